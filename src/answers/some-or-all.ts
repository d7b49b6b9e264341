/**
 * "Har alla kommuner …?", "Is there any party that …?": answered by those of whom it is so, or is
 * not, which is what is told; yes or no only where that says it.
 */
import { countWords } from "../knowledge/facts/wording.ts";
import type { Language } from "../knowledge/schema/base.ts";
import type { Subject } from "../knowledge/knowledge.ts";
import type { Draft, Statement } from "./answer.ts";
import { affirmed } from "./language/affirmed.ts";
import { someOrAll } from "./language/some-or-all.ts";
import { setAskedFor, type Answered, type AskedSet } from "./negated-set/asked-set.ts";
import { denies } from "./negated-set/negated-set.ts";
import { membersIn, namesTogether, soFar } from "./negated-set/members.ts";
import { isOneRow } from "./negated-set/one-row.ts";
import { inLanguage, isOfKnowledge, type Asked } from "./topics/topic.ts";
import { said, withVerdict } from "./verdict-word.ts";

/** Undefined where it is not asked of a set, or it is not told of whom it is so. */
export function ofSomeOrAll(asked: Asked, answerTo: (text: string) => Answered): Draft | undefined {
  const { question } = asked;
  if (question.ask !== "whether") return undefined;
  const put = someOrAll(question.mendedText, question.language);
  if (put === undefined) return undefined;
  const those = answerTo(put.which);
  const set = setAskedFor(those.asked);
  if (set === undefined) return undefined;
  if (put.whichNot === undefined) return ofSome(set, those, affirmed(put.which) !== undefined);
  const others = answerTo(put.whichNot);
  const { negated: afterAll } = question;
  return ofAllBut(set, others, afterAll) ?? ofSoMany(set, those);
}

/** Yes and who; no where nobody is left; no word where it is only not told of those. */
function ofSome(set: AskedSet, those: Answered, isDenied: boolean): Draft | undefined {
  const { language } = those.asked.question;
  const nobody = nobodyOf(those);
  if (nobody !== undefined)
    return opened(those, { ...nobody, ...said("no", { language }, `, ${midway(nobody.text)}`) });
  const [first] = those.draft.lead;
  if (first === undefined || !isListOf(set, those)) return undefined;
  return isDenied ? those.draft : opened(those, judgedYes(set, first, those));
}

/** Of all, where nobody is left; else not of those who are left. */
function ofAllBut(set: AskedSet, others: Answered, afterAll: boolean): Draft | undefined {
  const { language } = others.asked.question;
  const nobody = nobodyOf(others);
  if (nobody !== undefined) {
    const count = countWords(set.members.length, language);
    const { sv, en } = set.called;
    const all = said(
      "yes",
      { language, afterAll },
      `, alla ${count} ${sv}.`,
      `, all ${count} ${en}.`,
    );
    return opened(others, { ...nobody, ...all });
  }
  const [first] = others.draft.lead;
  if (first === undefined || !isListOf(set, others)) return undefined;
  if (isOfKnowledge(first, others.asked))
    return opened(others, withVerdict("no", first, { language }));
  const names = namesTogether(membersNamed(set, others), language);
  const so = soFar(language);
  const isProven = (others.draft.caveats ?? []).length === 0;
  // "Alla utom …" tells of whom it is not so: to whether it is so of all it reads as a yes.
  if (!isProven) return denies(others) && !ALL_BUT.test(first.text) ? others.draft : undefined;
  return opened(others, {
    ...first,
    ...said("no", { language }, `, inte ${names}, ${so}.`, `, not ${names}, ${so}.`),
  });
}

const ALL_BUT = /^(?:alla utom|all but)(?!\p{L})/iu;

/** "Ingen: alla åtta kommuner är med." */
function nobodyOf({ draft: { outcome, lead } }: Answered): Statement | undefined {
  const [first] = lead;
  return outcome === "answered" && NONE.test(first?.text ?? "") ? first : undefined;
}

const NONE = /^(?:ingen|none)(?:[:,]| så| as)/iu;

/** Of so many of them, where the rest is not told of. */
function ofSoMany(set: AskedSet, those: Answered): Draft | undefined {
  const [first] = those.draft.lead;
  if (first === undefined || those.draft.outcome !== "answered") return undefined;
  const { language } = those.asked.question;
  if (isToldOfAll(set, first, those)) return opened(those, withVerdict("yes", first, { language }));
  if (!isListOf(set, those)) return undefined;
  const named = membersNamed(set, those);
  if (named.length === set.members.length) return opened(those, judgedYes(set, first, those));
  if (isOfKnowledge(first, those.asked))
    return countsThem(set, first, named.length, language)
      ? opened(those, withVerdict("no", first, { language }))
      : undefined;
  const few = countWords(named.length, language);
  const all = countWords(set.members.length, language);
  const names = namesTogether(named, language);
  const text = inLanguage(
    language,
    `Det sägs om ${few} av ${all} ${set.called.sv}: ${names}.`,
    `The agreements say so of ${few} of the ${all} ${set.called.en}: ${names}.`,
  );
  return opened(those, { ...first, text });
}

/** "Fem kommuner är med: …": so many and no more. */
function countsThem({ called }: AskedSet, { text }: Statement, count: number, language: Language) {
  return text.toLowerCase().includes(`${countWords(count, language)} ${called[language]} `);
}

/** "… undertecknad i alla åtta kommuner": no fact tells of each of them. */
function isToldOfAll({ members, called }: AskedSet, first: Statement, those: Answered): boolean {
  const { language } = those.asked.question;
  const all = inLanguage(language, "alla", "all");
  const count = countWords(members.length, language);
  return first.text.includes(`${all} ${count} ${called[language]}`) && tellsAllAsked(first, those);
}

function opened({ draft }: Answered, first: Statement): Draft {
  return { ...draft, lead: [first, ...draft.lead.slice(1)] };
}

/** "Ja: Ängsby.", "Ja, två kommuner: …", "Ja. Rektorn sitter i …" */
function judgedYes(set: AskedSet, first: Statement, those: Answered): Statement {
  const { language } = those.asked.question;
  const named = membersNamed(set, those);
  const count = countWords(named.length, language);
  if (first.text.toLowerCase().startsWith(`${count} `))
    return { ...first, ...said("yes", { language }, `, ${midway(first.text)}`) };
  const isRow = first.text === `${namesTogether(named, language)}.`;
  return isRow
    ? { ...first, ...said("yes", { language }, `: ${first.text}`) }
    : withVerdict("yes", first, { language });
}

function midway(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** The answer lists some of the set; a fact of the knowledge also tells all that is asked. */
function isListOf(set: AskedSet, those: Answered): boolean {
  const [first] = those.draft.lead;
  if (first === undefined || those.draft.outcome !== "answered") return false;
  if (membersNamed(set, those).length === 0 || !isOneRow(set, those)) return false;
  return !isOfKnowledge(first, those.asked) || tellsAllAsked(first, those);
}

function tellsAllAsked({ facts: [id] }: Statement, { asked }: Answered): boolean {
  const fact = asked.carrying.find(({ entry }) => entry.fact.id === id);
  return fact !== undefined && fact.coverage >= WHOLLY && fact.missing.length === 0;
}

const WHOLLY = 0.8;

/** By the direct answer's first sentence: what comes after it may tell of the others. */
function membersNamed(set: AskedSet, { asked, draft }: Answered): Subject[] {
  const ids = membersIn(set, { ...draft, lead: draft.lead.slice(0, 1) }, asked);
  return set.members.filter(({ id }) => ids.includes(id));
}
