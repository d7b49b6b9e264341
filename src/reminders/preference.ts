/** What a person has said about reminders: which kinds to stop, which to have again later, and where. */
import { Temporal } from "temporal-polyfill";
import { z } from "zod";
import type { Knowledge } from "../knowledge/knowledge.ts";
import { SubjectId } from "../knowledge/schema/base.ts";
import { Instant } from "../meetings/meeting.ts";
import { refuse, type Refusal } from "../register/refusal.ts";
import { instantOf } from "../meetings/time.ts";
import { TIME_ZONE } from "../register/time.ts";
import { PersonId } from "../register/person.ts";
import type { Reminder, ReminderKey } from "./reminder.ts";
import { nextOpen, type SendingTimes } from "./open-times.ts";

/** One for each person who has said something; the language is the person's own, in the register. */
export const Preference = z.strictObject({
  person: PersonId,
  /** Kinds of reminders, entries of knowledge/reminders.yaml. */
  stopped: z.array(SubjectId).default([]),
  /** Things to do that the coordinator has withdrawn for this person, as Snooze.of: required ones too. */
  withheld: z.array(z.string().min(1).max(300)).default([]),
  snoozed: z
    .array(
      z.strictObject({
        /** "<policy>/<occasion>/<person>": all repeats of one thing to do. */
        of: z.string().min(1).max(300),
        until: Instant,
        /** How often it has been put off. */
        times: z.int().positive(),
      }),
    )
    .default([]),
  /** The channel to be reached in, where there are several: "slack". */
  channel: z
    .string()
    .regex(/^[a-z][a-z0-9-]*$/)
    .max(40)
    .optional(),
});
export type Preference = z.infer<typeof Preference>;

export type Snooze = Preference["snoozed"][number];

/** The thing to do that a reminder and its repeats have in common. */
export function baseOf(key: ReminderKey): string {
  return key.split("/", 3).join("/");
}

const none = (person: PersonId): Preference => ({
  person,
  stopped: [],
  withheld: [],
  snoozed: [],
});

/** When people want to be reminded again, before it is moved to when reminders may be sent. */
const MORNING = Temporal.PlainTime.from("08:00");

/** "Påminn mig i morgon": it comes again the next day on which reminders are sent. */
export function snooze(
  before: Preference | undefined,
  reminder: Reminder,
  now: Temporal.Instant,
  times: SendingTimes,
): Preference | Refusal {
  if (reminder.required)
    return refuse(
      "Den här påminnelsen går inte att skjuta upp.",
      "This reminder cannot be put off.",
    );
  const tomorrow = now.toZonedDateTimeISO(TIME_ZONE).toPlainDate().add({ days: 1 });
  const at = tomorrow.toZonedDateTime({ timeZone: TIME_ZONE, plainTime: MORNING });
  const until = instantOf(nextOpen(at, times).toInstant());
  if (until >= reminder.expires)
    return refuse(
      "Då är det för sent: gör det i dag, eller låt det vara.",
      "It will be too late then: do it today, or leave it.",
    );
  const preference = before ?? none(reminder.person);
  const of = baseOf(reminder.key);
  const earlier = preference.snoozed.find((one) => one.of === of);
  const others = preference.snoozed.filter((one) => one.of !== of);
  return {
    ...preference,
    snoozed: [...others, { of, until, times: (earlier?.times ?? 0) + 1 }],
  };
}

/** No more reminders of this kind. */
export function stopKind(
  before: Preference | undefined,
  person: PersonId,
  kind: SubjectId,
  { reminders }: Pick<Knowledge, "reminders">,
): Preference | Refusal {
  const policy = reminders.get(kind);
  if (policy === undefined) return unknownKind(kind);
  if (policy.required)
    return refuse(
      `Påminnelser om ${policy.name.sv} går inte att stänga av.`,
      `Reminders of ${policy.name.en} cannot be stopped.`,
    );
  const preference = before ?? none(person);
  const stopped = [...new Set([...preference.stopped, kind])];
  return { ...preference, stopped };
}

/** Takes back what was stopped; nothing changes when it was not. */
export function resumeKind(
  before: Preference | undefined,
  person: PersonId,
  kind: SubjectId,
): Preference {
  const preference = before ?? none(person);
  return { ...preference, stopped: preference.stopped.filter((one) => one !== kind) };
}

/** Withdraws one thing to do with all its repeats, for this person: the coordinator's hand, also on required ones. */
export function withhold(before: Preference | undefined, { person, key }: Reminder): Preference {
  const preference = before ?? none(person);
  return { ...preference, withheld: [...new Set([...preference.withheld, baseOf(key)])] };
}

/** Takes back that it was withheld. */
export function release(before: Preference | undefined, { person, key }: Reminder): Preference {
  const preference = before ?? none(person);
  return { ...preference, withheld: preference.withheld.filter((of) => of !== baseOf(key)) };
}

/** Where the person wants to be reached. */
export function chooseChannel(
  before: Preference | undefined,
  person: PersonId,
  channel: string,
): Preference | Refusal {
  const parsed = Preference.safeParse({ ...(before ?? none(person)), channel });
  if (parsed.success) return parsed.data;
  return refuse(`Ingen kanal heter "${channel}".`, `No channel is called "${channel}".`);
}

function unknownKind(kind: string): Refusal {
  return refuse(
    `Ingen sorts påminnelse heter "${kind}": se knowledge/reminders.yaml.`,
    `No kind of reminder is called "${kind}": see knowledge/reminders.yaml.`,
  );
}
