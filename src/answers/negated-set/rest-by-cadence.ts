/** Groups that do not meet so often: "Vilka grupper träffas inte varje månad?", "… oftare än …?" */
import type { ConceptId } from "../../knowledge/schema/base.ts";
import { approximateDays, type Cadence } from "../../knowledge/schema/kinds.ts";
import type { Draft } from "../answer.ts";
import { mentionedCadence } from "../language/cadence-words.ts";
import { claimFits } from "../topics/cadence/claim.ts";
import { groupsMeant } from "../topics/groups-meant.ts";
import { factOf, subjectsOf, type Asked } from "../topics/topic.ts";
import type { AskedSet } from "./asked-set.ts";
import { restOfEach } from "./rest-of-each.ts";

/** Undefined where the question names no cadence. */
export function restByCadence(set: AskedSet, asked: Asked): Draft | undefined {
  const { question } = asked;
  const claim = mentionedCadence(question.tokens);
  if (set.kind !== "group" || claim === undefined || !MEETS.test(question.mendedText))
    return undefined;
  const isOfAll = set.members.length === subjectsOf(asked.knowledge, "group").length;
  const meant = isOfAll ? (groupsMeant(asked, true) ?? []) : set.members;
  const compare = COMPARED.find(({ said }) => said.test(question.mendedText));
  const isSo = (cadence: Cadence): boolean =>
    compare === undefined
      ? claimFits(cadence, claim)
      : compare.holds(daysOf(cadence), claim.days, claimFits(cadence, claim));
  return restOfEach({ ...set, members: meant }, asked, {
    like: ({ id }) => {
      const fact = factOf(asked.knowledge, id, "cadence");
      return fact === undefined || fact.gap ? [] : [fact];
    },
    isIn: (_, [fact]) => fact?.value?.kind === "cadence" && isSo(fact.value.cadence),
    on: ["cadence" as ConceptId],
  });
}

const MEETS =
  /(?<!\p{L})(?:träffa[rs]|träffades|möts|möttes|mötas|sammanträder|samlas|ses|meets?|met|meeting)(?!\p{L})/iu;

/** How often, against what the question says. */
const COMPARED: readonly {
  readonly said: RegExp;
  readonly holds: (days: number, claimed: number, isSame: boolean) => boolean;
}[] = [
  {
    said: /(?<!\p{L})(?:oftare|tätare|more often|more frequently)(?!\p{L})/iu,
    holds: (days, claimed, isSame) => days < claimed && !isSame,
  },
  {
    said: /(?<!\p{L})(?:mer sällan|sällare|less often|less frequently)(?!\p{L})/iu,
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
