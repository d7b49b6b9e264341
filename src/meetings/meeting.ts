/** A meeting of a group, its agenda, and what was decided. */
import { z } from "zod";
import { SubjectId } from "../knowledge/schema/base.ts";

export const MeetingId = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .max(100)
  .brand<"MeetingId">();
export type MeetingId = z.infer<typeof MeetingId>;

/** A time with its zone, RFC 9557: "2026-12-08T13:00:00+01:00[Europe/Stockholm]". */
export const ZonedTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d\[[A-Za-z_/+-]+\]$/)
  .brand<"ZonedTime">();
export type ZonedTime = z.infer<typeof ZonedTime>;

/** An instant in UTC: "2026-11-24T07:00:00Z". */
export const Instant = z.iso.datetime().brand<"Instant">();
export type Instant = z.infer<typeof Instant>;

export const AgendaItem = z.strictObject({
  /** Its place on the agenda, from 1. */
  number: z.int().positive(),
  title: z.string().trim().min(1).max(200),
  /** What is to be decided or discussed, as it stands in the agenda. */
  question: z.string().trim().min(1).max(2000).optional(),
  documents: z
    .array(z.strictObject({ title: z.string().trim().min(1).max(200), link: z.url().optional() }))
    .max(50)
    .default([]),
  forDecision: z.boolean().default(false),
  /** The parties that the item concerns; empty: all parties of the group. */
  affected: z.array(SubjectId).default([]),
  /** The question as it stood in the agenda that was sent out; undefined: it did not stand there. */
  sentQuestion: z.string().optional(),
  decision: z.string().trim().min(1).max(2000).optional(),
});
export type AgendaItem = z.infer<typeof AgendaItem>;

/**
 * RFC 5545 VEVENT: `sequence` grows with every change that a participant must know of.
 * `proposed` is TENTATIVE, `planned` and `held` CONFIRMED, `cancelled` CANCELLED.
 */
export const Meeting = z.strictObject({
  id: MeetingId,
  group: SubjectId,
  starts: ZonedTime,
  ends: ZonedTime,
  place: z.string().trim().min(1).max(200).optional(),
  link: z.url().optional(),
  status: z.enum(["proposed", "planned", "held", "cancelled"]),
  sequence: z.int().nonnegative(),
  changed: Instant,
  /** When it was last moved to another time, and from which; `times` is how often. */
  moved: z.strictObject({ from: ZonedTime, at: Instant, times: z.int().positive() }).optional(),
  agendaSent: Instant.optional(),
  minutes: z.string().trim().min(1).max(300).optional(),
  items: z.array(AgendaItem).max(200).default([]),
});
export type Meeting = z.infer<typeof Meeting>;
