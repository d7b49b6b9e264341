/** "Gäller det alla kommuner?", "Och i de andra?": what was asked of one municipality, of each. */
import { LEADING } from "../topics/seats/leading-groups.ts";
import { namedGroups, touches, type Asked } from "../topics/topic.ts";
import { isBaseForm, placeIn } from "./other-name.ts";
import { unasked } from "./turn.ts";

/** The question of every municipality; undefined where it is not known how to put it. */
export function everywhere(text: string, before: Asked): string | undefined {
  const { question: previous, lexicon } = before;
  if (!EVERYWHERE.test(unasked(text))) return undefined;
  const near = previous.places.filter(({ wide }) => !wide);
  const place = near.length > 1 ? undefined : placeIn(previous, lexicon);
  if (place === undefined) return undefined;
  const sv = previous.language === "sv";
  if (previous.ask === "how-often" && isOfLeadingGroup(before))
    return sv
      ? "Träffas ledningsgruppen lika ofta i alla kommuner?"
      : "Do the management groups meet equally often in all municipalities?";
  const isTold =
    previous.ask === "how-many" ||
    touches(previous, "leader") ||
    (previous.ask === "which" && touches(previous, "job-track"));
  const words = previous.tokens.map((token) => token.text);
  if (!isTold || !isBaseForm(words.slice(place.start, place.end).join(" "), lexicon))
    return undefined;
  const each = sv ? "varje kommun" : "each municipality";
  return `${[...words.slice(0, place.start), each, ...words.slice(place.end)].join(" ")}?`;
}

/** The group that leads the cooperation there, or only its place is named. */
function isOfLeadingGroup(before: Asked): boolean {
  const named = before.question.mentions.some(({ firm }) => firm);
  return !named || namedGroups(before).some(({ kind }) => LEADING.has(kind));
}

const IS_SO =
  "(?:(?:gäller|är|stämmer|fungerar|funkar|ser|does|is) (?:det|den|detta|that|it|this) (?:så |ut |likadant |lika |samma |på samma sätt |the same |so |true |apply |go )*)?";
const ALL =
  "(?:alla|samtliga|varje|(?:de )?(?:andra|övriga)|resten(?: av)?|all|every|each|(?:all )?the (?:others?|rest(?: of)?)|other)";
const EVERYWHERE = new RegExp(
  `^(?:(?:och|men|and|but) )?${IS_SO}(?:(?:i|för|hos|på|in|for|to) )?(?:${ALL}(?: (?:av |of )?(?:de |the |länets )?(?:andra |övriga |other )?(?:kommun(?:er|erna)?|municipalit(?:y|ies)))?|överallt|everywhere)$`,
  "iu",
);
