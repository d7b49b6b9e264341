import { describe, expect, test } from "vitest";
import { checkEvidence } from "../../src/knowledge/evidence/check-evidence.ts";
import { readEntries } from "../../src/knowledge/read.ts";
import { altered, folderWith, SMALL_KNOWLEDGE, SMALL_TEXT, told } from "./fixture.ts";

function problemsIn(files: Readonly<Record<string, string>>, text = SMALL_TEXT) {
  const { entries, origins, problems } = readEntries(folderWith(files));
  expect(problems).toEqual([]);
  return told(checkEvidence(entries, new Map([["avtal", text]]), origins));
}

const PLACE = { sv: "avtal, Alvesta, stycke 2", en: "avtal, Alvesta, paragraph 2" };
const FACT = "groups.yaml ledningsgrupp facts.0.text";

function factSaying(sv: string) {
  return altered(
    "groups.yaml",
    "Ledningsgruppen i Alvesta fördelar 5910 kronor mellan tre spår och träffar Migrationsverket.",
    sv,
  );
}

test("what stands in the cited places is proved", () => {
  expect(problemsIn(SMALL_KNOWLEDGE)).toEqual([]);
});

describe("places", () => {
  test("a paragraph that does not exist is told", () => {
    const files = altered(
      "groups.yaml",
      "section: Alvesta, paragraph: 2",
      "section: Alvesta, paragraph: 9",
    );
    expect(problemsIn(files)).toEqual([
      {
        at: "groups.yaml ledningsgrupp facts.0.source",
        sv: 'stället finns inte: under "Alvesta" i avtal finns inget stycke 9: skriv ett från 0 (rubriken själv) till 2',
        en: 'no such place: under "Alvesta" in avtal there is no paragraph 9: write one from 0 (the heading itself) to 2',
      },
    ]);
  });

  test("a heading that does not exist is told", () => {
    const files = altered("areas.yaml", "section: Alvesta", "section: Lessebo");
    expect(problemsIn(files)).toEqual([
      {
        at: "areas.yaml alvesta source",
        sv: 'stället finns inte: avtal har ingen rubrik "Lessebo" där: ask knowledge paragraphs --sources visar alla',
        en: 'no such place: avtal has no heading "Lessebo" there: ask knowledge paragraphs --sources shows all',
      },
    ]);
  });

  test("a misspelt heading is told with the nearest, and a paragraph with those that there are", () => {
    const heading = problemsIn(altered("areas.yaml", "section: Alvesta", "section: Avlesta"));
    expect(heading.map(({ sv }) => sv)).toEqual([
      'stället finns inte: avtal har ingen rubrik "Avlesta" där: menar du "Alvesta"?',
    ]);
    const source = "section: Avtal, paragraph: 1";
    const bare = problemsIn(altered("areas.yaml", "section: Alvesta, paragraph: 0", source));
    expect(bare[0]?.sv).toContain("finns inget stycke 1: skriv 0 (rubriken själv)");
  });

  test("the title page is a place", () => {
    const files = altered(
      "areas.yaml",
      "section: Alvesta, paragraph: 0",
      "section: Titelsida, paragraph: 1",
    );
    expect(problemsIn(files)).toEqual([]);
  });

  test.each(["headings", "skip"])(
    "a line under %s that the text does not have is told",
    (field) => {
      const files = altered("documents.yaml", "skip: [Innehåll]", `${field}: [Påhittat]`);
      expect(problemsIn(files)).toEqual([
        {
          at: `documents.yaml avtal ${field}.0`,
          sv: 'rubriken "Påhittat" finns inte i avtal.txt: skriv den som den står på en egen rad där, eller ta bort den',
          en: 'the heading "Påhittat" is not in avtal.txt: write it as it stands on a line of its own there, or remove it',
        },
      ]);
    },
  );

  test("a document without a text is told", () => {
    const { entries, origins } = readEntries(folderWith(SMALL_KNOWLEDGE));
    expect(told(checkEvidence(entries, new Map(), origins))).toEqual([
      {
        at: "documents.yaml avtal file",
        sv: "texten saknas: lägg filen avtal.txt i mappen med källor",
        en: "the text is missing: put the file avtal.txt into the folder of sources",
      },
    ]);
  });
});

describe("the attachment that describes a job track", () => {
  const text = `${SMALL_TEXT}\nSpåret mot lokalvård beskrivs i bilaga 10–13.\n`;
  const problems = (appendix: string) => {
    const tracks = `
- id: lokalvard
  name: { sv: Spår mot lokalvård, en: Track to cleaning }
  short: { sv: lokalvård, en: cleaning }
  areas: ["0764"]
  status: running
  appendix: ${appendix}
  source: { document: avtal, section: Alvesta, paragraph: 3 }
`;
    return problemsIn({ ...SMALL_KNOWLEDGE, "tracks.yaml": tracks }, text);
  };

  test("stands in the cited place", () => {
    expect(problems("bilaga 10–13")).toEqual([]);
  });

  test("is told if it does not, number by number", () => {
    expect(problems("bilaga 10–99")).toEqual([
      {
        at: "tracks.yaml lokalvard appendix",
        sv: "talet 99 står inte i avtal, Alvesta, stycke 3: rätta det eller källan",
        en: "the number 99 does not stand in avtal, Alvesta, paragraph 3: correct it or the source",
      },
    ]);
  });
});

describe("a document's date", () => {
  const dated = (date: string) => altered("documents.yaml", '"2020-11"', `"${date}"`);

  test.each(["2020", "2020-11"])("%s stands on its title page", (date) => {
    expect(problemsIn(dated(date))).toEqual([]);
  });

  test.each(["2021", "2020-12", "2020-11-27"])("%s does not, and is told", (date) => {
    expect(problemsIn(dated(date))).toEqual([
      {
        at: "documents.yaml avtal date",
        sv: `datumet ${date} står inte i avtal, Titelsida, stycke 1: rätta det eller källan`,
        en: `the date ${date} does not stand in avtal, Titelsida, paragraph 1: correct it or the source`,
      },
    ]);
  });

  test.each(["Alvesta 2020-11-27", "Den 27 november 2020, bilaga 2"])(
    "with its day stands there as a whole: %s",
    (titlePage) => {
      const text = SMALL_TEXT.replace("Alvesta i november 2020", titlePage);
      expect(problemsIn(dated("2020-11-27"), text)).toEqual([]);
      expect(problemsIn(dated("2020-11-02"), text)).toMatchObject([
        { at: "documents.yaml avtal date" },
      ]);
    },
  );

  test("of a document without a title page needs a source", () => {
    expect(problemsIn(SMALL_KNOWLEDGE, SMALL_TEXT.replace("Alvesta i november 2020", ""))).toEqual([
      {
        at: "documents.yaml avtal source",
        sv: "inget står före dokumentets första rubrik: skriv under source var namnet och datumet står",
        en: "nothing stands before the document's first heading: write under source where its name and date stand",
      },
    ]);
  });
});

describe("numbers", () => {
  test.each([
    ["5910 kronor", "niohundra kronor", "niohundra"],
    ["5910 kronor", "femtusenniohundratolv kronor", "femtusenniohundratolv"],
    ["5910 kronor", "hundratjugo kronor", "hundratjugo"],
    ["5910 kronor", "5 911 kronor", "5911"],
    ["tre spår", "fyra spår", "fyra"],
    ["tre spår", "3,5 spår", "3,5"],
    ["5910 kronor", "5910 kronor under 2019", "2019"],
    ["5910 kronor", "5910 kronor i maj 2020", "maj"],
    ["tre spår", "ett dussin spår", "dussin"],
    ["tre spår", "ett tjugotal spår", "tjugotal"],
    ["tre spår", "dubbelt så många spår", "dubbelt"],
    ["tre spår", "3½ spår", "½"],
    ["tre spår", "２０ spår", "20"],
  ])("%s altered to %s is found", (from, to, number) => {
    expect(problemsIn(altered("groups.yaml", from, to))).toEqual([
      {
        at: `${FACT}.sv`,
        sv: `talet "${number}" står inte i ${PLACE.sv}: rätta det eller källan, eller skriv talet under derived om det är uträknat`,
        en: `the number "${number}" does not stand in ${PLACE.en}: correct it or the source, or write the number under derived if it is computed`,
      },
    ]);
  });

  test.each([
    ["three tracks", "a dozen tracks", "dozen"],
    ["three tracks", "twice as many tracks", "twice"],
    ["three tracks", "half of three tracks", "half"],
  ])("%s altered to %s is found", (from, to, number) => {
    const [problem] = problemsIn(altered("groups.yaml", from, to));
    expect(problem?.at).toBe(`${FACT}.en`);
    expect(problem?.en).toContain(`the number "${number}"`);
  });

  test("what is doubled, halved or counted in dozens may be said where the place says so", () => {
    const files = altered("groups.yaml", "tre spår", "dubbelt så många, halva ett dussin, spår");
    const text = SMALL_TEXT.replace("3 spår", "två gånger så många, ½ av 12, dvs. 3 spår");
    expect(problemsIn(files, text)).toEqual([]);
  });

  test.each(["femtusenniohundratio", "5910", "5 910"])(
    "words and digits say the same: %s",
    (number) => {
      const files = altered("groups.yaml", "5910 kronor", `${number} kronor`);
      expect(problemsIn(files)).toEqual([]);
      const text = SMALL_TEXT.replace("5 910", "femtusenniohundratio");
      expect(problemsIn(files, text)).toEqual([]);
    },
  );

  test("an altered number in the English text is found", () => {
    const [problem] = problemsIn(altered("groups.yaml", "5,910", "5,901"));
    expect(problem?.at).toBe(`${FACT}.en`);
    expect(problem?.en).toContain('the number "5901"');
  });

  test("a computed number is allowed when it is listed", () => {
    const files = altered("groups.yaml", "asks: [what]", "asks: [what]\n      derived: [4, 1970]");
    const text = files["groups.yaml"]?.replace("tre spår", "4 spår om 1970 kronor") ?? "";
    expect(problemsIn({ ...files, "groups.yaml": text })).toEqual([]);
  });

  test("the cited document's date and names need no evidence", () => {
    const sv = "Avtalet från november 2020 säger 3 spår, enligt Avtal om samverkan (2020).";
    expect(problemsIn(factSaying(sv))).toEqual([]);
  });

  test("an altered figure is found", () => {
    const figures = `
- id: pengar
  name: { sv: Pengar, en: Money }
  on: [task]
  unit: number
  text: { sv: "{value} i {area}.", en: "{value} in {area}." }
  values: [{ area: "0764", value: 5911, source: { document: avtal, section: Alvesta, paragraph: 2 } }]
`;
    const [problem] = problemsIn({ ...SMALL_KNOWLEDGE, "figures.yaml": figures });
    expect(problem).toMatchObject({ at: "figures.yaml pengar values.0.value" });
    expect(problem?.sv).toContain("talet 5911");
  });
});

describe("names", () => {
  test.each([
    ["träffar Migrationsverket", "träffar Skatteverket", "Skatteverket"],
    ["gruppen i Alvesta fördelar", "gruppen i Lessebo fördelar", "Lessebo"],
    ["Ledningsgruppen i Alvesta fördelar", "Arbetsförmedlingen fördelar", "Arbetsförmedlingen"],
    ["träffar Migrationsverket", "träffar AF", "AF"],
  ])("%s altered to %s is found", (from, to, name) => {
    expect(problemsIn(altered("groups.yaml", from, to))).toEqual([
      {
        at: `${FACT}.sv`,
        sv: `namnet "${name}" står inte i ${PLACE.sv}: rätta det eller källan`,
        en: `the name "${name}" does not stand in ${PLACE.en}: correct it or the source`,
      },
    ]);
  });

  test.each([
    ["meets Migrationsverket", "meets Volvo and Karin Persson", ["Volvo", "Karin", "Persson"]],
    ["The management group in Alvesta divides", "Volvo divides", ["Volvo"]],
    ["meets Migrationsverket", "meets Migrationsverket (Karin Ek)", ["Karin", "Ek"]],
    ["meets Migrationsverket", "meets the OECD", ["OECD"]],
  ])("invented in English are found: %s altered to %s", (from, to, names) => {
    const problems = problemsIn(altered("groups.yaml", from, to));
    expect(problems.map(({ at }) => at)).toEqual(names.map(() => `${FACT}.en`));
    expect(problems.map(({ en }) => /the name "(.+?)"/.exec(en)?.[1])).toEqual(names);
  });

  test.each([
    ["Swedish and Finnish on Mondays in May", "svenska och finska"],
    ["Migrationsverket (the Migration Agency)", "Migrationsverket"],
    ["the Christian Democrats (Kristdemokraterna)", "Kristdemokraterna"],
    ["Participation (Delaktighet) and Health (Hälsa)", "Delaktighet och Hälsa"],
    ["Alvesta Municipality", "Alvesta kommun"],
  ])("English may translate: %s", (en, sv) => {
    const files = altered("groups.yaml", "meets Migrationsverket", `meets ${en}`);
    const groups = files["groups.yaml"]?.replace("träffar Migrationsverket", `träffar ${sv}`);
    const text = SMALL_TEXT.replace("möter", `möter ${sv} i maj,`);
    expect(problemsIn({ ...files, "groups.yaml": groups ?? "" }, text)).toEqual([]);
  });

  test("another name of the same subject is evidence enough", () => {
    const files = altered(
      "groups.yaml",
      "section: Alvesta, paragraph: 2",
      "section: Alvesta, paragraph: [1, 2]",
    );
    const text = files["groups.yaml"]?.replace(
      "träffar Migrationsverket",
      "träffar Arbetsförmedlingens chef",
    );
    expect(problemsIn({ ...files, "groups.yaml": text ?? "" })).toEqual([]);
  });

  test("the chapter's municipality needs no mention in the paragraph", () => {
    const text = SMALL_TEXT.replace("\nGruppen delar", "\n### Pengar\n\nGruppen delar");
    const files = altered(
      "groups.yaml",
      "section: Alvesta, paragraph: 2",
      "section: Pengar, paragraph: 1",
    );
    expect(problemsIn(files, text)).toEqual([]);
  });
});

describe("typed fields", () => {
  test("a role that the place does not name is found", () => {
    const [problem] = problemsIn(SMALL_KNOWLEDGE, SMALL_TEXT.replace("sektionschefen", "rektorn"));
    expect(problem).toMatchObject({ at: "groups.yaml ledningsgrupp seats.0.role" });
    expect(problem?.sv).toContain('rollen "sektionschef" står inte i avtal, Alvesta, stycke 1');
  });

  test("an organisation that the place does not name is found", () => {
    const problems = problemsIn(SMALL_KNOWLEDGE, SMALL_TEXT.replace("på AF", "på FK"));
    expect(problems.map(({ at }) => at)).toContain(
      "groups.yaml ledningsgrupp seats.0.organization",
    );
  });

  test("an interval that the place does not name is found", () => {
    expect(problemsIn(altered("groups.yaml", "P2W", "P1W"))).toEqual([
      {
        at: "groups.yaml ledningsgrupp cadence.every",
        sv: 'intervallet P1W (där står "varannan vecka") står inte i avtal, Alvesta, stycke 1: rätta det eller källan',
        en: 'the interval P1W (what stands there is "varannan vecka") does not stand in avtal, Alvesta, paragraph 1: correct it or the source',
      },
    ]);
  });

  test("the bounds of an interval must be those of the place", () => {
    const text = SMALL_TEXT.replace("varannan vecka", "var fjärde till sjätte vecka");
    const between = (from: string, to: string) =>
      problemsIn(altered("groups.yaml", "every: P2W", `from: ${from}, to: ${to}`), text);
    expect(between("P4W", "P6W")).toEqual([]);
    expect(between("P4W", "P8W").map(({ at }) => at)).toEqual([
      "groups.yaml ledningsgrupp cadence",
    ]);
  });

  test.each(["möts varje kvartal", "möts en gång i månaden", "möts halvårsvis"])(
    "how often is held against the place: %s",
    (words) => {
      const [problem] = problemsIn(factSaying(`Ledningsgruppen i Alvesta ${words}.`));
      expect(problem?.at).toBe(`${FACT}.sv`);
      expect(problem?.sv).toMatch(/^intervallet .+ står inte i avtal/);
    },
  );

  test.each(["every fortnight", "quarterly"])("and in English: %s", (words) => {
    const [problem] = problemsIn(altered("groups.yaml", "meets Migr", `meets ${words} Migr`));
    expect(problem?.at).toBe(`${FACT}.en`);
    expect(problem?.en).toContain(`the interval ${words}`);
  });
});
