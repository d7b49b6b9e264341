/** Which of several things that a question names are denied: "varken A eller B", "A men inte B", "utom A". */
import type { Token } from "../language/tokens.ts";

/** Something named in the question, by the words that it stands in. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The text combines sets, and does not only ask for one, or for what one leaves out. */
export function combinesSets(text: string): boolean {
  return COMBINES.test(text) || OF_THOSE_IN.test(text);
}

/** "Vilka i arbetsgruppen är inte med i styrgruppen?": those of the one who are not of the other. */
const OF_THOSE_IN =
  /^(?:vilka|vem|who|which)(?: av| of)?(?: de| dem| those)? (?:i|in|av|of) .{1,80} (?:är|sitter|ingår|are|is|sits?) (?:inte|ej|not) /iu;

/** What is so of both is asked for, not what is so of either. */
export function asksForBoth(text: string): boolean {
  return BOTH.test(text);
}

/** "Vilka spår har A och B gemensamt?" */
export function asksInCommon(text: string): boolean {
  return IN_COMMON.test(text);
}

const IN_COMMON = /(?<!\p{L})(?:gemensamt|in common|(?:do|does) .{1,60} share)(?!\p{L})/iu;
const BOTH = /(?<!\p{L})(?:både|såväl|båda|both)(?!\p{L})/iu;
const COMBINES =
  /(?<!\p{L})(?:varken|neither|nor|både|såväl|båda|both|utom|förutom|utöver|except|excluding|besides|exklusive|apart from|other than|bortsett från|med undantag|(?:men|fast|dock|but|och|and|utan att|without|(?<!^)(?:som|that|which|who))(?: \p{L}+){0,3} (?:inte|ej|ingen|inget|inga|not|no|\p{L}+n't|saknar|utan|lacks?|without)|(?:inte|ej|not|ingen|inget|inga|no)(?!\p{L}).{0,200} (?:någon|något|några|any|eller|or|men|but)|(?:utanför|outside)(?!\p{L}).{0,200} (?:och|eller|and|or)|in no)(?!\p{L})|n't(?!\p{L}).{0,200} (?:any|or|but)(?!\p{L})/iu;

/** Those that are denied; undefined where it is not plain what a "not" belongs to. */
export function deniedAmong<T extends Span>(
  tokens: readonly Token[],
  named: readonly T[],
): ReadonlySet<T> | undefined {
  const denied = new Set<T>();
  let scope: Scope | undefined;
  let last: T | undefined;
  for (let at = 0; at < tokens.length; at++) {
    const one = named.find(({ start }) => start === at);
    if (one === undefined) {
      if (last !== undefined && isOfWhatTheyHave(tokens, last, at)) denied.add(last);
      else scope = scopeAfter(tokens, at, scope);
      continue;
    }
    // "… utom A och har B"
    if (scope?.kind === "row" && scope.held && !isLinked(tokens, last, one)) scope = undefined;
    if (scope !== undefined && isClause(scope) && scope.held && !isLinked(tokens, last, one)) {
      if (scope.kind === "clause") return undefined;
      scope = undefined;
    }
    if (scope !== undefined) denied.add(one);
    last = one;
    at = one.end - 1;
    scope = scopeAfterName(scope, tokens[one.end]);
  }
  return denied;
}

interface Scope {
  /** Two that are both denied; a row of those that are left out; what a "not" is followed by. */
  readonly kind: "neither" | "row" | "clause" | "relative";
  /** Something has been denied; of "neither", the last of them comes next. */
  readonly held: boolean;
}

function scopeAfter(
  tokens: readonly Token[],
  at: number,
  scope: Scope | undefined,
): Scope | undefined {
  const word = tokens[at]?.folded ?? "";
  const next = tokens[at + 1]?.folded ?? "";
  if (NEITHER.test(word) || (OUTSIDE.test(word) && ALL_OF_THEM.test(next)))
    return { kind: "neither", held: false };
  if (OUTSIDE.test(word) || leavesOut(word, next)) return { kind: "row", held: false };
  if (BUT.test(word)) return undefined;
  if (scope?.kind === "neither")
    return OR.test(word) || AND.test(word) ? { ...scope, held: true } : scope;
  if (!NOT.test(word)) return scope;
  const isRelative = tokens.slice(Math.max(1, at - 2), at).some(({ folded }) => WHO.test(folded));
  return { kind: isRelative ? "relative" : "clause", held: false };
}

/** "… som inte är med i A har B": what comes after it is of the main clause again. */
function isClause({ kind }: Scope): boolean {
  return kind === "clause" || kind === "relative";
}

function scopeAfterName(scope: Scope | undefined, next: Token | undefined): Scope | undefined {
  if (scope?.kind === "neither") return scope.held ? undefined : scope;
  if (scope?.kind === "row")
    return AND.test(next?.folded ?? "") || OR.test(next?.folded ?? "")
      ? { ...scope, held: true }
      : undefined;
  return scope && { ...scope, held: true };
}

/** "… som A inte har", "… that A does not have". */
function isOfWhatTheyHave(tokens: readonly Token[], { start, end }: Span, at: number): boolean {
  const isRelative = start > 1 && WHO.test(tokens[start - 1]?.folded ?? "");
  return isRelative && NOT.test(tokens[at]?.folded ?? "") && at - end < FAR;
}

const FAR = 2;

/** "A eller i B", "A, B": nothing but small words stands between them. */
function isLinked(tokens: readonly Token[], one: Span | undefined, other: Span): boolean {
  const between = tokens.slice(one?.end ?? 0, other.start).map(({ folded }) => folded);
  return between.every((word) => AND.test(word) || OR.test(word) || SMALL.test(word));
}

function leavesOut(word: string, next: string): boolean {
  return (
    LEAVES_OUT.test(word) ||
    /^(other than|apart from|bortsett fran|undantag (for|av))$/.test(`${word} ${next}`)
  );
}

const WHO = /^(som|that|which|who)$/;
const NEITHER = /^(varken|neither)$/;
/** "utanför både A och B" */
const OUTSIDE = /^(utanfor|outside)$/;
const ALL_OF_THEM = /^(bade|saval|both)$/;
const LEAVES_OUT = /^(utom|forutom|utover|except|excluding|besides|exklusive)$/;
const BUT = /^(men|fast|dock|but)$/;
const OR = /^(eller|nor|or)$/;
const AND = /^(och|samt|and)$/;
const NOT =
  /^(inte|ej|icke|aldrig|ingen|inget|inga|saknar|saknade|utan|not|no|never|nt|\w+n['’]t|lacks?|without)$/;
const SMALL = /^(spar|tracks?|i|med|till|av|for|pa|inom|det|den|de|in|of|to|for|the|a|an)$/;
