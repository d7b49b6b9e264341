/** What is written in the right form and yet cannot be so. */
import { describe, expect, test } from "vitest";
import { checkLinks } from "../../src/knowledge/links.ts";
import { readEntries } from "../../src/knowledge/read.ts";
import { altered, folderWith, SMALL_KNOWLEDGE, told } from "./fixture.ts";

function problemsIn(files: Readonly<Record<string, string>>) {
  const { entries, origins, problems, unread } = readEntries(folderWith(files));
  return told([...problems, ...checkLinks(entries, origins, unread)]);
}

const source = "source: { document: avtal, section: Alvesta, paragraph: 1 }";
const added = (file: string, text: string) => ({ ...SMALL_KNOWLEDGE, [file]: text });
const inGroup = (field: string) => altered("groups.yaml", "  cadence:", `  ${field}\n  cadence:`);
const inFact = (field: string) =>
  altered("groups.yaml", "      on: [task]", `      on: [task]\n      ${field}`);
const seats = (list: string) =>
  altered("groups.yaml", "[{ role: sektionschef, organization: arbetsformedlingen }]", list);
const project = (fields: string) =>
  added("projects.yaml", `- { id: vagen, name: { sv: Vägen, en: The Way }, ${fields}, ${source} }`);
const figures = (unit: string, value: string, fields = "") =>
  added(
    "figures.yaml",
    `- id: invanare
  name: { sv: Invånare, en: Inhabitants }
  on: [task]
  unit: ${unit}${fields}
  text: { sv: "{value} {area}", en: "{value} {area}" }
  values: [{ ${value}, ${source} }]
`,
  );

describe("a period", () => {
  const period = (from: string, to: string) =>
    problemsIn(project(`period: { from: "${from}", to: "${to}" }`));

  test("of a project that ends before it begins is told", () => {
    expect(period("2019", "2017")).toEqual([
      {
        at: "projects.yaml vagen period",
        sv: "'from' är senare än 'to': byt plats på dem eller rätta den ena",
        en: "'from' is later than 'to': swap them or correct one",
      },
    ]);
  });

  test.each([
    ["2020-06", "2020"],
    ["2020-11-26", "2020-11"],
    ["2020", "2020-06"],
    ["2019-12", "2020"],
  ])("from %s to %s holds, as far as both say", (from, to) => {
    expect(period(from, to)).toEqual([]);
    expect(problemsIn(inGroup(`valid: { from: "${from}", to: "${to}" }`))).toEqual([]);
  });

  test.each([
    ["2020-12", "2020-06"],
    ["2020-12-01", "2020-11"],
    ["2021-01", "2020"],
  ])("from %s to %s does not", (from, to) => {
    expect(period(from, to)).toHaveLength(1);
  });
});

describe("what stands twice in a list is told", () => {
  const chief = "{ role: sektionschef, organization: arbetsformedlingen }";
  test.each([
    ["parties", inGroup("parties: [arbetsformedlingen, arbetsformedlingen]"), "parties.1"],
    ["seats", seats(`[${chief}, ${chief}]`), "seats.1"],
    ["also", inFact("also: [alvesta, alvesta]"), "facts.0.also.1"],
    ["on", altered("groups.yaml", "on: [task]", "on: [task, task]"), "facts.0.on.1"],
    ["asks", altered("groups.yaml", "asks: [what]", "asks: [what, what]"), "facts.0.asks.1"],
  ])("%s", (_, files, field) => {
    const [problem, ...others] = problemsIn(files);
    expect(others).toEqual([]);
    expect(problem?.at).toBe(`groups.yaml ledningsgrupp ${field}`);
    expect(problem?.sv).toMatch(/det står redan i listan, ta bort det ena$/);
    expect(problem?.en).toMatch(/it stands in the list already, remove one of them$/);
  });

  test("partners of a project, areas of a job track", () => {
    expect(problemsIn(project("partners: [alvesta-kommun, alvesta-kommun]"))).toMatchObject([
      { at: "projects.yaml vagen partners.1" },
    ]);
    const track = `- { id: vard, name: { sv: Vård, en: Care }, short: { sv: vård, en: care }, areas: ["0764", "0764"], status: running, ${source} }`;
    expect(problemsIn(added("tracks.yaml", track))).toMatchObject([
      { at: "tracks.yaml vard areas.1" },
    ]);
  });

  test("an alias that differs in spaces alone", () => {
    const files = altered("organizations.yaml", "sv: [AF]", "sv: [Vår AF, Vår  AF]");
    expect(problemsIn(files)).toMatchObject([
      { at: "organizations.yaml arbetsformedlingen aliases.sv.1" },
    ]);
  });
});

describe("rings are told once", () => {
  const group = (id: string, fields: string) => `
- id: ${id}
  name: { sv: Gruppen ${id}, en: The group ${id} }
  kind: network
  level: county
  ${fields}
  ${source}
`;
  const groups = (...texts: readonly string[]) =>
    added("groups.yaml", `${SMALL_KNOWLEDGE["groups.yaml"]}${texts.join("")}`);

  test.each([
    ["reportsTo", (to: string) => `reportsTo: [${to}]`],
    ["meetsBeside.group", (to: string) => `meetsBeside: { group: ${to} }`],
    ["earlier", (to: string) => `earlier: ${to}`],
  ])("%s", (field, link) => {
    expect(problemsIn(groups(group("a", link("b")), group("b", link("a"))))).toEqual([
      {
        at: `groups.yaml a ${field}`,
        sv: "leder i ring (a → b → a): ta bort ett av leden",
        en: "leads in a ring (a → b → a): remove one of the links",
      },
    ]);
    expect(problemsIn(groups(group("a", link("a"))))).toMatchObject([
      { at: `groups.yaml a ${field}`, sv: "leder i ring (a → a): ta bort ett av leden" },
    ]);
    expect(problemsIn(groups(group("a", link("ledningsgrupp"))))).toEqual([]);
  });

  test("what is told with an entry is not the entry itself", () => {
    const itself = { sv: "det är posten själv: ta bort det" };
    expect(problemsIn(inFact("also: [ledningsgrupp]"))).toMatchObject([
      { at: "groups.yaml ledningsgrupp facts.0.also.0", ...itself },
    ]);
    expect(
      problemsIn(figures("persons", 'area: "0764", value: 1', "\n  with: [invanare]")),
    ).toMatchObject([{ at: "figures.yaml invanare with.0", ...itself }]);
  });
});

describe("links that lead nowhere are told", () => {
  test("a series beside which another is told", () => {
    const files = figures("persons", 'area: "0764", value: 1', "\n  with: [nope]");
    expect(problemsIn(files)).toEqual([
      {
        at: "figures.yaml invanare with.0",
        sv: '"nope" finns inte (sifferserie): rätta det eller lägg till posten',
        en: '"nope" does not exist (figure series): correct it or add the entry',
      },
    ]);
  });

  test("a composed fact that the entry's fields do not give", () => {
    const contradiction = (fact: string) =>
      added(
        "contradictions.yaml",
        `- { id: olika, text: { sv: De säger olika., en: They differ. }, facts: [ledningsgrupp/task, ${fact}], ${source} }`,
      );
    for (const fact of ["ledningsgrupp/members", "ledningsgrupp/cadence", "avtal/date"])
      expect(problemsIn(contradiction(fact))).toEqual([]);
    expect(problemsIn(contradiction("ledningsgrupp/leader"))).toMatchObject([
      { at: "contradictions.yaml olika facts.1" },
    ]);
  });
});

describe("what contradicts itself is told", () => {
  test.each([
    [
      "a seat with a number and a plural without one",
      seats("[{ role: sektionschef, count: 1, several: true }]"),
      "groups.yaml ledningsgrupp seats.0.several",
      /ta bort 'several' eller 'count'/,
    ],
    ["an empty seat", seats("[{}]"), "groups.yaml ledningsgrupp seats.0", /platsen är ingens/],
    [
      "a leader who is nobody",
      inGroup(`leader: { ${source} }`),
      "groups.yaml ledningsgrupp leader",
      /det står inte vem som leder/,
    ],
    [
      "a gap that says no",
      inFact("gap: true\n      negative: true"),
      "groups.yaml ledningsgrupp facts.0.negative",
      /varken vara ja eller nej/,
    ],
    [
      "a local fact with a source",
      inFact("local: true"),
      "groups.yaml ledningsgrupp facts.0.local",
      /det som är lokalt står inte i något dokument/,
    ],
    [
      "a contradiction of one fact from one place",
      added(
        "contradictions.yaml",
        `- { id: olika, text: { sv: De säger olika., en: They differ. }, facts: [ledningsgrupp/task], ${source} }`,
      ),
      "contradictions.yaml olika facts",
      /ett faktum från ett ställe motsäger inget/,
    ],
  ])("%s", (_, files, at, words) => {
    const [problem, ...others] = problemsIn(files);
    expect(others).toEqual([]);
    expect(problem?.at).toBe(at);
    expect(problem?.sv).toMatch(words);
  });

  test("but not a seat that only a note describes, nor one fact from two places", () => {
    const note = "{ note: { sv: vuxenutbildningen, en: adult education } }";
    expect(problemsIn(seats(`[${note}]`))).toEqual([]);
    const twoPlaces = source.replace("paragraph: 1", "paragraph: [1, 2]");
    const text = `- { id: olika, text: { sv: De säger olika., en: They differ. }, facts: [ledningsgrupp/task], ${twoPlaces} }`;
    expect(problemsIn(added("contradictions.yaml", text))).toEqual([]);
  });
});

describe("a figure", () => {
  const area = 'area: "0764"';
  test.each([
    ["persons", "-5910", /det som räknas kan inte vara mindre än 0/],
    ["persons", "5910.5", /skriv ett heltal/],
    ["places", "-1", /det som räknas/],
    ["percent", "353", /en andel är från 0 till 100/],
    ["percent", "-3.53", /en andel är från 0 till 100/],
  ])("of %s cannot be %s", (unit, value, words) => {
    const [problem, ...others] = problemsIn(figures(unit, `${area}, value: ${value}`));
    expect(others).toEqual([]);
    expect(problem?.at).toBe("figures.yaml invanare values.0.value");
    expect(problem?.sv).toMatch(words);
  });

  test.each([
    ["persons", "0"],
    ["percent", "100"],
    ["percent", "3.53"],
    ["number", "-2.5"],
  ])("of %s can be %s", (unit, value) => {
    expect(problemsIn(figures(unit, `${area}, value: ${value}`))).toEqual([]);
  });

  test.each(["value: 1", `${area}, of: ledningsgrupp, value: 1`])(
    "is about one place or subject: %s",
    (value) => {
      expect(problemsIn(figures("persons", value))).toMatchObject([
        { at: "figures.yaml invanare values.0", sv: "skriv antingen 'area' eller 'of'" },
      ]);
    },
  );
});

describe("a concept's words", () => {
  const concept = (words: string) =>
    problemsIn(added("vocabulary.yaml", `- { id: task, ${words} }`));

  test.each([
    ["blank", 'sv: ["  "]', "sv.0", /skriv en text här/],
    ["repeated", "sv: [uppgift, Uppgift]", "sv.1", /det står redan i listan/],
    ["none at all", "slot: true", "", /begreppet har inga ord/],
  ])("%s are told", (_, words, field, message) => {
    const [problem, ...others] = concept(words);
    expect(others).toEqual([]);
    expect(problem?.at).toBe(["vocabulary.yaml task", field].join(" ").trim());
    expect(problem?.sv).toMatch(message);
  });
});

test("something left out has a reason", () => {
  const left = (reason: string) =>
    problemsIn(
      added(
        "left-outs.yaml",
        `- { document: avtal, kind: number, value: "7", reason: "${reason}" }`,
      ),
    );
  expect(left("sidnummer")).toEqual([]);
  expect(left(" ")).toMatchObject([{ at: "left-outs.yaml #1 reason" }]);
});

describe("characters that nobody sees are told with their place", () => {
  const text = (inside: string) =>
    altered(
      "groups.yaml",
      "sv: Ledningsgruppen i Alvesta fördelar",
      `sv: "${inside}Ledningsgruppen i \\u202EAlvesta fördelar`,
    )["groups.yaml"]!.replace("träffar Migrationsverket.\n", 'träffar Migrationsverket."\n');
  const at = "groups.yaml ledningsgrupp facts.0.text.sv";

  test("inside a text", () => {
    expect(problemsIn(added("groups.yaml", text("")))).toEqual([
      {
        at,
        sv: 'efter "Ledningsgruppen i" står ett osynligt tecken (U+202E): skriv om det stället utan det',
        en: 'after "Ledningsgruppen i" stands an invisible character (U+202E): write that place without it',
      },
    ]);
  });

  test("first in it", () => {
    expect(problemsIn(added("groups.yaml", text("\\u200B")))).toMatchObject([
      { at, sv: expect.stringMatching(/^texten börjar med .*U\+200B/) as string },
    ]);
  });

  test("but a text may have several lines", () => {
    const lines = text("").replace("\\u202E", "\\n");
    expect(problemsIn(added("groups.yaml", lines))).toEqual([]);
  });
});
