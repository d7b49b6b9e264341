/** What the README and the template of settings promise. */
import { readFileSync } from "node:fs";
import { parseEnv } from "node:util";
import { describe, expect, test } from "vitest";
import { readConfig } from "../src/config.ts";
import { openRegion } from "./regions/region.ts";

const textOf = (file: string) => readFileSync(new URL(`../${file}`, import.meta.url), "utf8");
const README = textOf("README.md");
/** With every setting in force. */
const TEMPLATE = parseEnv(textOf(".env.example").replaceAll(/^#(?=[A-Z_]+=)/gm, ""));

describe(".env.example", () => {
  test("has every setting that the README explains, and no other", () => {
    const [, settings = ""] = /^## Settings$(.*?)^## /ms.exec(README) ?? [];
    const rows = settings.split("\n").map((line) => /^\| (`.*?`) +\|/.exec(line)?.[1] ?? "");
    const explained = rows.flatMap((cell) => cell.match(/[A-Z_]{4,}/g) ?? []);
    expect(explained.length).toBeGreaterThan(20);
    expect(Object.keys(TEMPLATE).sort()).toEqual(explained.sort());
  });

  test("shows the defaults", () => {
    expect(readConfig(TEMPLATE)).toEqual(readConfig({}));
  });
});

test("the example of a topic's test fails as long as there is no such topic", () => {
  const example = /ask\("(?<question>[^"]+)"\)\.direct\)\.toContain\("(?<expected>[^"]+)"\)/;
  const { question = "", expected = "" } = example.exec(README)?.groups ?? {};
  expect(question).not.toBe("");
  expect(openRegion("skogslan").ask(question).direct).not.toContain(expected);
});

test("the example of a local setting is the one that there is", () => {
  const [, example = ""] = /### Add a local setting.*?```yaml\n(.*?)```/s.exec(README) ?? [];
  const plain = example.replaceAll(/ +#.*$/gm, "").trim();
  expect(plain).not.toBe("");
  expect(textOf("knowledge/local.yaml")).toContain(plain);
});
