/** Questions that may come next: only such as the knowledge base really answers. */
import type { FactId } from "../knowledge/fact.ts";
import { lowerFirst, meetsWords } from "../knowledge/facts/group-facts.ts";
import type { Knowledge, Subject } from "../knowledge/knowledge.ts";
import type { Language, SubjectId } from "../knowledge/schema/base.ts";
import type { AreaEntry } from "../knowledge/schema/kinds.ts";
import type { Draft, Statement } from "./answer.ts";
import { isStopword } from "./language/stopwords.ts";
import { tokensOf } from "./language/tokens.ts";
import { inLanguage, subjectsOf, type Asked } from "./topics/topic.ts";

type Group = Extract<Subject, { kindOf: "group" }>;

/** Up to three that are answered, none of them with what was just told. */
export function nextQuestions(draft: Draft, asked: Asked): string[] {
  const { question, knowledge } = asked;
  if (draft.outcome === "out-of-scope" || draft.outcome === "refused")
    return (knowledge.assistant?.examples ?? []).map((example) => example[question.language]);
  const told = [...draft.lead, ...(draft.details ?? []).slice(0, SURELY_READ)];
  const said = new Set(told.flatMap((statement) => statement.facts));
  const found = (draft.about ?? []).flatMap((id) => about(id, asked, said));
  return new Set(found)
    .values()
    .filter((text) => !sameQuestion(text, question.text) && leadsOn(text, told, asked))
    .take(MOST)
    .toArray();
}

const MOST = 3;

/** What stands further down in a long list may be asked for. */
const SURELY_READ = 6;

/** It is answered, and with something else than what has been told. */
export function leadsOn(
  question: string,
  told: readonly Statement[],
  { leadsTo }: Pick<Asked, "leadsTo">,
): boolean {
  const next = leadsTo?.(question);
  if (next === undefined) return true;
  const facts = new Set(told.flatMap((statement) => statement.facts));
  const telling = next.lead.flatMap((statement) => statement.facts.slice(0, 1));
  return next.outcome === "answered" && !telling.every((first) => facts.has(first));
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

interface Telling {
  readonly name: string;
  readonly language: Language;
  /** Is there such a fact, and has it not been told? */
  readonly has: (fact: string) => boolean;
}

function about(id: SubjectId, { question, knowledge }: Asked, said: ReadonlySet<FactId>): string[] {
  const { language } = question;
  const subject = knowledge.subjects.get(id);
  if (subject === undefined) return [];
  const name = subject.name[language];
  const has = (fact: string): boolean =>
    knowledge.facts.get(`${id}/${fact}`)?.gap === false && !said.has(`${id}/${fact}`);
  const code = subject.kindOf === "area" ? subject.code : subject.area;
  const area = code === undefined ? undefined : knowledge.areas.get(code);
  return [
    ...(subject.kindOf === "group"
      ? [
          ...ofGroup({ name: lowerFirst(name), language, has }),
          ...ofDecisions(subject, told(said, knowledge), { knowledge, language }),
        ]
      : []),
    ...(subject.kindOf === "project" ? ofProject({ name, language, has }) : []),
    ...(area?.level === "municipality" ? ofMunicipality(area, knowledge, language) : []),
  ];
}

function ofGroup({ name, language, has }: Telling): string[] {
  const questions: readonly (readonly [string, string])[] = [
    ["members", inLanguage(language, `Vilka ingår i ${name}?`, `Who is in ${name}?`)],
    ["cadence", howOften(name, language)],
    [
      "purpose",
      inLanguage(language, `Vad är syftet med ${name}?`, `What is the purpose of ${name}?`),
    ],
  ];
  return questions.flatMap(([fact, question]) => (has(fact) ? [question] : []));
}

function howOften(name: string, language: Language): string {
  const verb = meetsWords(name, language);
  if (language === "sv") return `Hur ofta ${verb} ${name}?`;
  const [auxiliary = "", participle] = verb.split(" ");
  return participle === undefined
    ? `How often ${verb === "meet" ? "do" : "does"} ${name} meet?`
    : `How often ${auxiliary} ${name} ${participle}?`;
}

/** What the facts that have been said speak of. */
function told(said: ReadonlySet<FactId>, knowledge: Knowledge): ReadonlySet<string> {
  return new Set([...said].flatMap((id) => knowledge.facts.get(id)?.on ?? []));
}

/** Only where a rule says how many must be present, and what has not been told. */
function ofDecisions(
  group: Group,
  known: ReadonlySet<string>,
  { knowledge, language }: { readonly knowledge: Knowledge; readonly language: Language },
): string[] {
  const hasRule = subjectsOf(knowledge, "rule").some(
    (rule) => rule.group === group.id && rule.quorum !== undefined,
  );
  const name = lowerFirst(group.name[language]);
  const questions: readonly (readonly [string, string])[] = [
    [
      "decision",
      inLanguage(language, `Hur fattas beslut i ${name}?`, `How are decisions made in ${name}?`),
    ],
    [
      "quorum",
      inLanguage(
        language,
        `Hur många måste vara på plats för att ${name} ska kunna besluta?`,
        `How many must be present for ${name} to decide?`,
      ),
    ],
  ];
  return hasRule ? questions.flatMap(([of, text]) => (known.has(of) ? [] : [text])) : [];
}

function ofProject({ name, language, has }: Telling): string[] {
  const questions: readonly (readonly [string, string])[] = [
    ["owner", inLanguage(language, `Vem äger ${name}?`, `Who owns ${name}?`)],
    ["period", inLanguage(language, `Hur länge pågår ${name}?`, `How long does ${name} run?`)],
    [
      "partners",
      inLanguage(
        language,
        `Vilka är samverkansparter i ${name}?`,
        `Who are the partners in ${name}?`,
      ),
    ],
  ];
  return questions.flatMap(([fact, question]) => (has(fact) ? [question] : []));
}

function ofMunicipality(area: AreaEntry, knowledge: Knowledge, language: Language): string[] {
  const name = area.name[language];
  const isParty = subjectsOf(knowledge, "group").some(
    ({ parties }) => area.organization !== undefined && parties.includes(area.organization),
  );
  const hasTracks = subjectsOf(knowledge, "track").some(({ areas }) => areas.includes(area.code));
  return [
    ...(isParty
      ? [inLanguage(language, `Vem representerar ${name}?`, `Who represents ${name}?`)]
      : []),
    ...(hasTracks
      ? [inLanguage(language, `Vilka jobbspår har ${name}?`, `Which job tracks does ${name} have?`)]
      : []),
  ];
}
