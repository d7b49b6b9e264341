/**
 * "Vilka av dem har …?" after a list: those of the list are asked about, and nobody else. Where it
 * named all there are of a sort, the sort is asked about; else nobody knows which they are.
 */
import type { Draft } from "../answer.ts";
import { setAskedFor, type AskedSet } from "../negated-set/asked-set.ts";
import { membersIn } from "../negated-set/members.ts";
import { asksForThem } from "./of-the-answer.ts";
import { inLanguage, type Asked } from "../topics/topic.ts";
import type { Language, Text } from "../../knowledge/schema/base.ts";

const OF_THEM =
  /^(?<which>vilka|vilken|vilket|vem|hur många|which|who|how many)(?: ones?)? (?:av|of) (?:dem|dom|dessa|de här|them|those|these)(?! (?:två|tre|two|three))(?= \p{L})/iu;

/** The question about all of the sort that the answer before named in full; undefined where it did not. */
export function ofAllOfThem(bare: string, before: Asked, draftOf: (asked: Asked) => Draft) {
  const which = OF_THEM.exec(bare)?.groups?.["which"];
  if (which === undefined || !asksForThem(before.question)) return undefined;
  const set = setAskedFor(before);
  if (set === undefined || set.sort !== undefined) return undefined;
  const draft = draftOf(before);
  const isOfAll = membersIn(set, draft, before).length === set.members.length;
  if (draft.outcome !== "answered" || !isOfAll) return undefined;
  return bare.replace(OF_THEM, `${which} ${called(set, which, before.question.language)}`);
}

/** Still asks for some of them, after it was made to stand alone: which they are is not known. */
export function ofUnknown({ question }: Asked, before: Asked): Draft | undefined {
  if (!asksForThem(before.question) || !OF_THEM.test(question.text)) return undefined;
  const text = inLanguage(
    question.language,
    "Det vet jag inte: jag kan inte säkert hålla mig till dem i svaret ovan. Ställ gärna frågan med namnen.",
    "I do not know: I cannot be sure to keep to those in the answer above. Please ask with their names.",
  );
  return { outcome: "unknown", lead: [{ text, facts: [] }] };
}

function called({ kind, called: several }: AskedSet, which: string, language: Language): string {
  return ONE.test(which) ? SINGLE[kind][language] : several[language];
}

const ONE = /^(vilken|vilket|vem)$/iu;
const SINGLE: Readonly<Record<AskedSet["kind"], Text>> = {
  municipality: { sv: "kommun", en: "municipality" },
  party: { sv: "part", en: "party" },
  group: { sv: "grupp", en: "group" },
  project: { sv: "projekt", en: "project" },
  track: { sv: "jobbspår", en: "job track" },
};
