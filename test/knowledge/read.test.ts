import {
  existsSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildKnowledge } from "../../src/knowledge/knowledge.ts";
import { readEntries } from "../../src/knowledge/read.ts";
import { SWEDISH_MESSAGES } from "../../src/knowledge/swedish-messages.ts";
import { altered, folderWith, SMALL_KNOWLEDGE, told } from "./fixture.ts";

function problemsIn(files: Readonly<Record<string, string>>) {
  return told(readEntries(folderWith(files)).problems);
}

describe("reading knowledge without mistakes", () => {
  test("gives every kind, an empty list where no file has any", () => {
    const { entries, problems } = readEntries(folderWith(SMALL_KNOWLEDGE));
    expect(problems).toEqual([]);
    expect(entries.groups.map(({ id }) => id)).toEqual(["ledningsgrupp"]);
    expect(entries.projects).toEqual([]);
  });

  test("takes the kind from the first part of the path", () => {
    const files = {
      ...SMALL_KNOWLEDGE,
      "roles/more.yaml": "- { id: chef, name: { sv: chef, en: manager } }",
    };
    const { entries, origins } = readEntries(folderWith(files));
    expect(entries.roles.map(({ id }) => id)).toEqual(["sektionschef", "chef"]);
    expect(origins.get(entries.roles[1]!)).toEqual({ file: "roles/more.yaml", entry: "chef" });
  });

  test("takes an empty file for one without entries", () => {
    expect(problemsIn({ "themes.yaml": "# nothing yet\n" })).toEqual([]);
  });
});

const hours = (to: string, newSince: string) =>
  `- { id: tider, from: "07:00", to: "${to}", country: SE, newSince: ${newSince} }`;

describe("a mistake in an entry", () => {
  test("leaves the entry out and keeps the others", () => {
    const files = altered(
      "organizations.yaml",
      "classification: government-agency",
      "classification: agency",
    );
    const { entries } = readEntries(folderWith(files));
    expect(entries.organizations.map(({ id }) => id)).toEqual(["alvesta-kommun"]);
  });

  test.each([
    {
      what: "an unknown field near a known one",
      files: altered("groups.yaml", "cadence:", "kadence:"),
      at: "groups.yaml ledningsgrupp kadence",
      sv: 'okänt fält "kadence": menar du "cadence"?',
      en: 'unknown field "kadence": did you mean "cadence"?',
    },
    {
      what: "an unknown field inside a fact's source",
      files: altered(
        "groups.yaml",
        "section: Alvesta, paragraph: 2",
        "section: Alvesta, paragraph: 2, page: 7",
      ),
      at: "groups.yaml ledningsgrupp facts.0.source.page",
      sv: 'okänt fält "page": ta bort det, eller skriv något av document, section, under, paragraph',
      en: 'unknown field "page": remove it, or write one of document, section, under, paragraph',
    },
    {
      what: "a missing English text",
      files: altered("roles.yaml", ", en: section manager", ""),
      at: "roles.yaml sektionschef name.en",
      sv: 'saknar engelsk text: skriv den efter "en:"',
      en: 'lacks English text: write it after "en:"',
    },
    {
      what: "an empty Swedish text",
      files: altered("roles.yaml", "sv: sektionschef", 'sv: ""'),
      at: "roles.yaml sektionschef name.sv",
      sv: 'saknar svensk text: skriv den efter "sv:"',
      en: 'lacks Swedish text: write it after "sv:"',
    },
    {
      what: "a text that a comma splits",
      files: altered("roles.yaml", "en: section manager", "en: manager, of a section"),
      at: "roles.yaml sektionschef name.of a section",
      sv: "hör till texten före kommat: sätt citattecken runt hela den texten",
      en: "belongs to the text before the comma: put quotation marks around all of that text",
    },
    {
      what: "an impossible date",
      files: altered("documents.yaml", '"2020-11"', '"2020-11-31"'),
      at: "documents.yaml avtal date",
      sv: '"2020-11-31" passar inte: skriv en dag som finns, i formen ÅÅÅÅ-MM-DD',
      en: '"2020-11-31" does not fit: write a day that exists, in the form YYYY-MM-DD',
    },
    {
      what: "a cadence whose bounds cross",
      files: altered("groups.yaml", "{ every: P2W }", "{ from: P8W, to: P6W }"),
      at: "groups.yaml ledningsgrupp cadence",
      sv: "gränserna korsar varandra, 'from' är längre än 'to': byt plats på dem eller rätta den ena",
      en: "the bounds cross, 'from' is longer than 'to': swap them or correct one",
    },
    {
      what: "a cadence in words",
      files: altered("groups.yaml", "{ every: P2W }", "{ every: varannan vecka }"),
      at: "groups.yaml ledningsgrupp cadence.every",
      sv: '"varannan vecka" passar inte: skriv en tidslängd enligt ISO 8601, till exempel "P2W" eller "P3M"',
      en: '"varannan vecka" does not fit: write an ISO 8601 duration, for example "P2W" or "P3M"',
    },
    {
      what: "a value that is none of those allowed",
      files: altered("groups.yaml", "level: municipal", "level: municipol"),
      at: "groups.yaml ledningsgrupp level",
      sv: '"municipol" går inte: menar du "municipal"? skriv något av "cooperation", "county", "regional", "municipal"',
      en: '"municipol" will not do: did you mean "municipal"? write one of "cooperation", "county", "regional", "municipal"',
    },
    {
      what: "a code that is not quoted",
      files: altered("areas.yaml", '"0764"', "764"),
      at: "areas.yaml alvesta code",
      sv: 'läses som ett tal: sätt citattecken runt det, "0764"',
      en: 'is read as a number: put quotation marks around it, "0764"',
    },
    {
      what: "a list that is too short",
      files: altered("groups.yaml", "asks: [what]", "asks: []"),
      at: "groups.yaml ledningsgrupp facts.0.asks",
      sv: "för få: skriv minst 1",
      en: "too few: write at least 1",
    },
    {
      what: "a field that is missing",
      files: altered("documents.yaml", "  file: avtal.txt\n", ""),
      at: "documents.yaml avtal file",
      sv: "saknas: skriv en text",
      en: "is missing: write a text",
    },
    {
      what: "an entry without an id, named by its position",
      files: altered("roles.yaml", "- id: sektionschef\n  name:", "- name:"),
      at: "roles.yaml #1 id",
      sv: "saknas: skriv en text",
      en: "is missing: write a text",
    },
    {
      what: "a date in words",
      files: altered("documents.yaml", '"2020-11"', "26 nov 2020"),
      at: "documents.yaml avtal date",
      sv: '"26 nov 2020" passar inte: skriv "2020", "2020-11" eller "2020-11-26"',
      en: '"26 nov 2020" does not fit: write "2020", "2020-11" or "2020-11-26"',
    },
    {
      what: "a count of none",
      files: altered("groups.yaml", "organization: arbets", "count: 0, organization: arbets"),
      at: "groups.yaml ledningsgrupp seats.0.count",
      sv: "för litet tal: skriv ett över 0",
      en: "too small: write one above 0",
    },
    {
      what: "a field of another form beside one",
      files: altered("groups.yaml", "{ every: P2W }", "{ every: P2W, from: P1W }"),
      at: "groups.yaml ledningsgrupp cadence.from",
      sv: '"from" kan inte stå ihop med "every": ta bort det ena',
      en: '"from" cannot stand together with "every": remove one of them',
    },
    {
      what: "a language that is not spoken",
      files: altered("roles.yaml", "en: section manager", "en: section manager, de: Leiter"),
      at: "roles.yaml sektionschef name.de",
      sv: 'okänt fält "de": ta bort det, eller skriv något av sv, en',
      en: 'unknown field "de": remove it, or write one of sv, en',
    },
    {
      what: "letters that have changed places",
      files: altered("groups.yaml", "asks: [what]", "asks: [waht]"),
      at: "groups.yaml ledningsgrupp facts.0.asks.0",
      sv: '"waht" går inte: menar du "what"? skriv något av "who", "what", "which", "when", "where", "why", "how", "how-many", "how-often", "how-long"',
      en: '"waht" will not do: did you mean "what"? write one of "who", "what", "which", "when", "where", "why", "how", "how-many", "how-often", "how-long"',
    },
    {
      what: "a missing choice",
      files: altered("groups.yaml", "  level: municipal\n", ""),
      at: "groups.yaml ledningsgrupp level",
      sv: 'saknas: skriv något av "cooperation", "county", "regional", "municipal"',
      en: 'is missing: write one of "cooperation", "county", "regional", "municipal"',
    },
    {
      what: "a needed field that is misspelt, once",
      files: altered("groups.yaml", "level:", "levle:"),
      at: "groups.yaml ledningsgrupp levle",
      sv: 'okänt fält "levle": menar du "level"?',
      en: 'unknown field "levle": did you mean "level"?',
    },
    {
      what: "an infinite number",
      files: altered("groups.yaml", "asks: [what]", "asks: [what]\n      derived: [.inf]"),
      at: "groups.yaml ledningsgrupp facts.0.derived.0",
      sv: "Infinity passar inte: skriv ett tal",
      en: "Infinity does not fit: write a number",
    },
    {
      what: "reminder hours that end when they begin",
      files: { ...SMALL_KNOWLEDGE, "reminder-hours.yaml": hours("07:00", "2020-01-01") },
      at: "reminder-hours.yaml tider",
      sv: "'to' ska vara senare än 'from': rätta det ena",
      en: "'to' must be later than 'from': correct one of them",
    },
    {
      what: "a month that does not exist",
      files: { ...SMALL_KNOWLEDGE, "reminder-hours.yaml": hours("17:00", "2020-13-01") },
      at: "reminder-hours.yaml tider newSince",
      sv: '"2020-13-01" passar inte: skriv en dag som finns, i formen ÅÅÅÅ-MM-DD',
      en: '"2020-13-01" does not fit: write a day that exists, in the form YYYY-MM-DD',
    },
  ])("$what is told in both languages", ({ files, at, sv, en }) => {
    expect(problemsIn(files)).toEqual([{ at, sv, en }]);
  });
});

describe("a mistake in a file", () => {
  const NOT_YAML = "går inte att läsa som YAML: ";

  test.each([
    ["an unclosed quotation mark", '- id: chef\n  t: "chef\n- id: x\n', "chef", 3, "stängs aldrig"],
    ["a tab", "- id: chef\n\tname: chef\n", "chef", 2, "tabb: dra in den med mellanslag"],
    ["a tab before a list", "- id: a\n  t:\n  \t- x\n", "a", 3, "tabb"],
    ["a field twice", "- id: a\n  t: x\n  t: y\n", "a", 3, 'fältet "t" står två gånger'],
    ["a field twice in braces", "- id: a\n  t: { sv: x, sv: y }\n", "a", 2, 'fältet "sv" står'],
    ["wrong indentation", "- id: a\n  b: 1\n c: 2\n", "a", 3, "indraget stämmer inte"],
    ["a colon in a text", "- id: a\n  t: Mål: klart\n", "a", 2, "kolon: sätt citattecken"],
    ["a text that begins with @", "- id: a\n  t: @x\n", "a", 2, "sätt citattecken runt"],
    ["words after a quotation", '- id: a\n  t: "x" och y\n', "a", 2, "står efter citattecknet"],
  ])("%s is told with its entry, its line and what to write", (_, yaml, entry, line, words) => {
    const problems = problemsIn({ "roles.yaml": yaml });
    expect(problems).toHaveLength(1);
    expect(problems[0]?.at).toBe(`roles.yaml ${entry}`);
    expect(problems[0]?.sv).toContain(`rad ${line}: ${NOT_YAML}`);
    expect(problems[0]?.sv).toContain(words);
    expect(problems[0]?.en).toContain(`line ${line}: cannot be read as YAML: `);
  });

  test("a file that is parted in two is told with the line", () => {
    expect(problemsIn({ "roles.yaml": "- id: a\n---\n- id: b\n" })).toEqual([
      {
        at: "roles.yaml",
        sv: 'rad 2: "---" delar filen i två: ta bort raden, så blir den en enda lista',
        en: 'line 2: "---" parts the file in two: remove the line, and it is one list',
      },
    ]);
  });

  test.each([
    ["latin-1", Buffer.from("- id: a\n  t: Växjö\n", "latin1"), 2],
    ["with null bytes", Buffer.from("- id: a\n\0"), 2],
    ["UTF-16", Buffer.from("\uFEFF- id: a\n", "utf16le"), 1],
  ])("a file in %s is told with its line", (_, bytes, line) => {
    const folder = folderWith({});
    writeFileSync(join(folder, "roles.yaml"), bytes);
    expect(told(readEntries(folder).problems)).toEqual([
      {
        at: "roles.yaml",
        sv: `rad ${line}: tecknen är inte skrivna som UTF-8: spara filen som UTF-8`,
        en: `line ${line}: the characters are not written as UTF-8: save the file as UTF-8`,
      },
    ]);
  });

  test("a file without anything is told as empty", () => {
    expect(problemsIn({ "roles.yaml": " \n" })).toMatchObject([
      { at: "roles.yaml", sv: expect.stringMatching(/^filen är tom: /) as string },
    ]);
  });

  test("a file that is no list is told", () => {
    expect(problemsIn({ "roles.yaml": "id: chef\n" })).toEqual([
      {
        at: "roles.yaml",
        sv: 'filen ska vara en lista: börja varje post med "- id: …"',
        en: 'the file must be a list: begin each entry with "- id: …"',
      },
    ]);
  });

  test("a file whose name is no kind is told with the nearest kind", () => {
    expect(problemsIn({ "role.yaml": "" })).toEqual([
      {
        at: "role.yaml",
        sv: 'inga poster heter "role": menar du "roles"?',
        en: 'no kind of entry is called "role": did you mean "roles"?',
      },
    ]);
  });
});

describe("what is no file of entries", () => {
  test.each([
    ["roles.yml", ".yaml"],
    ["roles.YAML", ".yaml"],
    ["roles/a.json", ".yaml"],
    ["groups.txt", ".yaml"],
    ["asked/a.json", ".jsonl"],
  ])("%s is not passed over: it should end in %s", (file, ending) => {
    expect(problemsIn({ [file]: "[]" })).toEqual([
      {
        at: file,
        sv: `filen läses inte: döp om den så att den slutar på ${ending}`,
        en: `the file is not read: rename it so that it ends in ${ending}`,
      },
    ]);
  });

  test("other files and hidden ones are nobody's business", () => {
    const files = { "README.md": "", "notes.txt": "", ".git/a.yaml": "", "asked/a.jsonl": "" };
    expect(problemsIn(files)).toEqual([]);
  });

  test("a file in place of the folder of questions is told", () => {
    expect(problemsIn({ asked: "" }).map(({ at, sv }) => [at, sv])).toEqual([
      ["asked", "är en fil, men ska vara en mapp med filer som slutar på .jsonl: döp om den"],
    ]);
  });

  test("a folder that is named as a file is told", () => {
    expect(problemsIn({ "roles.yaml/a.yaml": "[]" }).map(({ at, sv }) => [at, sv])).toEqual([
      ["roles.yaml", 'är en mapp: döp om den till "roles"'],
    ]);
  });

  test("links that lead back, to themselves or nowhere are told, once each", () => {
    const folder = folderWith({ "roles/a.yaml": "[]" });
    symlinkSync("..", join(folder, "roles", "again"));
    symlinkSync("self.yaml", join(folder, "self.yaml"));
    symlinkSync("gone.yaml", join(folder, "units.yaml"));
    expect(told(readEntries(folder).problems).map(({ at, sv }) => [at, sv])).toEqual([
      ["roles/again", "är en länk tillbaka till en mapp som den ligger i: ta bort den"],
      ["self.yaml", "är en länk som leder till sig själv: ta bort den"],
      ["units.yaml", "finns inte"],
    ]);
  });

  test.skipIf(!existsSync("/dev/zero"))("a device is not waited for", () => {
    const folder = folderWith({});
    symlinkSync("/dev/zero", join(folder, "roles.yaml"));
    expect(told(readEntries(folder).problems).map(({ sv }) => sv)).toEqual([
      "är ingen vanlig fil: lägg en textfil här i stället",
    ]);
  });

  test("a file of more than 10 MB is not read", () => {
    const folder = folderWith({ "roles.yaml": "" });
    truncateSync(join(folder, "roles.yaml"), 600_000_000);
    expect(told(readEntries(folder).problems).map(({ sv }) => sv)).toEqual([
      "filen är på 600 MB, högst 10 går: dela den, eller ta bort det som inte hör hit",
    ]);
  });
});

test("every message that the schema states in English has a Swedish one", () => {
  const folder = new URL("../../src/knowledge/schema/", import.meta.url);
  const schema = readdirSync(folder)
    .map((file) => readFileSync(new URL(file, folder), "utf8"))
    .join("\n");
  const stated = [
    ...schema.matchAll(/\.(?:regex|refine|min)\([^"'\n]*(["'])(?<message>.+?)\1\)/g),
    ...schema.matchAll(/message: (["'])(?<message>.+?)\1,?\n/g),
    ...schema.matchAll(/^(?:export )?const [A-Z_]+ =\s+(["'])(?<message>.+ .+)\1;$/gm),
  ].map(({ groups }) => groups?.["message"]);
  expect(stated.length).toBeGreaterThan(5);
  expect(
    stated.filter((message) => message === undefined || !(message in SWEDISH_MESSAGES)),
  ).toEqual([]);
});

describe("a document's name and date", () => {
  const sourcesOf = (source: string) => {
    const files = altered("documents.yaml", "skip: [Innehåll]", `skip: [Innehåll]${source}`);
    const { entries } = readEntries(folderWith(files));
    return buildKnowledge(entries).facts.get("avtal/date")?.sources;
  };

  test("stand on its title page, where nothing else is said", () => {
    expect(sourcesOf("")).toEqual([{ document: "avtal", section: "Titelsida", paragraph: 1 }]);
  });

  test("stand where the entry says", () => {
    expect(sourcesOf("\n  source: { document: avtal, section: Alvesta, paragraph: 0 }")).toEqual([
      { document: "avtal", section: "Alvesta", paragraph: 0 },
    ]);
  });
});
