/** The channel as a whole, with a platform and an assistant of the test's own. */
import { describe, expect, test } from "vitest";
import type { createCarrier } from "../../../src/channels/teams/carrier.ts";
import type { Member } from "../../../src/channels/teams/connector.ts";
import type { Card } from "../../../src/conversation/card.ts";
import type { Form } from "../../../src/conversation/form.ts";
import { memoryChannelMemory } from "../../memory-channel-memory.ts";
import { memoryInbox } from "../../memory-inbox.ts";
import { channelOf, type Kept } from "./channel.ts";
import {
  fakeAssistant,
  httpFault,
  MEMBER,
  message,
  notice,
  TENANT,
  type FakeConnector,
} from "./fakes.ts";

type Answers = Parameters<typeof fakeAssistant>[0];

const NOW = Date.parse("2026-11-24T09:00:05.000Z");
const MEETING: Card = {
  title: "Styrgruppen möts",
  when: "tisdag 8 december 2026 kl. 13.00, Ängsby",
  lines: ["Kommer du?"],
  buttons: [{ does: "act", label: "Förhinder", value: "absent", style: "danger" }],
};
const FORM: Form = {
  value: "form-value",
  language: "sv",
  title: "Ny ledamot",
  submit: "Spara",
  fields: [
    { kind: "text", name: "name", label: "Namn", most: 100 },
    {
      kind: "choices",
      name: "groups",
      label: "Grupper",
      optional: true,
      options: [
        { value: "styrgruppen, Ängsby", label: "Styrgruppen" },
        { value: "idegruppen", label: "Idégruppen" },
      ],
    },
  ],
};

/** The channel over what a process leaves behind: memory and inbox. */
function open(answers: Answers = {}, kept?: Kept) {
  const assistant = fakeAssistant(answers);
  return {
    assistant,
    ...channelOf(assistant, { now: NOW, ...(kept === undefined ? {} : { kept }) }),
  };
}

let count = 0;
/** A press on a card, as Action.Execute brings it. */
function press(data: Record<string, unknown>, more: Record<string, unknown> = {}) {
  count += 1;
  return message("", {
    type: "invoke",
    name: "adaptiveCard/action",
    id: `press-${count}`,
    replyToId: "m1",
    value: {
      action: { type: "Action.Execute", verb: String(data["does"]), data },
      trigger: "manual",
    },
    ...more,
  });
}

const GROUP = {
  conversation: { id: "19:group@thread.v2", conversationType: "groupChat", tenantId: TENANT },
};

function cardOf({ activity }: FakeConnector["sent"][number]): string {
  return JSON.stringify(activity["attachments"]);
}

const send = (
  open: { carrier: ReturnType<typeof createCarrier> },
  account = `${TENANT}/aad-robin`,
) =>
  open.carrier.send(
    { account, name: "Robin Ek", language: "sv", cards: [MEETING] },
    "key",
    AbortSignal.timeout(5000),
  );

describe("who writes", () => {
  const whoOf = async (member: Member, more: Record<string, unknown> = {}, all?: Member[]) => {
    const teams = open();
    teams.connector.members_ = [member, ...(all ?? [])];
    await teams.receive(message("hej", more));
    return teams.assistant.heard[0]!.who;
  };

  test("is known by tenant and directory object, with the address of the directory", async () => {
    expect(await whoOf(MEMBER)).toEqual({
      channel: "teams",
      account: `${TENANT}/aad-robin`,
      email: "robin.ek@example.org",
      sees: "register",
      language: "sv",
    });
  });

  test.each<[string, Member]>([
    ["a guest", { ...MEMBER, userRole: "guest" }],
    ["a guest by name", { ...MEMBER, userPrincipalName: "r_x.org#EXT#@angsby.example" }],
    ["somebody without an account", { ...MEMBER, userRole: "anonymous" }],
    ["somebody of another tenant", { ...MEMBER, tenantId: "another" }],
    ["somebody whose tenant is not told", { ...MEMBER, tenantId: undefined }],
    ["somebody who is not in the roster", { ...MEMBER, id: "29:other" }],
  ])("sees no names, and has no address, as %s", async (_name, member) => {
    const who = await whoOf(member);
    expect([who.sees, who.email]).toEqual(["knowledge", undefined]);
  });

  test("sees names in a group of members only", async () => {
    expect((await whoOf(MEMBER, GROUP)).sees).toBe("register");
    expect((await whoOf(MEMBER, GROUP, [{ ...MEMBER, id: "x", userRole: "guest" }])).sees).toBe(
      "knowledge",
    );
    expect((await whoOf(MEMBER, GROUP, [{ ...MEMBER, id: "x", tenantId: "b" }])).sees).toBe(
      "knowledge",
    );
  });

  test("sees no names in a shared channel, whoever is in it now", async () => {
    const shared = { channelData: { tenant: { id: TENANT }, channel: { type: "shared" } } };
    expect((await whoOf(MEMBER, { ...GROUP, ...shared })).sees).toBe("knowledge");
  });
});

describe("a message", () => {
  test("is heard without the mention of the bot, and answered where it was written", async () => {
    const teams = open();
    const entities = [
      { type: "mention", text: "<at>ASK</at>", mentioned: { id: "28:bot", name: "ASK" } },
      { type: "mention", text: "<at>Kim</at>", mentioned: { id: "29:kim", name: "Kim Sten" } },
    ];
    const conversation = { id: "19:c@thread.tacv2;messageid=17", conversationType: "channel" };
    await teams.receive(message("<at>ASK</at> vem är <at>Kim</at>?", { entities, conversation }));
    expect(teams.assistant.heard[0]).toMatchObject({
      text: "vem är Kim Sten?",
      conversation: "teams:19:c@thread.tacv2;messageid=17",
    });
    expect(teams.connector.sent[0]?.to.conversation).toBe(conversation.id);
  });

  test("that comes twice is answered once, also by another process", async () => {
    const first = open();
    await first.receive(message("hej"));
    await first.receive(message("hej"));
    const second = open({}, first.kept);
    await second.receive(message("hej"));
    expect([first.connector.sent.length, second.connector.sent.length]).toEqual([1, 0]);
  });

  test("that a killed process had kept is answered by the next one", async () => {
    const kept = { memory: memoryChannelMemory(), inbox: memoryInbox() };
    const keys = ["teams:activity/a:personal/17"] as const;
    const letter = { channel: "teams", keys, body: JSON.stringify(message("hej")) };
    await kept.inbox.receive(letter, { now: NOW - 200_000, lease: 180_000 });
    const next = open({}, kept);
    await next.receiver.resume();
    await next.underway.settled(5000);
    expect(next.connector.sent[0]?.activity["text"]).toBe("Du: hej");
    await next.receiver.resume();
    await next.underway.settled(5000);
    expect(next.connector.sent).toHaveLength(1);
  });

  test("is told that something went wrong, and nothing more", async () => {
    const teams = open({
      hear: () => {
        throw new Error("the password of the database is 1234");
      },
    });
    await teams.receive(message("hej"));
    expect(teams.connector.sent[0]?.activity["text"]).toMatch(/^Något gick fel hos mig/);
    expect(teams.warned.join()).not.toContain("1234");
  });

  test("is answered after what the platform asks to be tried later", async () => {
    const teams = open();
    teams.connector.faults.push(httpFault(429, undefined, { "retry-after": "3" }), httpFault(412));
    await teams.receive(message("hej"));
    expect(teams.waits).toEqual([3000, 1000]);
    expect(teams.connector.sent).toHaveLength(1);
  });

  test("that takes its time is told to be on its way", async () => {
    const teams = open({
      hear: async () => {
        await new Promise((resolve) => setTimeout(resolve, 700));
        return notice("Klart");
      },
    });
    await teams.receive(message("hej"));
    expect(teams.connector.sent.map(({ activity }) => activity["type"])).toEqual([
      "typing",
      "message",
    ]);
  });

  test("is streamed in a personal chat while the answer comes to be", async () => {
    const teams = open({
      hear: async (_heard, part) => {
        part("Första *delen*.");
        await new Promise((resolve) => setTimeout(resolve, 50));
        return notice("Första delen. Hela svaret.");
      },
    });
    await teams.receive(message("hej"));
    const [part, whole] = teams.connector.sent.map(({ activity }) => activity);
    expect(part).toMatchObject({
      type: "typing",
      text: String.raw`Första \*delen\*.`,
      channelData: { streamType: "streaming", streamSequence: 1 },
    });
    expect(whole).toMatchObject({
      type: "message",
      text: "Första delen. Hela svaret.",
      channelData: { streamType: "final", streamId: "m1" },
    });
  });

  test("is not streamed in a group", async () => {
    const teams = open({
      hear: (_heard, part) => {
        part("Del.");
        return notice("Allt.");
      },
    });
    await teams.receive(message("hej", GROUP));
    expect(teams.connector.sent.map(({ activity }) => activity["type"])).toEqual(["message"]);
  });
});

describe("a press", () => {
  const act = { does: "act", value: "absent", lang: "sv" };

  test("goes to the assistant with its person, and changes the card at once and for good", async () => {
    const after = { ...MEETING, lines: ["Du har förhinder."], buttons: [] };
    const teams = open({ press: () => ({ message: [after] }) });
    const answer = await teams.receive(press(act));
    expect(teams.assistant.pressed).toMatchObject([
      { who: { account: `${TENANT}/aad-robin` }, value: "absent" },
    ]);
    expect(answer?.type).toBe("application/vnd.microsoft.card.adaptive");
    expect(JSON.stringify(answer?.value)).toContain("Du har förhinder.");
    expect(teams.connector.updated.map(({ id }) => id)).toEqual(["m1"]);
    expect(JSON.stringify(teams.connector.updated[0]?.activity)).toContain("Du har förhinder.");
  });

  test("in a group is answered to whoever pressed, and to nobody else", async () => {
    const teams = open({ press: () => ({ reply: notice("Bara du ser det här.") }) });
    const answer = await teams.receive(press(act, GROUP));
    expect(answer).toMatchObject({ value: "Bara du ser det här." });
    expect(teams.connector.sent).toEqual([]);
  });

  test("in a group with a long answer is answered in the person's own chat", async () => {
    const teams = open({ press: () => ({ reply: notice("Långt. ".repeat(100)) }) });
    expect(await teams.receive(press(act, GROUP))).toMatchObject({
      value: "Skriv till mig i en egen chatt först, så kan jag svara bara dig.",
    });
    await teams.receive(message("hej"));
    expect(await teams.receive(press(act, GROUP))).toMatchObject({
      value: "Svaret finns i din egen chatt med mig.",
    });
    expect(teams.connector.sent.at(-1)?.to.conversation).toBe("a:personal");
  });

  test("on a question in a group is answered there, with the question", async () => {
    const teams = open({ hear: ({ text }) => notice(`Svar på ${text}`) });
    await teams.receive(press({ does: "ask", value: "Vem leder gruppen?", lang: "sv" }, GROUP));
    expect(teams.assistant.heard[0]?.text).toBe("Vem leder gruppen?");
    expect(teams.connector.sent[0]?.to.conversation).toBe(GROUP.conversation.id);
  });

  test("of a client that knows only Action.Submit does the same", async () => {
    const teams = open({ press: () => ({ message: [{ ...MEETING, title: "Ändrat" }] }) });
    await teams.receive(message("", { id: "submit", value: act, replyToId: "m1" }));
    expect(teams.assistant.pressed).toHaveLength(1);
    expect(teams.connector.updated.every(({ id }) => id === "m1")).toBe(true);
    expect(JSON.stringify(teams.connector.updated[0]?.activity)).toContain("Ändrat");
  });

  test.each([
    ["nothing", undefined],
    ["something of another bot", { action: { data: { does: "delete-all" } } }],
    ["a value that is too long", { action: { data: { ...act, value: "x".repeat(4000) } } }],
  ])("that brings %s does nothing", async (_name, value) => {
    const teams = open();
    const answer = await teams.receive(press({}, { value }));
    expect(answer?.value).toMatch(/^Knappen går inte att läsa/);
    expect(teams.assistant.pressed).toEqual([]);
  });
});

describe("a form", () => {
  const opening = { does: "open", value: "new-member", lang: "sv" };
  const fill = (id: string, fields: Record<string, string>) =>
    press({ does: "submit", value: id, lang: "sv", ...fields }, { replyToId: "m2" });

  async function opened(answers: Answers = {}) {
    const teams = open({ form: () => FORM, ...answers });
    await teams.receive(press(opening));
    const sent = cardOf(teams.connector.sent[0]!);
    const id = /"does":"submit","value":"(?<id>[^"]+)"/.exec(sent)?.groups?.["id"] ?? "";
    return { ...teams, id };
  }

  test("is filled in, and gives way to what came of it", async () => {
    const teams = await opened();
    const answer = await teams.receive(
      fill(teams.id, { "field.name": " Robin ", "field.groups": "1,0,7", "field.evil": "x" }),
    );
    expect(teams.assistant.submitted).toEqual([
      {
        value: "form-value",
        filledIn: { name: "Robin", groups: ["idegruppen", "styrgruppen, Ängsby"] },
      },
    ]);
    expect(JSON.stringify(answer?.value)).toContain("Sparat.");
    expect(teams.connector.updated.at(-1)?.id).toBe("m2");
  });

  test("with mistakes shows them at their fields, with what was filled in", async () => {
    const teams = await opened({
      submit: () => ({
        outcome: "wrong",
        mistakes: [{ field: "name", text: "Skriv hela namnet." }],
      }),
    });
    const answer = await teams.receive(fill(teams.id, { "field.name": "R", "field.groups": "1" }));
    const card = JSON.stringify(answer?.value);
    expect(card).toMatch(/Skriv hela namnet\..*"id":"field.name".*"value":"R"/);
    expect(card).toContain('"value":"1"');
  });

  test("changes the message that opened it", async () => {
    const teams = await opened({
      submit: () => ({ outcome: "done", reply: notice("Sparat."), message: [MEETING] }),
    });
    await teams.receive(fill(teams.id, { "field.name": "Robin" }));
    expect(teams.connector.updated.map(({ id }) => id)).toContain("m1");
  });

  test("is sent once, and by whoever opened it", async () => {
    const teams = await opened();
    const other = { from: { id: "29:robin", aadObjectId: "aad-other" } };
    const stolen = { ...fill(teams.id, { "field.name": "Kim" }), ...other };
    expect((await teams.receive(stolen))?.value).toMatch(/^Formuläret har stängts/);
    await teams.receive(fill(teams.id, { "field.name": "Robin" }));
    expect((await teams.receive(fill(teams.id, { "field.name": "Robin" })))?.value).toMatch(
      /^Formuläret har stängts/,
    );
    expect(teams.assistant.submitted).toHaveLength(1);
  });

  test("outlives the process", async () => {
    const { kept, id } = await opened();
    const next = open({}, kept);
    await next.receive(fill(id, { "field.name": "Robin" }));
    expect(next.assistant.submitted).toHaveLength(1);
  });

  test("opened in a group is shown in the person's own chat", async () => {
    const teams = open({ form: () => FORM });
    await teams.receive(message("hej"));
    const answer = await teams.receive(press(opening, GROUP));
    expect(answer?.value).toBe("Formuläret finns i din egen chatt med mig.");
    expect(teams.connector.sent.at(-1)?.to.conversation).toBe("a:personal");
  });

  test("that may not be opened says why", async () => {
    const teams = open({ form: () => notice("Bara samordnaren kan det.") });
    await teams.receive(press(opening));
    expect(teams.connector.sent[0]?.activity["text"]).toBe("Bara samordnaren kan det.");
  });
});

describe("thumbs", () => {
  const answer = {
    kind: "answer",
    language: "sv",
    details: [],
    left: 0,
    sourcesShown: false,
    buttons: [],
    rating: "rating-7",
    assisted: false,
    answer: {
      outcome: "answered",
      language: "sv",
      read: "x",
      lead: [{ text: "Varannan vecka.", facts: [] }],
      details: [],
      caveats: [],
      sources: [],
      next: [],
      facts: [],
      about: [],
    },
  } as const;
  const thumb = (reaction: string, feedbackText = "", more: Record<string, unknown> = {}) =>
    message("", {
      type: "invoke",
      name: "message/submitAction",
      id: `thumb-${reaction}`,
      replyToId: "m1",
      value: {
        actionName: "feedback",
        actionValue: { reaction, feedback: JSON.stringify({ feedbackText }) },
      },
      ...more,
    });
  const WRONG: Form = {
    ...FORM,
    value: "what-was-wrong",
    fields: [{ kind: "long-text", name: "text", label: "Vad var fel?" }],
  };

  test("up is told to the assistant for the right answer", async () => {
    const teams = open({ hear: () => answer });
    await teams.receive(message("hej"));
    await teams.receive(thumb("like"));
    expect(teams.assistant.rated).toEqual([{ rating: "rating-7", thumb: "up" }]);
  });

  test("down with words is sent as the assistant's form", async () => {
    const teams = open({ hear: () => answer, rate: () => WRONG });
    await teams.receive(message("hej"));
    await teams.receive(thumb("dislike", "Fel år."));
    expect(teams.assistant.submitted).toEqual([
      { value: "what-was-wrong", filledIn: { text: "Fel år." } },
    ]);
  });

  test("down without words opens the assistant's form", async () => {
    const teams = open({ hear: () => answer, rate: () => WRONG });
    await teams.receive(message("hej"));
    await teams.receive(thumb("dislike"));
    expect(teams.assistant.submitted).toEqual([]);
    expect(cardOf(teams.connector.sent.at(-1)!)).toContain("Vad var fel?");
  });

  test("under a message that cannot be rated do nothing", async () => {
    const teams = open();
    await teams.receive(message("hej"));
    await teams.receive(thumb("like"));
    expect(teams.assistant.rated).toEqual([]);
  });
});

describe("the bot", () => {
  const install = (action: string) =>
    message("", { type: "installationUpdate", action, id: action });

  test("greets once when it is installed", async () => {
    const teams = open();
    await teams.receive(install("add"));
    await teams.receive(install("add"));
    expect(teams.connector.sent.map(({ activity }) => activity["text"])).toEqual([
      "Hej! Jag är en bot.\n\nPröva till exempel:",
      "",
    ]);
  });

  test("reminds whoever has installed it, also from a process that never heard them", async () => {
    const first = open();
    await first.receive(install("add"));
    const second = open({}, first.kept);
    expect(await send(second)).toEqual({ outcome: "sent", remoteId: "m1" });
    expect(second.connector.sent[0]?.to).toEqual({
      serviceUrl: "https://smba.trafficmanager.net/emea/",
      conversation: "a:personal",
    });
    expect(second.connector.sent[0]?.activity["summary"]).toBe(
      "Styrgruppen möts (tisdag 8 december 2026 kl. 13.00, Ängsby)",
    );
  });

  test("reminds nobody who has removed it, and says so", async () => {
    const teams = open();
    await teams.receive(install("add"));
    await teams.receive(install("remove"));
    expect(await send(teams)).toEqual({
      outcome: "refused-for-good",
      note: "the bot is not installed for this person",
    });
  });
});

describe("a reminder", () => {
  test.each<[string, unknown, Record<string, unknown>]>([
    [
      "asks to come back",
      httpFault(429, undefined, { "retry-after": "7" }),
      { outcome: "refused", after: 7000 },
    ],
    ["asks without a time", httpFault(412), { outcome: "refused", after: 2000 }],
    ["breaks down", httpFault(502), { outcome: "unclear" }],
    [
      "does not answer",
      Object.assign(new Error(), { code: "ECONNABORTED" }),
      { outcome: "unclear" },
    ],
    [
      "cannot be reached",
      Object.assign(new Error(), { code: "ECONNREFUSED" }),
      { outcome: "refused" },
    ],
    ["does not know us", httpFault(401), { outcome: "refused" }],
    [
      "says that the person blocks the bot",
      httpFault(403, "ConversationBlockedByUser"),
      { outcome: "refused-for-good", note: "HTTP 403 ConversationBlockedByUser" },
    ],
    [
      "says that the bot is not there",
      httpFault(403, "BotNotInConversationRoster"),
      { outcome: "refused-for-good" },
    ],
    ["does not understand it", httpFault(400, "BadSyntax"), { outcome: "refused-for-good" }],
  ])("when the platform %s is tried once, with that outcome", async (_name, fault, outcome) => {
    const teams = open();
    await teams.receive(message("hej"));
    teams.connector.faults.push(fault);
    const before = teams.connector.sent.length;
    const result = await send(teams);
    expect(result).toMatchObject(outcome);
    expect(JSON.stringify(result)).not.toContain("personal data");
    expect([teams.connector.sent.length, teams.connector.faults.length]).toEqual([before, 0]);
  });

  test("is not tried again where the bot has been removed", async () => {
    const teams = open();
    await teams.receive(message("hej"));
    teams.connector.faults.push(httpFault(404, "ConversationNotFound"));
    await send(teams);
    expect(await send(teams)).toMatchObject({ note: "the bot is not installed for this person" });
  });

  test("is in doubt when the time runs out", async () => {
    const teams = open();
    await teams.receive(message("hej"));
    teams.connector.send = () => new Promise(() => undefined);
    const outgoing = {
      account: `${TENANT}/aad-robin`,
      name: "Robin Ek",
      language: "sv",
      cards: [MEETING],
    } as const;
    expect(await teams.carrier.send(outgoing, "key", AbortSignal.timeout(20))).toEqual({
      outcome: "unclear",
      note: "no answer in time",
    });
  });
});
