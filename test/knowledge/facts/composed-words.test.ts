/** The sentences that typed fields give. */
import { expect, test } from "vitest";
import { buildKnowledge } from "../../../src/knowledge/knowledge.ts";
import { lowerFirst, meetsWords, perPartyText } from "../../../src/knowledge/facts/group-facts.ts";
import { readEntries } from "../../../src/knowledge/read.ts";
import { Seat } from "../../../src/knowledge/schema/kinds.ts";
import { folderWith, SMALL_KNOWLEDGE } from "../fixture.ts";

test.each([
  ["Styrgruppen", "styrgruppen"],
  ["De lokala grupperna", "de lokala grupperna"],
  ["The guidance council", "the guidance council"],
  ["Operativa gruppen i Ängsby", "operativa gruppen i Ängsby"],
  ["Utökade strategiska gruppen", "utökade strategiska gruppen"],
  ["Granåsas styrgrupp", "Granåsas styrgrupp"],
  ["Röda Korset", "Röda Korset"],
])("inside a sentence %s is %s", (name, inside) => {
  expect(lowerFirst(name)).toBe(inside);
});

test.each([
  ["Styrgruppen", "träffas", "Steering group", "meets"],
  ["Triangelmötet i Ängsby", "hålls", "Triangle meeting in Ängsby", "is held"],
  ["Ängsbys arbetsmöten", "hålls", "Ängsby's working meetings", "are held"],
  ["Mötesplatsgruppen", "träffas", "The local groups", "meet"],
])("a group meets, a meeting is held: %s %s", (sv, verb, en, other) => {
  expect([meetsWords(sv, "sv"), meetsWords(en, "en")]).toEqual([verb, other]);
});

test("each party has a member, or is represented by those who are told in the plural only", () => {
  const role = { name: { sv: "medarbetare", en: "member of staff" } };
  const naming = {
    role: () => role,
    subject: () => undefined,
    area: () => undefined,
    municipalities: () => [],
  };
  const seat = (several: boolean) => Seat.parse({ role: "r", several });
  expect(perPartyText([seat(true)], naming, "sv")).toBe("Varje part företräds av medarbetare.");
  expect(perPartyText([seat(false)], naming, "sv")).toBe("Varje part har en medarbetare.");
});

const SOURCE = "source: { document: avtal, section: Alvesta, paragraph: 1 }";
const FILES = {
  ...SMALL_KNOWLEDGE,
  "projects.yaml": `
- { id: kort, name: { sv: Kort, en: Short }, period: { from: "2017", to: "2017" }, ${SOURCE} }
- { id: lang, name: { sv: Lång, en: Long }, period: { from: "2017", to: "2018" }, ${SOURCE} }
`,
  "terms.yaml": `
- { id: uh, name: { sv: Ung Handel (UH), en: "Ung Handel (UH, young trade)" }, meaning: { sv: Ung Handel, en: Ung Handel (young trade) }, ${SOURCE} }
- { id: kur, name: { sv: KUR, en: KUR }, meaning: { sv: kompetens under resan, en: skills on the way }, ${SOURCE} }
`,
  "agreements.yaml": `
- { id: dua, name: { sv: DUA, en: DUA }, period: { from: "2016" }, ${SOURCE} }
`,
};

test.each([
  ["kort/period", "Kort pågår under 2017.", "Short runs in 2017."],
  ["lang/period", "Lång pågår från 2017 till 2018.", "Long runs from 2017 to 2018."],
  ["uh/meaning", "UH betyder Ung Handel.", "UH means Ung Handel (young trade)."],
  ["kur/meaning", "KUR betyder kompetens under resan.", "KUR means skills on the way."],
  ["dua/period", "DUA gäller från 2016.", "DUA covers the time from 2016."],
])("%s reads well: %s", (id, sv, en) => {
  const { facts } = buildKnowledge(readEntries(folderWith(FILES)).entries);
  expect(facts.get(id)?.text).toEqual({ sv, en });
});
