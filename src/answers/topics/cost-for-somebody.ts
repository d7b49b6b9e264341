/** "Vad kostar det för eleven?": what organisations pay each other tells nothing of that. */
import type { Text } from "../../knowledge/schema/base.ts";
import { touches, type Asked, type Topic } from "./topic.ts";

export const costForSomebody: Topic = {
  id: "cost-for-somebody",
  answer(asked) {
    const { question } = asked;
    const { language, mendedText } = question;
    if (!COST.test(mendedText) || !FOR_SOMEBODY.test(mendedText) || isTold(asked)) return undefined;
    return { outcome: "unknown", lead: [{ text: UNTOLD[language], facts: [] }] };
  },
};

const COST =
  /(?<!\p{L})(kosta(r|de)?|kostnad(en)?|avgift(en|er)?|pris(et)?|costs?|fees?|price)(?!\p{L})/iu;

/** One person, or anybody who takes part; no organisation. */
const FOR_SOMEBODY =
  /(?<!\p{L})(för (en |ett |den |varje |de )?(enskilda? |enskilt |arbetssökande |nyanlända? )?(elev(en|er|erna)?|student(en|er|erna)?|deltagar(e|en|na)|person(en|er|erna)?|individ(en|er|erna)?|mig|dig|enskilda)|(for|to|cost|costs) (a |an |the |each |every |new )?(individual |newly arrived )?(students?|pupils?|learners?|participants?|persons?|people|individuals?|me|you))(?!\p{L})/iu;

/** A fact that tells of money answers all of it. */
function isTold({ question, carrying }: Asked): boolean {
  return (
    touches(question, "money") &&
    carrying.some(
      ({ entry: { fact }, missing }) =>
        !fact.gap && missing.length === 0 && fact.on.some((one) => (one as string) === "money"),
    )
  );
}

const UNTOLD: Text = {
  sv: "Vad det kostar för den enskilda står inte i överenskommelserna.",
  en: "The agreements do not say what it costs for the individual.",
};
