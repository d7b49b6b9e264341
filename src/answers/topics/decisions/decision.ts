/**
 * How a group decides: by agreement, and with enough parties present. The rule is "more than half of
 * the affected parties" (bilaga 2, 1.3.1); it holds only for groups that have it.
 */
import type { Subject } from "../../../knowledge/knowledge.ts";
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import { fractionIn } from "../../language/fraction.ts";
import { headcountIn } from "../../language/headcount.ts";
import { tokensOf } from "../../language/tokens.ts";
import { numbersWithWords } from "../../language/number-words.ts";
import { ofAbstaining } from "./abstaining.ts";
import { besideTheMember } from "./beside-the-member.ts";
import {
  byAgreement,
  concernsOthers,
  decidesAlone,
  decidesOutside,
  disagrees,
  mustAgree,
  onlyOwnMatters,
  tellsVotes,
} from "./by-agreement.ts";
import { counted, ownTokens, partiesNamed, type Rule } from "./enough-parties.ts";
import { namedIn } from "./named-parties.ts";
import { isOnlyDeciding } from "./only-deciding.ts";
import { onlySomeAgree } from "./only-some-agree.ts";
import { factOfRule, noBy, yesBy } from "./rule-facts.ts";
import { shareEnough } from "./share-enough.ts";
import { mayVote } from "./voting.ts";
import { whoDecides } from "./who-decides.ts";
import {
  factOf,
  inLanguage,
  namedGroups,
  stated,
  subjectsOf,
  touches,
  type Asked,
  type Topic,
} from "../topic.ts";

export const decision: Topic = {
  id: "decision",
  answer(asked) {
    const { question, knowledge } = asked;
    const countsHeads = isHeadcount(asked) || asksIfItWorks(asked);
    const isOutside = isOutsideAgenda(asked);
    const isOfAgenda = isOutside || mustBeOnAgenda(asked);
    if (!countsHeads && !isOfAgenda && !touches(question, ...TRIGGERS)) return undefined;
    if (TEXTS_DISAGREE.test(question.mendedText)) return undefined;
    const rule = subjectsOf(knowledge, "rule").find((one) => one.quorum !== undefined);
    if (rule === undefined) return undefined;
    if (countsNamed(asked)) return counted(rule, asked);
    const named = namedGroups(asked);
    if (named.length > 0 && !named.some((group) => group.id === rule.group))
      return noRule(named[0], asked);
    const concerned = whoDecides(rule, asked);
    if (concerned !== undefined) return concerned;
    const ofSome = onlySomeAgree(rule, asked);
    if (ofSome !== undefined && !disagrees(asked)) return ofSome;
    const abstains = touches(question, "abstention") && !ABSTAINS_FROM.test(question.text);
    if (countsHeads && !disagrees(asked) && !abstains) return counted(rule, asked);
    const beside = besideTheMember(rule, asked);
    if (beside !== undefined) return beside;
    if (isOfAgenda) {
      const byAgenda = isOutside ? noBy : yesBy;
      return byAgenda(factOfRule(rule, "agenda", asked), rule, asked);
    }
    if (!touches(question, ...ABOUT_DECISIONS)) return undefined;
    if (abstains) return ofAbstaining(rule, asked);
    if (concernsOthers(asked) || decidesOutside(asked)) return onlyOwnMatters(rule, asked);
    if (decidesAlone(asked)) return noBy(factOfRule(rule, "consensus", asked), rule, asked);
    const voting = mayVote(rule, asked);
    if (voting !== undefined) return voting;
    const isMeant = tellsVotes(asked) || mustAgree(asked) || isLikely(rule, AGREEING, asked);
    const special = isMeant
      ? (byAgreement(rule, asked) ?? shareEnough(rule, asked) ?? counted(rule, asked))
      : undefined;
    if (special !== undefined) return special;
    return isGeneral(asked) && isLikely(rule, undefined, asked)
      ? ruleAsWhole(rule, asked)
      : undefined;
  },
};

/** "Bara sju kan komma. Går det ändå?": whether they are enough. */
function asksIfItWorks({ question: { setting, mendedText } }: Asked): boolean {
  return WORKS.test(mendedText) && headcountIn(setting).present !== undefined;
}

const WORKS =
  /^(?:men )?(?:(?:går|funkar|fungerar|duger) det(?: bra)?|kan vi (?:köra|hålla mötet|genomföra mötet|fortsätta)|does (?:it|that) work|will (?:it|that) do|can we (?:go ahead|proceed|go on))(?: (?:ändå|då|anyway|then|still))?[\s?.!]*$/iu;

/** "Frågan berör A och B. A är här. Kan vi besluta?": who they are is told by name. */
function countsNamed(asked: Asked): boolean {
  const { question } = asked;
  if (!question.yesNo || !touches(question, "decision", "enough", "quorum")) return false;
  const { present } = namedIn([...question.setting, ...ownTokens(question)], asked);
  return present !== undefined && !disagrees(asked);
}

/** "Säger dokumenten emot varandra?": not who decides does. */
const TEXTS_DISAGREE =
  /(?<!\p{L})(dokumenten|texterna|avtalen|överenskommelserna|documents|texts|agreements)(?!\p{L}).*(?<!\p{L})(varandra|each other)(?!\p{L})/iu;

/** "Får en fråga som inte står i dagordningen tas upp?", "… utan att stå i den?" */
function isOutsideAgenda({ question }: Asked): boolean {
  const { yesNo, negated, mendedText } = question;
  if (!yesNo || !touches(question, "agenda")) return false;
  if (!negated && !WITHOUT.test(mendedText)) return false;
  return touches(question, ...ABOUT_DECISIONS) || MATTER.test(mendedText);
}

/** "Måste frågan stå i kallelsen för att vi ska få besluta?" */
function mustBeOnAgenda({ question }: Asked): boolean {
  const { yesNo, negated, mendedText } = question;
  return yesNo && !negated && touches(question, "agenda") && MUST_STAND.test(mendedText);
}

const MUST_STAND =
  /(?<!\p{L})(måste|behöver|ska|skall|bör|must|has|have|need|needs|does|should)(?!\p{L})[^,.?]{0,50} (på|i|on|in) (den |en |the |an )?(utskickade )?(dagordning|kallelse|föredragningslista|agenda)\p{L}*/iu;

const MATTER =
  /(?<!\p{L})(fråg(a|an|or|orna)|punkt\p{L}*|ärende\p{L}*|matters?|items?|questions?|issues?)(?!\p{L})/iu;

const WITHOUT = /(?<!\p{L})(utan|without)(?!\p{L})/iu;
const ABOUT_DECISIONS = [
  "quorum",
  "decision",
  "enough",
  "attendance",
  "attend-meeting",
  "affected",
  "consensus",
  "disagreement",
  "abstention",
];

/** "8 av 15?", "Hur många får vara borta av elva?": nothing but who comes of how many. */
function isHeadcount(asked: Asked): boolean {
  const { places, mendedText } = asked.question;
  // What was told before the question is not what it asks.
  const tokens = tokensOf(mendedText);
  const isOfAll = numbersWithWords(tokens).some(({ at }) => OF.test(tokens[at - 1]?.folded ?? ""));
  const isOfParts = isOfAll || SLASHED.test(mendedText);
  return isOfParts && places.length === 0 && isOnlyDeciding(asked, COMING);
}

/** "Kan kommunen avstå från att delta?" is no matter of deciding. */
const ABSTAINS_FROM = /(?<!\p{L})(avstå\p{L}* från|abstain\p{L}* from)(?!\p{L})/iu;
const OF = /^(av|of)$/;
const SLASHED = /\d\s*\/\s*\d/u;
const COMING: ReadonlySet<string> = new Set([
  "need-2",
  "count",
  "absence",
  "attend-meeting",
  "turn-up",
  "take-place",
  "enough",
  "party",
  "affected",
]);

/** "Arbetar hälften av invånarna …?" speaks of a half, but nobody asks for the rules like that. */
function isLikely(
  { group }: Rule,
  kinds: ReadonlySet<Rule["rule"]> | undefined,
  asked: Asked,
): boolean {
  const { question, knowledge, lexicon } = asked;
  if (lexicon.learnt === undefined || partiesNamed(asked) > 1) return true;
  const isOfShare = question.places.length === 0 && fractionIn(question.tokens) !== undefined;
  const isOfDeciding = disagrees(asked) || isOfShare;
  if (isOfDeciding && isOnlyDeciding(asked, FRAME_OF_NO)) return true;
  const likely = [...question.meaning.likely].filter(([id]) => {
    const about = knowledge.subjects.get(knowledge.facts.get(id)?.subject ?? ("" as SubjectId));
    return about?.kindOf === "rule" && about.group === group && kinds?.has(about.rule) !== false;
  });
  return likely.reduce((sum, [, likelihood]) => sum + likelihood, 0) >= SELDOM;
}

const AGREEING: ReadonlySet<Rule["rule"]> = new Set(["consensus", "quorum"]);
const SELDOM = 0.03;

const TRIGGERS = [...ABOUT_DECISIONS, "party", "substitute"];

/** "Hur fattas beslut?", "beslutsordning", with no detail asked for. */
function isGeneral(asked: Asked): boolean {
  const { question } = asked;
  const isWord = question.ask === "whether" && !question.yesNo;
  if (!isWord && !["how", "what", "who"].includes(question.ask)) return false;
  return touches(question, "decision", "consensus", "quorum") && isOnlyDeciding(asked, FRAME);
}

/** "Vad krävs för att fatta beslut?", "Vilka regler gäller för beslut?" */
const FRAME: ReadonlySet<string> = new Set(["need-2", "requirement-2", "rule-2", "duty", "party"]);

/** "Vad händer om en ledamot säger nej?" */
const FRAME_OF_NO: ReadonlySet<string> = new Set([
  ...FRAME,
  "members",
  "member-of-group-1",
  "seat-holder",
]);

const ORDER: readonly Rule["rule"][] = ["consensus", "quorum", "agenda", "substitute"];

/** The whole order of decision: consensus and quorum first, then what else it takes. */
function ruleAsWhole(quorum: Rule, asked: Asked): Draft | undefined {
  const { question } = asked;
  const facts = ORDER.flatMap((kind) => factOfRule(quorum, kind, asked) ?? []);
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
