/** Questions that may come next: only such as the knowledge base really answers. */
import type { FactId } from "../knowledge/fact.ts";
import type { SubjectId } from "../knowledge/schema/base.ts";
import type { Draft } from "./answer.ts";
import { isStopword } from "./language/stopwords.ts";
import { tokensOf } from "./language/tokens.ts";
import { inLanguage, subjectsOf, type Asked } from "./topics/topic.ts";

/** Up to three, none of them the question that was just asked. */
export function nextQuestions(draft: Draft, asked: Asked): string[] {
  const { question, knowledge } = asked;
  if (draft.outcome === "out-of-scope" || draft.outcome === "refused")
    return (knowledge.assistant?.examples ?? []).map((example) => example[question.language]);
  const said = new Set(
    [...draft.lead, ...(draft.details ?? [])].flatMap((statement) => statement.facts),
  );
  const found = (draft.about ?? []).flatMap((id) => about(id, asked, said));
  return [...new Set(found)].filter((text) => !sameQuestion(text, question.text)).slice(0, 3);
}

/** The same words, whatever the sign at the end and the case. */
function sameQuestion(one: string, other: string): boolean {
  const words = (text: string): string =>
    tokensOf(text)
      .filter((token) => !isStopword(token.text))
      .map((token) => token.keys[0])
      .sort()
      .join(" ");
  return words(one) === words(other);
}

function about(id: SubjectId, { question, knowledge }: Asked, said: ReadonlySet<FactId>): string[] {
  const { language } = question;
  const subject = knowledge.subjects.get(id);
  if (subject === undefined) return [];
  const name = subject.name[language];
  const mid =
    /^\p{Lu}\p{Ll}+(en|et)\b/u.test(name) && language === "sv"
      ? name.charAt(0).toLowerCase() + name.slice(1)
      : name;
  const has = (fact: string): boolean =>
    knowledge.facts.get(`${id}/${fact}`)?.gap === false && !said.has(`${id}/${fact}`);
  const questions: string[] = [];
  if (subject.kindOf === "group") {
    if (has("members"))
      questions.push(inLanguage(language, `Vilka ingår i ${mid}?`, `Who is in ${mid}?`));
    if (has("cadence"))
      questions.push(
        inLanguage(language, `Hur ofta träffas ${mid}?`, `How often does ${mid} meet?`),
      );
    if (has("purpose"))
      questions.push(
        inLanguage(language, `Vad är syftet med ${mid}?`, `What is the purpose of ${mid}?`),
      );
  }
  if (subject.kindOf === "project") {
    if (has("owner"))
      questions.push(inLanguage(language, `Vem äger ${name}?`, `Who owns ${name}?`));
    if (has("period"))
      questions.push(
        inLanguage(language, `Hur länge pågår ${name}?`, `How long does ${name} run?`),
      );
    if (has("partners"))
      questions.push(
        inLanguage(
          language,
          `Vilka är samverkansparter i ${name}?`,
          `Who are the partners in ${name}?`,
        ),
      );
  }
  const code = subject.kindOf === "area" ? subject.code : subject.area;
  const area = code === undefined ? undefined : knowledge.areas.get(code);
  if (area?.level === "municipality") {
    questions.push(
      inLanguage(language, `Vem representerar ${area.name.sv}?`, `Who represents ${area.name.en}?`),
    );
    const hasTracks = subjectsOf(knowledge, "track").some((track) =>
      track.areas.includes(area.code),
    );
    if (hasTracks)
      questions.push(
        inLanguage(
          language,
          `Vilka jobbspår har ${area.name.sv}?`,
          `Which job tracks does ${area.name.en} have?`,
        ),
      );
  }
  return questions;
}
