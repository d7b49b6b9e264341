/**
 * "Vilka kommuner har SFI?", where no fact tells just that: of which municipalities the documents
 * speak of it, with what they say. Where they do not, it may be there all the same.
 */
import { upperFirst } from "../../../knowledge/facts/wording.ts";
import type { IndexedFact } from "../../lexicon/indexed-fact.ts";
import type { Term } from "../../question.ts";
import { onePerPlace, placeNames } from "./each-place.ts";
import { composed, inLanguage, stated, touches, type Asked, type Topic } from "../topic.ts";

export const mentionedIn: Topic = {
  id: "mentioned-in",
  answer(asked) {
    const { question, rated } = asked;
    const { language } = question;
    if (!["which", "where"].includes(question.ask) || !touches(question, "municipality"))
      return undefined;
    if (!WHICH_HAVE.test(question.mendedText) || question.places.length > 0) return undefined;
    const term = soleTerm(asked);
    if (term === undefined) return undefined;
    const found = onePerPlace(
      rated.filter(({ entry }) => speaksOf(entry, term)).map(({ entry }) => entry.fact),
      asked,
    );
    if (found.length === 0 || isToldOtherwise(asked)) return undefined;
    const lead = inLanguage(
      language,
      `”${upperFirst(term.text)}” nämns i det som står om ${placeNames(found, asked)}. Det kan finnas på fler håll.`,
      `The agreements mention “${term.text}” in what they say of ${placeNames(found, asked)}. Other municipalities may have it too.`,
    );
    return {
      outcome: "answered",
      lead: [composed(lead, ...found)],
      details: found.map((fact) => stated(fact, language)),
      about: found.map(({ subject }) => subject),
    };
  },
};

const WHICH_HAVE =
  /(?<!\p{L})(vilka|vilken|which|what) (kommun(er)?|municipalit(y|ies))( \p{L}+)? (har|hade|finns|erbjuder|ger|bedriver|anordnar|have|has|had|offers?|provides?|runs?|with|is|are)(?!\p{L})/iu;

/** Nothing else is asked for than what one word tells. */
function soleTerm({ question }: Asked): Term | undefined {
  const [term, ...others] = question.terms.filter(
    ({ weak, concepts }) => !weak && !concepts.some((concept) => FRAME.has(concept)),
  );
  const isPlain = question.mentions.every(({ firm }) => !firm) && question.numbers.length === 0;
  return isPlain && others.length === 0 && !question.negated ? term : undefined;
}

const FRAME: ReadonlySet<string> = new Set(["municipality", "located-in", "offer", "count"]);

/** In so many words, and not that it is lacking. */
function speaksOf({ fact, texts }: IndexedFact, { keys, language }: Term): boolean {
  if (fact.gap || fact.negative || fact.on.some((concept) => NO_NEWS.has(concept))) return false;
  return (texts[language][0] ?? []).some((token) => token.keys.some((key) => keys.includes(key)));
}

/** That the documents differ is told with what they say. */
const NO_NEWS: ReadonlySet<string> = new Set(["contradiction", "abbreviation"]);

/** Something carries an answer, more than what the word means. */
function isToldOtherwise({ carrying }: Asked): boolean {
  return carrying.some(({ entry: { fact } }) => !fact.on.some((concept) => MEANS.has(concept)));
}

const MEANS: ReadonlySet<string> = new Set(["definition", "abbreviation"]);
