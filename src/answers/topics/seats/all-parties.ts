/** "Vilka är parterna?": of no group by name, those of the group in which all parties sit. */
import { asksOnlyFor } from "./seat-words.ts";
import { groupOfAll } from "./groups-meant.ts";
import { factOf, stated, touches, type Topic } from "../topic.ts";

export const allParties: Topic = {
  id: "all-parties",
  answer(asked) {
    const { question, knowledge } = asked;
    const { mentions, places, years, negated, setting } = question;
    const namesNone = mentions.length + places.length + years.length + setting.length === 0;
    if (!namesNone || negated || !["who", "which", "what"].includes(question.ask)) return undefined;
    if (!PARTIES.test(question.mendedText) || !touches(question, "party")) return undefined;
    const group = asksOnlyFor(OF_PARTIES, asked) ? groupOfAll(knowledge) : undefined;
    const members = group && factOf(knowledge, group.id, "members");
    if (group === undefined || members === undefined || members.gap) return undefined;
    return {
      outcome: "answered",
      lead: [stated(members, question.language)],
      about: [group.id],
    };
  },
};

const OF_PARTIES: ReadonlySet<string> = new Set(["party", "members", "be-part-of", "exist"]);
const PARTIES =
  /^(?:och )?(?:vilka (?:är )?(?:parterna|parter|samverkansparterna|samverkansparter)|(?:who|which|what) (?:are )?(?:the )?(?:parties|partners))(?: (?:finns|finns det|är med|ingår|are there|take part))?[\s?.!]*$/iu;
