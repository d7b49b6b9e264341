/**
 * Where a role sits, with the organisation that it is from: "I vilka kommuner sitter Jobbverkets
 * enhetschef?", "Var är avdelningschefen med?" Membership asked the other way round.
 */
import { seatTold } from "../../../knowledge/facts/seat-words.ts";
import { countWords, listWords, upperFirst } from "../../../knowledge/facts/wording.ts";
import type { Subject } from "../../../knowledge/knowledge.ts";
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import { tokensOf } from "../../language/tokens.ts";
import type { Term } from "../../question.ts";
import { isCurrent } from "./leading-groups.ts";
import { rolesJoined, type NamedRoles } from "./roles-named.ts";
import { COUNTED, SEATED } from "./seat-words.ts";
import {
  groupsHolding,
  seatsSoughtIn,
  wordsInSentence,
  wordsOf,
  type Held,
  type SeatsSought,
} from "./seats-sought.ts";
import {
  composed,
  factOf,
  inLanguage,
  namedGroups,
  namingOf,
  type Asked,
  type Topic,
} from "../topic.ts";

type Group = Extract<Subject, { kindOf: "group" }>;

export const groupsOfRole: Topic = {
  id: "groups-of-role",
  answer(asked) {
    const { question } = asked;
    if (question.negated || !asksWhere(asked)) return undefined;
    const sought = seatsSoughtIn(asked, isFrame);
    if (sought === undefined || sought.roles.ids.some((id) => isAnybody(id, asked)))
      return undefined;
    const joined = rolesJoined(question.tokens, asked.knowledge);
    if (joined.length > 0) return withAll(joined, sought, asked);
    if (isToldWhole(sought, asked)) return undefined;
    const anywhere = groupsHolding(sought, asked);
    const held = anywhere.filter(({ group }) => isMeant(group, sought, asked));
    if (held.length > 0) return told(held, sought, asked);
    const isOfPlace = question.places.some(({ wide }) => !wide) || sought.branches.length > 0;
    if (anywhere.length > 0) return isOfPlace ? elsewhere(anywhere, sought, asked) : undefined;
    return isFromKnown(sought, asked) ? none(sought, asked) : undefined;
  },
};

/** The groups that have each of the roles: "både rektor och enhetschef". Whose one of them is cannot be told. */
function withAll(
  roles: readonly NamedRoles[],
  sought: SeatsSought,
  asked: Asked,
): Draft | undefined {
  if (sought.words.length > 0) return unsure(asked);
  const each = roles.map((one) => groupsHolding({ ...sought, roles: one }, asked));
  const [first = [], ...others] = each;
  const held = first
    .map(({ group, seats }) => {
      const more = others.map((list) => list.find((one) => one.group === group)?.seats ?? []);
      return { group, each: [seats, ...more] };
    })
    .filter(
      (one) => one.each.every((seats) => seats.length > 0) && isMeant(one.group, sought, asked),
    );
  if (held.length === 0) return unsure(asked);
  const draft = told(
    held.map((one) => ({ group: one.group, seats: one.each.flat() })),
    sought,
    asked,
  );
  return MUNICIPALITIES.test(asked.question.mendedText)
    ? draft
    : withBoth(draft, held.length, sought, asked);
}

const WHICH =
  /(?<!\p{L})(vilka|vilken|vilkas|hur många|which|what|how many)\s+(\p{L}+\s+)?(kommun(er|ers|s)?|\p{L}*grupp(en|er|erna|s)?|forum|nätverk|municipalit(y|ies)('s|')?|groups?|networks?|forums?)(?!\p{L})/iu;
const MUNICIPALITIES = /(?<!\p{L})(kommun(er|ers|s)?|municipalit(y|ies)('s|')?)(?!\p{L})/iu;
const SITS =
  /(?<!\p{L})(sitter|sitta|med|delta\p{L}*|ingå\p{L}*|medverka\p{L}*|\p{L}*grupp\p{L}*|sits?|take part|takes part|part of|included?s?|member|groups?)(?!\p{L})/iu;

/** "ledamot", "representant": whoever sits there, whatever their role. */
function isAnybody(id: SubjectId, { knowledge, lexicon }: Asked): boolean {
  const role = knowledge.roles.get(id);
  const last = tokensOf(role?.name.sv ?? "").slice(-1);
  const concepts = lexicon.concepts.all(last, "sv").flatMap(({ values }) => values);
  return role?.standsIn === true || concepts.some((concept) => COUNTED.has(concept));
}

/** In which municipalities or groups, or where, somebody sits. */
function asksWhere({ question: { ask, mendedText } }: Asked): boolean {
  if (!SITS.test(mendedText)) return false;
  if (ask === "where") return true;
  return (ask === "which" || ask === "how-many") && WHICH.test(mendedText);
}

function isFrame({ concepts, text }: Term): boolean {
  return concepts.some((concept) => FRAME.has(concept)) || /^(var|där|there)$/iu.test(text);
}

const FRAME: ReadonlySet<string> = SEATED.union(
  new Set([
    "take-part",
    "take-part-1",
    "management-group",
    "management-group-2",
    "network",
    "meeting-forum",
    "have-1",
    "whole",
  ]),
);

/** A sentence of its own tells all of it. */
function isToldWhole({ from }: SeatsSought, { carrying: [best], lexicon }: Asked): boolean {
  if (best === undefined || best.likely < SURELY || best.missing.length > 0) return false;
  const { fact, subjects } = best.entry;
  return (
    fact.value === undefined &&
    !fact.gap &&
    lexicon.learnt !== undefined &&
    from.every(({ ids }) => ids.some((id) => subjects.has(id)))
  );
}

/** People are known to ask so for it. */
const SURELY = 0.6;

/** "… i ledningsgruppen": of groups that lead, or of the one that is named; "… i Ängsby": of that place. */
function isMeant(group: Group, { branches }: SeatsSought, asked: Asked): boolean {
  const { question, knowledge } = asked;
  const narrow = question.places.flatMap(({ wide, area }) => (wide ? [] : area));
  const meant = [...narrow, ...branches];
  if (meant.length > 0 && !meant.some((area) => area === group.area)) return false;
  const isLocal =
    group.area !== undefined && knowledge.areas.get(group.area)?.level === "municipality";
  const groups = namedGroups(asked);
  if (groups.some(isOfEachPlace) && !isLocal) return false;
  const named = groups.filter((one) => !isOfEachPlace(one)).map(({ id }) => id);
  const over = rowOf(group, asked);
  if (named.length > 0) return over.some(({ id }) => named.includes(id));
  const asksOfLeading = question.terms.some(({ concepts }) =>
    concepts.some((concept) => LED.has(concept)),
  );
  if (!asksOfLeading) return true;
  return isLocal && over.some(({ kind }) => LEADING.has(kind));
}

/** "lokala grupper": those of each municipality, told as one. */
function isOfEachPlace({ level, area }: Group): boolean {
  return level === "municipal" && area === undefined;
}

const LED: ReadonlySet<string> = new Set([
  "management-group",
  "management-group-2",
  "steering-group",
]);
const LEADING: ReadonlySet<string> = new Set(["management-group", "steering-group"]);

/** The group, and those that it is one of. */
function rowOf(group: Group, asked: Asked): Group[] {
  const over = group.of === undefined ? undefined : asked.knowledge.subjects.get(group.of);
  return over?.kindOf === "group" ? [group, ...rowOf(over, asked)] : [group];
}

function told(held: readonly Held[], sought: SeatsSought, asked: Asked): Draft {
  const { question, knowledge } = asked;
  const { language } = question;
  const facts = held.map(({ group }) => factOf(knowledge, group.id, "members"));
  const areas = new Set(
    held.flatMap(({ group: { area } }) =>
      area === undefined ? [] : (knowledge.areas.get(area) ?? []),
    ),
  );
  const municipalities = [...areas].filter(({ level }) => level === "municipality");
  const ofMunicipalities = MUNICIPALITIES.test(question.mendedText) && municipalities.length > 0;
  const lead = ofMunicipalities
    ? `${listWords(
        municipalities.map(({ name }) => name[language]),
        language,
      )}.`
    : inGroups(held, sought, asked);
  return {
    outcome: "answered",
    lead: [composed(lead, ...facts)],
    details: held.map(({ group, seats }) =>
      composed(lineOf(group, seats, asked), factOf(knowledge, group.id, "members")),
    ),
    about: held.map(({ group }) => group.id),
  };
}

/** "Enhetschef från Jobbverket nämns i två grupper." */
function inGroups(held: readonly Held[], sought: SeatsSought, asked: Asked): string {
  const [called, ...others] = new Set(
    held.flatMap(({ seats }) => seats.map((seat) => wordsInSentence(seat, asked))),
  );
  const who = upperFirst(
    called !== undefined && others.length === 0 ? called : nameOf(sought, asked, wordsInSentence),
  );
  const count = countWords(held.length, asked.question.language);
  return inLanguage(
    asked.question.language,
    `${who} nämns i ${count} ${held.length === 1 ? "grupp" : "grupper"}.`,
    `${who} is listed in ${count} ${held.length === 1 ? "group" : "groups"}.`,
  );
}

/** "Rektor och enhetschef nämns tillsammans i tre grupper." */
function withBoth(draft: Draft, number: number, { roles }: SeatsSought, asked: Asked): Draft {
  const { language } = asked.question;
  const names = listWords(
    roles.ids.map((role) =>
      wordsInSentence({ role, organization: undefined, several: false, optional: false }, asked),
    ),
    language,
  );
  const count = countWords(number, language);
  const text = inLanguage(
    language,
    `${upperFirst(names)} nämns tillsammans i ${count} ${number === 1 ? "grupp" : "grupper"}.`,
    `${upperFirst(names)} are listed together in ${count} ${number === 1 ? "group" : "groups"}.`,
  );
  const facts = draft.lead.flatMap((one) => one.facts);
  return { ...draft, lead: [{ text, facts }] };
}

function unsure({ question: { language } }: Asked): Draft {
  const text = inLanguage(
    language,
    "Jag kan inte säkert säga i vilka grupper alla de rollerna finns.",
    "I cannot say for sure which groups have all those roles.",
  );
  return { outcome: "unknown", lead: [{ text, facts: [] }] };
}

/** Where it is known to sit, and not that it does where it is asked for. */
function elsewhere(held: readonly Held[], sought: SeatsSought, asked: Asked): Draft {
  const draft = told(held, sought, asked);
  const facts = draft.lead.flatMap((one) => one.facts);
  const text = inLanguage(
    asked.question.language,
    `Det framgår inte av överenskommelserna om det gäller där. ${inGroups(held, sought, asked)}`,
    `The agreements do not say whether this is so there. ${inGroups(held, sought, asked)}`,
  );
  return { ...draft, outcome: "partly", lead: [{ text, facts }] };
}

function nameOf(
  { roles, from, fromOwn }: SeatsSought,
  asked: Asked,
  called: typeof wordsOf,
): string {
  const { language } = asked.question;
  // A word that several units are called by names none of them.
  const ids = from[0]?.ids ?? [];
  const organization = ids.length === 1 ? ids[0] : undefined;
  const own = fromOwn ? inLanguage(language, " från kommunen", " from the municipality") : "";
  const seats = roles.ids.map((role) =>
    called({ role, organization, several: false, optional: false }, asked),
  );
  return `${listWords(seats, language)}${own}`;
}

/** "Ledningsgruppen i Ängsby (2018): två enhetschefer från Jobbverket." */
function lineOf(group: Group, seats: Held["seats"], { question, knowledge }: Asked): string {
  const { language } = question;
  const naming = namingOf(knowledge);
  const words = [...new Set(seats.map((seat) => seatTold(seat, naming, language)))];
  const date = knowledge.documents.get(group.source[0]?.document ?? ("" as SubjectId))?.date ?? "";
  const then = isCurrent(group, knowledge) ? "" : ` (${date.slice(0, 4)})`;
  return `${group.name[language]}${then}: ${listWords(words, language)}.`;
}

/** Nothing else is told than an organisation, which is surely what sends people to groups. */
function isFromKnown({ from, words }: SeatsSought, { knowledge }: Asked): boolean {
  const senders = from.flatMap(({ ids }) => ids.map((id) => knowledge.subjects.get(id)));
  return (
    words.length === 0 &&
    senders.length > 0 &&
    senders.every((sender) => sender?.kindOf === "organization")
  );
}

/** The role is known, and no group has it from there. */
function none(sought: SeatsSought, asked: Asked): Draft | undefined {
  if (groupsHolding({ ...sought, from: [] }, asked).length === 0) return undefined;
  const who = nameOf(sought, asked, wordsOf);
  const text = inLanguage(
    asked.question.language,
    `Överenskommelserna nämner ingen ${who} i någon grupp.`,
    `The agreements mention no ${who} in any group.`,
  );
  return { outcome: "unknown", lead: [{ text, facts: [] }] };
}
