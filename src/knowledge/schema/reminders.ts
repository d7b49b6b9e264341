/** What people are reminded of, when, and in which words: reminders.yaml and reminder-hours.yaml. */
import { z } from "zod";
import { FullDate, Line, Sources, SubjectId, Text, setOf } from "./base.ts";

/** Triggers that belong to one meeting. */
const MEETING_TRIGGERS = [
  "meeting",
  "meeting-end",
  /** The day on which the agenda must be out, a local setting of the group. */
  "agenda-due",
  "agenda-sent",
  /** The latest answer from a seat. */
  "answer",
  "moved",
  "cancelled",
] as const;
/** What a reminder's time is counted from. */
export const TRIGGERS = [
  ...MEETING_TRIGGERS,
  "membership-begins",
  "membership-ends",
  /** The day after somebody left a seat that nobody has taken since. */
  "vacancy",
  "task",
  /** The day on which a group has not met for as long as it should. */
  "overdue",
  /** Every day. */
  "daily",
] as const;
export type ReminderTrigger = (typeof TRIGGERS)[number];

const AUDIENCES = [
  /** Those who have no chair and no secretary: their coordinator. */
  "chair-and-secretary",
  "members",
  "members-and-substitutes",
  /** All who hold a seat or a function in the group. */
  "everyone",
  "contact-person",
  "coordinator",
  /** Whose membership or task it is. */
  "holder",
] as const;
export type ReminderAudience = (typeof AUDIENCES)[number];

/** As long as this is so, there is something to be reminded of. */
const CONDITIONS = [
  "agenda-unsent",
  "undecidable",
  "minutes-missing",
  "minutes-kept",
  /** The next step that is expected of a seat, from this person (annex 2, 1.3.2). */
  "answer",
  "ask-substitute",
  "designate-substitute",
  "answer-as-substitute",
  "inform-and-mandate",
  "give-views",
  /** Comes, or has not said anything else. */
  "attending",
  "substitute-coming",
  /** Was asked to step in, and is not needed any more. */
  "released",
  "was-absent",
  "not-anchored",
  "introduce-successor",
  "tell-contact-person",
  "succeeds",
  "something-to-tell",
] as const;
export type ReminderCondition = (typeof CONDITIONS)[number];

/** What a recipient can do at once. */
export const ACTIONS = [
  "coming",
  "absent",
  "ask-substitute",
  "informed",
  "mandated",
  "both-absent",
  "give-views",
  "anchored",
  "done",
  "open-agenda",
] as const;

const days = z.string().regex(/^P\d{1,3}[DW]$/, 'write days or weeks, for example "P3D" or "P2W"');
const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write a time of day, for example "08:00"');
const oneOf = (values: object): boolean =>
  Object.values(values).filter((value) => value !== undefined).length === 1;

/** The title is read first and may be read alone. Both may hold slots: "{group}". */
const Wording = z.strictObject({ title: Text, text: Text });
export type ReminderWording = z.infer<typeof Wording>;

/** One kind of reminder. Days are calendar days, or working days where that is said. */
export const ReminderPolicy = z
  .strictObject({
    id: SubjectId,
    /** What it reminds of, as it stands after "remind me of": "dagordningen". */
    name: Text,
    audience: z.enum(AUDIENCES),
    /** Whose people are told, when not those of the group that it happens in. */
    audienceGroup: SubjectId.optional(),
    trigger: z.enum(TRIGGERS),
    /** Only in these groups; left out: in all. */
    groups: setOf(SubjectId).min(1).optional(),
    /** Left out: on the day itself. */
    offset: z
      .strictObject({
        before: days.optional(),
        after: days.optional(),
        working: z.boolean().default(false),
      })
      .refine(({ before, after }) => oneOf({ before, after }), {
        message: "write either 'before' or 'after'",
      })
      .optional(),
    /** Time of day in the cooperation's time zone; left out: at once. */
    at: clock.optional(),
    while: z.enum(CONDITIONS).optional(),
    /** When it is pointless: at that, or so long after it was due. */
    expires: z
      .strictObject({
        at: z.enum(["meeting", "meeting-end", "agenda-due"]).optional(),
        after: days.optional(),
      })
      .refine(oneOf, { message: "write either 'at' or 'after'" }),
    /** Comes again until it is done, at most so many times in all. */
    repeat: z
      .strictObject({
        every: days,
        working: z.boolean().default(false),
        most: z.int().min(2).max(60),
      })
      .optional(),
    /** Who is told when it is not done so many days after it was first due. */
    escalation: z.strictObject({ after: days, to: z.enum(AUDIENCES), wording: Wording }).optional(),
    /** Its recipient can neither stop nor postpone it. */
    required: z.boolean().default(false),
    /** Duties and decision rules that it rests on; they hold for their own group only. */
    rests: setOf(SubjectId).default([]),
    source: Sources.optional(),
    /** A local setting: of all groups, or of those for which nothing that it rests on is stated. */
    local: z.boolean().default(false),
    actions: setOf(z.enum(ACTIONS)).default([]),
    wording: Wording,
  })
  .refine(({ rests, source, local }) => rests.length > 0 || source !== undefined || local, {
    message: "say what it rests on: 'rests', 'source', or 'local: true'",
    path: ["rests"],
  })
  .refine(({ expires, trigger }) => expires.at === undefined || isOfMeeting(trigger), {
    message: "only a reminder of a meeting can expire 'at' one: write 'after'",
    path: ["expires"],
  })
  .refine(isEverSent, {
    message: "it expires before it is due, so nobody gets it: change 'offset' or 'expires'",
    path: ["expires"],
  });
export type ReminderPolicy = z.infer<typeof ReminderPolicy>;

/** In the order in which they come. */
const MOMENTS: readonly string[] = ["agenda-due", "meeting", "meeting-end"];

interface Timed {
  readonly trigger: string;
  readonly offset?:
    { readonly before?: string | undefined; readonly after?: string | undefined } | undefined;
  readonly expires: { readonly at?: string | undefined };
}

/** Is there time between when it is due and when it is pointless, as far as the entry tells? */
function isEverSent({ trigger, offset, expires }: Timed): boolean {
  const [due, end] = [MOMENTS.indexOf(trigger), MOMENTS.indexOf(expires.at ?? "")];
  if (due < 0 || end < 0 || offset?.before !== undefined) return true;
  // Of the day on which the agenda must be out, that day is left.
  const isDayLeft = trigger === "agenda-due" && offset === undefined;
  return due < end || (due === end && isDayLeft);
}

/** Does the trigger belong to one meeting? */
export function isOfMeeting(trigger: ReminderTrigger): boolean {
  return MEETING_TRIGGERS.some((one) => one === trigger);
}

/** When reminders may be sent: one entry. Never on weekends and public holidays of the country. */
export const ReminderHours = z
  .strictObject({
    id: SubjectId,
    from: clock,
    /** Nothing is sent at this time or later. */
    to: clock,
    /** ISO 3166-1. */
    country: z.string().regex(/^[A-Z]{2}$/, 'write the code of a country, for example "SE"'),
    /** Members who began before this day are not introduced: they know their way. Left out: all are. */
    newSince: FullDate.optional(),
  })
  .refine(({ from, to }) => from < to, {
    message: "'to' must be later than 'from': correct one of them",
  });
export type ReminderHours = z.infer<typeof ReminderHours>;

/** What a step of the introduction shows besides its own text. */
const CONTENTS = [
  "group",
  "seat",
  "substitute",
  "predecessor",
  "duties",
  "rules",
  "next-meeting",
] as const;
export type OnboardingContent = (typeof CONTENTS)[number];

/** A step of a new member's introduction. */
export const OnboardingStep = z.strictObject({
  id: SubjectId,
  name: Text,
  /** Days after the membership began, or before the member's first meeting; the sooner counts. */
  when: z
    .strictObject({ afterStart: days.optional(), beforeFirstMeeting: days.optional() })
    .refine((when) => Object.values(when).some((value) => value !== undefined), {
      message: "write 'afterStart', 'beforeFirstMeeting' or both",
    }),
  at: clock,
  /**
   * Comes so many times at this interval, and `then` at a longer one, counted from when the membership
   * began so that the steps that are left come together: until it is ticked or the membership ends.
   */
  repeat: z.strictObject({ every: days, most: z.int().min(1).max(20), then: days }),
  text: Text,
  shows: setOf(z.enum(CONTENTS)).default([]),
  /** Facts of the knowledge base ("subject/fact") that it tells, each with its source. */
  tells: setOf(Line).default([]),
  /** Questions that a newcomer may want to ask next. */
  ask: z.array(Text).default([]),
});
export type OnboardingStep = z.infer<typeof OnboardingStep>;
