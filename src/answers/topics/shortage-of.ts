/** "Är det brist på frisörer?": where what is told of shortages speaks of others, it is not told of these. */
import type { Term } from "../question.ts";
import { matchOf } from "../rate/match.ts";
import { inLanguage, touches, type Topic } from "./topic.ts";

export const shortageOf: Topic = {
  id: "shortage-of",
  answer(asked) {
    const { question, carrying, lexicon } = asked;
    const { ask, language, mendedText, places } = question;
    const [best] = carrying;
    if (ask !== "whether" || best === undefined || !touches(question, SHORTAGE)) return undefined;
    if (places.some(({ wide }) => !wide) || !OF_SOMEBODY.test(mendedText)) return undefined;
    const [those, ...others] = question.terms.filter((term) => !term.weak && isWhom(term));
    if (those === undefined || others.length > 0) return undefined;
    if (matchOf(those, best.entry, lexicon) >= SURELY) return undefined;
    const text = inLanguage(
      language,
      `Det står inte i överenskommelserna om det är brist på just ${those.text}.`,
      `The agreements do not say whether there is a shortage of ${those.text}.`,
    );
    return { outcome: "unknown", lead: [{ text, facts: [] }] };
  },
};

const SHORTAGE = "shortage";
const OF_SOMEBODY =
  /(?<!\p{L})((brist|underskott) på|ont om|bristyrken?|(shortage|lack|deficit) of|short of|(shortage|scarce) occupations?)(?!\p{L})/iu;

/** Neither the shortage nor the verb: who is short. */
function isWhom({ concepts, text }: Term): boolean {
  return !concepts.some((concept) => FRAME.has(concept)) && !/^(yrken?|occupations?)$/iu.test(text);
}

const FRAME: ReadonlySet<string> = new Set([
  SHORTAGE,
  "shortage-2",
  "hard-to-fill-1",
  "period",
  "occupation",
]);

/** In words, or by what stands for the same. */
const SURELY = 0.7;
