/** What becomes of answers that fell short: kept for the coordinator, passed on, rated. Pure. */
import { languageOf } from "../answers/language/detect.ts";
import type { Text } from "../knowledge/schema/base.ts";
import type { Acting } from "./acting.ts";
import { whatWasWrongValue } from "./forms/what-was-wrong.ts";
import { notice } from "./notice.ts";
import { askToBeTold, recordUnknown } from "./open-questions.ts";
import { coordinatorsCard } from "./question-cards.ts";
import { notKeptWords } from "./question-words.ts";
import type { AnswerReply, Reply } from "./reply.ts";
import type { Write } from "./view.ts";

/**
 * What a reply to a question leaves behind: nothing but of what could not be answered, and nothing at the
 * program's own terminal, where files of questions are tried as well.
 */
export function keptOf({ answer }: AnswerReply, { who, view, now }: Acting): readonly Write[] {
  const { outcome, read, language } = answer;
  if (outcome !== "unknown" || read === "" || who.local === true) return [];
  return recordUnknown(view, { text: read, language, now }).writes;
}

/** Given back with a thumb up or down; undefined where there is nothing to rate. */
export function ratingOf({ answer }: AnswerReply): string | undefined {
  const { outcome, read, language } = answer;
  if (outcome === "talk" || outcome === "refused" || read === "" || read.length > LONGEST)
    return undefined;
  return whatWasWrongValue({ question: read, language });
}

/** What whatWasWrongForm takes. */
const LONGEST = 1500;

const TOO_MANY: Text = {
  sv: "det har kommit för många frågor i dag, eller så väntar redan många på svar på den",
  en: "too many questions have come today, or many wait for the answer to it already",
};

interface PassedOn {
  readonly writes: readonly Write[];
  readonly reply: Reply;
}

/** "Skicka frågan till samordnaren": pressed twice, who presses is told once. */
export function passOn(question: string, acting: Acting): PassedOn {
  const { view, now, who, say } = acting;
  const { channel, account } = who;
  // A direct message reaches an account, whatever conversation the question was asked in.
  const asker = {
    channel,
    account,
    conversation: `${channel}:${account}`,
    language: acting.language,
  };
  const language = languageOf(question, acting.language);
  const outcome = askToBeTold(view, { text: question, language, now }, asker);
  switch (outcome.outcome) {
    case "will-be-told": {
      const text =
        who.local === true
          ? say("Samordnaren ser frågan.", "The coordinator will see the question.")
          : say(
              "Frågan är skickad till samordnaren. Du får besked här.",
              "The question has been sent to the coordinator. You will be told here.",
            );
      return { writes: outcome.writes, reply: notice(acting, text) };
    }
    case "answered": {
      const cards = [coordinatorsCard(outcome.question, acting.language)];
      return { writes: [], reply: { kind: "cards", language: acting.language, text: "", cards } };
    }
    case "not-kept": {
      const { sv, en } = notKeptWords(question, TOO_MANY);
      return {
        writes: [],
        reply: notice(
          acting,
          say(
            `Frågan går inte att skicka: ${sv}. Fråga samordnaren direkt.`,
            `The question cannot be sent: ${en}. Ask the coordinator directly.`,
          ),
        ),
      };
    }
  }
}
