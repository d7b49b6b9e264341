/** "Räcker hälften?", "Vad händer om mer än hälften är borta?": whether a share of the parties is enough. */
import type { Draft } from "../../answer.ts";
import { fractionIn, type Fraction } from "../../language/fraction.ts";
import type { Question } from "../../question.ts";
import { said, type Said } from "../../verdict-word.ts";
import { countsIn, ENOUGH, REQUIRED, type Rule } from "./enough-parties.ts";
import { composed, factsAbout, inLanguage, type Asked } from "../topic.ts";

/** "Räcker det med hälften?", "Krävs två tredjedelar?" */
export function shareEnough(rule: Rule, asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const fraction = fractionIn(question.tokens);
  if (fraction === undefined || !asksIfEnough(question)) return undefined;
  // "Är X hälften av länet?" counts no parties.
  if (question.places.some(({ wide }) => !wide)) return undefined;
  // "Är åtta av femton mer än hälften?" is worked out of the numbers.
  if (countsIn(rule, asked)?.present !== undefined && question.numbers.length > 1) return undefined;
  const { language } = question;
  const fact = factsAbout(knowledge, rule.id).find((one) => !one.gap);
  const words = STAYS_AWAY.test(question.mendedText) ? restWords : shareWords;
  const rest = inLanguage(
    language,
    "De närvarande måste dessutom vara eniga: beslut fattas i konsensus.",
    "Those present must also agree: decisions are made by consensus.",
  );
  return {
    outcome: "answered",
    lead: [composed(words(fraction, asked), fact)],
    details: [composed(rest, fact)],
    about: [rule.group],
  };
}

/** "Räcker hälften?", "Vad händer om bara hälften kommer?" */
function asksIfEnough({ ask, mendedText }: Question): boolean {
  return ask === "whether" || WHAT_IF.test(mendedText);
}

const WHAT_IF =
  /^(?:(?:men|och|but|and) )?(?:vad (?:händer|gäller|blir det)|hur blir det|what|what happens)(?: då| then)? (?:om|ifall|när|if|when)(?!\p{L})/iu;

/** "… om mer än hälften är borta?": the share of those who do not come. */
const STAYS_AWAY =
  /(?<!\p{L})(?:borta|frånvar\p{L}+|saknas|uteblir|sjuka?|förhind\p{L}+|förhinder|(?:kan|kommer) inte|inte (?:kan|kommer|är (?:här|med|på plats))|away|absent|missing|ill|sick|(?:can['’]t|cannot|do(?:es)? not|don['’]t|doesn['’]t) (?:come|attend|show))(?!\p{L})/iu;

/** Whether those who are left are enough. */
function restWords({ share, above }: Fraction, { question: { language } }: Asked): Said {
  const isEnough = share < 0.5 && !above;
  return isEnough
    ? said(
        "yes",
        { language },
        ", då är mer än hälften kvar. Det är de berörda parterna som räknas.",
        ", then more than half are left. It is the parties concerned that count.",
      )
    : said(
        "no",
        { language },
        ", då är för få på plats. Mer än hälften av de berörda parterna måste vara representerade.",
        ", then too few are there. More than half of the parties concerned must be represented.",
      );
}

function shareWords(
  { share, above, words }: Fraction,
  { question: { language, mendedText } }: Asked,
): Said {
  const isRule = share === 0.5 && above;
  if (share > 0.5 && REQUIRED.test(mendedText) && !ENOUGH.test(mendedText))
    return said(
      "no",
      { language },
      ", det räcker med mer än hälften av de berörda parterna.",
      ", more than half of the parties concerned is enough.",
    );
  return share > 0.5 || isRule
    ? said(
        "yes",
        { language },
        ", om det är mer än hälften av de berörda parterna.",
        ", if it is more than half of the parties concerned.",
      )
    : said(
        "no",
        { language },
        `, ${words} räcker inte. Mer än hälften av de berörda parterna måste vara representerade.`,
        `, ${words} is not enough. More than half of the parties concerned must be represented.`,
      );
}
