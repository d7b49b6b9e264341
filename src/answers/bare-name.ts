/** A name and nothing else ("Ängsby", "triangelmöte"), as the question that people mean by it. */
import type { Subject } from "../knowledge/knowledge.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import type { Question } from "./question.ts";
import { inLanguage, subjectsOf } from "./topics/topic.ts";

/** Who represents a municipality or an organisation, what anything else is; undefined where more is said. */
export function meantByName(question: Question, { knowledge }: Lexicon): string | undefined {
  const { mentions, places, tokens, language, text } = question;
  const named = [...mentions, ...places].sort((a, b) => b.end - b.start - (a.end - a.start))[0];
  if (named === undefined || question.ask !== "whether") return undefined;
  if (named.start > 0 || named.end < tokens.length) return undefined;
  const place = places.find(({ start }) => start === named.start);
  const mention = mentions.find(({ start }) => start === named.start);
  const subject = knowledge.subjects.get(place?.subject ?? mention?.subjects[0] ?? ("" as never));
  const name = text.replace(/[?.!\s]+$/, "");
  if (subject === undefined) return undefined;
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
