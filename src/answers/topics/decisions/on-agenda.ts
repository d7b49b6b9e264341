/** "Vad måste stå i dagordningen?": what the rule on the agenda asks, which is all that is told of it. */
import {
  factsAbout,
  namedGroups,
  stated,
  subjectsOf,
  touches,
  type Asked,
  type Topic,
} from "../topic.ts";

export const onAgenda: Topic = {
  id: "on-agenda",
  answer(asked) {
    const { question, knowledge } = asked;
    if (!touches(question, "agenda") || !ASKED.has(question.ask)) return undefined;
    if (!CONTAINS.test(question.mendedText) || namesOther(asked)) return undefined;
    const rule = subjectsOf(knowledge, "rule").find((one) => one.rule === "agenda");
    const [first, ...rest] =
      rule === undefined ? [] : factsAbout(knowledge, rule.id).filter(({ gap }) => !gap);
    const isOfGroup = namedGroups(asked).every(({ id }) => id === rule?.group);
    if (rule === undefined || first === undefined || !isOfGroup) return undefined;
    return {
      outcome: "answered",
      lead: [stated(first, question.language)],
      details: rest.map((fact) => stated(fact, question.language)),
      about: [rule.group],
    };
  },
};

const ASKED: ReadonlySet<string> = new Set(["what", "which"]);
const CONTAINS =
  /^(?:vad|vilka \p{L}+|what|which \p{L}+) (?:måste|ska|skall|bör|behöver|krävs|must|should|shall|has to|have to|needs? to)(?!\p{L}).*(?<!\p{L})(?:stå|innehålla|finnas|vara|ingå|tas|presenteras|contain|include|be|stand|list)(?!\p{L})|^vad ingår (?:i|på) (?:en )?(?:dagordning|agenda)/iu;

/** A place, or something else than the group. */
function namesOther({ question, knowledge }: Asked): boolean {
  const isGroup = (id: string): boolean =>
    subjectsOf(knowledge, "group").some((one) => one.id === id);
  return (
    question.places.length > 0 ||
    question.mentions.some(({ firm, subjects: [id] }) => firm && !isGroup(id))
  );
}
