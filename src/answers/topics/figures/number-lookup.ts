/** "Vad står siffran 800 för?": what the agreements say with a number, when only the number is told. */
import { countWords } from "../../../knowledge/facts/wording.ts";
import type { Fact } from "../../../knowledge/fact.ts";
import { inLanguage, stated, touches, type Asked, type Topic } from "../topic.ts";

export const numberLookup: Topic = {
  id: "number-lookup",
  answer(asked) {
    const { question } = asked;
    if (!["what", "which", "where", "how-many"].includes(question.ask)) return undefined;
    if (CAPTIONED.test(question.mendedText)) return undefined;
    if (!touches(question, "figure-asked-about") || isAboutSomething(asked)) return undefined;
    const figure = question.tokens.find((token) => token.numeric)?.text;
    if (figure === undefined) return undefined;
    const found = holding(figure.replace(/(?<=\d)[,.](?=\d{3}$)/, ""), asked);
    const [first] = found;
    if (first === undefined) return undefined;
    const { language } = question;
    const count = countWords(found.length, language);
    const lead =
      found.length === 1
        ? []
        : [
            {
              text: inLanguage(
                language,
                `Talet ${figure} står för ${count} saker.`,
                `The number ${figure} is used for ${count} things.`,
              ),
              facts: found.map((fact) => fact.id),
            },
          ];
    const [one, ...more] = found.map((fact) => stated(fact, language));
    if (one === undefined) return undefined;
    return {
      outcome: "answered",
      lead: lead.length === 0 ? [one] : lead,
      details: lead.length === 0 ? more : [one, ...more],
      about: found.map((fact) => fact.subject),
    };
  },
};

/** "Figure 3" is a picture and "annex 2" a document; "the figure 3", "siffran 3" is the number. */
const CAPTIONED =
  /(?<!\p{L})(?<!(the|a) )(figures?|figur|fig\.?|tables?|tabell|diagram|bilaga|annex|avsnitt|section) \d{1,2}(?!\d)/iu;

/** Something else than the number itself is named or asked for. */
function isAboutSomething({ question }: Asked): boolean {
  if (question.mentions.some((mention) => mention.firm)) return true;
  if (question.places.some((place) => !place.wide)) return true;
  return question.terms.some(
    (term) => !term.weak && !term.concepts.some((concept) => FRAME.has(concept)),
  );
}

const FRAME: ReadonlySet<string> = new Set([
  "figure-asked-about",
  "abbreviation",
  "place-2",
  "turn-up",
  "document",
  "agreement",
]);

/** Facts that hold the number, one for each subject. */
function holding(figure: string, { lexicon }: Asked): Fact[] {
  const found = lexicon.index.facts.filter(
    ({ fact, numbers }) => numbers.has(figure) && !fact.gap && fact.sources.length > 0,
  );
  return [...new Map(found.map(({ fact }) => [fact.subject, fact])).values()];
}
