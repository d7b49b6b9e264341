/** What is told of a broken knowledge base: its causes, not what follows from them. */
import { describe, expect, test } from "vitest";
import { knowledgeProblems } from "../../src/knowledge/check.ts";
import { readEntries } from "../../src/knowledge/read.ts";
import { absentProblems } from "../../src/knowledge/required-kinds.ts";
import { carefulProblems } from "../../src/knowledge/careful-check.ts";
import { altered, folderWith, SMALL_KNOWLEDGE, told } from "./fixture.ts";

const problemsIn = (files: Readonly<Record<string, string>>) =>
  told(knowledgeProblems(readEntries(folderWith(files))));
const carefullyIn = (files: Readonly<Record<string, string>>) =>
  told(carefulProblems(readEntries(folderWith(files))));
const placesIn = (files: Readonly<Record<string, string>>) => problemsIn(files).map(({ at }) => at);
const without = (file: string) =>
  Object.fromEntries(Object.entries(SMALL_KNOWLEDGE).filter(([name]) => name !== file));

test("knowledge without mistakes has no problems", () => {
  expect(problemsIn(SMALL_KNOWLEDGE)).toEqual([]);
});

describe("one mistake is told once", () => {
  test.each([
    [
      "an unknown field",
      altered("organizations.yaml", "aliases:", "alias:"),
      ["organizations.yaml arbetsformedlingen alias"],
    ],
    [
      "a code without quotation marks",
      altered("areas.yaml", '"0764"', "0764"),
      ["areas.yaml alvesta code"],
    ],
    [
      "an entry without an id",
      altered("roles.yaml", "- id: sektionschef\n  name:", "- name:"),
      ["roles.yaml #1 id"],
    ],
    [
      "a file that is no YAML",
      altered("organizations.yaml", "- id: arb", "\t- id: arb"),
      ["organizations.yaml alvesta-kommun"],
    ],
    ["an empty file", { ...SMALL_KNOWLEDGE, "organizations.yaml": "" }, ["organizations.yaml"]],
    ["an empty vocabulary", { ...SMALL_KNOWLEDGE, "vocabulary.yaml": "" }, ["vocabulary.yaml"]],
    ["no documents", without("documents.yaml"), ["documents.yaml"]],
    ["no vocabulary", without("vocabulary.yaml"), ["vocabulary.yaml"]],
    ["no groups", without("groups.yaml"), ["groups.yaml"]],
    ["only comments", { ...SMALL_KNOWLEDGE, "groups.yaml": "# later\n" }, ["groups"]],
  ])("%s", (_, files, places) => {
    expect(placesIn(files)).toEqual(places);
  });

  test("a real dead link is told beside an entry that cannot be read", () => {
    const files = altered("roles.yaml", ", en: section manager", "");
    const groups = SMALL_KNOWLEDGE["groups.yaml"].replace("on: [task]", "on: [weather]");
    expect(placesIn({ ...files, "groups.yaml": groups })).toEqual([
      "roles.yaml sektionschef name.en",
      "groups.yaml ledningsgrupp facts.0.on.0",
    ]);
  });

  test("an entry that stands twice is told before all else, and its names are not", () => {
    const files = altered("roles.yaml", "- id", "- id: chef\n  name: { sv: a, en: a }\n- id");
    const twice = `${files["roles.yaml"] ?? ""}${SMALL_KNOWLEDGE["roles.yaml"]}`;
    expect(problemsIn({ ...files, "roles.yaml": twice })).toEqual([
      {
        at: "roles.yaml sektionschef id",
        sv: 'id "sektionschef" finns redan i roles.yaml: välj ett annat',
        en: 'id "sektionschef" is already taken in roles.yaml: choose another',
      },
    ]);
  });

  test("two areas with one code are told, and the lost code once", () => {
    const area = SMALL_KNOWLEDGE["areas.yaml"];
    const other = area.replaceAll("alvesta", "lessebo").replaceAll("Alvesta,", "Lessebo,");
    const files = {
      ...altered("groups.yaml", 'area: "0764"', 'area: "0760"'),
      "areas.yaml": `${area}${other
        .replace(/ +organization.*\n/, "")
        .replace(/en: Alvesta/, "en: Lessebo")
        .replace("section: Lessebo", "section: Alvesta")}`,
      "organizations.yaml": SMALL_KNOWLEDGE["organizations.yaml"].replace('"0764"', '"0760"'),
    };
    expect(problemsIn(files)).toEqual([
      {
        at: "areas.yaml lessebo code",
        sv: 'koden "0764" har redan alvesta (areas.yaml): skriv områdets egen',
        en: 'the code "0764" already belongs to alvesta (areas.yaml): write the area\'s own',
      },
      {
        at: "organizations.yaml alvesta-kommun area",
        sv: '"0760" finns inte (områdeskod): menar du "0764"? (det står på 1 ställe till)',
        en: '"0760" does not exist (area code): did you mean "0764"? (it stands in 1 more place)',
      },
    ]);
  });
});

describe("what is missing", () => {
  test("a folder without any knowledge is refused in one sentence", () => {
    expect(problemsIn({ "README.md": "" })).toMatchObject([
      { at: "", sv: expect.stringMatching(/^mappen innehåller ingen kunskapsbas/) as string },
    ]);
  });

  const absentIn = (files: Readonly<Record<string, string>>) =>
    told(absentProblems(readEntries(folderWith(files))));

  test("the assistant's introduction is missed, unless left out on purpose", () => {
    expect(absentIn(SMALL_KNOWLEDGE)).toEqual([
      {
        at: "assistant.yaml",
        sv: "filen saknas, så assistenten kan inte presentera sig: lägg dit den, eller en med bara [] om det ska vara så",
        en: "the file is missing, so the assistant has no introduction: put it there, or one with only [] if it should be so",
      },
    ]);
    expect(absentIn({ ...SMALL_KNOWLEDGE, "assistant.yaml": "[]\n" })).toEqual([]);
  });

  test("who has reminders, their hours or an introduction misses the others", () => {
    const files = { ...SMALL_KNOWLEDGE, "assistant.yaml": "[]", "reminders.yaml": "[]" };
    expect(absentIn(files).map(({ at }) => at)).toEqual(["reminder-hours.yaml", "onboarding.yaml"]);
  });
});

test("where much is lost at once, a lost file is thought of first", () => {
  const groups = SMALL_KNOWLEDGE["groups.yaml"].replace("on: [task]", "on: [task, a, b, c, d, e]");
  const problems = problemsIn({ ...SMALL_KNOWLEDGE, "groups.yaml": groups });
  expect(problems).toHaveLength(6);
  expect(problems[0]).toEqual({
    at: "",
    sv: "5 saker som andra poster hänvisar till finns inte: om en fil har tagits bort eller döpts om, lägg tillbaka den",
    en: "5 things that other entries refer to do not exist: if a file has been removed or renamed, put it back",
  });
});

test("a concept that could not be read is none that is missing, whatever subject has its id", () => {
  const groups = SMALL_KNOWLEDGE["groups.yaml"].replace("on: [task]", "on: [alvesta]");
  const files = { ...SMALL_KNOWLEDGE, "groups.yaml": groups, "vocabulary.yaml": "" };
  expect(placesIn(files)).toEqual(["vocabulary.yaml"]);
});

test("a personal identity number is told wherever it stands", () => {
  const files = altered("groups.yaml", "5910 kronor", "850101-1234");
  expect(problemsIn(files)).toEqual([
    {
      at: "groups.yaml ledningsgrupp facts.0.text.sv",
      sv: "texten innehåller ett personnummer: ta bort det",
      en: "the text holds a personal identity number: remove it",
    },
  ]);
});

describe("a local setting", () => {
  const setting = (value: string, sv: string, en: string) => ({
    ...SMALL_KNOWLEDGE,
    "local.yaml": `
- id: kallelse
  name: { sv: När kallelsen ska ut, en: When the invitation must go out }
  of: ledningsgrupp
  on: [task]
  asks: [when]
  value: ${value}
  text: { sv: "Kallelsen går ut ${sv} före mötet. Det är en lokal inställning.", en: "The invitation goes out ${en} before the meeting. This is a local setting." }
`,
  });

  test.each([
    ["P10D", "tio arbetsdagar", "ten working days"],
    ["P10D", "10 dagar", "10 days"],
    ["P2W", "fjorton dagar", "two weeks"],
    ["P1M", "en månad", "one month"],
  ])("says in words what its value says: %s, %s", (value, sv, en) => {
    expect(problemsIn(setting(value, sv, en))).toEqual([]);
    expect(carefullyIn(setting(value, sv, en))).toEqual([]);
  });

  test.each(["P-10D", "P0D", "tio dagar", "'10'", "P"])("is a length of time, not %s", (value) => {
    const [problem, ...others] = problemsIn(setting(value, "tio dagar", "ten days"));
    expect(others).toEqual([]);
    expect(problem?.at).toBe("local.yaml kallelse value");
    expect(problem?.sv).toMatch(/skriv en tidslängd/);
  });

  test("that is another in the text is told", () => {
    expect(carefullyIn(setting("P3D", "tio arbetsdagar", "some time"))).toEqual([
      {
        at: "local.yaml kallelse text.sv",
        sv: `texten säger "tio arbetsdagar", men 'value' är P3D: rätta det ena`,
        en: `the text says "tio arbetsdagar", but 'value' is P3D: correct one of them`,
      },
      {
        at: "local.yaml kallelse text.en",
        sv: "texten säger inte hur länge, men 'value' är P3D: skriv det i ord",
        en: "the text does not say how long, but 'value' is P3D: write it in words",
      },
    ]);
  });
});

test.each(["XX", "ZZ"])("a country that does not exist is told: %s", (country) => {
  const hours = `- { id: tider, from: "07:00", to: "17:00", country: ${country} }`;
  expect(carefullyIn({ "reminder-hours.yaml": hours })).toEqual([
    {
      at: "reminder-hours.yaml tider country",
      sv: `landet "${country}" finns inte: skriv ett lands kod, till exempel "SE"`,
      en: `there is no country "${country}": write the code of a country, for example "SE"`,
    },
  ]);
});

describe("a text of the other language is told", () => {
  const SV =
    "Ledningsgruppen i Alvesta fördelar 5910 kronor mellan tre spår och träffar Migrationsverket.";
  const EN =
    "The management group in Alvesta divides 5,910 kronor between three tracks and meets Migrationsverket.";

  test("also where numbers and names agree", () => {
    expect(carefullyIn(altered("groups.yaml", EN, SV))).toEqual([
      {
        at: "groups.yaml ledningsgrupp facts.0.text.en",
        sv: "det här ser ut som svenska: skriv det på engelska",
        en: "this looks Swedish: write it in English",
      },
    ]);
    expect(carefullyIn(altered("groups.yaml", SV, EN)).map(({ en }) => en)).toEqual([
      "this looks English: write it in Swedish",
    ]);
  });

  test.each([
    "Ledningsgruppen för Arbete och Lärande divides kronor between tracks.",
    "The group owns “Vägen till jobb för alla” and förberedande utbildning.",
    "LG stands for lokal överenskommelse (en överenskommelse som är lokal).",
    "Möte",
  ])("but not a name, a quotation or a translation: %s", (text) => {
    expect(carefullyIn(altered("groups.yaml", EN, `"${text}"`))).toEqual([]);
  });
});
