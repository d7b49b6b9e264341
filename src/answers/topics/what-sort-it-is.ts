/** "Är Vägen In ett jobbspår?", where it is something else: what is told of both at once is no yes to it. */
import type { Subject } from "../../knowledge/knowledge.ts";
import { isOfName, type Question } from "../question.ts";
import { said } from "../verdict-word.ts";
import { toldOf } from "./describe/told-of.ts";
import { composed, factsAbout, stated, type Asked, type Topic } from "./topic.ts";

export const whatSortItIs: Topic = {
  id: "what-sort-it-is",
  answer(asked) {
    const { question, knowledge } = asked;
    const { language, mendedText, negated } = question;
    const sort = SORTS.find(({ asks }) => asks.test(mendedText));
    const [only, ...others] = question.mentions.filter(({ firm }) => firm);
    if (sort === undefined || only === undefined || others.length > 0 || negated) return undefined;
    const subject = knowledge.subjects.get(only.subjects[0]);
    if (subject === undefined || !KINDS.has(subject.kindOf) || subject.kindOf === sort.kind)
      return undefined;
    if (!asksNoMore(question) || isCalledSo(subject, sort, asked)) return undefined;
    const { text: name } = only;
    const told = toldOf(subject.id, knowledge).slice(0, 1);
    return {
      outcome: "answered",
      lead: [
        composed(
          said(
            "no",
            { language },
            `, överenskommelserna beskriver inte ${name} som ${sort.sv}.`,
            `, the agreements do not describe ${name} as ${sort.en}.`,
          ),
          ...told,
        ),
      ],
      details: told.map((fact) => stated(fact, language)),
      about: [subject.id],
    };
  },
};

interface Sort {
  readonly kind: Subject["kindOf"];
  readonly asks: RegExp;
  readonly called: RegExp;
  readonly sv: string;
  readonly en: string;
}

const SORTS: readonly Sort[] = [
  sortOf("track", "(?:jobb)?spår|(?:job )?track", "ett jobbspår", "a job track"),
  sortOf("project", "projekt|project", "ett projekt", "a project"),
  sortOf("unit", "enhet|unit", "en enhet", "a unit"),
  sortOf("group", "grupp|group", "en grupp", "a group"),
];

function sortOf(kind: Sort["kind"], words: string, sv: string, en: string): Sort {
  return {
    kind,
    asks: new RegExp(String.raw`^(?:är|is) .+ (?:ett|en|an?) (?:${words})\s*\??$`, "iu"),
    called: new RegExp(
      String.raw`(?<!\p{L})(?:ett|en|an?|\p{L}+a)(?: \p{L}+)? (?:\p{L}+-?)?(?:${words})`,
      "iu",
    ),
    sv,
    en,
  };
}

/** Of groups "group" and "project" are said loosely; a party may be anything. */
const KINDS: ReadonlySet<Subject["kindOf"]> = new Set(["track", "project", "unit", "term"]);

function asksNoMore(question: Question): boolean {
  const last = question.tokens.length - SORT_AND_ARTICLE;
  return (
    question.places.length === 0 &&
    question.terms.every(
      (term) => term.weak || term.start === 0 || term.start >= last || isOfName(term, question),
    )
  );
}

/** "ett jobbspår", "a job track" */
const SORT_AND_ARTICLE = 3;

/** Something that is told of it calls it so, whatever else it is. */
function isCalledSo({ id }: Subject, { called }: Sort, { question, knowledge }: Asked): boolean {
  return factsAbout(knowledge, id).some(({ text }) => called.test(text[question.language]));
}
