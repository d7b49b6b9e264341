/** What it changes that one has learnt how people ask, and what it must not change. */
import { describe, expect, test } from "vitest";
import { candidates } from "../../src/answers/find.ts";
import { learn } from "../../src/answers/learnt/learn.ts";
import { examplesOf } from "../../src/answers/learnt/learning.ts";
import { createAnswerer } from "../../src/answers/respond.ts";
import { understand } from "../../src/answers/understand.ts";
import type { AskedQuestion } from "../../src/knowledge/asked.ts";
import { buildKnowledge } from "../../src/knowledge/knowledge.ts";
import { openRegion, readRegion, told, type Told } from "../regions/region.ts";

const knowledge = buildKnowledge(readRegion("skogslan").entries);

const ASKED: readonly AskedQuestion[] = (
  [
    ["Vad blir det av projektet Vägen In när det är klart?", "vagen-in/goal"],
    ["Hur många hoppas man få in hos arbetsgivare genom Vägen In?", "vagen-in/goal"],
    ["Vad siktar Vägen In på?", "vagen-in/goal"],
    ["Vad går Vägen In ut på i korthet?", "vagen-in/what"],
    ["Vad gör man i Vägen In?", "vagen-in/what"],
    ["Vem ritade märket för Vägen In?", "untold/vagen-in"],
    ["Vilken färg har märket för Vägen In?", "untold/vagen-in"],
    ["Var sitter personalen i Vägen In?", "untold/vagen-in"],
  ] as const
).map(([text, label]) => ({ text, language: "sv", for: label }));

function opened(
  questions: readonly AskedQuestion[],
  known = knowledge,
): (question: string) => Told {
  const learnt = learn(examplesOf(questions, known), { dimensions: 32, rounds: 40 });
  const answerer = createAnswerer(knowledge, learnt);
  return (question) => told(answerer.answer(question));
}

const ask = opened(ASKED);
const { ask: byWords } = openRegion("skogslan");

describe("where it has been learnt how people ask", () => {
  test("a question finds its fact by words that the fact does not have", () => {
    const question = "Siktar Vägen In på något?";
    expect(byWords(question).facts).not.toContain("vagen-in/goal");
    expect(ask(question).facts).toContain("vagen-in/goal");
  });

  test("what people ask and nothing tells is not answered with what is near", () => {
    const answer = ask("Vem ritade märket för Vägen In egentligen?");
    expect(answer.outcome).toBe("unknown");
    expect(answer.sources).toEqual([]);
  });

  test("less speaks for a fact that leaves out the term of which it is asked who", () => {
    const asked = { text: "Vem har hand om Vägen In?", language: "sv", for: "vagen-in/what" };
    const questions = [...ASKED, asked as AskedQuestion];
    const learnt = learn(examplesOf(questions, knowledge), { dimensions: 32, rounds: 40 });
    const { lexicon } = createAnswerer(knowledge, learnt);
    const question = understand("Vem har hand om KUR i Vägen In?", lexicon);
    const evidenceOf = (mentions: typeof question.mentions) =>
      candidates({ ...question, mentions }, lexicon).find(
        ({ entry }) => entry.fact.id === "vagen-in/what",
      )?.evidence ?? Infinity;
    const [ofTerm, ...others] = question.mentions;
    expect(ofTerm?.subjects).toEqual(["kur"]);
    expect(evidenceOf(question.mentions)).toBeLessThan(evidenceOf(others));
  });

  test("what a body is called is not answered with that no persons are named", () => {
    const asked = { language: "sv", for: "styrgrupp/names-gap" } as const;
    const answer = opened([
      ...ASKED,
      { ...asked, text: "Vad heter ledamöterna i styrgruppen?" },
      { ...asked, text: "Vad heter de i styrgruppen?" },
    ]);
    expect(answer("Vad heter ledamöterna i styrgruppen?").facts).toEqual(["styrgrupp/names-gap"]);
    expect(answer("Vad heter gruppen under styrgruppen?").facts).not.toContain(
      "styrgrupp/names-gap",
    );
  });

  test("what is said before the question counts with it", () => {
    const asked = {
      text: "Jag har inget jobb. Vad gör jag?",
      language: "sv",
      for: "vagen-in/what",
    };
    const answer = opened([...ASKED, asked as AskedQuestion])("Jag har inget jobb. Vad gör jag?");
    expect(answer.facts).toContain("vagen-in/what");
  });

  test("with no other word of content, all that is named is spoken of", () => {
    const population = [...knowledge.facts.values()].find(
      ({ id, value }) => value?.kind === "number" && id === "invanare/3011",
    );
    const misled = opened([
      ...ASKED,
      { text: "Hur går det i Granåsa?", language: "sv", for: population?.id ?? "" },
    ]);
    expect(population).toBeDefined();
    expect(misled("Hur går det för Vägen In i Granåsa?").facts).not.toContain(population?.id);
  });

  test("two facts that tell the same figure are each nearly as likely as both", () => {
    const { entries } = readRegion("skogslan");
    const projects = entries.projects.map((project) => ({
      ...project,
      facts: project.facts.map((fact) => ({
        ...fact,
        text: { sv: `${fact.text.sv} Det är 4 250 platser.`, en: fact.text.en },
      })),
    }));
    const same = buildKnowledge({ ...entries, projects });
    const learnt = learn(examplesOf(ASKED, same), { dimensions: 32, rounds: 40 });
    const likelyIn = (known: typeof knowledge): number => {
      const { lexicon } = createAnswerer(known, learnt);
      const found = candidates(understand("Vad gör Vägen In?", lexicon), lexicon);
      return found.find(({ entry }) => entry.fact.id === "vagen-in/what")?.likely ?? 0;
    };
    expect(likelyIn(same)).toBeGreaterThan(likelyIn(knowledge));
    const { lexicon } = createAnswerer(same, learnt);
    const [first, second] = candidates(understand("Vad gör Vägen In?", lexicon), lexicon)
      .filter(({ entry }) => entry.fact.subject === "vagen-in")
      .sort((a, b) => b.likely - a.likely);
    expect(first?.entry.fact.id).toBe("vagen-in/what");
    expect(first?.likely).toBeGreaterThan(second?.likely ?? 1);
  });

  test("a question about one place is not answered with a fact about another", () => {
    const places = knowledge.subjectsByKind.get("area") ?? [];
    const [here, there] = places.filter((area) => "level" in area && area.level === "municipality");
    const population = [...knowledge.facts.values()].find(
      ({ value }) => value?.kind === "number" && value.area === (there as { code: string }).code,
    );
    const misled = opened([
      ...ASKED,
      { text: "Hur många bor i kommunen?", language: "sv", for: population?.id ?? "" },
    ]);
    expect(population).toBeDefined();
    expect(misled(`Hur många bor i ${here?.name.sv ?? ""} kommun?`).facts).not.toContain(
      population?.id,
    );
  });
});

test("a fact that came after the learning is found by its words, as before", () => {
  const facts = new Map([...knowledge.facts].filter(([id]) => id !== "vagen-in/goal"));
  const older = ASKED.filter((one) => one.for !== "vagen-in/goal");
  const question = "Vad är målet för Vägen In?";
  expect(byWords(question).facts).toContain("vagen-in/goal");
  expect(opened(older, { ...knowledge, facts })(question).facts).toContain("vagen-in/goal");
});
