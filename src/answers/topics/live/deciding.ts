/** "Kan vi besluta på nästa möte?", "Vem ska jag ringa?", "Är vi beslutsföra om Ängsby inte kommer?" */
import { listWords } from "../../../knowledge/facts/wording.ts";
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import type { Draft, Statement } from "../../answer.ts";
import { numberOf } from "../../language/number-words.ts";
import type { DecidableToday, MeetingToday, NamedPerson, Supposed } from "../../today.ts";
import { composed, inLanguage, subjectsOf } from "../topic.ts";
import {
  beginning,
  bareName,
  firstFact,
  groupMeant,
  partiesNamed,
  plain,
  says,
  type LiveAsked,
  type LiveTopic,
} from "./live.ts";
import { meetingWords, nextMeeting, noMeeting } from "./meetings-meant.ts";
import { peopleMeant } from "./people-named.ts";

const CAN =
  /\b(kan|far|hinner|gar det att|can|could|may|will)\b.*\b(besluta|beslutas|(fatta|ta|fattas|tas) (\p{L}+ )?beslut|decide|decided|make (a |any )?decisions?)\b|\b(beslutsfor|beslutsfora|beslutfor|beslutfora|beslutsmassig\p{L}*|beslutsfort|quorate|quorum)\b/u;
const CALL =
  /\b(vem|vilka) (ska|bor|behover|kan|maste) (jag|vi|man) (ringa|kontakta|hora av|prata med|paminna|jaga|fraga)\b|\bvem (bor|ska) (ringas|kontaktas)\b|\b(who|whom) (should|do|must|can|shall) (i|we) (call|phone|contact|ring|remind|chase)\b/;
const ABSENT =
  /\b(inte (kan )?(kommer|komma|dyker|deltar|ar med|narvarar)|kommer inte|kan inte|uteblir|forhinder|ar borta|faller (bort|ifran)|saknas|franvarande|utan|stannar hemma|tackar nej|does ?n.?t|do ?n.?t|cannot|can.?t|not (come|coming|attend)|absent|without|stays? away|is missing|are missing|drops? out)\b/;
const IF = /\b(om|ifall|utan|if|without|suppose|vad hander)\b/;
const WHAT_FOLLOWS =
  /\b(racker det|vad hander|gar det|hur gar det|klarar vi|blir det|vad galler|what happens|is it enough|is that enough|what if|would it)\b/;
const COMES = /\b(kommer|deltar|ar med|comes?|attends?|is there|hoppar in|steps? in)\b/;
const THIS_MEETING =
  /\b(nasta|motet|punkt|punkten|dagordningen|vi|styrgruppsmotet|next|the meeting|item|we)\b/;
const OF_RULES =
  /\b(fragan|fragor|enig|eniga|oense|majoritet|rost|rosta|rostning|skriftlig\p{L}*|mejl|per capsulam|nej|emot|halften|vote|votes|majority|unanimous|in writing|e-?mail|against|half|question)\b/u;
const TOO = /\b(ocksa|aven|dessutom|also|too|as well)\b/;

export const deciding: LiveTopic = {
  id: "deciding",
  answer(asked, agreed) {
    if (says(asked, CALL) && isOfMeeting(asked)) return answerFor(asked, agreed, "calls");
    const supposes = says(asked, IF) && (says(asked, ABSENT) || says(asked, COMES));
    const named =
      partiesNamed(asked.question, asked.knowledge).length > 0 || peopleMeant(asked).length > 0;
    const isWhatIf = supposes && named && (says(asked, CAN) || says(asked, WHAT_FOLLOWS));
    const isCan = says(asked, CAN) && says(asked, THIS_MEETING);
    const isExpress = says(asked, /\b(nasta|punkt|punkten|next|item)\b/);
    if (!isWhatIf && !isCan) return undefined;
    if (says(asked, OF_RULES) && !isExpress) return undefined;
    // With numbers, or on a condition that names nobody, it is the rule that is asked for.
    if (hasNumbers(asked) || (supposes && !named)) return undefined;
    return answerFor(asked, agreed, "items");
  },
};

const MEETING_WORDS =
  /\b(mote|motet|\p{L}+motet?|beslut|besluta|beslutas|meeting|decide|decision)\b/u;
const FEW_WORDS = 6;

/** "Vem ska jag ringa om jag blir sjuk?" asks for something else. */
function isOfMeeting(asked: LiveAsked): boolean {
  return asked.question.tokens.length <= FEW_WORDS || says(asked, MEETING_WORDS);
}

/** Other numbers than that of an item: "åtta av femton". */
function hasNumbers({ question }: LiveAsked): boolean {
  return question.tokens.some(({ text, numeric }, index) => {
    const before = question.tokens[index - 1]?.text.toLowerCase() ?? "";
    if (/^(punkt|punkten|item|nr|nummer|number)$/.test(before)) return false;
    if (numeric) return true;
    return numberOf(text) !== undefined && !/^(en|ett|one|a|an|et)$/i.test(text);
  });
}

function answerFor(
  asked: LiveAsked,
  agreed: () => Draft,
  wanted: "calls" | "items",
): Draft | undefined {
  const meeting = nextMeeting(asked);
  if (meeting === undefined) {
    if (groupMeant(asked) === undefined) return undefined;
    const isExpress =
      wanted === "calls" || says(asked, /\b(nasta|motet|punkt|next|meeting|item)\b/);
    return isExpress ? beginning(agreed(), noMeeting(asked)) : undefined;
  }
  const supposed = supposedIn(asked);
  const number = itemNumber(asked);
  if (number !== undefined && !meeting.items.some((item) => item.number === number))
    return noItem(number, meeting, asked);
  const told = asked.today.calendar.decidable(meeting.id, supposed.supposed, number);
  return wanted === "calls"
    ? calls(told, meeting, asked)
    : items(told, { meeting, supposed }, asked);
}

function itemNumber({ question }: LiveAsked): number | undefined {
  const found = /\b(?:punkt(?:en)?|item|nr|nummer|number)\s+(\d{1,3})\b/i.exec(question.text)?.[1];
  return found === undefined ? undefined : Number(found);
}

function noItem(number: number, meeting: MeetingToday, asked: LiveAsked): Draft {
  const { language } = asked.question;
  const text = inLanguage(
    language,
    `Dagordningen har ingen punkt ${number}: ${meetingWords(meeting, asked)}.`,
    `The agenda has no item ${number}: ${meetingWords(meeting, asked)}.`,
  );
  return { outcome: "unknown", lead: [plain(text)], about: [meeting.group] };
}

interface Supposing {
  readonly supposed: Supposed;
  /** "Utan Ängsby kommun:"; "" when nothing is supposed. */
  readonly words: string;
  readonly notes: readonly Statement[];
}

/** Who comes or does not, as the question supposes; "också" adds to what the one before supposed. */
function supposedIn(asked: LiveAsked): Supposing {
  const { question, knowledge, before } = asked;
  const { language } = question;
  if (!says(asked, IF)) return { supposed: NOTHING, words: "", notes: [] };
  const isAbsent = says(asked, ABSENT);
  const earlier =
    before !== undefined && says(asked, TOO) && says({ question: before }, IF)
      ? partiesNamed(before, knowledge)
      : [];
  const parties = [...new Set([...earlier, ...partiesNamed(question, knowledge)])];
  const people = peopleMeant(asked).flatMap(({ people: [person, ...others] }) =>
    person === undefined || others.length > 0 ? [] : [person],
  );
  const names = [
    ...parties.map((party) => bareName(knowledge, party, language)),
    ...people.map(({ name }) => name),
  ];
  const list = listWords(names, language);
  const words = isAbsent
    ? inLanguage(language, `Utan ${list}: `, `Without ${list}: `)
    : inLanguage(language, `Om ${list} kommer: `, `If ${list} comes: `);
  return {
    supposed: {
      parties: new Map(parties.map((party) => [party, !isAbsent])),
      people: new Map(people.map(({ id }) => [id, !isAbsent])),
    },
    words: names.length === 0 ? "" : words,
    notes: isAbsent ? [] : people.flatMap((person) => undesignated(person, asked)),
  };
}

const NOTHING: Supposed = { parties: new Map(), people: new Map() };

/** Only who is designated in advance may decide for the member (annex 2, 1.3.1). */
function undesignated(person: NamedPerson, asked: LiveAsked): Statement[] {
  const { today, question } = asked;
  const meeting = nextMeeting(asked);
  if (meeting === undefined) return [];
  const day = { from: meeting.day, to: meeting.day };
  const isSeated = today.register
    .held({ person: person.id, group: meeting.group }, day)
    .some(
      ({ role, since }) => role === "ordinary" || (role === "substitute" && since < meeting.day),
    );
  if (isSeated) return [];
  return [
    plain(
      inLanguage(
        question.language,
        `${person.name} är varken ledamot eller utsedd ersättare i registret, och räknas därför inte.`,
        `${person.name} is neither a member nor a designated substitute in the register, and so does not count.`,
      ),
    ),
  ];
}

interface Around {
  readonly meeting: MeetingToday;
  readonly supposed: Supposing;
}

function items(told: DecidableToday, { meeting, supposed }: Around, asked: LiveAsked): Draft {
  const { language } = asked.question;
  const headline = told.headline[language];
  const first = supposed.words === "" ? headline : lowered(headline);
  return {
    outcome: told.state === "no-count" ? "partly" : "answered",
    lead: [
      composed(`${supposed.words}${first}`, ruleFact(meeting.group, asked)),
      ...supposed.notes,
    ],
    details: [
      ...told.items.map((line) => plain(line[language])),
      ...told.advice.map((line) => plain(line[language])),
      ...aboutMeeting(meeting, told.calls.length > 0, asked),
    ],
    about: [meeting.group],
  };
}

/** "Punkt 3 …" inside a sentence; a name keeps its capital. */
function lowered(text: string): string {
  return /^(Punkt|Punkterna|Item|Items|Dagordningen|The|Överenskommelserna)\b/u.test(text)
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

function calls(told: DecidableToday, meeting: MeetingToday, asked: LiveAsked): Draft {
  const { language } = asked.question;
  const headline = plain(told.headline[language]);
  if (told.calls.length > 0)
    return {
      outcome: "answered",
      lead: told.calls.map((line) => plain(line[language])),
      details: [
        headline,
        ...told.items.map((line) => plain(line[language])),
        ...aboutMeeting(meeting, true, asked),
      ],
      about: [meeting.group],
    };
  const nobody = inLanguage(
    language,
    "Ingen behöver ringas för att mötet ska kunna besluta.",
    "Nobody need be called for the meeting to be able to decide.",
  );
  return {
    outcome: told.state === "no-count" ? "partly" : "answered",
    lead: told.state === "decidable" ? [plain(nobody), headline] : [headline],
    details: [
      ...told.advice.map((line) => plain(line[language])),
      ...aboutMeeting(meeting, false, asked),
    ],
    about: [meeting.group],
  };
}

function aboutMeeting(meeting: MeetingToday, hasNames: boolean, asked: LiveAsked): Statement[] {
  const { language } = asked.question;
  const names = hasNames
    ? inLanguage(language, " Namnen kommer ur registret.", " The names come from the register.")
    : "";
  const about = inLanguage(language, "Det gäller ", "This is about ");
  return [plain(`${about}${meetingWords(meeting, asked)}.${names}`)];
}

/** The rule that is counted with, where the agreements state one for the group. */
function ruleFact(group: SubjectId, { knowledge }: LiveAsked) {
  const rule = subjectsOf(knowledge, "rule").find(
    (one) => one.group === group && one.rule === "quorum" && one.quorum !== undefined,
  );
  return rule && firstFact(knowledge, rule.id);
}
