/**
 * "Har någon annan kommun än A en rektor i sin grupp?": asked of any of them, and yes only where the
 * answer tells of another than A. What tells of A alone says nothing of the others.
 */
import type { Subject } from "../../knowledge/knowledge.ts";
import type { Draft, Statement } from "../answer.ts";
import type { Answered } from "../negated-set/asked-set.ts";
import {
  factsOf,
  namesInTexts,
  namesTogether,
  notProven,
  wholeWord,
} from "../negated-set/members.ts";
import { denies } from "../negated-set/negated-set.ts";
import { said, withoutVerdict } from "../verdict-word.ts";
import { composed, isOfKnowledge, subjectsOf, type Asked } from "../topics/topic.ts";

/** Undefined where no place is set apart, or nothing is known of the rest either. */
export function otherThan(asked: Asked, answerTo: (text: string) => Answered): Draft | undefined {
  const { question, knowledge } = asked;
  const [place, ...more] = question.places.filter(({ wide }) => !wide);
  if (!question.yesNo || question.negated || place === undefined || more.length > 0)
    return undefined;
  const rest = withoutOther(asked, place.start, place.end);
  const whole = rest === undefined ? undefined : answerTo(rest);
  if (whole === undefined) return undefined;
  if (whole.draft.outcome !== "answered" || denies(whole))
    return { ...whole.draft, ...plain(whole) };
  const told = [...whole.draft.lead, ...(whole.draft.details ?? [])];
  const namedIn = (list: readonly Statement[]): Subject[] => {
    const text = list.map((one) => one.text).join(" ");
    return municipalities(asked).filter((member) =>
      namesInTexts(member, knowledge).some((name) => wholeWord(name).test(text)),
    );
  };
  // What stands beside the answer may tell of others, unless the answer only heads a list.
  const inLead = namedIn(whole.draft.lead);
  const named = inLead.length > 0 ? inLead : namedIn(told);
  if (named.length === 0) return { ...whole.draft, ...plain(whole) };
  const others = named.filter(({ id }) => id !== place.subject);
  const { language } = question;
  const facts = factsOf({ lead: told }, asked);
  const names = namesTogether(others, language);
  const own = knowledge.subjects.get(place.subject)?.name[language] ?? "";
  const lead =
    others.length > 0
      ? said("yes", { language }, `: ${names}.`)
      : said(
          "no",
          { language },
          `, ingen annan än ${own} nämns.`,
          `, none other than ${own} is mentioned.`,
        );
  return {
    ...whole.draft,
    lead: [composed(lead, ...facts)],
    details: [
      ...whole.draft.lead.map(withoutVerdict).filter((one) => isOfKnowledge(one, asked)),
      ...(whole.draft.details ?? []),
    ],
    caveats: [...(whole.draft.caveats ?? []), ...(others.length > 0 ? [] : [notProven(language)])],
  };
}

/** What is told, without a yes to the question for any of them. */
function plain({ draft }: Answered): Pick<Draft, "lead"> {
  return { lead: draft.lead.map(withoutVerdict) };
}

/** Those of the county, and others by their organisations. */
function municipalities({ knowledge }: Asked): Subject[] {
  const areas = subjectsOf(knowledge, "area").filter(({ level }) => level === "municipality");
  const own = new Set<Subject["id"] | undefined>(areas.map(({ organization }) => organization));
  const others = subjectsOf(knowledge, "organization").filter(
    ({ id, classification }) => classification === "municipality" && !own.has(id),
  );
  return [...areas, ...others];
}

/** The same question of any at all; undefined where it does not set the place apart. */
function withoutOther({ question }: Asked, start: number, end: number): string | undefined {
  const words = question.tokens.map(({ text }) => text);
  const than = start - 1;
  const other = words.findIndex((word) => OTHER.test(word));
  if (other < 1 || other >= than || !THAN.test(words[than] ?? "")) return undefined;
  return `${words.filter((_, at) => at !== other && (at < than || at >= end)).join(" ")}?`;
}

const OTHER = /^(annan|annat|andra|other|else)$/iu;
const THAN = /^(än|utom|förutom|than|besides|but|except)$/iu;
