/** What the rules of one group's decisions say. */
import type { Fact } from "../../../knowledge/fact.ts";
import type { Draft } from "../../answer.ts";
import { factsAbout, stated, subjectsOf, type Asked } from "../topic.ts";
import { withVerdict } from "../../verdict-word.ts";
import type { Rule } from "./enough-parties.ts";

/** The first that the group's rule of this kind tells, of those that are meant. */
export function factOfRule(
  { group }: Rule,
  kind: Rule["rule"],
  { knowledge }: Asked,
  isMeant: (fact: Fact) => boolean = () => true,
): Fact | undefined {
  const rule = subjectsOf(knowledge, "rule").find(
    (one) => one.group === group && one.rule === kind,
  );
  return rule && factsAbout(knowledge, rule.id).find((fact) => !fact.gap && isMeant(fact));
}

/** "Nej." and what the rule says. */
export function noBy(fact: Fact | undefined, rule: Rule, asked: Asked): Draft | undefined {
  return judgedBy("no", fact, rule, asked);
}

/** "Ja." and what the rule says. */
export function yesBy(fact: Fact | undefined, rule: Rule, asked: Asked): Draft | undefined {
  return judgedBy("yes", fact, rule, asked);
}

function judgedBy(
  verdict: "yes" | "no",
  fact: Fact | undefined,
  { group }: Rule,
  { question }: Asked,
): Draft | undefined {
  if (fact === undefined) return undefined;
  return {
    outcome: "answered",
    lead: [withVerdict(verdict, stated(fact, question.language), question)],
    about: [group],
  };
}
