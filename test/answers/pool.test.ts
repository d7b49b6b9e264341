import { expect, test } from "vitest";
import { learn } from "../../src/answers/learnt/learn.ts";
import { examplesOf } from "../../src/answers/learnt/learning.ts";
import { poolOf } from "../../src/answers/pool.ts";
import { createAnswerer } from "../../src/answers/respond.ts";
import { understand } from "../../src/answers/understand.ts";
import type { AskedQuestion } from "../../src/knowledge/asked.ts";
import { buildKnowledge } from "../../src/knowledge/knowledge.ts";
import { readRegion } from "../regions/region.ts";

const MANY = 1000;

/** The region, and a thousand facts about something else that mention the project. */
function withManyMentions() {
  const { entries } = readRegion("skogslan");
  const [group, ...groups] = entries.groups;
  const [fact] = entries.groups.flatMap(({ facts }) => facts);
  if (group === undefined || fact === undefined) throw new Error("the region has no facts");
  const mentions = Array.from({ length: MANY }, (_, number) => ({
    ...fact,
    id: `mention-${String(number)}` as typeof fact.id,
    text: {
      sv: `Möte ${String(number)} handlade om Vägen In.`,
      en: `Meeting ${String(number)} was about Vägen In.`,
    },
  }));
  const larger = { ...group, facts: [...mentions, ...group.facts] };
  return createAnswerer(buildKnowledge({ ...entries, groups: [larger, ...groups] }));
}

const answerer = withManyMentions();
const { index } = answerer.lexicon;

test("of the many facts that mention a name those about it are looked at, and not all the rest", () => {
  const question = understand("Vem äger Vägen In?", answerer.lexicon);
  const named = question.mentions.flatMap(({ subjects }) => subjects);
  const pool = poolOf(question, answerer.lexicon);
  expect(named.flatMap((id) => index.bySubject.get(id) ?? []).length).toBeGreaterThan(MANY);
  expect(pool.length).toBeLessThan(MANY / 2);
  const own = named.flatMap((id) => answerer.knowledge.factsBySubject.get(id) ?? []);
  expect(own.length).toBeGreaterThan(0);
  for (const fact of own) expect(pool.map((entry) => entry.fact)).toContain(fact);
});

test("a few facts are looked at, all of them", () => {
  const question = understand("Vem äger Skogsvinden?", answerer.lexicon);
  const named = question.mentions.flatMap(({ subjects }) => subjects);
  const about = named.flatMap((id) => index.bySubject.get(id) ?? []);
  expect(about.length).toBeGreaterThan(0);
  expect(
    poolOf(question, answerer.lexicon)
      .map(({ place }) => place)
      .sort(),
  ).toEqual([...new Set(about)].sort());
});

test("what is likely meant is looked at where something else known of it is about the place", () => {
  const isPooled = (place: string): boolean => {
    const question = understand(`Varför startade ${place} Vägen In?`, answerer.lexicon);
    const likely = new Map([["vagen-in/what" as const, 0.9]]);
    const pool = poolOf({ ...question, meaning: { likely, untold: 0 } }, answerer.lexicon);
    return pool.some(({ fact }) => fact.id === "vagen-in/what");
  };
  expect(isPooled("Granåsa")).toBe(true);
  expect(isPooled("Morkfors")).toBe(false);
});

const FROM_ELSEWHERE = {
  sv: "Jobbtorget tar emot deltagare från Granåsa.",
  en: "Jobbtorget takes in participants from Granåsa.",
};

test("what is told of one municipality is not looked at for another, however people ask for it", () => {
  const of = (text: string, label: string): AskedQuestion => ({ text, language: "sv", for: label });
  const { entries } = readRegion("skogslan");
  const units = entries.units.map((unit) => ({
    ...unit,
    facts: unit.facts.flatMap((fact) =>
      fact.id === "places" && unit.id === "jobbtorget"
        ? [fact, { ...fact, id: "guests" as typeof fact.id, text: FROM_ELSEWHERE }]
        : [fact],
    ),
  }));
  const knowledge = buildKnowledge({ ...entries, units });
  const asked = [
    of("Vilka enheter jobbar med praktik?", "jobbtorget/what"),
    of("Vad är Jobbtorget?", "jobbtorget/what"),
    of("Vem äger Vägen In?", "vagen-in/owner"),
  ];
  const { lexicon } = createAnswerer(
    knowledge,
    learn(examplesOf(asked, knowledge), { dimensions: 32, rounds: 40 }),
  );
  const looked = (text: string): string[] =>
    poolOf(understand(text, lexicon), lexicon).map(({ fact }) => fact.id);
  expect(looked("Vilka enheter jobbar med praktik i Tallköping?")).toContain("jobbtorget/what");
  expect(looked("Vilka enheter jobbar med praktik i Granåsa?")).not.toContain("jobbtorget/what");
});
