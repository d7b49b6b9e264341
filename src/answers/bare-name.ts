/** A name and nothing else ("Ängsby", "triangelmöte"), as the question that people mean by it. */
import type { Subject } from "../knowledge/knowledge.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import type { Question } from "./question.ts";
import { inLanguage, subjectsOf } from "./topics/topic.ts";

/** Who represents a municipality or an organisation, what anything else is; undefined where more is said. */
export function meantByName(question: Question, { knowledge }: Lexicon): string | undefined {
  const { mentions, places, tokens, language, text } = question;
  if (question.ask !== "whether") return undefined;
  const isAll = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    start === 0 && end === tokens.length;
  const id = places.find(isAll)?.subject ?? mentions.find(isAll)?.subjects[0];
  const subject = id === undefined ? undefined : knowledge.subjects.get(id);
  if (subject === undefined) return undefined;
  const name = text.replace(/[?.!\s]+$/, "");
  const isMember =
    (subject.kindOf === "area" && subject.level === "municipality") ||
    subjectsOf(knowledge, "group").some(({ parties }) => parties.includes(subject.id));
  if (isMember)
    return inLanguage(language, `Vem representerar ${name}?`, `Who represents ${name}?`);
  return EXPLAINED.has(subject.kindOf)
    ? inLanguage(language, `Vad är ${name}?`, `What is ${name}?`)
    : undefined;
}

const EXPLAINED: ReadonlySet<Subject["kindOf"]> = new Set([
  "organization",
  "group",
  "unit",
  "project",
  "agreement",
  "track",
  "term",
]);
