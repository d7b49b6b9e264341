/**
 * "Jag är ny i styrgruppen, vilka träffar jag?": who sits in the group. "… till möte i Ängsby …": no
 * group is named, so who sits in the local groups of that municipality is told, as the newest
 * agreement has them.
 */
import type { AreaCode } from "../../../knowledge/schema/base.ts";
import type { Question } from "../../question.ts";
import {
  factOf,
  namedGroups,
  stated,
  subjectsOf,
  type Asked,
  type Group,
  type Topic,
} from "../topic.ts";

export const whomOneMeets: Topic = {
  id: "whom-one-meets",
  answer(asked) {
    const { question, knowledge } = asked;
    if (!asksWhomOneMeets(question)) return undefined;
    const facts = groupsMeant(asked).flatMap((group) => {
      const members = factOf(knowledge, group.id, "members");
      const cadence = factOf(knowledge, group.id, "cadence");
      return members === undefined || members.gap ? [] : [{ members, cadence }];
    });
    if (facts.length === 0) return undefined;
    const { language } = question;
    return {
      outcome: "answered",
      lead: facts.map(({ members }) => stated(members, language)),
      details: facts.flatMap(({ cadence }) =>
        cadence === undefined || cadence.gap ? [] : [stated(cadence, language)],
      ),
      about: facts.map(({ members }) => members.subject),
    };
  },
};

/** The one that is named, alone; else those of the only municipality that is. */
function groupsMeant(asked: Asked): readonly Group[] {
  const { mentions, places } = asked.question;
  const [place, ...others] = places.filter(({ wide }) => !wide);
  const [group] = namedGroups(asked);
  // "the operations group of Jobbkraft"
  const owners = [place?.subject, group?.of];
  const [named, ...more] = mentions.filter(
    ({ firm, subjects }) => firm && !owners.includes(subjects[0]),
  );
  if (group !== undefined && named?.subjects[0] === group.id && more.length === 0) return [group];
  return named === undefined && place !== undefined && others.length === 0
    ? newestGroups(place.area, asked)
    : [];
}

function asksWhomOneMeets({ ask, text: own, setting, years }: Question): boolean {
  const text = [...setting.map((token) => token.text), own].join(" ");
  return (
    ["who", "which", "what"].includes(ask) &&
    years.length === 0 &&
    (MEETS.test(text) || (TO_MEETING.test(text) && WHO_IS_THERE.test(text)))
  );
}

/** "… vilka träffar jag?", "who will I meet?" */
const MEETS =
  /(?<!\p{L})((vem|vilka|vilken) ((ska|kommer|får) (jag|vi) (att )?(träffa|möta)|(träffar|möter) (jag|vi))|vad för (slags )?(folk|människor|personer) (träffar|möter) (jag|vi)|(who|what (kind of )?people) (will|do|am|are|should) (i|we) (meet|meeting|going to meet))(?!\p{L})/iu;
/** "Jag ska till ett möte i …" */
const TO_MEETING =
  /(?<!\p{L})(till|på|inför|to|at|for) (ett |mitt |vårt |a |the |my |our )?(första |first )?(möte|mötet|sammanträde|meeting) (i|in)(?!\p{L})/iu;
const WHO_IS_THERE =
  /(?<!\p{L})((vem|vilka) (är( det som sitter| med)?|brukar vara|kommer|sitter|deltar|ses) (där|med|i|på)|who (is|are|comes|sits|will be|attends))(?!\p{L})/iu;

/** The local groups that hold by the newest text that names any. */
function newestGroups(area: AreaCode, { knowledge }: Asked) {
  const groups = subjectsOf(knowledge, "group").filter((group) => group.area === area);
  const since = (group: (typeof groups)[number]): string => group.valid?.from ?? "";
  const newest = groups.map(since).sort().at(-1);
  return groups.filter((group) => since(group) === newest);
}
