/** "Vilka projekt finns?": everything of one kind, when nothing else narrows it. */
import { countWords } from "../../knowledge/facts/wording.ts";
import type { Subject } from "../../knowledge/knowledge.ts";
import type { Mention } from "../question.ts";
import type { Statement } from "../answer.ts";
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
    if (!PLURAL.test(question.mendedText)) return undefined;
    if (question.mentions.some((mention) => mention.firm && !isKindWord(mention, asked)))
      return undefined;
    if (question.places.some((place) => !place.wide)) return undefined;
    const wanted = onlyKind(asked);
    if (wanted === undefined) return undefined;
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
