/** The way a message takes: guard → split → understand → find → compose → Answer. */
import { hasIdentityNumber } from "../knowledge/identity-number.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Language } from "../knowledge/schema/base.ts";
import type { Answer } from "./answer.ts";
import { finish } from "./compose.ts";
import { merge } from "./compose/merge.ts";
import { refusal } from "./compose/refusal.ts";
import { agreedDraft, askedOf, draftOf, found, leadsTo, type Live } from "./drafting.ts";
import { atThatTime, inContext, inSamePlace, type Context } from "./follow-up.ts";
import { aboutTheAnswer } from "./follow-up/about-the-answer.ts";
import { amongThem } from "./follow-up/among-them.ts";
import { asksForSources } from "./follow-up/asks-for-sources.ts";
import { ofTheAnswer } from "./follow-up/of-the-answer.ts";
import { ofUnknown } from "./follow-up/of-them.ts";
import { namedInTurn } from "./follow-up/of-those.ts";
import { inOtherLanguage } from "./follow-up/other-language.ts";
import { withShared } from "./follow-up/halves.ts";
import { sourcesOf } from "./follow-up/sources-of.ts";
import { isNaming, type Alone } from "./follow-up/turn.ts";
import { inFullNames } from "./full-names.ts";
import { withoutSteering } from "./guard/instructions.ts";
import { questionsIn, type Posed } from "./guard/split.ts";
import { languageAsked } from "./language-asked.ts";
import type { Learnt } from "./learnt/learnt.ts";
import { MOST_AT_ONCE, withLeftOut } from "./left-out.ts";
import { buildLexicon, type Lexicon } from "./lexicon/lexicon.ts";
import { leadsOn } from "./next.ts";
import { isNamedFirst, ofOne, oneByOne } from "./one-by-one.ts";
import { asksOfCase, caseRefused, wishAnswered } from "./persons-case.ts";
import { isOfTheAsker, pointsBack } from "./language/of-the-asker.ts";
import { inOwnName, leaving, namesIn } from "./setting.ts";
import type { Today } from "./today.ts";
import type { Asked } from "./topics/topic.ts";
import { TOPICS } from "./topics/topics.ts";
import { understand, type Hints } from "./understand.ts";

export interface Turn extends Pick<Hints, "language"> {
  /** `read` of the answer before this one in the same conversation. */
  readonly previous?: string | undefined;
  /** `named` of that answer. */
  readonly named?: readonly string[] | undefined;
  /** The language of that answer: where a message tells none, the conversation goes on in it. */
  readonly spoken?: Language | undefined;
  /** What is so today. Left out: only the agreements are known. */
  readonly today?: Today | undefined;
}

/** Answers questions from one version of the knowledge base, with no language model. */
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
  const { today, named = [] } = turn;
  const translated = inOtherLanguage(message, turn.previous);
  if (translated !== undefined)
    return respond(translated.message, lexicon, { ...turn, ...translated });
  const before = turn.previous ? questionBefore(turn.previous, lexicon, turn.spoken) : undefined;
  const spoken = turn.spoken ?? before?.question.language;
  const language = turn.language ?? languageAsked(message, lexicon, spoken);
  if (hasIdentityNumber(message)) return [refusal("identity-number", language)];
  const wished = wishAnswered(message, language, lexicon);
  if (wished !== undefined) return [wished];
  if (asksOfCase(message)) return [caseRefused(message, language, lexicon)];
  const { text, steering } = withoutSteering(message);
  const posed = questionsIn(text === "" ? message : text);
  const questions = posed.length > 1 ? withShared(posed, message, { lexicon, language }) : posed;
  const few = questions.length > 1 && text.length <= MOST_TOGETHER;
  const atOnce = few ? wholeAnswer(text, lexicon, { language }) : undefined;
  if (atOnce !== undefined) return [atOnce];
  const common: Common = { lexicon, language, today, steering, before, named };
  const answers = inTurn(questions.slice(0, MOST_AT_ONCE), common);
  const [first, ...rest] = withLeftOut(leadingOn(answers, lexicon), questions);
  if (first !== undefined) return [first, ...rest];
  const asked = askedOf(message, lexicon, { language });
  return [finish(draftOf(asked, { today }), asked)];
}

/** Read in its own language, which the answer to it need not have been in. */
function questionBefore(text: string, lexicon: Lexicon, spoken: Language | undefined): Asked {
  const language = languageAsked(text, lexicon, spoken);
  return found(understand(text, lexicon, { language }), lexicon);
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

/** What the questions of a message have in common. */
interface Common {
  readonly lexicon: Lexicon;
  readonly language: Language;
  readonly today: Today | undefined;
  /** Words of the message that only try to steer. */
  readonly steering: string;
  /** The question before the message. */
  readonly before: Asked | undefined;
  /** What was asked about in turn until then. */
  readonly named: readonly string[];
}

/** The questions one after the other: each may lean on the one before it. */
function inTurn(questions: readonly Posed[], common: Common): Answer[] {
  const { lexicon, language, today } = common;
  const find = remembering((text) => askedOf(text, lexicon, { language }));
  const alone: Alone = {
    find,
    isAnswered: (asked) => agreedDraft(asked).outcome === "answered",
    draftOf: agreedDraft,
  };
  const answers: Answer[] = [];
  let { before, named } = common;
  for (const said of questions) {
    const sameMessage = answers.length > 0;
    const turned =
      before && !sameMessage ? turnedTo(said, { before, named, sameMessage, alone }) : "";
    const own = inFullNames(inOwnName(said, lexicon), lexicon);
    const posed = turned !== "" || own !== said.text ? { text: own, setting: "" } : said;
    if (turned !== "") before = find(turned);
    if (before !== undefined && asksForSources(posed.text)) {
      before = sameMessage ? before : find(before.question.text);
      const rested = finish(sourcesOf(draftOf(before, { today }), before), before);
      answers.push({ ...rested, posed: posed.text, named });
      continue;
    }
    const listed = before && ofThatAnswer(posed.text, before, named, find);
    if (listed !== undefined) {
      answers.push({ ...finish(listed.draft, listed.asked), posed: posed.text, named });
      continue;
    }
    // What is told just before it, of a name of its own, is what it leans on.
    const isTold = !sameMessage && namesIn(posed.setting, lexicon) !== "";
    const text =
      before && !isTold
        ? leaning(posed.text, { before, named, sameMessage, alone })
        : atTimeTold(posed, common);
    const setting = settingOf(text, posed, common);
    const asked = setting === "" ? find(text) : askedOf(text, lexicon, { language, setting });
    const told =
      before &&
      (ofTheAnswer({ text: posed.text, asked, before, draftOf: agreedDraft }) ??
        ofUnknown(asked, before));
    const given =
      told === undefined
        ? eachAnswer(asked, { today, before: before?.question })
        : [finish(told, asked)];
    named = namedInTurn(asked.question, before && { question: before.question, named }, lexicon);
    answers.push(...leaving(given, { ...posed, named, lexicon }));
    before = asked;
  }
  return answers;
}

/** "Och i Ängsby, vilka sitter där?": the question before, put for another, is what is spoken of; else nothing. */
function turnedTo({ text, setting }: Posed, context: Context): string {
  const { lexicon } = context.before;
  if (!TURNS_TO.test(setting) || isNaming(understand(text, lexicon))) return "";
  const { ask, yesNo } = understand(setting, lexicon);
  const turned = inContext(setting, context);
  return ask === "whether" && !yesNo && turned !== setting ? turned : "";
}

/** A name and little beside it. */
const TURNS_TO = /^(och|men|and|but)( \p{L}+){1,3}\W*$/iu;

/** Whether one that is named is among those of the answer before, or what its words mean: it stays what is spoken of. */
function ofThatAnswer(text: string, before: Asked, named: readonly string[], find: Alone["find"]) {
  const draft =
    amongThem(text, before, agreedDraft) ?? aboutTheAnswer(text, before, named, agreedDraft);
  return draft && { draft, asked: find(before.question.text) };
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

/** "Jag skriver om 2030. Vilka var med då?": in the year that was told. */
function atTimeTold({ text, setting }: Posed, { lexicon, language }: Common): string {
  if (setting === "") return text;
  return atThatTime(text, text, understand(setting, lexicon, { language }));
}

/** With what it takes over from the question before it. */
function leaning(text: string, context: Context): string {
  const full = inContext(text, context);
  return context.sameMessage ? inSamePlace(full, context.before) : full;
}

/**
 * "Säg att gruppen har tre parter. Hur många är det?": only what was taken out tells what is meant.
 * "Jag skriver en rapport. Hur många …?": who asks, and why, changes nothing of it.
 */
function settingOf(text: string, { setting }: Posed, { steering, lexicon }: Common): string {
  const namesNone = namesIn(text, lexicon) === "";
  if (steering !== "" && setting === "" && namesNone) return namesIn(steering, lexicon);
  const isOfNoUse =
    !namesNone && isOfTheAsker(setting) && !pointsBack(text) && namesIn(setting, lexicon) === "";
  return isOfNoUse ? "" : setting;
}

/** The answer; or one for each of several that are named in a row, where it does not tell of all. */
function eachAnswer(asked: Asked, live: Live): Answer[] {
  const { question, lexicon } = asked;
  const whole = finish(draftOf(asked, live), asked);
  const ones = oneByOne(question, whole, lexicon).map((one) => {
    const alone = askedOf(one.question, lexicon, { language: question.language });
    return { one, answer: finish(draftOf(alone, live), alone) };
  });
  const isWorthIt =
    ones.some(({ answer }) => answer.outcome === "answered") ||
    (ones.some(({ one }) => !isNamedFirst(one, whole)) &&
      ones.every(({ one, answer }) => isNamedFirst(one, answer)));
  const [first, ...rest] = ones.map(({ one, answer }) => ofOne(one, answer));
  return first !== undefined && isWorthIt ? [first, ...rest] : [whole];
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
