import { describe, expect, test } from "vitest";
import type { Write } from "../../src/conversation/view.ts";
import { Attendance } from "../../src/meetings/attendance.ts";
import { Meeting } from "../../src/meetings/meeting.ts";
import {
  asShown,
  CHAIR,
  COORDINATOR,
  deskWith,
  done,
  GUEST,
  MEMBER,
  mistakes,
  OTHER_CHAIR,
  said,
} from "./forms-desk.ts";

const ID = "styrgrupp-2030-09-10";
const AFTER = "2030-09-11T08:00:00Z";
const MEETING = Meeting.parse({
  id: ID,
  group: "styrgrupp",
  starts: "2030-09-10T13:00:00+02:00[Europe/Stockholm]",
  ends: "2030-09-10T15:00:00+02:00[Europe/Stockholm]",
  place: "Granåsa, stora salen",
  status: "planned",
  sequence: 0,
  changed: "2030-05-01T08:00:00Z",
  items: [
    { number: 1, title: "Plan 2031", question: "Ska planen antas?", forDecision: true },
    { number: 2, title: "Läget" },
  ],
});
const KEPT: Write = { kind: "meeting", id: MEETING.id, after: MEETING };
const ABOUT = { meeting: ID };
const WHEN = { day: "2030-10-08", start: "13:00", end: "15:00" };
const ITEM = { title: "Plan 2032", question: "Ska planen antas?", decide: ["yes"] };
const NOT_YOURS = "Det här kan bara samordnaren och gruppens ordförande eller sekreterare göra.";

describe("rights", () => {
  test.each([
    ["move-meeting", { ...WHEN }],
    ["cancel-meeting", {}],
    ["agenda-item", ITEM],
    ["send-agenda", {}],
    ["hold-meeting", { minutes: "Protokoll 4" }],
  ])("%s is for the coordinator and the group's own chair", async (form, filledIn) => {
    for (const who of [COORDINATOR, CHAIR]) {
      const desk = await deskWith([KEPT]);
      if (form === "hold-meeting") desk.at(AFTER);
      done(await desk.send(who, await desk.form(who, form, ABOUT), filledIn));
    }
    const desk = await deskWith([KEPT]);
    if (form === "hold-meeting") desk.at(AFTER);
    const opened = await desk.form(COORDINATOR, form, ABOUT);
    const before = await desk.changed();
    for (const who of [MEMBER, OTHER_CHAIR, GUEST]) {
      const refused = await desk.open(who, form, ABOUT);
      expect("kind" in refused && said(refused)).toBe(NOT_YOURS);
      expect(mistakes(await desk.send(who, opened, filledIn))).toEqual({ form: NOT_YOURS });
    }
    expect(await desk.changed()).toBe(before);
  });

  test("a meeting that does not exist is told in the same words", async () => {
    const desk = await deskWith();
    const opened = await desk.open(CHAIR, "move-meeting", { meeting: "x" });
    expect("kind" in opened && said(opened)).toBe(NOT_YOURS);
  });
});

describe("a new meeting", () => {
  test("is planned, and the reply says when the agenda must go out", async () => {
    const desk = await deskWith();
    const form = await desk.form(COORDINATOR, "plan-meeting");
    const told = done(
      await desk.send(COORDINATOR, form, { ...WHEN, group: "styrgrupp", place: "Rådhuset" }),
    );
    expect(told.split("\n")).toEqual([
      "Jobbkrafts styrgrupp: mötet är planerat",
      "tisdag 8 oktober 2030 kl. 13.00–15.00, Rådhuset",
      "Ledamöterna får sina påminnelser i tid.",
      expect.stringMatching(/^Dagordningen ska ut senast .* \(lokal inställning\)\.$/),
    ]);
  });

  test("a chair chooses among the groups that they lead, and no other is taken", async () => {
    const desk = await deskWith();
    const form = await desk.form(CHAIR, "plan-meeting");
    const [group] = form.fields;
    expect(group?.kind === "choice" && group.options.map(({ value }) => value)).toEqual([
      "styrgrupp",
    ]);
    const forged = { ...WHEN, group: "verksamhetsgrupp" };
    expect(mistakes(await desk.send(CHAIR, form, forged))).toEqual({
      group: "Välj något i listan.",
    });
    const value = JSON.stringify({ v: 1, form: "plan-meeting", group: "verksamhetsgrupp" });
    expect(mistakes(await desk.send(CHAIR, { value }, WHEN))["form"]).toContain("planeras av");
    const member = await desk.open(MEMBER, "plan-meeting");
    expect("kind" in member && said(member)).toContain("planeras av samordnaren");
  });

  test.each([
    [{ day: "" }, { day: "Välj en dag i kalendern." }],
    [{ start: "25:00" }, { start: "Ange en tid, till exempel 13.00." }],
    [{ end: "12.30" }, { end: expect.stringContaining("slutar innan det börjar") }],
    [{ day: "2030-05-01" }, { day: expect.stringContaining("har redan varit") }],
    [{ day: "2030-09-10" }, { start: expect.stringContaining("redan ett möte då") }],
    [{ link: "javascript:alert(1)" }, { link: expect.stringContaining("https://") }],
    [{ place: "x".repeat(201) }, { place: "Högst 200 tecken: korta texten." }],
  ])("is refused at the field: %j", async (over, expected) => {
    const desk = await deskWith([KEPT]);
    const form = await desk.form(CHAIR, "plan-meeting", { group: "styrgrupp" });
    expect(mistakes(await desk.send(CHAIR, form, { ...WHEN, ...over }))).toEqual(expected);
    expect((await desk.ledger.read()).meetings.size).toBe(1);
  });
});

describe("a meeting that moves", () => {
  test("says what was, and removes the answers to the old time", async () => {
    const seat = "styrgrupp/granasa-kommun";
    const answered = "2030-05-30T08:00:00Z";
    const after = Attendance.parse({ meeting: ID, seat, status: "coming", answered });
    const answer: Write = { kind: "attendance", id: `${ID}/${seat}`, after };
    const desk = await deskWith([KEPT, answer]);
    const form = await desk.form(CHAIR, "move-meeting", ABOUT);
    expect(asShown(form)).toMatchObject({ day: "2030-09-10", start: "13:00", end: "15:00" });
    const told = done(await desk.send(CHAIR, form, { ...asShown(form), ...WHEN }));
    expect(told).toContain("Jobbkrafts styrgrupp: mötet är flyttat");
    expect(told).toContain("Det var tisdag 10 september 2030 kl. 13.00–15.00.");
    expect(told).toContain("Ett svar gällde den gamla tiden");
    expect((await desk.ledger.read()).attendance.size).toBe(0);
  });

  test("by two at once: the second is told, and undoes nothing", async () => {
    const desk = await deskWith([KEPT]);
    const form = await desk.form(CHAIR, "move-meeting", ABOUT);
    done(await desk.send(COORDINATOR, form, WHEN));
    const second = await desk.send(CHAIR, form, { ...WHEN, day: "2030-10-15" });
    expect(mistakes(second)["form"]).toContain("Någon annan har ändrat mötet");
    expect((await desk.ledger.read()).meetings.get(MEETING.id)?.starts).toContain("2030-10-08");
  });

  test("must change something", async () => {
    const desk = await deskWith([KEPT]);
    const form = await desk.form(CHAIR, "move-meeting", ABOUT);
    expect(mistakes(await desk.send(CHAIR, form, asShown(form)))["form"]).toContain("Inget ändras");
  });
});

test("a meeting is cancelled once; then no form opens on it", async () => {
  const desk = await deskWith([KEPT]);
  const form = await desk.form(CHAIR, "cancel-meeting", ABOUT);
  expect(done(await desk.send(CHAIR, form, {}))).toContain("mötet är inställt");
  expect(mistakes(await desk.send(COORDINATOR, form, {}))["form"]).toContain("Mötet är inställt");
  for (const kind of ["move-meeting", "cancel-meeting", "agenda-item", "send-agenda"]) {
    const opened = await desk.open(CHAIR, kind, ABOUT);
    expect("kind" in opened && said(opened)).toContain("Mötet är inställt");
  }
});

describe("an agenda item", () => {
  test("is added last, with whom it affects", async () => {
    const desk = await deskWith([KEPT]);
    const form = await desk.form(CHAIR, "agenda-item", ABOUT);
    const documents = "Förslag https://exempel.example/f.pdf\n\nBara en titel";
    const filledIn = { ...ITEM, affected: ["algmo-kommun", "granen"], documents };
    expect(done(await desk.send(CHAIR, form, filledIn))).toContain(
      "3 Plan 2032 – för beslut; berör Älgmo kommun, ",
    );
    const { meetings } = await desk.ledger.read();
    expect(meetings.get(MEETING.id)?.items.at(-1)?.documents).toEqual([
      { title: "Förslag", link: "https://exempel.example/f.pdf" },
      { title: "Bara en titel" },
    ]);
  });

  test("that is changed loses what is left empty", async () => {
    const desk = await deskWith([KEPT]);
    const form = await desk.form(CHAIR, "agenda-item", { ...ABOUT, number: 1 });
    expect(asShown(form)).toMatchObject({ title: "Plan 2031", decide: ["yes"], affected: [] });
    done(await desk.send(CHAIR, form, { title: "Planen" }));
    const [item] = (await desk.ledger.read()).meetings.get(MEETING.id)?.items ?? [];
    expect(item).toEqual({
      number: 1,
      title: "Planen",
      documents: [],
      affected: [],
      forDecision: false,
    });
  });

  test("changed by two at once: the second is told, and undoes nothing", async () => {
    const desk = await deskWith([KEPT]);
    const form = await desk.form(CHAIR, "agenda-item", { ...ABOUT, number: 1 });
    done(await desk.send(COORDINATOR, form, ITEM));
    expect(mistakes(await desk.send(CHAIR, form, { title: "Annat" }))["form"]).toContain(
      "Någon annan har ändrat punkten",
    );
  });

  test("in an agenda that is out already says that it must go out again", async () => {
    const desk = await deskWith([KEPT]);
    done(await desk.send(CHAIR, await desk.form(CHAIR, "send-agenda", ABOUT), {}));
    const form = await desk.form(CHAIR, "agenda-item", ABOUT);
    expect(done(await desk.send(CHAIR, form, ITEM))).toContain("skicka ut den igen");
  });

  test.each([
    [{ title: "" }, { title: "Fyll i det här." }],
    [{ title: "x".repeat(201) }, { title: "Högst 200 tecken: korta texten." }],
    [{ question: "x".repeat(2001) }, { question: "Högst 2000 tecken: korta texten." }],
    [{ affected: ["ingen"] }, { affected: "Välj något i listan." }],
    [{ decide: "no" }, { decide: "Välj något i listan." }],
    [{ documents: "https://utan.example/titel" }, { documents: expect.stringContaining("titel") }],
    [{ question: "Gäller 19121212-1212" }, { question: expect.stringContaining("personnummer") }],
  ])("is refused at the field: %j", async (over, expected) => {
    const desk = await deskWith([KEPT]);
    const form = await desk.form(CHAIR, "agenda-item", ABOUT);
    expect(mistakes(await desk.send(CHAIR, form, { ...ITEM, ...over }))).toEqual(expected);
  });

  test("that is gone opens no form", async () => {
    const desk = await deskWith([KEPT]);
    const opened = await desk.open(CHAIR, "agenda-item", { ...ABOUT, number: 9 });
    expect("kind" in opened && said(opened)).toBe("Punkten finns inte längre på dagordningen.");
  });
});

test("sending the agenda tells which items cannot be decided", async () => {
  const items = [...MEETING.items, { ...MEETING.items[0]!, number: 3, question: undefined }];
  const desk = await deskWith([
    { kind: "meeting", id: MEETING.id, after: Meeting.parse({ ...MEETING, items }) },
  ]);
  const form = await desk.form(CHAIR, "send-agenda", ABOUT);
  expect(form.intro).toContain("Punkt 3 är för beslut men har ingen frågeställning");
  expect(done(await desk.send(CHAIR, form, {}))).toContain("Punkt 3 är för beslut men");
  const after = (await desk.ledger.read()).meetings.get(MEETING.id);
  expect(after?.items[0]?.sentQuestion).toBe("Ska planen antas?");
});

test("after the meeting its minutes and decisions are entered, and not before", async () => {
  const desk = await deskWith([KEPT]);
  const early = await desk.open(CHAIR, "hold-meeting", ABOUT);
  expect("kind" in early && said(early)).toContain("Mötet har inte varit ännu");
  desk.at(AFTER);
  const form = await desk.form(CHAIR, "hold-meeting", ABOUT);
  expect(form.fields.map(({ name }) => name)).toEqual(["minutes", "decision-1"]);
  expect(mistakes(await desk.send(CHAIR, form, { minutes: "" }))).toEqual({
    minutes: "Fyll i det här.",
  });
  const told = done(
    await desk.send(CHAIR, form, { minutes: "Protokoll 4", "decision-1": "Planen antas." }),
  );
  expect(told).toContain("1 Plan 2031 – för beslut; beslut: Planen antas.");
  expect(told).toContain("Protokoll: Protokoll 4");
});
