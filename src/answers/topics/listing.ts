/** "Vilka projekt finns?": everything of one kind, when nothing else narrows it. */
import { countWords } from "../../knowledge/facts/wording.ts";
import type { Subject } from "../../knowledge/knowledge.ts";
import type { AreaCode } from "../../knowledge/schema/base.ts";
import { asksWhatOneIs } from "../language/ask.ts";
import type { Mention } from "../question.ts";
import type { Draft, Statement } from "../answer.ts";
import { factsAbout, inLanguage, stated, subjectsOf, type Asked, type Topic } from "./topic.ts";

/** Concept that is asked for → kind of subject, and how many of them are called. */
const KINDS = {
  project: { kind: "project", sv: ["projekt", "projekt"], en: ["project", "projects"] },
  "job-track": { kind: "track", sv: ["jobbspår", "jobbspår"], en: ["job track", "job tracks"] },
  network: { kind: "group", sv: ["nätverk", "nätverk"], en: ["network", "networks"] },
  group: { kind: "group", sv: ["grupp", "grupper"], en: ["group", "groups"] },
  "steering-group": {
    kind: "group",
    sv: ["styrgrupp", "styrgrupper"],
    en: ["steering group", "steering groups"],
  },
} as const;

type Listed = keyof typeof KINDS;

export const listing: Topic = {
  id: "listing",
  answer(asked) {
    const { question, knowledge } = asked;
    if (!["which", "what", "how-many"].includes(question.ask)) return undefined;
    if (!PLURAL.test(question.mendedText) || asksWhatOneIs(question.mendedText)) return undefined;
    if (question.mentions.some((mention) => mention.firm && !isKindWord(mention, asked)))
      return undefined;
    const [place, ...others] = question.places.filter(({ wide }) => !wide);
    if (others.length > 0) return undefined;
    const wanted = onlyKind(asked);
    if (wanted === undefined) return undefined;
    if (place !== undefined) return wanted === "group" ? groupsIn(place.area, asked) : undefined;
    const found = subjectsOf(knowledge, KINDS[wanted].kind).filter((subject) =>
      isOf(subject, wanted),
    );
    if (found.length < 2) return undefined;
    const { language } = question;
    const words = KINDS[wanted];
    const lead = inLanguage(
      language,
      `Jag känner till ${countWords(found.length, "sv")} ${words.sv[1]}.`,
      `I know of ${countWords(found.length, "en")} ${words.en[1]}.`,
    );
    const lines = found.map((subject) => line(subject, asked));
    return {
      outcome: "answered",
      lead: [{ text: lead, facts: lines.flatMap((one) => one.facts) }],
      details: lines,
      about: found.slice(0, 1).map((subject) => subject.id),
    };
  },
};

/** "Vilka grupper finns i Ängsby?": each with the year of the document that tells of it. */
function groupsIn(code: AreaCode, asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const { language } = question;
  const found = subjectsOf(knowledge, "group").filter((group) => group.area === code);
  const name = knowledge.areas.get(code)?.name[language];
  if (found.length < 2 || name === undefined) return undefined;
  const yearOf = (group: (typeof found)[number]): string =>
    group.source
      .map(({ document }) => knowledge.documents.get(document)?.date.slice(0, 4) ?? "")
      .sort()
      .at(-1) ?? "";
  const lines = found
    .map((group) => ({ group, year: yearOf(group) }))
    .sort((a, b) => b.year.localeCompare(a.year))
    .map(({ group, year }) => {
      const stated = line(group, asked);
      return { ...stated, text: `${stated.text} (${year})` };
    });
  const count = countWords(found.length, language);
  return {
    outcome: "answered",
    lead: [
      {
        text: inLanguage(
          language,
          `Jag känner till ${count} grupper i ${name}:`,
          `I know of ${count} groups in ${name}:`,
        ),
        facts: lines.flatMap(({ facts }) => facts),
      },
    ],
    details: lines,
    about: found.slice(0, 1).map(({ id }) => id),
  };
}

const PLURAL =
  /(grupper|nätverk|projekt|spår|groups|networks|projects|tracks)(na|en|et)?(?!\p{L})/iu;

/** "styrgrupper" is the kind, though a group bears the word as its name. */
function isKindWord({ subjects }: Mention, { knowledge }: Asked): boolean {
  const subject = knowledge.subjects.get(subjects[0]);
  return subject?.kindOf === "group" && subject.homonym === "default";
}

const FRAME: ReadonlySet<string> = new Set(["count", "status", "municipality", "definition"]);

/** The kind, when every other word of content only frames the question. */
function onlyKind({ question }: Asked): Listed | undefined {
  const names = Object.keys(KINDS) as Listed[];
  const touched = new Set<string>(question.concepts);
  const wanted = names.find((name) => touched.has(name));
  if (wanted === undefined) return undefined;
  const framed = question.terms.every(
    (term) =>
      term.weak ||
      term.concepts.some((concept) => (concept as string) === wanted || FRAME.has(concept)),
  );
  return framed ? wanted : undefined;
}

function isOf(subject: Subject, wanted: Listed): boolean {
  if (subject.kindOf !== "group" || wanted === "group") return true;
  return subject.kind === wanted;
}

/** The name, and the first thing that is known of it as evidence. */
function line(subject: Subject, { knowledge, question }: Asked): Statement {
  const fact = factsAbout(knowledge, subject.id).find((one) => !one.gap);
  return fact === undefined
    ? { text: subject.name[question.language], facts: [] }
    : { ...stated(fact, question.language), text: subject.name[question.language] };
}
