/** "Vilka kommer på nästa möte?", "Vem har inte svarat?", "Kommer Ängsby?" */
import { countWords, listWords, upperFirst } from "../../../knowledge/facts/wording.ts";
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import type { Draft, Statement } from "../../answer.ts";
import type { AttendanceToday, MeetingToday } from "../../today.ts";
import { inLanguage } from "../topic.ts";
import { ROLES, registerNote, timeWords } from "./held-words.ts";
import {
  beginning,
  bareName,
  groupName,
  partiesNamed,
  plain,
  says,
  type LiveAsked,
  type LiveTopic,
} from "./live.ts";
import { meetingWords, nextMeeting, noMeeting } from "./meetings-meant.ts";

const COMES =
  /\b(vilka|vem|hur manga|who|how many)\b.*\b(kommer|deltar|narvarar|medverkar|anmalt sig|tackat (ja|nej)|(is|are) coming|comes?|attends?|(will|is|are) attend(ing)?)\b/;
const UNANSWERED =
  /\b(vilka|vem|hur manga|who|how many)\b.*\b(inte (har )?(svarat|anmalt)|har inte svarat|saknar svar|not (answered|replied|responded)|n.?t (answered|replied|responded))\b/;
const DOES =
  /^(och |and )?(kommer|ska|deltar|har|is|are|will|does|has)\b.*\b(kommer|komma|deltar|delta|svarat|coming|come|attend|attending|answered|replied)\b|^(och |and )?(kommer|deltar) /;
const MEETING = /\b(\p{L}*mote|\p{L}*motet|\p{L}*moten|traffen|sammantradet|meeting)\b/u;
const FEW_WORDS = 5;

export const attendance: LiveTopic = {
  id: "attendance",
  answer(asked, agreed) {
    const { question } = asked;
    const isShort = question.tokens.length <= FEW_WORDS;
    if (!isShort && !says(asked, MEETING)) return undefined;
    if (says(asked, /\b(om|if|hur ofta|how often|maste|must|ska vara)\b/)) return undefined;
    const isAll = says(asked, COMES) || says(asked, UNANSWERED);
    const parties = partiesNamed(question, asked.knowledge);
    const isOne = says(asked, DOES) && parties.length > 0;
    if (!isAll && !isOne) return undefined;
    const meeting = nextMeeting(asked);
    if (meeting === undefined)
      return says(asked, /\b(nasta|next)\b/) ? beginning(agreed(), noMeeting(asked)) : undefined;
    const all = asked.today.calendar.attendance(meeting.id);
    if (all.length === 0) return noParties(meeting, asked);
    const [party] = parties;
    if (isOne && party !== undefined) return ofParty(party, { all, meeting }, asked);
    return ofAll(all, meeting, asked);
  },
};

function noParties(meeting: MeetingToday, asked: LiveAsked): Draft {
  const { language } = asked.question;
  const name = groupName(asked.knowledge, meeting.group, language);
  return {
    outcome: "unknown",
    lead: [
      plain(
        inLanguage(
          language,
          `Vilka som kommer följer jag bara i grupper med parter, och det har inte ${name}.`,
          `I only follow who is coming in groups that have parties, which ${name} does not have.`,
        ),
      ),
    ],
    about: [meeting.group],
  };
}

function isComing({ how }: AttendanceToday): boolean {
  return how === "ordinary" || how === "substitute";
}

function ofAll(all: readonly AttendanceToday[], meeting: MeetingToday, asked: LiveAsked): Draft {
  const { language } = asked.question;
  const coming = all.filter(isComing);
  const silent = all.filter(({ how }) => how === "unanswered" || how === "asked");
  const words = meetingWords(meeting, asked);
  const [count, of] = [countWords(coming.length, language), countWords(all.length, language)];
  const came = inLanguage(
    language,
    `${coming.length === 0 ? "Ingen" : upperFirst(count)} av ${of} har sagt att de kommer: ${words}.`,
    `${coming.length === 0 ? "None" : upperFirst(count)} of ${of} have said that they are coming: ${words}.`,
  );
  const silentCount = countWords(silent.length, language);
  const unanswered = inLanguage(
    language,
    `${silent.length === 0 ? "Alla som står i registret har" : `${upperFirst(silentCount)} av ${of} har inte`} svarat: ${words}.`,
    `${silent.length === 0 ? "All who are in the register have" : `${upperFirst(silentCount)} of ${of} have not`} answered: ${words}.`,
  );
  const asksSilent = says(asked, UNANSWERED);
  const lists = asksSilent ? SILENT_FIRST : COMING_FIRST;
  return {
    outcome: "answered",
    lead: [plain(asksSilent ? unanswered : came)],
    details: lists.flatMap((how) => listOf(how, all, asked)),
    about: [meeting.group],
  };
}

const COMING_FIRST = ["ordinary", "substitute", "unanswered", "asked", "absent", "vacant"] as const;
const SILENT_FIRST = ["unanswered", "asked", "ordinary", "substitute", "absent", "vacant"] as const;

const HEADINGS: Readonly<
  Record<AttendanceToday["how"], { readonly sv: string; readonly en: string }>
> = {
  ordinary: { sv: "Kommer", en: "Coming" },
  substitute: { sv: "Kommer med ersättare", en: "Coming with a substitute" },
  unanswered: { sv: "Har inte svarat", en: "No answer" },
  asked: { sv: "Ersättaren är tillfrågad", en: "Substitute asked" },
  absent: { sv: "Kan inte komma", en: "Cannot come" },
  vacant: { sv: "Tom plats", en: "Empty seat" },
};

function listOf(
  how: AttendanceToday["how"],
  all: readonly AttendanceToday[],
  { question, knowledge }: LiveAsked,
): Statement[] {
  const { language } = question;
  const parties = all.filter((one) => one.how === how);
  if (parties.length === 0) return [];
  const names = parties.map(({ party }) => bareName(knowledge, party, language));
  return [plain(`${HEADINGS[how][language]}: ${listWords(names, language)}.`)];
}

interface At {
  readonly all: readonly AttendanceToday[];
  readonly meeting: MeetingToday;
}

function ofParty(party: SubjectId, { all, meeting }: At, asked: LiveAsked): Draft {
  const { question, knowledge } = asked;
  const { language } = question;
  const name = bareName(knowledge, party, language);
  const found = all.find((one) => one.party === party);
  const words = meetingWords(meeting, asked);
  if (found === undefined) {
    const where = groupName(knowledge, meeting.group, language);
    const none = inLanguage(
      language,
      `${name} står inte bland parterna i ${where}.`,
      `${name} is not listed among the parties of ${where}.`,
    );
    return { outcome: "answered", lead: [plain(none)], about: [meeting.group] };
  }
  return {
    outcome: "answered",
    lead: [plain(partySentence(name, found.how, language))],
    details: [
      ...personSentence(found, meeting, asked),
      plain(`${inLanguage(language, "Det gäller ", "This is about ")}${words}.`),
    ],
    about: [meeting.group],
  };
}

function partySentence(name: string, how: AttendanceToday["how"], language: "sv" | "en"): string {
  switch (how) {
    case "ordinary":
      return inLanguage(language, `Ja, ${name} kommer.`, `Yes, ${name} is coming.`);
    case "substitute":
      return inLanguage(
        language,
        `Ja, ${name} kommer, med ersättare.`,
        `Yes, ${name} is coming, with a substitute.`,
      );
    case "unanswered":
      return inLanguage(language, `${name} har inte svarat.`, `${name} has not answered.`);
    case "asked":
      return inLanguage(
        language,
        `Ledamoten för ${name} kan inte komma; ersättaren är tillfrågad.`,
        `The member for ${name} cannot come; the substitute has been asked.`,
      );
    case "absent":
      return inLanguage(
        language,
        `Nej, ${name} har sagt att ledamoten inte kan komma.`,
        `No, ${name} has said that the member cannot come.`,
      );
    case "vacant":
      return inLanguage(
        language,
        `Platsen är tom: registret har ingen ledamot för ${name}.`,
        `The seat is empty: the register has no member for ${name}.`,
      );
  }
}

function personSentence(
  { person, party }: AttendanceToday,
  meeting: MeetingToday,
  { question, knowledge, today }: LiveAsked,
): Statement[] {
  const { language } = question;
  const [held] = today.register
    .held(
      { person: person?.id, party, group: meeting.group },
      { from: meeting.day, to: meeting.day },
    )
    .filter(({ person: one }) => one.id === person?.id);
  if (held === undefined) return [];
  const telling = { knowledge, language, day: today.day };
  const text = `${held.person.name}, ${ROLES[held.role][language]} ${timeWords(held, telling)}. ${registerNote([held], language)}`;
  return [plain(text)];
}
