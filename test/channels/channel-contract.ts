/** What every channel must do, whatever the platform: shown with an assistant that says what a test tells it. */
import { describe, expect, test } from "vitest";
import type { FilledIn } from "../../src/conversation/form.ts";
import type { Outgoing } from "../../src/conversation/outgoing.ts";
import type { SendOutcome } from "../../src/reminders/carrier.ts";
import {
  answerReply,
  CARD,
  cardTexts,
  everyReminder,
  everyReply,
  FILLED,
  FORM,
  HOME,
  HOME_TEXTS,
} from "./every-reply.ts";
import { NOTICE, scriptedAssistant, type Scripted } from "./scripted-assistant.ts";

/** How the contract drives a channel. People are named "robin", "kim": the channel gives each an account. */
export interface ChannelUnderTest {
  /** They write this in private; settles when what comes of it is shown. */
  say(person: string, text: string): Promise<void>;
  /**
   * All that the person has been shown and still sees, in order, as plain text: markup taken away,
   * labels of buttons, fields, options and mistakes among it. What was edited stands as it is now.
   */
  seen(person: string): string;
  /** Presses the newest button of this label that the person sees, and agrees when asked to confirm. */
  press(person: string, label: string): Promise<void>;
  /** Fills in the form that the person has been shown, by the names of its fields, and sends it. */
  fill(person: string, filledIn: FilledIn): Promise<void>;
  /** Thumbs on the newest answer. */
  rate(person: string, thumb: "up" | "down"): Promise<void>;
  /** Opens what the person sees of their own. */
  home(person: string): Promise<void>;
  /** The account that the channel gives this person, as in Who. */
  account(person: string): string;
  /** Hands a message of the assistant's own over, as the delivery does. */
  send(outgoing: Outgoing, key: string): Promise<SendOutcome>;
  /** What the platform does with the next message handed over; left out: a channel that cannot fail so. */
  fails?(how: "busy" | "gone" | "silent"): void;
  close(): Promise<void>;
}

type Open = (scripted: Scripted) => Promise<ChannelUnderTest>;
type Work = (channel: ChannelUnderTest, scripted: Scripted) => Promise<void>;

export function channelContract(name: string, open: Open): void {
  const on = (work: Work) => async () => {
    const scripted = scriptedAssistant();
    const channel = await open(scripted);
    try {
      await work(channel, scripted);
    } finally {
      await channel.close();
    }
  };
  describe(`${name} as a channel`, () => {
    showing(on);
    splitting(on);
    pressing(on);
    filling(on);
    rating(on);
    sending(on);
    failing(on);
  });
}

type On = (work: Work) => () => Promise<void>;

function showing(on: On): void {
  describe("shows all of", () => {
    test.each(everyReply())("$name", ({ given, texts }) =>
      on(async (channel, { script }) => {
        script.reply = given;
        await channel.say("robin", "Vem leder?");
        expectSeen(channel, texts);
      })(),
    );

    test.each(everyReminder())("the reminder $name", ({ given, texts }) =>
      on(async (channel) => {
        const outcome = await channel.send(outgoingTo(channel, "robin", given), "k1");
        expect(outcome.outcome).toBe("sent");
        expectSeen(channel, texts);
      })(),
    );

    test(
      "a person's home",
      on(async (channel, { script, calls }) => {
        script.home = HOME;
        await channel.home("robin");
        expectSeen(channel, HOME_TEXTS);
        expect(calls.homes.at(-1)?.account).toBe(channel.account("robin"));
      }),
    );
  });
}

function splitting(on: On): void {
  test(
    "what is too long for one message is split, and nothing of it is lost",
    on(async (channel, { script }) => {
      const details = Array.from({ length: 400 }, (_, index) => ({
        text: `Uppgift ${index + 1} ${"med många ord som tar plats ".repeat(4).trim()}.`,
        facts: [],
      }));
      script.reply = answerReply("answered", { details });
      await channel.say("robin", "Vilka är med?");
      const seen = plain(channel.seen("robin"));
      let from = 0;
      for (const { text } of details) {
        const at = seen.indexOf(plain(text), from);
        expect(at, text).toBeGreaterThanOrEqual(from);
        from = at + 1;
      }
    }),
  );

  test(
    "a text without a place to break is shown whole too",
    on(async (channel, { script }) => {
      script.reply = { kind: "notice", language: "sv", text: "å".repeat(9000) };
      await channel.say("robin", "?");
      expect(channel.seen("robin").match(/å/g)).toHaveLength(9000);
    }),
  );
}

function pressing(on: On): void {
  const cards = { kind: "cards", language: "sv", text: "", cards: [CARD] } as const;

  test(
    "a press carries its value back as it was, with whoever pressed",
    on(async (channel, { script, calls }) => {
      const value = JSON.stringify({ v: 1, text: `å"'<&>\\ ${"x".repeat(1800)}` }).slice(0, 1900);
      const button = { does: "act", label: "Jag kommer", value } as const;
      script.reply = { ...cards, cards: [{ ...CARD, buttons: [button] }] };
      await channel.say("robin", "mina uppgifter");
      await channel.press("robin", "Jag kommer");
      expect(calls.pressed).toMatchObject([
        { value, who: { account: channel.account("robin"), channel: calls.heard[0]?.who.channel } },
      ]);
    }),
  );

  test(
    "the message shows how it stands after the press, and what is said is said",
    on(async (channel, { script }) => {
      script.reply = cards;
      await channel.say("robin", "mina uppgifter");
      const after = { title: "Du kommer.", lines: ["Tack!"], buttons: [] };
      script.pressed = { message: [after], reply: NOTICE };
      await channel.press("robin", "Jag kommer");
      expectSeen(channel, ["Du kommer.", "Tack!", "Noterat."]);
    }),
  );

  test(
    "a question's button asks it",
    on(async (channel, { script, calls }) => {
      script.reply = cards;
      await channel.say("robin", "mina uppgifter");
      await channel.press("robin", "Vem är ersättare?");
      expect(calls.heard.at(-1)).toMatchObject({
        text: "Vem är ersättare?",
        conversation: calls.heard[0]?.conversation,
        who: { account: channel.account("robin") },
      });
    }),
  );

  test(
    "people are told apart",
    on(async (channel, { calls }) => {
      await channel.say("robin", "hej");
      await channel.say("kim", "hej");
      const [one, other] = calls.heard;
      expect(one?.who.account).not.toBe(other?.who.account);
      expect(one?.conversation).not.toBe(other?.conversation);
    }),
  );
}

function filling(on: On): void {
  const opened = async (channel: ChannelUnderTest, { script }: Scripted) => {
    script.reply = { kind: "cards", language: "sv", text: "", cards: [CARD] };
    script.form = FORM;
    await channel.say("robin", "mina uppgifter");
    await channel.press("robin", "Skriv synpunkter");
  };

  test(
    "a form shows its fields, and carries back what was filled in",
    on(async (channel, scripted) => {
      await opened(channel, scripted);
      expect(scripted.calls.opened).toMatchObject([{ value: '{"v":1,"form":"views"}' }]);
      scripted.script.submitted = {
        outcome: "done",
        reply: NOTICE,
        message: [{ title: "Infört.", lines: [], buttons: [] }],
      };
      await channel.fill("robin", FILLED);
      expectSeen(channel, ["Ny ledamot", ...FORM.fields.map(({ label }) => label), "Part 12"]);
      expect(scripted.calls.submitted).toMatchObject([
        { value: FORM.value, filledIn: FILLED, who: { account: channel.account("robin") } },
      ]);
      expectSeen(channel, ["Noterat.", "Infört."]);
    }),
  );

  test(
    "a mistake is told, and the form can be sent again",
    on(async (channel, scripted) => {
      await opened(channel, scripted);
      scripted.script.submitted = {
        outcome: "wrong",
        mistakes: [
          { field: "email", text: "Adressen finns redan." },
          { field: undefined, text: "Platsen är redan tagen." },
        ],
      };
      await channel.fill("robin", FILLED);
      expectSeen(channel, ["Adressen finns redan.", "Platsen är redan tagen."]);
      scripted.script.submitted = { outcome: "done", reply: NOTICE };
      await channel.fill("robin", { ...FILLED, email: "ny@example.org" });
      expect(scripted.calls.submitted.at(-1)?.filledIn["email"]).toBe("ny@example.org");
      expectSeen(channel, ["Noterat."]);
    }),
  );

  test(
    "what may not be opened is answered instead",
    on(async (channel, { script }) => {
      script.reply = { kind: "cards", language: "sv", text: "", cards: [CARD] };
      script.form = { kind: "notice", language: "sv", text: "Det får bara samordnaren." };
      await channel.say("robin", "mina uppgifter");
      await channel.press("robin", "Skriv synpunkter");
      expectSeen(channel, ["Det får bara samordnaren."]);
    }),
  );
}

function rating(on: On): void {
  test(
    "thumbs are carried back with the answer that they are on, and a form that follows is shown",
    on(async (channel, { script, calls }) => {
      script.reply = answerReply("answered", { rating: "r-1" });
      await channel.say("robin", "Vem leder?");
      await channel.rate("robin", "up");
      script.rated = { ...FORM, title: "Vad var fel?", fields: FORM.fields.slice(1, 2) };
      await channel.rate("robin", "down");
      expect(calls.rated).toMatchObject([
        { rating: "r-1", thumb: "up", who: { account: channel.account("robin") } },
        { rating: "r-1", thumb: "down" },
      ]);
      script.submitted = { outcome: "done", reply: NOTICE };
      await channel.fill("robin", { why: "Hen har slutat." });
      expectSeen(channel, ["Vad var fel?", "Varför?", "Noterat."]);
      expect(calls.submitted).toMatchObject([{ filledIn: { why: "Hen har slutat." } }]);
    }),
  );
}

function sending(on: On): void {
  test(
    "what the assistant sends on its own is seen by its recipient alone, and can be acted on",
    on(async (channel, { calls }) => {
      const outcome = await channel.send(outgoingTo(channel, "kim", [CARD, CARD2]), "k1");
      expect(outcome).toMatchObject({ outcome: "sent", remoteId: expect.stringMatching(/./) });
      expectSeen(channel, [...cardTexts(CARD), ...cardTexts(CARD2)], "kim");
      expect(channel.seen("robin")).not.toContain(CARD.title);
      await channel.press("kim", "Klart");
      expect(calls.pressed).toMatchObject([
        { value: "done", who: { account: channel.account("kim") } },
      ]);
    }),
  );

  test(
    "how a delivery ended is reported",
    on(async (channel) => {
      if (channel.fails === undefined) return;
      const send = () => channel.send(outgoingTo(channel, "kim", [CARD]), "k1");
      channel.fails("busy");
      expect(await send()).toMatchObject({ outcome: "refused", after: expect.any(Number) });
      channel.fails("gone");
      expect(await send()).toMatchObject({ outcome: "refused-for-good" });
      channel.fails("silent");
      expect(await send()).toMatchObject({ outcome: "unclear" });
      expect(await send()).toMatchObject({ outcome: "sent" });
    }),
  );
}

const CARD2 = {
  title: "Introducera din efterträdare",
  lines: [],
  buttons: [{ does: "act", label: "Klart", value: "done" }],
} as const;

function failing(on: On): void {
  const FAULT = new Error("the store cannot be read: hemligt");

  test(
    "a fault is told to whoever wrote, pressed or filled in, not met with silence",
    on(async (channel, { script }) => {
      const tells = async (work: () => Promise<void>) => {
        const before = channel.seen("robin").length;
        await work();
        expect(channel.seen("robin").length).toBeGreaterThan(before + 10);
        expect(channel.seen("robin")).not.toContain("hemligt");
      };
      script.reply = FAULT;
      await tells(() => channel.say("robin", "Vem leder?"));
      script.reply = { kind: "cards", language: "sv", text: "", cards: [CARD] };
      await channel.say("robin", "mina uppgifter");
      script.pressed = FAULT;
      await tells(() => channel.press("robin", "Jag kommer"));
      script.form = FAULT;
      await tells(() => channel.press("robin", "Skriv synpunkter"));
      script.form = FORM;
      await channel.press("robin", "Skriv synpunkter");
      script.submitted = FAULT;
      await tells(() => channel.fill("robin", FILLED));
    }),
  );

  test(
    "after a fault the conversation goes on",
    on(async (channel, { script }) => {
      script.reply = FAULT;
      await channel.say("robin", "Vem leder?");
      script.reply = NOTICE;
      await channel.say("robin", "Vem leder?");
      expectSeen(channel, ["Noterat."]);
    }),
  );
}

function outgoingTo(channel: ChannelUnderTest, person: string, cards: Outgoing["cards"]): Outgoing {
  return { account: channel.account(person), name: person, language: "sv", cards };
}

/** Platforms break lines and join spaces as they like. */
function plain(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}

function expectSeen(channel: ChannelUnderTest, texts: readonly string[], person = "robin"): void {
  const seen = plain(channel.seen(person));
  for (const text of texts) expect(seen).toContain(plain(text));
}
