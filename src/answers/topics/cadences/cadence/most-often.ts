/** Groups told apart by how often they meet. */
import { cadenceWords, lowerFirst } from "../../../../knowledge/facts/group-facts.ts";
import { countWords, upperFirst } from "../../../../knowledge/facts/wording.ts";
import { approximateDays, type Cadence } from "../../../../knowledge/schema/kinds.ts";
import type { Draft } from "../../../answer.ts";
import type { CadenceClaim } from "../../../language/cadence-words.ts";
import type { Question } from "../../../question.ts";
import { groupsMeant } from "../../seats/groups-meant.ts";
import {
  composed,
  factOf,
  inLanguage,
  stated,
  touches,
  type Asked,
  type Group,
} from "../../topic.ts";
import { claimFits } from "./claim.ts";

/** "Vem träffas oftast, den ena eller den andra?": undefined unless it is known of each. */
export function oftenestOf(groups: readonly Group[], asked: Asked): Draft | undefined {
  const { knowledge, question } = asked;
  const { language } = question;
  const timed = mostOftenFirst(groups);
  const chosen = endAskedFor(timed, question);
  if (chosen === undefined || timed.length < groups.length) return undefined;
  const facts = groups.flatMap((group) => factOf(knowledge, group.id, "cadence") ?? []);
  return {
    outcome: "answered",
    lead: [composed(`${chosen.group.name[language]}.`, ...facts)],
    details: facts.map((fact) => stated(fact, language)),
    about: groups.map((group) => group.id),
  };
}

/** "Vilka grupper träffas varje månad?", "Vilken grupp träffas oftast?" */
export function groupsMeeting(claim: CadenceClaim | undefined, asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const { language } = question;
  if (claim === undefined && !touches(question, "most-often", "least-often")) return undefined;
  if (question.ask === "why") return undefined;
  const timed = mostOftenFirst(groupsMeant(asked, claim !== undefined) ?? []);
  const end = endAskedFor(timed, question);
  const chosen = timed.filter(({ group, days }) =>
    claim === undefined ? days === end?.days : claimFits(group.cadence, claim),
  );
  const [first] = chosen;
  if (first === undefined) return undefined;
  const lines = chosen.map(({ group }) =>
    composed(
      `${group.name[language]} – ${cadenceWords(group.cadence, language) ?? ""}`,
      factOf(knowledge, group.id, "cadence"),
    ),
  );
  const text =
    chosen.length === 1 ? oneGroup(first.group, asked) : countedGroups(chosen.length, asked);
  return {
    outcome: "answered",
    lead: [{ text, facts: lines.flatMap((line) => line.facts) }],
    details: lines,
  };
}

function oneGroup({ name }: Group, { question: { language } }: Asked): string {
  const called = lowerFirst(name[language]);
  return inLanguage(language, `En grupp: ${called}.`, `One group: ${called}.`);
}

function countedGroups(count: number, { question: { language } }: Asked): string {
  const counted = upperFirst(countWords(count, language));
  return inLanguage(language, `${counted} grupper:`, `${counted} groups:`);
}

interface Timed {
  readonly group: Group;
  /** Between two meetings. */
  readonly days: number;
}

/** Those of which it is told how often they meet. */
function mostOftenFirst(groups: readonly Group[]): Timed[] {
  return groups
    .flatMap((group) =>
      group.cadence === "not-stated" ? [] : [{ group, days: daysOf(group.cadence) }],
    )
    .sort((a, b) => a.days - b.days);
}

/** The last of them where it is asked which meets least often. */
function endAskedFor(timed: readonly Timed[], question: Question): Timed | undefined {
  return touches(question, "least-often") ? timed.at(-1) : timed[0];
}

function daysOf(cadence: Exclude<Cadence, "not-stated">): number {
  return approximateDays("every" in cadence ? cadence.every : cadence.from);
}
