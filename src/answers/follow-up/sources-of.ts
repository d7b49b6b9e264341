/** "Var står det?", "Är du säker?": what the answer that was given rests on, and how far that goes. */
import type { Fact } from "../../knowledge/fact.ts";
import { lowerFirst } from "../../knowledge/facts/group-facts.ts";
import { listWords } from "../../knowledge/facts/wording.ts";
import type { Language } from "../../knowledge/schema/base.ts";
import type { Draft, ShownSource, Statement } from "../answer.ts";
import { shownSources } from "../compose/sources.ts";
import { inLanguage, type Asked } from "../topics/topic.ts";

/** Where the answer to a question stands, what it says there, and what may be wrong with it all the same. */
export function sourcesOf(draft: Draft, { knowledge, question: { language } }: Asked): Draft {
  const told = statementsWithFacts(draft);
  const facts = [...new Set(told.flatMap((one) => one.facts))].flatMap(
    (id) => knowledge.facts.get(id) ?? [],
  );
  const sources = facts.flatMap((fact) => fact.sources);
  const places = placeWords(shownSources(sources, knowledge, language), language);
  const about = draft.about ?? [];
  const says = (outcome: Draft["outcome"], text: string): Draft => ({
    outcome,
    lead: [{ text, facts: [] }],
    about,
  });
  if (draft.outcome === "unknown") {
    const isChecked = places !== "" && told.every((one) => isOfGaps(one, facts));
    return says("unknown", isChecked ? checkedIn(places, language) : notFound(language));
  }
  if (places === "") return says("talk", fromElsewhere(draft, facts, language));
  const isQuoted = told.every(({ text }) => facts.some((fact) => fact.text[language] === text));
  return {
    ...draft,
    lead: [{ text: standsIn(places, isQuoted, language), facts: facts.map(({ id }) => id) }],
    details: told.slice(0, MOST_REPEATED),
    caveats: [{ text: caution(draft, isQuoted, language), facts: [] }],
  };
}

const MOST_REPEATED = 3;

/** The direct answer; what it rests on, where that alone says what it is taken from. */
function statementsWithFacts({ lead, details = [] }: Draft): readonly Statement[] {
  const rests = [lead, details].map((each) => each.filter(({ facts }) => facts.length > 0));
  return rests.find((each) => each.length > 0) ?? [];
}

function isOfGaps(one: Statement, facts: readonly Fact[]): boolean {
  return facts.some(({ id, gap }) => gap && one.facts.includes(id));
}

/** "Bilaga 2 (26 november 2020), avsnitt 1.1 och 1.3": the first of them, where they are many. */
function placeWords(places: readonly ShownSource[], language: Language): string {
  const shown = [...Map.groupBy(places, ({ document }) => document).values()].map((own) => {
    const sections = [...new Set(own.map(({ section }) => section))];
    const few = sections.slice(0, MOST_SECTIONS);
    const more = sections.length - few.length;
    const others = more === 0 ? [] : [inLanguage(language, `${more} till`, `${more} more`)];
    const name = `${lowerFirst(own[0]?.title ?? "")} (${own[0]?.date ?? ""})`;
    const list = listed([...few, ...others], language);
    return `${name}, ${inLanguage(language, "avsnitt", "section")} ${list}`;
  });
  return listed(shown, language);
}

const MOST_SECTIONS = 3;

/** Sections hold commas themselves, as "4.1.3, Ängsby". */
function listed(items: readonly string[], language: Language): string {
  const isPlain = items.every((item) => !item.includes(","));
  return isPlain ? listWords(items, language) : items.join("; ");
}

function standsIn(places: string, isQuoted: boolean, language: Language): string {
  return isQuoted
    ? inLanguage(language, `Det står i ${places}.`, `It is in ${places}.`)
    : inLanguage(
        language,
        `Jag har satt ihop svaret av det som står i ${places}.`,
        `I put the answer together from what is said in ${places}.`,
      );
}

/** What is written there is sure; that it was what was asked for, and still holds, is not. */
function caution({ outcome, live = false }: Draft, isQuoted: boolean, language: Language): string {
  const sure = isQuoted
    ? inLanguage(language, "Att det står så är säkert.", "That it says so is certain.")
    : inLanguage(
        language,
        "Det som står där är säkert, men slutsatsen är min.",
        "What is said there is certain, but the conclusion is mine.",
      );
  const unsure =
    outcome === "ambiguous"
      ? inLanguage(
          language,
          "Frågan kan betyda flera saker, så se efter att det är det du menar.",
          "The question may mean several things, so see that this is what you mean.",
        )
      : inLanguage(
          language,
          "Jag kan ha missförstått din fråga, och något kan ha ändrats sedan dess: läs där innan något viktigt hänger på svaret.",
          "I may have misunderstood your question, and things may have changed since: read it there before anything important depends on the answer.",
        );
  const today = inLanguage(
    language,
    "Det som gäller i dag kommer ur registret och kalendern.",
    "What is so today comes from the register and the calendar.",
  );
  return [sure, unsure, ...(live ? [today] : [])].join(" ");
}

function checkedIn(places: string, language: Language): string {
  return inLanguage(
    language,
    `Att det inte står har någon läst efter i ${places}. Om det har bestämts någon annanstans vet jag inte.`,
    `That it does not say so has been checked in ${places}. Whether it has been decided elsewhere I do not know.`,
  );
}

function notFound(language: Language): string {
  return inLanguage(
    language,
    "Nej, säker är jag inte, och någon källa har jag inte: jag hittade inget svar. Antingen står det inte i överenskommelserna, eller så har jag missförstått frågan.",
    "No, I am not sure, and I have no source: I found no answer. Either the agreements do not say, or I have misunderstood the question.",
  );
}

function fromElsewhere(
  { live = false }: Draft,
  facts: readonly Fact[],
  language: Language,
): string {
  if (live)
    return inLanguage(
      language,
      "Det kommer ur registret och kalendern, inte ur överenskommelserna.",
      "It comes from the register and the calendar, not from the agreements.",
    );
  return facts.some(({ local }) => local)
    ? inLanguage(
        language,
        "Det är bestämt lokalt och står inte i någon överenskommelse.",
        "It has been decided locally and is not in any agreement.",
      )
    : inLanguage(
        language,
        "Det svaret bygger inte på någon källa i överenskommelserna.",
        "That answer rests on no source in the agreements.",
      );
}
