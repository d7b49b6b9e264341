/** What the commands of `ask register` print. */
import { Temporal } from "temporal-polyfill";
import { dateWords } from "../knowledge/facts/wording.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Language, SubjectId } from "../knowledge/schema/base.ts";
import { heldSince, holdersOf } from "../register/history.ts";
import type { ImportPlan, LineOutcome, PlannedLine } from "../register/import-plan.ts";
import type { Change } from "../register/ledger.ts";
import type { Day, Membership } from "../register/membership.ts";
import type { Person } from "../register/person.ts";
import type { Register } from "../register/records.ts";
import { seatsIn } from "../register/seats.ts";
import type { Task } from "../register/task.ts";
import { TIME_ZONE } from "../register/time.ts";
import type { Ending, Vacancy } from "../register/vacancies.ts";
import {
  membershipWords,
  personName,
  placeWords,
  ROLE_NAMES,
  seatName,
  spanWords,
  subjectName,
  TASK_WORDS,
} from "../register/words.ts";

export interface Shown {
  readonly register: Register;
  readonly knowledge: Knowledge;
  readonly language: Language;
}

function say(language: Language, sv: string, en: string): string {
  return language === "sv" ? sv : en;
}

/** "Robin Ek sedan 1 mars 2026, ersättare för Kim Sten (protokoll 2026-03-12)". */
function holderWords(membership: Membership, { register, language }: Shown): string {
  const { person, substituteFor, to, source } = membership;
  const since = heldSince(register, membership);
  const until = to && `${say(language, "till", "to")} ${dateWords(to, language)}`;
  const whose =
    substituteFor && `${say(language, "för", "for")} ${personName(register, substituteFor)}`;
  const name = personName(register, person);
  const words = [name, whose, say(language, "sedan", "since"), dateWords(since, language), until];
  return `${words.filter(Boolean).join(" ")} (${source})`;
}

/** A group's functions, then its seats, the empty ones too. */
export function groupReport(group: SubjectId, day: Day, shown: Shown): string {
  const { register, knowledge, language } = shown;
  const held = holdersOf(register, group, day);
  const roleLine = (membership: Membership): string =>
    `  ${ROLE_NAMES[membership.role][language]}: ${holderWords(membership, shown)}`;
  const functions = held.filter(({ seat }) => seat === undefined).map(roleLine);
  const seats = (seatsIn(knowledge).byGroup.get(group) ?? []).flatMap(({ seat, name }) => {
    const lines = held.filter((membership) => membership.seat === seat.id).map(roleLine);
    return [name[language], ...(lines.length > 0 ? lines : [`  ${say(language, "tom", "empty")}`])];
  });
  const title = `${subjectName(knowledge, group)[language]}, ${dateWords(day, language)}`;
  return [title, ...functions, ...seats].join("\n");
}

/** What the register says of a person on a day. */
export function personReport(
  person: Person,
  held: readonly Membership[],
  { register, knowledge, language }: Shown,
): string {
  const { organization, email, name } = person;
  const about = [organization && subjectName(knowledge, organization)[language], email];
  const lines = held.map(
    (membership) =>
      `  ${placeWords(membership, knowledge, language)}, ${say(language, "sedan", "since")} ${dateWords(heldSince(register, membership), language)} (${membership.source})`,
  );
  const none = say(language, "  inga uppdrag den dagen", "  no memberships that day");
  return [[name, ...about].filter(Boolean).join(", "), ...(lines.length > 0 ? lines : [none])].join(
    "\n",
  );
}

/** "1 januari 2026 – 31 maj 2026  Robin Ek, ordinarie för …". */
export function historyReport(
  memberships: readonly Membership[],
  { register, knowledge, language }: Shown,
): string {
  if (memberships.length === 0)
    return say(language, "Registret har ingen uppgift om det.", "The register does not say.");
  return memberships
    .map((membership) => membershipWords(membership, register, knowledge, language))
    .join("\n");
}

const OUTCOMES: Readonly<Record<LineOutcome, { readonly sv: string; readonly en: string }>> = {
  added: { sv: "ny", en: "added" },
  changed: { sv: "ändras", en: "changed" },
  ended: { sv: "avslutas", en: "ended" },
  unchanged: { sv: "oförändrad", en: "unchanged" },
  refused: { sv: "avvisas", en: "refused" },
};

/** Every line that changes something or is refused, then the counts. */
export function importReport(
  { lines, after }: ImportPlan,
  knowledge: Knowledge,
  language: Language,
): string {
  const shown = { register: after, knowledge, language };
  const told = lines
    .filter(({ outcome }) => outcome !== "unchanged")
    .map((line) => importLine(line, shown));
  const counts = (Object.keys(OUTCOMES) as LineOutcome[]).flatMap((outcome) => {
    const count = lines.filter((line) => line.outcome === outcome).length;
    return count === 0 ? [] : [`${OUTCOMES[outcome][language]} ${count}`];
  });
  const sum = counts.length === 0 ? say(language, "inga rader", "no lines") : counts.join(", ");
  return [...told, sum].join("\n");
}

function importLine(planned: PlannedLine, { knowledge, language }: Shown): string {
  const { line, outcome, name, membership, refusals } = planned;
  const start = `${say(language, "rad", "line")} ${line}: ${OUTCOMES[outcome][language]}`;
  if (refusals.length > 0)
    return refusals.map(({ refused }) => `${start}: ${refused[language]}`).join("\n");
  const what =
    membership &&
    `${placeWords(membership, knowledge, language)}, ${spanWords(membership, language)}`;
  return `${start}: ${[name, what].filter(Boolean).join(", ")}`;
}

export function vacanciesReport(
  vacancies: readonly Vacancy[],
  endings: readonly Ending[],
  { register, knowledge, language }: Shown,
): string {
  const empty = vacancies.map((vacancy) => {
    const count = vacancy.missing > 1 ? ` (${vacancy.missing})` : "";
    return `  ${placeWords(vacancy, knowledge, language)}${count}`;
  });
  const ending = endings.map(({ membership, successor }) => {
    const { person, to = "" } = membership;
    const next =
      successor === undefined
        ? say(language, "ingen efterträdare", "no successor")
        : `${say(language, "sedan", "then")} ${personName(register, successor.person)}`;
    return `  ${personName(register, person)}, ${placeWords(membership, knowledge, language)}, ${say(language, "till", "to")} ${dateWords(to, language)}: ${next}`;
  });
  return [
    say(language, `Tomma platser: ${empty.length}`, `Empty seats: ${empty.length}`),
    ...empty,
    say(language, `Slutar snart: ${ending.length}`, `Ending soon: ${ending.length}`),
    ...ending,
  ].join("\n");
}

export function tasksReport(
  tasks: readonly Task[],
  { register, knowledge, language }: Shown,
): string {
  if (tasks.length === 0) return say(language, "Inga öppna uppgifter.", "No open tasks.");
  return tasks
    .map(({ id, kind, person, ended, successor, opened }) => {
      const place = register.memberships.get(ended);
      const next = successor && register.memberships.get(successor);
      const words = [
        `${personName(register, person)}: ${TASK_WORDS[kind][language]}`,
        next && personName(register, next.person),
        place && placeWords(place, knowledge, language),
        `${say(language, "öppnad", "opened")} ${dateWords(opened, language)}`,
      ];
      return `${words.filter(Boolean).join(", ")}\n  ${id}`;
    })
    .join("\n");
}

/** Who changed what, the newest last; times as the clock showed them where the cooperation is. */
export function logReport(changes: readonly Change[], shown: Shown): string {
  const { language } = shown;
  if (changes.length === 0) return say(language, "Loggen är tom.", "The log is empty.");
  return changes
    .map(({ number, at, by, kind, id, before, after }) => {
      const verb =
        before === undefined && after === undefined
          ? say(language, "glömd", "forgotten")
          : before === undefined
            ? say(language, "ny", "added")
            : after === undefined
              ? say(language, "borttagen", "removed")
              : say(language, "ändrad", "changed");
      return `${number}  ${timeWords(at, language)}  ${by}  ${verb}: ${recordWords(kind, id, { before, after }, shown)}`;
    })
    .join("\n");
}

/** "1 juni 2030 kl. 10.00". */
function timeWords(at: string, language: Language): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(TIME_ZONE);
  const [hour = "", minute = ""] = local.toPlainTime().toString().split(":");
  const date = dateWords(local.toPlainDate().toString(), language);
  return `${date} ${say(language, `kl. ${hour}.${minute}`, `at ${hour}:${minute}`)}`;
}

function recordWords(
  kind: string,
  id: string,
  { before, after }: Pick<Change, "before" | "after">,
  { register, knowledge, language }: Shown,
): string {
  const record = after ?? before;
  if (record === undefined) return `${kind} ${id}`;
  switch (kind) {
    case "person":
      return (record as Person).name;
    case "membership": {
      const membership = record as Membership;
      return `${personName(register, membership.person)}, ${placeWords(membership, knowledge, language)}, ${spanWords(membership, language)}`;
    }
    case "task": {
      const task = record as Task;
      return `${personName(register, task.person)}, ${TASK_WORDS[task.kind][language]}`;
    }
    default:
      return `${kind} ${id}`;
  }
}

/** A membership for another program, with names beside the ids. */
export function membershipRecord(membership: Membership, { register, knowledge, language }: Shown) {
  const { person, group, seat } = membership;
  return {
    ...membership,
    name: personName(register, person),
    groupName: subjectName(knowledge, group)[language],
    ...(seat !== undefined && { seatName: seatName(knowledge, seat)[language] }),
    since: heldSince(register, membership),
  };
}
