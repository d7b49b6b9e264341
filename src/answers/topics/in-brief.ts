/** "Förklara X enkelt", "Explain X like I'm five": what it is, and little more; alone, the cooperation. */
import type { Draft } from "../answer.ts";
import type { Question } from "../question.ts";
import { inLanguage, subjectsOf, type Asked, type Topic } from "./topic.ts";

export const inBrief: Topic = {
  id: "in-brief",
  answer(asked) {
    const { question, leadsTo } = asked;
    const text = question.text.trim();
    if (leadsTo === undefined || !MANNER.test(text) || !EXPLAIN.test(text)) return undefined;
    const what = isOnlyManner(text) ? "" : withoutManner(text);
    if (ASKS.test(what)) return shortened(leadsTo(`${what}?`));
    const put = whatIs(what, asked);
    const draft = put === undefined ? undefined : leadsTo(put);
    return draft?.outcome === "answered" ? shortened(draft) : undefined;
  },
};

/** "Enklare, tack", "förklara det enkelt": only how it shall be told, of what was told before. */
export function isOnlyManner(text: string): boolean {
  return MANNER.test(text) && /^(den|det|detta|it|that|this)?$/iu.test(withoutManner(text));
}

/** A question as it is put by one who wants its answer told simply. */
export function simply({ text, language }: Pick<Question, "text" | "language">): string {
  if (MANNER.test(text)) return text;
  return inLanguage(language, `Förklara enkelt: ${text}`, `Explain simply: ${text}`);
}

function withoutManner(text: string): string {
  return text
    .trim()
    .replace(EXPLAIN, " ")
    .replaceAll(new RegExp(MANNER, "giu"), " ")
    .replace(POLITELY, "")
    .replaceAll(/\s+/gu, " ")
    .replace(EDGES, "");
}

const POLITELY = /(?<!\p{L})(tack|snälla|please)[?.!\s]*$/iu;

/** How it shall be told, which says nothing of what. */
const MANNER =
  /(?<!\p{L})(på ett enkelt sätt|med enkla ord|på (lätt|enkel) svenska|i korthet|kortfattat|lite enklare|enklare|enkelt?|kort(?= förklara|[?.!\s]*$)|som (om )?(till )?(jag (vore|var|är) )?(en )?(fem|5)(-?åring| år)( gammal)?|(för|till) (en |ett )?(nybörjare|barn|femåring|5-åring|dummies)|like i'?m (five|5|a (child|kid|beginner)|new)( years old)?|as if i (were|was) (five|5|a child)|to a (five-year-old|child|beginner)|for (dummies|beginners)|in (simple|plain|easy) (terms|words|english|language)|in (short|brief|a nutshell)|(more )?simpl[ye]|briefly|simpler|eli5)(?!\p{L})/iu;
/** That it shall be told; a question tells itself. */
const EXPLAIN =
  /^((jag (förstår|fattar) inte|i do(n't| not) (get|understand)( it)?)[\s,.:;–-]+)?((kan|skulle|vill) (du|ni)( kunna)?( snälla)? |(can|could|would) you( please)? |please )?(förklara(t)?|beskriv(a)?|berätta( om)?|explain|describe|tell me about)(?!\p{L})|^(?=(vad är|what is|what's|what are|eli5|.* for dummies))|(?<!\p{L})(enkelt )?förklarat(?!\p{L})/iu;
const EDGES = /^[\s,:;–-]+|[\s,:;.!?–-]+$/gu;
const ASKS =
  /^(vad|vem|vilk\p{L}+|hur|när|var|varför|what|who|which|how|when|where|why)(?!\p{L})/iu;

/** Alone, it is the cooperation that is asked about. */
function whatIs(what: string, { question: { language }, knowledge }: Asked): string | undefined {
  const [whole, ...others] = subjectsOf(knowledge, "organization").filter(
    ({ classification }) => classification === "cooperation",
  );
  const name = what === "" && others.length === 0 ? whole?.name[language] : what;
  return name === undefined || name === ""
    ? undefined
    : inLanguage(language, `Vad är ${name}?`, `What is ${name}?`);
}

function shortened(draft: Draft): Draft {
  return { ...draft, details: (draft.details ?? []).slice(0, MOST) };
}

const MOST = 2;
