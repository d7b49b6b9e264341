/**
 * "Vilken grupp har flest ledamöter?", "Which municipality has the most members in its group?": of
 * the groups whose functions are all listed, those with most of them, or with fewest; of groups with
 * parties those with most parties.
 */
import { lowerFirst } from "../../../knowledge/facts/group-facts.ts";
import { countWords, listWords, upperFirst } from "../../../knowledge/facts/wording.ts";
import type { Language } from "../../../knowledge/schema/base.ts";
import type { Draft, Statement } from "../../answer.ts";
import type { Mention } from "../../question.ts";
import { isCurrent, LEADING } from "./leading-groups.ts";
import {
  composed,
  factOf,
  inLanguage,
  stated,
  subjectsOf,
  touches,
  type Asked,
  type Group,
  type Topic,
} from "../topic.ts";

export const largestGroup: Topic = {
  id: "largest-group",
  answer(asked) {
    const { question } = asked;
    if (!ASKS.has(question.ask) || !touches(question, "largest", "smallest")) return undefined;
    if (!asksOnlyForSize(asked)) return undefined;
    const local = ofFunctions(asked);
    if (isLocal(asked) || touches(question, "smallest")) return local;
    return ofParties(asked, local) ?? local;
  },
};

const ASKS: ReadonlySet<string> = new Set(["which", "who", "what", "where"]);

/** Every word tells that groups are compared, and by those who sit in them. */
function asksOnlyForSize(asked: Asked): boolean {
  const { mendedText, mentions, places, years, numbers, terms } = asked.question;
  if (mentions.some((one) => one.firm && !isOfEachPlace(one, asked))) return false;
  if (places.some(({ wide }) => !wide)) return false;
  if (years.length + numbers.length > 0) return false;
  const isOfGroups = GROUP.test(mendedText);
  const isOfMembers = terms.some(
    ({ concepts, text }) => PERSONS.test(text) || concepts.some((one) => SITTING.has(one)),
  );
  return (
    isOfGroups &&
    (isOfMembers || LARGEST_GROUP.test(mendedText)) &&
    terms.every(
      ({ weak, text, concepts }) =>
        weak || PERSONS.test(text) || concepts.some((one) => FRAME.has(one) || SITTING.has(one)),
    )
  );
}

/** "lokala grupper": those of each municipality, told as one. */
function isOfEachPlace({ subjects: [id] }: Mention, { knowledge }: Asked): boolean {
  const subject = knowledge.subjects.get(id);
  return subject?.kindOf === "group" && subject.level === "municipal" && subject.area === undefined;
}

const GROUP =
  /(?<!\p{L})(?:(?:lednings|samverkans|styr|arbets)?grupp(?:en|er|erna|erna?s)?|groups?)(?!\p{L})/iu;
const LARGEST_GROUP =
  /(?<!\p{L})(?:största|minsta|störst|minst|largest|biggest|smallest) (?:lokala |local |management |cooperation )*(?:\p{L}*(?<!mål|ålders|yrkes)grupp\p{L}*|groups?)(?!\p{L})|grupp\p{L}* är (?:störst|minst)(?!\p{L})|groups? is (?:the )?(?:largest|biggest|smallest)(?!\p{L})/iu;
const PERSONS =
  /^(?:personer|person|människor|folk|people|persons|funktion|funktioner|functions?|roller|roles?|representanter|deltagare)$/iu;
const SITTING: ReadonlySet<string> = new Set([
  "members",
  "member-of-group-1",
  "seat-holder",
  "party",
  "represent",
]);
const FRAME: ReadonlySet<string> = new Set([
  "largest",
  "smallest",
  "municipality",
  "group",
  "group-body",
  "management-group",
  "management-group-2",
  "cooperation-group",
  "local",
  "count",
  "definition",
  "period",
]);

function isLocal({ question }: Asked): boolean {
  return (
    question.mentions.some(({ firm }) => firm) ||
    touches(question, "municipality", "local", "management-group", "cooperation-group")
  );
}

/** The groups that have most parties; each has its seats. */
function ofParties({ question, knowledge }: Asked, local: Draft | undefined): Draft | undefined {
  const { language } = question;
  const all = subjectsOf(knowledge, "group").filter(
    (group) => group.parties.length > 1 && isCurrent(group, knowledge),
  );
  const most = Math.max(...all.map(({ parties }) => parties.length));
  const first = all.filter(({ parties }) => parties.length === most);
  const facts = first.flatMap(({ id }) => factOf(knowledge, id, "members") ?? []);
  if (facts.length === 0 || first.length === all.length) return undefined;
  const count = countWords(most, language);
  const names = upperFirst(together(first, language));
  const text = inLanguage(
    language,
    `${names} har flest: ${count} parter${first.length > 1 ? " var" : ""}.`,
    first.length > 1
      ? `${names} have the most: ${count} parties each.`
      : `${names} has the most: ${count} parties.`,
  );
  return {
    outcome: "answered",
    lead: [composed(text, ...facts)],
    details: local?.lead.slice(0, 1) ?? [],
    about: first.map(({ id }) => id),
  };
}

interface Sized {
  readonly group: Group;
  /** Undefined where the list has a plural without a number. */
  readonly size: number | undefined;
}

/** Of the municipalities' own groups, as the newest text tells of them. */
function ofFunctions(asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const { language } = question;
  const all = subjectsOf(knowledge, "group")
    .filter(
      (group) =>
        group.area !== undefined &&
        group.level === "municipal" &&
        LEADING.has(group.kind) &&
        isCurrent(group, knowledge),
    )
    .flatMap((group): Sized[] => {
      const fact = factOf(knowledge, group.id, "members");
      return fact?.value?.kind === "seats" && group.parties.length === 0
        ? [{ group, size: sizeOf(group) }]
        : [];
    });
  const sizes = all.flatMap(({ size }) => size ?? []);
  if (sizes.length < 2) return undefined;
  const isLargest = touches(question, "largest");
  const size = isLargest ? Math.max(...sizes) : Math.min(...sizes);
  const first = all.filter((one) => one.size === size).map(({ group }) => group);
  const facts = first.flatMap(({ id }) => factOf(knowledge, id, "members") ?? []);
  const count = countWords(size, language);
  const names = together(first, language);
  const each = first.length > 1;
  const text = inLanguage(
    language,
    `Av de lokala grupper där alla funktioner räknas upp har ${names} ${isLargest ? "flest" : "färst"}: ${count}${each ? " var" : ""}.`,
    `Of the local groups whose functions are all listed, ${names} ${each ? "have" : "has"} the ${isLargest ? "most" : "fewest"}: ${count}${each ? " each" : ""}.`,
  );
  return {
    outcome: sizes.length === all.length ? "answered" : "partly",
    lead: [composed(text, ...facts), ...uncounted(all, asked)],
    details: facts.map((fact) => stated(fact, language)),
    about: first.map(({ id }) => id),
  };
}

/** Those of which it is not told how many they are. */
function uncounted(all: readonly Sized[], { question: { language } }: Asked): Statement[] {
  const without = all.filter(({ size }) => size === undefined).map(({ group }) => group);
  if (without.length === 0) return [];
  const names = together(without, language);
  const text = inLanguage(
    language,
    `Hur många som sitter i ${names} står inte.`,
    `How many sit in ${names} is not stated.`,
  );
  return [{ text, facts: [] }];
}

function sizeOf({ seats }: Group): number | undefined {
  const always = seats.filter(({ optional }) => !optional);
  return always.some(({ several }) => several)
    ? undefined
    : always.reduce((sum, { count = 1 }) => sum + count, 0);
}

function together(groups: readonly Group[], language: Language): string {
  return listWords(
    groups.map(({ name }) => lowerFirst(name[language])),
    language,
  );
}
