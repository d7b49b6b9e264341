/** Whether an answer lists some of a set and nothing but them, so that the others can be told from it. */
import { countWords } from "../../knowledge/facts/wording.ts";
import type { SubjectId } from "../../knowledge/schema/base.ts";
import type { Answered, AskedSet } from "./asked-set.ts";
import { membersIn, namesInTexts, wholeWord } from "./members.ts";

/** It is put together from them, or names at least two in one row and speaks of no "others". */
export function isOneRow(set: AskedSet, { asked, draft }: Answered): boolean {
  const { knowledge, question } = asked;
  const [first] = draft.lead;
  if (first === undefined) return false;
  const texts = first.facts.map((id) => knowledge.facts.get(id)?.text[question.language]);
  if (texts.length > 0 && !texts.includes(first.text)) return true;
  const besides = whatIsAskedAbout({ asked, draft });
  const named = set.members.filter(({ id: member }) => !besides.has(member));
  const marked = named.reduce(
    (text, member) =>
      namesInTexts(member, knowledge).reduce(
        (so, name) => so.replaceAll(wholeWord(name), MARK),
        text,
      ),
    first.text,
  );
  const all = marked.split(MARK).length - 1;
  const longest = Math.max(
    0,
    ...[...marked.matchAll(ROW)].map(([row]) => row.split(MARK).length - 1),
  );
  return all > 1 && longest === all && !OTHERS.test(first.text);
}

/** "Tre av länets fem kommuner: …": the document tells how many there are of both. */
export function isWhole(set: AskedSet, { asked, draft }: Answered): boolean {
  const { language } = asked.question;
  const named = membersIn(set, draft, asked).length;
  const [some, all] = [named, set.members.length].map((count) => countWords(count, language));
  const text = draft.lead.map((one) => one.text).join(" ");
  return new RegExp(`(?<!\\p{L})${some} (?:av|of) .{0,30}${all}(?!\\p{L})`, "iu").test(text);
}

/** Named in the question, itself or by something that lies there: "Ängsbys kurser", "Ängsby lärcentrum". */
export function whatIsAskedAbout({ asked }: Answered): ReadonlySet<SubjectId> {
  const { question, knowledge } = asked;
  const areas = question.mentions.flatMap(({ subjects }) => {
    if (subjects.length > 1) return [];
    const code = knowledge.subjects.get(subjects[0])?.area;
    return code === undefined ? [] : (knowledge.areas.get(code)?.id ?? []);
  });
  return new Set([...areas, ...question.places.map(({ subject }) => subject)]);
}

const MARK = "\u0001";
const NAME = `${MARK}(?: kommuner?| Municipality)?(?: \\([^)]*\\))?`;
const ROW = new RegExp(
  `${NAME}(?:(?:,| och| samt|, and| and| as well as)(?: i| in)? ${NAME})*`,
  "gu",
);

/** The row is not of all of them. */
const OTHERS =
  /(?<!\p{L})(?:andra|flera|fler|övriga|bland annat|till exempel|exempelvis|främst|särskilt|mest|minst|bl\.a|t\.ex|others?|several|further|among|such as|especially|mainly|most|least|e\.g)(?!\p{L})/iu;
