/** Which members of a set an answer names, and how several of them are named together. */
import type { Fact } from "../../knowledge/fact.ts";
import { countWords, listWords } from "../../knowledge/facts/wording.ts";
import type { Knowledge, Subject } from "../../knowledge/knowledge.ts";
import type { Language, SubjectId } from "../../knowledge/schema/base.ts";
import type { Draft, Statement } from "../answer.ts";
import { namesOf } from "../lexicon/names.ts";
import { inLanguage, type Asked } from "../topics/topic.ts";
import type { AskedSet } from "./asked-set.ts";

/** Those that the direct answer names; where it only heads a list, those of the list. */
export function membersIn(set: AskedSet, { lead }: Draft, asked: Asked): SubjectId[] {
  const text = lead.map((one) => one.text).join(" ");
  const named = set.members.filter((member) =>
    namesInTexts(member, asked.knowledge).some((name) => wholeWord(name).test(text)),
  );
  if (named.length > 0 && !text.endsWith(":")) return named.map(({ id }) => id);
  const subjects = new Set(factsOf({ lead }, asked).map(({ subject }) => subject));
  return set.members.filter(({ id }) => subjects.has(id)).map(({ id }) => id);
}

/** The facts that the direct answer rests on. */
export function factsOf({ lead }: Pick<Draft, "lead">, { knowledge }: Asked): Fact[] {
  return lead.flatMap(({ facts }) => facts.flatMap((id) => knowledge.facts.get(id) ?? []));
}

/** What a text calls it: its names, and of a municipality's organisation or group also the municipality's. */
export function namesInTexts(member: Subject, knowledge: Knowledge): string[] {
  const isOfPlace = member.kindOf === "organization" || member.kindOf === "group";
  const area =
    isOfPlace && member.area !== undefined ? knowledge.areas.get(member.area) : undefined;
  const place = area?.level === "municipality" ? namesOf({ kindOf: "area", ...area }) : [];
  return [...namesOf(member), ...place]
    .map((name) => name.replace(/ \(.*\)$/, ""))
    .filter((name) => /^\p{Lu}/u.test(name))
    .sort((a, b) => b.length - a.length);
}

/** The name, also where it tells whose something is: "Ängsbys". */
export function wholeWord(name: string): RegExp {
  return new RegExp(`(?<!\\p{L})${RegExp.escape(name)}(?:s|['’]s)?(?!\\p{L})`, "gu");
}

/** "Ängsby, Granåsa och Tallköping". */
export function namesTogether(members: readonly Subject[], language: Language): string {
  return listWords(
    members.map(({ name }) => name[language].replace(/ \([^)]*\)$/, "")),
    language,
  );
}

/** "fyra kommuner"; of a single one only "en", as its name comes after it. */
export function countOf(count: number, { kind, called }: AskedSet, language: Language): string {
  if (count !== 1) return `${countWords(count, language)} ${called[language]}`;
  const isNeuter = kind === "project" || kind === "track";
  return inLanguage(language, isNeuter ? "ett" : "en", "one");
}

/** What is not told may be so all the same. */
export function soFar(language: Language): string {
  return inLanguage(language, "så långt överenskommelserna säger", "as far as the agreements say");
}

/** Said where the answer rests on who is not mentioned. */
export function notProven(language: Language): Statement {
  return {
    text: inLanguage(
      language,
      "Svaret bygger på vad som inte nämns, och det är inget säkert bevis.",
      "The answer rests on what is not mentioned, which is no sure proof.",
    ),
    facts: [],
  };
}
