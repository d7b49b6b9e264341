/** "När är nästa möte?": the agreements know how often a group meets, and no date. */
import { lowerFirst, meetsWords } from "../../../../knowledge/facts/group-facts.ts";
import type { Draft } from "../../../answer.ts";
import type { Question } from "../../../question.ts";
import { composed, factOf, inLanguage, type Asked, type Group } from "../../topic.ts";

/** The next time is asked for, not how often. */
export function asksForNext({ ask, yesNo, text }: Question): boolean {
  return (ask === "when" || (ask === "whether" && !yesNo)) && NEXT.test(text);
}

const NEXT = /(?<!\p{L})(nästa|närmaste|kommande|next|upcoming)(?!\p{L})/iu;

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
