import { describe, expect, test } from "vitest";
import { endMembership } from "../../src/register/change-membership.ts";
import { importPlan } from "../../src/register/import-plan.ts";
import { readCsv } from "../../src/register/read-csv.ts";
import type { Register } from "../../src/register/records.ts";
import { registerCsv } from "../../src/register/write-csv.ts";
import { accept, after, day, EMPTY, knowing, knowledge } from "./fixture.ts";

const HEADER = "namn;e-post;organisation;språk;grupp;part;roll;ersättare för;från;till;källa";
const ROBIN =
  "Robin Ek;robin@example.org;Granåsa;;styrgruppen;Granåsa kommun;ordinarie;;2030-03-15;;protokoll 1";
const KIM =
  "Kim Sten;;;engelska;Styrgruppen;granasa-kommun;Ersättare;Robin Ek;2030-04-01;;protokoll 1";

const file = (...lines: readonly string[]) => [HEADER, ...lines].join("\n");
function rowsOf(text: string | Uint8Array) {
  const read = readCsv(typeof text === "string" ? new TextEncoder().encode(text) : text);
  if (read.outcome === "unreadable") throw new Error(read.reason.en);
  return read.rows;
}
const plan = (text: string, register: Register = EMPTY) =>
  importPlan(register, knowledge, rowsOf(text));
const outcomes = (text: string, register?: Register) =>
  plan(text, register).lines.map(({ line, outcome, refusals }) =>
    [line, outcome, ...refusals.map(({ code }) => code)].join(" "),
  );
const imported = (text: string, register: Register = EMPTY) =>
  after(register, plan(text, register).writes);

describe("an import", () => {
  test("adds people and memberships, also when a substitute stands above the member", () => {
    const register = imported(file(KIM, ROBIN));
    expect([...register.people.values()]).toEqual([
      { id: "kim-sten", name: "Kim Sten", language: "en" },
      {
        id: "robin-ek",
        name: "Robin Ek",
        organization: "granasa-kommun",
        email: "robin@example.org",
        language: "sv",
      },
    ]);
    expect(
      [...register.memberships.values()].map(({ person, role, substituteFor }) => [
        person,
        role,
        substituteFor,
      ]),
    ).toEqual([
      ["robin-ek", "ordinary", undefined],
      ["kim-sten", "substitute", "robin-ek"],
    ]);
  });

  test("a second time changes nothing", () => {
    const register = imported(file(ROBIN, KIM));
    expect(plan(file(ROBIN, KIM), register).writes).toEqual([]);
    expect(outcomes(file(ROBIN, KIM), register)).toEqual(["2 unchanged", "3 unchanged"]);
  });

  test("does not bring back what has been ended since", () => {
    const register = imported(file(ROBIN));
    const [robin] = register.memberships.values();
    const ended = accept(
      register,
      endMembership(register, knowledge, { membership: robin!.id, to: day("2031-01-01") }),
    );
    expect(plan(file(ROBIN), ended).writes).toEqual([]);
  });

  test("tells what it would end and change, and lets an empty cell be", () => {
    const register = imported(file(ROBIN, KIM));
    const ended = ROBIN.replace("2030-03-15;", "2030-03-15;2031-01-01");
    const changed = KIM.replace("protokoll 1", "protokoll 2");
    expect(outcomes(file(ended, changed, "Kim Sten;kim@example.org"), register)).toEqual([
      "2 ended",
      "3 changed",
      "4 changed",
    ]);
  });

  test("is applied whole or not at all, and tells every line that is wrong", () => {
    const wrong = file(
      ROBIN,
      "Bo Lind;;;;jobbkrafts styrgrup;Granåsa;ordinarie;;2030-03-15;;protokoll 1",
      "Bo Lind;;;;styrgruppen;Granåsa;ordinarie;;15/3 2030;;",
      "Noor Alm;;;;styrgruppen;Granåsa;ordinarie;;2030-05-01;;protokoll 1",
      ";;;;styrgruppen;;ordförande;;2030-05-01;;protokoll 1",
      "Ida Rönn;850412-1234;;;;;;;;;",
    );
    expect(outcomes(wrong)).toEqual([
      "2 refused seat-full",
      "3 refused unknown-group",
      "4 refused missing not-a-date",
      "5 refused seat-full",
      "6 refused missing",
      "7 refused identity-number",
    ]);
    expect(plan(wrong).writes).toEqual([]);
    expect(plan(wrong).lines[1]?.refusals[0]?.refused.sv).toBe(
      'Ingen grupp heter "jobbkrafts styrgrup". Menar du "Jobbkrafts styrgrupp"?',
    );
  });

  test("refuses lines that contradict each other, which would change something every time", () => {
    const other = ROBIN.replace("protokoll 1", "protokoll 2");
    expect(outcomes(file(ROBIN, other))).toEqual(["2 added", "3 refused contradiction"]);
    expect(outcomes(file("Robin Ek;robin@example.org", "Robin Al;robin@example.org"))).toEqual([
      "2 added",
      "3 refused contradiction",
    ]);
  });

  test("finds a person without å, ä and ö, and does not rename them", () => {
    const register = imported(file("Åsa Björk;asa@example.org"));
    expect(
      outcomes(
        file("Asa Bjork;;;;verksamhetsgruppen;Granåsa;ordinarie;;2030-03-15;;protokoll 1"),
        register,
      ),
    ).toEqual(["2 added"]);
    expect(
      [...imported(file("Asa Bjork"), register).people.values()].map(({ name }) => name),
    ).toEqual(["Åsa Björk"]);
  });

  test("lets two of one name be two people, when both have addresses", () => {
    expect(outcomes(file("Robin Ek;robin@example.org", "Robin Ek;r.ek@example.org"))).toEqual([
      "2 added",
      "3 added",
    ]);
    const both = imported(file("Robin Ek;robin@example.org", "Robin Ek;r.ek@example.org"));
    expect(outcomes(file("Robin Ek"), both)).toEqual(["2 refused ambiguous"]);
  });
});

describe("a CSV file", () => {
  test.each([
    ["commas and English headers", "name,e-mail,group\r\nRobin Ek,robin@example.org,\r\n"],
    [
      "semicolons and a byte order mark",
      "\uFEFFNamn;E-post;annat\nRobin Ek;robin@example.org;x\n;;\n",
    ],
    ["tabs and quotation marks", 'namn\te-post\n"Robin Ek"\t"robin@example.org"\n'],
  ])("is read with %s", (_what, text) => {
    expect(rowsOf(text)).toEqual([
      { line: 2, cells: { name: "Robin Ek", email: "robin@example.org" } },
    ]);
  });

  test("is read in Windows-1252 when it is not UTF-8", () => {
    const bytes = Uint8Array.from("namn;språk\nÅsa;sv", (letter) => letter.charCodeAt(0));
    expect(rowsOf(bytes)).toEqual([{ line: 2, cells: { name: "Åsa", language: "sv" } }]);
  });

  test.each([
    [
      "no names",
      "grupp;part\nstyrgruppen;Granåsa\n",
      'Kolumnen "namn" saknas: första raden ska ha kolumnernas namn.',
    ],
    [
      "a quotation mark too few",
      'namn;källa\n"Robin;x\n',
      "Rad 2 går inte att läsa som CSV: se över citattecknen där.",
    ],
    ["a column twice", "namn;name\n", "Två kolumner betyder samma sak (name): ta bort en."],
    ["nothing", "", 'Kolumnen "namn" saknas: första raden ska ha kolumnernas namn.'],
  ])("with %s cannot be read", (_what, text, reason) => {
    const read = readCsv(new TextEncoder().encode(text));
    expect(read.outcome === "unreadable" ? read.reason.sv : undefined).toBe(reason);
  });

  test("written from a register never begins a cell with what a spreadsheet runs", () => {
    const register = imported(file(ROBIN.replace("protokoll 1", "'=1+1"), "@Ida;", "'-Bo"));
    const csv = registerCsv(register, knowledge);
    expect(csv).toContain(";'=1+1\r\n");
    expect(csv).toContain(";'@Ida;");
    expect(csv.split(/[;\r\n]+/).filter((cell) => /^[=+\-@]/.test(cell))).toEqual([]);
    expect(imported(csv)).toEqual(register);
  });

  test("written from a register names things as people do", () => {
    const csv = registerCsv(imported(file(ROBIN, KIM)), knowledge);
    expect(csv).toContain(
      "kim-sten;Kim Sten;;;en;Jobbkrafts styrgrupp;Granåsa kommun;ersättare;Robin Ek;2030-04-01;;protokoll 1\r\n",
    );
  });

  test("of a register without people holds the headers", () => {
    expect(registerCsv(knowing(), knowledge)).toBe(
      "\uFEFFid;namn;e-post;organisation;språk;grupp;part;roll;ersättare för;från;till;källa\r\n",
    );
  });
});
