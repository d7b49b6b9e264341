import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Card } from "../../../src/conversation/card.ts";
import type { Form } from "../../../src/conversation/form.ts";
import {
  answerReply,
  FakeAssistant,
  notice,
  openSlack,
  quiet,
  until,
  type Opened,
} from "./fixture.ts";
import { TEAM } from "./fake-slack.ts";
import * as from from "./payloads.ts";

let slack: Opened;
let assistant: FakeAssistant;
beforeEach(async () => {
  assistant = new FakeAssistant();
  slack = await openSlack({ assistant });
});
afterEach(async () => {
  await slack.close();
  expect(slack.fake.faults).toEqual([]);
});

const card = (title: string): Card => ({ title, lines: ["• en rad"], buttons: [] });
const posted = () => slack.fake.messages;
/** A message of the bot's, and the answer to it. */
async function answered(payload: object): Promise<string> {
  await slack.post(payload);
  await until(() => posted().some(({ only }) => only === undefined));
  await quiet(20);
  return posted().findLast(({ only }) => only === undefined)!.ts;
}

describe("a question on a button", () => {
  test("is asked where it stands, with the question before the answer", async () => {
    const message = await answered(from.mention("hej", { ts: "1800.1" }));
    const pressed = { id: "ask:0", value: "Och Kringla?", message, thread: "1800.1", user: "U2" };
    await slack.post(from.press(pressed));
    await until(() => assistant.heard.length === 2);
    await until(() => slack.fake.read(posted().at(-1)).includes("Och Kringla?"));
    expect(posted().at(-1)).toMatchObject({ channel: "C1", thread: "1800.1" });
    expect(slack.fake.read(posted().at(-1))).toMatch(/^Fråga: Och Kringla\?/);
    expect(assistant.heard[1]).toMatchObject({
      conversation: `slack:${TEAM}/C1/1800.1`,
      who: { account: `${TEAM}/U2` },
    });
  });

  test("where only its presser sees the message, only they see the answer", async () => {
    const pressed = { id: "ask:0", value: "Och?", isEphemeral: true, origin: slack.fake.origin };
    await slack.post(from.press(pressed));
    await until(() => slack.fake.responses.length === 1);
    expect(slack.fake.responses[0]?.body["response_type"]).toBe("ephemeral");
    expect(posted()).toEqual([]);
  });

  test("in the home, it is answered in a direct message", async () => {
    await slack.post(from.homePress("ask:0", "Vem är ordförande?"));
    await until(() => posted().length === 1);
    expect(posted()[0]).toMatchObject({ channel: "DU1", thread: undefined });
  });
});

describe("a button that does something", () => {
  test("changes its message, and says what came of it to its presser alone", async () => {
    assistant.presses = () =>
      Promise.resolve({ message: [card("Du kommer.")], reply: notice("Tack, noterat.") });
    const message = await answered(from.mention("hej", { ts: "1800.1" }));
    await slack.post(from.press({ id: "act:0", value: "kommer", message, thread: "1800.1" }));
    await until(() => slack.fake.read(posted().at(-1)).includes("noterat"));
    expect(posted().at(-1)).toMatchObject({ only: "U1", channel: "C1", thread: "1800.1" });
    const changed = posted().find(({ ts }) => ts === message);
    expect(slack.fake.read(changed)).toContain("Du kommer.");
    expect(assistant.pressed[0]).toMatchObject({ value: "kommer", who: { sees: "register" } });
  });

  test("in a direct message, says it there", async () => {
    const message = await answered(from.direct("hej"));
    await slack.post(from.press({ id: "act:0", value: "v", message, channel: "DU1" }));
    await until(() => slack.fake.read(posted().at(-1)) === "gjort");
    expect(posted().at(-1)).toMatchObject({ only: undefined, channel: "DU1", thread: undefined });
  });

  test("in a message that only its presser sees, changes that", async () => {
    assistant.presses = () => Promise.resolve({ message: [card("Klart.")] });
    const pressed = { id: "act:0", value: "v", isEphemeral: true, origin: slack.fake.origin };
    await slack.post(from.press(pressed));
    await until(() => slack.fake.responses.length === 1);
    expect(slack.fake.responses[0]?.body).toMatchObject({ replace_original: true });
  });

  test("in the home, renews the home", async () => {
    await slack.post(from.homePress("act:0", "v"));
    await until(() => slack.fake.views.length === 1);
    await until(() => posted().length === 1);
    expect(slack.fake.views[0]?.method).toBe("views.publish");
    expect(posted()[0]?.channel).toBe("DU1");
  });

  test("whose message is gone is done all the same", async () => {
    assistant.presses = () => Promise.resolve({ message: [card("x")], reply: notice("gjort") });
    await slack.post(from.press({ id: "act:0", value: "v", message: "1.1" }));
    await until(() => posted().length === 1);
    expect(slack.fake.read(posted()[0])).toBe("gjort");
  });

  test("that fails says so to its presser alone", async () => {
    assistant.presses = () => Promise.reject(new Error("the store is away"));
    await slack.post(from.press({ id: "act:0", value: "v" }));
    await until(() => posted().length === 1);
    expect(posted()[0]?.only).toBe("U1");
    expect(slack.fake.read(posted()[0])).toContain("Det gick inte att göra just nu");
  });
});

test("a press on something that is none of ours does nothing", async () => {
  for (const id of ["", "other", "act", "link:0"])
    expect((await slack.post(from.press({ id, value: "v" }))).status).toBe(200);
  await quiet();
  expect(assistant.pressed).toEqual([]);
});

const FORM: Form = {
  value: 'tal|möte med "citat"',
  language: "sv",
  title: "Flytta mötet",
  intro: "Svaren på den gamla tiden gäller inte längre.",
  submit: "Flytta",
  fields: [
    { kind: "date", name: "day", label: "Dag", initial: "2026-12-08" },
    { kind: "time", name: "time", label: "Tid", initial: "13:00" },
    { kind: "text", name: "place", label: "Plats", most: 100, optional: true },
    {
      ...{ kind: "choice", name: "who", label: "Vem", initial: "a" },
      options: [{ value: "a", label: "Alla" }],
    },
    {
      ...{ kind: "choices", name: "parties", label: "Parter", initial: ["x"] },
      options: [
        { value: "x", label: "Ängsby" },
        { value: "y", label: "Kringla" },
      ],
    },
    { kind: "email", name: "mail", label: "E-post", optional: true },
    { kind: "long-text", name: "why", label: "Varför", optional: true },
  ],
};

const openedViews = () => slack.fake.views.filter(({ method }) => method === "views.open");
const viewOf = (index: number) =>
  slack.fake.views[index]?.args["view"] as { private_metadata: string; callback_id: string };

describe("a form", () => {
  test("is opened with what stood there before, and hands back what was filled in", async () => {
    assistant.forms = () => Promise.resolve(FORM);
    const message = await answered(from.mention("hej", { ts: "1800.1" }));
    await slack.post(from.press({ id: "open:0", value: "v", message, thread: "1800.1" }));
    await until(() => openedViews().length === 1);
    const view = viewOf(0);
    expect(JSON.stringify(view)).toContain('"initial_date":"2026-12-08"');
    assistant.submits = () =>
      Promise.resolve({ outcome: "done", reply: notice("Flyttat."), message: [card("Flyttat")] });
    const values = {
      day: { value: { type: "datepicker", selected_date: "2026-12-09" } },
      time: { value: { type: "timepicker", selected_time: "14:00" } },
      place: { value: { type: "plain_text_input", value: null } },
      who: { value: { type: "static_select", selected_option: { value: "a" } } },
      parties: { value: { type: "multi_static_select", selected_options: [{ value: "y" }] } },
    };
    const sent = await slack.post(from.submission(view.private_metadata, values));
    expect(JSON.parse(sent.body)).toEqual({ response_action: "clear" });
    expect(assistant.submitted[0]).toMatchObject({
      value: FORM.value,
      filledIn: { day: "2026-12-09", time: "14:00", place: undefined, who: "a", parties: ["y"] },
    });
    await until(() => slack.fake.read(posted().at(-1)) === "Flyttat.");
    expect(posted().at(-1)).toMatchObject({ only: "U1", thread: "1800.1" });
    expect(slack.fake.read(posted().find(({ ts }) => ts === message))).toContain("Flyttat en rad");
  });

  test("says at the field what is wrong, and at the first what concerns the whole", async () => {
    assistant.submits = () =>
      Promise.resolve({
        outcome: "wrong",
        mistakes: [
          { field: "time", text: "Skriv en tid." },
          { field: undefined, text: "Någon annan hann före." },
          { field: "gone", text: "Och detta." },
        ],
      });
    const sent = await slack.post(from.submission("sv - - -\nv", { day: {}, time: {} }));
    expect(JSON.parse(sent.body)).toEqual({
      response_action: "errors",
      errors: { time: "Skriv en tid.", day: "Någon annan hann före. Och detta." },
    });
  });

  test("that takes its time is begun with one that asks for a moment", async () => {
    assistant.forms = async () => {
      await quiet(900);
      return FORM;
    };
    await slack.post(from.press({ id: "open:0", value: "v" }));
    await until(() => slack.fake.views.length === 2);
    expect(slack.fake.views.map(({ method }) => method)).toEqual(["views.open", "views.update"]);
    expect(JSON.stringify(viewOf(0))).toContain("Ett ögonblick");
    expect(viewOf(1).callback_id).toBe("form");
  });

  test("that may not be opened is answered with why", async () => {
    assistant.forms = () => Promise.resolve(notice("Det får bara samordnaren göra."));
    await slack.post(from.press({ id: "open:0", value: "v" }));
    await until(() => posted().length === 1);
    expect(posted()[0]?.only).toBe("U1");
    expect(openedViews()).toEqual([]);
  });

  test("that takes too long to be saved is answered in time, and what came of it is said later", async () => {
    assistant.submits = async () => {
      await quiet(2400);
      return { outcome: "wrong", mistakes: [{ field: "day", text: "Dagen är en söndag." }] };
    };
    const began = Date.now();
    const sent = await slack.post(from.submission("sv - - -\nv", { day: {} }));
    expect(Date.now() - began).toBeLessThan(2900);
    expect(sent.body).toContain("Du får svar i ett meddelande");
    await until(() => posted().length === 1);
    expect(slack.fake.read(posted()[0])).toBe("Dagen är en söndag.");
    expect(posted()[0]?.channel).toBe("DU1");
  });

  test("that fails says so in its place", async () => {
    assistant.submits = () => Promise.reject(new Error("the store is away"));
    const sent = await slack.post(from.submission("sv - - -\nv", { day: {} }));
    expect(sent.body).toContain("Försök igen om en stund");
  });

  test("of another app's making is not taken", async () => {
    await slack.post(from.submission("{}", { day: {} }));
    await quiet();
    expect(assistant.submitted).toEqual([]);
  });
});

describe("thumbs", () => {
  beforeEach(() => {
    assistant.says = () =>
      Promise.resolve(
        answerReply({ rating: "answer-1" }, { lead: [{ text: "Så är det.", facts: [] }] }),
      );
  });

  test("stand under an answer; up is thanked for", async () => {
    const message = await answered(from.mention("hej", { ts: "1800.1" }));
    const blocks = JSON.stringify(posted().find(({ ts }) => ts === message)?.blocks);
    expect(blocks).toContain('"value":"up:answer-1"');
    await slack.post(from.press({ id: "feedback:0", value: "up:answer-1", message }));
    await until(() => slack.fake.read(posted().at(-1)) === "Tack för svaret!");
    expect(assistant.rated[0]).toMatchObject({ rating: "answer-1", thumb: "up" });
  });

  test("down asks what was wrong", async () => {
    assistant.rates = () => Promise.resolve({ ...FORM, title: "Vad var fel?" });
    await slack.post(from.press({ id: "feedback:0", value: "down:answer-1" }));
    await until(() => openedViews().length === 1);
    expect(JSON.stringify(viewOf(0))).toContain("Vad var fel?");
    expect(assistant.rated[0]?.thumb).toBe("down");
  });
});
