import { expect, test } from "vitest";
import { withNotApart, withoutAsking, writtenOut } from "../../../src/answers/language/spoken.ts";
import { openRegion } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

test("words as they sound are written out, in Swedish only", () => {
  expect(writtenOut("E", "sv")).toBe("är");
  expect(writtenOut("me", "en")).toBe("me");
  expect(writtenOut("grupp", "sv")).toBe("grupp");
});

test("a verb with its not is two words", () => {
  expect(withNotApart("Isn't it so that you can’t, won't and don't?")).toBe(
    "Is not it so that you can not, will not and do not?",
  );
  expect(withNotApart("Jobbkraft's plan, aren")).toBe("Jobbkraft's plan, aren");
});

test("a question typed as it sounds gets the same answer", () => {
  expect(ask("vilka e me i ledningsgruppen i Granåsa?").text).toBe(
    ask("vilka är med i ledningsgruppen i Granåsa?").text,
  );
});

test.each([
  ["Kan du säga vem som leder gruppen?", "vem leder gruppen?"],
  ["Skulle du kunna berätta för mig hur ofta de träffas?", "hur ofta de träffas?"],
  ["Can you tell me who leads it?", "who leads it?"],
  ["Kan du räkna upp dem?", "Kan du räkna upp dem?"],
  ["Kan du besluta?", "Kan du besluta?"],
])("what is asked is told apart from that one may be asked: %s", (text, asked) => {
  expect(withoutAsking(text)).toBe(asked);
});

test("a question in one language may be answered in the other", () => {
  const english = ask("Vilka ingår i ledningsgruppen i Granåsa?", { language: "en" });
  expect(english.language).toBe("en");
  expect(english.direct).toMatch(/consists of|includes/);
  const swedish = ask("Who represents Granåsa?", { language: "sv" });
  expect(swedish.direct).toContain("har en plats");
});

test("the verb of what is asked about in a roundabout way comes first", () => {
  expect(withoutAsking("Vilka nätverk är det Ängsby kommun samordnar?")).toBe(
    "Vilka nätverk samordnar Ängsby kommun?",
  );
  expect(withoutAsking("Vilka yrken är det brist på?")).toBe("Vilka yrken är det brist på?");
});
