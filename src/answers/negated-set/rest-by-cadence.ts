/** Groups that do not meet so often: "Vilka grupper träffas inte varje månad?", "… oftare än …?" */
import type { ConceptId } from "../../knowledge/schema/base.ts";
import type { Draft } from "../answer.ts";
import { mentionedCadence } from "../language/cadence-words.ts";
import { claimFits } from "../topics/cadences/cadence/claim.ts";
import { groupsMeant } from "../topics/seats/groups-meant.ts";
import { comparedIn } from "../topics/cadences/pace.ts";
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
  const isSo = comparedIn(question.mendedText) ?? claimFits;
  return restOfEach({ ...set, members: meant }, asked, {
    like: ({ id }) => {
      const fact = factOf(asked.knowledge, id, "cadence");
      return fact === undefined || fact.gap ? [] : [fact];
    },
    isIn: (_, [fact]) => fact?.value?.kind === "cadence" && isSo(fact.value.cadence, claim),
    on: ["cadence" as ConceptId],
  });
}

const MEETS =
  /(?<!\p{L})(?:träffa[rs]|träffades|möts|möttes|mötas|sammanträder|samlas|ses|meets?|met|meeting)(?!\p{L})/iu;
