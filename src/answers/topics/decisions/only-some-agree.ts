/** "Tolv är här och elva är för": whether it is enough that some of those who are there agree. */
import { countWords } from "../../../knowledge/facts/wording.ts";
import type { Draft } from "../../answer.ts";
import { headcountIn } from "../../language/headcount.ts";
import { said } from "../../verdict-word.ts";
import { composed, inLanguage, stated, type Asked } from "../topic.ts";
import type { Rule } from "./enough-parties.ts";
import { factOfRule } from "./rule-facts.ts";

/** Undefined where it is not told how many are there and that fewer are for it. */
export function onlySomeAgree(quorum: Rule, asked: Asked): Draft | undefined {
  const { question } = asked;
  const { language, yesNo, places } = question;
  const consensus = factOfRule(quorum, "consensus", asked);
  if (!yesNo || places.length > 0 || consensus === undefined) return undefined;
  const some = someOfThose(asked);
  if (some === undefined) return undefined;
  return {
    outcome: "answered",
    lead: [
      composed(
        said(
          "no",
          { language },
          `, ${some} räcker inte: alla som är på plats måste vara eniga (konsensus).`,
          `, ${some} is not enough: everyone present must agree (consensus).`,
        ),
        consensus,
      ),
    ],
    details: [stated(consensus, language)],
    about: [quorum.group],
  };
}

/** "elva av tolv", "en majoritet av de närvarande" */
function someOfThose({ question }: Asked): string | undefined {
  const { language, setting, tokens, mendedText } = question;
  const { inFavour, present } = headcountIn([...setting, ...tokens]);
  if (inFavour !== undefined && present !== undefined && inFavour < present) {
    const [few, all] = [countWords(inFavour, language), countWords(present, language)];
    return inLanguage(language, `${few} av ${all}`, `${few} of ${all}`);
  }
  const { part } = PART_OF_THOSE.exec(mendedText)?.groups ?? {};
  return part !== undefined && IN_FAVOUR.test(mendedText) ? part.toLowerCase() : undefined;
}

const PART_OF_THOSE =
  /(?<!\p{L})(?<part>(?:(?:en |a |the )?(?:enkel |klar |simple |clear )?(?:majoritet|majority)(?:en)?|hälften|half|de flesta|most|mer än hälften|more than half)(?: (?:av|of) (?:de (?:som är )?|dem som är |those |the )?(?:närvarande|där|här|på plats|present|there|who are (?:there|here|present)|of those (?:there|present)))?|nästan alla|nearly (?:all|everyone)|almost (?:all|everyone))(?!\p{L})/iu;
const IN_FAVOUR =
  /(?<!\p{L})(?:röstar? (?:ja|för)|säger ja|är (?:för|eniga|överens)|votes? (?:yes|for|in favou?r)|says? yes|agrees?|are (?:for|in favour))(?!\p{L})/iu;
