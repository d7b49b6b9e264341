/** The sentences that typed fields give. */
import { expect, test } from "vitest";
import { buildKnowledge } from "../../../src/knowledge/knowledge.ts";
import { lowerFirst, meetsWords } from "../../../src/knowledge/facts/group-facts.ts";
import { perPartyText, seatTold } from "../../../src/knowledge/facts/seat-words.ts";
import { inOrder, listWords, midSentence } from "../../../src/knowledge/facts/wording.ts";
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

test.each([
  [{ role: "chef" }, "an operational manager"],
  [{ role: "chef", organization: "jobb" }, "an operational manager from Jobbverket"],
  [
    { role: "chef", note: { sv: "för enheten", en: "of the unit" } },
    "the operational manager of the unit",
  ],
  [{ role: "kommunchef" }, "the municipal chief executive"],
  [{ role: "chef", count: 2 }, "two operational managers"],
  [{ role: "chef", several: true }, "operational managers"],
  [{ organization: "jobb" }, "Jobbverket"],
])("inside an English sentence a seat has its article: %o", (seat, told) => {
  const roles = {
    chef: {
      name: { sv: "operativ chef", en: "operational manager" },
      plural: { sv: "operativa chefer", en: "operational managers" },
    },
    kommunchef: { name: { sv: "kommunchef", en: "municipal chief executive" }, only: true },
  };
  const naming = {
    role: (id: string) => roles[id as keyof typeof roles],
    subject: () => ({ sv: "Jobbverket", en: "Jobbverket (the job agency)" }),
    area: () => undefined,
    municipalities: () => [],
  };
  expect(seatTold(Seat.parse(seat), naming, "en")).toBe(told);
});

test("a name's article is in lower case where the name opens no sentence", () => {
  const names = ["The council", "The idea group", "Jobbverket"];
  expect(listWords(names, "en")).toBe("The council, the idea group and Jobbverket");
  expect(midSentence("The council")).toBe("the council");
  expect(midSentence("Theodor")).toBe("Theodor");
});

test("an item of an English list that holds “and” is set off by a comma", () => {
  expect(listWords(["a and b", "c", "d"], "en")).toBe("a and b, c, and d");
  expect(listWords(["a och b", "c", "d"], "sv")).toBe("a och b, c samt d");
});

test("names are told in Swedish order", () => {
  expect(inOrder(["Ängsby", "Älgmo", "Växa"])).toEqual(["Växa", "Älgmo", "Ängsby"]);
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
