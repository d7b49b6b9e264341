/** "Vilka kommuner nämns inte bland dem som …?": those that a list of municipalities leaves out. */
import { listWords } from "../../knowledge/facts/wording.ts";
import type { AreaEntry } from "../../knowledge/schema/kinds.ts";
import type { IndexedFact } from "../lexicon/indexed-fact.ts";
import {
  composed,
  inLanguage,
  stated,
  subjectsOf,
  touches,
  type Asked,
  type Topic,
} from "./topic.ts";

export const notListed: Topic = {
  id: "not-listed",
  answer(asked) {
    const { question, carrying } = asked;
    if (question.ask !== "which" || !touches(question, "municipality")) return undefined;
    if (!NOT_AMONG.test(question.mendedText) || question.places.some(({ wide }) => !wide))
      return undefined;
    const list = carrying
      .slice(0, LOOKED_AT)
      .map(({ entry }) => ({ entry, left: leftOut(entry, asked) }))
      .find(({ left }) => left.length > 0);
    if (list === undefined) return undefined;
    const { entry, left } = list;
    const { language } = question;
    const names = listWords(
      left.map(({ name }) => name[language]),
      language,
    );
    return {
      outcome: "answered",
      lead: [
        composed(
          inLanguage(
            language,
            `${names} nämns inte i den här uppgiften:`,
            `${names} are not mentioned in this:`,
          ),
          entry.fact,
        ),
      ],
      details: [stated(entry.fact, language)],
      about: [entry.fact.subject],
    };
  },
};

const NOT_AMONG =
  /(?<!\p{L})(inte|ej)(?!\p{L}).*(?<!\p{L})(bland|med)(?!\p{L})|(?<!\p{L})not(?!\p{L}).*(?<!\p{L})(among|one of)(?!\p{L})/iu;

/** Facts further down are about something else. */
const LOOKED_AT = 3;

/** The municipalities of the same county that the fact does not name, when it names several; else none. */
function leftOut({ areas, fact }: IndexedFact, { knowledge }: Asked): AreaEntry[] {
  if (fact.gap || fact.negative) return [];
  const municipal = subjectsOf(knowledge, "area").filter(({ level }) => level === "municipality");
  const listed = municipal.filter(({ code }) => areas.has(code));
  if (listed.length < SEVERAL) return [];
  return municipal.filter(({ code, of }) => !areas.has(code) && of === listed[0]?.of);
}

const SEVERAL = 2;
