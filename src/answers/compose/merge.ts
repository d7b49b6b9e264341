/** Several questions in one message: their answers as one. */
import type { Knowledge } from "../../knowledge/knowledge.ts";
import { isAbstention, type Answer, type Outcome, type Statement } from "../answer.ts";
import { inLanguage } from "../topics/topic.ts";
import { ageOf } from "./caveats.ts";
import { factsOf, sourcesOf } from "./sources.ts";

/** Each is answered, in order. */
export function merge(answers: readonly [Answer, ...Answer[]], knowledge: Knowledge): Answer {
  if (answers.length === 1) return answers[0];
  const isTalkOnly = answers.every(({ outcome }) => outcome === "talk");
  const spoken = answers.filter(({ outcome }) => isTalkOnly || outcome !== "talk");
  const outcome = mergedOutcome(spoken);
  const language = spoken[0]?.language ?? "sv";
  const lead = uniqueTexts(spoken.flatMap(leadAfter));
  const details = mergedDetails(spoken, new Set(lead.map(({ text }) => text)));
  const caveats = uniqueTexts(mergedCaveats(spoken, knowledge));
  const facts = factsOf([...lead, ...details, ...caveats], knowledge);
  return {
    outcome,
    language,
    read: answers.at(-1)?.read ?? "",
    named: answers.at(-1)?.named,
    lead,
    details,
    caveats,
    sources: isAbstention({ outcome }) ? [] : sourcesOf(facts, knowledge, language),
    next: unique(spoken.flatMap((answer) => answer.next)).slice(0, 3),
    facts: unique(spoken.flatMap((answer) => answer.facts)),
    about: unique(spoken.flatMap((answer) => answer.about)),
  };
}

/** What introduces what an answer before it has told, introduces nothing: "…. Det som står är:" */
function leadAfter({ lead }: Answer, index: number, answers: readonly Answer[]): Statement[] {
  const before = answers.slice(0, index).flatMap((answer) => answer.lead.map(({ text }) => text));
  const isTold = (one: Statement | undefined): boolean =>
    one !== undefined && before.includes(one.text);
  return lead.map((one, at) =>
    isTold(lead[at + 1]) ? { ...one, text: one.text.replace(INTRODUCES, "") } : one,
  );
}

const INTRODUCES = /(?<=\.)\s[^.]*:$/u;

function mergedOutcome(answers: readonly Answer[]): Outcome {
  const outcomes = new Set(answers.map((answer) => answer.outcome));
  if (outcomes.has("answered") && outcomes.size > 1) return "partly";
  return RANK.find((one) => outcomes.has(one)) ?? "unknown";
}

const RANK: readonly Outcome[] = [
  "answered",
  "partly",
  "ambiguous",
  "unknown",
  "refused",
  "talk",
  "out-of-scope",
];

/** Those of each question by themselves, under its name where it is not plain which they belong to. */
function mergedDetails(answers: readonly Answer[], told: ReadonlySet<string>): Statement[] {
  const parts = new Map<string, Statement[]>();
  for (const { read, posed = read, details, language } of answers) {
    const before = new Set([...parts.values()].flat().map(({ text }) => text));
    const own = details.filter(({ text }) => ![...told].some((said) => said.includes(text)));
    const heading = inLanguage(language, `Mer om ”${posed}”:`, `More about “${posed}”:`);
    if (own.some(({ text }) => !before.has(text))) parts.set(heading, own);
  }
  const isLast = parts.size === 1 && answers.at(-1)?.details.length !== 0;
  return [...parts].flatMap(([text, own]) => (isLast ? own : [{ text, facts: [] }, ...own]));
}

/** How old all of it is, is told once. */
function mergedCaveats(answers: readonly Answer[], knowledge: Knowledge): Statement[] {
  const agesOf = (answer: Answer, live: boolean): string[] =>
    ageOf(saidBy(answer), knowledge, { language: answer.language, live }).map(({ text }) => text);
  const ages = new Set(answers.flatMap((one) => [...agesOf(one, false), ...agesOf(one, true)]));
  const tellsAge = ({ text }: Statement): boolean => ages.has(text);
  const others = answers.flatMap(({ caveats }) => caveats.filter((one) => !tellsAge(one)));
  const dated = answers.filter(({ caveats }) => caveats.some(tellsAge));
  const [first] = dated;
  if (first === undefined) return others;
  const live = dated.some((answer) => {
    const ofAgreements = agesOf(answer, false);
    return !answer.caveats.some(({ text }) => ofAgreements.includes(text));
  });
  return [
    ...others,
    ...ageOf(dated.flatMap(saidBy), knowledge, { language: first.language, live }),
  ];
}

function saidBy({ lead, details }: Answer): Statement[] {
  return [...lead, ...details];
}

function unique<T>(items: readonly T[]): T[] {
  return [...new Set(items)];
}

function uniqueTexts(statements: readonly Statement[]): Statement[] {
  return [...new Map(statements.map((statement) => [statement.text, statement])).values()];
}
