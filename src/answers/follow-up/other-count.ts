/** "Och om tre kommer?": the meeting of the question before, with another number. */
import type { ConceptId } from "../../knowledge/schema/base.ts";
import { headsIn } from "../language/headcount.ts";
import type { Term } from "../question.ts";
import { isNaming, unasked, type Turn } from "./turn.ts";

/** "Och om tre kommer?": the same meeting with another number. */
export function otherCount({ bare, now, previous }: Turn): string | undefined {
  if (isNaming(now) || now.numbers.length === 0) return undefined;
  const isOfMeeting = (term: Term): boolean =>
    term.weak ||
    NEEDED.test(term.text) ||
    term.concepts.some((concept) => OF_MEETINGS.has(concept));
  if (!now.terms.every(isOfMeeting)) return undefined;
  if (![...previous.concepts].some((concept) => DECIDES.has(concept))) return undefined;
  const before = headsIn(previous.tokens);
  const heads = headsIn(now.tokens);
  const [head] = heads;
  if (head === undefined) return undefined;
  if (now.ask === "how-many" || heads.length > 1 || before.length === 0)
    return `${unasked(bare)}, ${previous.text.split(/[,.]\s/).at(-1) ?? ""}`;
  const same = before.find(({ role }) => role === head.role);
  const affected = before.find(({ role }) => role === "affected");
  if (same === undefined && affected !== undefined)
    return previous.language === "sv"
      ? `${unasked(bare)}, ${String(affected.value)} berörda parter, räcker det?`
      : `${unasked(bare)}, ${String(affected.value)} affected parties, is that enough?`;
  const words = previous.tokens.map((token) => token.text);
  return `${words.with((same ?? before[0])?.at ?? 0, String(head.value)).join(" ")}?`;
}

const NEEDED = /^(behöv|kräv|need|requir)/iu;
const DECIDES: ReadonlySet<ConceptId> = new Set(["quorum", "decision", "enough"] as ConceptId[]);
const OF_MEETINGS: ReadonlySet<ConceptId> = new Set([
  ...DECIDES,
  ...(["attendance", "attend-meeting", "affected", "absence", "party"] as ConceptId[]),
]);
