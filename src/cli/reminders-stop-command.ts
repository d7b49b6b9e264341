/** `ask reminders stop|resume|kinds|stop-kind|resume-kind`: what somebody is not to be reminded of. */
import type { Command } from "commander";
import type { Write } from "../conversation/view.ts";
import type { SubjectId } from "../knowledge/schema/base.ts";
import { peopleIndex } from "../register/people-index.ts";
import type { Person } from "../register/person.ts";
import { isRefusal, refuse } from "../register/refusal.ts";
import { UNPLANNED } from "../reminders/agreement.ts";
import {
  baseOf,
  release,
  resumeKind,
  stopKind,
  withhold,
  type Preference,
} from "../reminders/preference.ts";
import { ReminderKey, type Reminder } from "../reminders/reminder.ts";
import { deskCommand } from "./command-group.ts";
import {
  atDesk,
  change,
  maybe,
  Refused,
  taken,
  type Desk,
  type DeskOptions,
  type Surroundings,
} from "./desk.ts";

interface StopOptions extends DeskOptions {
  readonly force?: boolean;
}

interface KindOptions extends DeskOptions {
  readonly person: string;
}

interface KindsOptions extends DeskOptions {
  readonly person?: string;
}

/** Adds the subcommands to `ask reminders`. */
export function addStopCommands(reminders: Command, surroundings: Surroundings): void {
  const stops = "återkallar en som väntar, med dess upprepningar / withdraws one and its repeats";
  deskCommand(reminders, "stop <nyckel>", stops)
    .option("--force", "också en som inte får stängas av / also a required one")
    .action((key: string, options: StopOptions) =>
      atDesk(surroundings, options, (desk) => stopped(desk, key, options)),
    );
  const resumes = "tar tillbaka ett stopp / takes a stop back";
  deskCommand(reminders, "resume <nyckel>", resumes).action((key: string, options: DeskOptions) =>
    atDesk(surroundings, options, (desk) => resumed(desk, key)),
  );
  deskCommand(
    reminders,
    "kinds",
    "sorterna, och vad någon har stängt av / kinds, and what is stopped",
  )
    .option("--person <person>", "vems / whose")
    .action((options: KindsOptions) =>
      atDesk(surroundings, options, (desk) => kinds(desk, options)),
    );
  const ofKind = (usage: string, does: string, change: Change) =>
    deskCommand(reminders, usage, does)
      .requiredOption("--person <person>", "för vem / for whom")
      .action((kind: string, options: KindOptions) =>
        atDesk(surroundings, options, (desk) => kindChanged(desk, kind, options, change)),
      );
  ofKind("stop-kind <sort>", "inga fler av den sorten för en person / no more of a kind", "stop");
  ofKind("resume-kind <sort>", "den sorten igen / the kind again", "resume");
}

type Change = "stop" | "resume";

/** The log of changes says who has withdrawn it and when, also where it is a required one. */
async function stopped(desk: Desk, text: string, { force }: StopOptions): Promise<string> {
  const reminder = await withKey(desk, text);
  if (reminder.required && force !== true)
    throw new Refused(
      refuse(
        "Den påminnelsen får ingen stänga av: mottagaren riskerar att missa något som måste göras. Lägg till --force om den ändå ska återkallas.",
        "That reminder is required: its recipient may miss something that must be done. Add --force to withdraw it all the same.",
      ),
    );
  await prefer(desk, reminder.person, (before) => withhold(before, reminder));
  for (const row of await desk.outbox.list({ person: reminder.person, statuses: WITHDRAWABLE }))
    if (baseOf(row.reminder.key) === baseOf(reminder.key))
      // Comes back when the stop is taken back.
      await desk.outbox.stop(row.reminder.key, UNPLANNED);
  return desk.say(
    "Påminnelsen och dess upprepningar är återkallade och skickas inte.",
    "The reminder and its repeats are withdrawn and will not be sent.",
  );
}

const WITHDRAWABLE = ["pending", "dead", "expired"] as const;

async function resumed(desk: Desk, text: string): Promise<string> {
  const reminder = await withKey(desk, text);
  await prefer(desk, reminder.person, (before) => release(before, reminder));
  return desk.say(
    "Stoppet är borttaget: påminnelsen planeras igen inom en minut, om tjänsten är igång och den behövs.",
    "The stop is taken back: the reminder is planned again within a minute, if the service runs and it is needed.",
  );
}

async function withKey({ outbox, view }: Desk, text: string): Promise<Reminder> {
  const key = ReminderKey.safeParse(text).data;
  const [row] = key === undefined ? [] : await outbox.list({ keys: [key] });
  if (row === undefined)
    throw new Refused(
      refuse(
        "Det finns ingen sådan påminnelse: se ask reminders due.",
        "There is no such reminder: see ask reminders due.",
      ),
    );
  if (view.people.has(row.reminder.person)) return row.reminder;
  throw new Refused(
    refuse(
      "Mottagaren finns inte i registret. Svar till den som frågat går inte att återkalla.",
      "Its recipient is not in the register. Answers to those who asked cannot be withdrawn.",
    ),
  );
}

/** Each kind by its id, which the other commands take, and what it reminds of. */
function kinds(desk: Desk, { person: named }: KindsOptions): string {
  const { view, knowledge, language, say } = desk;
  const person = maybe(named, (text) => peopleIndex(view.people.values()).find(text));
  const off = person === undefined ? undefined : view.preferences.get(person.id)?.stopped;
  return [...knowledge.reminders.values()]
    .map(({ id, name, required }) => {
      const marks = [
        ...(required ? [say("går inte att stänga av", "required")] : []),
        ...(off?.includes(id) === true ? [say("avstängd", "stopped")] : []),
      ];
      return `${id}: ${name[language]}${marks.length === 0 ? "" : ` (${marks.join(", ")})`}`;
    })
    .join("\n");
}

async function kindChanged(
  desk: Desk,
  text: string,
  { person: named }: KindOptions,
  what: Change,
): Promise<string> {
  const { view, knowledge, language, say } = desk;
  const person = taken(peopleIndex(view.people.values()).find(named));
  const kind = text as SubjectId;
  const policy = knowledge.reminders.get(kind);
  await prefer(desk, person.id, (before) =>
    // A kind that is not there any more can be taken back all the same.
    what === "stop"
      ? stopKind(before, person.id, kind, knowledge)
      : resumeKind(before, person.id, kind),
  );
  const name = policy?.name[language] ?? text;
  return what === "stop"
    ? say(
        `${person.name} får inga fler påminnelser om ${name}.`,
        `${person.name} will not be reminded of ${name} any more.`,
      )
    : say(
        `${person.name} får påminnelser om ${name}.`,
        `${person.name} will be reminded of ${name}.`,
      );
}

/** Throws Refused. */
function prefer(
  desk: Desk,
  person: Person["id"],
  decide: (before: Preference | undefined) => ReturnType<typeof stopKind>,
): Promise<void> {
  return change(desk, ({ preferences }) => {
    const before = preferences.get(person);
    const after = decide(before);
    if (isRefusal(after)) throw new Refused(after);
    const isSame = before !== undefined && JSON.stringify(before) === JSON.stringify(after);
    const write: Write = { kind: "preference", id: person, after };
    return { writes: isSame ? [] : [write], result: undefined };
  });
}
