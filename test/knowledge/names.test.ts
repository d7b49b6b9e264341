/** What an entry may be called, and what it may be a part of. */
import { describe, expect, test } from "vitest";
import { knowledgeProblems } from "../../src/knowledge/check.ts";
import { readEntries } from "../../src/knowledge/read.ts";
import { altered, folderWith, SMALL_KNOWLEDGE, told } from "./fixture.ts";

const problemsIn = (files: Readonly<Record<string, string>>) =>
  told(knowledgeProblems(readEntries(folderWith(files))));

const aliases = (...names: readonly string[]) =>
  altered("organizations.yaml", "{ sv: [AF], en: [] }", `{ sv: ${JSON.stringify(names)}, en: [] }`);

describe("an alias must be a name", () => {
  test.each([
    ["a letter", "A", '"A" är för kort'],
    ["signs only", "?!", '"?!" är för kort'],
    ["function words only", "i den", '"i den" står i nästan varje fråga'],
  ])("%s is refused", (_, alias, message) => {
    const [problem, ...others] = problemsIn(aliases("AF", alias));
    expect(others).toEqual([]);
    expect(problem?.at).toBe("organizations.yaml arbetsformedlingen aliases.sv.1");
    expect(problem?.sv).toContain(message);
  });

  test.each([
    ["a line break", "Arbets\nförmedlingen", String.raw`"Arbets\nförmedlingen"`],
    ["a zero-width space", "Arbets\u200Bförmedlingen", String.raw`"Arbets\u200bförmedlingen"`],
    ["a turned direction", "\u202Eförmedlingen", String.raw`"\u202eförmedlingen"`],
    ["a control character", "AF\u0007", String.raw`"AF\u0007"`],
  ])("%s in it is refused, and shown", (_, alias, shown) => {
    expect(problemsIn(aliases(alias))).toEqual([
      {
        at: "organizations.yaml arbetsformedlingen aliases.sv.0",
        sv: `${shown} passar inte: skriv det på en rad, utan osynliga tecken`,
        en: `${shown} does not fit: write it on one line, without invisible characters`,
      },
    ]);
  });

  test("more than 200 characters are refused", () => {
    expect(problemsIn(aliases("a".repeat(201))).map(({ sv }) => sv)).toEqual([
      "för långt: skriv högst 200 tecken",
    ]);
  });

  test("the same twice, or the name again, is told", () => {
    const problems = problemsIn(aliases("AF", "af", "Arbetsförmedlingen"));
    expect(problems.map(({ at, sv }) => [at, sv])).toEqual([
      [
        "organizations.yaml arbetsformedlingen aliases.sv.1",
        '"af" heter posten redan: ta bort det ena',
      ],
      [
        "organizations.yaml arbetsformedlingen aliases.sv.2",
        '"Arbetsförmedlingen" heter posten redan: ta bort det ena',
      ],
    ]);
  });

  test("an abbreviation that is spelt like a function word is a name", () => {
    expect(problemsIn(aliases("OM"))).toEqual([]);
  });
});

describe("a name means one thing", () => {
  const LESSEBO = `
- id: lessebogruppen
  name: { sv: Lessebos grupp, en: Lessebo's group }
  aliases: { sv: [SV], en: [EN] }
  kind: management-group
  level: municipal
  source: { document: avtal, section: Alvesta, paragraph: 1 }
`;
  const withAliases = (sv: string, en: string) => ({
    ...SMALL_KNOWLEDGE,
    "groups.yaml": SMALL_KNOWLEDGE["groups.yaml"] + LESSEBO.replace("SV", sv).replace("EN", en),
  });

  test.each([
    ["sv", withAliases("Ledningsgruppen i Alvesta", "LG")],
    ["en", withAliases("LG", "Ledningsgruppen i Alvesta")],
    ["en", withAliases("LG", "Management group in Alvesta")],
    ["sv", withAliases("Management group in Alvesta", "LG")],
  ])("in both languages: another's is refused under %s", (language, files) => {
    const problems = problemsIn(files).filter(({ sv }) => sv.includes("heter redan"));
    expect(problems.map(({ at }) => at)).toEqual([
      `groups.yaml lessebogruppen aliases.${language}.0`,
    ]);
  });
});

test("a municipality's code has four digits", () => {
  expect(problemsIn(altered("areas.yaml", '"0764"', '"07"'))[0]).toEqual({
    at: "areas.yaml alvesta code",
    sv: `"07" passar inte: skriv fyra siffror för en kommun, två för ett län, två bokstäver för ett land, eller rätta 'level'`,
    en: `"07" does not fit: write four digits for a municipality, two for a county, two letters for a country, or correct 'level'`,
  });
});

test("a second introduction of the assistant is told", () => {
  const one = (id: string) => `
- id: ${id}
  greeting: { sv: Hej., en: Hello. }
  scope: { sv: Annat., en: Other. }
  abilities: [{ sv: Svara., en: Answer. }]
  examples: [{ sv: a, en: a }, { sv: b, en: b }, { sv: c, en: c }]
`;
  expect(problemsIn({ ...SMALL_KNOWLEDGE, "assistant.yaml": one("a") + one("b") })).toEqual([
    {
      at: "assistant.yaml b",
      sv: "det finns redan en post av den här sorten, a (assistant.yaml): slå ihop dem till en",
      en: "there is already an entry of this sort, a (assistant.yaml): make them one",
    },
  ]);
});

describe("what leads in a ring", () => {
  test("an entry that is a part of itself is told", () => {
    const files = altered("groups.yaml", "level:", "of: ledningsgrupp\n  level:");
    expect(problemsIn(files)).toEqual([
      {
        at: "groups.yaml ledningsgrupp of",
        sv: "leder i ring (ledningsgrupp → ledningsgrupp): ta bort ett av leden",
        en: "leads in a ring (ledningsgrupp → ledningsgrupp): remove one of the links",
      },
    ]);
  });

  test("concepts that are broader than each other are told once", () => {
    const concept = (id: string, broader: string) =>
      `- { id: ${id}, sv: [${id}], broader: [${broader}] }\n`;
    const vocabulary =
      SMALL_KNOWLEDGE["vocabulary.yaml"] +
      concept("x", "y") +
      concept("y", "task, z") +
      concept("z", "x");
    const problems = problemsIn({ ...SMALL_KNOWLEDGE, "vocabulary.yaml": vocabulary });
    expect(problems.map(({ at, sv }) => [at, sv])).toEqual([
      ["vocabulary.yaml x broader", "leder i ring (x → y → z → x): ta bort ett av leden"],
    ]);
  });

  test("what stands above in several ways leads in none", () => {
    const concept = (id: string, broader: string) =>
      `- { id: ${id}, sv: [${id}], broader: [${broader}] }\n`;
    const vocabulary =
      SMALL_KNOWLEDGE["vocabulary.yaml"] + concept("x", "y, task") + concept("y", "task");
    expect(problemsIn({ ...SMALL_KNOWLEDGE, "vocabulary.yaml": vocabulary })).toEqual([]);
  });
});

describe("a figure's sentence", () => {
  const figures = (sv: string) => ({
    ...SMALL_KNOWLEDGE,
    "figures.yaml": `
- id: pengar
  name: { sv: Pengar, en: Money }
  on: [task]
  unit: number
  text: { sv: "${sv}", en: "{value} in {area}." }
  values: [{ area: "0764", value: 5910, source: { document: avtal, section: Alvesta, paragraph: 2 } }]
`,
  });

  test("has its slots", () => {
    expect(problemsIn(figures("{area}: {value}"))).toEqual([]);
  });

  test.each([
    [
      "{vale} i {area}.",
      [
        "{vale} kan inte fyllas i här: det som kan stå inom klamrar är {value}, {area}",
        "{value} saknas: skriv in det (talet ska stå där)",
      ],
    ],
    ["{value}.", ["{area} saknas: skriv in det (namnet på platsen ska stå där)"]],
    ["{value i {area}.", ["{value} saknas: skriv in det (talet ska stå där)"]],
  ])("that lacks a slot is told: %s", (sv, messages) => {
    const problems = problemsIn(figures(sv));
    expect(problems.map(({ at }) => at)).toEqual(messages.map(() => "figures.yaml pengar text.sv"));
    expect(problems.map((problem) => problem.sv)).toEqual(messages);
  });
});
