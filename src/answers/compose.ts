/** From what a topic has to say to a whole answer: sources, age, contradictions, next questions. */
import type { Fact, FactId } from "../knowledge/fact.ts";
import { dateWords, listWords } from "../knowledge/facts/wording.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Language, Source, SubjectId } from "../knowledge/schema/base.ts";
import type { Answer, Draft, ShownSource, Statement } from "./answer.ts";
import { nextQuestions } from "./next.ts";
import { inLanguage, type Asked } from "./topics/topic.ts";

const NO_SOURCES = new Set(["out-of-scope", "refused", "talk", "unknown"]);

/** Completes a draft. Abstentions show no sources. */
export function finish(draft: Draft, asked: Asked): Answer {
  const { knowledge, question } = asked;
  const { language } = question;
  const details = unrepeated(draft);
  const statements = [...draft.lead, ...details];
  const abstains = NO_SOURCES.has(draft.outcome);
  const caveats = [
    ...(draft.caveats ?? []),
    ...(abstains
      ? []
      : [
          ...contradictions(telling(draft.lead, details), knowledge, language),
          ...age(statements, knowledge, { language, live: draft.live ?? false }),
        ]),
  ];
  const facts = factsOf([...statements, ...caveats], knowledge);
  return {
    outcome: draft.outcome,
    language,
    read: question.text,
    lead: draft.lead,
    details,
    caveats,
    sources: abstains
      ? []
      : shownSources(
          facts.flatMap((fact) => fact.sources),
          knowledge,
          language,
        ),
    next: (draft.next ?? nextQuestions(draft, asked)).slice(0, 3),
    facts: facts.map((fact) => fact.id),
    about: draft.about ?? [],
  };
}

/** Of what is said, that of which a contradiction is told: not of every name in a list beneath "yes". */
function telling(lead: readonly Statement[], details: readonly Statement[]): readonly Statement[] {
  const known = new Set(lead.flatMap(({ facts }) => facts));
  const adding = details.filter(({ facts }) => facts.some((id) => !known.has(id)));
  return details.length > 3 ? lead : [...lead, ...adding];
}

/** Nothing is said twice. */
function unrepeated(draft: Draft): Statement[] {
  const said = draft.lead.map((lead) => lead.text);
  return (draft.details ?? []).filter((detail) => {
    const repeats = said.some((text) => text.includes(detail.text));
    said.push(detail.text);
    return !repeats;
  });
}

function factsOf(statements: readonly Statement[], knowledge: Knowledge): Fact[] {
  const ids = new Set<FactId>(statements.flatMap((statement) => statement.facts));
  return [...ids].flatMap((id) => knowledge.facts.get(id) ?? []);
}

function contradictions(
  statements: readonly Statement[],
  knowledge: Knowledge,
  language: Language,
): Statement[] {
  const ids = new Set(statements.flatMap((statement) => statement.facts));
  const said = statements.map((statement) => statement.text).join(" ");
  return knowledge.contradictions
    .filter(({ facts, onlyWhenAsked }) => !onlyWhenAsked && facts.some((id) => ids.has(id)))
    .filter(({ text }) => !isSaid(text[language], said) && concerns(text[language], said))
    .slice(0, 2)
    .map(({ id, text }) => ({ text: text[language], facts: [`contradiction/${id}`] }));
}

/** All its words were said, if in other places. */
function isSaid(text: string, said: string): boolean {
  const wordsOf = (words: string): string[] => words.toLowerCase().match(/[\p{L}\d]+/gu) ?? [];
  const known = new Set(wordsOf(said));
  return wordsOf(text).every((word) => known.has(word));
}

/** Told only where one of its names or figures was said; one without any concerns every answer. */
function concerns(text: string, said: string): boolean {
  const plain = (words: string): string => words.replaceAll("\u00A0", " ");
  const telling = plain(text).match(/(?<=[\p{Ll},;:] )\p{Lu}\p{L}{3,}|\d[\d ,]{2,}\d/gu) ?? [];
  return telling.length === 0 || telling.some((word) => plain(said).includes(word));
}

/**
 * Which year the answer is from, unless every statement says it; where it rests on several documents
 * all of them are told, since one date alone would seem to hold for everything.
 */
function age(
  statements: readonly Statement[],
  knowledge: Knowledge,
  { language, live }: { readonly language: Language; readonly live: boolean },
): Statement[] {
  const cited = statements.flatMap((statement) =>
    factsOf([statement], knowledge).flatMap(({ sources }) =>
      sources.flatMap(({ document }) => {
        const from = knowledge.documents.get(document);
        return from === undefined
          ? []
          : [{ from, isTold: statement.text.includes(from.date.slice(0, 4)) }];
      }),
    ),
  );
  if (cited.every(({ isTold }) => isTold)) return [];
  const dates = [...new Set(cited.map(({ from }) => from))].map(({ date }) =>
    dateWords(date, language),
  );
  const list = listWords(dates, language);
  const one = dates.length === 1;
  if (live)
    return [
      {
        text: inLanguage(
          language,
          `Det som kommer ur överenskommelserna är från ${list}.`,
          `What comes from the agreements is from ${list}.`,
        ),
        facts: [],
      },
    ];
  return [
    {
      text: inLanguage(
        language,
        `${one ? "Uppgiften" : "Uppgifterna"} är från ${list}.`,
        `This information is from ${list}.`,
      ),
      facts: [],
    },
  ];
}

/** Sources by document and section, in the order in which they are used. */
export function shownSources(
  sources: readonly Source[],
  knowledge: Knowledge,
  language: Language,
): ShownSource[] {
  const shown = new Map<string, ShownSource>();
  for (const source of sources) {
    const document = knowledge.documents.get(source.document);
    if (document === undefined) continue;
    const section =
      source.under === undefined ? source.section : `${source.section}, ${source.under}`;
    const key = `${source.document}|${section}`;
    const known = shown.get(key);
    shown.set(key, {
      document: source.document,
      title: document.short[language],
      section,
      date: dateWords(document.date, language),
      places: [...(known?.places ?? []), source],
    });
  }
  return [...shown.values()];
}

/** A person's case is not judged; `general` is what is so for all, with its sources. */
export function inGeneral(
  general: readonly Statement[],
  language: Language,
  knowledge: Knowledge,
): Answer {
  const facts = factsOf(general, knowledge);
  const intro = inLanguage(language, "I allmänhet gäller:", "In general:");
  return {
    ...refusal("case", language),
    outcome: "partly",
    details: general.map((one, at) => (at === 0 ? { ...one, text: `${intro} ${one.text}` } : one)),
    caveats: age(general, knowledge, { language, live: false }),
    sources: shownSources(
      facts.flatMap((fact) => fact.sources),
      knowledge,
      language,
    ),
    facts: facts.map((fact) => fact.id),
  };
}

/** A refusal says why, and repeats nothing of what was written. */
export function refusal(kind: "identity-number" | "case", language: Language): Answer {
  const text =
    kind === "identity-number"
      ? inLanguage(
          language,
          "Jag tar inte emot personnummer. Ta bort meddelandet om du kan. Jag kan inga enskilda ärenden; fråga gärna om samverkan i stället.",
          "I do not accept personal identity numbers. Please delete the message if you can. I know no individual cases; do ask about the cooperation instead.",
        )
      : inLanguage(
          language,
          "Jag kan inte svara på frågor om en enskild persons ärende. Jag vet bara vad överenskommelserna säger om samverkan.",
          "I cannot answer questions about a person's case. I only know what the agreements say about the cooperation.",
        );
  const none: readonly SubjectId[] = [];
  return {
    outcome: "refused",
    language,
    read: "",
    lead: [{ text, facts: [] }],
    details: [],
    caveats: [],
    sources: [],
    next: [],
    facts: [],
    about: none,
  };
}

const RANK = [
  "answered",
  "partly",
  "ambiguous",
  "unknown",
  "refused",
  "talk",
  "out-of-scope",
] as const;

/** Several questions in one message: each is answered, in order. */
export function merge(answers: readonly [Answer, ...Answer[]], knowledge: Knowledge): Answer {
  if (answers.length === 1) return answers[0];
  const spoken = answers.filter(
    (answer) => answer.outcome !== "talk" || answers.every((other) => other.outcome === "talk"),
  );
  const outcomes = new Set(spoken.map((answer) => answer.outcome));
  const outcome =
    outcomes.has("answered") && outcomes.size > 1
      ? "partly"
      : (RANK.find((one) => outcomes.has(one)) ?? "unknown");
  const unique = <T>(items: readonly T[]): T[] => [...new Set(items)];
  const [first] = spoken;
  const language = first?.language ?? "sv";
  const lead = uniqueTexts(spoken.flatMap((answer) => answer.lead));
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
    sources: NO_SOURCES.has(outcome)
      ? []
      : shownSources(
          facts.flatMap((fact) => fact.sources),
          knowledge,
          language,
        ),
    next: unique(spoken.flatMap((answer) => answer.next)).slice(0, 3),
    facts: unique(spoken.flatMap((answer) => answer.facts)),
    about: unique(spoken.flatMap((answer) => answer.about)),
  };
}

/** Those of each question by themselves, under its name where it is not plain which they belong to. */
function mergedDetails(answers: readonly Answer[], told: ReadonlySet<string>): Statement[] {
  const parts = new Map<string, Statement[]>();
  for (const { read, posed = read, details, language } of answers) {
    const own = details.filter(({ text }) => !told.has(text));
    const heading = inLanguage(language, `Mer om ”${posed}”:`, `More about “${posed}”:`);
    if (own.length > 0) parts.set(heading, own);
  }
  const isLast = parts.size === 1 && answers.at(-1)?.details.length !== 0;
  return [...parts].flatMap(([text, own]) => (isLast ? own : [{ text, facts: [] }, ...own]));
}

/** Of when all of it is, is told once. */
function mergedCaveats(answers: readonly Answer[], knowledge: Knowledge): Statement[] {
  const ages = answers.map(({ lead, details, language }) =>
    [false, true].map((live) => age([...lead, ...details], knowledge, { language, live })),
  );
  const texts = new Set(ages.flat(2).map(({ text }) => text));
  const caveats = answers.flatMap((answer) => answer.caveats);
  const others = caveats.filter(({ text }) => !texts.has(text));
  const dated = answers.filter((answer) => answer.caveats.some(({ text }) => texts.has(text)));
  const [first] = dated;
  if (first === undefined) return others;
  const live = dated.some(({ lead, details, language, caveats: own }) => {
    const [agreed] = age([...lead, ...details], knowledge, { language, live: false });
    return !own.some(({ text }) => text === agreed?.text);
  });
  const told = dated.flatMap(({ lead, details }) => [...lead, ...details]);
  return [...others, ...age(told, knowledge, { language: first.language, live })];
}

function uniqueTexts(statements: readonly Statement[]): Statement[] {
  return [...new Map(statements.map((statement) => [statement.text, statement])).values()];
}

/** What a person sees, without markup: the answer, what it rests on, what to be careful about. */
export function plainText(answer: Answer): string {
  return [...answer.lead, ...answer.details, ...answer.caveats]
    .map((statement) => statement.text)
    .join("\n");
}
