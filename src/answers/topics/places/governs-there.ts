/** "Styrs Ängsby av Ängspartiet?": yes or no, where it is told which parties govern there. */
import type { Fact } from "../../../knowledge/fact.ts";
import { isOfName } from "../../question.ts";
import { verdictOf, withVerdict } from "../../verdict-word.ts";
import { stated, touches, type Asked, type Topic } from "../topic.ts";
import { namesSeveral } from "./governed-by.ts";
import { governs, isBalance, majorities, SHORT } from "./majorities.ts";
import { ALONE, isKnownParty, isOnlyOf, LEADS, lettersOf, partyWords } from "./party-named.ts";

export const governsThere: Topic = {
  id: "governs-there",
  answer(asked) {
    const { question } = asked;
    const { language, mendedText } = question;
    if (!question.yesNo || question.negated || touches(question, "opposition")) return undefined;
    if (!touches(question, "majority", "governing") && !LEADS.test(mendedText)) return undefined;
    if (NOT_THEN.test(mendedText) || SEVERAL.test(mendedText)) return undefined;
    const fact = majorityThere(asked);
    if (fact === undefined || !namesParties(fact)) return undefined;
    const letters = lettersOf(asked);
    const party = letters.length > 0 ? letters : partyWords(ofParty(asked));
    if (!isKnownParty(party, asked) || !isOnlyOf(party, ofParty(asked))) return undefined;
    const told = stated(fact, language);
    // Where the sides are even, it is neither so nor not.
    const isAlone = !ALONE.test(question.text) || !namesSeveral(fact);
    const isSo = verdictOf(governs(party, fact, asked) && isAlone);
    return {
      outcome: "answered",
      lead: [isBalance(fact) ? told : withVerdict(isSo, told, { language })],
      about: [fact.subject],
    };
  },
};

/** What is told of who governs the only place that is named. */
function majorityThere(asked: Asked): Fact | undefined {
  const { places, years } = asked.question;
  const [place, ...others] = places.filter(({ wide }) => !wide);
  if (place === undefined || others.length > 0) return undefined;
  const fact = majorities(asked).find((one) => one.place.id === place.subject)?.fact;
  return years.every((year) => fact?.text.sv.includes(String(year))) ? fact : undefined;
}

/** "En blågrön majoritet" is not told to be of this party or that: a party is known by its letters. */
function namesParties({ keywords }: Fact): boolean {
  return keywords.sv.some((word) => word.length < SHORT && word === word.toUpperCase());
}

/** Without the place, and the words for governing. */
function ofParty(asked: Asked): Asked {
  const { question } = asked;
  const isNamed = ({ start, end }: { readonly start: number; readonly end: number }): boolean =>
    question.places.some((place) => start >= place.start && end <= place.end);
  const terms = question.terms.filter(
    (term) => !isOfName(term, question) && !isNamed(term) && !LEADS.test(term.text),
  );
  return { ...asked, question: { ...question, terms } };
}

/** Who governs now, or will, is not told. */
const NOT_THEN =
  /(?<!\p{L})(idag|i dag|nu|numera|fortfarande|still|today|now|currently|nowadays)(?!\p{L})/iu;
/** Which of two, or how much of each, is no question of whether one does. */
const SEVERAL = /(?<!\p{L})(eller|or|lika|equally|as much)(?!\p{L})/iu;
