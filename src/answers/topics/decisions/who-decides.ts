/** "Frågan rör bara A och B. Vilka får besluta?": the parties that the matter concerns. */
import type { ConceptId } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import { subjectNames } from "../names-told.ts";
import { composed, inLanguage, stated, touches, type Asked } from "../topic.ts";
import { ownTokens, type Rule } from "./enough-parties.ts";
import { affectedIn } from "./named-parties.ts";
import { factOfRule } from "./rule-facts.ts";

/** Undefined where it is not told that only some are concerned. */
export function whoDecides(rule: Rule, asked: Asked): Draft | undefined {
  const { question } = asked;
  const { ask, language, setting, mendedText } = question;
  if (!["who", "which"].includes(ask) || !touches(question, "decision")) return undefined;
  const told = `${setting.map(({ text }) => text).join(" ")} ${mendedText}`;
  const fact = factOfRule(rule, "scope", asked, ({ on }) => on.includes(MANDATE));
  if (fact === undefined || !ONLY_SOME.test(told)) return undefined;
  const affected = affectedIn([...setting, ...ownTokens(question)], asked);
  const names = subjectNames(affected, asked);
  const text = inLanguage(
    language,
    `De som frågan rör: ${names}. ${fact.text.sv}`,
    `Those whom the matter concerns: ${names}. ${fact.text.en}`,
  );
  return {
    outcome: "answered",
    lead: [affected.length > 1 ? composed(text, fact) : stated(fact, language)],
    about: [rule.group],
  };
}

const MANDATE = "mandate" as ConceptId;
const CONCERNS = "(?:rör|berör|gäller|angår|concerns?|affects?|involves?)";
const ONLY = "(?:bara|endast|enbart|only|just)";
const ONLY_SOME = new RegExp(
  `(?<!\\p{L})(?:${CONCERNS} ${ONLY}|${ONLY} ${CONCERNS})(?!\\p{L})`,
  "iu",
);
