/**
 * The answer to whether a claim that denies something is right, or whether a claim is wrong: that to
 * the question put the other way round, with its yes or no turned, or no such word where it is unsure.
 */
import type { Language } from "../knowledge/schema/base.ts";
import { isAbstention, type Draft, type Verdict } from "./answer.ts";
import type { Claim } from "./language/claim.ts";
import { said, withoutVerdict, type Said } from "./verdict-word.ts";

/** How the question as it stands is answered, and how the one put the other way round. */
export interface Answers {
  readonly asWritten: () => Draft;
  readonly put: (plain: string) => Draft;
}

export function ofClaim(claim: Claim, { asWritten, put }: Answers, language: Language): Draft {
  const plain = claim.plain === undefined ? undefined : put(claim.plain);
  const word = plain?.outcome === "answered" ? plain.lead[0]?.verdict : undefined;
  if (plain === undefined || word === undefined) {
    const draft = asWritten();
    const isBetter = plain?.outcome === "answered" && isAbstention(draft);
    return opened(isBetter ? plain : draft);
  }
  // Asked straight, it is answered as it stands.
  if (!claim.denies && !claim.doubts) return plain;
  // "No" of several together may be so of only some of them.
  const isOfSome = word === "no" && SEVERAL.test(claim.plain ?? "");
  return isOfSome ? opened(plain) : opened(plain, judged(claim, word, language));
}

/** Whether the claim is right or wrong, as an answer to what was asked. */
function judged({ denies, doubts }: Claim, word: Verdict, language: Language): Said {
  const isRight = (word === "yes") !== denies;
  if (doubts)
    return isRight
      ? said("no", { language }, ", det är rätt.", ", that is right.")
      : said("yes", { language }, ", det är fel.", ", that is wrong.");
  return isRight
    ? said("yes", { language }, ", det stämmer.", ", that is right.")
    : said("no", { language }, ", det stämmer inte.", ", that is not right.");
}

const SEVERAL = /(?<!\p{L})(?:och|eller|samt|and|or)(?!\p{L})/iu;

/** The same with other words for yes or no, or with none. */
function opened(draft: Draft, opening?: Said): Draft {
  const [first, ...rest] = draft.lead;
  if (first === undefined) return draft;
  const told = withoutVerdict(first);
  const lead = opening ? { ...told, ...opening, text: `${opening.text} ${told.text}` } : told;
  return { ...draft, lead: [lead, ...rest] };
}
