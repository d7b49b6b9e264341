/**
 * News for somebody who has asked to be told: what the coordinator has said to their question. It goes
 * through the outbox as a reminder of its own kind, which keeps, retries and fences it, and in the
 * account in which it was asked, as whoever asked need not be in the register. All pure.
 */
import { createHash } from "node:crypto";
import { Temporal } from "temporal-polyfill";
import type { Language, SubjectId } from "../knowledge/schema/base.ts";
import { instantOf } from "../meetings/time.ts";
import type { PersonId } from "../register/person.ts";
import { TIME_ZONE } from "../register/time.ts";
import type { Reminder, ReminderKey } from "../reminders/reminder.ts";
import { nextOpen, type SendingTimes } from "../reminders/open-times.ts";
import { accountId } from "./account.ts";
import type { Card } from "./card.ts";
import type { Asker, OpenQuestion } from "./open-question.ts";
import { askerTold, untoldAskers } from "./close-question.ts";
import type { Talking, TalkingWrite } from "./records.ts";

type Kept = Pick<Talking, "questions" | "overflows">;

/** In the place of a policy: it stands in no knowledge base. */
export const NEWS = "svar-pa-fraga" as SubjectId;
/** Somebody who could not be told by then has found the answer elsewhere; hours. */
const OF_USE = 30 * 24;

export interface News {
  readonly reminder: Reminder;
  readonly question: OpenQuestion;
  readonly asker: Asker;
}

/** Everything that somebody waits to be told of and that is still of use at `now`. */
export function newsIn(kept: Kept, now: Temporal.Instant, times: SendingTimes): News[] {
  return untoldAskers(kept).flatMap(({ question, asker }) => {
    const reminder = reminderOf(question, asker, times);
    const isLate = reminder === undefined || reminder.expires <= instantOf(now);
    return isLate ? [] : [{ reminder, question, asker }];
  });
}

function reminderOf(
  { id, closed }: OpenQuestion,
  asker: Asker,
  times: SendingTimes,
): Reminder | undefined {
  if (closed === undefined) return undefined;
  const at = Temporal.Instant.from(closed.at);
  const person = recipientOf(asker);
  return {
    // A question that is opened again may be closed again: that is another piece of news.
    key: `${NEWS}/${id}:${at.epochMilliseconds}/${person}` as ReminderKey,
    policy: NEWS,
    person,
    occasion: { part: id },
    due: instantOf(nextOpen(at.toZonedDateTimeISO(TIME_ZONE), times).toInstant()),
    expires: instantOf(at.add({ hours: OF_USE })),
    required: true,
  };
}

/** Stands for an account that need not be anybody's in the register; the outbox keeps order by it. */
function recipientOf({ channel, account }: Asker): PersonId {
  const hash = createHash("sha256").update(accountId({ channel, account })).digest("hex");
  return `konto-${hash.slice(0, 16)}` as PersonId;
}

/** Writes down that these have been told; several of them may have asked the same. */
export function newsTold(kept: Kept, told: readonly News[], now: Temporal.Instant): TalkingWrite[] {
  const questions = new Map(kept.questions);
  const writes = new Map<string, TalkingWrite>();
  for (const { question, asker } of told) {
    for (const write of askerTold({ ...kept, questions }, question.id, asker, now)) {
      writes.set(write.id, write);
      if (write.kind === "question" && write.after !== undefined)
        questions.set(write.id, write.after);
    }
  }
  return [...writes.values()];
}

/** The answer is the coordinator's own: the reader must not take it for the agreements'. */
export function newsCard({ question: { text, closed }, asker: { language } }: News): Card {
  const words = WORDS[language];
  const isAnswered = closed?.how === "answered";
  const said = closed?.text?.split("\n").filter((line) => line.trim() !== "") ?? [];
  return {
    title: `${isAnswered ? words.answered : words.dismissed}: ”${text}”`,
    lines: said.length > 0 ? said : [words.silent],
    note: isAnswered ? words.own : undefined,
    buttons: [],
  };
}

const WORDS = {
  sv: {
    answered: "Samordnaren har svarat på din fråga",
    dismissed: "Din fråga får inget svar",
    silent: "Samordnaren har lagt den åt sidan. Fråga henne eller honom gärna direkt.",
    own: "Samordnarens eget svar, inte hämtat ur överenskommelserna",
  },
  en: {
    answered: "The coordinator has answered your question",
    dismissed: "Your question will not be answered",
    silent: "The coordinator has set it aside. You are welcome to ask directly.",
    own: "The coordinator's own answer, not taken from the agreements",
  },
} as const satisfies Record<Language, Record<string, string>>;
