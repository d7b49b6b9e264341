/** Which meeting a question means, and how it is called. */
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import type { Statement } from "../../answer.ts";
import type { MeetingToday } from "../../today.ts";
import { inLanguage, namedGroups, subjectsOf } from "../topic.ts";
import { groupMeant, groupName, plain, type LiveAsked } from "./live.ts";

/** Whose meetings: the group named; a place's own groups; otherwise the cooperation's steering group. */
export function groupsMeant(asked: LiveAsked): SubjectId[] {
  if (namedGroups(asked).length === 0) {
    const places = asked.question.places.filter(({ wide, locative }) => !wide && locative);
    const local = subjectsOf(asked.knowledge, "group").filter(({ area }) =>
      places.some((place) => place.area === area),
    );
    if (places.length > 0) return local.map(({ id }) => id);
  }
  const group = groupMeant(asked);
  return group === undefined ? [] : [group.id];
}

/** The next meeting of the cooperation's own steering group, or of the group that is named. */
export function nextMeeting(asked: LiveAsked): MeetingToday | undefined {
  const group = groupMeant(asked);
  return group && asked.today.calendar.next([group.id]);
}

/** "Jobbkrafts styrgrupp, tisdag 8 december 2026 kl. 13.00–15.00, Kommunhuset (kalendern)". */
export function meetingWords(meeting: MeetingToday, { question, knowledge }: LiveAsked): string {
  const { language } = question;
  const where = meeting.place ?? meeting.link;
  const parts = [
    groupName(knowledge, meeting.group, language),
    meeting.when[language],
    ...(where === undefined ? [] : [where]),
    ...(meeting.status === "proposed"
      ? [inLanguage(language, "ännu bara ett förslag", "only proposed so far")]
      : []),
  ];
  return `${parts.join(", ")} (${inLanguage(language, "kalendern", "the calendar")})`;
}

/** "Inget möte med styrgruppen är inlagt i kalendern." */
export function noMeeting(asked: LiveAsked, when = ""): Statement {
  const { question, knowledge } = asked;
  const { language } = question;
  const [group, ...others] = groupsMeant(asked);
  const isOne = group !== undefined && others.length === 0;
  return plain(
    inLanguage(
      language,
      `Inget möte${isOne ? ` med ${groupName(knowledge, group, "sv")}` : ""}${when} är inlagt i kalendern.`,
      `No meeting${isOne ? ` of ${groupName(knowledge, group, "en")}` : ""}${when} is entered in the calendar.`,
    ),
  );
}
