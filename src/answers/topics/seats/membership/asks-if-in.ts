/** "Is Ängsby in the steering group?": no word tells that its members are meant but where it stands. */
import type { SubjectId } from "../../../../knowledge/schema/base.ts";
import { isOfName, type Term } from "../../../question.ts";
import type { Token } from "../../../language/tokens.ts";
import { actorsOf, isRole } from "../actors.ts";
import { withoutYear } from "../groups-meant.ts";
import { namedGroups, touches, type Asked } from "../../topic.ts";

export function asksIfIn(asked: Asked): boolean {
  const { question, knowledge } = asked;
  if (question.ask !== "whether") return false;
  if (touches(question, "have-a-seat")) return true;
  if (SOMEONE_FROM.test(question.mendedText) || belongsToGroup(asked))
    return isGroup(question.mentions.at(-1)?.subjects[0], asked);
  const [verb, next] = wordsOfClaim(asked);
  const isOfAny = ANY_THERE.test(question.mendedText);
  if (!IS.test(verb?.folded ?? "") || (THERE.test(next?.folded ?? "") && !isOfAny)) return false;
  const group =
    question.mentions.find(({ subjects }) => isGroup(subjects[0], asked)) ?? unnamedGroup(asked);
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

/** "Finns det någon från Skogsbolaget i styrgruppen?", "Do we have somebody from …", "Has X anyone in …" */
const SOMEONE_FROM =
  /^(?:(?:finns|är|sitter) det (?:någon|några|nån|en) (?:\p{L}+ )?från(?!\p{L})(?=.* i )|(?:(?:har|är|sitter|ingår|deltar) )?(?:(?:vi|ni|de) )?(?:någon|några|nån) från(?!\p{L})(?=.* i )|har \p{Lu}.* (?:någon|några|nån|folk|en representant) (?:med )?i |(?:(?:is|are|was|were) there|(?:do|does|did) (?:we|you|they) have|is|are|does|do|has|have) (?:any ?one|any ?body|some ?one|some ?body|any|people|an? \p{L}+) (?:\p{L}+ )?from(?!\p{L})(?=.* (?:in|on) )|(?:do|does|did|has|have) \p{Lu}.* (?:any ?one|any ?body|some ?one|some ?body|people|representatives?) (?:in|on) )/iu;
/** "Are there any politicians in the steering group?" */
const ANY_THERE = /^(is|are|was|were) there (any|some) (?!(one|body)(?!\p{L}))/iu;
const IS = /^(is|are|was|were)$/;
const THERE = /^(there|it|that|this)$/;
const IN = /^(in|on|at)$/;

/** "in Ängsby's group": its place in the question. */
function unnamedGroup({
  question: { terms, places },
}: Asked): Pick<Term, "start" | "end"> | undefined {
  return places.some(({ locative, wide }) => locative && !wide)
    ? terms.find(({ concepts }) => concepts.some((concept) => (concept as string) === "group-body"))
    : undefined;
}

/** Nothing more is said, but perhaps in which year, or "isn't it?" */
function isLast(end: number, { question: { tokens } }: Asked): boolean {
  return tokens.slice(end).every(({ folded }) => AFTERWARDS.test(folded));
}

const AFTERWARDS =
  /^(in|back|then|\d{4}|is|isn|isnt|are|aren|arent|not|nt|t|it|they|right|correct)$/;

/** The last "in" before the group's name, with nothing but its article or its owner between. */
function lastIn(start: number, { question: { tokens, places } }: Asked): number {
  const at = tokens.slice(0, start).findLastIndex(({ folded }) => IN.test(folded));
  const isOwner = (place: number): boolean =>
    /^(the|our|your|their)$/.test(tokens[place]?.folded ?? "") ||
    places.some((one) => one.start <= place && one.end > place);
  for (let place = at + 1; place < start; place += 1) if (!isOwner(place)) return -1;
  return at;
}

/** "Hör Ängsby till konstellationen?": a party, not a group that belongs to another. */
function belongsToGroup(asked: Asked): boolean {
  const { question } = asked;
  if (!touches(question, "belong-to") || question.ask !== "whether") return false;
  const [first, ...others] = question.mentions.filter(({ subjects: [id] }) => isGroup(id, asked));
  if (first === undefined || others.length > 0 || CHOICE.test(question.mendedText)) return false;
  const [group] = namedGroups(asked);
  const ids = actorsOf(asked, group).flatMap(({ id }) => id ?? []);
  return ids.length > 0 && (group === undefined || !isTwofold(group.id, ids, asked));
}

/** The same word is told to mean two things, to one of which they do belong. */
function isTwofold(group: SubjectId, ids: readonly SubjectId[], asked: Asked): boolean {
  const { lexicon, knowledge } = asked;
  const areas = ids.flatMap((id) => knowledge.subjects.get(id)?.area ?? []);
  const names = [...ids, ...areas.flatMap((code) => knowledge.areas.get(code)?.id ?? [])];
  return (lexicon.index.bySubject.get(group) ?? [])
    .flatMap((place) => lexicon.index.facts[place] ?? [])
    .some(
      ({ fact, subjects }) =>
        fact.on.some((concept) => (concept as string) === "contradiction") &&
        names.some((id) => subjects.has(id)),
    );
}

const CHOICE = /(?<!\p{L})(eller|or)(?!\p{L})/iu;

/** "Is it true that Ängsby is in the group?": the words of what is claimed, its verb first. */
function wordsOfClaim({ question: { tokens, mentions, places } }: Asked): readonly Token[] {
  const claimed = tokens.findIndex(
    ({ folded }, at) =>
      at > 0 && IS.test(folded) && [...mentions, ...places].some(({ end }) => end === at),
  );
  return claimed === -1 ? tokens : tokens.slice(claimed);
}

/** Those who sit there are its members, or the parties of a cooperation. */
function isGroup(id: SubjectId | undefined, { knowledge }: Asked): boolean {
  const meant = id === undefined ? undefined : knowledge.subjects.get(withoutYear(id, knowledge));
  return (
    meant?.kindOf === "group" ||
    (meant?.kindOf === "organization" && meant.classification === "cooperation")
  );
}
