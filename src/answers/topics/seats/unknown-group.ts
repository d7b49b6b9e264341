/** "Vad gör beredningsgruppen?": a group whose very word no agreement has is none of those that they have. */
import type { Draft } from "../../answer.ts";
import type { Term } from "../../question.ts";
import { factOf, inLanguage, namedGroups, stated, type Asked, type Topic } from "../topic.ts";

export const unknownGroup: Topic = {
  id: "unknown-group",
  answer(asked) {
    const { question } = asked;
    const term = question.terms.find((one) => isStrange(one, asked));
    const [, word = "", body = ""] = GROUP.exec(term?.text ?? "") ?? [];
    if (word === "") return undefined;
    const whole = `${word}${body}`.toLowerCase();
    const none = whole.endsWith("utskott") ? "inget" : "ingen";
    const text = inLanguage(
      question.language,
      `Överenskommelserna nämner ${none} ${whole}.`,
      `The agreements mention no group called “${whole}”.`,
    );
    return { outcome: "unknown", lead: [{ text, facts: [] }], ...ofOthers(asked) };
  },
};

/** Of a group that is named beside it something can be told. */
function ofOthers(asked: Asked): Pick<Draft, "details" | "about"> {
  const [group] = namedGroups(asked);
  const members = group && factOf(asked.knowledge, group.id, "members");
  if (group === undefined || members === undefined) return {};
  const { language } = asked.question;
  const intro = inLanguage(language, "Det närmaste jag vet:", "The closest thing I know:");
  const fact = stated(members, language);
  return { details: [{ ...fact, text: `${intro} ${fact.text}` }], about: [group.id] };
}

/** A word for one certain group, in no name and in nothing that is told. */
function isStrange({ text, start, unknown }: Term, { question }: Asked): boolean {
  const isNamed = question.mentions.some((one) => start >= one.start && start < one.end);
  return unknown && !isNamed && GROUP.test(text);
}

/** "beredningsgruppen", "arbetsutskottets" */
const GROUP = /^(\p{L}{3,})(grupp(?=ens?$)|utskott(?=ets?$)|kommitté(?=ns?$))/iu;
