/** Whether a group must agree: what becomes of a no, of votes, of those who abstain or are not concerned. */
import { upperFirst } from "../../../knowledge/facts/wording.ts";
import type { ConceptId, Text } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import { headcountIn } from "../../language/headcount.ts";
import { enoughPresent, type Rule } from "./enough-parties.ts";
import { isOnlyDeciding } from "./only-deciding.ts";
import { factOfRule, noBy } from "./rule-facts.ts";
import { composed, inLanguage, stated, touches, type Asked } from "../topic.ts";

/** "Måste alla vara eniga?", "Räcker det med majoritet?", "Blir det beslut om en säger nej?" */
export function byAgreement(quorum: Rule, asked: Asked): Draft | undefined {
  const { question } = asked;
  const votes = MAJORITY.test(question.mendedText);
  const split = disagrees(asked);
  const agrees = touches(question, "consensus") && isOnlyDeciding(asked);
  if ((!votes && !split && !agrees) || ["who", "which"].includes(question.ask)) return undefined;
  // "Hur många är emot?" asks of one matter.
  if (question.ask === "how-many" && !votes && question.numbers.length === 0) return undefined;
  const counted = question.ask === "how-many" && votes;
  if (question.ask === "why" ? !votes : question.ask !== "whether" && !split && !counted)
    return undefined;
  const fact = factOfRule(quorum, "consensus", asked);
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

/** "Kan den som inte berörs stoppa beslutet?" */
export function concernsOthers(asked: Asked): boolean {
  const { yesNo, negated } = asked.question;
  return yesNo && negated && disagrees(asked) && touches(asked.question, "affected");
}

/** A member decides only where its own organisation is concerned. */
export function onlyOwnMatters(quorum: Rule, asked: Asked): Draft | undefined {
  const fact = factOfRule(quorum, "scope", asked, ({ on }) => on.includes(MANDATE));
  return noBy(fact, quorum, asked);
}

const MANDATE = "mandate" as ConceptId;

/** The rule, which does not tell it. */
export function ofAbstaining(quorum: Rule, asked: Asked): Draft {
  const { language } = asked.question;
  const told = factOfRule(quorum, "consensus", asked);
  return {
    outcome: told === undefined ? "unknown" : "partly",
    lead: [{ text: UNTOLD_OF_ABSTAINING[language], facts: [] }],
    details: told === undefined ? [] : [stated(told, language)],
    about: [quorum.group],
  };
}

export const ABSTAINS =
  /(?<!\p{L})(avstår|avstå|avstod|lägger ner (sin |sina )?röst\p{L}*|nedlagda? röst\p{L}*|abstains?|abstained|abstentions?)(?!\p{L})/iu;
const UNTOLD_OF_ABSTAINING: Text = {
  sv: "Vad som gäller när någon avstår står inte i överenskommelserna.",
  en: "The agreements do not say what applies when someone abstains.",
};

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
export function disagrees({ question }: Asked): boolean {
  return (
    touches(question, "disagreement") ||
    headcountIn([...question.setting, ...question.tokens]).against !== undefined
  );
}

/** Yes or no to "gäller majoritet?", "måste alla vara eniga?"; nothing where one of two is asked for. */
function agreementWord(asked: Asked, votes: boolean): string {
  const { language, mendedText, ask, yesNo, negated } = asked.question;
  if (ask === "why") return inLanguage(language, "Så är det inte. ", "That is not so. ");
  if (ask !== "whether" || !yesNo) return "";
  if (!votes && isOfAll(asked))
    return inLanguage(
      language,
      "De som är med måste vara eniga, men alla parter behöver inte vara på plats. ",
      "Those who are there must agree, but not every party has to be present. ",
    );
  const deniesItself = negated && deniesWhatItAsks(mendedText);
  const isSo = votes
    ? NO_VOTE.test(mendedText) || ALL_FOR.test(mendedText)
    : (!negated || deniesItself) && !WITHOUT.test(mendedText);
  const yes = inLanguage(language, deniesItself ? "Jo. " : "Ja. ", "Yes. ");
  return isSo ? yes : inLanguage(language, "Nej. ", "No. ");
}

/** "Måste inte alla vara eniga?" is answered as without "inte"; not "… om inte alla är eniga?" */
function deniesWhatItAsks(text: string): boolean {
  return DENIAL.test(text.split(SUBCLAUSE)[0] ?? "");
}

const DENIAL = /(?<!\p{L})(inte|ej|not)(?!\p{L})/iu;
const SUBCLAUSE =
  /(?<!\p{L})(?:om|ifall|när|fast|även|trots|att|if|when|although|though|even|that)(?!\p{L})/iu;

/** "Måste alla femton vara eniga?" */
function isOfAll({ question: { mendedText, numbers, negated } }: Asked): boolean {
  return (
    numbers.length > 0 && !negated && /(?<!\p{L})(alla|samtliga|all)(?!\p{L})/iu.test(mendedText)
  );
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
  /(?<!\p{L})(enkel majoritet|kvalificerad majoritet|majoritetsbeslut|majoritet|omröstning|utslagsröst|lika röstetal|rösta\p{L}*|röster|röstning|simple majority|majority vote|majority|by vote|votes?|tied|(är|röstar|säger) (för|ja)|in favou?r)(?!\p{L})/iu;
const NO_VOTE =
  /(?<!\p{L})(inte rösta\p{L}*|rösta\p{L}* (man |ni |vi |styrgruppen )?inte|(not|n't) vote)(?!\p{L})/iu;

const ALL_FOR =
  /(?<!\p{L})(rösta\p{L}*|röstar) (ja|för)(?!\p{L})|(?<!\p{L})vote (yes|for|in favour)/iu;
const WITHOUT = /(?<!\p{L})(utan|utom|förutom|trots att|without|except|all but|unless)(?!\p{L})/iu;
