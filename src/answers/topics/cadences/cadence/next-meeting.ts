/** "När är nästa möte?": the agreements know how often a group meets, and no date. */
import { lowerFirst, meetsWords } from "../../../../knowledge/facts/group-facts.ts";
import type { Draft } from "../../../answer.ts";
import type { Question, Term } from "../../../question.ts";
import { composed, factOf, inLanguage, type Asked, type Group } from "../../topic.ts";

/** The next time is asked for, not how often. */
export function asksForNext({ ask, yesNo, text }: Question): boolean {
  return (ask === "when" || (ask === "whether" && !yesNo)) && NEXT.test(text);
}

const NEXT = /(?<!\p{L})(nästa|närmaste|kommande|next|upcoming)(?!\p{L})/iu;

/** The word that tells that it is the next one. */
export function isNext({ text }: Term): boolean {
  return NEXT.test(text);
}

/** "När är nästa möte?" with no group named: undefined where more than that is said. */
export function noDatesAtAll(question: Question): Draft | undefined {
  const { mentions, places, setting, terms, language } = question;
  if (!asksForNext(question) || mentions.length + places.length + setting.length > 0)
    return undefined;
  const isOfMeeting = ({ concepts }: Term): boolean =>
    concepts.some((concept) => (concept as string) === "cadence");
  if (!terms.some(isOfMeeting)) return undefined;
  if (!terms.every((term) => term.weak || isNext(term) || isOfMeeting(term))) return undefined;
  const text = inLanguage(
    language,
    "När nästa möte är står inte i överenskommelserna. De anger inga datum för kommande möten, bara hur ofta några av grupperna träffas.",
    "The agreements do not say when the next meeting is. They give no dates for coming meetings, only how often some of the groups meet.",
  );
  return { outcome: "unknown", lead: [{ text, facts: [] }] };
}

/** That no date is told comes first, then how often they meet, as far as that is told. */
export function noDateThen(draft: Draft, [group]: readonly Group[], asked: Asked): Draft {
  const { question, knowledge } = asked;
  const { language } = question;
  const name = group && lowerFirst(group.name[language]);
  if (draft.outcome === "unknown" && group !== undefined && name !== undefined) {
    const meets = `${name} ${meetsWords(group.name[language], language)}`;
    const text = inLanguage(
      language,
      `När nästa möte är står inte i överenskommelserna, och inte heller hur ofta ${meets}.`,
      `The agreements do not say when the next meeting is, nor how often ${meets}.`,
    );
    return { ...draft, lead: [composed(text, factOf(knowledge, group.id, "cadence"))] };
  }
  const text = inLanguage(
    language,
    "När nästa möte är står inte i överenskommelserna.",
    "The agreements do not say when the next meeting is.",
  );
  return {
    ...draft,
    outcome: draft.outcome === "answered" ? "partly" : draft.outcome,
    lead: [{ text, facts: [] }],
    details: [...draft.lead, ...(draft.details ?? [])],
  };
}
