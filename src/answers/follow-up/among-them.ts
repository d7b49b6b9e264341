/** "Är Ängsby en av dem?", "Var Jobbverket bland dem?": whether the answer before names them. */
import type { Subject } from "../../knowledge/knowledge.ts";
import type { Draft, Statement } from "../answer.ts";
import { namesInTexts, wholeWord } from "../negated-set/members.ts";
import type { Asked } from "../topics/topic.ts";
import { understand } from "../understand.ts";
import { said } from "../verdict-word.ts";
import { unasked } from "./turn.ts";

/** Yes or no by the answer before, where it tells who or which; undefined where something else is asked. */
export function amongThem(
  text: string,
  before: Asked,
  draftOf: (asked: Asked) => Draft,
): Draft | undefined {
  const { question, lexicon } = before;
  const { who = "", other = "" } = AMONG.exec(unasked(text))?.groups ?? {};
  const written = who === "" ? other : who;
  if (written === "" || !LISTS.has(question.ask)) return undefined;
  const asked = understand(written, lexicon, { language: question.language });
  const [span, ...others] = [...asked.places, ...asked.mentions.filter(({ firm }) => firm)];
  const isOneName = span?.start === 0 && span.end === asked.tokens.length && others.length === 0;
  const isStranger = span === undefined && /^\p{Lu}/u.test(written);
  if (!isOneName && !isStranger) return undefined;
  const draft = draftOf(before);
  if (draft.outcome !== "answered") return undefined;
  const subject =
    span && lexicon.knowledge.subjects.get("area" in span ? span.subject : span.subjects[0]);
  return verdict({ written, subject, draft, before });
}

const THEM = "(?:dem|dom|de|dessa|them|those|these)";
const AMONG = new RegExp(
  `^(?:(?:och|men|and|but|or),? )?(?:är|var|finns|fanns|ingår|nämns|hör|hörde|is|are|was|were) (?:(?<who>.+?) (?:också |också med |med |also )?(?:bland ${THEM}|(?:en|ett|någon|något|one) (?:av|utav|of) ${THEM}|among ${THEM}|till ${THEM}|(?:med )?(?:på|i) listan|on the list)|(?<other>.+?) (?:det|that))(?: (?:också|då|too|then|as well))?$`,
  "iu",
);
/** Asked for in full, so that the answer names them. */
const LISTS: ReadonlySet<string> = new Set(["who", "which", "what", "how-many"]);

interface Sought {
  readonly written: string;
  readonly subject: Subject | undefined;
  readonly draft: Draft;
  readonly before: Asked;
}

/** The answer before is told again, with yes or no where it is sure. */
function verdict({ written, subject, draft, before }: Sought): Draft {
  const { question, knowledge } = before;
  const { language } = question;
  const [head, ...rest] = draft.lead;
  if (head === undefined) return draft;
  const isHead = COUNTS.test(head.text);
  const told = isHead ? [...draft.lead, ...(draft.details ?? [])] : draft.lead;
  const name = subject?.name[language].replace(/ \(.*\)$/, "") ?? written;
  const isNamed = isNamedIn(
    told.map(({ text }) => text),
    subject === undefined ? [written] : namesInTexts(subject, knowledge),
  );
  if (question.negated || isNamed === undefined || !(isNamed || lists(told, subject, before)))
    return { ...draft, outcome: "partly" };
  const judged = isNamed
    ? said("yes", { language }, `, ${name} är med där.`, `, ${name} is among them.`)
    : said("no", { language }, `, ${name} nämns inte där.`, `, ${name} is not named there.`);
  return {
    ...draft,
    lead: [{ ...head, ...judged, text: `${judged.text} ${head.text}` }, ...rest],
    details: isHead ? (draft.details ?? []) : [],
  };
}

/** It names several of the sort: else there is no list that somebody could be left out of. */
function lists(
  told: readonly Statement[],
  subject: Subject | undefined,
  { knowledge, lexicon }: Asked,
): boolean {
  const named = new Set(
    told.flatMap(({ facts }) =>
      facts.flatMap((id) => [...(lexicon.index.byId.get(id)?.subjects ?? [])]),
    ),
  );
  const sort = subject && sortOf(subject);
  const alike = [...named].filter((id) => {
    const one = knowledge.subjects.get(id);
    const own = one && sortOf(one);
    return own !== undefined && (sort === undefined || own === sort);
  });
  return alike.length > 1;
}

/** What may be asked about beside it: municipalities stand beside other organisations. */
function sortOf(subject: Subject): string | undefined {
  if (subject.kindOf === "area") return "organization";
  if (subject.kindOf === "organization" && subject.classification === "cooperation")
    return undefined;
  return LISTED.has(subject.kindOf) ? subject.kindOf : undefined;
}

const LISTED: ReadonlySet<string> = new Set(["organization", "project", "group", "unit", "track"]);

/** Undefined where a sentence tells who it is not, or of all without their names. */
function isNamedIn(texts: readonly string[], names: readonly string[]): boolean | undefined {
  const sentences = texts.flatMap((text) => text.split(/(?<=[.:])\s+/u));
  const naming = sentences.filter((sentence) =>
    names.some((name) => wholeWord(name).test(sentence)),
  );
  if (naming.length > 0) return naming.some((sentence) => !EXCEPT.test(sentence)) || undefined;
  return sentences.some((sentence) => EXCEPT.test(sentence) || OF_ALL.test(sentence))
    ? undefined
    : false;
}

const EXCEPT = /(?<!\p{L})(inte|utom|förutom|ingen|inga|not|except|none|no)(?!\p{L})/iu;
/** All of them, unless they are listed. */
const OF_ALL = /(?<!\p{L})(alla|samtliga|all)(?!\p{L})(?![^.]*[(:])/iu;
/** "Jag känner till 13 projekt.": the list comes after it. */
const COUNTS = /^(jag känner till|i know of)|:$/iu;
