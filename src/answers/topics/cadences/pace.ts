/** How often groups meet, compared with each other and with what a question says. */
import type { Subject } from "../../../knowledge/knowledge.ts";
import { approximateDays, type Cadence } from "../../../knowledge/schema/kinds.ts";
import type { CadenceClaim } from "../../language/cadence-words.ts";
import { claimFits } from "./cadence/claim.ts";

export type Group = Extract<Subject, { kindOf: "group" }>;

/** A group, and the shortest and the longest that it can be between two of its meetings, in days. */
export interface Paced {
  readonly group: Group;
  readonly shortest: number;
  readonly longest: number;
}

/** Those of which it is told, the ones that meet most often first. */
export function pacedOf(groups: readonly Group[]): Paced[] {
  return groups
    .flatMap((group): Paced[] => {
      const { cadence } = group;
      if (cadence === "not-stated") return [];
      const [from, to] =
        "every" in cadence ? [cadence.every, cadence.every] : [cadence.from, cadence.to];
      return [{ group, shortest: approximateDays(from), longest: approximateDays(to) }];
    })
    .sort((a, b) => a.shortest - b.shortest || a.longest - b.longest);
}

export function areAlike(one: Paced, other: Paced): boolean {
  return one.shortest === other.shortest && one.longest === other.longest;
}

/** True where it holds whichever of its intervals a group keeps to: 4–6 weeks may be a month. */
export function isSurelyOftener(one: Paced, other: Paced): boolean {
  return one.longest <= other.shortest && !areAlike(one, other);
}

/** "Oftare än varje månad", "minst en gång i månaden": what holds of a cadence, where words compare. */
export function comparedIn(
  text: string,
): ((cadence: Cadence, claim: CadenceClaim) => boolean) | undefined {
  const compare = COMPARED.find(({ said }) => said.test(text));
  return (
    compare &&
    ((cadence, claim) => compare.holds(daysOf(cadence), claim.days, claimFits(cadence, claim)))
  );
}

/** How often, against what the question says. */
const COMPARED: readonly {
  readonly said: RegExp;
  readonly holds: (days: number, claimed: number, isSame: boolean) => boolean;
}[] = [
  {
    said: /(?<!\p{L})(?:oftare|tätare|more often|more frequently|(?:mer|more) (?:än|an|than)(?= (?:en gång|varje|once|every) ))(?!\p{L})/iu,
    holds: (days, claimed, isSame) => days < claimed && !isSame,
  },
  {
    said: /(?<!\p{L})(?:mer sällan|sällare|less often|less frequently|(?:mindre|less) (?:än|an|than)(?= (?:en gång|varje|once|every) ))(?!\p{L})/iu,
    holds: (days, claimed, isSame) => days > claimed && !isSame,
  },
  {
    said: /(?<!\p{L})(?:minst|at least)(?!\p{L})/iu,
    holds: (days, claimed, isSame) => days < claimed || isSame,
  },
  {
    said: /(?<!\p{L})(?:högst|max|at most)(?!\p{L})/iu,
    holds: (days, claimed, isSame) => days > claimed || isSame,
  },
];

/** The longest that it can be between two meetings. */
function daysOf(cadence: Cadence): number {
  if (cadence === "not-stated") return Number.POSITIVE_INFINITY;
  return approximateDays("every" in cadence ? cadence.every : cadence.to);
}
