/** "Vilka projekt finns?": everything of one kind, when nothing else narrows it. */
import { countWords } from "../../knowledge/facts/wording.ts";
import type { Subject } from "../../knowledge/knowledge.ts";
import type { AreaCode, ConceptId } from "../../knowledge/schema/base.ts";
import { asksWhatOneIs } from "../language/ask.ts";
import { isOfName, type Mention } from "../question.ts";
import type { Draft, Statement } from "../answer.ts";
import { notProven } from "../negated-set/members.ts";
import { leansOnTold } from "./leans-on-told.ts";
import { groupsOfYear } from "./listing-of-year.ts";
import { yearOf } from "./seats/leading-groups.ts";
import {
  factsAbout,
  inLanguage,
  stated,
  subjectsOf,
  type Asked,
  type Group,
  type Topic,
} from "./topic.ts";

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
    if (!["which", "what", "how-many"].includes(question.ask) && !asksIfAny(asked))
      return undefined;
    if (question.numbers.length > 0) return undefined;
    if (leansOnTold(asked)) return undefined;
    if (!PLURAL.test(question.mendedText) || asksWhatOneIs(question.mendedText)) return undefined;
    const isLocal = LOCAL_GROUPS.test(question.mendedText);
    if (isLocal && WHAT_THEY_ARE.test(question.mendedText)) return undefined;
    if (
      question.mentions.some(
        (mention) =>
          mention.firm && !isKindWord(mention, asked) && !LOCAL_GROUPS.test(mention.text),
      )
    )
      return undefined;
    const [place, ...others] = question.places.filter(({ wide }) => !wide);
    if (others.length > 0) return undefined;
    const wanted = onlyKind(asked, isLocal);
    if (wanted === undefined) return undefined;
    if (place !== undefined)
      return wanted === "group" && !isCountTold(asked) && !areOthers(asked)
        ? groupsIn(place.area, asked)
        : undefined;
    // "Vilka projekt styr styrgruppen?": not all that there are.
    if (KINDS[wanted].kind !== "group" && question.mentions.some(({ firm }) => firm))
      return undefined;
    const { sv, en } = KINDS[wanted];
    const called = {
      sv: `${isLocal ? "lokala " : ""}${sv[1]}`,
      en: `${isLocal ? "local " : ""}${en[1]}`,
    };
    const all = subjectsOf(knowledge, KINDS[wanted].kind).filter((subject) =>
      isLocal ? isMunicipal(subject) : isOf(subject, wanted),
    );
    const isOfYear = KINDS[wanted].kind === "group" && question.years.length > 0;
    const ofYear = isOfYear ? groupsOfYear(all.filter(isGroup), called, asked) : undefined;
    const found = isOfYear ? (ofYear?.found ?? []) : all;
    if (found.length < 2) return undefined;
    const { language } = question;
    const lead = inLanguage(
      language,
      `Jag känner till ${countWords(found.length, "sv")} ${called.sv}.`,
      `I know of ${countWords(found.length, "en")} ${called.en}.`,
    );
    const lines = found.map((subject) => line(subject, asked));
    return {
      outcome: "answered",
      lead: [{ text: ofYear?.lead ?? lead, facts: lines.flatMap((one) => one.facts) }],
      details: lines,
      caveats: ofYear?.isOnly === true ? [notProven(language)] : [],
      about: found.slice(0, 1).map((subject) => subject.id),
    };
  },
};

/** People are known to ask so for a fact that counts them itself. */
function isCountTold({ question, carrying: [best] }: Asked): boolean {
  return (
    question.ask === "how-many" &&
    best !== undefined &&
    !best.entry.fact.gap &&
    best.likely > SURELY
  );
}

const SURELY = 0.9;

/** "Vilka extra grupper har Ängsby tagit med?": of people, as is known of how one asks for those. */
function areOthers({ question, carrying: [best], knowledge }: Asked): boolean {
  if (best === undefined || !BESIDES.test(question.mendedText)) return false;
  const { on, subject } = best.entry.fact;
  return on.includes(TARGET_GROUP) && knowledge.subjects.get(subject)?.kindOf !== "group";
}

const BESIDES =
  /(?<!\p{L})(extra|fler|ytterligare|tagit med|lagt till|utökat|additional|added|more)(?!\p{L})/iu;
const TARGET_GROUP = "target-group" as ConceptId;

function isGroup(subject: Subject): subject is Group {
  return subject.kindOf === "group";
}

/** "Vilka grupper finns i Ängsby?": each with the year of the document that tells of it. */
function groupsIn(code: AreaCode, asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const { language } = question;
  const years = yearsAsked(asked);
  const found = subjectsOf(knowledge, "group").filter(
    (group) =>
      group.area === code && (years.length === 0 || years.includes(yearOf(group, knowledge))),
  );
  const place = knowledge.areas.get(code)?.name[language];
  if (found.length === 0 || place === undefined) return undefined;
  const [year, ...more] = years;
  const name =
    year === undefined || more.length > 0
      ? place
      : inLanguage(language, `${place} ${year}`, `${place} in ${year}`);
  const lines = found
    .map((group) => ({ group, year: yearOf(group, knowledge) }))
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
          `Jag känner till ${found.length === 1 ? "en grupp" : `${count} grupper`} i ${name}:`,
          `I know of ${count} ${found.length === 1 ? "group" : "groups"} in ${name}:`,
        ),
        facts: lines.flatMap(({ facts }) => facts),
      },
    ],
    details: lines,
    about: found.slice(0, 1).map(({ id }) => id),
  };
}

/** The years that are named, or those of the documents that are. */
function yearsAsked({ question: { years, mentions }, knowledge }: Asked): string[] {
  const dates = mentions.flatMap(({ subjects: [id] }) => knowledge.documents.get(id)?.date ?? []);
  return [...new Set([...years.map(String), ...dates.map((date) => date.slice(0, 4))])];
}

/** "Har Ängsby några grupper?" is answered by naming them. */
function asksIfAny({ question: { ask, places, mendedText } }: Asked): boolean {
  return ask === "whether" && places.some(({ wide }) => !wide) && IF_ANY.test(mendedText);
}

const IF_ANY =
  /^(har|finns det|finns|has|does|are there|is there)(?!\p{L}).*(?<!\p{L})(några|någon|any)(?!\p{L})/iu;

const PLURAL =
  /(grupper|nätverk|projekt|spår|groups|networks|projects|tracks)(na|en|et)?(?!\p{L})/iu;

/** "styrgrupper" is the kind, though a group bears the word as its name. */
function isKindWord({ subjects }: Mention, { knowledge }: Asked): boolean {
  const subject = knowledge.subjects.get(subjects[0]);
  return subject?.kindOf === "group" && subject.homonym === "default";
}

const FRAME: ReadonlySet<string> = new Set([
  "count",
  "status",
  "municipality",
  "definition",
  "located-in",
]);

const THERE = /^(existed|exist|mentioned|named|existerade|nämns|nämndes)$/iu;

/** "The local groups" are those of the municipalities, whatever they are called. */
const LOCAL_GROUPS = /(?<!\p{L})(lokala grupper(na)?|local groups)(?!\p{L})/iu;

/** "Vad är lokala grupper?" asks for no list. */
const WHAT_THEY_ARE = /^(vad|what (is|are|do|does))(?!\p{L})/iu;

function isMunicipal(subject: Subject): boolean {
  return subject.kindOf === "group" && subject.level === "municipal" && subject.area !== undefined;
}

/** The kind, when every other word of content only frames the question. */
function onlyKind({ question }: Asked, isLocal: boolean): Listed | undefined {
  const names = Object.keys(KINDS) as Listed[];
  const touched = new Set<string>(question.concepts);
  const wanted = isLocal ? "group" : names.find((name) => touched.has(name));
  if (wanted === undefined) return undefined;
  const framed = question.terms.every(
    (term) =>
      term.weak ||
      THERE.test(term.text) ||
      (isLocal && (isOfName(term, question) || /^(lokala|local)(?!\p{L})/iu.test(term.text))) ||
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
