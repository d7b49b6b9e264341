/** "Var träffas ledningsgruppen?": that no place is told, then how often it meets. */
import { lowerFirst, meetsWords } from "../../../knowledge/facts/group-facts.ts";
import type { Statement } from "../../answer.ts";
import { isOfName, type Question } from "../../question.ts";
import { asksForNext } from "./cadence/next-meeting.ts";
import { HOW_OFTEN } from "../seats/groups-meant.ts";
import {
  factOf,
  factsAbout,
  inLanguage,
  namedGroups,
  stated,
  touches,
  type Asked,
  type Group,
  type Topic,
} from "../topic.ts";

export const whereMet: Topic = {
  id: "where-met",
  answer(asked) {
    const { question } = asked;
    if (!asksWhere(question) || !asksOfMeeting(question)) return undefined;
    const [group] = namedGroups(asked);
    if (group === undefined || tellsOfPlace(group, asked)) return undefined;
    const often = factOf(asked.knowledge, group.id, "cadence");
    const untold = noPlace(group, asked);
    if (often === undefined || often.gap) return { outcome: "unknown", lead: [untold] };
    const details = [stated(often, question.language)];
    const about = [group.id];
    // Only the place: how often they meet is the nearest that is known, and no answer.
    return question.ask === "where" || question.ask === "whether"
      ? { outcome: "unknown", lead: [untold], details, about }
      : { outcome: "partly", lead: details, details: [untold], about };
  },
};

/** "Var träffas de?", also misspelt "Där träffas de?"; not "Var står det hur ofta de träffas?" */
function asksWhere(question: Question): boolean {
  const { ask, mendedText } = question;
  if (OF_THE_TEXT.test(mendedText) || asksForNext(question)) return false;
  const asksOnlyThat = ask === "where" || ask === "whether";
  return (asksOnlyThat && WHERE.test(mendedText)) || WHERE_TOO.test(mendedText);
}

const WHERE = /^(var|vart|där|where|på vilken (plats|ort)|i vilken lokal)(?!\p{L})/iu;
const OF_THE_TEXT = /(?<!\p{L})(står|hur ofta|stands?|say|says|how often)(?!\p{L})/iu;
const WHERE_TOO = /(?<!\p{L})(och|and) (var|where)(?!\p{L})/iu;

/** It is asked of their meeting, and of nothing else. */
function asksOfMeeting(question: Question): boolean {
  if (!touches(question, "cadence")) return false;
  return question.terms.every(
    (term) =>
      term.weak ||
      term.concepts.some((concept) => HOW_OFTEN.has(concept) || PLACED.has(concept)) ||
      isOfName(term, question),
  );
}

const PLACED: ReadonlySet<string> = new Set(["premises", "place-2", "take-place", "take-place-1"]);

/** What the agreements say of it themselves, if only that they do not say, is another topic's. */
function tellsOfPlace({ id }: Group, { knowledge }: Asked): boolean {
  return factsAbout(knowledge, id).some(({ on }) => on.some((one) => PLACED.has(one)));
}

function noPlace({ name }: Group, { question: { language } }: Asked): Statement {
  const called = lowerFirst(name[language]);
  const meets = meetsWords(name[language], language);
  const text = inLanguage(
    language,
    `Var ${called} ${meets} står inte i överenskommelserna.`,
    `The agreements do not say where ${called} ${meets}.`,
  );
  return { text, facts: [] };
}
