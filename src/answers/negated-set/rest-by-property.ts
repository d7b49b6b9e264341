/** Of whom something is not so, where the same is told of each: its figure, its majority, its members. */
import type { Fact } from "../../knowledge/fact.ts";
import type { Subject } from "../../knowledge/knowledge.ts";
import type { ConceptId } from "../../knowledge/schema/base.ts";
import type { Draft } from "../answer.ts";
import type { Term } from "../question.ts";
import { matchOf } from "../rate/match.ts";
import { composed, factOf, factsAbout, stated, type Asked } from "../topics/topic.ts";
import { SET_WORDS, type Answered, type AskedSet } from "./asked-set.ts";
import { factsOf, membersIn, notProven } from "./members.ts";
import { leadWords, restOfEach } from "./rest-of-each.ts";

/** Undefined where the same is not told of each. */
export function restByProperty(set: AskedSet, { asked, draft }: Answered): Draft | undefined {
  const facts = factsOf(draft, asked);
  const isOfEach = facts.every(({ subject }) => set.members.some(({ id }) => id === subject));
  const like = sameAs({ facts, isOfEach }, set, asked);
  if (like === undefined || (!isOfEach && set.kind === "municipality")) return undefined;
  const named = isOfEach && draft.outcome === "answered" ? membersIn(set, draft, asked) : [];
  return restOfEach(set, asked, {
    like,
    on: facts.flatMap((fact) => fact.on),
    isIn: ({ id }, own) => named.includes(id) || own.some((fact) => holdsWhatIsAsked(fact, asked)),
  });
}

/** "Vilka projekt har ingen ägare?": those of which none is told. */
export function restWithout(set: AskedSet, { asked, draft }: Answered): Draft | undefined {
  const { knowledge, question } = asked;
  const facts = factsOf(draft, asked);
  const named = TYPED.find((name) => facts.some(({ on }) => on.includes(name as ConceptId)));
  if (set.kind === "municipality" || named === undefined || !asksOnlyWhether(facts, asked))
    return undefined;
  const factOfEach = ({ id }: Subject): Fact | undefined => factOf(knowledge, id, named);
  const rest = set.members.filter((member) => factOfEach(member)?.gap !== false);
  const told = set.members.flatMap((member) =>
    rest.includes(member) ? [] : (factOfEach(member) ?? []),
  );
  if (told.length === 0) return undefined;
  return {
    outcome: "answered",
    lead: [composed(leadWords(rest, set, asked), ...told)],
    details: told.map((fact) => stated(fact, question.language)),
    caveats: [notProven(question.language)],
  };
}

/** Nothing is asked for besides the property, as whose it is or how often. */
function asksOnlyWhether(facts: readonly Fact[], asked: Asked): boolean {
  const { mentions, places } = asked.question;
  return besidesProperty(facts, asked).length + mentions.length + places.length === 0;
}

/** What tells the same of a member as the facts do of theirs. */
function sameAs(
  { facts, isOfEach }: { readonly facts: readonly Fact[]; readonly isOfEach: boolean },
  { kind }: AskedSet,
  asked: Asked,
): ((member: Subject) => Fact[]) | undefined {
  const { knowledge, lexicon, question } = asked;
  const series = new Set(
    facts.flatMap(({ value }) => (value?.kind === "number" ? value.series : [])),
  );
  if (series.size > 0)
    return ({ id }) =>
      factsAbout(knowledge, id).filter(
        ({ value }) => value?.kind === "number" && series.has(value.series),
      );
  const shared = (concept: ConceptId): boolean =>
    lexicon.slots.has(concept) &&
    (isOfEach || question.concepts.has(concept)) &&
    facts.every(({ on }) => on.includes(concept));
  if (facts.length === 0 || asksOnlyWhether(facts, asked)) return undefined;
  if (!facts.some(({ on }) => on.some(shared))) return undefined;
  if (kind === "municipality")
    return ({ id }) =>
      factsAbout(knowledge, id)
        .filter(({ gap, on }) => !gap && on.some(shared))
        .slice(0, 1);
  const named = TYPED.find((name) => shared(name as ConceptId));
  if (named === undefined) return undefined;
  return ({ id }) =>
    [factOf(knowledge, id, named)].flatMap((fact) => (fact === undefined || fact.gap ? [] : fact));
}

/** What is known of each group and each project by a fact of that name. */
const TYPED = ["cadence", "leader", "owner"];

/** The words of what is asked for besides the property: the party that governs. */
function besidesProperty(facts: readonly Fact[], { question }: Asked): Term[] {
  return question.terms.filter(
    ({ concepts, weak }) =>
      !weak &&
      concepts.every(
        (concept) => !SET_WORDS.has(concept) && !facts.some(({ on }) => on.includes(concept)),
      ),
  );
}

function holdsWhatIsAsked(fact: Fact, asked: Asked): boolean {
  const { question, lexicon } = asked;
  const entry = lexicon.index.byId.get(fact.id);
  const words = besidesProperty([fact], asked);
  const isTyped =
    fact.value !== undefined && fact.value.kind !== "seats" && fact.value.kind !== "subjects";
  if (entry === undefined || isTyped || words.length + question.mentions.length === 0) return false;
  return (
    question.mentions.every(({ subjects }) => subjects.some((id) => entry.subjects.has(id))) &&
    words.every((term) => matchOf(term, entry, lexicon) >= HELD)
  );
}

const HELD = 0.5;
