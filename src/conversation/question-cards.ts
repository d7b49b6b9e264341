/** Open questions and the coordinator's answers to them, as cards. */
import { dateWords } from "../knowledge/facts/wording.ts";
import type { Language } from "../knowledge/schema/base.ts";
import type { Acting } from "./acting.ts";
import type { Card } from "./card.ts";
import { questionButtons } from "./desk-buttons.ts";
import { oneLine } from "./one-line.ts";
import type { OpenQuestion } from "./open-question.ts";
import { askedWords } from "./question-words.ts";

/** For the coordinator, with buttons to answer and dismiss. */
export function openQuestionCard(question: OpenQuestion, acting: Acting): Card {
  const [title = "", ...lines] = askedWords(question, acting.language);
  return { title, lines, buttons: questionButtons(question, acting) };
}

/** For somebody who asked: what the coordinator said, marked as hers. */
export function coordinatorsCard(question: OpenQuestion, language: Language): Card {
  const { closed } = question;
  const sv = language === "sv";
  const note = sv
    ? "Svar från samordnaren. Det står inte i överenskommelserna."
    : "Answer from the coordinator. It is not in the agreements.";
  if (closed?.how === "answered")
    return {
      title: sv ? "Svar från samordnaren" : "Answer from the coordinator",
      lines: [`”${oneLine(question.text)}”`, closed.text ?? ""],
      note: `${note} (${dateWords(closed.at.slice(0, 10), language)})`,
      buttons: [],
    };
  return {
    title: sv
      ? "Samordnaren svarar inte på din fråga"
      : "The coordinator does not answer your question",
    lines: [`”${oneLine(question.text)}”`, ...(closed?.text === undefined ? [] : [closed.text])],
    buttons: [],
  };
}
