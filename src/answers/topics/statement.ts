/**
 * The general case: one or more facts say what was asked. A yes/no question is answered with yes or
 * no only when the fact accounts for every word of it.
 */
import type { Fact } from "../../knowledge/fact.ts";
import type { Knowledge } from "../../knowledge/knowledge.ts";
import type { ConceptId, Language } from "../../knowledge/schema/base.ts";
import type { FigureSeries } from "../../knowledge/schema/figures.ts";
import type { Draft } from "../answer.ts";
import { isStopword } from "../language/stopwords.ts";
import { tokensOf } from "../language/tokens.ts";
import type { Candidate } from "../rate.ts";
import type { Mention, Question } from "../question.ts";
import { ageIn, bestForAge, leavesAgeUntold, mayBeFor } from "./own-age.ts";
import { isCountUntold, isShareForCount } from "./figures/count-untold.ts";
import { severalPlaces } from "./places/each-place.ts";
import { isBesideThePoint, ofThatOne } from "./set-apart.ts";
import { inLanguage, stated, touches, type Asked, type Topic } from "./topic.ts";
import { withVerdict } from "../verdict-word.ts";
import { verdict } from "./verdict.ts";
import { agreement } from "./verdict/agree.ts";
import { beyond } from "./verdict/beyond.ts";
import { tellingTheNumber, tellsSoMany } from "./verdict/counts.ts";
import { isListed } from "./verdict/listed.ts";
import { saysWhat } from "./verdict/may-mislead.ts";

export const statement: Topic = {
  id: "statement",
  answer(asked) {
    const { question } = asked;
    const best = bestOf(asked);
    if (best === undefined || leavesAgeUntold(best)) return undefined;
    const silent = silence(best, asked);
    if (silent !== undefined) return silent;
    const { fact } = best.entry;
    const more = companions(best, asked);
    if (fact.local) return localSetting(fact, question);
    const elsewhere = severalPlaces(best, asked);
    if (elsewhere !== undefined) return elsewhere;
    if (fact.gap)
      return {
        outcome: "unknown",
        lead: [stated(fact, question.language)],
        about: [fact.subject],
      };
    const [first, ...rest] = [fact, ...more].map((each) => stated(each, question.language));
    if (first === undefined) return undefined;
    const plain = isListed(best, question)
      ? "yes"
      : (agreement(best, question) ?? beyond(best, question));
    const judged = plain
      ? { verdict: plain, afterAll: false }
      : verdict(best, question, asked.lexicon);
    const { language } = question;
    return {
      outcome: "answered",
      lead: [
        judged === undefined
          ? first
          : withVerdict(judged.verdict, first, { language, afterAll: judged.afterAll }),
      ],
      details: rest,
      about: [fact.subject],
    } satisfies Draft;
  },
};

function bestOf(asked: Asked): Candidate | undefined {
  const likeliest = ofThatOne(sayingWhatItIs(asked) ?? bestOfNamed(asked), asked);
  const best = likeliest && (tellingTheNumber(likeliest, asked) ?? likeliest);
  return (best && (positiveFor(best, asked) ?? denialFor(best, asked))) ?? best;
}

/** "Är X ett ESF-projekt?": what is told of X itself, before what is told of such projects. */
function sayingWhatItIs({ rated, question }: Asked): Candidate | undefined {
  const [named] = question.mentions;
  if (!question.yesNo || named === undefined) return undefined;
  return rated.find((one) => isOf(named, one) && saysWhat(one.entry.fact, question));
}

/** "Vilka hör till området men inte till länet?": of two as likely, the one that denies something. */
function denialFor(best: Candidate, { rated, question }: Asked): Candidate | undefined {
  const denies = ({ entry }: Candidate): boolean => DENIAL.test(entry.fact.text[question.language]);
  if (!question.negated || !TELLS_OF_SOME.has(question.ask) || denies(best)) return undefined;
  return rated.find(
    (one) =>
      denies(one) &&
      !one.entry.fact.gap &&
      one.entry.fact.subject === best.entry.fact.subject &&
      one.coverage >= best.coverage - ALMOST &&
      one.score >= best.score - AS_LIKELY,
  );
}

const DENIAL = /(?<!\p{L})(inte|ej|not|never|aldrig)(?!\p{L})/iu;

/** "Vem söker i konstellationen?": who does, where as much speaks for it as for who does not. */
function positiveFor(best: Candidate, { rated, question, lexicon }: Asked): Candidate | undefined {
  const { fact } = best.entry;
  if (!fact.negative || question.negated || !TELLS_OF_SOME.has(question.ask)) return undefined;
  return rated.find(
    ({ entry, coverage, fit, score, evidence }) =>
      !entry.fact.negative &&
      !entry.fact.gap &&
      entry.subjects.has(fact.subject) &&
      entry.fact.on.some((concept) => fact.on.includes(concept)) &&
      coverage >= best.coverage - ALMOST &&
      fit >= best.fit &&
      (lexicon.learnt === undefined ? score >= best.score - AS_LIKELY : evidence > NEARLY),
  );
}

const AS_LIKELY = 0.2;
const TELLS_OF_SOME: ReadonlySet<string> = new Set(["who", "which"]);
const ALMOST = 0.1;

/**
 * Of facts that tell the same property, the one on what is named itself: "Vem samordnar nätverket?"
 * is not answered by what that network coordinates.
 */
function bestOfNamed({ carrying, rated, question, lexicon }: Asked): Candidate | undefined {
  const age = ageIn(question);
  const best = bestForAge(carrying, age, question);
  const [named, ...others] = question.mentions.filter(({ firm }) => firm).toReversed();
  if (best === undefined || named === undefined || isOf(named, best)) return best;
  if (others.some((mention) => isOf(mention, best))) return best;
  const asked = best.entry.fact.on.filter(
    (concept) => question.concepts.has(concept) && lexicon.slots.has(concept),
  );
  const own = rated.find(
    (one) =>
      isOf(named, one) &&
      !one.entry.fact.gap &&
      one.entry.fact.on.some((concept) => asked.includes(concept)) &&
      one.coverage >= WHOLLY &&
      one.fit === 1 &&
      one.evidence > NEARLY,
  );
  return own ?? best;
}

function isOf({ subjects }: Mention, { entry }: Candidate): boolean {
  return subjects[0] === entry.fact.subject;
}

const WHOLLY = 0.99;
const NEARLY = -0.6;

/** What fits the question best says that the documents do not say it. */
function silence(best: Candidate, { rated, question }: Asked): Draft | undefined {
  if (tellsSoMany(best, question)) return undefined;
  const isOfShare = isShareForCount(best, question);
  if (best.entry.fact.value?.kind === "number" && !isOfShare) return undefined;
  const silent = rated.find((one, place) =>
    isOfShare ? isCountUntold(one, best) : (place === 0 || isJustThat(one, best)) && one !== best,
  );
  if (silent === undefined || !silent.entry.fact.gap || silent.fit === 0) return undefined;
  if (silent.coverage < best.coverage - 0.1) return undefined;
  if (isOfNamed(best, question) && !isOfNamed(silent, question)) return undefined;
  return {
    outcome: "unknown",
    lead: [stated(silent.entry.fact, question.language)],
    about: [silent.entry.fact.subject],
  };
}

/** Is it about something that is named for sure? */
function isOfNamed({ entry: { fact } }: Candidate, { mentions }: Question): boolean {
  return mentions.some(
    ({ firm, subjects }) => firm && subjects.some((id) => fact.about.includes(id)),
  );
}

/** "Vilka är de tre målen?": that there are three is told, and that it is not told which. */
function isJustThat({ entry, evidence, fit, likely }: Candidate, best: Candidate): boolean {
  const { fact } = entry;
  return (
    fact.gap &&
    fact.subject === best.entry.fact.subject &&
    evidence >= 0 &&
    likely >= 0.2 &&
    fit > best.fit
  );
}

/** The agreements are silent; what has been decided locally is told as just that. */
function localSetting(fact: Fact, question: Question): Draft {
  const lead = inLanguage(
    question.language,
    "Det står inte i överenskommelserna.",
    "The agreements do not say that.",
  );
  return {
    outcome: "unknown",
    lead: [{ text: lead, facts: [] }],
    details: [stated(fact, question.language)],
    about: [fact.subject],
  };
}

/** Facts that answer as well as the best: the same question may have an answer in two parts. */
function companions(best: Candidate, asked: Asked): Fact[] {
  const { rated, question } = asked;
  const beside =
    best.entry.fact.value?.kind === "number" ? besides(best.entry.fact, asked) : undefined;
  if (asked.lexicon.learnt !== undefined)
    return [...(beside ?? []), ...alsoLikely(best, beside ?? [], asked)];
  if (beside !== undefined) return beside;
  return rated
    .filter(
      (other) =>
        other !== best &&
        other.entry.fact.subject === best.entry.fact.subject &&
        !other.entry.fact.gap &&
        other.fit >= best.fit &&
        (answersAsWell(best, other) || (TOLD_IN_PARTS.has(question.ask) && isPartOf(best, other))),
    )
    .slice(0, TOLD_IN_PARTS.has(question.ask) ? MOST_PARTS : 1)
    .map((other) => other.entry.fact);
}

/** What may be meant as well, or be the other half of the answer. */
function alsoLikely(best: Candidate, beside: readonly Fact[], asked: Asked): Fact[] {
  const { rated, question } = asked;
  const { fact } = best.entry;
  const near = rated
    .filter((other) => other !== best && mayStandBeside(other, best, asked))
    .filter((other) => !isBesideThePoint(other, best, asked))
    .map(({ entry }) => entry.fact);
  const told = [fact, ...beside];
  for (const other of near) {
    if (told.length > MOST_BESIDE) break;
    if (addsWords(other, told, question.language)) told.push(other);
  }
  const age = ageIn(question);
  return told.slice(1 + beside.length).filter((one) => mayBeFor(one, age, question));
}

/** It is likely meant too; asked how long one thing lasts, another that lasts some time is not. */
function mayStandBeside(other: Candidate, best: Candidate, { question, lexicon }: Asked): boolean {
  const { fact } = other.entry;
  if (fact.gap || fact.local) return false;
  const shares = sharesSubject(best.entry.fact, fact);
  const isOfTime = ["how-long", "when"].includes(question.ask);
  if (isOfTime && isOfNamed(best, question) && !isOfNamed(other, question) && !shares) return false;
  const isDefinition = !lexicon.isLearnt(fact.id) && fact.on.includes(DEFINITION);
  if (isDefinition && !touches(question, DEFINITION)) return false;
  const asksOfChange = touches(question, "contradiction", "change", "difference");
  if (!asksOfChange && other.likely < OFTEN && fact.on.includes(CONTRADICTION)) return false;
  return other.evidence >= (shares ? NEARLY_ENOUGH : 0);
}

/** Not only the same words once more, in another order. */
function addsWords(fact: Fact, told: readonly Fact[], language: Language): boolean {
  const known = new Set(told.flatMap((one) => contentOf(one, language).flat()));
  const own = contentOf(fact, language);
  const added = own.filter((keys) => !keys.some((key) => known.has(key)));
  return added.length > own.length * REPEATED;
}

/** Forms of each word of content, each word once. */
function contentOf({ text }: Fact, language: Language): (readonly string[])[] {
  const content = tokensOf(text[language]).filter((token) => !isStopword(token.text, language));
  return [...new Map(content.map(({ keys }) => [keys[0], keys])).values()];
}

/** A smaller share of new words is a repetition. */
const REPEATED = 0.1;

function sharesSubject(one: Fact, other: Fact): boolean {
  return one.about.includes(other.subject) || other.about.includes(one.subject);
}

const DEFINITION = "definition" as ConceptId;
const CONTRADICTION = "contradiction" as ConceptId;
/** A contradiction is told where people are known to ask so for it. */
const OFTEN = 0.1;
const NEARLY_ENOUGH = -1.5;
const MOST_BESIDE = 2;

const TOLD_IN_PARTS: ReadonlySet<string> = new Set(["what", "how", "which", "why", "who"]);
const MOST_PARTS = 3;

function answersAsWell(best: Candidate, other: Candidate): boolean {
  return other.coverage >= best.coverage - 0.06 && other.score >= best.score - 0.45;
}

/** What a subject does, offers or discusses is often told in several facts on the same property. */
function isPartOf(best: Candidate, other: Candidate): boolean {
  const shares = other.entry.fact.on.some((concept) => best.entry.fact.on.includes(concept));
  return shares && other.coverage >= best.coverage - 0.35 && other.score >= best.score - 1.5;
}

/** The figures that are told together: the number of persons beside their share. */
function besides(fact: Fact, { knowledge }: Asked): Fact[] {
  if (fact.value?.kind !== "number") return [];
  const place = fact.value.area ?? fact.value.of ?? "";
  const series = knowledge.series.get(fact.value.series);
  const beside = (series?.with ?? []).flatMap((id) => knowledge.facts.get(`${id}/${place}`) ?? []);
  return [...beside, ...wider(fact, series, knowledge)];
}

/** A county's figure means little without the country's beside it. */
function wider(fact: Fact, series: FigureSeries | undefined, knowledge: Knowledge): Fact[] {
  const wide = (series?.values ?? []).flatMap((value) =>
    value.area !== undefined && knowledge.areas.get(value.area)?.level !== "municipality"
      ? [`${series?.id ?? ""}/${value.area}`]
      : [],
  );
  if (!wide.includes(fact.id)) return [];
  return wide.filter((id) => id !== fact.id).flatMap((id) => knowledge.facts.get(id) ?? []);
}
