import { describe, expect, test } from "vitest";
import type { View, Write } from "../../src/conversation/view.ts";
import { pressValue, readPress } from "../../src/conversation/press-value.ts";
import type { MeetingId } from "../../src/meetings/meeting.ts";
import type { PersonId } from "../../src/register/person.ts";
import type { SeatId } from "../../src/register/seat.ts";
import { recordsFrom } from "../../src/store/kinds.ts";
import { memoryLedger } from "../memory-ledger.ts";
import { memoryOutbox } from "../reminders/memory-outbox.ts";
import { answered, meeting, planned } from "../reminders/fixture.ts";
import {
  beginning,
  button,
  labels,
  living,
  press,
  saidTo,
  sent,
  titles,
  valueOf,
  who,
  type Living,
} from "./assistant-fixture.ts";

const SEAT = "mote/styrgrupp/tingsryd-kommun";
const START = "2026-11-24 09:00";

function store() {
  return { ...memoryLedger<View, Write>((of) => recordsFrom(of)), outbox: memoryOutbox() };
}

async function life(over: Parameters<typeof beginning>[0] = {}, local = START): Promise<Living> {
  return living(store(), local, { writes: beginning(over) });
}

/** The reminders of these kinds to somebody, sent in one message. */
async function reminded(living: Living, person: string, ...kinds: readonly [string, ...string[]]) {
  const view = await living.store.read();
  const all = planned(view, ["2026-11-16 00:00", "2027-02-08 00:00"]);
  const found = kinds.map((kind) => {
    const one = all.find(({ policy, person: to }) => policy === kind && to === person);
    if (one === undefined) throw new Error(`nobody reminds ${person} of ${kind}`);
    return one;
  });
  return sent(living, ...(found as [(typeof found)[0], ...typeof found]));
}

/** But for the account, which is tied when somebody first comes. */
const kept = async ({ store: { changes } }: Living) =>
  (await changes({})).filter(({ kind }) => kind !== "account").length;
const seat = { meeting: "mote" as MeetingId, seat: "styrgrupp/tingsryd-kommun" as SeatId };

describe("a press that was forged", () => {
  const robin = "robin" as PersonId;
  const forged: readonly (readonly [string, string | undefined])[] = [
    ["no JSON", "coming"],
    ["JSON of another kind", '["coming"]'],
    ["a version that is gone", '{"v":2,"act":"coming"}'],
    ["an act that there is not", '{"v":1,"act":"drop","person":"robin"}'],
    [
      "a field too many",
      pressValue({ act: "stop", person: robin, kind: "x" as never })?.replace(
        "}",
        ',"role":"chair"}',
      ),
    ],
    ["an id with a path in it", '{"v":1,"act":"agenda","meeting":"../../etc"}'],
    ["far too long", JSON.stringify({ v: 1, act: "all", question: "x".repeat(5000) })],
    [
      "a seat of another group",
      pressValue({
        act: "coming",
        person: robin,
        meeting: seat.meeting,
        seat: "verksamhetsgrupp/tingsryd-kommun" as SeatId,
      }),
    ],
    [
      "a seat of others",
      pressValue({
        act: "absent",
        person: robin,
        meeting: seat.meeting,
        seat: "styrgrupp/alvesta-kommun" as SeatId,
      }),
    ],
    [
      "a meeting that there is not",
      pressValue({ act: "coming", person: robin, ...seat, meeting: "annat" as MeetingId }),
    ],
    [
      "another person's name in it",
      pressValue({ act: "absent", person: "alva" as PersonId, ...seat }),
    ],
    [
      "a substitute who is none",
      pressValue({ act: "ask-substitute", person: robin, ...seat, other: "alva" as PersonId }),
    ],
    ["a task of another", pressValue({ act: "task-done", person: robin, task: "t1" as never })],
    [
      "a step of another's introduction",
      pressValue({
        act: "step-done",
        person: robin,
        membership: "alva-m" as never,
        step: "intro-ord" as never,
      }),
    ],
    [
      "a kind of reminder that there is not",
      pressValue({ act: "stop", person: robin, kind: "allt" as never }),
    ],
  ];

  test.each(forged)("%s changes nothing, and is answered", async (_, value) => {
    const living = await life();
    const before = await kept(living);
    const pressed = await living.assistant.press(who("robin"), value ?? "");
    expect(saidTo(pressed)).not.toBe("");
    expect(pressed.message).toBeUndefined();
    expect(await kept(living)).toBe(before);
  });

  test("is read back only as it was written", () => {
    const value = pressValue({ act: "coming", person: robin, ...seat });
    expect(readPress(value ?? "")).toEqual({ v: 1, act: "coming", person: robin, ...seat });
    expect(pressValue({ act: "all", question: "å".repeat(1880) })).toBeUndefined();
  });
});

describe("somebody else's button", () => {
  test("changes nothing, and the message stays as it is", async () => {
    const living = await life();
    const cards = await reminded(living, "robin", "paminn-kommer-du");
    const before = await kept(living);
    for (const name of ["alva", "kim", "samordnaren"]) {
      const pressed = await press(living, name, cards, "Jag kommer");
      expect(saidTo(pressed)).not.toBe("");
      expect(pressed.message).toBeUndefined();
    }
    expect(await kept(living)).toBe(before);
  });

  test("with one's own name in it does not show the other's message", async () => {
    const living = await life();
    const cards = await reminded(living, "robin", "paminn-kommer-du");
    const value = valueOf(button(cards, "Jag kommer")).replace(
      '"person":"robin"',
      '"person":"alva"',
    );
    const pressed = await living.assistant.press(who("alva"), value);
    expect([pressed.message, saidTo(pressed)]).toEqual([
      undefined,
      expect.stringMatching(/någon annan/),
    ]);
  });

  test("is pressed at the program's own terminal in its recipient's place, and nowhere else", async () => {
    const living = await life();
    const value = valueOf(
      button(await reminded(living, "robin", "paminn-kommer-du"), "Jag kommer"),
    );
    const unverified = { channel: "console", account: "robin", sees: "register" } as const;
    expect(saidTo(await living.assistant.press(unverified, value))).toMatch(/inte vem du är/);
    const operator = { ...unverified, account: "operator", local: true } as const;
    expect(saidTo(await living.assistant.press(operator, value))).toMatch(/inte vem du är/);
    const pressed = await living.assistant.press({ ...unverified, local: true }, value);
    expect(titles(pressed.message)[0]).toMatch(/^Du kommer till /);
  });

  test("of a guest, or where guests read along, is not taken", async () => {
    const living = await life();
    const cards = await reminded(living, "robin", "paminn-kommer-du");
    const before = await kept(living);
    const guest = who("robin", { sees: "knowledge" });
    const pressed = await living.assistant.press(guest, valueOf(button(cards, "Jag kommer")));
    expect(saidTo(pressed)).toMatch(/inte vem du är/);
    expect(await kept(living)).toBe(before);
  });

  test("is taken from the account that the coordinator has tied", async () => {
    const living = await life();
    const cards = await reminded(living, "robin", "paminn-kommer-du");
    const account = {
      channel: "test",
      account: "T1/x",
      email: undefined,
      sees: "register",
    } as const;
    await living.store.change({ by: "t", at: "2026-11-01T00:00:00Z" }, () => ({
      writes: [
        {
          kind: "account",
          id: "test:T1/x" as never,
          after: {
            id: "test:T1/x",
            person: "robin",
            by: "coordinator",
            since: "2026-11-01T00:00:00Z",
          } as never,
        },
      ],
      result: undefined,
    }));
    const pressed = await living.assistant.press(account, valueOf(button(cards, "Jag kommer")));
    expect(titles(pressed.message)[0]).toMatch(/^Du kommer till /);
  });
});

describe("an old button", () => {
  test("does not undo what was said since", async () => {
    const living = await life();
    const cards = await reminded(living, "robin", "paminn-kommer-du");
    const absent = await press(living, "robin", cards, "Jag kan inte");
    await press(living, "robin", absent.message, "Ja, fråga Kim Ek");
    const question = await reminded(living, "kim", "paminn-du-ar-tillfragad");
    await press(living, "kim", question, "Jag kommer");
    const before = await kept(living);
    for (const [shown, label] of [
      [cards, "Jag kan inte"],
      [absent.message, "Ja, fråga Kim Ek"],
      [absent.message, "Ingen kan komma"],
      [absent.message, "Jag frågar själv"],
    ] as const) {
      const pressed = await press(living, "robin", shown, label);
      expect(saidTo(pressed)).not.toBe("");
      expect(titles(pressed.message)[0]).toMatch(/^Kim Ek kommer\. Har Kim Ek fått underlaget/);
    }
    expect(saidTo(await press(living, "kim", question, "Jag kommer"))).toMatch(/redan/);
    expect(await kept(living)).toBe(before);
  });

  test("of a substitute does not send home the member who comes after all", async () => {
    const living = await life({
      attendance: [answered("tingsryd-kommun", "substitute-asked", { substitute: "kim" })],
    });
    const question = await reminded(living, "kim", "paminn-du-ar-tillfragad");
    const coming = pressValue({ act: "coming", person: "robin" as PersonId, ...seat });
    await living.assistant.press(who("robin"), coming ?? "");
    const pressed = await press(living, "kim", question, "Jag kommer");
    expect(saidTo(pressed)).toBe("Robin Ek kommer själv, så du behöver inte svara.");
    expect((await living.store.read()).attendance.get(SEAT)).toMatchObject({ status: "coming" });
  });

  test.each([
    ["after the meeting", {}, "2026-12-09 09:00", /^Mötet med .* har varit\.$/],
    ["of a cancelled meeting", { status: "cancelled" }, START, /^Mötet med .* är inställt\.$/],
  ] as const)("%s says so", async (_, over, local, title) => {
    const living = await life();
    const cards = await reminded(living, "robin", "paminn-kommer-du");
    living.go(local);
    const after = meeting(over);
    await living.store.change({ by: "t", at: "2026-11-25T00:00:00Z" }, () => ({
      writes: [{ kind: "meeting", id: after.id, after }],
      result: undefined,
    }));
    const pressed = await press(living, "robin", cards, "Jag kommer");
    expect(saidTo(pressed)).toMatch(/inte längre/);
    expect(titles(pressed.message)[0]).toMatch(title);
    expect(labels(pressed.message)).toEqual([]);
    expect((await living.store.read()).attendance.size).toBe(0);
  });

  test("of who has left the seat says so", async () => {
    const living = await life();
    const cards = await reminded(living, "robin", "paminn-kommer-du");
    const { memberships } = await living.store.read();
    const mine = memberships.get("robin-m" as never)!;
    await living.store.change({ by: "t", at: "2026-11-25T00:00:00Z" }, () => ({
      writes: [{ kind: "membership", id: mine.id, after: { ...mine, to: "2026-11-30" as never } }],
      result: undefined,
    }));
    const pressed = await press(living, "robin", cards, "Jag kommer");
    expect(saidTo(pressed)).toMatch(/inte den platsen/);
    expect((await living.store.read()).attendance.size).toBe(0);
  });
});

describe("reminders", () => {
  test("a message of several shows each as it stands", async () => {
    const living = await life();
    const cards = await reminded(living, "robin", "paminn-kommer-du", "paminn-las-in-dig");
    const pressed = await press(living, "robin", cards, "Jag kommer");
    expect(titles(pressed.message)[0]).toMatch(/^Du kommer till /);
    expect(titles(pressed.message)[1]).toMatch(/^Läs in dig inför /);
  });

  test("put off come the next day that they may be sent; twice is once", async () => {
    const living = await life();
    const cards = await reminded(living, "robin", "paminn-las-in-dig");
    const pressed = await press(living, "robin", cards, "Påminn mig i morgon");
    expect(saidTo(pressed)).toBe("Jag påminner dig onsdag 25 november kl. 08.00.");
    expect(labels(pressed.message)).toEqual([]);
    await press(living, "robin", cards, "Påminn mig i morgon");
    const { preferences } = await living.store.read();
    expect(preferences.get("robin" as PersonId)?.snoozed).toMatchObject([{ times: 1 }]);
  });

  test("of papers and mandate are put off from the card that follows an answer", async () => {
    const living = await life({ attendance: [answered("tingsryd-kommun", "absent")] });
    const said = {
      act: "substitute-comes",
      person: "robin" as PersonId,
      ...seat,
      other: "kim" as PersonId,
    } as const;
    const first = await living.assistant.press(
      who("robin"),
      pressValue({ ...said, alone: true }) ?? "",
    );
    const pressed = await press(living, "robin", first.message, "Påminn mig i morgon");
    expect(saidTo(pressed)).toMatch(/^Jag påminner dig onsdag 25 november/);
    const view = await living.store.read();
    const next = planned(view, ["2026-11-24 09:00", "2026-11-25 23:00"]).filter(
      ({ person }) => person === "robin",
    );
    expect(next.map(({ policy, due }) => [policy, due])).toContainEqual([
      "paminn-underlag-och-mandat",
      "2026-11-25T07:00:00Z",
    ]);
  });

  test("of a kind are stopped, and come again when that is taken back", async () => {
    const living = await life();
    const cards = await reminded(living, "robin", "paminn-las-in-dig");
    const stopped = await press(living, "robin", cards, "Sluta påminna om det här");
    expect(labels(stopped.message)).toEqual(["Påminn mig igen"]);
    const list = await living.assistant.hear({
      who: who("robin"),
      conversation: "c",
      text: "mina påminnelser",
    });
    expect(list).toMatchObject({ kind: "cards" });
    const again = await press(
      living,
      "robin",
      list.kind === "cards" ? list.cards : [],
      "Påminn mig igen",
    );
    expect(saidTo(again)).toBe("Du får påminnelser om att läsa in dig igen.");
    const { preferences } = await living.store.read();
    expect(preferences.get("robin" as PersonId)?.stopped).toEqual([]);
  });

  test("to spread decisions are receipted once for the party", async () => {
    const held = meeting({
      status: "held",
      starts: "2026-11-10T13:00:00+01:00[Europe/Stockholm]",
      ends: "2026-11-10T15:00:00+01:00[Europe/Stockholm]",
      minutes: "protokoll 2026-11-10",
    });
    const living = await life({ meetings: [held] });
    const cards = await reminded(living, "robin", "paminn-sprid-besluten");
    const pressed = await press(living, "robin", cards, "Förankrat");
    expect(pressed.message?.[0]?.lines).toEqual(["Klart. Tack!"]);
    expect(saidTo(await press(living, "robin", cards, "Förankrat"))).toMatch(/redan noterat/);
    const { receipts } = await living.store.read();
    expect([...receipts.keys()]).toEqual(["mote/tingsryd-kommun"]);
  });
});
