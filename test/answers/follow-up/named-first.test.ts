import { describe, expect, test } from "vitest";
import { last } from "./conversation.ts";

describe("what is pointed at has been named", () => {
  test.each([
    [["Vad är Jobbtorget?", "Och Snickeboden, vad gör man där?"], "vad gör man på Snickeboden?"],
    [["What is Jobbtorget?", "And Snickeboden, who works there?"], "who works at Snickeboden?"],
    [["Vad är Jobbtorget?", "Och Vägen In, vem äger det?"], "vem äger Vägen In?"],
  ] as [[string, ...string[]], string][])("just before: %j", (messages, read) => {
    expect(last(...messages).read).toBe(read);
  });

  test.each([
    ["Vad är Snickeboden?", "Vem ligger hela avdelningen under?"],
    ["Vad är Ungdomsavdelningen i Tallköping?", "Vem ligger avdelningen under?"],
    ["What is Snickeboden?", "Who does the whole department come under?"],
  ] as [string, string][])("by the unit that was spoken of: %s … %s", (...messages) => {
    expect(last(...messages).read).toMatch(
      /(ungdomsavdelningen i|youth department in) Tallköping/i,
    );
  });

  test("nobody spoke of a department", () => {
    expect(last("Vad är Jobbtorget?", "Vem leder avdelningen?").read).not.toContain("Ungdoms");
  });
});

test("another place before the question takes the place of the one before", () => {
  const { read } = last(
    "Hur ofta träffas ledningsgruppen i Granåsa?",
    "Och i Älgmo, vilka sitter där?",
  );
  expect(read).toContain("ledningsgruppen i Älgmo");
  expect(read).not.toContain("Granåsa");
});
