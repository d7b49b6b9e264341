import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Är Jobbverket en myndighet?", "Ja, Jobbverket är en statlig myndighet."],
  [
    "Är Granen ett samordningsförbund?",
    "Ja, Samordningsförbundet Granen är ett samordningsförbund.",
  ],
  ["Is Jobbverket a government agency?", "Yes, Jobbverket is a government agency."],
])("%s", (question, direct) => {
  expect(ask(question).direct).toBe(direct);
});

test("that it sits in a group makes it nothing else", () => {
  expect(ask("Är Region Skogslan en myndighet?").direct).not.toMatch(/^(Ja|Nej)/);
});
