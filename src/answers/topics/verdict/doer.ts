/** "Är det ersättaren som ska meddela bytet?": who does it is asked, and a fact may name several. */
import type { Fact } from "../../../knowledge/fact.ts";
import { isStopword } from "../../language/stopwords.ts";
import { tokensOf, type Token } from "../../language/tokens.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Question } from "../../question.ts";

/** The one who is asked about is the first whom the fact names, but for a condition before it. */
export function isDoneBy(fact: Fact, question: Question, lexicon: Lexicon): boolean {
  const asked = doerAskedFor(question.tokens, lexicon);
  if (asked === undefined || fact.value !== undefined) return true;
  const keys = new Set(asked.flatMap((token) => token.keys));
  const told = tokensOf(fact.text[question.language].replace(CONDITION, ""));
  const first = told.findIndex((token) => token.keys.some((key) => keys.has(key)));
  const before = told.slice(0, first);
  return first >= 0 && !before.some((token) => isRoleWord(token, lexicon));
}

/** The words between "är det" and "som", or a role right after the verb: "Ska ersättaren …?" */
function doerAskedFor(tokens: readonly Token[], lexicon: Lexicon): readonly Token[] | undefined {
  const [verb, next] = tokens;
  if (verb === undefined || next === undefined) return undefined;
  if (IS.test(verb.folded) && IT.test(next.folded)) {
    const end = tokens.findIndex(({ folded }, at) => at > 2 && WHO.test(folded));
    return end === -1 ? undefined : contentOf(tokens.slice(2, end));
  }
  const start = ARTICLE.test(next.folded) ? 2 : 1;
  const subject = tokens[start];
  return MUST.test(verb.folded) && subject !== undefined && isRoleWord(subject, lexicon)
    ? [subject]
    : undefined;
}

function contentOf(tokens: readonly Token[]): readonly Token[] | undefined {
  const content = tokens.filter(({ text }) => !isStopword(text));
  return content.length === 0 ? undefined : content;
}

/** The last word of a role's name: "ledamot", "rektor". */
function isRoleWord({ keys }: Token, lexicon: Lexicon): boolean {
  const words = ROLE_WORDS.get(lexicon) ?? roleWords(lexicon);
  ROLE_WORDS.set(lexicon, words);
  return keys.some((key) => words.has(key));
}

/** Taken apart once, not for each word of each question. */
const ROLE_WORDS = new WeakMap<Lexicon, ReadonlySet<string>>();

function roleWords({ knowledge }: Lexicon): ReadonlySet<string> {
  const names = [...knowledge.roles.values()].flatMap(({ name }) => [name.sv, name.en]);
  return new Set(names.flatMap((name) => tokensOf(name).at(-1)?.keys ?? []));
}

const IS = /^(ar|var|is|was|are|were)$/;
const IT = /^(det|it)$/;
const WHO = /^(som|who|that|which)$/;
const MUST = /^(ska|skall|maste|bor|must|should|shall)$/;
const ARTICLE = /^(en|ett|den|the|a|an)$/;
/** "Vid byte av ledamot eller ersättare ska …", "When a member is replaced, …" */
const CONDITION =
  /^(?:vid|om|när|efter|före|inför|if|when|where|after|in case)\s.*?(?:,\s|(?<!\p{L})(?:ska|skall|ansvarar|måste|får|kan)(?!\p{L}))/iu;
