import { readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { ConfigError, currentEnvironment, mistakesReport, readConfig } from "../../src/config.ts";
import { KNOWLEDGE_DIRECTORY } from "../../src/knowledge/directory.ts";
import { folderWith } from "../knowledge/fixture.ts";

describe("readConfig", () => {
  test("needs nothing set", () => {
    expect(readConfig({})).toEqual({
      dataDir: resolve("data"),
      knowledgeDir: KNOWLEDGE_DIRECTORY,
      logLevel: "info",
      color: true,
      host: "127.0.0.1",
      port: 3978,
      publicUrl: undefined,
      slack: undefined,
      coordinators: new Set(),
      teams: undefined,
      metricsToken: undefined,
      model: undefined,
    });
  });

  test("takes what is set, and an empty value as left out", () => {
    const folder = folderWith({});
    const environment = {
      DATA_DIR: join(folder, "new"),
      KNOWLEDGE_DIR: folder,
      LOG_LEVEL: "",
      NO_COLOR: "1",
      DATABASE_URL: "postgresql://ask:p%40ss@db.example/ask",
      HOST: "::1",
      PORT: "0",
      PUBLIC_URL: "https://moten.example/ask/",
      COORDINATORS: " Vera@angsby.example,\tkim@angsby.example; vera@angsby.example ",
    };
    expect(readConfig(environment)).toEqual({
      dataDir: join(folder, "new"),
      databaseUrl: "postgresql://ask:p%40ss@db.example/ask",
      knowledgeDir: folder,
      logLevel: "info",
      color: false,
      host: "::1",
      port: 0,
      publicUrl: "https://moten.example/ask",
      coordinators: new Set(["vera@angsby.example", "kim@angsby.example"]),
      model: undefined,
    });
  });

  test("names all mistakes at once, in both languages, and prints no value", () => {
    const file = join(folderWith({ "secret.txt": "" }), "secret.txt");
    const environment = {
      DATA_DIR: file,
      DATABASE_URL: "mysql://ask:secret@db.example/ask",
      KNOWLEDGE_DIR: file,
      LOG_LEVEL: "secret",
      PORT: "70000",
      PUBLIC_URL: "secret",
      COORDINATORS: "vera@angsby.example, secret",
    };
    const report = mistakesReport(mistakesOf(() => readConfig(environment)));
    expect(report).toBe(
      [
        "LOG_LEVEL: skriv error, warn, info, debug / write one of error, warn, info, debug",
        "DATA_DIR: pekar på en fil: ange en mapp / is a file: give a folder",
        "DATABASE_URL: skriv postgres://användare:lösenord@server:5432/databas, med särskilda tecken kodade (@ som %40) / write postgres://user:password@server:5432/database, with special characters encoded (@ as %40)",
        "KNOWLEDGE_DIR: mappen finns inte: ange mappen med kunskapsbasens YAML-filer / no such folder: give the folder with the knowledge base's YAML files",
        "PORT: skriv ett heltal från 0 till 65535 / write an integer from 0 to 65535",
        "PUBLIC_URL: skriv en adress som börjar med https:// eller http:// / write an address that begins with https:// or http://",
        "COORDINATORS: skriv e-postadresser med komma emellan / write e-mail addresses with commas between them",
      ].join("\n"),
    );
  });
});

describe("currentEnvironment", () => {
  test("adds what .env sets; the environment wins", () => {
    const folder = folderWith({ ".env": `PATH=wrong\nASK_TEST_ONLY="of the file"\n` });
    const environment = currentEnvironment(join(folder, ".env"));
    expect(environment["ASK_TEST_ONLY"]).toBe("of the file");
    expect(environment["PATH"]).toBe(process.env["PATH"]);
  });

  test("does without .env", () => {
    expect(currentEnvironment(join(folderWith({}), ".env"))).toEqual(process.env);
  });
});

test(".env.example is a valid .env that sets what the settings are by default", () => {
  const example = currentEnvironment(resolve(".env.example"));
  expect(example).toEqual(process.env);
  const folder = folderWith({});
  const set = readExample().replaceAll(/^#(?=[A-Z_]+=)/gm, "");
  writeFileSync(join(folder, ".env"), set);
  const config = readConfig(currentEnvironment(join(folder, ".env")));
  expect({ ...config, color: true }).toEqual(readConfig({}));
});

function readExample(): string {
  return readFileSync(resolve(".env.example"), "utf8");
}

function mistakesOf(read: () => unknown): ConfigError["mistakes"] {
  try {
    read();
  } catch (error) {
    if (error instanceof ConfigError) return error.mistakes;
    throw error;
  }
  return [];
}
