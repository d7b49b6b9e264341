/**
 * What the assistant could not answer lands with the coordinator. Her answer is told to those who asked
 * for it, as hers: it never becomes a part of the knowledge base. All pure.
 */
import { createHash } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import { isPersonsCase } from "../answers/guard/personal-data.ts";
import { fold } from "../knowledge/fold.ts";
import { hasIdentityNumber } from "../knowledge/identity-number.ts";
import type { Language } from "../knowledge/schema/base.ts";
import { instantOf } from "../meetings/time.ts";
import type { Day } from "../register/membership.ts";
import { TIME_ZONE } from "../register/time.ts";
import { oneLine } from "./one-line.ts";
import type { Asker, OpenQuestion, QuestionId } from "./open-question.ts";
import type { Talking, TalkingWrite } from "./records.ts";

type Kept = Pick<Talking, "questions" | "overflows">;

export interface Asked {
  /** As it was read, so that a follow-up ("Och Ängsby?") can be understood alone. */
  readonly text: string;
  readonly language: Language;
  readonly now: Temporal.Instant;
}

export interface Recorded {
  readonly writes: readonly TalkingWrite[];
  /** Undefined: it was not kept, as it is unkeepable or the day is full. */
  readonly question: OpenQuestion | undefined;
}

/** So many new ones a day are kept. */
export const NEW_A_DAY = 50;
const LONGEST = 500;
const MOST_REMARKS = 10;
const MOST_ASKERS = 100;

/** What the knowledge base does not answer: the outcome `unknown`. Asked again, it is counted. */
export function recordUnknown(kept: Kept, asked: Asked): Recorded {
  return record(kept, asked, { why: "unknown", remarks: [] });
}

/** A thumb down; `remark` is what the reader said was wrong, "" for nothing. */
export function recordWrong(kept: Kept, asked: Asked, remark: string): Recorded {
  const said = unkeepable(remark) === undefined ? [cut(remark)] : [];
  return record(kept, asked, { why: "wrong", remarks: said });
}

export type ToBeTold =
  | { readonly outcome: "will-be-told"; readonly writes: readonly TalkingWrite[] }
  /** The coordinator has answered it before: it can be told at once. */
  | { readonly outcome: "answered"; readonly question: OpenQuestion }
  /** It is not kept: see Recorded. */
  | { readonly outcome: "not-kept" };

/** "Skicka frågan till samordnaren". Pressed twice, the asker is told once. */
export function askToBeTold(kept: Kept, asked: Asked, asker: Omit<Asker, "told">): ToBeTold {
  const before = kept.questions.get(questionId("unknown", asked.text));
  if (before?.closed?.how === "answered") return { outcome: "answered", question: before };
  const { question, writes } =
    before === undefined ? recordUnknown(kept, asked) : { question: reopened(before), writes: [] };
  if (question === undefined) return { outcome: "not-kept" };
  const isWaiting = question.askers.some((other) => isSame(other, asker));
  if (isWaiting && question === before) return { outcome: "will-be-told", writes: [] };
  const others = question.askers.filter((other) => !isSame(other, asker));
  if (others.length >= MOST_ASKERS) return { outcome: "not-kept" };
  const after = { ...question, askers: [...others, asker] };
  const earlier = writes.filter(({ id }) => id !== question.id);
  return { outcome: "will-be-told", writes: [...earlier, written(after)] };
}

/** What the coordinator has answered to the same question before; to be marked as hers. */
export function coordinatorsAnswer(kept: Kept, text: string): OpenQuestion | undefined {
  const question = kept.questions.get(questionId("unknown", text));
  return question?.closed?.how === "answered" ? question : undefined;
}

/** Those that wait for the coordinator: first those that most wait for, then the most asked. */
export function openQuestions({ questions }: Pick<Kept, "questions">): OpenQuestion[] {
  const weight = ({ askers, count }: OpenQuestion) => askers.length * 1000 + count;
  return [...questions.values()]
    .filter(({ closed }) => closed === undefined)
    .sort((a, b) => weight(b) - weight(a) || (a.first < b.first ? -1 : 1));
}

/** What keeps a text from being kept, whatever else has come. */
export type Unkeepable = "wordless" | "identity-number" | "persons-case";

/** Personal identity numbers and somebody's case are never kept, nor what holds no word. */
export function unkeepable(text: string): Unkeepable | undefined {
  if (!/\p{L}/u.test(text)) return "wordless";
  if (hasIdentityNumber(text)) return "identity-number";
  return isPersonsCase(text) ? "persons-case" : undefined;
}

/** The same words in any case, with any accents and marks, make the same question. */
function questionId(why: OpenQuestion["why"], text: string): QuestionId {
  const words = fold(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
  const hash = createHash("sha256").update(`${why}|${words}`).digest("hex");
  return `q-${hash.slice(0, 12)}` as QuestionId;
}

function record(
  kept: Kept,
  { text, language, now }: Asked,
  { why, remarks }: Pick<OpenQuestion, "why" | "remarks">,
): Recorded {
  if (unkeepable(text) !== undefined) return { writes: [], question: undefined };
  const id = questionId(why, text);
  const at = instantOf(now);
  const before = kept.questions.get(id);
  if (before !== undefined) {
    const all = [...before.remarks, ...remarks].slice(-MOST_REMARKS);
    const question = { ...before, count: before.count + 1, last: at, remarks: all };
    return { writes: [written(question)], question };
  }
  const places = { why, remarks: [...remarks], count: 1, first: at, last: at, askers: [] };
  const question = { id, text: cut(text), language, ...places };
  return withRoom(kept, question, now);
}

/** A day that is full loses its oldest question that nobody waits for, and says so. */
function withRoom(kept: Kept, question: OpenQuestion, now: Temporal.Instant): Recorded {
  const day = dayOf(now);
  const today = [...kept.questions.values()].filter(
    ({ first, closed }) => closed === undefined && dayOf(Temporal.Instant.from(first)) === day,
  );
  if (today.length < NEW_A_DAY) return { writes: [written(question)], question };
  const dropped = (kept.overflows.get(day)?.dropped ?? 0) + 1;
  const overflow = { kind: "question-overflow", id: day, after: { id: day, dropped } } as const;
  const [oldest] = today
    .filter(({ askers }) => askers.length === 0)
    .sort((a, b) => (a.first < b.first ? -1 : 1));
  if (oldest === undefined) return { writes: [overflow], question: undefined };
  const gone = { kind: "question", id: oldest.id, after: undefined } as const;
  return { writes: [gone, overflow, written(question)], question };
}

function dayOf(now: Temporal.Instant): Day {
  return now.toZonedDateTimeISO(TIME_ZONE).toPlainDate().toString() as Day;
}

/** One that was dismissed comes back when somebody asks to be told. */
function reopened(question: OpenQuestion): OpenQuestion {
  if (question.closed === undefined) return question;
  const open = { ...question, askers: [] };
  delete open.closed;
  return open;
}

/** The same account. */
export function isSame(
  one: Pick<Asker, "channel" | "account">,
  other: Pick<Asker, "channel" | "account">,
): boolean {
  return one.channel === other.channel && one.account === other.account;
}

export function written(after: OpenQuestion): TalkingWrite {
  return { kind: "question", id: after.id, after };
}

function cut(text: string): string {
  const line = oneLine(text);
  return line.length > LONGEST ? `${line.slice(0, LONGEST - 1).trimEnd()}…` : line;
}
