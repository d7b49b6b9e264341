/** Whether a group must agree: what becomes of a no, of votes, of those who are not there or not concerned. */
import { upperFirst } from "../../../knowledge/facts/wording.ts";
import type { ConceptId } from "../../../knowledge/schema/base.ts";
import type { Draft, Statement } from "../../answer.ts";
import { headcountIn } from "../../language/headcount.ts";
import { howManyPresent, type Rule } from "./enough-parties.ts";
import { isOnlyDeciding } from "./only-deciding.ts";
import { factOfRule, noBy } from "./rule-facts.ts";
import { said, verdictOf, withVerdict, type Said } from "../../verdict-word.ts";
import { composed, inLanguage, namedGroups, stated, touches, type Asked } from "../topic.ts";

/** "Måste alla vara eniga?", "Räcker det med majoritet?", "Blir det beslut om en säger nej?" */
export function byAgreement(quorum: Rule, asked: Asked): Draft | undefined {
  const { question } = asked;
  const split = disagrees(asked);
  // Whoever tells how many are against asks what comes of that, not whether votes are counted.
  const ofNo = split && (isHeadcountTold(asked) || VOTES_NO.test(question.mendedText));
  const votes = MAJORITY.test(question.mendedText) && !ofNo;
  const agrees = touches(question, "consensus") && (isOnlyDeciding(asked) || mustAgree(asked));
  // "Sex av femton är här och alla är eniga": whether they are enough comes first.
  const allAgree = (agrees && !votes && !mustAgree(asked)) || ALL_SAY_YES.test(question.mendedText);
  if (allAgree && !split && isHeadcountTold(asked)) return undefined;
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
  const though = split && !votes ? thoughSoMany(quorum, asked) : undefined;
  if (though !== undefined)
    return {
      outcome: "answered",
      lead: [composed(though, fact)],
      details: [told],
      about: [quorum.group],
    };
  return {
    outcome: "answered",
    lead: [split && !votes ? noDecision(told, asked) : agreed(told, votes, asked)],
    about: [quorum.group],
  };
}

/** "Kan den som inte berörs stoppa beslutet?" */
export function concernsOthers(asked: Asked): boolean {
  const { yesNo, negated } = asked.question;
  return yesNo && negated && disagrees(asked) && touches(asked.question, "affected");
}

/** "Kan vi besluta om ett projekt som vi inte deltar i?"; also where that was told before the question. */
export function decidesOutside(asked: Asked): boolean {
  const { yesNo, mendedText, setting, tokens, places, mentions } = asked.question;
  const told = [...setting.map(({ text }) => text), mendedText].join(" ");
  // "… ett projekt som Ängsby inte är med i": others than who decides stand outside.
  const isOther = [...places, ...mentions].some(({ start }) =>
    /^(som|that|which)$/.test(tokens[start - 1]?.folded ?? ""),
  );
  return (
    yesNo &&
    !isOther &&
    !ARE_THERE_ANY.test(mendedText) &&
    touches(asked.question, "decision") &&
    OUTSIDE.some((one) => one.test(told))
  );
}

const MATTER = "(?:projekt|process|verksamhet|project|activit)\\p{L}*";
const NOT = "(?:inte|ej|not)";
const TAKES_PART =
  "(?:deltar|part|med|ingår|medverkar|participat\\p{L}*|involved|takes? part|a party)";
/** "projekt som vi inte deltar i", "inte part i projekten" */
const OUTSIDE = [
  new RegExp(`${MATTER} (?:\\p{L}+ ){1,4}?${NOT} (?:\\p{L}+ ){0,2}?${TAKES_PART}(?!\\p{L})`, "iu"),
  new RegExp(`(?<!\\p{L})${NOT} (?:\\p{L}+ ){0,2}?${TAKES_PART} (?:\\p{L}+ ){1,4}?${MATTER}`, "iu"),
  // "… ett beslut som inte rör dem?"; what does not concern all of them is another matter.
  /(?<!\p{L})(?:som|that|which) (?:inte|ej|does not|doesn['’]t|do not|don['’]t) (?:rör|berör|angår|gäller|concerns?|affects?|involves?)(?! (?:alla|samtliga|all|everyone|everybody)(?!\p{L}))/iu,
  // "… besluta åt en annan kommun?"
  /(?<!\p{L})(?:beslut\p{L}*|bestämm\p{L}+|decid\p{L}+|decisions?) (?:för|åt|å|for|on behalf of) (?:en |någon |några |de |the |an)?(?:annan|annat|andra|andras|another|other|others)(?!\p{L})/iu,
];

/** "Kan ordföranden bestämma ensam?": one of those who decide together. */
export function decidesAlone(asked: Asked): boolean {
  const { yesNo, mendedText } = asked.question;
  // "Kan ersättaren besluta själv?" asks whether it may without the member.
  if (touches(asked.question, "substitute")) return false;
  const isOfGroup = namedGroups(asked).length > 0 && !touches(asked.question, ...ONE_OF_THEM);
  return (
    yesNo && !isOfGroup && touches(asked.question, "decision", "decide-2") && ALONE.test(mendedText)
  );
}

const ONE_OF_THEM = ["leader", "members", "party", "seat-holder"] as const;
const ALONE =
  /(?<!\p{L})(ensam|ensamt|själv|självt|på egen hand|på eget bevåg|alone|on (?:his|her|their|its|my|our|your) own|by (?:himself|herself|itself|themselves|myself|yourself))(?!\p{L})/iu;

const ARE_THERE_ANY = /^(?:finns|fanns|is there|are there)(?!\p{L})/iu;

/** A member decides only where its own organisation is concerned. */
export function onlyOwnMatters(quorum: Rule, asked: Asked): Draft | undefined {
  const fact = factOfRule(quorum, "scope", asked, ({ on }) => on.includes(MANDATE));
  return noBy(fact, quorum, asked);
}

const MANDATE = "mandate" as ConceptId;

/** "Vad händer om en säger nej?", "Kan en part säga nej?" */
function noDecision(told: Statement, { question }: Asked): Statement {
  const { language, mendedText, yesNo } = question;
  const opening =
    yesNo || MAY.test(mendedText)
      ? inLanguage(
          language,
          "Säger någon nej blir det inget beslut.",
          "If anyone says no, there is no decision.",
        )
      : inLanguage(language, "Då blir det inget beslut.", "Then there is no decision.");
  return opened(opening, told);
}

function opened(opening: string, told: Statement): Statement {
  return { ...told, text: `${opening} ${told.text}` };
}

const MAY = /^(kan|får|har|can|may|do|does|has|have)(?!\p{L})/iu;

/** Someone is against: "en säger nej", "två av dem håller inte med"; not where nobody is. */
export function disagrees(asked: Asked): boolean {
  const { question } = asked;
  const told = headcountIn([...question.setting, ...question.tokens]);
  return (
    !isNobodyAgainst(asked) &&
    (touches(question, "disagreement") ||
      told.against !== undefined ||
      DISAGREES.test(toldIn(asked)) ||
      isAllBut(asked))
  );
}

/** "En håller inte med. Kan vi besluta?": also where it is told before the question. */
const DISAGREES =
  /(?<!\p{L})(?:håller inte med|tycker (?:inte (?:som|likadant|lika|så|att)|annorlunda|olika|tvärtom|något annat)|vill (?:inte|något annat|annorlunda)(?=[\s]*(?:[.,?!;]|$|men |och ))|motsätter sig|invänder|(?:does not|doesn['’]t|do not|don['’]t|won['’]t) agree|disagrees?|objects|thinks? (?:otherwise|differently))(?!\p{L})/iu;

function toldIn({ question: { setting, mendedText } }: Asked): string {
  return `${setting.map(({ text }) => text).join(" ")} ${mendedText}`;
}

/** "Alla utom Ängsby var för." */
function isAllBut(asked: Asked): boolean {
  return ALL_BUT.test(toldIn(asked));
}

const ALL_BUT =
  /(?<!\p{L})(?:alla utom|alla förutom|everyone (?:but|except)|all (?:but|except)) (?:\P{L}*\p{L}+){1,4}? (?:är|var|röstar|röstade|säger|sa|are|were|is|was|voted?|says?|said) (?:för|ja|med på|eniga|överens|for|yes|in favour|agreed)(?!\p{L})/iu;

/** How many are there, and that some or none of them are against. */
export function tellsVotes(asked: Asked): boolean {
  return isHeadcountTold(asked) && (disagrees(asked) || isNobodyAgainst(asked));
}

function isNobodyAgainst(asked: Asked): boolean {
  return NOBODY_AGAINST.test(toldIn(asked));
}

const NOBODY_AGAINST =
  /(?<!\p{L})(ingen|inga|noll|nobody|no one|none|zero)(?!\p{L})[^.?!]{0,20}(?<!\p{L})(emot|mot|nej|against|opposed|no|disagrees?|objects?)(?!\p{L})/iu;

/** How many come is told too, and of no place: "nio av tolv är här, en är emot". */
function isHeadcountTold({ question: { setting, tokens, places } }: Asked): boolean {
  return places.length === 0 && headcountIn([...setting, ...tokens]).present !== undefined;
}

/** "Måste alla parter vara överens?", "Do those absent need to agree?" */
export function mustAgree(asked: Asked): boolean {
  const { question } = asked;
  return (
    MUST.test(question.mendedText) &&
    touches(question, "consensus") &&
    isOnlyDeciding(asked, OF_WHOM)
  );
}

const MUST =
  /(?<!\p{L})(måste|behöver|behövs|fordras|ska|krävs|nödvändigt|must|need|needs|needed|have to|has to|should|required|necessary)(?!\p{L})/iu;
/** Of whom it is asked whether they must agree. */
const OF_WHOM: ReadonlySet<string> = new Set([
  "party",
  "party-involved",
  "municipality",
  "members",
  "member-of-group-1",
  "seat-holder",
  "attend-meeting",
  "absence",
  "need-2",
  "requirement-2",
]);

/** Yes or no to "gäller majoritet?", "måste alla vara eniga?"; nothing where one of two is asked for. */
function agreed(told: Statement, votes: boolean, asked: Asked): Statement {
  const { language, mendedText, ask, yesNo, negated } = asked.question;
  if (ask === "why")
    return opened(inLanguage(language, "Så är det inte.", "That is not so."), told);
  if (ask !== "whether" || !yesNo) return told;
  if (!votes && isOfAll(asked)) {
    const ofThose = inLanguage(
      language,
      "De som är med måste vara eniga, men alla parter behöver inte vara på plats.",
      "Those who are there must agree, but not every party has to be present.",
    );
    return opened(ofThose, told);
  }
  const deniesItself = negated && deniesWhatItAsks(mendedText);
  const isSo = votes
    ? NO_VOTE.test(mendedText) || ALL_FOR.test(mendedText)
    : (!negated || deniesItself) && !WITHOUT.test(mendedText);
  return withVerdict(verdictOf(isSo), told, { language, afterAll: deniesItself });
}

/** "Måste inte alla vara eniga?" is answered as without "inte"; not "… om inte alla är eniga?" */
function deniesWhatItAsks(text: string): boolean {
  return DENIAL.test(text.split(SUBCLAUSE)[0] ?? "");
}

const DENIAL = /(?<!\p{L})(inte|ej|not)(?!\p{L})/iu;
const SUBCLAUSE =
  /(?<!\p{L})(?:om|ifall|när|fast|även|trots|att|if|when|although|though|even|that)(?!\p{L})/iu;

/** "Måste alla femton vara eniga?", "Måste alla parter vara överens?", "… de som inte är där?" */
function isOfAll({ question: { mendedText, numbers, negated } }: Asked): boolean {
  if (AWAY.test(mendedText)) return true;
  const all = numbers.length > 0 ? ALL : ALL_PARTIES;
  return !negated && all.test(mendedText) && !THERE.test(mendedText);
}

const ALL = /(?<!\p{L})(alla|samtliga|all)(?!\p{L})/iu;
const ALL_PARTIES =
  /(?<!\p{L})(alla|samtliga|varje|all|every)( (de|the|of the))*( berörda| affected)? (\p{L}*part(er|erna|en)?|party|parties|organisation\p{L}*|kommun\p{L}*|municipalit\p{L}+)(?!\p{L})/iu;
const THERE =
  /(?<!\p{L})(närvarande|på plats|är (med|där|här)|present|there|attending|who (come|attend))(?!\p{L})/iu;
const AWAY =
  /(?<!\p{L})(frånvarande|borta|inte är (med|där|här|på plats)|absent|not (there|present|attending)|away)(?!\p{L})/iu;

/** So many are here, but they do not agree. */
function thoughSoMany(quorum: Rule, asked: Asked): Said | undefined {
  const { ask, language } = asked.question;
  const here = ask === "whether" ? howManyPresent(quorum, asked) : undefined;
  if (here === undefined) return undefined;
  const words = upperFirst(here.words);
  return here.isEnough
    ? said(
        "no",
        { language },
        `. ${words} är visserligen mer än hälften, men beslut kräver att alla närvarande är eniga (konsensus).`,
        `. ${words} is more than half, but a decision requires that everyone present agrees (consensus).`,
      )
    : said(
        "no",
        { language },
        `. ${words} är inte mer än hälften, och alla närvarande måste dessutom vara eniga (konsensus).`,
        `. ${words} is not more than half, and everyone present must also agree (consensus).`,
      );
}

const MAJORITY =
  /(?<!\p{L})(enkel majoritet|kvalificerad majoritet|majoritetsbeslut|majoritet|omröstning|utslagsröst|lika röstetal|rösta\p{L}*|röster|röstning|simple majority|majority vote|majority|by vote|votes?|tied|(är|röstar|säger) (för|ja)|säga ja|in favou?r)(?!\p{L})/iu;
const VOTES_NO = /(?<!\p{L})(rösta\p{L}* (nej|emot)|vot(e|es|ing) (no|against))(?!\p{L})/iu;
const NO_VOTE =
  /(?<!\p{L})(inte rösta\p{L}*|rösta\p{L}* (man |ni |vi |styrgruppen )?inte|(not|n't) vote)(?!\p{L})/iu;

/** "Måste alla rösta ja?"; not "räcker det att fyra röstar ja?" */
const ALL_FOR =
  /(?<!\p{L})(alla|samtliga|varje|all|every\p{L}*|each)(?!\p{L}).*((?<!\p{L})(rösta\p{L}*|röstar|säga|säger) (ja|för)(?!\p{L})|(?<!\p{L})(?<!(?:a|the|no|any|casting|deciding|secret|break|breaking|tie-\p{L}+) )vote (yes|for|in favour))/iu;
const ALL_SAY_YES =
  /(?<!\p{L})(alla|samtliga|allihop|all|every\p{L}*)(?: (?!måste|ska|behöver|must|need|have)\p{L}+){0,2}? (säger ja|är (för|med på det|överens|eniga)|röstar (ja|för)|says? yes|votes? (yes|for)|agrees?|(are|is) (for|in favour))(?!\p{L})/iu;
const WITHOUT = /(?<!\p{L})(utan|utom|förutom|trots att|without|except|all but|unless)(?!\p{L})/iu;
