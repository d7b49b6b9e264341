/** From one question, by itself, to what there is to say: understood, looked for, left to the topics. */
import type { Language } from "../knowledge/schema/base.ts";
import type { Draft } from "./answer.ts";
import { meantByName } from "./bare-name.ts";
import { allBut } from "./combined-sets/all-but.ts";
import { ofSetsCombined } from "./combined-sets/combined-sets.ts";
import { ownAndShared } from "./combined-sets/own-and-shared.ts";
import { ofAnswersCombined } from "./combined-sets/of-answers.ts";
import { otherThan } from "./combined-sets/other-than.ts";
import { partUnknown } from "./combined-sets/part-unknown.ts";
import { ofClaim } from "./claimed.ts";
import { candidates, carrying } from "./find.ts";
import { claimIn } from "./language/claim.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import type { Answered } from "./negated-set/asked-set.ts";
import { ofThoseNot } from "./negated-set/negated-set.ts";
import type { Question } from "./question.ts";
import { ofSomeOrAll } from "./some-or-all.ts";
import { withoutVerdict } from "./verdict-word.ts";
import type { Candidate } from "./rate.ts";
import type { Today } from "./today.ts";
import { LIVE_TOPICS } from "./topics/live/live-topics.ts";
import { ofAnotherYear } from "./topics/of-another-year.ts";
import { isOfKnowledge, type Asked } from "./topics/topic.ts";
import { TOPICS } from "./topics/topics.ts";
import { understand, type Hints } from "./understand.ts";

/** Understands and finds. When nothing carries an answer, names made of common words are read as words. */
export function askedOf(written: string, lexicon: Lexicon, hints: Hints): Asked {
  const read = understand(written, lexicon, hints);
  const text = meantByName(read, lexicon) ?? written;
  const strict = found(text === written ? read : understand(text, lexicon, hints), lexicon);
  if (strict.carrying.length > 0 || !strict.question.mentions.some((mention) => mention.firm))
    return strict;
  const loose = found(understand(text, lexicon, { ...hints, loose: true }), lexicon);
  return loose.carrying[0] !== undefined && isWhole(loose.carrying[0]) ? loose : strict;
}

/** It answers in kind and leaves nothing out. */
function isWhole({ missing, fit, entry }: Candidate): boolean {
  return missing.length === 0 && fit === 1 && !entry.fact.gap;
}

/** The facts are looked for when they are first asked for: a topic that goes by words needs none. */
export function found(question: Question, lexicon: Lexicon): Asked {
  let rated: Candidate[] | undefined;
  let carriers: Candidate[] | undefined;
  return {
    question,
    lexicon,
    knowledge: lexicon.knowledge,
    get rated() {
      return (rated ??= candidates(question, lexicon));
    },
    get carrying() {
      return (carriers ??= carrying(this.rated, question, lexicon));
    },
    leadsTo: (text) => leadsTo(text, lexicon, question.language),
  };
}

/** What a question that may come next would be answered. */
export function leadsTo(text: string, lexicon: Lexicon, language: Language): Draft {
  const known = NEXT.get(lexicon) ?? new Map<string, Draft>();
  NEXT.set(lexicon, known);
  const key = `${language} ${text}`;
  const draft = known.get(key) ?? agreedDraft(askedOf(text, lexicon, { language }));
  known.set(key, draft);
  return draft;
}

/** Few questions come next, and often the same ones: each is answered once. */
const NEXT = new WeakMap<Lexicon, Map<string, Draft>>();

export interface Live {
  readonly today: Today | undefined;
  /** The question before it in the same conversation. */
  readonly before?: Question | undefined;
}

/** What is so today comes first, where it is known and asked for; it may take in what is agreed. */
export function draftOf(asked: Asked, { today, before }: Live): Draft {
  const agreed = (): Draft => agreedDraft(asked);
  if (today !== undefined)
    for (const topic of LIVE_TOPICS) {
      const draft = topic.answer({ ...asked, today, before }, agreed);
      if (draft !== undefined) return { live: true, ...draft };
    }
  return agreed();
}

/** What the agreements say; where those are asked for of whom something is not so, not the others. */
export function agreedDraft(asked: Asked): Draft {
  const draft = DRAFTED.get(asked) ?? drawnUp(asked);
  DRAFTED.set(asked, draft);
  return draft;
}

/** Whether a question stands alone is seen from its answer, which is not drawn up twice. */
const DRAFTED = new WeakMap<Asked, Draft>();

function drawnUp(asked: Asked): Draft {
  const { question, lexicon } = asked;
  const claim = claimIn(question.text);
  if (claim === undefined) return plainly(asked);
  const { language } = question;
  const put = (text: string): Draft => plainly(askedOf(text, lexicon, { language }));
  return ofClaim(claim, { asWritten: () => plainly(asked), put }, language);
}

function plainly(asked: Asked): Draft {
  const draft = ofThose(asked);
  if (isJudgedByTopic(draft, asked)) return draft;
  const { language } = asked.question;
  const ofWhom = ofSomeOrAll(asked, (text) => {
    const put = askedOf(text, asked.lexicon, { language });
    return { asked: put, draft: ofThose(put) };
  });
  return ofWhom ?? draft;
}

/** Yes or no was worked out; that one fact fits may say it of a part of what is asked. */
function isJudgedByTopic({ lead: [first] }: Draft, asked: Asked): boolean {
  return first?.verdict !== undefined && !isOfKnowledge(withoutVerdict(first), asked);
}

function ofThose(asked: Asked): Draft {
  const answerTo = (text: string): Answered => {
    const put = askedOf(text, asked.lexicon, { language: asked.question.language });
    return { asked: put, draft: firstDraft(put) };
  };
  const combined =
    ownAndShared(asked) ??
    ofSetsCombined(asked) ??
    ofAnswersCombined(asked, answerTo) ??
    allBut(asked, answerTo) ??
    otherThan(asked, answerTo);
  if (combined !== undefined) return combined;
  const draft = ofThoseNot({ asked, draft: firstDraft(asked) }, answerTo);
  return partUnknown(asked, draft) ?? draft;
}

/** The first topic that knows the kind of question answers it. The last one always does. */
function firstDraft(asked: Asked): Draft {
  for (const topic of TOPICS) {
    const draft = topic.answer(asked);
    if (draft !== undefined) return ofAnotherYear(draft, asked);
  }
  return { outcome: "unknown", lead: [] };
}
