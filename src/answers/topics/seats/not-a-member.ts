/**
 * A question that takes for granted that someone sits in a group, or has left it, when the list of
 * members says otherwise: "Varför lämnade X styrgruppen?", "Hur kommer det sig att Y hör till gruppen?"
 */
import type { Fact } from "../../../knowledge/fact.ts";
import { listWords } from "../../../knowledge/facts/wording.ts";
import { lowerFirst } from "../../../knowledge/facts/group-facts.ts";
import type { Subject } from "../../../knowledge/knowledge.ts";
import type { Draft, Statement } from "../../answer.ts";
import { namesOf } from "../../lexicon/names.ts";
import type { Term } from "../../question.ts";
import { actorsOf, holds, type Actor } from "./actors.ts";
import { extendedForm } from "./extended-form.ts";
import {
  composed,
  factOf,
  inLanguage,
  namedGroups,
  stated,
  subjectsOf,
  touches,
  type Asked,
  type Topic,
} from "../topic.ts";

type Listed = Extract<Subject, { kindOf: "group" | "project" }>;

export const notAMember: Topic = {
  id: "not-a-member",
  answer(asked) {
    const { question } = asked;
    if (!["why", "when", "how"].includes(question.ask)) return undefined;
    const [best] = asked.carrying;
    const claimsLeft = saysLeft(asked);
    const tellsAll = best !== undefined && !(claimsLeft && best.missing.some(tellsOfLeaving));
    if (tellsAll && best.likely > SURELY && best.fit === 1) return undefined;
    if (!claimsLeft && !speaksOfMembers(asked)) return undefined;
    const group = groupOf(asked);
    const fact = group && membersOf(group, asked);
    if (group === undefined || fact === undefined) return undefined;
    const actors = actorsOf(asked, group.kindOf === "group" ? group : undefined).filter(
      (actor) => actor.id !== undefined,
    );
    if (actors.length === 0) return undefined;
    const inside = actors.filter((actor) => holds(fact, actor, asked));
    const outside = actors.filter((actor) => !inside.includes(actor));
    if (claimsLeft || question.negated)
      return inside.length === actors.length ? still(inside, { group, fact }, asked) : undefined;
    const larger =
      group.kindOf === "group" && outside.length > 0
        ? extendedForm(group, outside, asked)
        : undefined;
    if (larger !== undefined) return inThat(larger, asked);
    const taking = outside.flatMap((actor) => tellsPart(actor, { group, fact }, asked));
    if (taking[0] !== undefined) return withoutSeat(taking[0], { group, fact }, asked);
    if (outside.some((actor) => mayBeIn(actor, { group, fact }, asked))) return undefined;
    return outside.length > 0 ? notIn(outside, { group, fact }, asked) : undefined;
  },
};

/** People are known to ask so for what another fact tells. */
const SURELY = 0.8;

interface Members {
  readonly group: Listed;
  readonly fact: Fact;
}

/** "Varför lämnade X samverkan?"; what stops in a group has left it, what only stops may have come to its end. */
function saysLeft(asked: Asked): boolean {
  const { question } = asked;
  if (touches(question, "left")) return true;
  return touches(question, "leave-2") && namedGroups(asked).length > 0;
}

function tellsOfLeaving({ concepts }: Term): boolean {
  return concepts.some((concept) => (concept as string) === "left");
}

/** Nothing else is asked about than who is in: "varför sitter X i …", not "varför möts X så ofta". */
function speaksOfMembers({ question }: Asked): boolean {
  const content = question.terms.filter((term) => !term.weak);
  return content.every((term) => term.concepts.some((concept) => MEMBERSHIP.has(concept)));
}

const MEMBERSHIP: ReadonlySet<string> = new Set([
  "members",
  "represent",
  "have-a-seat",
  "belong-to",
  "located-in",
  "party",
  "municipality",
  "joined",
  "stand-outside",
]);

/** The named group or project; a cooperation means the group in which its parties sit. */
function groupOf(asked: Asked): Listed | undefined {
  const { question, knowledge } = asked;
  const [named] = namedGroups(asked);
  if (named !== undefined) return named;
  const project = question.mentions
    .map((mention) => knowledge.subjects.get(mention.subjects[0]))
    .find((subject) => subject?.kindOf === "project");
  if (project !== undefined) return project;
  return subjectsOf(knowledge, "group").find(
    (group) =>
      group.homonym === "default" &&
      group.of !== undefined &&
      (question.mentions.some((mention) => mention.subjects[0] === group.of) ||
        isLeftUnnamed(asked)),
  );
}

/** "… lämnade samverkan" without saying which: the one that all of them are parties to. */
function isLeftUnnamed({ question }: Asked): boolean {
  const content = question.terms.filter((term) => !term.weak);
  const is = (...ids: readonly string[]) =>
    content.filter(({ concepts }) => concepts.some((concept) => ids.includes(concept)));
  return (
    is("left").length > 0 &&
    is("cooperation").length > 0 &&
    is("left", "cooperation").length === content.length
  );
}

function membersOf(group: Listed, { knowledge }: Asked): Fact | undefined {
  const fact = factOf(knowledge, group.id, group.kindOf === "group" ? "members" : "partners");
  return fact?.gap === true ? undefined : fact;
}

function still(inside: readonly Actor[], { group, fact }: Members, asked: Asked): Draft {
  return told(
    inLanguage(
      asked.question.language,
      `${names(inside, asked)} är med i ${lowerFirst(group.name.sv)} enligt den senaste överenskommelsen.`,
      `${names(inside, asked)} ${inside.length === 1 ? "is" : "are"} part of ${lowerFirst(group.name.en)}, according to the latest agreement.`,
    ),
    { group, fact },
    asked,
  );
}

/** They sit in the larger group that it meets as: how often that is, and who is in it. */
function inThat({ id }: Subject, { knowledge, question }: Asked): Draft | undefined {
  const facts = ["cadence", "members"].flatMap((local) => factOf(knowledge, id, local) ?? []);
  const [lead, ...details] = facts.map((fact) => stated(fact, question.language));
  return lead && { outcome: "answered", lead: [lead], details, about: [id] };
}

function notIn(outside: readonly Actor[], { group, fact }: Members, asked: Asked): Draft {
  const draft = told(
    inLanguage(
      asked.question.language,
      `${names(asWritten(outside, asked), asked)} är inte med i ${lowerFirst(group.name.sv)}.`,
      `${names(asWritten(outside, asked), asked)} ${outside.length === 1 ? "is" : "are"} not part of ${lowerFirst(group.name.en)}.`,
    ),
    { group, fact },
    asked,
  );
  const elsewhere = outside.flatMap((actor) => whereElse(actor, { group, fact }, asked));
  return { ...draft, details: [...elsewhere, ...(draft.details ?? [])] };
}

/** Facts of who does what for the group, as leading it, that name the actor: that is no outsider. */
function tellsPart({ id }: Actor, { group, fact: members }: Members, asked: Asked): Fact[] {
  const { lexicon } = asked;
  return (lexicon.index.bySubject.get(group.id) ?? [])
    .flatMap((place) => lexicon.index.facts[place] ?? [])
    .filter(
      ({ fact, subjects }) =>
        fact !== members &&
        fact.subject === group.id &&
        !fact.gap &&
        !fact.negative &&
        fact.asks.includes("who") &&
        id !== undefined &&
        subjects.has(id),
    )
    .map(({ fact }) => fact);
}

/** The part that it does have, and who sits there; whether it has a seat is left open. */
function withoutSeat(part: Fact, { group, fact }: Members, { question }: Asked): Draft {
  return {
    outcome: "partly",
    lead: [stated(part, question.language)],
    details: [stated(fact, question.language)],
    about: [group.id],
  };
}

/** Roles whose sender is not told may be the actor's: those of a municipality in its own group or a wider one. */
function mayBeIn({ id }: Actor, { group }: Members, { knowledge }: Asked): boolean {
  if (group.kindOf !== "group" || id === undefined) return false;
  const isUntold = group.seats.some(({ organization }) => organization === undefined);
  const own = group.area === undefined ? undefined : knowledge.areas.get(group.area);
  const isWide = own?.level !== "municipality";
  return isUntold && (isWide || knowledge.subjects.get(id)?.area === group.area);
}

/** What the one who is not in this group does take part in: one of the same kind, if any. */
function whereElse(actor: Actor, { group, fact: not }: Members, asked: Asked): Statement[] {
  const { question, lexicon, knowledge } = asked;
  const { id } = actor;
  const alike = subjectsOf(knowledge, "group")
    .filter((other) => group.kindOf === "group" && other.kind === group.kind && other !== group)
    .flatMap((other) => factOf(knowledge, other.id, "members") ?? [])
    .find((fact) => !fact.gap && holds(fact, actor, asked));
  const places = id === undefined ? [] : (lexicon.index.bySubject.get(id) ?? []);
  const found =
    alike ??
    places
      .flatMap((place) => lexicon.index.facts[place]?.fact ?? [])
      .find((one) => one !== not && !one.gap && !one.negative && one.asks.includes("who"));
  return found === undefined ? [] : [stated(found, question.language)];
}

function told(text: string, { group, fact }: Members, { question }: Asked): Draft {
  return {
    outcome: "answered",
    lead: [composed(text, fact)],
    details: [stated(fact, question.language)],
    about: [group.id],
  };
}

/** What is denied is called what the question calls it, when that is a name in full. */
function asWritten(actors: readonly Actor[], { question, knowledge }: Asked): Actor[] {
  return actors.map((actor) => {
    const subject = actor.id === undefined ? undefined : knowledge.subjects.get(actor.id);
    const mention = question.mentions.find(({ subjects }) => subjects[0] === actor.id);
    const written = mention?.text ?? "";
    const inFull = subject !== undefined && namesOf(subject).includes(written);
    return inFull ? { ...actor, name: written } : actor;
  });
}

function names(actors: readonly Actor[], { question }: Asked): string {
  return listWords(
    actors.map((actor) => actor.name),
    question.language,
  );
}
