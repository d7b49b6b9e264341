/** "Är Ängsby med i styrgruppen?": yes or no, where it is sure. */
import { lowerFirst } from "../../../../knowledge/facts/group-facts.ts";
import { seatWords } from "../../../../knowledge/facts/seat-words.ts";
import { listWords } from "../../../../knowledge/facts/wording.ts";
import type { Seat } from "../../../../knowledge/schema/kinds.ts";
import type { Draft } from "../../../answer.ts";
import { tokensOf } from "../../../language/tokens.ts";
import type { Question, Term } from "../../../question.ts";
import { matchOf } from "../../../rate/match.ts";
import { actorsOf, holds, OF, seatHolders, type Actor } from "../actors.ts";
import { extendedForm } from "../extended-form.ts";
import { membersThen, otherwiseThen, wasMember, type Parted } from "../members-then.ts";
import { isOfSeats, isSurelyOutside, isToldOutside, tellsWhich } from "../outside.ts";
import { rolesNamed } from "../roles-named.ts";
import { rolesBeside } from "../roles-beside.ts";
import { speaksOfSeats } from "../seat-words.ts";
import { said, type Said } from "../../../verdict-word.ts";
import {
  composed,
  factOf,
  inLanguage,
  namingOf,
  stated,
  type Asked,
  type Group,
} from "../../topic.ts";
import { claimedCount } from "./how-many.ts";
import { ARTICLE, isRoleToldOf, notNamed } from "./not-named.ts";

export function isMember(group: Group, asked: Asked): Draft | undefined {
  const { question } = asked;
  const fact = membersThen(group, asked);
  if (fact === undefined) return undefined;
  const actors = actorsOf(asked, group).filter(
    ({ term }) => !isOfSeats(term) && !ALWAYS.test(term?.text ?? ""),
  );
  if (actors.length === 0)
    return question.numbers.length > 0 ? claimedCount(group, asked) : notNamed(group, fact, asked);
  const inside = actors.filter((actor) => holds(fact, actor, asked));
  const outside = actors.filter((actor) => !inside.includes(actor));
  const parted = { inside, outside, group, fact };
  if (!isSure(parted, asked)) return inside.length === 0 ? notNamed(group, fact, asked) : undefined;
  if (fact.subject !== group.id) return wasMember(parted, asked);
  const larger =
    inside.length === 0 && outside.length > 0 ? extendedForm(group, outside, asked) : undefined;
  if (larger !== undefined) return onlyIn(larger, parted, asked);
  const [other] = inside.filter((actor) => !isInThatRole(actor, group, asked));
  if (other !== undefined) return inAnotherRole(other, { group, fact }, asked);
  return {
    outcome: "answered",
    lead: [composed(verdict(parted, asked), fact)],
    details: [...otherwiseThen(group, actors, asked), stated(fact, question.language)],
    about: [group.id],
  };
}

/** They sit there only when it meets as the larger group. */
function onlyIn(larger: Group, { outside, group, fact }: Parted, asked: Asked): Draft {
  const { language } = asked.question;
  const members = namesOf(outside, asked);
  const where = lowerFirst(larger.name[language]);
  const text = inLanguage(
    language,
    `${members} är med bara när gruppen möts som ${where}.`,
    `${members} ${be(outside, asked)} there only when the group meets as ${where}.`,
  );
  const cadence = factOf(asked.knowledge, larger.id, "cadence");
  return {
    outcome: "answered",
    lead: [composed(text, factOf(asked.knowledge, larger.id, "members") ?? fact)],
    details: [...(cadence === undefined ? [] : [cadence]), fact].map((one) =>
      stated(one, language),
    ),
    about: [group.id, larger.id],
  };
}

/** It is known who is asked about, nothing else is asked, and nobody may be inside by another name. */
function isSure({ inside, outside, group, fact }: Parted, asked: Asked): boolean {
  if ([...inside, ...outside].some(({ term }) => term?.unknown)) return false;
  const entry = asked.lexicon.index.byId.get(fact.id);
  const isTold = (term: Term): boolean =>
    ALWAYS.test(term.text) ||
    (entry !== undefined && matchOf(term, entry, asked.lexicon) >= 0.9) ||
    outside.some((actor) => tellsWhich(term, actor, asked));
  if (!speaksOfSeats(asked, isTold)) return false;
  const isNamed = asked.question.mentions.some(({ subjects }) => subjects[0] === group.id);
  // What is told of those outside today is no answer for an earlier year.
  const isToday = fact.subject === group.id;
  if (isToday && !isNamed && outside.some((actor) => isToldOutside(actor, asked))) return false;
  return outside.every((actor) => isSurelyOutside(actor, group, fact, asked));
}

/** "Finns det en rektor från Ängsby i gruppen?": that Ängsby is in it does not tell in which role. */
function isInThatRole(actor: Actor, group: Group, asked: Asked): boolean {
  if (actor.id === undefined) return true;
  const own = group.seats.filter((seat) => isSeatOf(actor, seat, asked));
  return rolesBeside(asked.question, asked.knowledge).every((term) =>
    [...own, ...group.seatsPerParty].some((seat) =>
      isSeatOf({ name: term.text, term }, seat, asked),
    ),
  );
}

/** The party is in the group, but not in the role that is asked about. */
function inAnotherRole(
  { name }: Actor,
  { group, fact }: Pick<Parted, "group" | "fact">,
  asked: Asked,
): Draft | undefined {
  const { question, knowledge } = asked;
  const roles = rolesBeside(question, knowledge);
  if (question.negated || isRoleToldOf(group, roles, asked)) return undefined;
  const { language } = question;
  const [role, ...others] = rolesNamed(question.tokens, knowledge).ids;
  const inFull =
    role === undefined || others.length > 0 ? undefined : knowledge.roles.get(role)?.name[language];
  const called = inFull ?? roles.map(({ text }) => text).join(" ");
  const where = lowerFirst(group.name[language]);
  const text = inLanguage(
    language,
    `${name} ingår i ${where}, men ${called} nämns inte bland dem som sitter där.`,
    `${name} is part of ${where}, but no ${called} is mentioned among its members.`,
  );
  return {
    outcome: "partly",
    lead: [composed(text, fact)],
    details: [stated(fact, language)],
    about: [group.id],
  };
}

function verdict({ inside, outside, group, fact }: Parted, asked: Asked): string | Said {
  const { language, negated } = asked.question;
  const where = lowerFirst(group.name[language]);
  const members = namesOf(inside, asked);
  const isAll = seatHolders(fact).every((id) => inside.some((actor) => actor.id === id));
  if (ONLY.test(asked.question.mendedText) && !isAll)
    return said(
      "no",
      { language },
      `, fler än så ingår i ${where}.`,
      `, there are more in ${where} than that.`,
    );
  if (outside.length > 0) {
    const others = namesOf(outside, asked);
    const but = inLanguage(
      language,
      `, men ${members} gör det`,
      `, but ${members} ${be(inside, asked)}`,
    );
    const rest = inside.length > 0 ? but : "";
    return said(
      "no",
      { language },
      `, ${others} står inte bland dem som sitter i ${where}${rest}.`,
      `, ${others} ${be(outside, asked)} not listed among the members of ${where}${rest}.`,
    );
  }
  if (inside.every((actor) => isOnlyInvited(group, actor, asked)))
    return invited(members, where, asked);
  return said(
    "yes",
    { language, afterAll: negated },
    `, ${members} ingår i ${where}.`,
    `, ${members} ${be(inside, asked)} part of ${where}.`,
  );
}

/** Neither yes nor no, unless it is asked whether they always are. */
function invited(members: string, where: string, { question }: Asked): string | Said {
  const { language, mendedText } = question;
  if (ALWAYS.test(mendedText))
    return said(
      "no",
      { language },
      `, ${members} kan delta i ${where} vid behov.`,
      `, ${members} can take part in ${where} when needed.`,
    );
  return inLanguage(
    language,
    `Vid behov: ${members} kan delta i ${where}.`,
    `When needed: ${members} can take part in ${where}.`,
  );
}

const ALWAYS =
  /(?<!\p{L})(alltid|jämt|varje gång|fast|fasta|ordinarie|always|every time|permanent|regular|fixed)(?!\p{L})/iu;
const ONLY = /(?<!\p{L})(bara|endast|enbart|only|just|solely)(?!\p{L})/iu;

function namesOf(actors: readonly Actor[], { question }: Asked): string {
  const role = inOneRow(actors, question);
  if (role !== undefined) return role;
  return listWords(
    actors.map(({ name }) => name),
    question.language,
  );
}

/** "the section manager", "the manager of the unit": a role of several words is one, with its article. */
function inOneRow(actors: readonly Actor[], { tokens }: Question): string | undefined {
  const terms = actors.flatMap(({ term }) => term ?? []);
  const [first] = terms;
  const isRow = terms.every((term, at) =>
    tokens
      .slice(at === 0 ? term.start : terms[at - 1]?.end, term.start)
      .every(({ folded }) => OF.test(folded) || ARTICLE.test(folded)),
  );
  if (first === undefined || terms.length < actors.length || !isRow) return undefined;
  const start = ARTICLE.test(tokens[first.start - 1]?.folded ?? "") ? first.start - 1 : first.start;
  const words = tokens.slice(start, terms.at(-1)?.end).map(({ text }) => text);
  return words.join(" ");
}

function be(actors: readonly Actor[], { question }: Asked): string {
  const areSeveral = actors.length > 1 && inOneRow(actors, question) === undefined;
  const arePlural = actors.some(({ id, name }) => id === undefined && /[^s]s$/iu.test(name));
  return areSeveral || arePlural ? "are" : "is";
}

/** The one who is asked about takes part only when needed. */
function isOnlyInvited(group: Group, actor: Actor, asked: Asked): boolean {
  const held = group.seats.filter((seat) => isSeatOf(actor, seat, asked));
  return held.length > 0 && held.every(({ optional }) => optional);
}

function isSeatOf({ id, term }: Actor, seat: Seat, { knowledge, question }: Asked): boolean {
  if (id !== undefined) return seat.organization === id;
  const said = seatWords(seat, namingOf(knowledge), question.language);
  const words = tokensOf(said).flatMap(({ keys }) => keys);
  return term?.keys.some((key) => words.includes(key)) ?? false;
}
