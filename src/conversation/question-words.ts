/** Open questions in words. */
import { dateWords } from "../knowledge/facts/wording.ts";
import type { Language, Text } from "../knowledge/schema/base.ts";
import { oneLine } from "./one-line.ts";
import type { OpenQuestion } from "./open-question.ts";
import { unkeepable } from "./open-questions.ts";
import type { Talking } from "./records.ts";

/** The question, how often it was asked, what was wrong, how many wait, and what came of it: a line each. */
export function askedWords(question: OpenQuestion, language: Language): string[] {
  const { text, remarks, askers } = question;
  const sv = language === "sv";
  const waiting = askers.filter(({ told }) => told === undefined).length;
  return [
    `”${oneLine(text)}”`,
    whenWords(question, language),
    ...remarks.map((remark) => `• ${oneLine(remark)}`),
    ...(waiting === 0 ? [] : [sv ? `${waiting} väntar på besked.` : `${waiting} wait to be told.`]),
    ...closedWords(question, language),
  ];
}

function whenWords({ why, count, last }: OpenQuestion, language: Language): string {
  const day = dateWords(last.slice(0, 10), language);
  if (why === "wrong") {
    const times = {
      sv: count === 1 ? "" : ` (${count} gånger)`,
      en: count === 1 ? "" : ` (${count} times)`,
    };
    return {
      sv: `Någon säger att svaret är fel, ${day}${times.sv}.`,
      en: `Somebody says that the answer is wrong, ${day}${times.en}.`,
    }[language];
  }
  if (count === 1) return { sv: `Ställd ${day}.`, en: `Asked on ${day}.` }[language];
  return {
    sv: `Ställd ${count} gånger, senast ${day}.`,
    en: `Asked ${count} times, last on ${day}.`,
  }[language];
}

function closedWords({ closed }: OpenQuestion, language: Language): string[] {
  if (closed === undefined) return [];
  const day = dateWords(closed.at.slice(0, 10), language);
  const said = closed.text === undefined ? "." : `: ${closed.text}`;
  const what = {
    answered: { sv: `Besvarad ${day}${said}`, en: `Answered on ${day}${said}` },
    dismissed: { sv: `Avfärdad ${day}${said}`, en: `Dismissed on ${day}${said}` },
  };
  return [what[closed.how][language]];
}

/** Why a question was not kept: `full` where nothing is wrong with the question itself. */
export function notKeptWords(text: string, full: Text): Text {
  switch (unkeepable(text)) {
    case "wordless":
      return { sv: "den innehåller inga ord", en: "it holds no words" };
    case "identity-number":
      return { sv: "den innehåller ett personnummer", en: "it holds a personal identity number" };
    case "persons-case":
      return { sv: "den handlar om en enskild person", en: "it is about a single person" };
    case undefined:
      return full;
  }
}

/** Days on which more came than are kept: a line each. */
export function droppedWords(
  { overflows }: Pick<Talking, "overflows">,
  language: Language,
): string[] {
  return [...overflows.values()].map(({ id, dropped }) => {
    const day = dateWords(id, language);
    return {
      sv: `${day}: ${dropped} frågor fick inte plats och sparades inte.`,
      en: `${day}: ${dropped} questions did not fit and were not kept.`,
    }[language];
  });
}
