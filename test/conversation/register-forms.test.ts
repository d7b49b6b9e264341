import { describe, expect, test } from "vitest";
import type { Form } from "../../src/conversation/form.ts";
import { FORMS } from "../../src/conversation/forms/forms.ts";
import {
  ALEX,
  asShown,
  CHAIR,
  COORDINATOR,
  deskWith,
  done,
  GUEST,
  KIM,
  MEMBER,
  mistakes,
  said,
} from "./forms-desk.ts";

const GROUP = { group: "styrgrupp" };
const NEW = {
  place: "ordinary|styrgrupp/algmo-kommun",
  name: "Robin Ek",
  email: "robin@example.org",
  language: "sv",
  from: "2030-07-01",
  source: "protokoll 2030-06-01",
};

/** Within what every platform takes. */
function expectFits({ title, submit, value, fields }: Form): void {
  expect(title.length).toBeLessThanOrEqual(24);
  expect(submit.length).toBeLessThanOrEqual(24);
  expect(value.length).toBeLessThanOrEqual(1900);
  expect(new Set(fields.map(({ name }) => name)).size).toBe(fields.length);
  for (const field of fields) {
    if (field.kind !== "choice" && field.kind !== "choices") continue;
    expect(field.options.length).toBeLessThanOrEqual(100);
    for (const { value: key, label } of field.options) {
      expect(key.length).toBeLessThanOrEqual(150);
      expect(label.length).toBeLessThanOrEqual(75);
    }
  }
}

test("every form has an id of its own", () => {
  expect(new Set(FORMS.map(({ id }) => id)).size).toBe(FORMS.length);
});

describe("rights", () => {
  const FORMS_OF_THE_REGISTER = [
    ["new-member", GROUP],
    ["substitute", GROUP],
    ["replace-member", { membership: KIM }],
    ["end-membership", { membership: KIM }],
    ["choose-group", { next: "new-member" }],
    ["tie-account", {}],
  ] as const;

  test.each(FORMS_OF_THE_REGISTER)("%s is the coordinator's", async (form, about) => {
    const desk = await deskWith();
    const opened = await desk.form(COORDINATOR, form, about);
    expectFits(opened);
    const before = await desk.changed();
    for (const who of [CHAIR, MEMBER, GUEST]) {
      const refused = await desk.open(who, form, about);
      expect("kind" in refused && said(refused)).toBe("Det här kan bara samordnaren göra.");
      const sent = await desk.send(who, opened, { ...asShown(opened), ...NEW, to: "2030-07-01" });
      expect(mistakes(sent)).toEqual({ form: "Det här kan bara samordnaren göra." });
    }
    expect(await desk.changed()).toBe(before);
  });

  test("are asked again when the form is sent: who is coordinator no more changes nothing", async () => {
    const desk = await deskWith();
    const form = await desk.form(COORDINATOR, "new-member", GROUP);
    const former = { ...COORDINATOR, email: "ny@example.org" };
    expect(mistakes(await desk.send(former, form, NEW))).toEqual({
      form: "Det här kan bara samordnaren göra.",
    });
  });
});

describe("a new member", () => {
  test("is asked for in two steps: first the group, then what there is in it", async () => {
    const desk = await deskWith();
    const first = await desk.form(COORDINATOR, "new-member");
    expect(first.fields.map(({ name }) => name)).toEqual(["group"]);
    const sent = await desk.send(COORDINATOR, first, { group: "styrgrupp" });
    if (sent.outcome === "wrong" || sent.reply.kind !== "cards") throw new Error("no cards");
    const [button] = sent.reply.cards[0]?.buttons ?? [];
    expect(button?.does).toBe("open");
    const next = await desk.assistant.form(
      COORDINATOR,
      button?.does === "open" ? button.value : "",
    );
    expect("fields" in next && next.fields.map(({ name }) => name)).toEqual([
      "place",
      "name",
      "email",
      "language",
      "from",
      "source",
    ]);
  });

  test("is added with the seat, and the reply says what now holds", async () => {
    const desk = await deskWith();
    const form = await desk.form(COORDINATOR, "new-member", GROUP);
    expect(done(await desk.send(COORDINATOR, form, NEW))).toBe(
      [
        "Robin Ek är ordinarie för Älgmo kommun i Jobbkrafts styrgrupp från 1 juli 2030.",
        "• Robin Ek, ordinarie för Älgmo kommun i Jobbkrafts styrgrupp, från 1 juli 2030 (protokoll 2030-06-01)",
      ].join("\n"),
    );
    const { people } = await desk.ledger.read();
    expect([...people.values()].at(-1)).toMatchObject({
      id: "robin-ek",
      email: "robin@example.org",
    });
    const [line] = (await desk.ledger.changes({})).slice(-1);
    expect(line?.by).toBe("slack:T1/samordnaren");
    expect(JSON.stringify(line)).not.toContain("samordnaren@example.org");
  });

  test("is the person whom the register knows by that name and address", async () => {
    const desk = await deskWith();
    const form = await desk.form(COORDINATOR, "new-member", GROUP);
    const known = { ...NEW, name: "otto  berg", email: "Otto-Berg@example.org" };
    done(await desk.send(COORDINATOR, form, known));
    const { people, memberships } = await desk.ledger.read();
    expect(people.size).toBe(4);
    expect([...memberships.values()].at(-1)?.person).toBe("otto-berg");
  });

  test.each([
    [{ name: "" }, { name: "Fyll i det här." }],
    [{ name: "19121212-1212" }, { name: expect.stringContaining("personnummer") }],
    [{ email: "robin" }, { email: "Skriv en e-postadress som robin@example.org." }],
    [{ email: "kim-sten@example.org" }, { email: expect.stringContaining("har redan") }],
    [{ from: "" }, { from: "Välj en dag i kalendern." }],
    [{ from: "2030-02-30" }, { from: "Välj en dag i kalendern." }],
    [{ source: " " }, { source: "Fyll i det här." }],
    [{ source: "x".repeat(201) }, { source: "Högst 200 tecken: korta texten." }],
    [{ language: "tlh" }, { language: "Välj något i listan." }],
    [{ place: "ordinary|verksamhetsgrupp/granasa-kommun" }, { place: "Välj något i listan." }],
    [{ place: "chair|" }, { place: expect.stringContaining("bara ha en åt gången") }],
    [
      { place: "ordinary|styrgrupp/granasa-kommun" },
      { place: expect.stringContaining("redan tagen") },
    ],
    [
      { place: "substitute|styrgrupp/algmo-kommun" },
      { place: expect.stringContaining("lägg till den ordinarie först") },
    ],
    [
      { place: ["chair|"], name: ["Robin"] },
      { place: "Välj något i listan.", name: "Fyll i det här." },
    ],
  ])("is refused at the field: %j", async (over, expected) => {
    const desk = await deskWith();
    const form = await desk.form(COORDINATOR, "new-member", GROUP);
    const before = await desk.changed();
    const sent = await desk.send(COORDINATOR, form, { ...NEW, ...over });
    expect(mistakes(sent)).toEqual(expected);
    expect(await desk.changed()).toBe(before);
  });

  test("who is there already is told once: the second of two coordinators is refused", async () => {
    const desk = await deskWith();
    const form = await desk.form(COORDINATOR, "new-member", GROUP);
    const both = await Promise.all([
      desk.send(COORDINATOR, form, NEW),
      desk.send(COORDINATOR, form, NEW),
    ]);
    expect(both.map(({ outcome }) => outcome).toSorted()).toEqual(["done", "wrong"]);
    const other = { ...NEW, name: "Lo Ny", email: "lo@example.org" };
    expect(mistakes(await desk.send(COORDINATOR, form, other))).toEqual({
      place: expect.stringContaining("redan tagen"),
    });
  });

  test("a seat that a vacancy's button carries stands there from the start", async () => {
    const desk = await deskWith();
    const about = { seat: "styrgrupp/granen", role: "ordinary" };
    expect(asShown(await desk.form(COORDINATOR, "new-member", about))["place"]).toBe(
      "ordinary|styrgrupp/granen",
    );
  });

  test.each([
    [{ group: "finns-inte" }],
    [{ group: "startavtalet" }],
    [{ seat: "konstig" }],
    [{ group: 7 }],
    [{ role: "kung", group: "styrgrupp" }],
  ])("a forged value opens nothing: %j", async (about) => {
    const desk = await deskWith();
    const opened = await desk.open(COORDINATOR, "new-member", about);
    expect("kind" in opened && said(opened)).toContain("går inte att läsa");
    const value = JSON.stringify({ v: 1, form: "new-member", ...about });
    expect(mistakes(await desk.send(COORDINATOR, { value }, NEW))).toEqual({
      form: expect.stringContaining("går inte att läsa"),
    });
  });
});

describe("a substitute", () => {
  test("is designated for a seat, for its ordinary member", async () => {
    const desk = await deskWith();
    const about = { seat: "styrgrupp/granasa-kommun" };
    const form = await desk.form(COORDINATOR, "substitute", about);
    expect(asShown(form)["place"]).toBe("substitute|styrgrupp/granasa-kommun");
    const told = done(await desk.send(COORDINATOR, form, { ...NEW, ...asShown(form) }));
    expect(told).toContain("Robin Ek är ersättare för Granåsa kommun i Jobbkrafts styrgrupp");
    expect(told).toContain("– för Kim Sten");
  });

  test("cannot be made an ordinary member by a forged value", async () => {
    const desk = await deskWith();
    const form = await desk.form(COORDINATOR, "substitute", GROUP);
    expect(mistakes(await desk.send(COORDINATOR, form, NEW))).toEqual({
      place: "Välj något i listan.",
    });
  });
});

describe("a replacement", () => {
  const SUCCESSOR = { ...NEW, from: "2030-09-01" };

  test("ends the one, begins the other, passes on the substitute, and says what the one who leaves has to do", async () => {
    const desk = await deskWith();
    const form = await desk.form(COORDINATOR, "replace-member", { membership: KIM });
    expect(form.intro).toBe("Kim Sten, ordinarie för Granåsa kommun i Jobbkrafts styrgrupp");
    const told = done(await desk.send(COORDINATOR, form, SUCCESSOR));
    expect(told.split("\n")).toEqual([
      "Robin Ek tar över efter Kim Sten 1 september 2030: ordinarie för Granåsa kommun i Jobbkrafts styrgrupp.",
      expect.stringContaining(
        "• Kim Sten, ordinarie för Granåsa kommun i Jobbkrafts styrgrupp, från 15 mars 2030 till 31 augusti 2030",
      ),
      expect.stringContaining("• Robin Ek, ordinarie"),
      expect.stringContaining("till 31 augusti 2030 (protokoll 2030-03-15) – för Kim Sten"),
      expect.stringContaining("från 1 september 2030 (protokoll 2030-03-15) – för Robin Ek"),
      "• Kim Sten ska introducera efterträdaren",
      "• Kim Sten ska meddela kontaktpersonen",
    ]);
  });

  test("asks who leaves where the button knows only the group", async () => {
    const desk = await deskWith();
    const form = await desk.form(COORDINATOR, "replace-member", GROUP);
    const [who] = form.fields;
    expect(who?.kind === "choice" && who.options.map(({ label }) => label)).toEqual([
      "Alex Ros: ersättare, Granåsa kommun",
      "Kim Sten: ordinarie, Granåsa kommun",
      "Vera Lind: ordförande",
    ]);
    expect(done(await desk.send(COORDINATOR, form, { ...SUCCESSOR, who: ALEX }))).toContain(
      "Robin Ek tar över efter Alex Ros",
    );
    const forged = { ...SUCCESSOR, who: "x" };
    expect(mistakes(await desk.send(COORDINATOR, form, forged))).toEqual({
      who: "Välj något i listan.",
    });
  });

  test.each([
    [{ name: "Kim Sten", email: "" }, { name: expect.stringContaining("samma person") }],
    [{ from: "2030-03-15" }, { from: expect.stringContaining("Företrädaren började") }],
    [{ email: "vera-lind@example.org" }, { email: expect.stringContaining("Vera Lind har redan") }],
  ])("is refused at the field: %j", async (over, expected) => {
    const desk = await deskWith();
    const form = await desk.form(COORDINATOR, "replace-member", { membership: KIM });
    expect(mistakes(await desk.send(COORDINATOR, form, { ...SUCCESSOR, ...over }))).toEqual(
      expected,
    );
  });

  test("by two coordinators at once happens once", async () => {
    const desk = await deskWith();
    const form = await desk.form(COORDINATOR, "replace-member", { membership: KIM });
    done(await desk.send(COORDINATOR, form, SUCCESSOR));
    const other = { ...SUCCESSOR, name: "Lo Ny", email: "lo@example.org" };
    const second = await desk.send(COORDINATOR, form, other);
    expect(second.outcome).toBe("wrong");
    const held = [...(await desk.ledger.read()).memberships.values()];
    expect(held.filter(({ role, to }) => role === "ordinary" && to === undefined).length).toBe(1);
  });
});

describe("the end of a membership", () => {
  test("is told with the place that is then empty", async () => {
    const desk = await deskWith();
    const form = await desk.form(COORDINATOR, "end-membership", { membership: ALEX });
    expect(done(await desk.send(COORDINATOR, form, { to: "2030-06-30" }))).toContain(
      "Alex Ros slutar 30 juni 2030: ersättare för Granåsa kommun i Jobbkrafts styrgrupp. Sedan har ingen den platsen.",
    );
  });

  test("before the beginning is refused at the field", async () => {
    const desk = await deskWith();
    const form = await desk.form(COORDINATOR, "end-membership", { membership: ALEX });
    expect(mistakes(await desk.send(COORDINATOR, form, { to: "2030-03-14" }))).toEqual({
      to: expect.stringContaining("Sista dagen"),
    });
  });

  test("of what has ended meanwhile is told, when opened and when sent", async () => {
    const desk = await deskWith();
    const form = await desk.form(COORDINATOR, "end-membership", { membership: ALEX });
    done(await desk.send(COORDINATOR, form, { to: "2030-06-01" }));
    desk.at("2030-06-03T08:00:00Z");
    const opened = await desk.open(COORDINATOR, "end-membership", { membership: ALEX });
    expect("kind" in opened && said(opened)).toContain("har inte den platsen längre");
    expect(mistakes(await desk.send(COORDINATOR, form, { to: "2030-06-30" }))).toEqual({
      form: expect.stringContaining("har inte den platsen längre"),
    });
  });
});
