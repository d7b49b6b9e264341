/**
 * What is said of several municipalities, where none is named: "Hur ofta träffas ledningsgrupperna?",
 * "Hur många invånare har kommunen?", "invånare per kommun".
 */
import type { Fact } from "../../../knowledge/fact.ts";
import { countWords, listWords } from "../../../knowledge/facts/wording.ts";
import type { ConceptId, Language } from "../../../knowledge/schema/base.ts";
import type { AreaEntry } from "../../../knowledge/schema/kinds.ts";
import type { Draft } from "../../answer.ts";
import type { Question } from "../../question.ts";
import type { Candidate } from "../../rate.ts";
import { isCurrent, LEADING } from "../seats/leading-groups.ts";
import { figuresOf, seriesOf } from "../figures/series.ts";
import { factOf, inLanguage, stated, subjectsOf, type Asked, type Topic } from "../topic.ts";

/** "invånare per kommun": a figure of each. */
export const eachPlace: Topic = {
  id: "each-place",
  answer(asked) {
    const { question } = asked;
    if (!EACH.test(question.mendedText) || question.places.some((place) => !place.wide))
      return undefined;
    const series = seriesOf(asked);
    const facts = series === undefined ? [] : figuresOf(series, asked).map(({ fact }) => fact);
    return facts.length < 2 ? undefined : listed("answered", facts, asked);
  },
};

const EACH =
  /(?<!\p{L})(per kommun|(i|för) (varje|respektive) kommun|kommun för kommun|kommunvis|per municipality|by municipality|(in|for) each municipality)(?!\p{L})/iu;

/** "Hur många tillhör målgruppen?": likely of any municipality, since none is named. */
export const anyPlace: Topic = {
  id: "any-place",
  answer(asked) {
    const { mentions, places } = asked.question;
    const isOfNone = mentions.every(({ firm }) => !firm) && places.every(({ wide }) => wide);
    return isOfNone ? unplaced(asked) : undefined;
  },
};

function unplaced(asked: Asked): Draft | undefined {
  const { question, knowledge, rated } = asked;
  const families = Map.groupBy(
    [...question.meaning.likely].flatMap(([id, likelihood]) => {
      const fact = knowledge.facts.get(id);
      return fact === undefined || likelihood < SELDOM ? [] : [{ fact, likelihood }];
    }),
    ({ fact }) => familyOf(fact, asked),
  );
  const [best] = [...families]
    .filter(([family, members]) => family !== undefined && members.length > 1)
    .map(([, members]) => ({
      members,
      sum: members.reduce((so, { likelihood }) => so + likelihood, 0),
    }))
    .sort((a, b) => b.sum - a.sum);
  const [first] = best?.members ?? [];
  if (best === undefined || first === undefined || best.sum < LIKELY) return undefined;
  const top = rated[0]?.entry.fact;
  if (top === undefined || !best.members.some(({ fact }) => fact === top)) return undefined;
  const all = onePerPlace(sameOfAll(first.fact, asked), asked);
  if (all.length === 0) return undefined;
  const [nearest] = rated;
  if (nearest !== undefined && isUnnamed(nearest) && asksWhichPlace(asked))
    return unnamed(nearest, all, asked);
  const draft = listed("ambiguous", all, asked);
  const wide = rated.find(
    ({ entry, likely }) =>
      !entry.fact.gap && placeOf(entry.fact, asked) === undefined && likely >= LIKELY_TOO,
  );
  return wide === undefined || first.fact.value?.kind !== "number"
    ? draft
    : {
        ...draft,
        outcome: "answered",
        lead: [stated(wide.entry.fact, question.language), ...draft.lead],
      };
}

const SELDOM = 0.01;
const LIKELY = 0.35;
const LIKELY_TOO = 0.1;

/** What the same of another municipality has in common with it: the measure, or the property of its group. */
function familyOf({ id, subject, value }: Fact, { knowledge }: Asked): string | undefined {
  if (value?.kind === "number") return value.area === undefined ? undefined : value.series;
  const group = knowledge.subjects.get(subject);
  const isLeading =
    group?.kindOf === "group" && LEADING.has(group.kind) && isCurrent(group, knowledge);
  return isLeading && group.area !== undefined ? propertyOf(id) : undefined;
}

/** "leader", also of the fact that says that it is not told. */
function propertyOf(id: Fact["id"]): string {
  return (id.split("/")[1] ?? "").replace(/-gap$/, "");
}

/**
 * The best fact is one of several that say the same of different municipalities: all of them are
 * told. "Vilka kommuner …?" is answered by that; to other questions it depends on which is meant.
 */
export function severalPlaces(best: Candidate, asked: Asked): Draft | undefined {
  const { question, carrying, rated } = asked;
  if (question.places.some((place) => !place.wide)) return undefined;
  if (placeOf(best.entry.fact, asked) === undefined || best.aboutness >= 1.2) return undefined;
  const isReverse = asksWhichPlace(asked);
  const alike = rated.filter(
    (other) =>
      !other.entry.fact.gap &&
      other.coverage >= best.coverage - 0.06 &&
      other.fit >= best.fit &&
      placeOf(other.entry.fact, asked) !== undefined &&
      (carrying.includes(other) || (isReverse && saysTheSame(other, best))),
  );
  const facts = alike.map(({ entry }) => entry.fact);
  const meant = isReverse ? asDenied(facts, question) : facts;
  const found = onePerPlace(meant, asked);
  if (found.length < 2 && meant.length === facts.length) return undefined;
  const { language } = question;
  // What is asked for stands in none of them: to name them would say that it does.
  if (isReverse && isUnnamed(best)) return unnamed(best, found, asked);
  if (isReverse)
    return {
      outcome: "answered",
      lead: [{ text: `${placeNames(found, asked)}.`, facts: found.map(({ id }) => id) }],
      details: found.map((fact) => stated(fact, language)),
      about: found.map((fact) => fact.subject),
    };
  const all = onePerPlace(sameOfAll(best.entry.fact, asked), asked);
  return all.length >= found.length
    ? listed("ambiguous", all, asked)
    : {
        ...listed("ambiguous", found, asked),
        lead: [{ text: nearestWords(placeNames(found, asked), language), facts: [] }],
      };
}

/** Of which it is so are not those of which it is not; all where only the one is told. */
function asDenied(facts: readonly Fact[], { mendedText, setting }: Question): readonly Fact[] {
  const isDenied = [mendedText, ...setting.map(({ text }) => text)].some((said) =>
    DENIES.test(said),
  );
  const meant = facts.filter(({ negative }) => negative === isDenied);
  return meant.length > 0 ? meant : facts;
}

const DENIES =
  /(?<!\p{L})(ingen|inget|inga|inte|ej|saknar|utan|no|none|nobody|not|lacks?|without)(?!\p{L})|n['’]t(?!\p{L})/iu;

const MUNICIPALITY = "municipality" as ConceptId;

/** "Vilken kommun har …?" */
function asksWhichPlace({ question: { concepts, ask } }: Asked): boolean {
  return concepts.has(MUNICIPALITY) && ["which", "where", "who", "how-many"].includes(ask);
}

/** A word of what is asked for stands nowhere in it; figures are compared in many words. */
function isUnnamed({ entry, missing }: Candidate): boolean {
  return missing.length > 0 && entry.fact.value?.kind !== "number";
}

/** "Vilken kommun har en jurist i sin grupp?", where nothing told of the groups speaks of one. */
function unnamed({ missing }: Candidate, found: readonly Fact[], asked: Asked): Draft {
  const { language } = asked.question;
  const mark = (word: string): string => inLanguage(language, `”${word}”`, `“${word}”`);
  // That municipalities are asked for is no word that one of them would have to hold.
  const sought = missing.filter(({ concepts }) => !concepts.includes(MUNICIPALITY));
  const words = listWords(
    sought.map(({ text }) => mark(text)),
    language,
  );
  const text =
    sought.length === 0
      ? nearestWords(placeNames(found, asked), language)
      : inLanguage(
          language,
          `Jag hittar inte ${words} i det som står. Så här står det om kommunerna:`,
          `I do not find ${words} in what the agreements say. This is what they say of the municipalities:`,
        );
  return { ...listed("unknown", found, asked), lead: [{ text, facts: [] }] };
}

/** Of another place, whichever of them people are known to ask for: the same property, as much of the words. */
function saysTheSame(other: Candidate, best: Candidate): boolean {
  const [here, there] = [best, other].map(({ entry }) => [...entry.fact.on].sort().join());
  return (
    here === there &&
    other.missing.length <= best.missing.length &&
    other.coverage >= best.coverage - 0.01
  );
}

function nearestWords(names: string, language: Language): string {
  return inLanguage(
    language,
    `Det beror på kommunen. Närmast hittar jag uppgifter för ${names}.`,
    `It depends on the municipality. The closest facts that I can find are for ${names}.`,
  );
}

/** The same figure, or the same of the leading group, in every municipality that has it. */
function sameOfAll({ id, subject, value }: Fact, asked: Asked): Fact[] {
  const { knowledge } = asked;
  if (value?.kind === "number") return figuresOf(value.series, asked).map(({ fact }) => fact);
  const own = knowledge.subjects.get(subject);
  if (own?.kindOf !== "group" || !LEADING.has(own.kind)) return [];
  return subjectsOf(knowledge, "group")
    .filter((group) => LEADING.has(group.kind) && isCurrent(group, knowledge))
    .flatMap((group) => factOf(knowledge, group.id, propertyOf(id)) ?? [])
    .filter((fact) => !fact.gap);
}

function listed(outcome: Draft["outcome"], facts: readonly Fact[], asked: Asked): Draft {
  const { language } = asked.question;
  const count = countWords(facts.length, language);
  const depends =
    outcome === "ambiguous"
      ? inLanguage(language, "Det beror på kommunen. ", "It depends on the municipality. ")
      : "";
  const only = facts.length === 1 ? placeNames(facts, asked) : undefined;
  const lead =
    only === undefined
      ? inLanguage(
          language,
          `${depends}Så här är det i de ${count} kommunerna som har en uppgift:`,
          `${depends}This is how it is in the ${count} municipalities that have a figure or fact:`,
        )
      : inLanguage(language, `Det står bara för ${only}:`, `This is stated only for ${only}:`);
  return {
    outcome,
    lead: [{ text: lead, facts: facts.map(({ id }) => id) }],
    details: facts.map((fact) => stated(fact, language)),
    about: facts.map((fact) => fact.subject),
  };
}

function placeOf({ subject: id }: Fact, { knowledge }: Asked): AreaEntry | undefined {
  const subject = knowledge.subjects.get(id);
  const code = subject?.kindOf === "area" ? subject.code : subject?.area;
  const area = code === undefined ? undefined : knowledge.areas.get(code);
  return area?.level === "municipality" ? area : undefined;
}

/** The first of each municipality. */
export function onePerPlace(facts: readonly Fact[], asked: Asked): Fact[] {
  const byPlace = new Map<string, Fact>();
  for (const fact of facts) {
    const code = placeOf(fact, asked)?.code;
    if (code !== undefined && !byPlace.has(code)) byPlace.set(code, fact);
  }
  return [...byPlace.values()];
}

/** "Ängsby och Tallköping": where the facts hold. */
export function placeNames(facts: readonly Fact[], asked: Asked): string {
  const { language } = asked.question;
  return listWords(
    facts.map((fact) => placeOf(fact, asked)?.name[language] ?? ""),
    language,
  );
}
