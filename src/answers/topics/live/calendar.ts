/** "När är nästa styrgruppsmöte?", "Vilka möten är det i december?", "Vad står på dagordningen?" */
import { countWords, upperFirst } from "../../../knowledge/facts/wording.ts";
import { isAbstention, type Draft, type Statement } from "../../answer.ts";
import { periodIn, whenWords, shifted } from "../../language/period.ts";
import { inLanguage, namedGroups } from "../topic.ts";
import { agenda, nextAsked, sent, sentWords } from "./agenda.ts";
import {
  adding,
  beginning,
  groupName,
  plain,
  says,
  type LiveAsked,
  type LiveTopic,
} from "./live.ts";
import { groupsMeant, meetingWords, noMeeting } from "./meetings-meant.ts";

const MEETING = String.raw`\p{L}*(?:mote|motet|moten|motena|sammantrade|sammantradet|sammantraden|traff|traffen|traffar|traffarna|meetings?)`;
const NEXT = new RegExp(
  String.raw`\b(nar|vilken dag|vilket datum|hur dags|when|what (day|date|time)|which (day|date))\b.*\b(nasta|next|kommande)\b|^(och )?(nasta|next) (\p{L}+ )?${MEETING}\W*$|\b(vad|vilket|which|what) (ar|is) (det )?(nasta|the next) (\p{L}+ )?${MEETING}\b`,
  "u",
);
const ABOUT_MEETINGS = new RegExp(
  String.raw`\b(${MEETING}|ses|traffas|mots|moter|sammantrader|meet|meets)\b|\b(nasta|next)\W*$`,
  "u",
);
const WHEN_MEETS =
  /\b(nar|hur ofta|when|how often)\b.*\b(mots|moter|traffas|ses|sammantrader|mote|moten|meets?|meetings?)\b/;
const LAST = new RegExp(
  String.raw`\b(nar|when)\b.*\b(senaste|forra|sista|last|previous|latest)\b.*\b(${MEETING}|mottes|traffades|sags|met|meet)\b`,
  "u",
);
const WHICH = new RegExp(
  String.raw`\b(vilka|nagra|nagot|which|what|any|are there|list\p{L}*|visa)\b.*\b${MEETING}\b`,
  "u",
);
const WHERE = new RegExp(
  String.raw`^(och |and )?(var|vart|i vilken lokal|vilken lokal|where)\b.*\b(${MEETING}|ses|traffas|mots|moter|sitter vi|are we|is it|ar det|meet)\b`,
  "u",
);
const AGENDA =
  /\b(vad|vilka (punkter|arenden|fragor)|what|which items)\b.*\b(dagordningen|dagordning|agendan|agenda)\b|\bvad ska (vi )?(tas upp|ta upp|besluta om|behandlas|diskuteras)\b.*\b(mote|motet)\b|^(visa |show )?(dagordningen|dagordning|the agenda|agenda)\W*$/;
const SENT =
  /\b(ar|har|is|has|was|blev)\b.*\b(dagordningen|dagordning|agendan|kallelsen|agenda)\b.*\b(utskickad|skickats|utskickats|skickad|gatt ut|ute|sent|out)\b|\bnar (skickades|gick) (dagordningen|agendan)\b|\bwhen was the agenda sent\b/;
const RULES =
  /\b(maste|ska|bor|skall|must|should|how long before|hur lang tid|hur manga dagar|senast|brukar|alltid|usually|normally|always|enligt|according)\b/;

export const calendar: LiveTopic = {
  id: "calendar",
  answer(asked, agreed) {
    const isRule = says(asked, RULES) && !says(asked, /\bvad ska\b/);
    if (says(asked, SENT) && !isRule) return sent(asked, agreed);
    if (says(asked, AGENDA) && !isRule) return agenda(asked, agreed);
    if (says(asked, LAST)) return last(asked);
    if (says(asked, NEXT) && says(asked, ABOUT_MEETINGS)) return next(asked, agreed);
    if (says(asked, WHERE) && !isRule) return where(asked, agreed);
    if (says(asked, WHICH)) return during(asked, agreed);
    return says(asked, WHEN_MEETS) ? meets(asked, agreed) : undefined;
  },
};

function next(asked: LiveAsked, agreed: () => Draft): Draft | undefined {
  const groups = groupsMeant(asked);
  if (groups.length === 0) return undefined;
  const meeting = asked.today.calendar.next(groups);
  if (meeting === undefined) return beginning(agreed(), noMeeting(asked));
  const { language } = asked.question;
  const lead =
    inLanguage(language, "Nästa möte: ", "Next meeting: ") + meetingWords(meeting, asked);
  return {
    outcome: "answered",
    lead: [plain(`${lead}.`)],
    details: sentWords(meeting, asked),
    about: [meeting.group],
    next: nextAsked(meeting, asked),
  };
}

/** How often stands in the agreements; when next, in the calendar. */
function meets(asked: LiveAsked, agreed: () => Draft): Draft | undefined {
  const groups = groupsMeant(asked);
  const stated = agreed();
  // A question about something else that happens at meetings is none about when they are.
  const isOfGroup =
    namedGroups(asked).length > 0 && (stated.about ?? []).some((id) => groups.includes(id));
  if (!isOfGroup) return undefined;
  const { language } = asked.question;
  const meeting = asked.today.calendar.next(groups);
  const asksWhen = says(asked, /\b(nar|when)\b/);
  if (meeting === undefined) return asksWhen ? adding(stated, noMeeting(asked)) : undefined;
  const told = plain(
    `${inLanguage(language, "Nästa möte: ", "Next meeting: ")}${meetingWords(meeting, asked)}.`,
  );
  const outcome = isAbstention(stated) ? "partly" : stated.outcome;
  return { ...stated, outcome, lead: [...stated.lead, told] };
}

function last(asked: LiveAsked): Draft | undefined {
  const [group] = groupsMeant(asked);
  if (group === undefined || asked.today.calendar.isEmpty) return undefined;
  const { language } = asked.question;
  const meeting = asked.today.calendar.last(group);
  if (meeting === undefined)
    return {
      outcome: "unknown",
      lead: [
        plain(
          inLanguage(
            language,
            `Kalendern har inget tidigare möte med ${groupName(asked.knowledge, group, "sv")}.`,
            `The calendar has no earlier meeting of ${groupName(asked.knowledge, group, "en")}.`,
          ),
        ),
      ],
      about: [group],
    };
  const lead = inLanguage(language, "Senaste möte: ", "Last meeting: ");
  return {
    outcome: "answered",
    lead: [plain(`${lead}${meetingWords(meeting, asked)}.`)],
    details: meeting.items.flatMap(({ number, title, decision }) =>
      decision === undefined
        ? []
        : [
            plain(
              `${number} ${title} – ${inLanguage(language, "beslut", "decision")}: ${decision}`,
            ),
          ],
    ),
    about: [group],
  };
}

function where(asked: LiveAsked, agreed: () => Draft): Draft | undefined {
  const groups = groupsMeant(asked);
  if (groups.length === 0) return undefined;
  const stated = agreed();
  if (!isAbstention(stated)) return undefined;
  const meeting = asked.today.calendar.next(groups);
  if (meeting === undefined) return beginning(stated, noMeeting(asked));
  const { language } = asked.question;
  const place = [meeting.place, meeting.link].filter((part) => part !== undefined).join(", ");
  const words = meetingWords({ ...meeting, place: undefined, link: undefined }, asked);
  if (place === "")
    return {
      outcome: "unknown",
      lead: [
        plain(
          inLanguage(
            language,
            `Platsen står inte i kalendern ännu. Nästa möte: ${words}.`,
            `The calendar does not say where yet. Next meeting: ${words}.`,
          ),
        ),
      ],
      about: [meeting.group],
    };
  return { outcome: "answered", lead: [plain(`${place}: ${words}.`)], about: [meeting.group] };
}

const FAR = 366;
/** More than anyone reads; the first sentence tells how many there are. */
const MOST_LISTED = 60;

/** The meetings of a time; without one, those to come. */
function during(asked: LiveAsked, agreed: () => Draft): Draft | undefined {
  const { today, question } = asked;
  const { language } = question;
  const named = periodIn(question.text, today.day, "future");
  const isOfMeetings =
    named !== undefined ||
    says(
      asked,
      /\b(inplanerade|planerade|inlagda|kommande|framover|kalendern|planned|scheduled|upcoming|coming|calendar)\b/,
    );
  const groups = namedGroups(asked).slice(0, 1);
  if (!isOfMeetings) return undefined;
  const stated = agreed();
  if (!isAbstention(stated)) return undefined;
  const period = named ?? { from: today.day, to: shifted(today.day, FAR) };
  const found = today.calendar.meetings(groups[0]?.id, period);
  const when = named === undefined ? "" : ` ${whenWords(named, language)}`;
  if (found.length === 0)
    return beginning(
      stated,
      groups.length === 0 ? noneAtAll(when, language) : noMeeting(asked, when),
    );
  const count = upperFirst(countWords(found.length, language));
  return {
    outcome: "answered",
    lead: [
      plain(
        inLanguage(
          language,
          `${found.length === 1 ? "Ett möte" : `${count} möten`}${when}, enligt kalendern:`,
          `${count} ${found.length === 1 ? "meeting" : "meetings"}${when}, according to the calendar:`,
        ),
      ),
    ],
    details: found
      .slice(0, MOST_LISTED)
      .map((meeting) =>
        plain(
          upperFirst(meetingWords(meeting, asked).replace(/ \((kalendern|the calendar)\)$/, "")),
        ),
      ),
    about: groups.map(({ id }) => id),
  };
}

function noneAtAll(when: string, language: "sv" | "en"): Statement {
  return plain(
    inLanguage(
      language,
      `Inget möte${when} är inlagt i kalendern.`,
      `No meeting${when} is entered in the calendar.`,
    ),
  );
}
