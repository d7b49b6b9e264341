/** A name or a kind of thing and nothing else ("Ängsby", "projekt"), as the question that people mean by it. */
import type { Subject } from "../knowledge/knowledge.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import type { Question } from "./question.ts";
import { inLanguage, subjectsOf } from "./topics/topic.ts";

/**
 * Who represents a municipality or an organisation, what anything else is, which there are of a kind;
 * undefined where more is said.
 */
export function meantByName(question: Question, { knowledge }: Lexicon): string | undefined {
  const { mentions, places, tokens, language, text } = question;
  if (question.ask !== "whether") return undefined;
  const ofKind = allOfKind(question);
  if (ofKind !== undefined) return ofKind;
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

/** "Projekt", "job tracks", "alla grupper i Ängsby". */
function allOfKind({ mendedText, places, tokens, language }: Question): string | undefined {
  const { kind, where } = KIND.exec(mendedText.trim())?.groups ?? {};
  if (kind === undefined) return undefined;
  const isOfPlace = places.length === 1 && places[0]?.end === tokens.length;
  if (where !== undefined && (!isOfPlace || where.trim().split(" ").length > MOST_OF_PLACE))
    return undefined;
  const there = where ?? "";
  return inLanguage(language, `Vilka ${kind} finns${there}?`, `Which ${kind} are there${there}?`);
}

const KIND =
  /^((alla|samtliga|de|all|the)\s+)*(?<kind>(?:olika |lokala |local )?(?:projekt|(?:jobb)?spår|nätverk|(?:styr|lednings|samverkans|arbets)?grupper|projects|(?:job )?tracks|networks|(?:(?:steering|management|cooperation|working) )?groups))(?:et|en|na)?(?<where>\s+(?:i|in)\s+[^,?!.]+)?[?!.\s]*$/iu;

/** "i Ängsby kommun", "in the municipality of Ängsby". */
const MOST_OF_PLACE = 5;
