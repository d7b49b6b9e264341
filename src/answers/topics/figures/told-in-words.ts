/**
 * Who comes first, where the agreements say it in words and give figures of only a few: the others
 * are not known to come after those.
 */
import type { Fact } from "../../../knowledge/fact.ts";
import type { Subject } from "../../../knowledge/knowledge.ts";
import type { ConceptId } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import type { Extreme } from "./extreme.ts";
import { figuresOf, narrowPlaces, seriesOf } from "./series.ts";
import { verdictOf, withVerdict } from "../../verdict-word.ts";
import { inLanguage, stated, subjectsOf, type Asked } from "../topic.ts";

/** The fact that says so of the measure that is asked for. */
export function toldInWords(extreme: Extreme, asked: Asked): Fact | undefined {
  const { knowledge } = asked;
  const id = seriesOf(asked);
  if (id === undefined) return undefined;
  const all = subjectsOf(knowledge, "area").filter(({ level }) => level === "municipality");
  if (figuresOf(id, asked).length * 2 >= all.length) return undefined;
  const measured = knowledge.series.get(id)?.on.filter((one) => !SHARES.has(one)) ?? [];
  return [...knowledge.facts.values()].find(
    (fact) =>
      !fact.gap &&
      fact.value === undefined &&
      [extreme as ConceptId, ...measured].every((one) => fact.on.includes(one)) &&
      all.some((place) => names(fact, place)),
  );
}

const SHARES: ReadonlySet<string> = new Set(["share", "employment-share"]);

/** "Är X den mest industritunga?", "Varför är X …?": whether what is said in words is said of it. */
export function judgedInWords(extreme: Extreme, asked: Asked): Draft | undefined {
  const { language, ask } = asked.question;
  const fact = toldInWords(extreme, asked);
  const [place] = narrowPlaces(asked);
  const subject = place && asked.knowledge.subjects.get(place.subject);
  if (fact === undefined || subject === undefined || isOfBothEnds(fact)) return undefined;
  const isSo = names(fact, subject);
  if (ask === "why" && isSo) return undefined;
  const told = stated(fact, language);
  const notSo = inLanguage(language, "Så är det inte.", "That is not so.");
  const lead =
    ask === "why"
      ? { ...told, text: `${notSo} ${told.text}` }
      : withVerdict(verdictOf(isSo), told, { language });
  return { outcome: "answered", lead: [lead], about: [fact.subject] };
}

/** "Störst i X och minst i Y" does not tell by itself which of them is meant. */
function isOfBothEnds({ on }: Fact): boolean {
  return ["largest", "smallest"].every((end) => on.some((one) => one === end));
}

function names({ text }: Fact, { name }: Subject): boolean {
  return text.sv.includes(name.sv);
}
