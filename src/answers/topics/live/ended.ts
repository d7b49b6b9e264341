/** "Pågår projektet fortfarande?", "Gäller avtalet?": what is planned, set against today. */
import type { Fact } from "../../../knowledge/fact.ts";
import { fold } from "../../../knowledge/fold.ts";
import type { Draft } from "../../answer.ts";
import { composed, factOf, inLanguage, stated } from "../topic.ts";
import { says, type LiveAsked, type LiveTopic } from "./live.ts";

const GOES_ON =
  /\b(pagar|pagaende|fortfarande|annu|igang|giltigt?|still|ongoing|running|valid|in force)\b/;
/** Words that may stand beside these. */
const BESIDE =
  /^(gall|gal|projekt|project|avtal|agreement|overenskommelse|nu|now|i dag|idag|today)/;
const IS_OVER =
  /\b(slut|slutat|avslutat|avslutad|avslutade|over|upphort|gatt ut|lopt ut|klart|ended|finished|expired)\b/;

export const ended: LiveTopic = {
  id: "ended",
  answer(asked) {
    const { question, today } = asked;
    if (!question.yesNo || question.years.length > 0) return undefined;
    const asksOver = says(asked, IS_OVER);
    if (!asksOver && !says(asked, GOES_ON)) return undefined;
    const period = periodMeant(asked);
    const last = period?.value?.kind === "period" ? period.value.to : undefined;
    if (period === undefined || last === undefined) return undefined;
    return told(period, { isOver: isBefore(last, today.day), asksOver }, asked);
  },
};

/** When what is named begins and ends; nothing else is asked about. */
function periodMeant({ question, knowledge }: LiveAsked): Fact | undefined {
  const isOfTime = (word: string): boolean =>
    [GOES_ON, IS_OVER, BESIDE].some((pattern) => pattern.test(fold(word)));
  if (!question.terms.every((term) => term.weak || isOfTime(term.text))) return undefined;
  return question.mentions
    .filter(({ firm }) => firm)
    .map(({ subjects }) => factOf(knowledge, subjects[0], "period"))
    .find((fact) => fact !== undefined);
}

/** A year or a month is over when its last day is. */
function isBefore(last: string, day: string): boolean {
  return last < day.slice(0, last.length);
}

function told(
  period: Fact,
  { isOver, asksOver }: { readonly isOver: boolean; readonly asksOver: boolean },
  { question: { language, negated } }: LiveAsked,
): Draft {
  const yes = negated ? inLanguage(language, "Jo", "Yes") : inLanguage(language, "Ja", "Yes");
  const word = asksOver === isOver ? yes : inLanguage(language, "Nej", "No");
  const lead = isOver
    ? inLanguage(
        language,
        `${word}, den tiden är slut enligt överenskommelsen.`,
        `${word}, that time is over according to the agreement.`,
      )
    : inLanguage(
        language,
        `${word}, enligt överenskommelsen är den tiden inte slut.`,
        `${word}, according to the agreement that time is not over.`,
      );
  const after = inLanguage(
    language,
    "Vad som har hänt efter det att överenskommelsen skrevs vet jag inte.",
    "What has happened since the agreement was written I do not know.",
  );
  return {
    outcome: "answered",
    lead: [composed(lead, period)],
    details: [stated(period, language)],
    caveats: [{ text: after, facts: [] }],
    about: [period.subject],
  };
}
