/**
 * The answer to whether a claim that denies something is right, or whether a claim is wrong: that to
 * the question put the other way round, with its yes or no turned, or no such word where it is unsure.
 */
import { upperFirst } from "../knowledge/facts/wording.ts";
import type { Language } from "../knowledge/schema/base.ts";
import { isAbstention, type Draft } from "./answer.ts";
import type { Claim } from "./language/claim.ts";

/** How the question as it stands is answered, and how the one put the other way round. */
export interface Answers {
  readonly asWritten: () => Draft;
  readonly put: (plain: string) => Draft;
}

export function ofClaim(claim: Claim, { asWritten, put }: Answers, language: Language): Draft {
  const plain = claim.plain === undefined ? undefined : put(claim.plain);
  const word = plain && verdictOf(plain);
  if (plain === undefined || word === undefined) {
    const draft = asWritten();
    const isBetter = plain?.outcome === "answered" && isAbstention(draft);
    return withoutVerdict(isBetter ? plain : draft);
  }
  // "No" of several together may be so of only some of them.
  const isOfSome = word === "no" && SEVERAL.test(claim.plain ?? "");
  return isOfSome
    ? withoutVerdict(plain)
    : withoutVerdict(plain, WORDS[language][said(claim, word)]);
}

type Verdict = "yes" | "no";

/** Whether the claim is right or wrong, as an answer to what was asked. */
function said({ denies, doubts }: Claim, word: Verdict): keyof (typeof WORDS)["sv"] {
  const isRight = (word === "yes") !== denies;
  if (doubts) return isRight ? "notWrong" : "wrong";
  return isRight ? "right" : "notRight";
}

const WORDS = {
  sv: {
    right: "Ja, det stämmer.",
    notRight: "Nej, det stämmer inte.",
    wrong: "Ja, det är fel.",
    notWrong: "Nej, det är rätt.",
  },
  en: {
    right: "Yes, that is right.",
    notRight: "No, that is not right.",
    wrong: "Yes, that is wrong.",
    notWrong: "No, that is right.",
  },
} as const;

const SEVERAL = /(?<!\p{L})(?:och|eller|samt|and|or)(?!\p{L})/iu;
const VERDICT = /^(?:(?<yes>Ja|Jo|Yes)|Nej|No)[.,] /u;

function verdictOf({ outcome, lead: [first] }: Draft): Verdict | undefined {
  const found = VERDICT.exec(first?.text ?? "");
  if (found === null || outcome !== "answered") return undefined;
  return found.groups?.["yes"] === undefined ? "no" : "yes";
}

/** The same with other words for yes or no, or with none. */
function withoutVerdict(draft: Draft, instead = ""): Draft {
  const [first, ...rest] = draft.lead;
  if (first === undefined) return draft;
  const text = upperFirst(first.text.replace(VERDICT, ""));
  return { ...draft, lead: [{ ...first, text: `${instead} ${text}`.trim() }, ...rest] };
}
