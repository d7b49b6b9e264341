/** "Varför saknar Ängsby avtalet?", "När ska Ängsby skriva under?", of a party that has signed it. */
import { withVerdict } from "../../verdict-word.ts";
import { factOf, notSo, stated, type Asked, type Topic } from "../topic.ts";

export const hasSigned: Topic = {
  id: "has-signed",
  answer(asked) {
    const { question, knowledge } = asked;
    const { ask, language, mendedText, years } = question;
    if (years.length > 0 || !ASKED.has(ask) || !isTakenAsUnsigned(asked)) return undefined;
    const [agreement] = question.mentions.flatMap(({ subjects: [id] }) => {
      const subject = knowledge.subjects.get(id);
      return subject?.kindOf === "agreement" ? [subject] : [];
    });
    const fact = agreement && factOf(knowledge, agreement.id, "signed-by");
    const parties = partiesNamed(asked);
    if (agreement === undefined || fact === undefined || fact.gap || parties.length === 0)
      return undefined;
    if (!parties.every((id) => agreement.signedBy.includes(id))) return undefined;
    const told = stated(fact, language);
    if (ask === "whether")
      return { outcome: "answered", lead: [withVerdict("no", told, { language })] };
    const isClaimed = LACKS.test(mendedText);
    return {
      outcome: "answered",
      lead: [isClaimed ? { ...told, text: `${notSo(language)} ${told.text}` } : told],
      about: [agreement.id],
    };
  },
};

const ASKED: ReadonlySet<string> = new Set(["why", "when", "how", "whether"]);

/** That it is without the agreement is said, or follows from that it is still to sign it. */
function isTakenAsUnsigned({ question: { ask, mendedText } }: Asked): boolean {
  if (ask === "when" && WILL_SIGN.test(mendedText)) return true;
  return ask === "whether" ? LACKS_AT_ONCE.test(mendedText) : LACKS.test(mendedText);
}

const LACKS =
  /(?<!\p{L})(?:saknar|saknas|saknade|utan|ingen|inget|(?:inte|ej) (?:\p{L}+ )?(?:har|haft|skriv\p{L}*|underteckn\p{L}*|teckn\p{L}*)|har (?:\p{L}+ )?inte|lacks?|lacking|without|has no|have no|have an? |\p{L}*n['’]t|not (?:\p{L}+ )?sign\p{L}*)(?!\p{L})/iu;
/** "Saknar Ängsby avtalet?" */
const LACKS_AT_ONCE = /^(?:saknar|saknas|saknade|does .* lack|is .* without)(?!\p{L})/iu;
const WILL_SIGN =
  /(?<!\p{L})(?:ska|kommer|tänker|will|is|are|going to)(?!\p{L}).*(?<!\p{L})(?:skriv(?:a|er) (?:på|under)|underteckna\p{L}*|teckna\p{L}*|få|sign\p{L}*)(?!\p{L})/iu;

/** The named places and organisations. */
function partiesNamed({ question, knowledge }: Asked) {
  const places = question.places
    .filter(({ wide }) => !wide)
    .map(({ area }) => knowledge.areas.get(area)?.organization);
  const named = question.mentions.map(({ subjects: [id] }) =>
    knowledge.subjects.get(id)?.kindOf === "organization" ? id : undefined,
  );
  return [...places, ...named].flatMap((id) => id ?? []);
}
