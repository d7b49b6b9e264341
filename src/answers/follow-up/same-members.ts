/** "Är de samma i verksamhetsgruppen?", after who sits in another group: whether it is the same parties. */
import { unasked } from "./turn.ts";
import { bodyIn } from "./spoken-of.ts";
import { understand } from "../understand.ts";
import { namedGroups, touches, type Asked } from "../topics/topic.ts";

/** The question of both groups; undefined where something else is asked, or was. */
export function sameMembersAs(text: string, before: Asked): string | undefined {
  const { question, lexicon } = before;
  const { group = "" } = SAME_IN.exec(unasked(text))?.groups ?? {};
  const body = group === "" ? undefined : bodyIn(question, lexicon);
  const [first] = namedGroups(before);
  const { language } = question;
  const now = understand(group, lexicon, { language });
  const [named] = namedGroups({ ...before, question: now });
  if (body === undefined || first === undefined || named === undefined || first === named)
    return undefined;
  if (now.places.length > 0 || !(touches(question, "members") || ASKED_FOR.has(question.ask)))
    return undefined;
  return language === "sv"
    ? `Är det samma parter i ${body} och ${group}?`
    : `Is it the same parties in ${body} and ${group}?`;
}

const ASKED_FOR: ReadonlySet<string> = new Set(["who", "which"]);

const SAME_IN =
  /^(?:(?:och|men|and|but) )?(?:är|var|gäller|sitter|ingår|is|are)(?: (?:det|de|dom|they|it))? (?:samma|desamma|de samma|the same)(?: (?:parter|personer|organisationer|ones|people|parties))?(?: (?:som|med|också|that))?(?: (?:sitter|ingår|är med|sit))? (?:i|in|on) (?<group>.+)$/iu;
