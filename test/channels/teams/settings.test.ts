import { describe, expect, test } from "vitest";
import { ConfigError, readConfig } from "../../../src/config.ts";

const CLIENT = "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee";
const TENANT = "11111111-2222-3333-4444-555555555555";
const OTHER = "66666666-7777-8888-9999-AAAAAAAAAAAA";
const SECRET = "x8Q~not.a.real.secret";
const ALL = { TEAMS_CLIENT_ID: CLIENT, TEAMS_CLIENT_SECRET: SECRET, TEAMS_TENANT_ID: TENANT };

function mistakesOf(environment: Record<string, string>): string[] {
  try {
    readConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError)
      return error.mistakes.map(({ setting, message }) => `${setting}: ${message.sv}`);
  }
  return [];
}

describe("the settings of Teams", () => {
  test("are not needed", () => {
    expect(readConfig({}).teams).toBeUndefined();
  });

  test("name the app, its secret, and who may use it, its own tenant first", () => {
    const { teams, host } = readConfig({ ...ALL, TEAMS_TENANT_ID: `${TENANT}, ${OTHER}` });
    expect(teams).toEqual({
      dev: false,
      clientId: CLIENT,
      clientSecret: SECRET,
      tenants: [TENANT, OTHER.toLowerCase()],
    });
    expect(host).toBe("0.0.0.0");
  });

  test("are all missed at once when one is set", () => {
    expect(mistakesOf({ TEAMS_CLIENT_ID: CLIENT })).toEqual([
      "TEAMS_CLIENT_SECRET: saknas: Teams behöver TEAMS_CLIENT_ID, TEAMS_CLIENT_SECRET och TEAMS_TENANT_ID",
      "TEAMS_TENANT_ID: saknas: Teams behöver TEAMS_CLIENT_ID, TEAMS_CLIENT_SECRET och TEAMS_TENANT_ID",
    ]);
  });

  test.each([
    ["TEAMS_CLIENT_ID", "ask"],
    ["TEAMS_CLIENT_SECRET", "short"],
    ["TEAMS_TENANT_ID", `${TENANT},common`],
    ["TEAMS_DEV", "true"],
  ])("tell how %s is written, and do not print it", (setting, value) => {
    const all = setting === "TEAMS_DEV" ? {} : ALL;
    const mistakes = mistakesOf({ ...all, [setting]: value });
    expect(mistakes.map((mistake) => mistake.split(":")[0])).toEqual([setting]);
    expect(mistakes.join(" ")).not.toContain(value === "true" ? "true" : value);
  });

  test("allow no authentication only where nobody else reaches the service", () => {
    expect(readConfig({ TEAMS_DEV: "1" }).teams).toEqual({ dev: true });
    expect(readConfig({ TEAMS_DEV: "1" }).host).toBe("127.0.0.1");
    expect(mistakesOf({ TEAMS_DEV: "1", HOST: "0.0.0.0" })).toEqual([
      "TEAMS_DEV: stänger av inloggningen: sätt HOST till 127.0.0.1, eller ta bort den",
    ]);
  });

  test("allow no authentication never together with credentials", () => {
    expect(mistakesOf({ ...ALL, TEAMS_DEV: "1" })).toEqual([
      "TEAMS_DEV: stänger av inloggningen och går inte ihop med TEAMS_CLIENT_ID: ta bort det ena",
    ]);
  });
});
