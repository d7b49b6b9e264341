/**
 * "Jag är rektor i Ängsby, finns det någon grupp för mig?": the groups of that municipality, and those
 * that it is part of, which name such a seat; never another municipality's.
 */
import { lowerFirst } from "../../../knowledge/facts/group-facts.ts";
import { seatWords } from "../../../knowledge/facts/seat-words.ts";
import { listWords, upperFirst } from "../../../knowledge/facts/wording.ts";
import type { Fact } from "../../../knowledge/fact.ts";
import type { Subject } from "../../../knowledge/knowledge.ts";
import type { Draft } from "../../answer.ts";
import { isStopword } from "../../language/stopwords.ts";
import { tokensOf } from "../../language/tokens.ts";
import type { Mention, Place, Term } from "../../question.ts";
import { holdsWord } from "../../rate/match.ts";
import { holds } from "./actors.ts";
import { SEATED } from "./seat-words.ts";
import {
  composed,
  factOf,
  factsAbout,
  inLanguage,
  namingOf,
  stated,
  subjectsOf,
  type Asked,
  type Topic,
} from "../topic.ts";

type Group = Extract<Subject, { kindOf: "group" }>;

export const groupForMe: Topic = {
  id: "group-for-me",
  answer(asked) {
    const { question } = asked;
    const [place, ...others] = question.places.filter(({ wide }) => !wide);
    if (place === undefined || others.length > 0 || !isForMe(asked)) return undefined;
    const me = whoIAm(place, asked);
    if (me.terms.length + me.mentions.length === 0) return undefined;
    const groups = subjectsOf(asked.knowledge, "group").flatMap((group) => {
      const fact = naming(me, group, asked);
      return fact === undefined ? [] : [{ group, fact }];
    });
    const mine = groups.filter(({ group }) => isOf(place, group, asked));
    if (mine.length > 0) return named(me, mine, asked);
    return notNamed({ me, place, general: groups.filter(({ group }) => isGeneral(group)) }, asked);
  },
};

const FOR_ME =
  /(?<!\p{L})(\p{L}*grupp(en|er|erna)?( som är| som passar| att vara med i| är| finns)? för mig|är jag (med|representerad) i (någon|en|vilken|några)|(vilken|vilka|någon|några) \p{L}*grupp(er)? (hör|ska|bör|kan|får|är|tillhör) jag|groups? for me|am i (in|part of|a member of) (a|any|which)|(which|what|any) groups? (do|should|can|am) i)(?!\p{L})/iu;

function isForMe({ question: { setting, mendedText, terms } }: Asked): boolean {
  const whole = [...setting.map(({ text }) => text), mendedText].join(" ");
  return (
    FOR_ME.test(mendedText) &&
    (WORKS.test(whole) || terms.some(({ text }) => OCCUPATION.test(text)))
  );
}

/** Somebody tells where they work, or as what; not that they live there, or are out of work. */
const WORKS = /(?<!\p{L})(jobbar|arbetar|work|working|som|as)(?!\p{L})/iu;
const OCCUPATION =
  /^(?!bor$|deltagar|invånar|medborgar|brukar)\p{L}*(chef|are|or|ekonom|strateg|assistent|konsulent|coach|pedagog|manager|officer|er|principal|head)(e?n)?$/iu;

/** What somebody tells of themselves: their role, and where they work. */
interface Me {
  readonly terms: readonly Term[];
  readonly mentions: readonly Mention[];
  readonly text: string;
}

function whoIAm(place: Place, { question, knowledge }: Asked): Me {
  const mentions = question.mentions.filter(({ firm, subjects: [id] }) => {
    const kind = knowledge.subjects.get(id)?.kindOf;
    return firm && (kind === "organization" || kind === "unit");
  });
  const terms = question.terms.filter(
    ({ text, concepts, start, end }) =>
      !isStopword(text) &&
      !OF_WORK.test(text) &&
      !concepts.some((concept) => SEATED.has(concept) || (concept as string) === "take-part") &&
      !(start >= place.start && end <= place.end),
  );
  const at = inLanguage(question.language, " på ", " at ");
  const text = [listWords(terms.map(called), question.language), ...mentions.map(called)]
    .filter((one) => one !== "")
    .join(at);
  return { terms, mentions, text };
}

function called({ text }: { readonly text: string }): string {
  return text;
}

const OF_WORK =
  /^(jobba\p{L}*|arbeta\p{L}*|jobb|anställd|ny|nya|work|works|working|work (with|at|for|in)|employed|new|job)$/iu;

/** The fact that names all that is told of me among the group's members. */
function naming(me: Me, group: Group, asked: Asked): Fact | undefined {
  const { terms, mentions } = me;
  const members = factOf(asked.knowledge, group.id, "members");
  if (members === undefined || members.gap) return undefined;
  const isInside = mentions.every(({ text, subjects }) =>
    subjects.some((id) => holds(members, { name: text, id }, asked)),
  );
  if (!isInside) return undefined;
  const isSeated =
    terms.length === 0 || seatsOf(group).some((seat) => isCalled(terms, seat, asked));
  return isSeated ? members : sentenceNaming(terms, group, asked);
}

/** A sentence of its own tells that they are in the group. */
function sentenceNaming(
  terms: readonly Term[],
  { id }: Group,
  { knowledge, lexicon }: Asked,
): Fact | undefined {
  return factsAbout(knowledge, id).find((fact) => {
    const entry = lexicon.index.byId.get(fact.id);
    const tellsMembers = fact.on.some((concept) => (concept as string) === "members");
    return (
      tellsMembers &&
      !fact.gap &&
      !fact.negative &&
      entry !== undefined &&
      terms.every((term) => holdsWord(entry, term))
    );
  });
}

type Seat = Group["seats"][number];

function seatsOf({ seats, seatsPerParty }: Group): Seat[] {
  return [...seats, ...seatsPerParty];
}

function isCalled(terms: readonly Term[], seat: Seat, asked: Asked): boolean {
  const { knowledge, lexicon, question } = asked;
  const words = tokensOf(seatWords(seat, namingOf(knowledge), question.language));
  const keys = new Set(words.flatMap((word) => word.keys));
  const concepts = new Set(
    lexicon.concepts.all(words, question.language).flatMap(({ values }) => values),
  );
  const isSaid = (term: Term): boolean =>
    term.keys.some((key) => keys.has(key)) ||
    (term.concepts.length > 0 && term.concepts.every((concept) => concepts.has(concept))) ||
    (term.words.length > 0 && term.words.every(isSaid));
  return terms.every(isSaid);
}

/** A group of the municipality; or one that it is a party of, or that is everybody's. */
function isOf(place: Place, { area, parties, level }: Group, { knowledge }: Asked): boolean {
  const own = knowledge.areas.get(place.area);
  if (area === place.area) return true;
  if (area === undefined ? level === "municipal" : isMunicipal(area, knowledge)) return false;
  return (
    parties.length === 0 || (own?.organization !== undefined && parties.includes(own.organization))
  );
}

function isMunicipal(area: Place["area"], { areas }: Asked["knowledge"]): boolean {
  return areas.get(area)?.level === "municipality";
}

/** A sort of group that is told of municipalities in general. */
function isGeneral({ area, level }: Group): boolean {
  return area === undefined && level === "municipal";
}

interface Naming {
  readonly group: Group;
  readonly fact: Fact;
}

function named(me: Me, groups: readonly Naming[], { question: { language } }: Asked): Draft {
  const facts = groups.map(({ fact }) => fact);
  const where = listWords(
    groups.map(({ group }) => lowerFirst(group.name[language])),
    language,
  );
  const text = inLanguage(
    language,
    `${upperFirst(me.text)} nämns i ${where}.`,
    `${upperFirst(me.text)} is named in ${where}.`,
  );
  return {
    outcome: "answered",
    lead: [composed(text, ...facts)],
    details: facts.map((fact) => stated(fact, language)),
    about: groups.map(({ group }) => group.id),
  };
}

interface NotNamed {
  readonly me: Me;
  readonly place: Place;
  /** Sorts of groups that name me, of which it is not told where they are. */
  readonly general: readonly Naming[];
}

function notNamed({ me, place, general }: NotNamed, asked: Asked): Draft {
  const { knowledge } = asked;
  const { language } = asked.question;
  const name = knowledge.areas.get(place.area)?.name[language] ?? "";
  const text = inLanguage(
    language,
    `Överenskommelserna nämner inte ${me.text} i någon grupp i ${name}.`,
    `The agreements do not mention ${me.text} in any group in ${name}.`,
  );
  const inGeneral = general.map(({ fact }) => stated(fact, language));
  const own = subjectsOf(knowledge, "group").filter(
    ({ area, id }) => area === place.area && factOf(knowledge, id, "members")?.gap === false,
  );
  const names = listWords(
    own.map((group) => lowerFirst(group.name[language])),
    language,
  );
  const there = composed(
    inLanguage(language, `Där finns ${names}.`, `What there is: ${names}.`),
    ...own.map(({ id }) => factOf(knowledge, id, "members")),
  );
  const details = [...inGeneral, ...(own.length > 0 ? [there] : [])];
  return {
    outcome: details.length > 0 ? "partly" : "unknown",
    lead: [{ text, facts: [] }],
    details,
    about: own.map(({ id }) => id),
  };
}
