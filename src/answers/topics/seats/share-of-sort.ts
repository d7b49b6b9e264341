/** "Är hälften av parterna kommuner?", "Har kommunerna majoritet?": the share that those of a sort are of the parties. */
import { countWords, upperFirst } from "../../../knowledge/facts/wording.ts";
import { fractionIn } from "../../language/fraction.ts";
import { said, verdictOf, type Said } from "../../verdict-word.ts";
import { composed, factOf, inLanguage, stated, type Asked, type Topic } from "../topic.ts";
import { groupMeant } from "./count-of-sort.ts";
import { isPartyOfSort, SORTS, sortWords } from "./party-sorts.ts";

export const shareOfSort: Topic = {
  id: "share-of-sort",
  answer(asked) {
    const { question, knowledge } = asked;
    const { negated, years, language, mendedText, concepts } = question;
    if (negated || years.length > 0 || !FORMS.some((one) => one.test(mendedText))) return undefined;
    const [sort, ...others] = [...SORTS].filter((one) => concepts.has(one as never));
    const group = groupMeant(asked);
    const fact = group && factOf(knowledge, group.id, "members");
    if (sort === undefined || others.length > 0 || !group || !fact) return undefined;
    const all = group.parties.length;
    const some = group.parties.filter((id) => {
      const party = knowledge.subjects.get(id);
      return party !== undefined && isPartyOfSort(party, sort);
    }).length;
    const [count, whole] = [countWords(some, language), countWords(all, language)];
    const sorts = sortWords(sort, some, language);
    const told = inLanguage(
      language,
      `${count} av ${whole} parter är ${sorts}.`,
      `${count} of ${whole} parties are ${sorts}.`,
    );
    return {
      outcome: "answered",
      lead: [composed(judged(some / all, told, asked), fact)],
      details: [stated(fact, language)],
      about: [group.id],
    };
  },
};

/** Whether the share is as large as is asked, or what it is instead. */
function judged(share: number, told: string, { question }: Asked): Said | string {
  const { yesNo, tokens, language, mendedText } = question;
  if (!yesNo) return upperFirst(told);
  const asked = MOST.test(mendedText) ? { share: 0.5, above: true } : fractionIn(tokens);
  if (asked === undefined) return upperFirst(told);
  if (asked.above || share === asked.share)
    return said(verdictOf(asked.above ? share > asked.share : true), { language }, `, ${told}`);
  const than =
    share > asked.share
      ? inLanguage(language, "Mer än så", "More than that")
      : inLanguage(language, "Mindre än så", "Less than that");
  return `${than}: ${told}`;
}

const MOST =
  /(?<!\p{L})(flesta|majoritet\p{L}*|flertalet|most|majority|mer än hälften|more than half|över hälften)(?!\p{L})/iu;
const SHARE = String.raw`(?:hälften|flesta|majoriteten|flertalet|(?:två |en )?tredjedel\p{L}*|(?:tre |en )?fjärdedel\p{L}*|andel\p{L}*|half|most|majority|thirds?|quarters?|share|proportion)`;
const PARTIES = String.raw`(?:\p{L}+s )?(?:part\p{L}*|medlem\p{L}*|parties|members)`;
const SORT = String.raw`(?:statliga |government )?(?:kommuner|myndigheter|samordningsförbund|municipalities|agencies|authorities|coordination associations)`;
/** Shares of the parties, or a majority among them. */
const FORMS = [
  new RegExp(
    String.raw`(?<!\p{L})${SHARE}(?: (?:av|of))?(?: (?:de|the|all|alla))? ${PARTIES}(?: (?:i|in) [^?]{2,30}?)? (?:(?:är|are|som är|that are) )?${SORT}(?!\p{L})`,
    "iu",
  ),
  /(?<!\p{L})(?:har|utgör|är|have|are|do|make)(?: (?:the|alla|all))* (?:kommunerna|myndigheterna|municipalities|agencies)(?: have| make up)? (?:i |in |a |the |en )*(?:majoritet(?:en)?|majority)(?!\p{L})/iu,
];
