import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { altered, folderWith, SMALL_KNOWLEDGE, SMALL_TEXT } from "../knowledge/fixture.ts";
import { ASK, run as runProgram } from "./run.ts";

/** Runs `ask knowledge` in a process of its own, as exit codes are a part of what it promises. */
const run = (...args: string[]) => runProgram(ASK, ["knowledge", ...args]);

/** Whole: it introduces the assistant, too. */
const WHOLE_KNOWLEDGE = { ...SMALL_KNOWLEDGE, "assistant.yaml": "[]" };

const sourcesWith = (text: string) => folderWith({ "avtal.txt": text });

describe("check", () => {
  test("without problems says so and exits with 0", async () => {
    const { code, out } = await run("check", "--knowledge", folderWith(WHOLE_KNOWLEDGE));
    expect(out).toBe("7 poster, 1 fakta, 0 siffror: inga fel.\n");
    expect(code).toBe(0);
  });

  test("tells problems by file, in English on request, and exits with 1", async () => {
    const knowledge = folderWith(altered("roles.yaml", ", en: section manager", ""));
    const { code, out } = await run("check", "--lang", "en", "--knowledge", knowledge);
    expect(out).toContain(
      'roles.yaml\n  sektionschef name.en: lacks English text: write it after "en:"\n',
    );
    expect(code).toBe(1);
  });

  test("with --sources proves the evidence too", async () => {
    const knowledge = folderWith(altered("groups.yaml", "tre spår", "fyra spår"));
    const { code, out } = await run(
      "check",
      "--knowledge",
      knowledge,
      "--sources",
      sourcesWith(SMALL_TEXT),
    );
    expect(out).toContain('ledningsgrupp facts.0.text.sv: talet "fyra" står inte i avtal');
    expect(code).toBe(1);
  });

  test("looks at the folder that the settings name, as whatever sends the reader there", async () => {
    const environment = {
      KNOWLEDGE_DIR: folderWith(altered("roles.yaml", ", en: section manager", "")),
    };
    const answered = await runProgram(ASK, ["vem?"], { environment });
    expect(answered.err).toContain("knowledge check");
    const { code, out } = await runProgram(ASK, ["knowledge", "check"], { environment });
    expect(out).toContain("sektionschef name.en: saknar engelsk text");
    expect(code).toBe(1);
    const other = folderWith(WHOLE_KNOWLEDGE);
    const given = ["knowledge", "check", "--knowledge", other];
    expect((await runProgram(ASK, given, { environment })).code).toBe(0);
  });

  test("settings that cannot be used are told in both languages", async () => {
    const environment = { KNOWLEDGE_DIR: "/nowhere/at/all" };
    const { code, err } = await runProgram(ASK, ["knowledge", "check"], { environment });
    expect(err).toMatch(/^KNOWLEDGE_DIR: mappen finns inte.* \/ no such folder/);
    expect(code).toBe(2);
  });

  test("a folder that does not exist is told and exits with 2", async () => {
    const { code, err } = await run("check", "--knowledge", "/nowhere/at/all");
    expect(err).toBe("/nowhere/at/all finns inte\n");
    expect(code).toBe(2);
  });

  test("a file in place of a folder is told and exits with 2", async () => {
    const folder = folderWith({ ...WHOLE_KNOWLEDGE, "README.md": "" });
    const file = join(folder, "README.md");
    const knowledge = await run("check", "--lang", "en", "--knowledge", file);
    expect(knowledge.err).toBe(`${file} is no folder: write the folder, not a file in it\n`);
    const sources = await run("check", "--knowledge", folder, "--sources", file);
    expect(sources.err).toBe(`${file} är ingen mapp: skriv mappen, inte en fil i den\n`);
    expect([knowledge.code, sources.code]).toEqual([2, 2]);
  });

  test("a document's text that is not UTF-8 is told and exits with 2", async () => {
    const sources = folderWith({});
    writeFileSync(join(sources, "avtal.txt"), Buffer.from(SMALL_TEXT, "latin1"));
    const knowledge = folderWith(WHOLE_KNOWLEDGE);
    const { code, err } = await run("check", "--knowledge", knowledge, "--sources", sources);
    expect(err).toContain("avtal.txt: rad 5: tecknen är inte skrivna som UTF-8");
    expect(code).toBe(2);
  });

  test("the evidence is left until everything can be read, and that is said", async () => {
    const knowledge = folderWith(altered("organizations.yaml", "aliases:", "alias:"));
    const args = ["check", "--knowledge", knowledge, "--sources", sourcesWith(SMALL_TEXT)];
    const { code, out } = await run(...args);
    expect(out).toContain('arbetsformedlingen alias: okänt fält "alias": menar du "aliases"?');
    expect(out).not.toContain("står inte i");
    expect(out).toContain("Beläggen är inte prövade: rätta först det som inte går att läsa.\n");
    expect(code).toBe(1);
  });
});

describe("learn", () => {
  const ASKED =
    '{"fact":"ledningsgrupp/task","sv":["Hur många vägar till jobb har de?"],"en":[]}\n';

  test("learns from the questions, after which check is content, until they change", async () => {
    const knowledge = folderWith({ ...WHOLE_KNOWLEDGE, "asked/groups.jsonl": ASKED });
    const before = await run("check", "--knowledge", knowledge);
    expect(before.out).toContain("learnt.json\n  filen saknas, så frågorna i asked/ används inte");
    expect(before.code).toBe(1);

    const { code, out, err } = await run("learn", "--knowledge", knowledge);
    expect(code).toBe(0);
    expect(err).toContain("Varv 1 av ");
    expect(out).toContain("Lärde av 1 frågor.");
    expect((await run("check", "--knowledge", knowledge)).code).toBe(0);

    writeFileSync(join(knowledge, "asked", "groups.jsonl"), ASKED.replace("vägar", "spår"));
    const changed = await run("check", "--knowledge", knowledge);
    expect(changed.out).toContain("learnt.json\n  filen är inte gjord av frågorna i asked/");
    expect(changed.code).toBe(1);
  });

  test("a folder in place of what was learnt is told", async () => {
    const knowledge = folderWith({ ...WHOLE_KNOWLEDGE, "learnt.json/a": "" });
    const { code, out } = await run("check", "--knowledge", knowledge);
    expect(out).toContain("learnt.json\n  är en mapp, men här ska en fil stå");
    expect(code).toBe(1);
  });

  test("a question for a fact that does not exist is told, and nothing is written", async () => {
    const wrong = ASKED.replace("ledningsgrupp/task", "ledningsgrupp/tusk");
    const knowledge = folderWith({ ...SMALL_KNOWLEDGE, "asked/groups.jsonl": wrong });
    const { code, err } = await run("learn", "--knowledge", knowledge);
    expect(err).toContain('asked/groups.jsonl, #1, fact: "ledningsgrupp/tusk" finns inte');
    expect(code).toBe(2);
    expect(existsSync(join(knowledge, "learnt.json"))).toBe(false);
  });

  test("a file of what was learnt that cannot be read is told, and nothing is answered", async () => {
    const knowledge = folderWith({ ...SMALL_KNOWLEDGE, "learnt.json": "{}" });
    const checked = await run("check", "--lang", "en", "--knowledge", knowledge);
    expect(checked.out).toContain("learnt.json\n  the file cannot be read: run npm run learn");
    const asked = await runProgram(ASK, ["--knowledge", knowledge, "Vad gör gruppen?"]);
    expect(asked.code).not.toBe(0);
  });
});

describe("coverage", () => {
  test("shows shares and what is missing, and exits with 1", async () => {
    const knowledge = folderWith(SMALL_KNOWLEDGE);
    const sources = sourcesWith(`${SMALL_TEXT}\nDär var 250 från Svenska Kyrkan.\n`);
    const { code, out } = await run("coverage", "--knowledge", knowledge, "--sources", sources);
    expect(out).toBe(
      [
        "Avtalet",
        "  tal: 83,3 % (5 finns med, 1 saknas, 0 är utelämnade med skäl)",
        "    250 (rad 15)",
        "  namn: 75,0 % (3 finns med, 1 saknas, 0 är utelämnade med skäl)",
        "    Svenska Kyrkan (rad 15)",
        "",
      ].join("\n"),
    );
    expect(code).toBe(1);
  });

  test("with nothing missing exits with 0, and with 1 when one of hundred is", async () => {
    const knowledge = folderWith(SMALL_KNOWLEDGE);
    const whole = sourcesWith(SMALL_TEXT);
    expect((await run("coverage", "--knowledge", knowledge, "--sources", whole)).code).toBe(0);
    const values = Array.from({ length: 99 }, (_, index) => 1000 + index);
    const leftOuts = values.map(
      (value) => `- { document: avtal, kind: number, value: "${value}", reason: x }`,
    );
    const files = { ...SMALL_KNOWLEDGE, "left-outs.yaml": leftOuts.slice(1).join("\n") };
    const sources = sourcesWith(`${SMALL_TEXT}\n${values.join(" kr\n")}\n`);
    const { code, out } = await run(
      "coverage",
      "--knowledge",
      folderWith(files),
      "--sources",
      sources,
    );
    expect(out).toContain("1 saknas");
    expect(code).toBe(1);
  });

  test("of a broken knowledge base tells what is broken, and exits with 1", async () => {
    const knowledge = folderWith(altered("roles.yaml", ", en: section manager", ""));
    const sources = sourcesWith(SMALL_TEXT);
    const { code, out } = await run("coverage", "--knowledge", knowledge, "--sources", sources);
    expect(out).toContain("sektionschef name.en: saknar engelsk text");
    expect(out).not.toContain("%");
    expect(code).toBe(1);
  });

  test("without --sources exits with 2", async () => {
    expect((await run("coverage")).code).toBe(2);
  });
});

test("paragraphs shows every place that a source can name", async () => {
  const knowledge = folderWith(SMALL_KNOWLEDGE);
  const sources = sourcesWith(SMALL_TEXT);
  const { code, out } = await run("paragraphs", "--knowledge", knowledge, "--sources", sources);
  expect(out).toContain("== avtal | Alvesta\n¶1 (rad 11) Ledningsgruppen i Alvesta kommun består");
  expect(code).toBe(0);
});
