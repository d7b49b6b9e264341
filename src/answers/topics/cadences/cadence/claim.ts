/** How often a group meets, held against what the question says: "Träffas den bara en gång i kvartalet?" */
import type { Fact } from "../../../../knowledge/fact.ts";
import { cadenceWords } from "../../../../knowledge/facts/group-facts.ts";
import { approximateDays, type Cadence } from "../../../../knowledge/schema/kinds.ts";
import type { Statement } from "../../../answer.ts";
import type { CadenceClaim } from "../../../language/cadence-words.ts";
import type { Question } from "../../../question.ts";
import { withVerdict } from "../../../verdict-word.ts";
import { composed, inLanguage, stated, type Group } from "../../topic.ts";

/** It meets about as often as the question says. */
export function claimFits(cadence: Cadence, claim: CadenceClaim): boolean {
  if (cadence === "not-stated") return false;
  const [from, to] =
    "every" in cadence ? [cadence.every, cadence.every] : [cadence.from, cadence.to];
  return claim.days >= approximateDays(from) * 0.9 && claim.days <= approximateDays(to) * 1.12;
}

/**
 * Yes, no, or put right where it is only taken for granted: "Varför träffas den bara …?"
 * `reason`: the fact that tells why the group meets so often, if any.
 */
export function judged(
  group: Group,
  { fact, reason }: { readonly fact: Fact; readonly reason: Fact | undefined },
  claim: CadenceClaim,
  question: Question,
): Statement {
  if (!claimFits(group.cadence, claim)) return corrected(group, fact, claim, question);
  const { ask, language } = question;
  const told = stated(fact, language);
  if (ask === "whether") return withVerdict("yes", told, { language });
  if (reason !== undefined) return stated(reason, language);
  const noReason = inLanguage(
    language,
    "Överenskommelserna säger inte varför.",
    "The agreements do not say why.",
  );
  return { ...told, text: `${told.text} ${noReason}` };
}

function corrected(
  { name, cadence }: Group,
  fact: Fact,
  { words }: CadenceClaim,
  { ask, language }: Question,
): Statement {
  const often = cadenceWords(cadence, language) ?? "";
  const text = inLanguage(
    language,
    `${name.sv} träffas ${often}, inte ${words}.`,
    `${name.en} meets ${often}, not ${words}.`,
  );
  const told = composed(text, fact);
  return ask === "whether" ? withVerdict("no", told, { language }) : told;
}
