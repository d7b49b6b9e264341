/** How a group decides, as the agreements state it for that group and no other. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { SubjectId } from "../knowledge/schema/base.ts";
import type { RuleEntry } from "../knowledge/schema/kinds.ts";

/** Rules that the agreements do not state for the group are left out. */
export interface DecisionRules {
  /** More than half of the affected parties must be present. */
  readonly quorum?: RuleEntry | undefined;
  /** The question must stand in the agenda that is sent out. */
  readonly agenda?: RuleEntry | undefined;
  readonly consensus?: RuleEntry | undefined;
  /** A substitute designated in advance may decide. */
  readonly substitute?: RuleEntry | undefined;
  readonly "written-views"?: RuleEntry | undefined;
}

/** A quorum that is not machine-readable cannot be counted with: it is left out too. */
export function decisionRulesOf(knowledge: Knowledge, group: SubjectId): DecisionRules {
  const rules = [...knowledge.subjects.values()].filter(
    (subject) => subject.kindOf === "rule" && subject.group === group,
  ) as readonly RuleEntry[];
  const countable = rules.filter(({ rule, quorum }) => rule !== "quorum" || quorum !== undefined);
  return Object.fromEntries(countable.map((entry) => [entry.rule, entry]));
}

/** The fewest that are strictly more than half: 15 → 8, 8 → 5, 6 → 4. */
export function moreThanHalf(parties: number): number {
  return Math.floor(parties / 2) + 1;
}
