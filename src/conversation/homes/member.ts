/** What a member sees of their own: seats, meetings, what is left to do, the introduction. */
import { Temporal } from "temporal-polyfill";
import { lowerFirst } from "../../knowledge/facts/group-facts.ts";
import { dateWords, upperFirst } from "../../knowledge/facts/wording.ts";
import type { MeetingId } from "../../meetings/meeting.ts";
import { meetingNames } from "../../meetings/naming.ts";
import type { Person } from "../../register/person.ts";
import { openTasks } from "../../register/tasks.ts";
import { shifted } from "../../register/time.ts";
import { personName, placeWords, seatName } from "../../register/words.ts";
import { membershipsOf } from "../../register/history.ts";
import { isSeated } from "../../reminders/conditions.ts";
import { isNew } from "../../reminders/world.ts";
import type { Acting } from "../acting.ts";
import type { Button, Card } from "../card.ts";
import type { HomeSection } from "../home.ts";
import { stepButtons } from "../introduction-cards.ts";
import { ownMeetings } from "../own-meetings.ts";
import { pressValue } from "../press-value.ts";
import { seatCard } from "../seat-card.ts";
import { dayOfMeeting } from "../seat-words.ts";

/** More than these nobody needs at a glance. */
const MEETINGS = 4;
const STEPS = 3;
/** Days for which a meeting's decisions wait to be anchored, and for which a member is new. */
const ANCHORED_WITHIN = 90;
const NEW_FOR = 200;

export function memberSections(person: Person, acting: Acting): HomeSection[] {
  return [
    seats(person, acting),
    meetings(acting),
    duties(person, acting),
    introduction(person, acting),
  ].filter(({ lines, cards }) => lines.length + cards.length > 0);
}

function seats({ id }: Person, { view, knowledge, language, today, say }: Acting): HomeSection {
  const held = membershipsOf(view, id, today);
  const lines = held.map((one) => {
    const place = upperFirst(placeWords(one, knowledge, language));
    const until =
      one.to === undefined
        ? ""
        : say(` till ${dateWords(one.to, "sv")}`, ` until ${dateWords(one.to, "en")}`);
    return `• ${place}${until}`;
  });
  return { title: say("Dina uppdrag", "Your seats"), lines, cards: [], buttons: [] };
}

function meetings(acting: Acting): HomeSection {
  const { say } = acting;
  const own = ownMeetings(acting);
  const cards = own.slice(0, MEETINGS).map((one) => {
    const card = seatCard(one, acting, {});
    return { ...card, buttons: [...card.buttons, ...agendaButton(one.context.meeting.id, acting)] };
  });
  const left = own.length - cards.length;
  const more =
    left <= 0
      ? []
      : [say(`Och ${left} möten till längre fram.`, `And ${left} more meetings later on.`)];
  return { title: say("Dina nästa möten", "Your next meetings"), lines: more, cards, buttons: [] };
}

/** Shows a meeting's agenda. */
export function agendaButton(meeting: MeetingId, { say }: Acting): Button[] {
  return doing(
    say("Öppna dagordningen", "Open the agenda"),
    pressValue({ act: "agenda", meeting }),
  );
}

function duties(person: Person, acting: Acting): HomeSection {
  const cards = [...taskCards(person, acting), ...anchoringCards(person, acting)];
  return { title: acting.say("Att göra", "To do"), lines: [], cards, buttons: [] };
}

function taskCards({ id: person }: Person, acting: Acting): Card[] {
  const { view, knowledge, language, say } = acting;
  return openTasks(view)
    .filter((task) => task.person === person)
    .flatMap((task): Card[] => {
      const about = view.memberships.get(task.successor ?? task.ended);
      if (about === undefined) return [];
      const place = placeWords(about, knowledge, language);
      const who = personName(view, about.person);
      const title =
        task.kind === "introduce-successor"
          ? say(`Introducera ${who}`, `Introduce ${who}`)
          : say("Berätta för kontaktpersonen om bytet", "Tell the contact person about the change");
      const lines = [say(`${who} är ${place}.`, `${who} is ${place}.`)];
      const value = pressValue({ act: "task-done", person, task: task.id });
      return [{ title, lines, buttons: doing(say("Klart", "Done"), value) }];
    });
}

/** Decisions of meetings that the member's party has not said are anchored (annex 2, 1.3.2). */
function anchoringCards({ id: person }: Person, acting: Acting): Card[] {
  const { view, knowledge, language, today, say } = acting;
  const since = shifted(today, -ANCHORED_WITHIN);
  const own = membershipsOf(view, person, today).filter(({ role }) => role === "ordinary");
  return [...view.meetings.values()].flatMap((meeting) =>
    own.flatMap(({ group, seat, onBehalfOf }): Card[] => {
      const isRecent = meeting.status === "held" && meeting.starts.slice(0, 10) >= since;
      if (!isRecent || meeting.group !== group || onBehalfOf === undefined || seat === undefined)
        return [];
      if (view.receipts.has(`${meeting.id}/${onBehalfOf}`)) return [];
      const day = dayOfMeeting(meeting, acting);
      const party = seatName(knowledge, seat)[language];
      const value = pressValue({ act: "anchored", person, meeting: meeting.id });
      return [
        {
          title: say(
            `Sprid och förankra besluten från ${day}`,
            `Spread and anchor the decisions of ${day}`,
          ),
          lines: [say(`Det gäller ${party}.`, `It is about ${party}.`)],
          buttons: [
            ...doing(say("Förankrat", "Anchored"), value),
            ...agendaButton(meeting.id, acting),
          ],
        },
      ];
    }),
  );
}

function introduction({ id: person }: Person, acting: Acting): HomeSection {
  const { view, knowledge, language, today, world, say } = acting;
  const since = shifted(today, -NEW_FOR);
  const names = meetingNames(knowledge, view.people);
  const steps = world
    .ofPerson(person)
    .filter((one) => isSeated(one) && one.from >= since && one.from <= today && isNew(one, world))
    .flatMap((membership) =>
      knowledge.onboarding.flatMap((step): Card[] => {
        const state = view.onboarding.get(`${membership.id}/${step.id}`);
        const isLater =
          state?.postponed !== undefined &&
          Temporal.Instant.compare(acting.now, Temporal.Instant.from(state.postponed.until)) < 0;
        if (state?.ticked !== undefined || isLater) return [];
        const show = pressValue({
          act: "step-show",
          person,
          membership: membership.id,
          step: step.id,
        });
        return [
          {
            title: step.name[language],
            lines: [upperFirst(lowerFirst(names.subject(membership.group)[language]))],
            buttons: [
              ...doing(say("Visa", "Show"), show),
              ...stepButtons(step.id, { membership: membership.id, state }, acting),
            ],
          },
        ];
      }),
    );
  const left = steps.length - STEPS;
  const more = left <= 0 ? [] : [say(`Därefter: ${left} steg till.`, `Then ${left} more steps.`)];
  return {
    title: say("Introduktionen", "The introduction"),
    lines: more,
    cards: steps.slice(0, STEPS),
    buttons: [],
  };
}

function doing(label: string, value: string | undefined): Button[] {
  return value === undefined ? [] : [{ does: "act", label, value }];
}
