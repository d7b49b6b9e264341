/** "Får jag rösta?", "Do members vote?": there is no vote, but a member takes part in deciding. */
import type { ConceptId } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import type { Rule } from "./enough-parties.ts";
import { isOnlyDeciding } from "./only-deciding.ts";
import { factOfRule } from "./rule-facts.ts";
import { composed, inLanguage, stated, type Asked } from "../topic.ts";

/** Whether a member, or whoever asks, has a vote. */
export function mayVote(quorum: Rule, asked: Asked): Draft | undefined {
  const { question } = asked;
  if (!question.yesNo || question.negated || !VOTE.test(question.mendedText)) return undefined;
  if (!isOnlyDeciding(asked, OF_MEMBERS)) return undefined;
  const consensus = factOfRule(quorum, "consensus", asked);
  if (consensus === undefined) return undefined;
  const mandate = factOfRule(quorum, "scope", asked, ({ on }) => on.includes(MANDATE));
  const text = inLanguage(
    question.language,
    "Det röstas inte, utan beslut fattas i konsensus. En ledamot är med och beslutar.",
    "There is no vote: decisions are made by consensus. A member takes part in deciding.",
  );
  return {
    outcome: "answered",
    lead: [composed(text, consensus, mandate)],
    details: [mandate, consensus].flatMap((fact) =>
      fact === undefined ? [] : [stated(fact, question.language)],
    ),
    about: [quorum.group],
  };
}

const MANDATE = "mandate" as ConceptId;
const OF_MEMBERS: ReadonlySet<string> = new Set([
  "members",
  "member-of-group-1",
  "seat-holder",
  "regular-operations-1",
  "permanent-2",
]);
/** "Får jag rösta?", "Har en ledamot rösträtt?"; "kan vi rösta om det?" asks how it is decided. */
const VOTE =
  /^(kan|får|ska|brukar|har|can|may|do|does|could|should)( (alla|en|de|den|vanliga?|all|an?|the|ordinary|regular|ordinarie))* (jag|ledamot|ledamöter(na)?|ledamoten|medlem|medlemmar(na)?|i|members?)( (i|in|on|of) [^?]+?)?( (have|get|har|få))?( (a|the|en|någon))*( right to)? (rösta|röstar|röst|rösträtt|vote)\W*(( (i|in|on) [^?]+)?)\W*$/iu;
