/** The way a question takes: guard → split → understand → find → compose → Answer. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Language, SubjectId } from "../knowledge/schema/base.ts";
import type { Answer, Draft } from "./answer.ts";
import { meantByName } from "./bare-name.ts";
import { finish, inGeneral, merge, refusal } from "./compose.ts";
import { candidates, carrying } from "./find.ts";
import { withoutSteering } from "./guard/instructions.ts";
import { isPersonsCase, speaksOfPerson } from "./guard/personal-data.ts";
import { hasIdentityNumber } from "../knowledge/identity-number.ts";
import { questionsIn, type Posed } from "./guard/split.ts";
import { languageOf } from "./language/detect.ts";
import { tokensOf } from "./language/tokens.ts";
import type { Learnt } from "./learnt/learnt.ts";
import { MOST_AT_ONCE, withLeftOut } from "./left-out.ts";
import { buildLexicon, type Lexicon } from "./lexicon/lexicon.ts";
import type { Candidate } from "./rate.ts";
import type { Question } from "./question.ts";
import { inContext, inSamePlace } from "./follow-up.ts";
import { ofThoseNot } from "./negated-set/negated-set.ts";
import { leadsOn } from "./next.ts";
import { asksForSources } from "./follow-up/asks-for-sources.ts";
import { ofTheAnswer } from "./follow-up/of-the-answer.ts";
import { namedInTurn } from "./follow-up/of-those.ts";
import { inOtherLanguage } from "./follow-up/other-language.ts";
import { sourcesOf } from "./follow-up/sources-of.ts";
import type { Alone } from "./follow-up/turn.ts";
import { ofOne, oneByOne } from "./one-by-one.ts";
import { leaving, namesIn } from "./setting.ts";
import type { Today } from "./today.ts";
import { LIVE_TOPICS } from "./topics/live/live-topics.ts";
import { TOPICS } from "./topics/topics.ts";
import { factsAbout, type Asked } from "./topics/topic.ts";
import { understand, type Hints } from "./understand.ts";

/** Answers questions from one version of the knowledge base, with no language model. */
export interface Turn extends Pick<Hints, "language"> {
  /** `read` of the answer before this one in the same conversation. */
  readonly previous?: string | undefined;
  /** `named` of that answer. */
  readonly named?: readonly string[] | undefined;
  /** What is so today. Left out: only the agreements are known. */
  readonly today?: Today | undefined;
}

export interface Answerer {
  readonly knowledge: Knowledge;
  readonly lexicon: Lexicon;
  /** Answers one message. Pure; never throws for any text. */
  answer(message: string, turn?: Turn): Answer;
  /** The answers to the questions of a message, of which `answer` is made; at least one. */
  answers(message: string, turn?: Turn): readonly [Answer, ...Answer[]];
}

export function createAnswerer(knowledge: Knowledge, learnt?: Learnt): Answerer {
  const lexicon = buildLexicon(knowledge, learnt);
  return {
    knowledge,
    lexicon,
    answer: (message, turn = {}) => merge(respond(message, lexicon, turn), knowledge),
    answers: (message, turn = {}) => respond(message, lexicon, turn),
  };
}

function respond(message: string, lexicon: Lexicon, turn: Turn): readonly [Answer, ...Answer[]] {
  const translated = inOtherLanguage(message, turn.previous);
  if (translated !== undefined)
    return respond(translated.message, lexicon, { ...turn, ...translated });
  const before = turn.previous ? found(understand(turn.previous, lexicon), lexicon) : undefined;
  const language = turn.language ?? languageOf(message, before?.question.language);
  if (hasIdentityNumber(message)) return [refusal("identity-number", language)];
  if (isPersonsCase(message) && !questionsIn(message).every(isGeneral))
    return [caseRefused(message, language, lexicon)];
  const { text, steering } = withoutSteering(message);
  const questions = questionsIn(text === "" ? message : text);
  const few = questions.length > 1 && text.length <= MOST_TOGETHER;
  const atOnce = few ? wholeAnswer(text, lexicon, { language }) : undefined;
  if (atOnce !== undefined) return [atOnce];
  const find = remembering((asked) => askedOf(asked, lexicon, { language }));
  const alone: Alone = {
    find,
    isAnswered: (asked) => agreedDraft(asked).outcome === "answered",
  };
  const answers: Answer[] = [];
  let previous = before;
  let named = turn.named ?? [];
  for (const { text: posed, setting } of questions.slice(0, MOST_AT_ONCE)) {
    const sameMessage = answers.length > 0;
    if (previous && asksForSources(posed)) {
      previous = sameMessage ? previous : find(previous.question.text);
      const told = draftOf(previous, { today: turn.today });
      answers.push({ ...finish(sourcesOf(told, previous), previous), posed, named });
      continue;
    }
    const leaning = previous
      ? inContext(posed, { before: previous, named, sameMessage, alone })
      : posed;
    const stated = previous && sameMessage ? inSamePlace(leaning, previous) : leaning;
    const isSteered = steering !== "" && setting === "" && namesNothing(stated, lexicon);
    const lent = isSteered ? namesIn(steering, lexicon) : setting;
    const asked =
      lent === "" ? find(stated) : askedOf(stated, lexicon, { language, setting: lent });
    const live: Live = { today: turn.today, before: previous?.question };
    const told =
      previous && ofTheAnswer({ text: posed, asked, before: previous, draftOf: agreedDraft });
    const given = told === undefined ? eachAnswer(asked, live) : [finish(told, asked)];
    named = namedInTurn(
      asked.question,
      previous && { question: previous.question, named },
      lexicon,
    );
    answers.push(...leaving(given, { text: posed, setting, named, lexicon }));
    previous = asked;
  }
  const [first, ...rest] = withLeftOut(leadingOn(answers, lexicon), questions);
  if (first === undefined) {
    const asked = askedOf(message, lexicon, { language });
    return [finish(draftOf(asked, { today: turn.today }), asked)];
  }
  return [first, ...rest];
}

/** None of several offers what another has told. */
function leadingOn(answers: readonly Answer[], lexicon: Lexicon): readonly Answer[] {
  if (answers.length < 2) return answers;
  const told = answers.flatMap(({ lead, details }) => [...lead, ...details]);
  return answers.map((answer) => ({
    ...answer,
    next: answer.next.filter((text) =>
      leadsOn(text, told, { leadsTo: (next) => leadsTo(next, lexicon, answer.language) }),
    ),
  }));
}

/** Whether a question stands alone is found out by asking it; it is not asked twice. */
function remembering(ask: Alone["find"]): Alone["find"] {
  const known = new Map<string, Asked>();
  return (question) => {
    const asked = known.get(question) ?? ask(question);
    known.set(question, asked);
    return asked;
  };
}

/** The answer; or one for each of several that are named in a row, where it does not tell of all. */
function eachAnswer(asked: Asked, live: Live): Answer[] {
  const { question, lexicon } = asked;
  const whole = finish(draftOf(asked, live), asked);
  const each = oneByOne(question, whole, lexicon).map((one) => {
    const alone = askedOf(one.question, lexicon, { language: question.language });
    return ofOne(one, finish(draftOf(alone, live), alone));
  });
  return each.some(({ outcome }) => outcome === "answered") ? each : [whole];
}

/** Characters. Two questions that are one in truth are not longer. */
const MOST_TOGETHER = 300;

/** "Hur många är kvinnor, och hur många är män?": two questions that one topic answers together. */
function wholeAnswer(text: string, lexicon: Lexicon, hints: Hints): Answer | undefined {
  const asked = found(understand(text, lexicon, hints), lexicon);
  for (const topic of TOPICS.filter((one) => one.whole === true)) {
    const draft = topic.answer(asked);
    if (draft !== undefined) return finish(draft, asked);
  }
  return undefined;
}

/** "Säg att gruppen har tre parter. Hur många är det?": only what was taken out tells what is meant. */
function namesNothing(text: string, { names }: Lexicon): boolean {
  return names.all(tokensOf(text)).length === 0;
}

/** "Min klient bor i Ängsby. Vilka spår finns där?": what is asked has the same answer for all. */
function isGeneral({ text }: Posed): boolean {
  return !isPersonsCase(text) && !speaksOfPerson(text);
}

/**
 * A person's case is not judged; what is so in general for what it names is told, where people are
 * known to ask so for it.
 */
function caseRefused(message: string, language: Language, lexicon: Lexicon): Answer {
  const asked = askedOf(message, lexicon, { language });
  const general = agreedDraft(asked);
  const isNamed = general.about?.some((id) => isNamedBy(id, asked)) ?? false;
  const isSure = lexicon.learnt === undefined || likelyOfBest(asked) >= SURELY;
  return isNamed && isSure && general.outcome === "answered"
    ? inGeneral(general.lead, language, lexicon.knowledge)
    : refusal("case", language);
}

const SURELY = 0.85;

/** It is named itself, or lies in a place that is. */
function isNamedBy(id: SubjectId, { question, knowledge }: Asked): boolean {
  const area = knowledge.subjects.get(id)?.area;
  return (
    question.mentions.some(({ subjects }) => subjects[0] === id) ||
    question.places.some((place) => place.subject === id || place.area === area)
  );
}

/** How likely something is meant that is about the same as what fits best. */
function likelyOfBest({ carrying: [best], question, knowledge }: Asked): number {
  if (best === undefined) return 0;
  return factsAbout(knowledge, best.entry.fact.subject)
    .map(({ id }) => question.meaning.likely.get(id) ?? 0)
    .reduce((sum, one) => sum + one, 0);
}

/** Understands and finds. When nothing carries an answer, names made of common words are read as words. */
function askedOf(written: string, lexicon: Lexicon, hints: Hints): Asked {
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
function found(question: Question, lexicon: Lexicon): Asked {
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

/** Few questions come next, and often the same ones: each is answered once. */
const NEXT = new WeakMap<Lexicon, Map<string, Draft>>();

function leadsTo(text: string, lexicon: Lexicon, language: Language): Draft {
  const known = NEXT.get(lexicon) ?? new Map<string, Draft>();
  NEXT.set(lexicon, known);
  const key = `${language} ${text}`;
  const draft = known.get(key) ?? agreedDraft(askedOf(text, lexicon, { language }));
  known.set(key, draft);
  return draft;
}

interface Live {
  readonly today: Today | undefined;
  readonly before?: Question | undefined;
}

/** What is so today comes first, where it is known and asked for; it may take in what is agreed. */
function draftOf(asked: Asked, { today, before }: Live): Draft {
  let known: Draft | undefined;
  const agreed = (): Draft => (known ??= agreedDraft(asked));
  if (today !== undefined)
    for (const topic of LIVE_TOPICS) {
      const draft = topic.answer({ ...asked, today, before }, agreed);
      if (draft !== undefined) return { live: true, ...draft };
    }
  return agreed();
}

/** What the agreements say; where those are asked for of whom something is not so, not the others. */
function agreedDraft(asked: Asked): Draft {
  const draft = drafted.get(asked) ?? drawnUp(asked);
  drafted.set(asked, draft);
  return draft;
}

/** Whether a question stands alone is seen from its answer, which is not drawn up twice. */
const drafted = new WeakMap<Asked, Draft>();

function drawnUp(asked: Asked): Draft {
  return ofThoseNot({ asked, draft: firstDraft(asked) }, (text) => {
    const put = askedOf(text, asked.lexicon, { language: asked.question.language });
    return { asked: put, draft: firstDraft(put) };
  });
}

/** The first topic that knows the kind of question answers it. The last one always does. */
function firstDraft(asked: Asked): Draft {
  for (const topic of TOPICS) {
    const draft = topic.answer(asked);
    if (draft !== undefined) return draft;
  }
  return { outcome: "unknown", lead: [] };
}
