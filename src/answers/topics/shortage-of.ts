/**
 * "Är det brist på frisörer?": where what is told of shortages speaks of others, it is not told of these.
 * "Vilka bristyrken finns i Ängsby?": nor is it of a municipality where it speaks of a whole county.
 */
import type { Statement } from "../answer.ts";
import type { Term } from "../question.ts";
import { matchOf } from "../rate/match.ts";
import { withoutVerdict } from "../verdict-word.ts";
import { inLanguage, touches, type Asked, type Topic } from "./topic.ts";

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

export const shortageThere: Topic = {
  id: "shortage-there",
  answer(asked) {
    const { question, carrying, knowledge } = asked;
    const { ask, language, mendedText, negated } = question;
    const [place, ...others] = question.places.filter(({ wide }) => !wide);
    if (place === undefined || others.length > 0 || negated || !ASKS.has(ask)) return undefined;
    const isToldOfIt = carrying[0]?.entry.areas.has(place.area) === true;
    if (isToldOfIt || !touches(question, SHORTAGE, HARD_TO_FILL)) return undefined;
    const name = knowledge.areas.get(place.area)?.name[language] ?? "";
    const county = inLanguage(language, "länet", "the county");
    const ofAll = mendedText.replace(name, county);
    const draft = ofAll === mendedText ? undefined : asked.leadsTo?.(ofAll);
    const [first, ...rest] = draft?.lead ?? [];
    if (draft?.outcome !== "answered" || first === undefined || !isOfShortage(first, asked))
      return undefined;
    const text = inLanguage(
      language,
      `Det står inte hur det är i just ${name}, bara hur det är i länet.`,
      `The agreements do not say how it is in ${name}, only how it is in the county.`,
    );
    return {
      ...draft,
      outcome: "partly",
      lead: [{ text, facts: [] }],
      details: [withoutVerdict(first), ...rest, ...(draft.details ?? [])],
    };
  },
};

const ASKS: ReadonlySet<string> = new Set(["which", "what", "who", "whether"]);

function isOfShortage({ facts }: Statement, { knowledge }: Asked): boolean {
  return facts.some((id) => knowledge.facts.get(id)?.on.some((one) => one === SHORTAGE));
}

const SHORTAGE = "shortage";
const HARD_TO_FILL = "hard-to-fill-1";
const OF_SOMEBODY =
  /(?<!\p{L})((brist|underskott) på|ont om|bristyrken?|(shortage|lack|deficit) of|short of|(shortage|scarce) occupations?)(?!\p{L})/iu;

/** Neither the shortage nor the verb: who is short. */
function isWhom({ concepts, text }: Term): boolean {
  return !concepts.some((concept) => FRAME.has(concept)) && !/^(yrken?|occupations?)$/iu.test(text);
}

const FRAME: ReadonlySet<string> = new Set([
  SHORTAGE,
  "shortage-2",
  HARD_TO_FILL,
  "period",
  "occupation",
]);

/** In words, or by what stands for the same. */
const SURELY = 0.7;
