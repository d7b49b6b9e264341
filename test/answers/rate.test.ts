import { expect, test } from "vitest";
import type { Lexicon } from "../../src/answers/lexicon/lexicon.ts";
import { rater, type Candidate } from "../../src/answers/rate.ts";
import { createAnswerer } from "../../src/answers/respond.ts";
import { understand } from "../../src/answers/understand.ts";
import type { FactId } from "../../src/knowledge/fact.ts";
import { buildKnowledge } from "../../src/knowledge/knowledge.ts";
import { openRegion, readRegion } from "../regions/region.ts";

/** How well a fact fits the kind of question. */
function fitOf(question: string, id: FactId, lexicon: Lexicon): Candidate["fit"] {
  const entry = lexicon.index.byId.get(id);
  if (entry === undefined) throw new Error(`the region has no fact ${id}`);
  return rater(understand(question, lexicon), lexicon)(entry).fit;
}

/** The region, where all that its projects tell is told by this text and answers "when?". */
function lexiconTelling(sv: string): Lexicon {
  const { entries } = readRegion("skogslan");
  const projects = entries.projects.map((project) => ({
    ...project,
    facts: project.facts.map((fact) => ({
      ...fact,
      asks: ["when" as const],
      text: { sv, en: "" },
    })),
  }));
  return createAnswerer(buildKnowledge({ ...entries, projects })).lexicon;
}

test("who sits in a group tells how many parties do, and not how many people", () => {
  const { lexicon } = openRegion("skogslan").answerer;
  const fit = (question: string): number => fitOf(question, "styrgrupp/members", lexicon);
  expect(fit("Hur många organisationer ingår i styrgruppen?")).toBe(1);
  expect(fit("Hur många anställda har styrgruppen?")).toBeLessThan(1);
});

test.each([
  ["Vägen In togs fram under 2028/2029.", true],
  ["Vägen In togs fram från maj 2027 till mars 2028.", true],
  ["Vägen In togs fram 2028.", false],
])("what tells from when to when tells for how long: %s %s", (text, isSpan) => {
  const fit = fitOf("Under vilken tid togs Vägen In fram?", "vagen-in/what", lexiconTelling(text));
  expect(fit === 1).toBe(isSpan);
});
