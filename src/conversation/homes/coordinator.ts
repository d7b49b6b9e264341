/** What the coordinator sees: empty seats, seats that end, and how reminders fare. */
import { Temporal } from "temporal-polyfill";
import { dateWords, upperFirst } from "../../knowledge/facts/wording.ts";
import { endingSoon, vacancies } from "../../register/vacancies.ts";
import { personName, placeWords } from "../../register/words.ts";
import type { Delivery } from "../../reminders/outbox.ts";
import type { Acting } from "../acting.ts";
import { coordinatorButtons, vacancyButtons } from "../desk-buttons.ts";
import type { HomeSection } from "../home.ts";
import { oneLine } from "../one-line.ts";
import { whenWords } from "../seat-words.ts";

/** What only the outbox knows. */
export interface Deliveries {
  /** Could not be delivered. */
  readonly dead: readonly Delivery[];
  /** The next to be sent, the soonest first. */
  readonly ahead: readonly Delivery[];
}

/** So many of each are shown; the rest is counted. */
export const SHOWN = 5;
const ENDS_WITHIN = 60;

export function coordinatorSections(deliveries: Deliveries, acting: Acting): HomeSection[] {
  const sections = [
    emptySeats(acting),
    ending(acting),
    undelivered(deliveries, acting),
    ahead(deliveries, acting),
  ];
  const told = sections.filter(({ lines, cards }) => lines.length + cards.length > 0);
  const { say } = acting;
  return [
    ...told,
    {
      title: say("Samordnarens verktyg", "The coordinator's tools"),
      lines: told.length === 0 ? [say("Inget väntar på dig.", "Nothing waits for you.")] : [],
      cards: [],
      buttons: coordinatorButtons(acting),
    },
  ];
}

function emptySeats(acting: Acting): HomeSection {
  const { view, knowledge, language, today, say } = acting;
  const empty = vacancies(view, knowledge, today);
  const first = say(`De första ${SHOWN}:`, `The first ${SHOWN}:`);
  return {
    title: say(`Tomma platser: ${empty.length}`, `Empty seats: ${empty.length}`),
    lines: empty.length > SHOWN ? [first] : [],
    cards: empty.slice(0, SHOWN).map((vacancy) => ({
      title: upperFirst(placeWords(vacancy, knowledge, language)),
      lines: [],
      buttons: vacancyButtons(vacancy, acting),
    })),
    buttons: [],
  };
}

function ending(acting: Acting): HomeSection {
  const { view, knowledge, language, today, say } = acting;
  const soon = endingSoon(view, today, ENDS_WITHIN);
  const lines = soon.slice(0, SHOWN).map(({ membership, successor }) => {
    const who = oneLine(personName(view, membership.person));
    const place = placeWords(membership, knowledge, language);
    const day = dateWords(membership.to ?? membership.from, language);
    const next = successor && oneLine(personName(view, successor.person));
    return next === undefined
      ? say(
          `• ${who}, ${place}: till ${day}, ingen tar över`,
          `• ${who}, ${place}: until ${day}, nobody takes over`,
        )
      : say(
          `• ${who}, ${place}: till ${day}, ${next} tar över`,
          `• ${who}, ${place}: until ${day}, ${next} takes over`,
        );
  });
  const title = say("Uppdrag som snart tar slut", "Seats that end soon");
  return { title, lines: [...lines, ...counted(soon.length, acting)], cards: [], buttons: [] };
}

function undelivered({ dead }: Deliveries, acting: Acting): HomeSection {
  const lines = dead
    .slice(0, SHOWN)
    .map((one) => `• ${aboutWords(one, acting)}${one.note === undefined ? "" : ` (${one.note})`}`);
  return {
    title: acting.say("Gick inte att leverera", "Could not be delivered"),
    lines: [...lines, ...counted(dead.length, acting)],
    cards: [],
    buttons: [],
  };
}

function ahead({ ahead: next }: Deliveries, acting: Acting): HomeSection {
  const lines = next.slice(0, SHOWN).map((one) => {
    const when = whenWords(Temporal.Instant.fromEpochMilliseconds(one.nextAt), acting);
    return `• ${upperFirst(when)}: ${aboutWords(one, acting)}`;
  });
  return {
    title: acting.say("Nästa påminnelser", "The next reminders"),
    lines,
    cards: [],
    buttons: [],
  };
}

/** "Robin Ek, att svara om du kommer". */
function aboutWords({ reminder }: Delivery, { view, knowledge, language }: Acting): string {
  const { person, policy } = reminder;
  const step = knowledge.onboarding.find(({ id }) => id === policy);
  const name = (knowledge.reminders.get(policy) ?? step)?.name[language] ?? policy;
  return `${oneLine(personName(view, person))}, ${name}`;
}

function counted(count: number, { say }: Acting): string[] {
  const left = count - SHOWN;
  return left <= 0 ? [] : [say(`… och ${left} till.`, `… and ${left} more.`)];
}
