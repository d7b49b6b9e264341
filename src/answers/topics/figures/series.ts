/** Which measure a question means, and its figures. */
import type { Fact } from "../../../knowledge/fact.ts";
import type { ConceptId, SubjectId } from "../../../knowledge/schema/base.ts";
import type { FigureSeries } from "../../../knowledge/schema/figures.ts";
import { candidates } from "../../find.ts";
import type { Place, Question } from "../../question.ts";
import { subjectNames } from "../names-told.ts";
import { isOfSchooling, schoolingOf } from "./schooling.ts";
import { touches, type Asked } from "../topic.ts";

type Value = Extract<Fact["value"], { kind: "number" }>;
/** A figure, and the fact that tells it. */
export interface Figure {
  readonly fact: Fact;
  readonly value: Value;
}

/** The municipalities that are named, each once. */
export function narrowPlaces({ question }: Asked): Place[] {
  const narrow = question.places.filter((place) => !place.wide);
  return [...new Map(narrow.map((place) => [place.area, place])).values()];
}

/** The series that the question means; where it names percent, that of the shares and not of the numbers. */
export function seriesOf(asked: Asked, ofPlaces?: boolean): SubjectId | undefined {
  const id = meantSeries(asked, ofPlaces);
  const { question, knowledge } = asked;
  const series = id && knowledge.series.get(id);
  if (series === undefined || series.unit === "percent") return id;
  return question.numbers.length > 0 && namesPercent(question)
    ? [...knowledge.series.values()].find(
        (one) => isShareOf(series, one) && figuresOf(one.id, asked).length > 1,
      )?.id
    : id;
}

/** "Över 3 %", "50 procent" */
export function namesPercent({ mendedText }: Question): boolean {
  return PERCENT.test(mendedText);
}

const PERCENT = /%|(?<!\p{L})(procent|per ?cent)(?!\p{L})/iu;

function isShareOf({ on }: FigureSeries, { unit, on: onShare }: FigureSeries): boolean {
  const shared = onShare.filter((concept) => (concept as string) !== "share");
  return unit === "percent" && shared.length < onShare.length && shared.join() === on.join();
}

/** Without the words that only compare. */
function meantSeries(asked: Asked, ofPlaces = isOfPlaces(asked)): SubjectId | undefined {
  const { question, lexicon } = asked;
  if (isOfBodies(asked)) return undefined;
  const comparing = new Set([
    "largest",
    "smallest",
    "sum",
    "municipality",
    "change",
    "difference",
    "count",
    "more-than",
    "less-than",
    "more",
    "fewer",
  ]);
  const schooling = schoolingOf(asked);
  const measuring = question.terms.filter(
    (term) =>
      !term.concepts.some((concept) => comparing.has(concept)) &&
      !COMPARING.test(term.text) &&
      !COMPARING.test(asWritten(term.text, question)) &&
      !(schooling !== undefined && isOfSchooling(term.text)),
  );
  const isOfOthers = measuring.some((term) => !term.weak && !DWELLS.test(term.text));
  const terms = measuring.filter((term) => !(isOfOthers && DWELLS.test(term.text)));
  if (terms.every((term) => term.weak) && ofPlaces && schooling === undefined)
    return namesBodies(asked) ? undefined : byConcept(asked, "inhabitants");
  const bare = {
    ...question,
    terms,
    places: question.places.filter((place) => place.wide),
    ask: "how-many" as const,
  };
  const best = candidates(bare, lexicon).find(
    ({ entry }) =>
      entry.fact.value?.kind === "number" &&
      isAskedFor(entry.fact, asked) &&
      figuresOf(entry.fact.value.series, asked).length > 1,
  );
  if (best === undefined || best.coverage < 0.7 || best.missing.some((term) => !term.weak))
    return ofPlaces ? likelySeries(asked) : undefined;
  const { value } = best.entry.fact;
  return value?.kind === "number" ? counted(value.series, asked) : undefined;
}

/** "Har Ängsby fler samverkansforum än Granåsa?": what is counted is named, and is no inhabitants. */
function namesBodies({ question, knowledge }: Asked): boolean {
  const municipal = new Set([...knowledge.areas.values()].map(({ organization }) => organization));
  return question.mentions
    .filter(({ firm }) => firm)
    .map(({ subjects: [id] }) => knowledge.subjects.get(id))
    .some((one) => one !== undefined && BODIES.has(one.kindOf) && !municipal.has(one.id));
}

const BODIES: ReadonlySet<string> = new Set(["organization", "group", "unit", "project", "track"]);

/** "Vilken lokal grupp har flest ledamöter?": those who sit in groups are in no series of inhabitants. */
function isOfBodies({ question }: Asked): boolean {
  if (touches(question, "target-group", "inhabitants")) return false;
  return (
    touches(question, "seat-holder") ||
    WHICH_GROUP.test(question.mendedText) ||
    GROUPS.test(question.mendedText)
  );
}

/** "Vilken kommun har flest grupper?", "… störst styrgrupp?": groups that are counted or measured. */
const GROUPS =
  /(?<!\p{L})(grupper|groups|((styr|lednings|arbets|samverkans)grupp|(steering|management|working|cooperation) group)\p{L}*)(?!\p{L})/iu;

const WHICH_GROUP =
  /^(vilken|vilka|which|what) (\p{L}+ )?(\p{L}*(?<!mål|ålders|yrkes|folk|befolknings))(grupp|grupper|group|groups)(?!\p{L})/iu;

/** Those of the target group who live there are no measure of all who do. */
const DWELLS = /^(bor|bo|bodde|lever|live|lives|lived|living)$/iu;

/** "Worst" may have been read as another word that is known. */
function asWritten(read: string, { mended }: Question): string {
  return [...mended].find(([, word]) => word === read)?.[0] ?? read;
}

/** Municipalities are asked for, or compared. */
function isOfPlaces(asked: Asked): boolean {
  const { question } = asked;
  return (
    touches(question, "municipality") || question.ask === "where" || narrowPlaces(asked).length > 1
  );
}

/** "Hur många procentenheter högre …?", "Rangordna … efter storlek", "den näst största …" */
const COMPARING =
  /^(antal|antalet|antalsmässigt|absoluta|absolute|tal|numbers?|terms|headcount|bäst|sämst|best|worst|procentenhet\p{L}*|percentage( points?)?|points?|näst|andra|tredje|second|third|rangordna|rangordning|storleksordning|storlek|size|rank|ranked|ranking|order|sortera|efter)$/iu;

/** "Flest män", "störst målgrupp", "större än", "hur många tillsammans" ask for the number, where there is one beside the share. */
function counted(id: SubjectId, { question, knowledge }: Asked): SubjectId {
  const series = knowledge.series.get(id);
  const asksNumber =
    question.ask === "how-many" ||
    MOST.test(question.mendedText) ||
    IN_NUMBERS.test(question.mendedText) ||
    ((touches(question, "largest", "smallest") || LARGER.test(question.mendedText)) &&
      !IN_PROPORTION.test(question.mendedText));
  if (series?.unit !== "percent" || touches(question, "share") || !asksNumber) return id;
  const on = series.on.filter((concept) => (concept as string) !== "share").join();
  const same = [...knowledge.series.values()].find(
    (one) => one.unit !== "percent" && one.values.length > 1 && one.on.join() === on,
  );
  return same?.id ?? id;
}

/** "Störst i antal", not as a share. */
const IN_NUMBERS =
  /(?<!\p{L})((i|till|sett till|efter) antal(et)?|antalsmässigt|(i|in|by) (absolut\p{L}*|rena|faktiska|real) (tal|siffror|numbers|terms|figures)|(in|by) (sheer |total )?(numbers?|headcount)|number of people|antal personer)(?!\p{L})/iu;
/** "Störst i förhållande till folkmängden", "störst del av invånarna" */
const IN_PROPORTION =
  /%|(?<!\p{L})(procent\p{L}*|per ?cent\p{L}*|andel\p{L}*|(del|delen|share|part|proportion) (av|of)|förhållande|förhållandevis|relativt?|relativ\p{L}*|proportion\p{L}*|jämfört|compared|relation|per (invånare|capita|inhabitant)|sett till|(av|of) (the )?(kommunens )?(invånarna|befolkningen|folkmängden|inhabitants|population|residents))(?!\p{L})/iu;
const LARGER = /(?<!\p{L})(större|mindre|larger|bigger|smaller|greater)(?!\p{L})/iu;
const MOST = /(?<!\p{L})(flest|färst|fler|färre|most|fewest|more|fewer)(?!\p{L})/iu;

/** The one whose figures people are known to ask for so, whichever the place. */
function likelySeries(asked: Asked): SubjectId | undefined {
  const { question, knowledge } = asked;
  const isOfInhabitants = question.terms.some(
    ({ concepts, text }) => concepts.includes(INHABITANTS) && !DWELLS.test(text),
  );
  const sums = new Map<SubjectId, number>();
  for (const [id, likelihood] of question.meaning.likely) {
    const fact = knowledge.facts.get(id);
    const value = fact?.value;
    if (fact === undefined || value?.kind !== "number" || value.area === undefined) continue;
    if (isOfInhabitants && !fact.on.includes(INHABITANTS)) continue;
    if (!isOfSuchSchooling(fact, asked)) continue;
    sums.set(value.series, (sums.get(value.series) ?? 0) + likelihood);
  }
  const [best] = [...sums].sort(([, a], [, b]) => b - a);
  return best !== undefined && best[1] >= LIKELY ? best[0] : undefined;
}

const LIKELY = 0.4;
const INHABITANTS = "inhabitants" as ConceptId;

const UNSAID: ReadonlySet<string> = new Set([
  "share",
  "count",
  "target-group",
  "education-level",
  "sex",
  "inhabitants",
  "employment-share",
]);

/** Of those with upper secondary education, say, only when that is what is asked. */
function isAskedFor(fact: Fact, asked: Asked): boolean {
  const schooling: string | undefined = schoolingOf(asked)?.concept;
  return (
    isOfSuchSchooling(fact, asked) &&
    fact.on.every(
      (concept) =>
        UNSAID.has(concept) || concept === schooling || asked.question.concepts.has(concept),
    )
  );
}

/** Those who lack education are not counted among those who have it. */
function isOfSuchSchooling({ on }: Fact, asked: Asked): boolean {
  const schooling = schoolingOf(asked);
  return schooling === undefined || on.includes(schooling.concept as ConceptId);
}

/** "Den största kommunen" with nothing else said: by inhabitants. */
function byConcept({ knowledge }: Asked, concept: string): SubjectId | undefined {
  return [...knowledge.series.values()].find(
    (series) => series.on.length === 1 && series.on[0] === concept && series.values.length > 1,
  )?.id;
}

/** The municipalities' figures of a series. */
export function figuresOf(id: SubjectId, { knowledge }: Asked): Figure[] {
  const values = knowledge.series.get(id)?.values ?? [];
  return values.flatMap(({ area }): Figure[] => {
    const isMunicipal = area !== undefined && knowledge.areas.get(area)?.level === "municipality";
    const fact = isMunicipal ? knowledge.facts.get(`${id}/${area}`) : undefined;
    return fact?.value?.kind === "number" ? [{ fact, value: fact.value }] : [];
  });
}

/** The municipality that a figure is of. */
export function placeName({ fact }: Figure, { knowledge, question }: Asked): string {
  return knowledge.subjects.get(fact.subject)?.name[question.language] ?? fact.subject;
}

/** The municipalities of several figures, in a row. */
export function placeNames(figures: readonly Figure[], asked: Asked): string {
  return subjectNames(
    figures.map(({ fact }) => fact.subject),
    asked,
  );
}
