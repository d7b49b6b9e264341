/**
 * "Hur många sitter i Ängsbys ledningsgrupp?": how many functions are listed, in a group to which no
 * parties send members; that it is not told, where the list has a plural without a number.
 */
import { lowerFirst } from "../../../knowledge/facts/group-facts.ts";
import { countWords, upperFirst } from "../../../knowledge/facts/wording.ts";
import { speaksOfSeats } from "./seat-words.ts";
import { isCurrent, LEADING } from "./leading-groups.ts";
import {
  composed,
  factOf,
  inLanguage,
  namedGroups,
  stated,
  subjectsOf,
  touches,
  type Asked,
  type Group,
  type Topic,
} from "../topic.ts";

export const howManySit: Topic = {
  id: "how-many-sit",
  answer(asked) {
    const { ask, mendedText, negated, numbers, years, language } = asked.question;
    if (ask !== "how-many" || negated || numbers.length + years.length > 0) return undefined;
    if (!SITS.test(mendedText) || COUNTS_GROUPS.test(mendedText)) return undefined;
    if (!speaksOfSeats(asked, ({ text }) => PERSONS.test(text))) return undefined;
    const group = groupMeant(asked);
    const fact = group && factOf(asked.knowledge, group.id, "members");
    if (group === undefined || group.parties.length > 0 || fact?.value?.kind !== "seats")
      return undefined;
    const name = lowerFirst(group.name[language]);
    const always = fact.value.seats.filter(({ optional }) => !optional);
    const isCounted = always.every(({ several }) => !several);
    const count = countWords(
      always.reduce((sum, { count: many = 1 }) => sum + many, 0),
      language,
    );
    const text = isCounted
      ? inLanguage(
          language,
          `${upperFirst(count)} funktioner räknas upp i ${name}.`,
          `${upperFirst(count)} functions are listed in ${name}.`,
        )
      : inLanguage(
          language,
          `Det står inte hur många personer som sitter i ${name}, bara vilka funktioner.`,
          `The agreements do not say how many people sit in ${name}, only which functions.`,
        );
    return {
      outcome: isCounted ? "answered" : "unknown",
      lead: [composed(text, fact)],
      details: [stated(fact, language)],
      about: [group.id],
    };
  },
};

const SITS =
  /(?<!\p{L})(?:hur många (?:\p{L}+ )?(?:sitter|är (?:det|de|ni|vi|med)|ingår|deltar|finns)|hur många (?:medlemmar|ledamöter|personer|platser) har|how many (?:\p{L}+ )?(?:are|sit|take part)|how many (?:members|people|seats) (?:does|do|has|have))(?!\p{L})/iu;
/** "Hur många grupper finns i Ängsby?" */
const COUNTS_GROUPS = /(?:grupper|groups)(?!\p{L})/iu;
const PERSONS = /^(?:personer|människor|people|persons|folk)$/iu;

/** The one that is named; "Ängsbys grupp" is the one that leads the cooperation there today. */
function groupMeant(asked: Asked): Group | undefined {
  const { question, knowledge } = asked;
  const [named, ...others] = namedGroups(asked);
  if (named !== undefined) return others.length === 0 ? named : undefined;
  const [place, ...more] = question.places.filter(({ wide }) => !wide);
  if (place === undefined || more.length > 0 || !touches(question, "group-body", "group"))
    return undefined;
  return subjectsOf(knowledge, "group").find(
    (group) => group.area === place.area && LEADING.has(group.kind) && isCurrent(group, knowledge),
  );
}
