/** The agenda of a meeting: what stands on it, and whether it has been sent out. */
import { dateWords } from "../../../knowledge/facts/wording.ts";
import { isAbstention, type Draft, type Statement } from "../../answer.ts";
import type { ItemToday, MeetingToday } from "../../today.ts";
import { inLanguage } from "../topic.ts";
import { beginning, plain, type LiveAsked } from "./live.ts";
import { groupsMeant, meetingWords, noMeeting } from "./meetings-meant.ts";

/** What stands on the agenda of the next meeting. */
export function agenda(asked: LiveAsked, agreed: () => Draft): Draft | undefined {
  const groups = groupsMeant(asked);
  if (groups.length === 0) return undefined;
  const meeting = asked.today.calendar.next(groups);
  if (meeting === undefined)
    return asked.today.calendar.isEmpty && !isAbstention(agreed())
      ? undefined
      : beginning(agreed(), noMeeting(asked));
  const { language } = asked.question;
  const words = meetingWords(meeting, asked);
  const lead =
    meeting.items.length === 0
      ? inLanguage(
          language,
          `Dagordningen är tom ännu: ${words}.`,
          `The agenda is empty so far: ${words}.`,
        )
      : inLanguage(language, `Dagordningen för ${words}:`, `The agenda of ${words}:`);
  return {
    outcome: "answered",
    lead: [plain(lead)],
    details: [...meeting.items.map((item) => itemLine(item, asked)), ...sentWords(meeting, asked)],
    about: [meeting.group],
    next: nextAsked({ ...meeting, items: meeting.items.slice(0, 0) }, asked),
  };
}

function itemLine(
  { number, title, question, forDecision }: ItemToday,
  asked: LiveAsked,
): Statement {
  const { language } = asked.question;
  const decides = forDecision ? inLanguage(language, " (för beslut)", " (for decision)") : "";
  return plain(`${number} ${title}${decides}${question === undefined ? "" : ` – ${question}`}`);
}

/** Whether that agenda has been sent out. */
export function sent(asked: LiveAsked, agreed: () => Draft): Draft | undefined {
  const groups = groupsMeant(asked);
  if (groups.length === 0) return undefined;
  const meeting = asked.today.calendar.next(groups);
  if (meeting === undefined) return beginning(agreed(), noMeeting(asked));
  const { language } = asked.question;
  const yes = meeting.agendaSent === undefined ? "Nej. |No. " : "Ja. |Yes. ";
  const [sv = "", en = ""] = yes.split("|");
  const [first] = sentWords(meeting, asked);
  return {
    outcome: "answered",
    lead: [plain(`${inLanguage(language, sv, en)}${first?.text ?? ""}`)],
    details: [
      plain(
        `${inLanguage(language, "Det gäller ", "This is about ")}${meetingWords(meeting, asked)}.`,
      ),
    ],
    about: [meeting.group],
  };
}

/** "Dagordningen skickades ut 25 november 2030." */
export function sentWords(
  { agendaSent, items }: MeetingToday,
  { question }: LiveAsked,
): Statement[] {
  const { language } = question;
  const text =
    agendaSent === undefined
      ? inLanguage(
          language,
          items.length === 0
            ? "Dagordningen är inte skriven ännu."
            : "Dagordningen är inte utskickad ännu.",
          items.length === 0
            ? "The agenda has not been written yet."
            : "The agenda has not been sent out yet.",
        )
      : inLanguage(
          language,
          `Dagordningen skickades ut ${dateWords(agendaSent, "sv")}.`,
          `The agenda was sent out on ${dateWords(agendaSent, "en")}.`,
        );
  return [plain(text)];
}

/** Questions that may come after one about a meeting. */
export function nextAsked({ items }: MeetingToday, { question }: LiveAsked): string[] {
  const { language } = question;
  return [
    ...(items.length > 0
      ? [inLanguage(language, "Vad står på dagordningen?", "What is on the agenda?")]
      : []),
    inLanguage(language, "Vilka kommer på nästa möte?", "Who is coming to the next meeting?"),
    ...(items.some(({ forDecision }) => forDecision)
      ? [
          inLanguage(
            language,
            "Kan vi besluta på nästa möte?",
            "Can we decide at the next meeting?",
          ),
        ]
      : []),
  ];
}
