import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { LONGEST_TEXT, tokensOf } from "../../../src/answers/language/tokens.ts";

// The same texts every time: a failure is then about the change, not about the day.
fc.configureGlobal({ seed: 2030 });

const textsOf = (text: string): string[] => tokensOf(text).map((token) => token.text);

describe("words", () => {
  test("are parted by anything that is no letter or figure", () => {
    expect(textsOf("Vem leder, egentligen, gruppen (i Älgmo)?")).toEqual([
      "Vem",
      "leder",
      "egentligen",
      "gruppen",
      "i",
      "Älgmo",
    ]);
  });

  test("lose the endings that are written with a sign", () => {
    expect(textsOf("JKS:s och LJA:n, Jobbkraft's och Jobbkraft’s")).toEqual([
      "JKS",
      "och",
      "LJA",
      "Jobbkraft",
      "och",
      "Jobbkraft",
    ]);
  });

  test("joined by a hyphen are two", () => {
    expect(textsOf("KUR-möte")).toEqual(["KUR", "möte"]);
  });

  test("are the same whether å, ä and ö are one character or two", () => {
    expect(tokensOf("O\u0308stmyra")).toEqual(tokensOf("Östmyra"));
  });
});

describe("figures", () => {
  test("are told from words", () => {
    expect(tokensOf("4 av 7 parter").map((token) => token.numeric)).toEqual([
      true,
      false,
      true,
      false,
    ]);
  });

  test("with thousands written apart become one", () => {
    expect(textsOf("31 500 invånare, 31\u00A0500 och 31\u202F500")).toEqual([
      "31500",
      "invånare",
      "31500",
      "och",
      "31500",
    ]);
  });

  test("in English, with a comma between thousands, become one too", () => {
    expect(textsOf("31,500 inhabitants")).toEqual(["31500", "inhabitants"]);
  });

  test("that stand after each other stay two when they are no thousands", () => {
    expect(textsOf("2026 2030")).toEqual(["2026", "2030"]);
    expect(textsOf("4 7")).toEqual(["4", "7"]);
  });

  test("keep their decimals, ranges and dates", () => {
    expect(textsOf("3,53 och 4–6 samt 2030-03-15")).toEqual([
      "3,53",
      "och",
      "4–6",
      "samt",
      "2030-03-15",
    ]);
  });
});

test("a word is the same token wherever it is written the same", () => {
  const [first, , second, third] = tokensOf("gruppen och gruppen Gruppen");
  expect(second).toBe(first);
  expect(third).not.toBe(first);
  expect(third?.folded).toBe("gruppen");
});

test("a text without words has no tokens", () => {
  for (const text of ["", "   ", "…?!", "🙂🙂"]) expect(tokensOf(text)).toEqual([]);
});

test("no more of a long text is read than is promised", () => {
  expect(textsOf("ab ".repeat(LONGEST_TEXT)).join(" ").length).toBeLessThanOrEqual(LONGEST_TEXT);
});

test("any text gives words that stand in it, each with a form", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 80 }), (text) => {
      for (const token of tokensOf(text)) {
        expect(token.text).not.toBe("");
        expect(token.keys.length).toBeGreaterThan(0);
      }
    }),
  );
});
