/**
 * "Vilka projekt är treåriga?", "… slutade 2018?", "… pågick 2020?", "… är Ängsby med i?", "… äger
 * Ängsby?", "… är för unga?": the projects of which it is told, by what is known of each.
 */
import { countWords, listWords, upperFirst } from "../../../knowledge/facts/wording.ts";
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import type { Draft, Statement } from "../../answer.ts";
import type { Question, Term } from "../../question.ts";
import { byTarget, targetsIn, tellsAim } from "./for-whom.ts";
import { lengthIn, runsOf } from "./project-runs.ts";
import type { Known, Project, Trait } from "./trait.ts";
import { isPartyOfSort, SORTS } from "../seats/party-sorts.ts";
import { partyOf } from "../seats/named-party.ts";
import {
  composed,
  factOf,
  inLanguage,
  stated,
  subjectsOf,
  touches,
  type Asked,
  type Topic,
} from "../topic.ts";

export const whichProjects: Topic = {
  id: "which-projects",
  answer(asked) {
    const { question } = asked;
    if (!touches(question, "project") || !/^(which|how-many|what)$/.test(question.ask))
      return undefined;
    if (!ASKS.test(question.mendedText) || question.negated || !isAllAsked(asked)) return undefined;
    const traits = [
      byLength(asked),
      byYear(asked),
      byParty(asked),
      byOwnerOfSort(asked),
      byTarget(asked),
    ].filter((trait) => trait !== undefined);
    const [trait, ...others] = traits;
    return trait === undefined || others.length > 0 ? undefined : told(trait, asked);
  },
};

const ASKS =
  /(?<!\p{L})(vilka|vilket|hur många|which|what|how many)( \p{L}+)? (projekt|projects?)(?!\p{L})/iu;

/** Every word of content asks for what is known of each project. */
function isAllAsked(asked: Asked): boolean {
  const { question, knowledge } = asked;
  const targets = targetsIn(asked);
  const isOfProjects = question.terms.every(
    (term) =>
      term.weak ||
      ownerSort(asked) === term ||
      RUNS_IT.test(term.text) ||
      worksTogether(term) ||
      (targets.length > 0 && (targets.includes(term) || tellsAim(term))) ||
      term.concepts.some((concept) => FRAME.has(concept)) ||
      lengthIn(term.text) !== undefined ||
      (question.years.length > 0 && boundIn(term.text) !== undefined) ||
      question.mentions.some(({ start, end }) => term.start >= start && term.end <= end),
  );
  const named = question.mentions.filter(({ firm }) => firm);
  const isOfOne = named.length + question.places.filter(({ wide }) => !wide).length <= 1;
  return (
    isOfProjects &&
    isOfOne &&
    !question.places.some(({ locative, wide }) => locative && !wide) &&
    named.every(({ subjects: [id] }) => knowledge.subjects.get(id)?.kindOf === "organization")
  );
}

const FRAME: ReadonlySet<string> = new Set([
  "project",
  "period",
  "length",
  "start",
  "end",
  "members",
  "take-part",
  "partner",
  "party",
  "owner",
  "count",
  "target-group",
]);

/** "Treåriga", "three-year", "last two years". */
function byLength({ question, knowledge }: Asked): Trait | undefined {
  const years = lengthIn(question.text);
  if (years === undefined) return undefined;
  return (project) => {
    const { length } = runsOf(project, knowledge);
    return length && { isSo: length.years === years, facts: [length.fact] };
  };
}

/** "Slutade 2018", "började 2017", "pågick 2020". */
function byYear({ question, knowledge }: Asked): Trait | undefined {
  const [year, ...others] = question.years;
  if (year === undefined || others.length > 0) return undefined;
  const ends = ENDS.test(question.mendedText);
  const starts = STARTS.test(question.mendedText);
  if (!ends && !starts && !RUNS.test(question.mendedText)) return undefined;
  const bound = boundOf(question);
  if (!ends && !starts && (bound === "by" || bound === "since")) return undefined;
  return (project) => {
    const { from, to, facts } = runsOf(project, knowledge);
    if (facts.length === 0) return undefined;
    const when = ends ? to : starts ? from : bound === "after" ? to : from;
    if (ends || starts || bound !== undefined)
      return when === undefined ? undefined : { isSo: isWithin(when, year, bound), facts };
    if (from !== undefined && from > year) return { isSo: false, facts };
    if (to !== undefined && to < year) return { isSo: false, facts };
    return from === undefined || to === undefined ? undefined : { isSo: true, facts };
  };
}

const ENDS = /(?<!\p{L})(slut|avslut|upphör|end(s|ed)?(?!\p{L})|finish|conclude|expire)/iu;
const STARTS = /(?<!\p{L})(start|börja|inled|beg[aiu]n|launch)/iu;
const RUNS =
  /(?<!\p{L})(pågå|pågick|löp|fanns|var igång|r[au]n(?!\p{L})|running|ongoing|lasted|active)/iu;

/** "Före 2018", "efter 2018", "senast 2018", "från och med 2018". */
type Bound = "before" | "after" | "by" | "since";

/** What is said right before the year: "projekt från Ängsby" has none. */
function boundOf({ mendedText, years: [year] }: Question): Bound | undefined {
  if (year === undefined) return undefined;
  return boundIn(mendedText.split(String(year))[0]?.trim().split(" ").slice(-3).join(" ") ?? "");
}

function boundIn(text: string): Bound | undefined {
  return BOUNDS.find(([, said]) => said.test(text))?.[0];
}

const BOUNDS: readonly (readonly [Bound, RegExp])[] = [
  ["before", /(?<!\p{L})(före|innan|tidigare än|before|earlier than|prior to)(?!\p{L})/iu],
  ["since", /(?<!\p{L})(från|sedan|tidigast|since|from)(?!\p{L})/iu],
  ["after", /(?<!\p{L})(efter|senare än|after|later than)(?!\p{L})/iu],
  ["by", /(?<!\p{L})(till|t\.?o\.?m\.?|senast|by|at the latest)(?!\p{L})/iu],
];

function isWithin(when: number, year: number, bound: Bound | undefined): boolean {
  if (bound === "before") return when < year;
  if (bound === "after") return when > year;
  if (bound === "by") return when <= year;
  return bound === "since" ? when >= year : when === year;
}

/** "Är Ängsby med i", "äger Ängsby". */
function byParty(asked: Asked): Trait | undefined {
  const { question, knowledge } = asked;
  const party = partyOf(asked);
  if (party === undefined) return undefined;
  const owns = asksForOwner(asked);
  const takesPart = TAKES_PART.test(question.mendedText) || question.terms.some(worksTogether);
  if (!owns && !takesPart) return undefined;
  const isOwn = (id: SubjectId): boolean =>
    id === party.id || (!owns && knowledge.subjects.get(id)?.of === party.id);
  return (project) => {
    const owner = factOf(knowledge, project.id, "owner");
    const partners = factOf(knowledge, project.id, "partners");
    const isOwner = project.owner !== undefined && isOwn(project.owner.organization);
    if (isOwner && owner !== undefined) return { isSo: true, facts: [owner] };
    const fact = owns ? owner : partners;
    return fact === undefined || fact.gap
      ? undefined
      : { isSo: !owns && project.partners.some(isOwn), facts: [fact] };
  };
}

/** "ägs av en kommun", "owned by a government agency" */
function byOwnerOfSort(asked: Asked): Trait | undefined {
  const { knowledge } = asked;
  const sort = ownerSort(asked)?.concepts.find((concept) => SORTS.has(concept));
  if (sort === undefined) return undefined;
  return (project) => {
    const fact = factOf(knowledge, project.id, "owner");
    const owner = project.owner && knowledge.subjects.get(project.owner.organization);
    return fact === undefined || owner === undefined
      ? undefined
      : { isSo: isPartyOfSort(owner, sort), facts: [fact] };
  };
}

/** "Drivs av": whose project it is. */
const RUNS_IT = /^(drivs|driver|drev|drevs|run|runs|ran)( av| by)?$/iu;

function asksForOwner({ question }: Asked): boolean {
  return touches(question, "owner") || question.terms.some(({ text }) => RUNS_IT.test(text));
}

/** The word for the sort of owner, where none is named. */
function ownerSort(asked: Asked): Term | undefined {
  const { question } = asked;
  if (!asksForOwner(asked) || question.mentions.some(({ firm }) => firm)) return undefined;
  if (question.places.some(({ wide }) => !wide)) return undefined;
  return question.terms.find(({ concepts }) => concepts.some((concept) => SORTS.has(concept)));
}

/** "Samarbetar med" a party: it takes part. */
function worksTogether({ text }: Term): boolean {
  return /^(samarbetar|samverkar|samarbetade|cooperates?|collaborates?)( med| with)?$/iu.test(text);
}

const TAKES_PART =
  /(?<!\p{L})(med|deltar|deltog|ingår|ingick|partner|part|medverkar|medverkade|involved|take part|takes part|part of|participates?|in)(?!\p{L})/iu;

function told(trait: Trait, asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const { language } = question;
  const each = subjectsOf(knowledge, "project").map((project) => ({
    project,
    known: trait(project),
  }));
  const found = each.flatMap(({ project, known }) => (known?.isSo ? [{ project, ...known }] : []));
  if (found.length === 0) return noneBounded(each, asked);
  const names = listWords(
    found.map(({ project }) => project.name[language]),
    language,
  );
  const count =
    found.length === 1
      ? inLanguage(language, "Ett", "One")
      : upperFirst(countWords(found.length, language));
  const lead = question.ask === "how-many" ? `${count}: ${names}.` : `${names}.`;
  const silent = each.filter(({ known }) => known === undefined).map(({ project }) => project);
  const facts = found.flatMap((one) => one.facts);
  return {
    outcome: "answered",
    lead: [composed(lead, ...facts), ...untold(silent, asked)],
    details: facts.map((fact) => stated(fact, language)),
    about: found.map(({ project }) => project.id),
  };
}

/** "Började före 2010": none of those of which it is told; no other answer would say so. */
function noneBounded(
  each: readonly { readonly project: Project; readonly known: Known | undefined }[],
  asked: Asked,
): Draft | undefined {
  const { question } = asked;
  const told = each.filter(({ known }) => known !== undefined);
  if (boundOf(question) === undefined || told.length === 0) return undefined;
  const text = inLanguage(
    question.language,
    "Inget av de projekt som det står om.",
    "None of the projects about which the agreements say this.",
  );
  const facts = told.flatMap(({ known }) => known?.facts ?? []);
  const silent = each.filter(({ known }) => known === undefined).map(({ project }) => project);
  return {
    outcome: "answered",
    lead: [composed(text, ...facts), ...untold(silent, asked)],
    details: facts.map((fact) => stated(fact, question.language)),
    about: told.map(({ project }) => project.id),
  };
}

/** Of which projects it is not told either way. */
export function untold(silent: readonly Project[], { question: { language } }: Asked): Statement[] {
  if (silent.length === 0) return [];
  const names = listWords(
    silent.map(({ name }) => name[language]),
    language,
  );
  const many = `${countWords(silent.length, language)} ${inLanguage(language, "andra projekt", "other projects")}`;
  const who = silent.length > MOST_NAMED ? many : names;
  const text = inLanguage(
    language,
    `Om ${who} står det inte.`,
    `The agreements do not say this about ${who}.`,
  );
  return [{ text, facts: [] }];
}

const MOST_NAMED = 4;
