import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Vilka var med i Jobbkraft 2030?", "Vilka är med i Jobbkraft?"],
  ["Who was part of Jobbkraft in 2030?", "Who is part of Jobbkraft?"],
])("who is in it by the newest document is who is in it: %s", (ofYear, today) => {
  expect(ask(ofYear).direct).toBe(ask(today).direct);
});
