/**
 * Sets that are combined where what tells of them is known only by asking: each part is asked as a
 * question of its own, and where both answers are lists of the same set, those are left that the one
 * names and the other does not.
 */
import type { Subject } from "../../knowledge/knowledge.ts";
import type { Draft } from "../answer.ts";
import { affirmed } from "../language/affirmed.ts";
import { setAskedFor, type Answered, type AskedSet } from "../negated-set/asked-set.ts";
import { factsOf, membersIn, namesInTexts, namesTogether, soFar } from "../negated-set/members.ts";
import { isOneRow } from "../negated-set/one-row.ts";
import { denies } from "../negated-set/negated-set.ts";
import { inLanguage, type Asked } from "../topics/topic.ts";
import { memberId, partsOf } from "./parts.ts";

/** "Vilka var med i A men fortsatte inte?"; undefined where the answers are not lists of one set. */
export function ofAnswersCombined(
  asked: Asked,
  answerTo: (text: string) => Answered,
): Draft | undefined {
  const clauses = clausesOf(asked);
  const set = setAskedFor(asked);
  if (clauses === undefined || set === undefined) return undefined;
  const [held, denied] = [answerTo(clauses.held), answerTo(clauses.denied)];
  const [some, others] = [listedIn(held, set), listedIn(denied, set)];
  if (some === undefined || others === undefined || denies(held))
    return eachTold([held, denied], asked);
  // "B and C did not go on" tells those who are left, and not those who are left out.
  const isLeft = (member: Subject): boolean => others.includes(member) === denies(denied);
  const { language } = asked.question;
  const left = some.filter(isLeft);
  const names =
    left.length === 0 ? inLanguage(language, "Ingen", "None") : namesTogether(left, language);
  const statements = [...held.draft.lead, ...denied.draft.lead];
  return {
    outcome: "answered",
    lead: [
      { text: `${names}, ${soFar(language)}.`, facts: statements.flatMap(({ facts }) => facts) },
    ],
    details: statements,
  };
}

/** Where it cannot be told who is left: what is told of each part, and not the one as the answer. */
function eachTold(parts: readonly Answered[], { question }: Asked): Draft | undefined {
  const isTold = parts.every((part) => part.draft.outcome === "answered" && !denies(part));
  if (!isTold) return undefined;
  const text = inLanguage(
    question.language,
    "Vilka som blir kvar kan jag inte säga säkert. Det här står om var och en av delarna:",
    "I cannot say for sure who is left. This is what is said of each of the parts:",
  );
  return {
    outcome: "partly",
    lead: [{ text, facts: [] }],
    details: parts.flatMap(({ asked, draft }) => [
      { text: asked.question.text, facts: [] },
      ...draft.lead,
      ...(draft.details ?? []),
    ]),
  };
}

interface Clauses {
  readonly held: string;
  /** Asked without its "not". */
  readonly denied: string;
}

/** The second clause has its own verb, and asks for the same as the first. */
function clausesOf({ question }: Asked): Clauses | undefined {
  const [, opening = "", rest = "", second = ""] = CLAUSES.exec(question.mendedText) ?? [];
  const denied = affirmed(`${opening} ${second}?`);
  const hasVerb =
    /^\p{L}+ (?:inte|ej|aldrig|not)(?!\p{L})|^(?:do|does|did|is|are|was|were)(?: not|n't)/iu.test(
      second,
    );
  return denied === undefined || !hasVerb ? undefined : { held: `${opening} ${rest}?`, denied };
}

const CLAUSES =
  /^((?:vilka|vilken|which|who)(?: (?:kommuner|kommun|parter|part|municipalities|parties))?) (.+?),? (?:men|but) (.+?)[?.!\s]*$/iu;

/** Those who are in what the question names and a document lists; else those whom the answer names. */
function listedIn(answered: Answered, set: AskedSet): Subject[] | undefined {
  const parts = partsOf(set, answered.asked);
  const [part] = parts ?? [];
  if (part?.kind !== "listed" || parts?.length !== 1) return listedBy(answered, set);
  return set.members.filter((member) => part.has(memberId(member)));
}

/** Those whom a sentence of the knowledge names in one row; undefined where it may mean more of the set. */
function listedBy({ asked, draft }: Answered, set: AskedSet): Subject[] | undefined {
  const [first] = draft.lead;
  const isToldSo = factsOf(draft, asked).some(
    ({ text }) => text[asked.question.language] === first?.text,
  );
  if (draft.outcome !== "answered" || !isToldSo || !isOneRow(set, { asked, draft }))
    return undefined;
  const named = membersIn(set, draft, asked);
  const members = set.members.filter(({ id }) => named.includes(id));
  const isOfSort = set.kind !== "party" || !UNNAMED.test(first?.text ?? "");
  const isNamedFirst = members.every((member) =>
    namesInTexts(member, asked.knowledge).some((name) => first?.text.includes(name)),
  );
  return members.length > 0 && isOfSort && isNamedFirst ? members : undefined;
}

/** "fem kommuner och Jobbverket": those are counted, and not named. */
const UNNAMED =
  /(?<!\p{L})(?:kommuner|myndigheter|municipalities|agencies)(?! (?:\(|[\p{Lu}]))(?!\p{L})/u;
