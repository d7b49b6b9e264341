/** "Min ersättare kan inte heller, vad gäller?": what holds where neither the member nor the substitute can come. */
import { lowerFirst } from "../../../knowledge/facts/group-facts.ts";
import {
  factsAbout,
  inLanguage,
  namedGroups,
  stated,
  subjectsOf,
  type Asked,
  type Topic,
} from "../topic.ts";
import { neitherComes } from "./neither-comes.ts";

export const bothAway: Topic = {
  id: "both-away",
  answer(asked) {
    const { question, knowledge } = asked;
    if (!speaksOfBoth(asked)) return undefined;
    const rule = subjectsOf(knowledge, "rule").find(({ rule }) => rule === "written-views");
    const fact = rule && factsAbout(knowledge, rule.id).find(({ gap }) => !gap);
    const [named] = namedGroups(asked);
    if (rule === undefined || fact === undefined) return undefined;
    const { language } = question;
    if (named === undefined || named.id === rule.group)
      return { outcome: "answered", lead: [stated(fact, language)], about: [rule.group] };
    const where = lowerFirst(named.name[language]);
    const text = inLanguage(
      language,
      `Vad som gäller då för ${where} står inte i överenskommelserna.`,
      `The agreements do not say what applies then for ${where}.`,
    );
    return { outcome: "unknown", lead: [{ text, facts: [] }], about: [named.id] };
  },
};

/** Together with what was told before the question, which alone need not speak of both. */
function speaksOfBoth({ question: { ask, setting, mendedText } }: Asked): boolean {
  const isWhatThen = (ASKS_WHAT.has(ask) && THEN.test(mendedText)) || WHAT_THEN.test(mendedText);
  if (!isWhatThen || OF_DECISIONS.test(mendedText)) return false;
  return neitherComes(`${setting.map(({ text }) => text).join(" ")} ${mendedText}`);
}

const ASKS_WHAT: ReadonlySet<string> = new Set(["what", "how"]);
const THEN =
  /(?<!\p{L})(?:gäller|händer|hände|sker|blir|gör|göra|ska|bör|kan|happens?|do|should|can|if|applies)(?!\p{L})/iu;
const WHAT_THEN =
  /(?<!\p{L})(?:vad|hur|what)(?: (?:gäller|händer|sker|gör|ska|bör|kan|happens|applies|do|should|can)(?: (?:jag|vi|man|i|we))?(?: (?:göra|do))?)?(?: (?:då|nu|then|now))?\W*$/iu;
/** What is decided, and how, is told elsewhere. */
const OF_DECISIONS =
  /(?<!\p{L})(?:beslut\p{L}*|rösta\p{L}*|decid\p{L}+|decision\p{L}*|vot\p{L}+)/iu;
