/** Which days a question speaks of: "i maj", "2025", "nästa vecka", "den 3 mars 2026". */
import type { Period } from "../today.ts";
import { fold } from "../../knowledge/fold.ts";
import { dateWords } from "../../knowledge/facts/wording.ts";
import type { Language } from "../../knowledge/schema/base.ts";

const MONTHS =
  /\b(?:(?:den )?(\d{1,2})(?::?e|:?a|th|st|nd|rd)? (?:of )?)?(jan(?:uari|uary)|feb(?:ruari|ruary)|mars|march|april|maj|(?<=(?:in|of|since|during|\d) )may|juni|june|juli|july|augusti|august|september|oktober|october|november|december)(?: (\d{1,2})(?:th|st|nd|rd)?(?!\d))?(?:,? (\d{4}))?/;
const NAMES = ["jan", "feb", "mar", "apr", "ma", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

/**
 * The days that are meant. A month without a year is the last that has begun when what is past is
 * asked for, and otherwise the next that is not over. Undefined when no time is named.
 */
export function periodIn(text: string, day: string, leans: "past" | "future"): Period | undefined {
  const plain = fold(text);
  const iso = /\b(\d{4})-(\d\d)(?:-(\d\d))?\b/.exec(plain);
  if (iso !== null) return ofDate(Number(iso[1]), Number(iso[2]), iso[3] && Number(iso[3]));
  const named = MONTHS.exec(plain);
  if (named !== null) return ofMonth(named, day, leans);
  const year = /\b(19|20)\d\d\b/.exec(plain);
  if (year !== null) return wholeYear(Number(year[0]));
  return relative(plain, day);
}

function ofMonth(named: RegExpExecArray, day: string, leans: "past" | "future"): Period {
  const [, before, name = "", after, written] = named;
  const month = monthOf(name);
  const [thisYear, thisMonth] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  const shift = leans === "past" ? (month > thisMonth ? -1 : 0) : month < thisMonth ? 1 : 0;
  const year = written === undefined ? thisYear + shift : Number(written);
  const date = before ?? after;
  return ofDate(year, month, date && Number(date));
}

/** 1–12; "ma" begins both March and May, so those are told apart by a letter more. */
function monthOf(name: string): number {
  if (/^(maj|may)/.test(name)) return 5;
  if (name.startsWith("oct")) return 10;
  return NAMES.findIndex((start) => name.startsWith(start)) + 1;
}

function ofDate(year: number, month: number, date: number | "" | undefined): Period {
  if (typeof date === "number") {
    const one = `${year}-${two(month)}-${two(date)}`;
    return { from: one, to: one };
  }
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return { from: `${year}-${two(month)}-01`, to: `${year}-${two(month)}-${two(last)}` };
}

function wholeYear(year: number): Period {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

const RELATIVE: readonly (readonly [RegExp, (day: string) => Period])[] = [
  [/\b(i fjol|forra aret|last year)\b/, (day) => wholeYear(Number(day.slice(0, 4)) - 1)],
  [/\b(nasta ar|next year)\b/, (day) => wholeYear(Number(day.slice(0, 4)) + 1)],
  [/\b(i ar|this year)\b/, (day) => wholeYear(Number(day.slice(0, 4)))],
  [/\b(nasta manad|next month)\b/, (day) => monthFrom(day, 1)],
  [/\b(forra manaden|last month)\b/, (day) => monthFrom(day, -1)],
  [/\b((den har|denna) manaden|this month)\b/, (day) => monthFrom(day, 0)],
  [/\b(nasta vecka|next week)\b/, (day) => weekFrom(day, 1)],
  [/\b((den har|denna|i) veckan|this week)\b/, (day) => weekFrom(day, 0)],
  [/\b(i ?dag|today)\b/, (day) => ({ from: day, to: day })],
];

function relative(plain: string, day: string): Period | undefined {
  return RELATIVE.find(([pattern]) => pattern.test(plain))?.[1](day);
}

function monthFrom(day: string, months: number): Period {
  const date = new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1 + months, 1));
  return ofDate(date.getUTCFullYear(), date.getUTCMonth() + 1, undefined);
}

/** From Monday to Sunday. */
function weekFrom(day: string, weeks: number): Period {
  const today = new Date(`${day}T00:00:00Z`);
  const monday = shifted(day, weeks * 7 - ((today.getUTCDay() + 6) % 7));
  return { from: monday, to: shifted(monday, 6) };
}

/** The day so many days later, or earlier. */
export function shifted(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}

/** "maj 2026", "2025", "3 mars 2026", "7 december 2026 – 13 december 2026". */
function periodWords({ from, to }: Period, language: Language): string {
  const year = wholeYear(Number(from.slice(0, 4)));
  const month = ofDate(Number(from.slice(0, 4)), Number(from.slice(5, 7)), undefined);
  const is = (other: Period): boolean => from === other.from && to === other.to;
  if (from === to) return dateWords(from, language);
  if (is(year)) return from.slice(0, 4);
  if (is(month)) return dateWords(from.slice(0, 7), language);
  return `${dateWords(from, language)} – ${dateWords(to, language)}`;
}

/** Within a sentence: "i maj 2026", "den 12 mars 2026", "2025" / "in May 2026", "in 2025". */
export function whenWords(period: Period, language: Language): string {
  const words = periodWords(period, language);
  if (period.from === period.to) return language === "sv" ? `den ${words}` : `on ${words}`;
  if (/^\d{4}$/.test(words)) return language === "sv" ? words : `in ${words}`;
  if (words.includes("–")) return words;
  return language === "sv" ? `i ${words}` : `in ${words}`;
}
