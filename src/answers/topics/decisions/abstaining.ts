/** Somebody abstains from a decision: how that counts, the rules do not tell. */
import type { Text } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import { howManyPresent, type Rule } from "./enough-parties.ts";
import { factOfRule } from "./rule-facts.ts";
import { composed, inLanguage, stated, type Asked } from "../topic.ts";

/** That it is not told; and what is, of those who are there. */
export function ofAbstaining(quorum: Rule, asked: Asked): Draft {
  const { language } = asked.question;
  const told = factOfRule(quorum, "consensus", asked);
  const here = howManyPresent(quorum, asked);
  const half = factOfRule(quorum, "quorum", asked);
  return {
    outcome: told === undefined ? "unknown" : "partly",
    lead: [{ text: UNTOLD[language], facts: [] }],
    details:
      told === undefined
        ? []
        : [
            ...(here === undefined ? [] : [composed(halfWords(here, asked), half)]),
            stated(told, language),
          ],
    about: [quorum.group],
  };
}

function halfWords(
  { words, isEnough }: { readonly words: string; readonly isEnough: boolean },
  { question: { language } }: Asked,
): string {
  return isEnough
    ? inLanguage(
        language,
        `Så många som ${words} är mer än hälften.`,
        `As many as ${words} is more than half.`,
      )
    : inLanguage(
        language,
        `Bara ${words} är inte mer än hälften.`,
        `Only ${words} is not more than half.`,
      );
}

const UNTOLD: Text = {
  sv: "Vad som gäller när någon avstår står inte i överenskommelserna.",
  en: "The agreements do not say what applies when someone abstains.",
};
