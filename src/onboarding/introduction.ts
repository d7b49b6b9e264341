/** What the steps of an introduction tell: from the knowledge base with its places, and from the register. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import { dateWords } from "../knowledge/facts/wording.ts";
import type { Fact } from "../knowledge/fact.ts";
import type { Language, Source, SubjectId } from "../knowledge/schema/base.ts";
import type { OnboardingContent, OnboardingStep } from "../knowledge/schema/reminders.ts";
import type { Meeting } from "../meetings/meeting.ts";
import { timeWords } from "../meetings/meeting-words.ts";
import { slotOf } from "../register/draft.ts";
import type { Day, Membership } from "../register/membership.ts";
import type { Register } from "../register/records.ts";
import { covers, shifted } from "../register/time.ts";
import { personName, placeWords, subjectName } from "../register/words.ts";

/** A step as it is read. */
export interface IntroductionPart {
  readonly step: SubjectId;
  readonly title: string;
  readonly lines: readonly string[];
  /** Where what it says of the agreements stands. */
  readonly sources: readonly Source[];
  /** Questions to go on with. */
  readonly ask: readonly string[];
}

export interface Introducing {
  readonly knowledge: Knowledge;
  readonly register: Pick<Register, "people" | "memberships">;
  readonly meetings: Iterable<Meeting>;
  readonly language: Language;
  readonly today: Day;
  /** Whose introduction it is; undefined: anybody who wants to see it. */
  readonly membership?: Membership | undefined;
}

/** "Visa introduktionen": all steps for a group, for anyone. */
export function introductionFor(group: SubjectId, about: Introducing): IntroductionPart[] {
  return about.knowledge.onboarding.map((step) => introductionStep(step, group, about));
}

export function introductionStep(
  step: OnboardingStep,
  group: SubjectId,
  about: Introducing,
): IntroductionPart {
  const { knowledge, language } = about;
  const told = step.tells.flatMap((id) => knowledge.facts.get(id) ?? []);
  const shown = step.shows.map((content) => shownOf(content, group, about));
  const facts = [...told, ...shown.flatMap((one) => one.facts)];
  return {
    step: step.id,
    title: step.name[language],
    lines: [
      step.text[language],
      ...told.map(({ text }) => text[language]),
      ...shown.flatMap(({ lines, facts: own }) => [
        ...lines,
        ...own.map(({ text }) => `• ${text[language]}`),
      ]),
    ],
    sources: facts.flatMap(({ sources }) => sources),
    ask: step.ask.map((question) => question[language]),
  };
}

interface Shown {
  readonly lines: readonly string[];
  readonly facts: readonly Fact[];
}

function shownOf(content: OnboardingContent, group: SubjectId, about: Introducing): Shown {
  const { knowledge, language, membership } = about;
  const lines = (...all: readonly string[]): Shown => ({ lines: all, facts: [] });
  switch (content) {
    case "group": {
      const facts = knowledge.factsBySubject.get(group) ?? [];
      const purpose = facts.filter(({ gap, on }) => !gap && on.some((one) => PURPOSE.has(one)));
      return { lines: [subjectName(knowledge, group)[language]], facts: purpose.slice(0, 3) };
    }
    case "seat":
      return membership === undefined ? lines() : lines(seatLine(membership, about));
    case "duties":
      return ofGroup("duty", group, about, NO_DUTIES[language]);
    case "rules":
      return ofGroup("rule", group, about, NO_RULES[language]);
    case "substitute":
      return membership === undefined ? lines() : lines(...substituteLines(membership, about));
    case "predecessor":
      return membership === undefined ? lines() : lines(predecessorLine(membership, about));
    case "next-meeting":
      return lines(nextMeetingLine(group, about));
  }
}

const PURPOSE: ReadonlySet<string> = new Set(["purpose", "task"]);
const NO_DUTIES = {
  sv: "Det står inte i överenskommelserna vad som förväntas av en ledamot i den här gruppen.",
  en: "The agreements do not say what is expected of a member of this group.",
} as const;
const NO_RULES = {
  sv: "Det står inte i överenskommelserna hur den här gruppen fattar beslut.",
  en: "The agreements do not say how this group decides.",
} as const;

function ofGroup(
  kind: "duty" | "rule",
  group: SubjectId,
  { knowledge }: Introducing,
  nothing: string,
): Shown {
  const facts = [...knowledge.subjects.values()].flatMap((subject) =>
    subject.kindOf === kind && subject.group === group
      ? (knowledge.factsBySubject.get(subject.id) ?? []).filter(({ gap }) => !gap).slice(0, 2)
      : [],
  );
  return facts.length === 0 ? { lines: [nothing], facts } : { lines: [], facts };
}

function seatLine(membership: Membership, { knowledge, language }: Introducing): string {
  const place = placeWords(membership, knowledge, language);
  const since = dateWords(membership.from, language);
  return language === "sv"
    ? `Du är ${place} sedan ${since} (registret, ${membership.source}).`
    : `You are ${place} since ${since} (the register, ${membership.source}).`;
}

function substituteLines(
  membership: Membership,
  { register, language, today }: Introducing,
): string[] {
  const sv = language === "sv";
  const day = today < membership.from ? membership.from : today;
  const others = [...register.memberships.values()].filter(
    (one) => slotOf(one) === slotOf(membership) && one.id !== membership.id && covers(one, day),
  );
  const wanted = membership.role === "ordinary" ? "substitute" : "ordinary";
  const names = others
    .filter(({ role }) => role === wanted)
    .map(({ person }) => personName(register, person));
  if (wanted === "ordinary")
    return names.map((name) =>
      sv ? `Du är ersättare för ${name}.` : `You are the substitute for ${name}.`,
    );
  if (names.length === 0)
    return [
      sv
        ? "Ingen ersättare för dig är införd i registret."
        : "No substitute for you has been entered in the register.",
    ];
  return names.map((name) => (sv ? `Din ersättare är ${name}.` : `Your substitute is ${name}.`));
}

function predecessorLine(membership: Membership, { register, language }: Introducing): string {
  const eve = shifted(membership.from, -1);
  const before = [...register.memberships.values()].find(
    (one) =>
      slotOf(one) === slotOf(membership) &&
      one.role === membership.role &&
      one.to === eve &&
      one.person !== membership.person,
  );
  if (before === undefined)
    return language === "sv"
      ? "Vem som hade platsen före dig är inte infört i registret."
      : "Who held the seat before you has not been entered in the register.";
  const name = personName(register, before.person);
  return language === "sv"
    ? `${name} hade platsen före dig och ska introducera dig.`
    : `${name} held the seat before you and is to introduce you.`;
}

function nextMeetingLine(group: SubjectId, { meetings, language, today }: Introducing): string {
  const [next] = [...meetings]
    .filter((one) => one.group === group && one.status === "planned")
    .filter(({ starts }) => starts.slice(0, 10) >= today)
    .sort((one, other) => (one.starts < other.starts ? -1 : 1));
  if (next === undefined)
    return language === "sv"
      ? "Nästa möte är inte planerat ännu."
      : "The next meeting has not been planned yet.";
  const where = next.place === undefined ? "" : `, ${next.place}`;
  const head = language === "sv" ? "Nästa möte" : "The next meeting";
  return `${head}: ${timeWords(next, language)}${where}.`;
}
