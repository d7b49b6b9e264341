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
import { areBothAway } from "./away-too.ts";

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
  const told = `${setting.map(({ text }) => text).join(" ")} ${mendedText}`;
  if (areBothAway(told)) return true;
  return BOTH_AWAY.some((words) => words.test(told)) || (NONE.test(told) && SEAT.test(told));
}

const ASKS_WHAT: ReadonlySet<string> = new Set(["what", "how"]);
const THEN =
  /(?<!\p{L})(?:gäller|händer|hände|sker|blir|gör|göra|ska|bör|kan|happens?|do|should|can|if|applies)(?!\p{L})/iu;
const WHAT_THEN =
  /(?<!\p{L})(?:vad|hur|what)(?: (?:gäller|händer|sker|gör|ska|bör|kan|happens|applies|do|should|can)(?: (?:jag|vi|man|i|we))?(?: (?:göra|do))?)?(?: (?:då|nu|then|now))?\W*$/iu;
/** What is decided, and how, is told elsewhere. */
const OF_DECISIONS =
  /(?<!\p{L})(?:beslut\p{L}*|rösta\p{L}*|decid\p{L}+|decision\p{L}*|vot\p{L}+)/iu;

const STAND_IN =
  "(?:ersättar\\p{L}*|suppleant\\p{L}*|vikarie\\p{L}*|reserv\\p{L}*|substitutes?|deputy|stand-in)";
const MEMBER =
  "(?:jag|vi|ordinarie|ledam\\p{L}+|representant\\p{L}*|i|me|we|(?:the |our |my )?(?:ordinary|regular|member|representative)\\p{L}*)";
const CANNOT =
  "(?:kan(?:\\s\\p{L}+)? (?:inte|ej)|inte kan|(?:är|blir) (?:\\p{L}+ )?(?:sjuk|sjuka|borta|bortresta?|frånvarande|förhindrad\\p{L}*)|har (?:\\p{L}+ )?förhinder|(?:får|fick) förhinder|inte komma|inte närvara|can't|cannot|can not|unable|(?:is|are|am) (?:\\p{L}+ )?(?:ill|sick|away|absent|unavailable))";
/** "Jag är sjuk, och ersättaren också": also, not either, both, neither. */
const TOO = "(?:också|även|med|heller|too|either|also|as well)";

const BOTH_AWAY: readonly RegExp[] = [
  `(?:varken|neither) .{0,60}${STAND_IN}`,
  `${STAND_IN} (?:\\p{L}+ ){0,2}${CANNOT}(?: \\p{L}+){0,3} ${TOO}`,
  `${STAND_IN} (?:\\p{L}+ ){0,2}${TOO} (?:\\p{L}+ ){0,2}(?:${CANNOT}|sjuk|borta|förhinder|ill|sick|away)`,
  `${STAND_IN} (?:kan |är |har |is )?(?:inte |ej )?${TOO} (?:kan|är|har|sjuk|borta|förhinder|is|ill|sick|away)`,
  `(?:både|båda|both) .{0,40}${STAND_IN} .{0,20}${CANNOT}`,
  `${MEMBER} (?:och|and) (?:\\p{L}+ ){0,3}${STAND_IN} (?:\\p{L}+ ){0,2}${CANNOT}`,
].map((words) => new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, "iu"));

const NONE =
  /(?<!\p{L})(?:ingen av (?:dem|dom|oss|de två)|neither of (?:us|them|the two)) (?:kan|kommer|har|är|can|is|are)(?!\p{L})/iu;
/** Who it is that cannot come. */
const SEAT = new RegExp(
  `(?<!\\p{L})(?:${STAND_IN}|ordinarie|ledam\\p{L}+|förhinder|members?|unable to attend)(?!\\p{L})`,
  "iu",
);
