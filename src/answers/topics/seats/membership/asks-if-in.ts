/** "Is Ängsby in the steering group?": no word tells that its members are meant but where it stands. */
import type { SubjectId } from "../../../../knowledge/schema/base.ts";
import { isOfName } from "../../../question.ts";
import { isRole } from "../actors.ts";
import { withoutYear } from "../groups-meant.ts";
import { touches, type Asked } from "../../topic.ts";

export function asksIfIn(asked: Asked): boolean {
  const { question, knowledge } = asked;
  if (question.ask !== "whether") return false;
  if (touches(question, "have-a-seat")) return true;
  if (SOMEONE_FROM.test(question.mendedText))
    return isGroup(question.mentions.at(-1)?.subjects[0], asked);
  const [verb, next] = question.tokens;
  const isOfAny = ANY_THERE.test(question.mendedText);
  if (!IS.test(verb?.folded ?? "") || (THERE.test(next?.folded ?? "") && !isOfAny)) return false;
  const group = question.mentions.find(({ subjects }) => isGroup(subjects[0], asked));
  const at = group === undefined ? -1 : lastIn(group.start, asked);
  if (group === undefined || at < 2 || !isLast(group.end, asked)) return false;
  const who = question.terms.filter(({ start, weak }) => start < at && !weak);
  const isNamed = [...question.mentions, ...question.places].some(({ end }) => end <= at);
  return isNamed
    ? who.every((term) => isOfName(term, question) || isRole(term, knowledge))
    : who.at(-1)?.end === at && (who.length === 1 || who.every((term) => isRole(term, knowledge)));
}

/** "Which municipalities are in Jobbkraft?" */
export function asksWhichIn(asked: Asked): boolean {
  const { ask, mentions, tokens, negated } = asked.question;
  const [only, ...others] = mentions;
  if (ask !== "which" || negated || only === undefined || others.length > 0) return false;
  if (!isGroup(only.subjects[0], asked) || only.end < tokens.length) return false;
  return IS.test(tokens[lastIn(only.start, asked) - 1]?.folded ?? "");
}

/** "Finns det någon från Skogsbolaget i styrgruppen?" */
const SOMEONE_FROM =
  /^(?:finns|är) det (?:någon|några|nån|en) (?:\p{L}+ )?från(?!\p{L})(?=.* i )/iu;
/** "Are there any politicians in the steering group?" */
const ANY_THERE = /^(is|are|was|were) there (any|some) (?!(one|body)(?!\p{L}))/iu;
const IS = /^(is|are|was|were)$/;
const THERE = /^(there|it|that|this)$/;
const IN = /^(in|on|at)$/;

/** Nothing more is said, but perhaps in which year. */
function isLast(end: number, { question: { tokens } }: Asked): boolean {
  return tokens.slice(end).every(({ folded }) => /^(in|back|then|\d{4})$/.test(folded));
}

/** The last "in" before the group's name, with nothing but its article or its owner between. */
function lastIn(start: number, { question: { tokens, places } }: Asked): number {
  const at = tokens.slice(0, start).findLastIndex(({ folded }) => IN.test(folded));
  const isOwner = (place: number): boolean =>
    /^(the|our|your|their)$/.test(tokens[place]?.folded ?? "") ||
    places.some((one) => one.start <= place && one.end > place);
  for (let place = at + 1; place < start; place += 1) if (!isOwner(place)) return -1;
  return at;
}

/** Those who sit there are its members, or the parties of a cooperation. */
function isGroup(id: SubjectId | undefined, { knowledge }: Asked): boolean {
  const meant = id === undefined ? undefined : knowledge.subjects.get(withoutYear(id, knowledge));
  return (
    meant?.kindOf === "group" ||
    (meant?.kindOf === "organization" && meant.classification === "cooperation")
  );
}
