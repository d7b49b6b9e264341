/**
 * "Vilka politiker sitter i styrgruppen?": who sits there is told, and none of those that are asked
 * for is among them. The list alone would say that they are.
 */
import { lowerFirst } from "../../../knowledge/facts/group-facts.ts";
import { matchOf } from "../../rate/match.ts";
import {
  composed,
  factOf,
  inLanguage,
  namedGroups,
  stated,
  type Asked,
  type Topic,
} from "../topic.ts";

export const noSuchMembers: Topic = {
  id: "no-such-members",
  answer(asked) {
    const { question, knowledge, lexicon } = asked;
    const { focus, language } = question;
    const [group, ...others] = namedGroups(asked);
    if (question.ask !== "which" || focus === undefined || !isBeforeSitting(asked))
      return undefined;
    const fact = group && factOf(knowledge, group.id, "members");
    const entry = fact && lexicon.index.byId.get(fact.id);
    if (group === undefined || entry === undefined || entry.fact.gap || others.length > 0)
      return undefined;
    const isOther =
      focus.concepts.some((concept) => lexicon.strict.has(concept)) ||
      focus.concepts.every((concept) => lexicon.index.touching(concept).length === 0);
    if (!isOther || matchOf(focus, entry, lexicon) > 0) return undefined;
    const text = inLanguage(
      language,
      `Överenskommelserna nämner inga ${focus.text} i ${lowerFirst(group.name.sv)}.`,
      `The agreements mention no ${focus.text} in ${lowerFirst(group.name.en)}.`,
    );
    return {
      outcome: "partly",
      lead: [composed(text, entry.fact)],
      details: [stated(entry.fact, language)],
      about: [group.id],
    };
  },
};

/** "Vilka X sitter …": asked for by that word, right before the verb. */
function isBeforeSitting({ question: { focus, terms, mendedText } }: Asked): boolean {
  if (IN_THEM.test(mendedText)) return false;
  return terms.some(
    ({ start, concepts }) =>
      start === focus?.end && concepts.some((concept) => (concept as string) === "members"),
  );
}

/** "Vilket arbete var gruppen med i?": in what the group takes part. */
const IN_THEM = /(?<!\p{L})(?:i|på|in|of)\P{L}*$/iu;
