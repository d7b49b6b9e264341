import { expect, test } from "vitest";
import { claimsAlike } from "../../../../src/answers/topics/verdict/further.ts";

test.each([
  ["Har Granåsa paket i alla utbildningar?", "Paket tas fram inom nästan alla utbildningar."],
  ["Are there packages in all courses?", "Packages are drawn up in almost all courses."],
  ["Får Granåsabor gå spår i Älgmo?", "Diskussionerna om att gå spår i Älgmo skulle fortsätta."],
  ["Har Granåsa paket?", "Granåsa håller 2030 på att ta fram paket."],
  ["Gäller ledamotens uppgifter ersättaren också?", "Ledamoten ska ge sin ersättare uppgifter."],
  ["Do the duties apply to substitutes too?", "The duties of a member include substitutes."],
])("what is said of less than is asked is no yes: %s", (asked, text) => {
  expect(claimsAlike(asked, text)).toBe(false);
});

test("what is said of as much is", () => {
  expect(claimsAlike("Har Granåsa paket i nästan alla?", "Paket finns inom nästan alla.")).toBe(
    true,
  );
  expect(claimsAlike("Gäller ordningen för projekt?", "Ordningen gäller för projekt.")).toBe(true);
});
