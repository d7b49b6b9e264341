/**
 * How a group decides: by agreement, and with enough parties present. The rule is "more than half of
 * the affected parties" (bilaga 2, 1.3.1); it holds only for groups that have it.
 */
import { upperFirst } from "../../knowledge/facts/wording.ts";
import type { Subject } from "../../knowledge/knowledge.ts";
import type { SubjectId } from "../../knowledge/schema/base.ts";
import type { Draft } from "../answer.ts";
import { headcountIn } from "../language/headcount.ts";
import { counted, enoughPresent, partiesNamed, shareEnough, type Rule } from "./enough-parties.ts";
import {
  composed,
  factOf,
  factsAbout,
  inLanguage,
  namedGroups,
  stated,
  subjectsOf,
  touches,
  type Asked,
  type Topic,
} from "./topic.ts";

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
    if (!touches(question, ...ABOUT_DECISIONS)) return undefined;
    if (question.yesNo && question.negated && touches(question, "agenda"))
      return notOnAgenda(rule, asked);
    const special = isLikely(rule, AGREEING, asked)
      ? (byAgreement(rule, asked) ?? shareEnough(rule, asked) ?? counted(rule, asked))
      : undefined;
    if (special !== undefined) return special;
    return isGeneral(asked) && isLikely(rule, undefined, asked)
      ? ruleAsWhole(rule, asked)
      : undefined;
  },
};

const ABOUT_DECISIONS = [
  "quorum",
  "decision",
  "enough",
  "attendance",
  "attend-meeting",
  "affected",
  "consensus",
  "disagreement",
];

/** "Arbetar hälften av invånarna …?" speaks of a half, but nobody asks for the rules like that. */
function isLikely(
  { group }: Rule,
  kinds: ReadonlySet<Rule["rule"]> | undefined,
  asked: Asked,
): boolean {
  const { question, knowledge, lexicon } = asked;
  if (lexicon.learnt === undefined || partiesNamed(asked) > 1) return true;
  if (disagrees(asked) && isOnlyDeciding(asked, FRAME)) return true;
  const likely = [...question.meaning.likely].filter(([id]) => {
    const about = knowledge.subjects.get(knowledge.facts.get(id)?.subject ?? ("" as SubjectId));
    return about?.kindOf === "rule" && about.group === group && kinds?.has(about.rule) !== false;
  });
  return likely.reduce((sum, [, likelihood]) => sum + likelihood, 0) >= SELDOM;
}

const AGREEING: ReadonlySet<Rule["rule"]> = new Set(["consensus", "quorum"]);
const SELDOM = 0.03;

/** "Måste alla vara eniga?", "Räcker det med majoritet?", "Blir det beslut om en säger nej?" */
function byAgreement(quorum: Rule, asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const votes = MAJORITY.test(question.mendedText);
  const split = disagrees(asked);
  const agrees = touches(question, "consensus") && isOnlyDeciding(asked);
  if ((!votes && !split && !agrees) || ["who", "which"].includes(question.ask)) return undefined;
  const counted = question.ask === "how-many" && votes;
  if (question.ask === "why" ? !votes : question.ask !== "whether" && !split && !counted)
    return undefined;
  const rule = subjectsOf(knowledge, "rule").find(
    (one) => one.group === quorum.group && one.rule === "consensus",
  );
  const fact = rule && factsAbout(knowledge, rule.id).find((one) => !one.gap);
  if (fact === undefined) return undefined;
  const { language } = question;
  const told = stated(fact, language);
  const though = split && !votes ? thoughEnough(quorum, asked) : undefined;
  if (though !== undefined)
    return {
      outcome: "answered",
      lead: [composed(though, fact)],
      details: [told],
      about: [quorum.group],
    };
  const word = split && !votes ? noDecision(asked) : agreementWord(asked, votes);
  return {
    outcome: "answered",
    lead: [{ ...told, text: `${word}${told.text}` }],
    about: [quorum.group],
  };
}

/** "Räcker det att alla är här om frågan inte stod på dagordningen?" */
function notOnAgenda(quorum: Rule, { question, knowledge }: Asked): Draft | undefined {
  const rule = subjectsOf(knowledge, "rule").find(
    (one) => one.group === quorum.group && one.rule === "agenda",
  );
  const fact = rule && factsAbout(knowledge, rule.id).find((one) => !one.gap);
  if (fact === undefined) return undefined;
  const told = stated(fact, question.language);
  return {
    outcome: "answered",
    lead: [{ ...told, text: `${inLanguage(question.language, "Nej.", "No.")} ${told.text}` }],
    about: [quorum.group],
  };
}

/** "Vad händer om en säger nej?", "Kan en part säga nej?" */
function noDecision({ question: { language, mendedText } }: Asked): string {
  return MAY.test(mendedText)
    ? inLanguage(
        language,
        "Säger någon nej blir det inget beslut. ",
        "If anyone says no, there is no decision. ",
      )
    : inLanguage(language, "Då blir det inget beslut. ", "Then there is no decision. ");
}

const MAY = /^(kan|får|har|can|may|do|does|has|have)(?!\p{L})/iu;

/** Someone is against: "en säger nej", "två av dem håller inte med". */
function disagrees({ question }: Asked): boolean {
  return (
    touches(question, "disagreement") ||
    headcountIn([...question.setting, ...question.tokens]).against !== undefined
  );
}

/** Yes or no to "gäller majoritet?", "måste alla vara eniga?"; nothing where one of two is asked for. */
function agreementWord({ question }: Asked, votes: boolean): string {
  const { language, mendedText } = question;
  if (question.ask === "why") return inLanguage(language, "Så är det inte. ", "That is not so. ");
  if (question.ask !== "whether" || !question.yesNo) return "";
  const isSo = votes
    ? NO_VOTE.test(mendedText) || ALL_FOR.test(mendedText)
    : !question.negated && !WITHOUT.test(mendedText);
  return inLanguage(language, isSo ? "Ja. " : "Nej. ", isSo ? "Yes. " : "No. ");
}

/** Enough are here, but they do not agree. */
function thoughEnough(quorum: Rule, asked: Asked): string | undefined {
  const here = asked.question.ask === "whether" ? enoughPresent(quorum, asked) : undefined;
  if (here === undefined) return undefined;
  return inLanguage(
    asked.question.language,
    `Nej. ${upperFirst(here)} är visserligen mer än hälften, men beslut kräver att alla närvarande är eniga (konsensus).`,
    `No. ${upperFirst(here)} is more than half, but a decision requires that everyone present agrees (consensus).`,
  );
}

const MAJORITY =
  /(?<!\p{L})(enkel majoritet|majoritetsbeslut|majoritet|omröstning|rösta\p{L}*|röster|röstning|simple majority|majority vote|majority|by vote|votes?)(?!\p{L})/iu;
const NO_VOTE =
  /(?<!\p{L})(inte rösta\p{L}*|rösta\p{L}* (man |ni |vi |styrgruppen )?inte|(not|n't) vote)(?!\p{L})/iu;

const ALL_FOR =
  /(?<!\p{L})(rösta\p{L}*|röstar) (ja|för)(?!\p{L})|(?<!\p{L})vote (yes|for|in favour)/iu;
const WITHOUT = /(?<!\p{L})(utan|utom|förutom|trots att|without|except|all but|unless)(?!\p{L})/iu;

const TRIGGERS = [...ABOUT_DECISIONS, "party"];

/** "Hur fattas beslut?", "beslutsordning", with no detail asked for. */
function isGeneral(asked: Asked): boolean {
  const { question } = asked;
  const isWord = question.ask === "whether" && !question.yesNo;
  if (!isWord && !["how", "what", "who"].includes(question.ask)) return false;
  return touches(question, "decision", "consensus", "quorum") && isOnlyDeciding(asked, FRAME);
}

/** No word of content speaks of anything else. */
function isOnlyDeciding({ question }: Asked, frame: ReadonlySet<string> = NOTHING): boolean {
  return question.terms.every(
    (term) =>
      term.weak || term.concepts.some((concept) => DECIDING.has(concept) || frame.has(concept)),
  );
}

const NOTHING: ReadonlySet<string> = new Set();
/** "Vad krävs för att fatta beslut?", "Vilka regler gäller för beslut?" */
const FRAME: ReadonlySet<string> = new Set(["need-2", "requirement-2", "rule-2", "duty", "party"]);

const DECIDING: ReadonlySet<string> = new Set([
  "decision",
  "consensus",
  "quorum",
  "steering-group",
  "cadence",
  "attendance",
  "disagreement",
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
