import { describe, expect, test } from "vitest";
import { checkLinks } from "../../src/knowledge/links.ts";
import { readEntries } from "../../src/knowledge/read.ts";
import { altered, folderWith, SMALL_KNOWLEDGE, told } from "./fixture.ts";

function problemsIn(files: Readonly<Record<string, string>>) {
  const { entries, origins, problems } = readEntries(folderWith(files));
  expect(problems).toEqual([]);
  return told(checkLinks(entries, origins));
}

const source = "source: { document: avtal, section: Alvesta, paragraph: 1 }";

test("knowledge without mistakes has no problems", () => {
  expect(problemsIn(SMALL_KNOWLEDGE)).toEqual([]);
});

describe("links", () => {
  test.each([
    {
      what: "a role that does not exist",
      files: altered("groups.yaml", "role: sektionschef", "role: sektionchef"),
      at: "groups.yaml ledningsgrupp seats.0.role",
      sv: '"sektionchef" finns inte (roll): menar du "sektionschef"?',
      en: '"sektionchef" does not exist (role): did you mean "sektionschef"?',
    },
    {
      what: "a role where an organisation belongs",
      files: altered(
        "groups.yaml",
        "organization: arbetsformedlingen",
        "organization: sektionschef",
      ),
      at: "groups.yaml ledningsgrupp seats.0.organization",
      sv: '"sektionschef" är en roll, men här ska stå: organisation, enhet eller projekt',
      en: '"sektionschef" is a role, but what must stand here is: organisation, unit or project',
    },
    {
      what: "a concept that does not exist",
      files: altered("groups.yaml", "on: [task]", "on: [weather]"),
      at: "groups.yaml ledningsgrupp facts.0.on.0",
      sv: '"weather" finns inte (begrepp i vocabulary): rätta det eller lägg till posten',
      en: '"weather" does not exist (concept in vocabulary): correct it or add the entry',
    },
    {
      what: "a document that does not exist",
      files: altered("areas.yaml", "document: avtal", "document: avtalet"),
      at: "areas.yaml alvesta source.document",
      sv: '"avtalet" finns inte (dokument): menar du "avtal"?',
      en: '"avtalet" does not exist (document): did you mean "avtal"?',
    },
    {
      what: "an area code that no area has",
      files: altered("groups.yaml", 'area: "0764"', 'area: "0999"'),
      at: "groups.yaml ledningsgrupp area",
      sv: '"0999" finns inte (områdeskod): rätta det eller lägg till posten',
      en: '"0999" does not exist (area code): correct it or add the entry',
    },
  ])("$what is told", ({ files, at, sv, en }) => {
    expect(problemsIn(files)).toEqual([{ at, sv, en }]);
  });

  test("a contradiction may name curated, composed and figure facts, and no others", () => {
    const files = {
      ...SMALL_KNOWLEDGE,
      "figures.yaml": `
- id: invanare
  name: { sv: Invånare, en: Inhabitants }
  on: [task]
  unit: persons
  text: { sv: "{value} {area}", en: "{value} {area}" }
  values: [{ area: "0764", value: 5910, ${source} }]
`,
      "contradictions.yaml": `
- id: olika
  text: { sv: De säger olika., en: They differ. }
  facts: [ledningsgrupp/task, ledningsgrupp/cadence, invanare/0764, ledningsgrupp/tusk]
  ${source}
`,
    };
    expect(problemsIn(files).map(({ at, sv }) => ({ at, sv }))).toEqual([
      {
        at: "contradictions.yaml olika facts.3",
        sv: '"ledningsgrupp/tusk" finns inte (faktum ("post/faktum")): menar du "ledningsgrupp/task"?',
      },
    ]);
  });
});

describe("what stands twice", () => {
  test("an id that another kind has is told", () => {
    const files = {
      ...SMALL_KNOWLEDGE,
      "units.yaml": `- { id: alvesta, name: { sv: Bron, en: Bron }, ${source} }`,
    };
    expect(problemsIn(files)).toEqual([
      {
        at: "units.yaml alvesta id",
        sv: 'id "alvesta" finns redan i areas.yaml: välj ett annat',
        en: 'id "alvesta" is already taken in areas.yaml: choose another',
      },
    ]);
  });

  test("a concept may have the id of a subject", () => {
    const files = altered(
      "vocabulary.yaml",
      "- id: task",
      "- { id: alvesta, sv: [alvesta] }\n- id: task",
    );
    expect(problemsIn(files)).toEqual([]);
  });

  test("an alias that another subject has is told, whatever its case, accents and hyphens", () => {
    const files = {
      ...SMALL_KNOWLEDGE,
      "units.yaml": `- { id: x, name: { sv: arbets-formedlingen, en: Office }, ${source} }`,
    };
    expect(problemsIn(files)).toEqual([
      {
        at: "units.yaml x name.sv",
        sv: '"arbets-formedlingen" heter redan arbetsformedlingen (organizations.yaml): gör namnet mer exakt, eller märk båda med homonym',
        en: '"arbets-formedlingen" is already the name of arbetsformedlingen (organizations.yaml): make it more exact, or mark both as homonym',
      },
    ]);
  });

  test("two subjects may share a name when both are marked", () => {
    const unit = (id: string, mark: string) =>
      `- { id: ${id}, name: { sv: Bron, en: Bron }, homonym: ${mark}, ${source} }\n`;
    const files = { ...SMALL_KNOWLEDGE, "units.yaml": unit("a", "default") + unit("b", "other") };
    expect(problemsIn(files)).toEqual([]);
  });

  test("a municipality and its own organisation may share a name", () => {
    const files = altered(
      "areas.yaml",
      "code:",
      "aliases: { sv: [Alvesta kommun], en: [] }\n  code:",
    );
    expect(problemsIn(files)).toEqual([]);
  });

  test("two facts with one id, and a fact with the id of a composed one, are told", () => {
    const fact = (id: string) =>
      `facts:\n    - { id: ${id}, asks: [what], text: { sv: Så., en: So. } }\n`;
    expect(problemsIn(altered("groups.yaml", "facts:\n", fact("task")))).toEqual([
      {
        at: "groups.yaml ledningsgrupp facts.1.id",
        sv: 'två fakta i posten har id "task": ge det ena ett annat',
        en: 'two facts of the entry have the id "task": give one of them another',
      },
    ]);
    expect(problemsIn(altered("groups.yaml", "facts:\n", fact("cadence")))).toEqual([
      {
        at: "groups.yaml ledningsgrupp facts.0.id",
        sv: 'id "cadence" har det faktum som skapas av postens egna fält: ge detta ett annat',
        en: 'the id "cadence" belongs to the fact that the entry\'s own fields give: give this one another',
      },
    ]);
  });

  test("two figures of a series for one area are told", () => {
    const value = `{ area: "0764", value: 5910, ${source} }`;
    const files = {
      ...SMALL_KNOWLEDGE,
      "figures.yaml": `
- id: invanare
  name: { sv: Invånare, en: Inhabitants }
  on: [task]
  unit: persons
  text: { sv: "{value} {area}", en: "{value} {area}" }
  values: [${value}, ${value}]
`,
    };
    expect(problemsIn(files)).toEqual([
      {
        at: "figures.yaml invanare values.1",
        sv: 'serien har två värden för "0764": ta bort det ena',
        en: 'the series has two values for "0764": remove one of them',
      },
    ]);
  });
});
