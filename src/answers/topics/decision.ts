/**
 * Arithmetic on the decision rule: enough present parties or not, and how many are needed. The rule
 * is "more than half of the affected parties" (bilaga 2, 1.3.1); it holds only for groups that have it.
 */
import { countWords, upperFirst } from "../../knowledge/facts/wording.ts";
import type { Subject } from "../../knowledge/knowledge.ts";
import type { Draft } from "../answer.ts";
import { fractionIn, type Fraction } from "../language/fraction.ts";
import { numbersWithWords } from "../language/number-words.ts";
import {
  composed,
  factOf,
  inLanguage,
  namedGroups,
  stated,
  subjectsOf,
  touches,
  type Asked,
  type Topic,
  factsAbout,
} from "./topic.ts";

type Rule = Extract<Subject, { kindOf: "rule" }>;

export const decision: Topic = {
  id: "decision",
  answer(asked) {
    const { question, knowledge } = asked;
    if (!touches(question, ...TRIGGERS)) return undefined;
    const rule = subjectsOf(knowledge, "rule").find((one) => one.quorum !== undefined);
    if (rule === undefined) return undefined;
    const named = namedGroups(asked);
    if (named.length > 0 && !named.some((group) => group.id === rule.group))
      return noRule(named[0], asked);
    if (
      !touches(
        question,
        "quorum",
        "decision",
        "enough",
        "attendance",
        "attend-meeting",
        "affected",
        "consensus",
      )
    )
      return undefined;
    const fraction = fractionIn(question.tokens);
    if (fraction !== undefined && question.ask === "whether")
      return fractionEnough(fraction, rule, asked);
    const counts = countsIn(asked);
    if (counts !== undefined) return counted(counts, rule, asked);
    return byAgreement(rule, asked) ?? (isGeneral(asked) ? ruleAsWhole(rule, asked) : undefined);
  },
};

/** "Måste alla vara eniga?", "Räcker det med majoritet?" */
function byAgreement(quorum: Rule, { question, knowledge }: Asked): Draft | undefined {
  const votes = MAJORITY.test(question.mendedText);
  const split = touches(question, "disagreement");
  if (question.ask === "why" ? !votes : question.ask !== "whether" && !split) return undefined;
  const agrees =
    touches(question, "consensus", "disagreement") &&
    question.terms.every(
      (term) => term.weak || term.concepts.some((concept) => DECIDING.has(concept)),
    );
  if (!votes && !agrees) return undefined;
  const rule = subjectsOf(knowledge, "rule").find(
    (one) => one.group === quorum.group && one.rule === "consensus",
  );
  const fact = rule && factsAbout(knowledge, rule.id).find((one) => !one.gap);
  if (fact === undefined) return undefined;
  const yes = votes === question.negated;
  const word =
    question.ask === "why"
      ? inLanguage(question.language, "Så är det inte.", "That is not so.")
      : split && question.ask !== "whether"
        ? inLanguage(question.language, "Då blir det inget beslut.", "Then there is no decision.")
        : inLanguage(question.language, yes ? "Ja." : "Nej.", yes ? "Yes." : "No.");
  return {
    outcome: "answered",
    lead: [{ ...stated(fact, question.language), text: `${word} ${fact.text[question.language]}` }],
    about: [quorum.group],
  };
}

const MAJORITY =
  /(?<!\p{L})(enkel majoritet|majoritetsbeslut|majoritet|omröstning|rösta\p{L}*|röstning|simple majority|majority vote|majority|by vote|vote)(?!\p{L})/iu;

const TRIGGERS = [
  "consensus",
  "quorum",
  "decision",
  "attendance",
  "attend-meeting",
  "party",
  "enough",
  "affected",
];
const NEEDED =
  /(?<!\p{L})(måste|behöver|behövs|krävs|räcker|minst|must|needed|need|required|have to|at least|enough)(?!\p{L})/iu;

/** "Hur fattas beslut?" with no detail asked for. */
function isGeneral({ question }: Asked): boolean {
  if (!["how", "what", "who"].includes(question.ask)) return false;
  if (!question.terms.some((term) => term.concepts.some((concept) => DECIDING.has(concept))))
    return false;
  return question.terms.every(
    (term) => term.weak || term.concepts.some((concept) => DECIDING.has(concept)),
  );
}

const DECIDING: ReadonlySet<string> = new Set([
  "decision",
  "consensus",
  "quorum",
  "steering-group",
  "cadence",
  "attendance",
]);
const ORDER: readonly Rule["rule"][] = ["consensus", "quorum", "agenda", "substitute"];

/** The whole order of decision: consensus and quorum first, then what else it takes. */
function ruleAsWhole(quorum: Rule, { question, knowledge }: Asked): Draft | undefined {
  const rules = subjectsOf(knowledge, "rule").filter((rule) => rule.group === quorum.group);
  const facts = ORDER.flatMap((kind) => {
    const rule = rules.find((one) => one.rule === kind);
    const fact = rule && factsAbout(knowledge, rule.id).find((one) => !one.gap);
    return fact === undefined ? [] : [fact];
  });
  const [first, ...rest] = facts;
  if (first === undefined) return undefined;
  return {
    outcome: "answered",
    lead: [stated(first, question.language)],
    details: rest.map((fact) => stated(fact, question.language)),
    about: [quorum.group],
  };
}

/** More than half of the affected parties: 15 → 8, 8 → 5, 6 → 4. */
export function partiesNeeded(affected: number): number {
  return Math.floor(affected / 2) + 1;
}

interface Counts {
  /** Undefined when only the number of affected parties was told. */
  readonly present?: number;
  readonly affected: number;
}

/** "åtta av femton", "om sex parter berörs"; all parties when no other number is told. */
function countsIn(asked: Asked): Counts | undefined {
  const { question, knowledge } = asked;
  const told =
    question.numbers.length > 0 ? [...question.setting, ...question.tokens] : question.tokens;
  const numbers = numbersWithWords(told).filter(
    ({ value }) => Number.isInteger(value) && value < 1000,
  );
  const rule = subjectsOf(knowledge, "rule").find((one) => one.quorum !== undefined);
  const group = rule && knowledge.subjects.get(rule.group);
  const all = group?.kindOf === "group" ? group.parties.length : 0;
  const [first, second] = numbers;
  const needs = question.ask === "how-many" && NEEDED.test(question.mendedText);
  if (first === undefined) {
    const named = partiesNamed(asked);
    if (needs && named > 1 && touches(question, "affected")) return { affected: named };
    return needs && all > 0 ? { affected: all } : undefined;
  }
  if (second !== undefined) {
    const [small, large] = [first.value, second.value].sort((a, b) => a - b);
    return question.ask === "how-many"
      ? { affected: large ?? all }
      : { present: small ?? 0, affected: large ?? all };
  }
  const affectsAll = AFFECTS_ALL.test(
    [...question.setting, ...question.tokens].map(({ text }) => text).join(" "),
  );
  if (question.ask === "how-many" || (touches(question, "affected") && !affectsAll))
    return { affected: first.value };
  return question.ask === "whether" && all > 0
    ? { present: first.value, affected: all }
    : undefined;
}

const AFFECTS_ALL = /(?<!\p{L})(rör|berör|gäller|affects|concerns) (alla|all|everyone)(?!\p{L})/iu;

/** Parties that the question names: "om frågan bara rör X, Y och Z". */
function partiesNamed({ question, knowledge }: Asked): number {
  const organizations = question.mentions.filter(({ subjects }) => {
    const subject = knowledge.subjects.get(subjects[0]);
    return subject?.kindOf === "organization" && subject.classification !== "cooperation";
  });
  const places = question.places.filter(
    ({ wide, start }) => !wide || /^region/i.test(question.tokens[start]?.text ?? ""),
  );
  return organizations.length + places.length;
}

function counted({ present, affected }: Counts, rule: Rule, asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const { language } = question;
  const needed = partiesNeeded(affected);
  const fact = factsAbout(knowledge, rule.id).find((one) => !one.gap);
  const rest = composed(
    inLanguage(
      language,
      "Kravet är mer än hälften av de parter som berörs av frågan, och alla närvarande måste dessutom vara eniga (konsensus).",
      "The requirement is more than half of the parties concerned by the matter, and everyone present must also agree (consensus).",
    ),
    fact,
  );
  const all = countWords(affected, language);
  if (present === undefined)
    return {
      outcome: "answered",
      lead: [
        composed(
          inLanguage(
            language,
            `Minst ${countWords(needed, "sv")} (${String(needed)}) av ${all} berörda parter måste vara representerade.`,
            `At least ${countWords(needed, "en")} (${String(needed)}) of ${all} affected parties must be represented.`,
          ),
          fact,
        ),
      ],
      details: [rest],
      about: [rule.group],
    };
  if (present > affected) return undefined;
  const enough = present >= needed;
  const here = upperFirst(countWords(present, language));
  const split = touches(question, "disagreement");
  const lead =
    enough && split
      ? inLanguage(
          language,
          `Nej. ${here} av ${all} är visserligen mer än hälften, men beslut kräver att alla närvarande är eniga (konsensus).`,
          `No. ${here} of ${all} is more than half, but a decision requires that everyone present agrees (consensus).`,
        )
      : enough
        ? inLanguage(
            language,
            `Ja, ${here.toLowerCase()} av ${all} är mer än hälften – men alla närvarande måste också vara eniga.`,
            `Yes, ${here.toLowerCase()} of ${all} is more than half – but everyone present must also agree.`,
          )
        : inLanguage(
            language,
            `Nej, ${here.toLowerCase()} av ${all} är inte mer än hälften. Det behövs minst ${countWords(needed, "sv")} (${String(needed)}).`,
            `No, ${here.toLowerCase()} of ${all} is not more than half. At least ${countWords(needed, "en")} (${String(needed)}) are needed.`,
          );
  return {
    outcome: "answered",
    lead: [composed(lead, fact)],
    details: [rest],
    about: [rule.group],
  };
}

function fractionEnough(fraction: Fraction, rule: Rule, asked: Asked): Draft {
  const { language } = asked.question;
  const fact = factsAbout(asked.knowledge, rule.id).find((one) => !one.gap);
  const enough = fraction.share > 0.5 || (fraction.share === 0.5 && fraction.above);
  const lead = enough
    ? inLanguage(
        language,
        "Ja, om det är mer än hälften av de berörda parterna.",
        "Yes, if it is more than half of the parties concerned.",
      )
    : inLanguage(
        language,
        `Nej, ${fraction.words} räcker inte. Mer än hälften av de berörda parterna måste vara representerade.`,
        `No, ${fraction.words} is not enough. More than half of the parties concerned must be represented.`,
      );
  const rest = inLanguage(
    language,
    "De närvarande måste dessutom vara eniga: beslut fattas i konsensus.",
    "Those present must also agree: decisions are made by consensus.",
  );
  return {
    outcome: "answered",
    lead: [composed(lead, fact)],
    details: [composed(rest, fact)],
    about: [rule.group],
  };
}

/** The rule is this group's own; another group's decisions are not described. */
function noRule(
  group: Extract<Subject, { kindOf: "group" }> | undefined,
  asked: Asked,
): Draft | undefined {
  const { question, carrying, knowledge } = asked;
  if (group === undefined || !touches(question, "quorum", "consensus")) return undefined;
  if (carrying.some(({ entry }) => entry.fact.subject === group.id)) return undefined;
  const { language } = question;
  const members = factOf(knowledge, group.id, "members");
  return {
    outcome: "unknown",
    lead: [
      {
        text: inLanguage(
          language,
          `Överenskommelserna har ingen beslutsregel för ${group.name.sv}.`,
          `The agreements have no decision rule for ${group.name.en}.`,
        ),
        facts: [],
      },
    ],
    about: members === undefined ? [] : [group.id],
  };
}
