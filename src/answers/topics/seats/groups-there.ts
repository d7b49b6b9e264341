/** "Har Ängsby en styrgrupp?", "Vad heter gruppen i Ängsby?": the groups of a place, by what they are called. */
import { lowerFirst } from "../../../knowledge/facts/group-facts.ts";
import { listWords } from "../../../knowledge/facts/wording.ts";
import type { Draft } from "../../answer.ts";
import type { Place } from "../../question.ts";
import { said } from "../../verdict-word.ts";
import {
  composed,
  factOf,
  factsAbout,
  inLanguage,
  namedGroups,
  stated,
  subjectsOf,
  type Asked,
  type Group,
  type Topic,
} from "../topic.ts";
import { isCurrent, LEADING } from "./leading-groups.ts";
import { noneInPlace } from "./no-such-group.ts";

export const groupsThere: Topic = {
  id: "groups-there",
  answer(asked) {
    const { mendedText } = asked.question;
    const word = HAS_ONE.map((one) => one.exec(mendedText)?.groups?.["word"]).find(Boolean);
    const itself = word === undefined || IS_GENERAL.test(word) ? namedThere(asked) : undefined;
    if (itself !== undefined) return itself;
    const isOfName = word === undefined && CALLED.some((one) => one.test(mendedText));
    const place = word !== undefined || isOfName ? placeNamed(asked) : undefined;
    if (place === undefined) return undefined;
    return word === undefined ? itsName(place, asked) : whether(word.toLowerCase(), place, asked);
  },
};

const SORTS = "(?:styr|lednings|arbets|samverkans|verksamhets|idé)";
const OWN = "(?:(?:egen|lokal|own|local) )*";
const ENGLISH = "(?:(?:steering|management|working|cooperation|operations|idea) )?group";
/** Of no other sort: not "Ängsby en operativ". */
const SOMEBODY = "(?:(?!(?:en|någon|nån|an?|any|its) )\\p{L}+ ){1,3}?";
const HAS_ONE: readonly RegExp[] = [
  `^har ${SOMEBODY}(?:någon |nån |en )?${OWN}(?<word>${SORTS}?grupp)(?: också| i ?dag)?\\W*$`,
  `^finns det (?:någon |nån |en )?${OWN}(?<word>${SORTS}?grupp) i [^,]+$`,
  `^does ${SOMEBODY}have (?:an? |any |its )?${OWN}(?<word>${ENGLISH})\\W*$`,
  `^is there (?:an? |any )?${OWN}(?<word>${ENGLISH}) in [^,]+$`,
].map((pattern) => new RegExp(pattern, "iu"));
const CALLED: readonly RegExp[] = [
  `^vad (?:heter|kallas) (?:den )?(?:lokala )?${SORTS}?gruppen (?:i|för|hos) \\p{L}+(?: kommun)?\\W*$`,
  `^what is the (?:local )?${ENGLISH} in [^,]+? called\\W*$`,
  `^what is the name of the (?:local )?${ENGLISH} in [^,]+$`,
].map((pattern) => new RegExp(pattern, "iu"));

/** "Har Ängsby triangelmöten?": one that is named, and nothing more. */
function namedThere(asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const { ask, yesNo, negated, years, mentions, places, terms, language } = question;
  if (ask !== "whether" || !yesNo || negated || years.length > 0) return undefined;
  if (mentions.length !== 1 || question.numbers.length > 0) return undefined;
  if (!HAS.test(question.mendedText) || OF_MORE.test(question.mendedText)) return undefined;
  const [group] = namedGroups(asked);
  if (group?.level !== "municipal" || places.some(({ area }) => area !== group.area))
    return undefined;
  const isPlain = terms.every(
    (term) =>
      term.weak || mentions.some(({ start, end }) => term.start >= start && term.end <= end),
  );
  const facts = factsAbout(knowledge, group.id).filter(({ gap, negative }) => !gap && !negative);
  if (!isPlain || facts.length === 0) return undefined;
  const told = facts.slice(0, 2);
  const isToldOfAll = told.some(({ text }) => OF_ALL.test(text[language]));
  if (OF_ALL.test(question.mendedText) && !isToldOfAll) return undefined;
  const name = namesOf([group], asked);
  return {
    outcome: "answered",
    lead: [composed(said("yes", { language }, `, ${name}.`), ...told)],
    details: told.map((fact) => stated(fact, language)),
    about: [group.id],
  };
}

/** It is asked of several, of none, or of another time. */
const OF_MORE =
  /(?<!\p{L})(flera?|många|andra|olika|fortfarande|kvar|ingen|several|more|many|other|still|no)(?!\p{L})/iu;
/** "… i varje kommun" */
const OF_ALL = /(?<!\p{L})(alla|samtliga|varje|all|every|each)(?!\p{L})/iu;
const HAS = /^(?:har|hade|finns|fanns|does|do|did|is there|are there|has|have) /iu;

type Where = Pick<Place, "area">;

/** The only one; also where it stands in the name of its group. */
function placeNamed(asked: Asked): Where | undefined {
  const [place, ...others] = asked.question.places;
  if (others.length > 0 || place?.wide === true) return undefined;
  if (place !== undefined) return place;
  const [group] = namedGroups(asked);
  const area = group?.level === "municipal" ? group.area : undefined;
  return area === undefined ? undefined : { area };
}

function whether(word: string, place: Where, asked: Asked): Draft | undefined {
  const called = IS_GENERAL.test(word)
    ? leadingIn(place, asked)
    : groupsIn(place, asked).filter((group) => isCalled(word, group, asked));
  if (called.length > 0) return there(called, (names) => [`, ${names}.`, `, ${names}.`], asked);
  // Each place has one that leads, whatever it is called there.
  const leading = LEADS.test(word) ? leadingIn(place, asked) : [];
  if (leading.length === 0)
    return isSurelyNone(word, place, asked) ? noneInPlace(place, word, asked) : undefined;
  return there(
    leading,
    (names) => [`, där heter den ${names}.`, `, there it is called ${names}.`],
    asked,
  );
}

/** Those that cooperate do so in groups of many names. */
function isSurelyNone(word: string, { area }: Where, asked: Asked): boolean {
  const all = subjectsOf(asked.knowledge, "group").filter((group) => group.area === area);
  return !COOPERATES.test(word) && !all.some((group) => isCalled(word, group, asked));
}

function isCalled(word: string, { name, aliases }: Group, { question: { language } }: Asked) {
  return [name[language], ...aliases[language]].some((one) => one.toLowerCase().includes(word));
}

const COOPERATES = /^(samverkansgrupp|cooperation group)$/;
const IS_GENERAL = /^(grupp|group)$/;
const LEADS = /^(ledningsgrupp|management group)$/;

function there(
  groups: readonly Group[],
  words: (names: string) => readonly [string, string],
  asked: Asked,
): Draft {
  const { language } = asked.question;
  const facts = membersOf(groups, asked);
  return {
    outcome: "answered",
    lead: [composed(said("yes", { language }, ...words(namesOf(groups, asked))), ...facts)],
    details: facts.map((fact) => stated(fact, language)),
    about: groups.map(({ id }) => id),
  };
}

function itsName(place: Where, asked: Asked): Draft | undefined {
  const { language } = asked.question;
  const groups = leadingIn(place, asked);
  if (groups.length === 0) return undefined;
  const facts = membersOf(groups, asked);
  const names = namesOf(groups, asked);
  const text = inLanguage(language, `Den heter ${names}.`, `It is called ${names}.`);
  return {
    outcome: "answered",
    lead: [composed(text, ...facts)],
    details: facts.map((fact) => stated(fact, language)),
    about: groups.map(({ id }) => id),
  };
}

/** Those of today that lead, but for one that is only another's extended meeting. */
function leadingIn(place: Where, asked: Asked): Group[] {
  const own = groupsIn(place, asked).filter(
    (group) => LEADING.has(group.kind) && isCurrent(group, asked.knowledge),
  );
  return own.filter(({ of }) => !own.some(({ id }) => id === of));
}

/** Whose members are told; those of today first. */
function groupsIn({ area }: Where, { knowledge }: Asked): Group[] {
  const own = subjectsOf(knowledge, "group").filter(
    (group) => group.area === area && factOf(knowledge, group.id, "members") !== undefined,
  );
  const isNow = (group: Group): boolean => isCurrent(group, knowledge);
  return [...own.filter(isNow), ...own.filter((group) => !isNow(group))];
}

function membersOf(groups: readonly Group[], { knowledge }: Asked) {
  return groups.flatMap(({ id }) => factOf(knowledge, id, "members") ?? []);
}

function namesOf(groups: readonly Group[], { question: { language } }: Asked): string {
  return listWords(
    groups.map(({ name }) => lowerFirst(name[language])),
    language,
  );
}
