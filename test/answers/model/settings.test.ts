import { describe, expect, test } from "vitest";
import { readModelSettings } from "../../../src/answers/model/settings.ts";

const COMPLETE = { OPENAI_BASE_URL: "http://127.0.0.1:8000/v1", OPENAI_MODEL: "invented-model" };

describe("readModelSettings", () => {
  test("uses no language model when nothing is set, or when ANSWERS says so", () => {
    const none = { settings: undefined, mistakes: [] };
    expect(readModelSettings({})).toEqual(none);
    expect(readModelSettings({ ANSWERS: "deterministic" })).toEqual(none);
    expect(readModelSettings({ ...COMPLETE, ANSWERS: "deterministic" })).toEqual(none);
    expect(readModelSettings({ OPENAI_MODEL: "invented-model" })).toEqual(none);
  });

  test("uses one when an address or a key is set", () => {
    expect(readModelSettings(COMPLETE).settings).toEqual({
      apiKey: undefined,
      baseUrl: "http://127.0.0.1:8000/v1",
      model: "invented-model",
      dailyTokens: 200_000,
    });
    const key = { OPENAI_API_KEY: "k", OPENAI_MODEL: "m", OPENAI_DAILY_TOKENS: "5000" };
    expect(readModelSettings({ ...key, ANSWERS: "assisted" }).settings).toEqual({
      apiKey: "k",
      baseUrl: undefined,
      model: "m",
      dailyTokens: 5000,
    });
  });

  test.each([
    ["an address without a model", { OPENAI_BASE_URL: "https://x.example/v1" }, ["OPENAI_MODEL"]],
    ["a key without a model", { OPENAI_API_KEY: "secret" }, ["OPENAI_MODEL"]],
    ["assisted by nothing", { ANSWERS: "assisted", OPENAI_MODEL: "m" }, ["ANSWERS"]],
    [
      "all that is written wrongly",
      { ...COMPLETE, ANSWERS: "secret", OPENAI_BASE_URL: "secret", OPENAI_DAILY_TOKENS: "0" },
      ["ANSWERS", "OPENAI_BASE_URL", "OPENAI_DAILY_TOKENS"],
    ],
  ])("names %s, without the value", (_name, values, settings) => {
    const { mistakes } = readModelSettings(values);
    expect(mistakes.map(({ setting }) => setting)).toEqual(settings);
    expect(JSON.stringify(mistakes)).not.toContain("secret");
  });
});
