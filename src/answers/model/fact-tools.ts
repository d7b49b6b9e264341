/** Tools over what the agreements say: open to everybody, as the agreements are. */
import { z } from "zod";
import { fold } from "../../knowledge/fold.ts";
import type { Fact } from "../../knowledge/fact.ts";
import type { Subject } from "../../knowledge/knowledge.ts";
import type { SubjectId } from "../../knowledge/schema/base.ts";
import { candidates } from "../find.ts";
import { tokensOf } from "../language/tokens.ts";
import { namesOf } from "../lexicon/names.ts";
import { understand } from "../understand.ts";
import { evidenceOf, type Evidence } from "./evidence.ts";
import { shown, tool, type Searched, type Tool } from "./tool.ts";

const MOST_ENTITIES = 10;
const MOST_OF_ENTITY = 30;
const MOST_FOUND = 12;
/** Characters of what a model looks up. */
const LONGEST_WORDS = 300;

const findEntities = tool({
  name: "find_entities",
  description:
    "Municipalities, organisations, groups, projects, job tracks, rules, duties and terms by name or part of a name.",
  parameters: z.strictObject({ name: z.string() }),
  run: ({ name }, { asked: { lexicon, knowledge }, language }) => {
    const words = name.slice(0, LONGEST_WORDS);
    const named = lexicon.names.all(tokensOf(words)).flatMap(({ values }) => values);
    const part = fold(words.trim());
    const like = [...knowledge.subjects.values()]
      .filter((one) => part.length >= 3 && namesOf(one).some((own) => fold(own).includes(part)))
      .map(({ id }) => id);
    const ids = [...new Set([...named.map(({ subject }) => subject), ...like])];
    const found = ids.flatMap((id) => knowledge.subjects.get(id) ?? []).slice(0, MOST_ENTITIES);
    return {
      entities: found.map((one) => ({ id: one.id, name: one.name[language], kind: one.kindOf })),
    };
  },
});

const factsOfEntity = tool({
  name: "facts_of",
  description: "Sentences about one entity, by its id from find_entities.",
  parameters: z.strictObject({ entity: z.string() }),
  run: ({ entity }, searched) => {
    const { knowledge, lexicon } = searched.asked;
    const subject: Subject | undefined = knowledge.subjects.get(entity as SubjectId);
    if (subject === undefined) return { error: "no such entity: use an id from find_entities" };
    const places = lexicon.index.bySubject.get(subject.id) ?? [];
    const own = knowledge.factsBySubject.get(subject.id) ?? [];
    const others = places.flatMap((place) => lexicon.index.facts[place]?.fact ?? []);
    const facts = [...new Set([...own, ...others])].slice(0, MOST_OF_ENTITY);
    return { sentences: shown(noted(facts, searched)) };
  },
});

const searchFacts = tool({
  name: "search_facts",
  description:
    "Sentences that fit a question or a few words, the likeliest first. Put the question in other words than before: the agreements' own rather than everyday ones.",
  parameters: z.strictObject({ words: z.string() }),
  run: ({ words }, searched) => ({ sentences: shown(lookUp(words, searched)) }),
});

export const FACT_TOOLS: readonly Tool[] = [searchFacts, findEntities, factsOfEntity];

/** What fits the words best, what would answer them as a question first; noted as retrieved. */
export function lookUp(words: string, searched: Searched): Evidence[] {
  const { answerer, asked, language } = searched;
  const text = words.slice(0, LONGEST_WORDS);
  const { facts } = answerer.answer(text, { language });
  const near = candidates(understand(text, asked.lexicon, { language }), asked.lexicon);
  const all = [
    ...facts.flatMap((id) => asked.knowledge.facts.get(id) ?? []),
    ...near.map(({ entry }) => entry.fact),
  ];
  return noted([...new Set(all)].slice(0, MOST_FOUND), searched);
}

function noted(facts: readonly Fact[], { retrieved, language }: Searched): Evidence[] {
  return facts.map((fact) => retrieved.add(evidenceOf(fact, language)));
}
