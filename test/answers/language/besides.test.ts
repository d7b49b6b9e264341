import { expect, test } from "vitest";
import { beginsBesides, BESIDES } from "../../../src/answers/language/besides.ts";

test.each(["Vilka är med utöver Granåsa?", "Who sits there apart from Granåsa?"])(
  "leaves something out: %s",
  (text) => {
    expect(BESIDES.test(text)).toBe(true);
    expect(beginsBesides(text)).toBe(false);
  },
);

test("leaves something out first", () => {
  expect(beginsBesides("Förutom Granåsa, vilka är med?")).toBe(true);
});

test("leaves nothing out", () => {
  expect(BESIDES.test("Vilka är med i Granåsa?")).toBe(false);
});
