/**
 * Arithmetic on the rule for how many must be present: enough or not, how many are needed.
 * It counts the parties that the matter concerns (bilaga 2, 1.3.1).
 */
import { countWords } from "../../../knowledge/facts/wording.ts";
import type { Fact } from "../../../knowledge/fact.ts";
import type { Subject } from "../../../knowledge/knowledge.ts";
import type { Language } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import { headcountIn } from "../../language/headcount.ts";
import { tokensOf, type Token } from "../../language/tokens.ts";
import type { Question } from "../../question.ts";
import { said, type Said } from "../../verdict-word.ts";
import { namedIn } from "./named-parties.ts";
import { composed, factOf, factsAbout, inLanguage, touches, type Asked } from "../topic.ts";

export type Rule = Extract<Subject, { kindOf: "rule" }>;

/** More than half of the affected parties: 15 → 8, 8 → 5, 6 → 4. */
export function partiesNeeded(affected: number): number {
  return Math.floor(affected / 2) + 1;
}

interface Counts {
  /** Undefined when it was not told how many come. */
  readonly present?: number | undefined;
  readonly affected: number;
}

/** "åtta av femton", "om sex parter berörs", "sju återbud"; all parties when no other number is told. */
export function countsIn(rule: Rule, asked: Asked): Counts | undefined {
  const { question, knowledge } = asked;
  const told =
    question.numbers.length > 0 ? [...question.setting, ...question.tokens] : question.tokens;
  const group = knowledge.subjects.get(rule.group);
  const all = group?.kindOf === "group" ? group.parties.length : 0;
  const heads = headcountIn(told);
  const named = namedIn([...question.setting, ...ownTokens(question)], asked);
  if (question.ask === "how-many") {
    if (
      ![NEEDED, AWAY, MORE_THAN_HALF_OF].some((one) => one.test(question.mendedText)) &&
      !touches(question, "affected")
    )
      return undefined;
    const alone = question.numbers.length > 0 ? heads.present : undefined;
    const count = named.affected ?? partiesNamed(asked);
    const affected = heads.affected ?? alone ?? (count > 1 ? count : all);
    return affected > 0 ? { affected } : undefined;
  }
  const affected = heads.affected ?? named.affected ?? all;
  const present =
    heads.present ??
    named.present ??
    (heads.absent === undefined ? alonePresent(question, affected) : affected - heads.absent);
  if (affected === 0 || (present === undefined && heads.affected === undefined)) return undefined;
  return { present, affected };
}

/** Without those of what was told before it, which may be among them. */
export function ownTokens({ mendedText }: Question): readonly Token[] {
  return tokensOf(mendedText);
}

/** "Räcker det med en?", "en är här": "en" and "one" are mostly articles, and no number where they are read. */
function alonePresent({ mendedText, setting }: Question, affected: number): number | undefined {
  const told = `${setting.map(({ text }) => text).join(" ")} ${mendedText}`;
  if (ONE_AWAY.test(told)) return affected - 1;
  return ONE_ALONE.test(mendedText) || ONE_HERE.test(told) ? 1 : undefined;
}

const ONE = String.raw`(?<!\p{L})(?:en|one)(?: (?:part|kommun|av (?:dem|oss)|party|municipality|of (?:them|us)))?`;
const ONE_HERE = new RegExp(
  String.raw`${ONE} (?:(?:kommer|dyker upp|närvarar|deltar|comes|turns up|shows up|attends)(?! (?:inte|ej)(?!\p{L}))|(?:är|is) (?:här|där|på plats|närvarande|here|there|present))(?!\p{L})`,
  "iu",
);
const ONE_AWAY = new RegExp(
  String.raw`${ONE} (?:(?:kommer|kan) (?:inte|ej)|är (?:inte|ej) (?:här|där|med|på plats|närvarande)|uteblir|saknas|är (?:borta|sjuk|frånvarande)|is (?:away|ill|sick|absent|missing|not (?:here|there|coming|present|able))|(?:cannot|can['’]t|does(?: not|n['’]t)) (?:come|attend|be|make|show))(?!\p{L})`,
  "iu",
);

const ONE_ALONE =
  /(?<!\p{L})räcker (?:det )?(?:(?:med|att|om) )?(?:bara |endast )?en(?: part| kommun| av (?:dem|dom|de))?(?: kommer| är (?:där|här|med|på plats)| närvarar)?(?= av \p{L}+\W*$|\W*$)|(?<!\p{L})(?:is|would) (?:just |only )?one(?: party| municipality)?(?: of \p{L}+)? (?:be )?(?:enough|sufficient)(?!\p{L})/iu;

/** "tolv av 15", where it is told how many are there, and whether that is more than half. */
export function howManyPresent(
  rule: Rule,
  asked: Asked,
): { readonly words: string; readonly isEnough: boolean } | undefined {
  const { present, affected } = countsIn(rule, asked) ?? {};
  if (present === undefined || affected === undefined || present > affected) return undefined;
  const { language } = asked.question;
  const [here, all] = [countWords(present, language), countWords(affected, language)];
  const words = inLanguage(language, `${here} av ${all}`, `${here} of ${all}`);
  return { words, isEnough: present >= partiesNeeded(affected) };
}

/** Parties that the question names: "om frågan bara rör X, Y och Z". */
export function partiesNamed({ question, knowledge }: Asked): number {
  if (!touches(question, "affected")) return 0;
  const organizations = question.mentions.filter(({ subjects }) => {
    const subject = knowledge.subjects.get(subjects[0]);
    return subject?.kindOf === "organization" && subject.classification !== "cooperation";
  });
  const places = question.places.filter(
    ({ wide, start }) => !wide || /^region/i.test(question.tokens[start]?.text ?? ""),
  );
  return organizations.length + places.length;
}

export function counted(rule: Rule, asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  if (!["how-many", "whether", "what", "how"].includes(question.ask)) return undefined;
  if (touches(question, "agenda") && question.negated) return undefined;
  const counts = countsIn(rule, asked);
  if (counts === undefined) return undefined;
  const { present, affected } = counts;
  if ((present !== undefined && present > affected) || WHO_COUNTS.test(question.mendedText))
    return undefined;
  const fact = factsAbout(knowledge, rule.id).find((one) => !one.gap);
  const { language } = question;
  const rest = inLanguage(
    language,
    "Kravet är mer än hälften av de parter som berörs av frågan, och alla närvarande måste dessutom vara eniga (konsensus).",
    "The requirement is more than half of the parties concerned by the matter, and everyone present must also agree (consensus).",
  );
  const isOfAll = ofAllParties(affected, rule, asked).length > 0;
  const lead =
    present === undefined
      ? AWAY.test(question.mendedText)
        ? awayWords(affected, language)
        : neededWords(affected, isOfAll && question.numbers.length === 0, language)
      : question.ask === "whether"
        ? enoughWords({ present, affected }, asked)
        : IF.test(question.mendedText)
          ? thenWords({ present, affected }, language)
          : undefined;
  if (lead === undefined) return undefined;
  return {
    outcome: "answered",
    lead: [composed(lead, fact, ...ofAllParties(affected, rule, asked))],
    details: [composed(rest, fact)],
    about: [rule.group],
  };
}

/** Who the parties are, where it is all of them that are counted. */
function ofAllParties(affected: number, { group }: Rule, { knowledge }: Asked): Fact[] {
  const subject = knowledge.subjects.get(group);
  const isAll = subject?.kindOf === "group" && subject.parties.length === affected;
  return isAll ? [factOf(knowledge, group, "members")].filter((fact) => fact !== undefined) : [];
}

/** "Räknas alla parter in …?": asks which of them count. */
const WHO_COUNTS = /(?<!\p{L})(räknas|räknar|counts?|counted)(?!\p{L})/iu;

/** "Vad händer om sju av femton kommer?" */
const IF = /(?<!\p{L})(om|ifall|when|if|när)(?!\p{L})/iu;
/** "Hur många får vara borta?", "Hur många får fattas?"; not "när beslut fattas". */
const AWAY =
  /(?<!\p{L})(borta|frånvarande|utebli|uteblir|saknas|(?<!beslut )fattas(?! beslut)|absent|missing|away|stay home)(?!\p{L})/iu;

function awayWords(affected: number, language: Language): string {
  const needed = partiesNeeded(affected);
  const away = countWords(affected - needed, language);
  const [few, all] = [countWords(needed, language), countWords(affected, language)];
  return inLanguage(
    language,
    `Högst ${away} av ${all} berörda parter: minst ${few} (${String(needed)}) måste vara representerade.`,
    `At most ${away} of ${all} affected parties: at least ${few} (${String(needed)}) must be represented.`,
  );
}

function thenWords(
  { present, affected }: { readonly present: number; readonly affected: number },
  language: Language,
): string {
  const needed = partiesNeeded(affected);
  const [here, all] = [countWords(present, language), countWords(affected, language)];
  const least = `${countWords(needed, language)} (${String(needed)})`;
  return present >= needed
    ? inLanguage(
        language,
        `Då kan beslut fattas: ${here} av ${all} är mer än hälften – men alla närvarande måste också vara eniga.`,
        `Then a decision can be made: ${here} of ${all} is more than half – but everyone present must also agree.`,
      )
    : inLanguage(
        language,
        `Då kan inget beslut fattas: ${here} av ${all} är inte mer än hälften. Det behövs minst ${least}.`,
        `Then no decision can be made: ${here} of ${all} is not more than half. At least ${least} are needed.`,
      );
}

function neededWords(affected: number, isOfAll: boolean, language: Language): string {
  const needed = partiesNeeded(affected);
  const [few, all] = [countWords(needed, language), countWords(affected, language)];
  if (isOfAll)
    return inLanguage(
      language,
      `Mer än hälften av de parter som frågan berör: minst ${few} (${String(needed)}) av ${all} om den berör alla.`,
      `More than half of the parties that the matter concerns: at least ${few} (${String(needed)}) of ${all} if it concerns all of them.`,
    );
  return inLanguage(
    language,
    `Minst ${few} (${String(needed)}) av ${all} berörda parter måste vara representerade.`,
    `At least ${few} (${String(needed)}) of ${all} affected parties must be represented.`,
  );
}

function enoughWords(
  { present, affected }: { readonly present: number; readonly affected: number },
  { question: { language, mendedText } }: Asked,
): Said {
  const needed = partiesNeeded(affected);
  const least = `${countWords(needed, language)} (${String(needed)})`;
  const [here, all] = [countWords(present, language), countWords(affected, language)];
  if (present > needed && REQUIRED.test(mendedText) && !ENOUGH.test(mendedText))
    return said(
      "no",
      { language },
      `, det räcker med mer än hälften: minst ${least} av ${all} berörda parter.`,
      `, more than half is enough: at least ${least} of ${all} affected parties.`,
    );
  return present >= needed
    ? said(
        "yes",
        { language },
        `, ${here} av ${all} är mer än hälften – men alla närvarande måste också vara eniga.`,
        `, ${here} of ${all} is more than half – but everyone present must also agree.`,
      )
    : said(
        "no",
        { language },
        `, ${here} av ${all} är inte mer än hälften. Det behövs minst ${least}.`,
        `, ${here} of ${all} is not more than half. At least ${least} are needed.`,
      );
}

/** So much will do. */
export const ENOUGH = /(?<!\p{L})(räcker|räcka|enough|suffice|sufficient)(?!\p{L})/iu;

const NEEDED =
  /(?<!\p{L})(måste|behöver|behövs|krävs|räcker|minst|must|needed|need|required|have to|at least|enough)(?!\p{L})/iu;
/** "Hur många är mer än hälften av femton?" */
const MORE_THAN_HALF_OF = /(?<!\p{L})(mer än hälften av|more than half of)(?!\p{L})/iu;
/** So much is needed, rather than enough. */
export const REQUIRED =
  /(?<!\p{L})(måste|behöver|behövs|krävs|must|needed|need|required|have to)(?!\p{L})/iu;
