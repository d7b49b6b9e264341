/** Yes/no questions whose words a fact may hold all of, and still say something else. */
import type { Fact } from "../../../knowledge/fact.ts";
import type { Knowledge, Subject } from "../../../knowledge/knowledge.ts";
import type { ConceptId } from "../../../knowledge/schema/base.ts";
import type { Lexicon } from "../../lexicon/lexicon.ts";
import type { Question } from "../../question.ts";
import type { Candidate } from "../../rate.ts";

/** "Står det vem som betalar?": whether it says so is not whether it is so. */
const ASKS_OF_TEXT = /^(står det|framgår det|nämns det|does it say|is it stated)(?!\p{L})/iu;

/** "Kan jag delta i projektet?": whether one is of those whom it is for is not for a fact to say. */
const ONESELF = /(?<!\p{L})(kan|får|can|may|could) (jag|i)(?!\p{L})/iu;
const FOR_OTHERS: ReadonlySet<Subject["kindOf"] | undefined> = new Set([
  "project",
  "unit",
  "track",
]);

/** True where neither yes nor no follows from a fact that holds the words of the question. */
export function mayMislead(
  { entry }: Candidate,
  question: Question,
  { knowledge }: Lexicon,
): boolean {
  const { text, setting, places, mentions, years } = question;
  const { fact } = entry;
  const isOfYear =
    fact.value?.kind === "period"
      ? !years.every((year) => entry.numbers.has(String(year)))
      : years.some((year) => !isDocumentYear(year, knowledge));
  const isRelation = places.filter(({ wide }) => !wide).length > 1 && !hasMembers(fact);
  const isClass = CLASS.test(text) && !fact.on.includes(DEFINITION) && !saysWhat(fact, question);
  const another = mentions.some(({ firm, subjects: [id] }) => {
    const kind = knowledge.subjects.get(id)?.kindOf;
    return (
      firm &&
      kind === "group" &&
      !hasMembers(fact) &&
      [...entry.subjects].filter((one) => knowledge.subjects.get(one)?.kindOf === kind).length > 1
    );
  });
  return (
    ASKS_OF_TEXT.test(text) ||
    (ONESELF.test(text) && FOR_OTHERS.has(knowledge.subjects.get(fact.subject)?.kindOf)) ||
    COMPARES.test(text) ||
    WHOSE.test(text) ||
    isOfAnotherActor(question, fact) ||
    LETTER.test(text) ||
    [...question.mended.keys()].some(({ length }) => length <= SHORT) ||
    setting.length > FEW_WORDS ||
    isOfYear ||
    isRelation ||
    isClass ||
    another
  );
}

/** "… är ett X-projekt": the fact says in so many words that it is one. */
export function saysWhat({ text }: Fact, question: Question): boolean {
  const what = WHAT.exec(question.text)?.groups?.["what"]?.toLowerCase();
  const told = text[question.language].toLowerCase().replaceAll(/[.,;:]/g, " ");
  return what !== undefined && IS_ONE.some((is) => told.includes(`${is} ${what} `));
}

const IS_ONE = ["är", "var", "is", "was"];
const WHAT = /^(?:är|var|is|was) .+ (?<what>(?:en|ett|an?) \p{L}[\p{L}-]*(?: \p{L}+)?)\W*$/iu;

/** "Är det kommunen som betalar?": that somebody does is told, and not of the municipality. */
function isOfAnotherActor({ text, places, language }: Question, fact: Fact): boolean {
  const isOfAny = places.every(({ wide }) => wide) && THE_MUNICIPALITY.test(text);
  return isOfAny && !/kommun|municipal/iu.test(fact.text[language]);
}

const THE_MUNICIPALITY = /(?<!\p{L})(kommunen|kommunerna|the municipalit(?:y|ies))(?!\p{L})/iu;

function isDocumentYear(year: number, { documents }: Knowledge): boolean {
  return [...documents.values()].some(({ date }) => date.startsWith(String(year)));
}

/** The fact tells who sits there or takes part; not to whom they report, which has a direction. */
export function hasMembers({ value }: Fact): boolean {
  return value?.kind === "seats" || (value?.kind === "subjects" && value.role !== "reports-to");
}

const DEFINITION = "definition" as ConceptId;
/** "Hej!" before a question changes nothing of it. */
const FEW_WORDS = 3;
/** "Är X ett projekt?" is answered by what X is, not by what it has to do with projects. */
const CLASS = /^(är|var|is|was|are|were)\s.+\s(en|ett|a|an)\s\p{L}+\W*$/iu;
/** Which of two is more: the words are the same either way. */
const COMPARES =
  /(?<!\p{L})(fler|färre|mer|mindre|större|högre|lägre|oftare|längre|more|fewer|less|larger|higher|lower|better|longer|bigger)(?!\p{L}).*(?<!\p{L})(än|för|bland|hos|than|for|among|with)(?!\p{L})/iu;
/** "Är det ersättarens ansvar?": a fact that names both may lay it on the other. */
const WHOSE =
  /(?<!\p{L})\p{L}+s\s(ansvar|uppgift|skyldighet|plikt|jobb|sak)(?!\p{L})|['’]s\s(duty|responsibility|task|job)(?!\p{L})/iu;

/** Letters: a shorter word that was read as another may well be a name that nobody knows. */
const SHORT = 5;
/** "Styrs Ängsby av S?": a letter that stands for something is no word of content. */
const LETTER = /(?<=\p{L} )(?!I )\p{Lu}(?!\p{L})/u;
