/**
 * Measures questions about what is so today, with as many people and meetings as a region may come
 * to have, on each store: used by bench/store.ts.
 */
import { Temporal } from "temporal-polyfill";
import { answererFrom } from "../src/cli/build-answerer.ts";
import { todayFrom } from "../src/conversation/today.ts";
import { KNOWLEDGE_DIRECTORY } from "../src/knowledge/directory.ts";
import { daysOffIn } from "../src/meetings/days-off.ts";
import { Meeting } from "../src/meetings/meeting.ts";
import { zonedTime } from "../src/meetings/time.ts";
import { Membership } from "../src/register/membership.ts";
import { seatsIn } from "../src/register/seats.ts";
import type { RecordWrite } from "../src/store/kinds.ts";
import type { Store } from "../src/store/store.ts";

const answerer = answererFrom(KNOWLEDGE_DIRECTORY);
const { knowledge } = answerer;
const seats = [...seatsIn(knowledge).byId.values()].map(({ seat }) => seat);
const steering = [...seatsIn(knowledge).byGroup.values()][0] ?? [];
const daysOff = daysOffIn("SE");
const now = Temporal.Instant.from("2026-11-26T08:00:00Z");
const places = [...knowledge.areas.values()].filter(({ level }) => level === "municipality");

const QUESTIONS = places
  .slice(0, 3)
  .flatMap(({ name: { sv: place } }) => [
    `Vem representerar ${place}?`,
    `Vem satt för ${place} i maj?`,
    `Har ${place} någon ersättare?`,
    `Är vi beslutsföra om ${place} inte kommer?`,
    `Kommer ${place}?`,
    "Vilka sitter i styrgruppen?",
    "Vem är ordförande i styrgruppen?",
    "Vem är Kim Påhittad 77?",
    "Vem är Kimm Påhitad?",
    "Vilka platser är tomma?",
    "Vilka uppdrag går ut snart?",
    "När är nästa styrgruppsmöte?",
    "Vilka möten är det i december?",
    "Vad står på dagordningen?",
    "Vilka kommer på nästa möte?",
    "Kan vi besluta på nästa möte?",
    "Vem ska jag ringa?",
    "Hur många invånare har kommunerna tillsammans?",
  ]);

/** Memberships in the real seats, and meetings of the real groups: what questions come upon. */
export function liveWrites(memberships: number, meetings: number): RecordWrite[] {
  const held = Array.from({ length: memberships }, (_, index): RecordWrite => {
    const seat = seats[index % seats.length];
    const round = Math.floor(index / seats.length);
    const from = Temporal.PlainDate.from("1990-01-01").add({ months: round });
    const after = Membership.parse({
      id: `live-${index}`,
      person: `p${index % 10_000}`,
      group: seat?.group,
      role: "ordinary",
      seat: seat?.id,
      from: from.toString(),
      ...(round > 400 ? {} : { to: from.add({ months: 1 }).subtract({ days: 1 }).toString() }),
      source: "protokoll",
    });
    return { kind: "membership", id: after.id, after };
  });
  const planned = Array.from({ length: meetings }, (_, index): RecordWrite => {
    const day = Temporal.PlainDate.from("2026-01-01")
      .add({ days: index % 700 })
      .toString();
    const question = "Ska förslaget antas?";
    const after = Meeting.parse({
      id: `live-mote-${index}`,
      group: index % 10 === 0 ? steering[0]?.seat.group : seats[index % seats.length]?.group,
      starts: zonedTime(`${day}T13:00`),
      ends: zonedTime(`${day}T15:00`),
      status: "planned",
      sequence: 0,
      changed: "2026-01-01T08:00:00Z",
      agendaSent: "2026-01-01T08:00:00Z",
      items: [{ number: 1, title: "Plan", question, sentQuestion: question, forDecision: true }],
    });
    return { kind: "meeting", id: after.id, after };
  });
  return [...held, ...planned];
}

export interface QuestionTimes {
  /** The first question of all: it also takes people's names apart. */
  readonly first: number;
  /** Each question so many times, after it has been asked once. */
  readonly asked: readonly number[];
}

/** Milliseconds, the store's read with it. */
export async function timesOfQuestions(
  store: Pick<Store, "read">,
  rounds = 20,
): Promise<QuestionTimes> {
  const timeOf = async (question: string): Promise<number> => {
    const start = performance.now();
    const view = await store.read();
    answerer.answer(question, { today: todayFrom({ view, knowledge, now, daysOff }) });
    return performance.now() - start;
  };
  const unready: number[] = [];
  for (const question of QUESTIONS) unready.push(await timeOf(question));
  const asked: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const question of QUESTIONS) asked.push(await timeOf(question));
  return { first: unready[0] ?? 0, asked };
}
