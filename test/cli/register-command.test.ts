import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { registerCommand } from "../../src/cli/register-command.ts";
import { KNOWLEDGE_DIRECTORY } from "../../src/knowledge/directory.ts";
import { buildKnowledge } from "../../src/knowledge/knowledge.ts";
import { readEntries } from "../../src/knowledge/read.ts";
import { EMPTY, knowing, knowledge as invented } from "../register/fixture.ts";
import { deskAt, type Ran } from "./desk.ts";

const EXAMPLE = fileURLToPath(new URL("../../examples/register.csv", import.meta.url));

/** A register that lasts as long as the test; gives a function that runs `ask register` on it. */
function opened(register = EMPTY, knowledge = invented, today = "2030-06-01") {
  const writes = [...register.people.values()].map(
    (after) => ({ kind: "person", id: after.id, after }) as const,
  );
  const desk = deskAt({ knowledge, clock: `${today}T08:00:00Z`, writes });
  return async (...args: readonly string[]): Promise<Ran> =>
    (await desk).run(registerCommand, args);
}

function fileWith(text: string): string {
  const folder = mkdtempSync(join(tmpdir(), "ask-register-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, "register.csv");
  writeFileSync(file, text);
  return file;
}

const ADD = [
  "add",
  "--group",
  "styrgruppen",
  "--party",
  "granasa",
  "--from",
  "2030-03-15",
  "--source",
  "protokoll 1",
];
const ROBIN = [
  ...ADD,
  "--new",
  "--person",
  "Robin Ek",
  "--email",
  "robin@example.org",
  "--role",
  "ordinarie",
];
const KIM = [...ADD, "--new", "--person", "Kim Sten", "--role", "ersattare"];

describe("show", () => {
  test("says that an empty register is empty, and how to fill it", async () => {
    const { code, out } = await opened()("show");
    expect(out).toBe(
      'Registret är tomt. Fyll det med "ask register add" eller "ask register import FIL".\n',
    );
    expect(code).toBe(0);
  });

  test("tells who holds each seat of a group, since when and where it stands, and which are empty", async () => {
    const ask = opened();
    await ask(...ROBIN);
    await ask(...KIM);
    const { out } = await ask("show", "--group", "Jobbkrafts styrgrupp");
    expect(out.split("\n").slice(0, 5)).toEqual([
      "Jobbkrafts styrgrupp, 1 juni 2030",
      "Granåsa kommun",
      "  ordinarie: Robin Ek sedan 15 mars 2030 (protokoll 1)",
      "  ersättare: Kim Sten för Robin Ek sedan 15 mars 2030 (protokoll 1)",
      expect.stringMatching(/ kommun$/),
    ]);
    expect(out).toContain("\n  tom\n");
  });

  test("tells what a person holds on another day, in English on request", async () => {
    const ask = opened();
    await ask(...ROBIN);
    expect((await ask("show", "--person", "robin ek", "--lang", "en")).out).toBe(
      "Robin Ek, robin@example.org\n  ordinary for Granåsa Municipality in Jobbkraft's steering group, since 15 March 2030 (protokoll 1)\n",
    );
    expect((await ask("show", "--person", "robin ek", "--at", "2030-03-14")).out).toContain(
      "inga uppdrag den dagen",
    );
  });

  test("gives the same as JSON", async () => {
    const ask = opened();
    await ask(...ROBIN);
    const { out } = await ask("show", "--json");
    expect(JSON.parse(out)).toMatchObject({
      day: "2030-06-01",
      memberships: [
        {
          person: "robin-ek",
          name: "Robin Ek",
          seat: "styrgrupp/granasa-kommun",
          since: "2030-03-15",
        },
      ],
    });
  });
});

describe("what is refused changes nothing, says why and exits with 1", () => {
  test.each([
    [
      "a person who is not there",
      [...ADD, "--person", "Robn Ek", "--role", "ordinarie"],
      'Ingen i registret heter "Robn Ek". Menar du Robin Ek?\n',
    ],
    [
      "a group that is not there",
      ["show", "--group", "styrgrupen"],
      'Ingen grupp heter "styrgrupen". Menar du "styrgruppen"?\n',
    ],
    [
      "a day that is none",
      ["history", "--group", "styrgruppen", "--from", "15 mars"],
      '"15 mars" är ingen dag i kalendern: skriv år-månad-dag, till exempel 2026-03-12.\n',
    ],
    [
      "a present that is none",
      ["show", "--at", "2030-02-30"],
      '"2030-02-30" är ingen dag eller tid: skriv till exempel 2026-12-08 eller "2026-12-08 13:00".\n',
    ],
    [
      "a role that is none",
      [...ADD, "--person", "Robin Ek", "--role", "kassör"],
      expect.stringContaining('Ingen roll heter "kassör".'),
    ],
    [
      "a new person by the name of another",
      [...ADD, "--new", "--person", "Robin Ek", "--role", "ordinarie"],
      expect.stringContaining("Robin Ek finns redan i registret."),
    ],
  ])("%s", async (_what, args, message) => {
    const ask = opened(knowing("robin-ek"));
    const { code, out, err } = await ask(...args);
    expect(err).toEqual(message);
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect((await ask("log")).out).toMatch(/^1 .* ny: Robin Ek\n$/);
  });

  test("a new person is not kept when the seat is taken", async () => {
    const ask = opened();
    await ask(...ROBIN);
    const { err } = await ask(...ADD, "--new", "--person", "Noor Alm", "--role", "ordinarie");
    expect(err).toBe(
      'Robin Ek är ordinarie för Granåsa kommun i Jobbkrafts styrgrupp från 15 mars 2030: platsen är redan tagen då. Avsluta det först, eller använd "replace".\n',
    );
    expect((await ask("show", "--person", "Noor Alm")).code).toBe(1);
  });
});

test("a command line that is wrong exits with 2", async () => {
  expect(await opened()("add", "--person", "Robin Ek")).toMatchObject({
    code: 2,
    out: "",
    err: expect.stringContaining("--help"),
  });
  expect((await opened()("show", "--lang", "fi")).code).toBe(2);
  expect(await opened()("show", "--help")).toMatchObject({
    code: 0,
    out: expect.stringContaining("Val / Options:"),
  });
});

test("replace lets somebody take over, opens the predecessor's tasks, and history tells both", async () => {
  const ask = opened();
  await ask(...ROBIN);
  const replaced = await ask(
    "replace",
    "--group",
    "styrgruppen",
    "--party",
    "Granåsa",
    "--with",
    "Noor Alm",
    "--new",
    "--from",
    "2030-09-01",
    "--source",
    "protokoll 2",
  );
  expect(replaced.err).toBe("");
  expect(replaced.out).toContain(
    "Robin Ek: introducera efterträdaren, Noor Alm, ordinarie för Granåsa kommun",
  );
  expect((await ask("history", "--group", "styrgruppen", "--party", "Granåsa")).out).toBe(
    "Robin Ek, ordinarie för Granåsa kommun i Jobbkrafts styrgrupp, från 15 mars 2030 till 31 augusti 2030 (protokoll 1)\n" +
      "Noor Alm, ordinarie för Granåsa kommun i Jobbkrafts styrgrupp, från 1 september 2030 (protokoll 2)\n",
  );
  const may = await ask(
    "history",
    "--group",
    "styrgruppen",
    "--from",
    "2030-05-01",
    "--to",
    "2030-05-31",
  );
  expect(may.out).not.toContain("Noor Alm");
  const [, id = ""] = (await ask("tasks")).out.split("\n");
  expect((await ask("tasks", "--done", id.trim())).out).not.toContain("introducera efterträdaren");
});

test("end sets the last day, and vacancies tell what is empty and what soon will be", async () => {
  const ask = opened();
  await ask(...ROBIN);
  expect(
    (await ask("end", "--group", "styrgruppen", "--person", "Robin Ek", "--to", "2030-06-30")).code,
  ).toBe(0);
  const { out } = await ask("vacancies");
  expect(out).toContain("  ersättare för Granåsa kommun i Jobbkrafts styrgrupp\n");
  expect(out).not.toContain("  ordinarie för Granåsa kommun");
  expect(out).toContain(
    "Slutar snart: 1\n  Robin Ek, ordinarie för Granåsa kommun i Jobbkrafts styrgrupp, till 30 juni 2030: ingen efterträdare\n",
  );
  expect((await ask("vacancies", "--within", "28")).out).toContain("Slutar snart: 0");
});

describe("correct", () => {
  const SEAT = ["--group", "styrgruppen", "--party", "Granåsa"];

  test("moves a wrong first day, and what rests on the membership follows", async () => {
    const ask = opened();
    await ask(...ROBIN);
    const replaced = ["replace", ...SEAT, "--with", "Noor Alm", "--new", "--from", "2030-05-01"];
    await ask(...replaced, "--source", "protokoll 2");
    const right = ["--at", "2030-04-01", "--from", "2030-03-01", "--source", "protokoll 0"];
    expect((await ask("correct", ...SEAT, ...right)).out).toContain(
      "Robin Ek, ordinarie för Granåsa kommun i Jobbkrafts styrgrupp, från 1 mars 2030 till 30 april 2030 (protokoll 0)\n",
    );
    expect((await ask("history", ...SEAT)).out.split("\n")).toHaveLength(3);
    expect((await ask("tasks")).out).toContain("ordinarie för Granåsa kommun");
  });

  test("removes what never held, and lets the one before go on", async () => {
    const ask = opened();
    await ask(...ROBIN);
    const replaced = ["replace", ...SEAT, "--with", "Noor Alm", "--new", "--from", "2030-05-01"];
    await ask(...replaced, "--source", "protokoll 2");
    expect(await ask("correct", ...SEAT, "--remove")).toMatchObject({
      code: 0,
      out: "Borttaget.\n",
    });
    expect((await ask("tasks")).out).toBe("Inga öppna uppgifter.\n");
    expect((await ask("correct", ...SEAT, "--at", "2030-04-01", "--no-to")).out).toContain(
      "från 15 mars 2030 (protokoll 1)",
    );
  });

  test("is refused when it leaves a substitute for nobody, or says nothing", async () => {
    const ask = opened();
    await ask(...ROBIN);
    await ask(...KIM);
    const robin = ["correct", ...SEAT, "--role", "ordinarie"];
    for (const wrong of [["--remove"], ["--from", "2030-04-01"]])
      expect(await ask(...robin, ...wrong)).toMatchObject({
        code: 1,
        err: expect.stringContaining("Kim Sten är ersättare"),
      });
    expect((await ask(...robin)).err).toContain("Ange vad som är rätt");
    expect((await ask(...robin, "--remove", "--to", "2030-07-01")).code).toBe(2);
  });
});

describe("person", () => {
  test("is shown and changed, and keeps the id", async () => {
    const ask = opened();
    await ask(...ROBIN);
    const renamed = await ask("person", "Robin Ek", "--name", "Robin Al", "--no-email");
    expect(renamed).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Robin Al\n {2}ordinarie/),
    });
    expect((await ask("person", "robin-ek", "--email", "robin@example.org")).out).toContain(
      "Robin Al, robin@example.org\n",
    );
    expect((await ask("person", "robin-ek", "--email", "x")).code).toBe(1);
  });

  test("is forgotten only when nothing rests on them", async () => {
    const ask = opened();
    await ask(...ROBIN);
    expect(await ask("person", "Robin Ek", "--forget")).toMatchObject({
      code: 1,
      err: expect.stringContaining("har eller har haft uppdrag"),
    });
    await ask("correct", "--group", "styrgruppen", "--person", "Robin Ek", "--remove");
    expect((await ask("person", "Robin Ek", "--forget")).code).toBe(0);
    expect((await ask("person", "Robin Ek")).code).toBe(1);
  });

  test("who is forgotten is gone from the log of changes too: name, address and id", async () => {
    const ask = opened();
    await ask(...ROBIN);
    await ask("person", "Robin Ek", "--email", "robin@example.org", "--name", "Robin Al");
    await ask("correct", "--group", "styrgruppen", "--person", "Robin Al", "--remove");
    expect((await ask("person", "Robin Al", "--forget")).out).toContain("ur loggen");
    const { out } = await ask("log");
    expect(out).not.toMatch(/robin/i);
    expect(out).toContain("1  1 juni 2030 kl. 10.00  cli:vera  glömd: person forgotten-1\n");
    expect((await ask("person", "robin-ek", "--forget")).code).toBe(1);
  });
});

test("the log tells who changed what", async () => {
  const ask = opened();
  await ask(...ROBIN);
  expect((await ask("log")).out).toBe(
    "1  1 juni 2030 kl. 10.00  cli:vera  ny: Robin Ek\n" +
      "2  1 juni 2030 kl. 10.00  cli:vera  ny: Robin Ek, ordinarie för Granåsa kommun i Jobbkrafts styrgrupp, från 15 mars 2030\n",
  );
  expect((await ask("log", "--last", "1")).out).toMatch(/^2 /);
});

describe("import", () => {
  const CSV =
    "namn;grupp;part;roll;från;källa\nRobin Ek;styrgruppen;Granåsa;ordinarie;2030-03-15;protokoll 1\n";

  test("is a preview until it is applied, and applied once", async () => {
    const ask = opened();
    const file = fileWith(CSV);
    const line =
      "rad 2: ny: Robin Ek, ordinarie för Granåsa kommun i Jobbkrafts styrgrupp, från 15 mars 2030\nny 1\n";
    expect(await ask("import", file)).toEqual({
      code: 0,
      out: `${line}Inget har ändrats än: lägg till --apply.\n`,
      err: "",
    });
    expect((await ask("log")).out).toBe("Loggen är tom.\n");
    expect((await ask("import", file, "--apply")).out).toBe(`${line}Klart.\n`);
    expect((await ask("import", file, "--apply")).out).toBe("oförändrad 1\nKlart.\n");
  });

  test("with a line that is refused changes nothing and exits with 1", async () => {
    const ask = opened();
    const { code, out, err } = await ask(
      "import",
      fileWith(`${CSV}Bo Lind;styrgruppen;Granåsa;ordinarie;2030-13-01;x\n`),
      "--apply",
    );
    expect(out).toContain('rad 3: avvisas: "2030-13-01" är ingen dag i kalendern');
    expect(err).toBe("Inget har ändrats: rätta raderna som avvisas.\n");
    expect(code).toBe(1);
    expect((await ask("show")).out).toContain("Registret är tomt.");
  });

  test("of a file that cannot be read, or is not there, says so", async () => {
    expect(await opened()("import", fileWith("grupp\nx\n"))).toMatchObject({
      code: 1,
      err: expect.stringContaining('Kolumnen "namn" saknas'),
    });
    expect(await opened()("import", "/nowhere/at/all.csv")).toMatchObject({
      code: 1,
      err: "/nowhere/at/all.csv finns inte\n",
    });
  });
});

describe("the example", () => {
  const knowledge = buildKnowledge(readEntries(KNOWLEDGE_DIRECTORY).entries);

  test("fills the steering group's every seat, and is plainly invented", async () => {
    const ask = opened(EMPTY, knowledge, "2026-11-22");
    const applied = await ask("import", EXAMPLE, "--apply");
    expect(applied.out).not.toContain("avvisas");
    expect(applied.code).toBe(0);
    expect((await ask("show", "--group", "styrgruppen")).out).not.toContain("  tom\n");
    expect((await ask("vacancies")).out).not.toContain("ASK:s styrgrupp");
    const addresses = readFileSync(EXAMPLE, "utf8").match(/\S+@[^;]+/g) ?? [];
    expect(addresses.filter((address) => !address.endsWith("@example.org"))).toEqual([]);
  });

  test("is exported and imported elsewhere as it was", async () => {
    const ask = opened(EMPTY, knowledge, "2026-11-22");
    await ask("import", EXAMPLE, "--apply");
    const copy = opened(EMPTY, knowledge, "2026-11-22");
    const file = fileWith("");
    await ask("export", file);
    expect((await copy("import", file, "--apply")).code).toBe(0);
    expect((await copy("export")).out).toBe((await ask("export")).out);
    expect((await copy("show", "--json")).out).toBe((await ask("show", "--json")).out);
  });
});
