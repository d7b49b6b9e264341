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

describe("what was asked for by its name is what is pointed at next", () => {
  test.each([
    [
      ["Vad heter projektet som ger nyanlända jobb i skogen?", "Vem äger det?"],
      "Vem äger Vägen In?",
    ],
    [
      ["Vilket projekt ger nyanlända jobb i skogen?", "Hur länge pågår det?"],
      "Hur länge pågår Vägen In?",
    ],
    [
      ["Which project gives new arrivals a job in the forest?", "Who owns it?"],
      "Who owns Vägen In?",
    ],
  ] as [[string, ...string[]], string][])("%j", (messages, read) => {
    expect(last(...messages).read.toLowerCase()).toBe(read.toLowerCase());
  });

  test("but not where the word stands for nothing", () => {
    const { read } = last("Vilket projekt ger nyanlända jobb i skogen?", "Finns det flera?");
    expect(read).not.toContain("Vägen In flera");
  });
});

test("whether another place has one is asked of what was spoken of", () => {
  const { read } = last("Vad gör ledningsgruppen i Älgmo?", "Har Granåsa en?");
  expect(read).toMatch(/^Har Granåsa en ledningsgrupp/);
});

test("another place before the question takes the place of the one before", () => {
  const { read } = last(
    "Hur ofta träffas ledningsgruppen i Granåsa?",
    "Och i Älgmo, vilka sitter där?",
  );
  expect(read).toContain("ledningsgruppen i Älgmo");
  expect(read).not.toContain("Granåsa");
});

test("what is told with the question is what it leans on, not what went before", () => {
  const { read } = last("Vad är Jobbtorget?", "Jag bor i Älgmo. Vem representerar oss?");
  expect(read).toBe("Älgmo: Vem representerar oss?");
});

test("the aim is that of what was spoken of", () => {
  expect(last("Vad är Vägen In?", "vad är målet?").read).toBe("vad är målet Vägen In?");
  expect(last("What is Vägen In?", "what are the goals?").read).toContain("Vägen In");
});

test("which others: all that are part of it", () => {
  expect(last("Är Älgmo med i Vägen In?", "vilka andra kommuner?").read).toBe(
    "Vilka kommuner är med i Vägen In?",
  );
});
