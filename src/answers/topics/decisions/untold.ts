/**
 * What the rules of deciding leave open: who settles what cannot be agreed on, whether a decision may
 * be undone, how one becomes a party. The rules that are told answer none of these.
 */
import type { ConceptId, Text } from "../../../knowledge/schema/base.ts";
import type { Statement } from "../../answer.ts";
import { factsAbout, stated, subjectsOf, touches, type Asked, type Topic } from "../topic.ts";
import { disagrees } from "./by-agreement.ts";

export const untold: Topic = {
  id: "untold",
  answer(asked) {
    const { question, knowledge } = asked;
    if (question.places.some(({ wide }) => !wide)) return undefined;
    const group = subjectsOf(knowledge, "rule").find((one) => one.quorum !== undefined)?.group;
    if (group === undefined) return undefined;
    const lead: Statement[] = asksHowOneComes(asked)
      ? [{ text: COMING[question.language], facts: [] }]
      : asksIfUndone(asked)
        ? [{ text: UNDOING[question.language], facts: [] }]
        : asksWhoSettles(asked)
          ? factsAbout(knowledge, group)
              .filter(({ gap, on }) => gap && on.includes(DISAGREEMENT))
              .map((fact) => stated(fact, question.language))
          : [];
    return lead.length === 0 ? undefined : { outcome: "unknown", lead, about: [group] };
  },
};

const COMING: Text = {
  sv: "Det står inte i överenskommelserna hur nya parter kommer med, hur en part lämnar eller vem som beslutar om det.",
  en: "The agreements do not say how new parties join, how a party leaves or who decides on it.",
};
const UNDOING: Text = {
  sv: "Det står inte i överenskommelserna om, eller hur, ett fattat beslut kan ändras, upphävas eller överklagas.",
  en: "The agreements do not say whether, or how, a decision that has been made can be changed, revoked or appealed.",
};
const DISAGREEMENT = "disagreement" as ConceptId;

/** "Vem beslutar om nya parter?", "Kan nya parter gå med?": not who has come, but whether and how one may. */
export function asksHowOneComes({ question }: Asked): boolean {
  const { ask, yesNo, mendedText, terms } = question;
  const isOfComing = touches(question, "joined", "left") || COMES.test(mendedText);
  const isAsked =
    ask === "how" || (ask === "who" && DECIDES.test(mendedText)) || (yesNo && MAY.test(mendedText));
  if (!isOfComing || !isAsked || (ask === "how" && !COMES.test(mendedText))) return false;
  return terms.every(
    ({ weak, concepts, text }) =>
      weak || COMES.test(text) || concepts.some((concept) => OF_PARTIES.has(concept)),
  );
}

const OF_PARTIES: ReadonlySet<string> = new Set([
  "joined",
  "left",
  "leave-2",
  "party",
  "party-involved",
  "partner",
  "members",
  "decision",
  "decide-2",
  "new-2",
  "be-part-of",
  "take-part",
]);

/** "Vem beslutar när parterna är oense?", "Who has the final say if …?" */
function asksWhoSettles(asked: Asked): boolean {
  const { ask, mendedText } = asked.question;
  return (
    ask === "who" &&
    (DECIDES.test(mendedText) || LAST_WORD.test(mendedText)) &&
    (disagrees(asked) || touches(asked.question, "disagreement"))
  );
}

/** "Kan ett beslut ändras i efterhand?"; not "Hur har besluten ändrats?" */
function asksIfUndone({ question }: Asked): boolean {
  const { ask, yesNo, text } = question;
  return (
    (yesNo || ask === "how" || ask === "who") && touches(question, "decision") && UNDONE.test(text)
  );
}

const DECIDES =
  /(?<!\p{L})(beslutar|bestämmer|avgör|godkänner|decides?|determines?|approves?|settles?)(?!\p{L})/iu;
const LAST_WORD = /(?<!\p{L})(sista ordet|(final|last) (say|word))(?!\p{L})/iu;
const MAY = /^(kan|får|skulle|can|may|could)(?!\p{L})/iu;
/** "Bli part", "become a member", "uteslutas": of parties, not of those who sit for them. */
const COMES =
  /(?<!\p{L})(blir? (man )?(en )?(ny )?(part|medlem\p{L}*)|ny part|new party|part ska lämna|uteslutas?|admit\p{L}*|expel\p{L}*|becomes? a (new )?(party|member)|party (should|must|has to) leave)(?!\p{L})/iu;
const UNDONE =
  /(?<!\p{L})(kan|får|skulle|ska|can|may|could)(?!\p{L}).*(?<!\p{L})(ändras?|riva|rivas|upphävas?|ångras?|omprövas?|överklagas?|(ta|tas) tillbaka|changed?|reversed?|revoked?|undo|undone|overturn(ed)?|appeal(ed)?|reconsider(ed)?)(?!\p{L})/iu;
