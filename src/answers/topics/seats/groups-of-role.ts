/**
 * Where a role sits, with the organisation that it is from: "I vilka kommuner sitter Jobbverkets
 * enhetschef?", "Var är avdelningschefen med?" Membership asked the other way round.
 */
import type { Subject } from "../../../knowledge/knowledge.ts";
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import { tokensOf } from "../../language/tokens.ts";
import type { Term } from "../../question.ts";
import {
  elsewhere,
  MUNICIPALITIES,
  none,
  told,
  unsure,
  withBoth,
} from "./groups-of-role/telling.ts";
import { rolesJoined, type NamedRoles } from "./roles-named.ts";
import { COUNTED, SEATED } from "./seat-words.ts";
import { groupsHolding, seatsSoughtIn, type SeatsSought } from "./seats-sought.ts";
import { namedGroups, type Asked, type Topic } from "../topic.ts";

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
  if (ask === "whether") return IN_ANY.test(mendedText);
  return (ask === "which" || ask === "how-many") && WHICH.test(mendedText);
}

/** "Sitter rektorn i någon grupp?" */
const IN_ANY =
  /(?<!\p{L})(i|in|of) (någon|nån|några|any)(?: (?:av|of))?(?: (?:de|the))? ?(?:\p{L}+ )?\p{L}*(grupp|grupper|grupperna|groups?)(?!\p{L})/iu;

function isFrame({ concepts, text }: Term): boolean {
  return concepts.some((concept) => FRAME.has(concept)) || /^(var|där|there|är)$/iu.test(text);
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

/** Nothing else is told than an organisation, which is surely what sends people to groups. */
function isFromKnown({ from, words }: SeatsSought, { knowledge }: Asked): boolean {
  const senders = from.flatMap(({ ids }) => ids.map((id) => knowledge.subjects.get(id)));
  return (
    words.length === 0 &&
    senders.length > 0 &&
    senders.every((sender) => sender?.kindOf === "organization")
  );
}
