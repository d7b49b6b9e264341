/** "Och Jobbtorget, vad gör man där?", "Vem leder hela avdelningen?": what is pointed at has a name. */
import type { Subject } from "../../knowledge/knowledge.ts";
import { lowerFirst } from "../../knowledge/facts/group-facts.ts";
import { understand } from "../understand.ts";
import { answeredIn } from "./spoken-of.ts";
import { isActor, isNaming, type Turn } from "./turn.ts";

/** A name, and a question that points at it: the name in the place of the word that points. */
export function namedFirst({ bare, previous, lexicon }: Turn): string | undefined {
  const { name = "", asked = "" } = NAMED_FIRST.exec(bare)?.groups ?? {};
  if (name === "") return undefined;
  const { language } = previous;
  const { mentions, places, tokens } = understand(name, lexicon, { language });
  const [named, ...others] = mentions.filter(({ firm }) => firm);
  if (named === undefined || others.length > 0 || places.length > 0) return undefined;
  if (named.start > 0 || named.end < tokens.length) return undefined;
  if (isNaming(understand(asked, lexicon, { language }))) return undefined;
  const [inside, at] = language === "sv" ? ["i", "på"] : ["in", "at"];
  const where = `${isActor(named.subjects[0], lexicon) ? at : inside} ${name}`;
  const inserted = asked.replace(THERE, where);
  return inserted === asked ? replaced(asked, PRONOUN, name) : inserted;
}

const NAMED_FIRST = /^(?<name>[^,:–]{2,60})(?:,| [–-]|:) (?<asked>\p{L}+ .*)$/u;
const THERE = /(?<!\p{L})(där|there)(?!\p{L})/iu;
const PRONOUN = /(?<!\p{L})(det|den|de|dom|it|they|them)(?!\p{L})/iu;

/** "Vem äger det?", after a question of what something is called: what the answer was. */
export function namedInAnswer({ bare, now, previous, before, alone }: Turn): string | undefined {
  if (!ASKS_NAME.test(previous.mendedText) || isNaming(now) || THERE_IS.test(bare))
    return undefined;
  const name = PRONOUN.test(bare) ? answeredIn(before, alone) : undefined;
  return name && replaced(bare, PRONOUN, name);
}

/** "Vad heter …?", "Vilket projekt …?": the name is asked for. */
const ASKS_NAME =
  /^(?:vad (?:heter|kallas|är namnet på)|(?:i )?(?:vilket|vilken) \p{L}+|what(?:'s| is) (?:the name of|.+ called\W*$)|(?:in )?which \p{L}+)(?!\p{L})/iu;
/** "det" stands for nothing. */
const THERE_IS =
  /(?<!\p{L})(?:finns|är|var|hur är|stämmer|gäller|blir|is|are|was|were|does)(?: det| it| there)(?: (?:så|sant|någon|några|något|många|flera|fler|mer|true|so|any|anyone)(?!\p{L})|\W*$)|(?:^|\s)(?:finns|gick|går) det(?!\p{L})/iu;

/** "Vem leder hela avdelningen?" after a unit: it, if it is one, or else the department that it is part of. */
export function ofItsWhole({ bare, now, previous, lexicon }: Turn): string | undefined {
  const { subjects } = lexicon.knowledge;
  const sort = WHOLE.exec(bare)?.groups?.["sort"];
  if (sort === undefined || now.places.length > 0 || now.mentions.some(({ firm }) => firm))
    return undefined;
  const isOfSort = ({ name }: Subject): boolean =>
    name[previous.language].toLowerCase().includes(sort.toLowerCase());
  const named = previous.mentions.flatMap(({ firm, subjects: [id] }) => {
    const unit = firm ? subjects.get(id) : undefined;
    if (unit?.kindOf !== "unit") return [];
    const [whole] = [unit, unit.of && subjects.get(unit.of)].filter((one) => one && isOfSort(one));
    return whole ? [whole] : [];
  });
  const [whole, ...others] = new Set<Subject>(named);
  if (whole === undefined || others.length > 0) return undefined;
  return replaced(bare, WHOLE, lowerFirst(whole.name[previous.language].replace(/ \(.*\)$/, "")));
}

const WHOLE =
  /(?<!\p{L})((hela )?(?<sort>avdelning|enhet|förvaltning)en|(the|this|that) ((whole|entire) )?(?<sort>department|unit|administration))(?!\p{L})/iu;

function replaced(text: string, words: RegExp, by: string): string | undefined {
  return words.test(text) ? text.replace(words, () => by) : undefined;
}
