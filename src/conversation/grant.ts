/** Gives what people wish: their introduction, their reminders, the card of the meeting to answer on. */
import { lowerFirst } from "../knowledge/facts/group-facts.ts";
import type { SubjectId } from "../knowledge/schema/base.ts";
import { readZoned } from "../meetings/time.ts";
import { meetingNames } from "../meetings/naming.ts";
import { finderFor } from "../register/finder.ts";
import { isRefusal } from "../register/refusal.ts";
import { TIME_ZONE } from "../register/time.ts";
import type { Person } from "../register/person.ts";
import type { Acting } from "./acting.ts";
import type { Button, Card } from "./card.ts";
import { introductionCards } from "./introduction-cards.ts";
import { notice } from "./notice.ts";
import { ownMeetings } from "./own-meetings.ts";
import { pressValue } from "./press-value.ts";
import { resumeButton } from "./presses/reminder-press.ts";
import type { CardsReply, Reply } from "./reply.ts";
import { seatCard } from "./seat-card.ts";
import type { OwnSeat } from "./seat-of.ts";
import type { DayNamed } from "./wishes.ts";

/** For the group that is named; else for the person's own; which one is asked where there are several. */
export function introductionReply(named: string, acting: Acting): Reply {
  const { knowledge, rights, say, told } = acting;
  if (named !== "") {
    const group = finderFor(knowledge).group(named);
    return isRefusal(group) ? notice(acting, told(group.refused)) : introduced(group, acting);
  }
  const own = [...rights.memberOf];
  const shared = [...knowledge.subjects.values()].flatMap((one) =>
    one.kindOf === "group" && one.level === "cooperation" ? [one.id] : [],
  );
  const groups = own.length > 0 ? own : shared;
  const [only, ...others] = groups;
  if (only !== undefined && others.length === 0) return introduced(only, acting);
  const buttons = groups.flatMap((group): Button[] => {
    const value = pressValue({ act: "introduction", group });
    return value === undefined ? [] : [{ does: "act", label: groupName(group, acting), value }];
  });
  const title = say("För vilken grupp vill du se introduktionen?", "For which group?");
  return cards(acting, [{ title, lines: [], buttons }]);
}

function introduced(group: SubjectId, acting: Acting): CardsReply {
  const name = lowerFirst(groupName(group, acting));
  const text = acting.say(`Introduktionen för ${name}.`, `The introduction to ${name}.`);
  return cards(acting, introductionCards(group, acting), text);
}

function groupName(group: SubjectId, { knowledge, view, language }: Acting): string {
  return meetingNames(knowledge, view.people).subject(group)[language];
}

/** The kinds that the person gets or has stopped. `kinds`: of the reminders that they have got or will get. */
export function remindersReply(kinds: readonly SubjectId[], acting: Acting): Reply {
  const { rights, view, knowledge, language, say } = acting;
  const { person } = rights;
  if (person === undefined) return unknownPerson(acting);
  const stopped = view.preferences.get(person.id)?.stopped ?? [];
  const all = [...knowledge.reminders.values()].filter(
    ({ id }) => kinds.includes(id) || stopped.includes(id),
  );
  if (all.length === 0)
    return notice(
      acting,
      say(
        "Du har inga påminnelser, och du har inte stängt av någon sort.",
        "You have no reminders, and you have not stopped any kind.",
      ),
    );
  const given = all.map(({ id, name, required }): Card => {
    if (stopped.includes(id))
      return {
        title: name[language],
        lines: [say("Avstängd.", "Stopped.")],
        buttons: resumeButton(id, person, acting),
      };
    return required
      ? {
          title: name[language],
          lines: [say("Går inte att stänga av.", "Cannot be stopped.")],
          buttons: [],
        }
      : { title: name[language], lines: [], buttons: stopButton(id, person, acting) };
  });
  return cards(acting, given, say("Du får påminnelser om", "You are reminded of"));
}

function stopButton(kind: SubjectId, { id }: Person, { say }: Acting): Button[] {
  const value = pressValue({ act: "stop", person: id, kind });
  const label = say("Sluta påminna om det här", "Stop reminding me of this");
  return value === undefined ? [] : [{ does: "act", label, value }];
}

const MEETINGS = 3;

/** A sentence is never taken for an answer: which meeting is meant, and what, is pressed. */
export function attendanceReply(day: DayNamed | undefined, acting: Acting): Reply {
  const { rights, say } = acting;
  if (rights.person === undefined) return unknownPerson(acting);
  const own = ownMeetings(acting);
  if (own.length === 0)
    return notice(
      acting,
      say(
        "Jag ser inget kommande möte som du är kallad till.",
        "I see no meeting ahead to which you are invited.",
      ),
    );
  const meant = day === undefined ? own.slice(0, 1) : own.filter((one) => isOn(one, day, acting));
  const shown = (meant.length > 0 ? meant : own).slice(0, MEETINGS);
  const alone = shown.length === 1 ? { alone: true as const } : {};
  const text =
    meant.length > 0
      ? say(
          "Tryck på det som gäller, så för jag in det.",
          "Press what applies, and I will enter it.",
        )
      : say(
          "Jag hittar inget möte den dagen. Det här är dina nästa:",
          "I find no meeting on that day. These are your next ones:",
        );
  return cards(
    acting,
    shown.map((one) => seatCard(one, acting, alone)),
    text,
  );
}

function isOn({ context }: OwnSeat, named: DayNamed, { now }: Acting): boolean {
  const day = readZoned(context.meeting.starts).toPlainDate();
  const ahead = now.toZonedDateTimeISO(TIME_ZONE).toPlainDate().until(day).days;
  if ("weekday" in named) return day.dayOfWeek === named.weekday && ahead < 14;
  return "ahead" in named
    ? ahead === named.ahead
    : day.day === named.day && day.month === named.month;
}

function unknownPerson(acting: Acting): Reply {
  return notice(
    acting,
    acting.say(
      "Jag hittar dig inte i registret, så jag vet inte vilka möten och påminnelser som är dina. Be samordnaren föra in din e-postadress.",
      "I do not find you in the register, so I do not know which meetings and reminders are yours. Ask the coordinator to enter your e-mail address.",
    ),
  );
}

function cards({ language }: Acting, given: readonly Card[], text = ""): CardsReply {
  return { kind: "cards", language, text, cards: given };
}
