/** What people say that is no question: "mina uppgifter", "visa introduktionen", "jag kan inte på torsdag". */
import { fold } from "../knowledge/fold.ts";
import type { Language } from "../knowledge/schema/base.ts";

export type Wish =
  | { readonly kind: "home"; readonly language: Language }
  | { readonly kind: "reminders"; readonly language: Language }
  /** `group` as written; "" for none. */
  | { readonly kind: "introduction"; readonly language: Language; readonly group: string }
  /** Whether they come, and to what as far as it is said; never taken for an answer. */
  | {
      readonly kind: "attendance";
      readonly language: Language;
      readonly day: DayNamed | undefined;
    };

/** A day as people name it: one of the week, one of the month, or so many days ahead. */
export type DayNamed =
  | { readonly weekday: number }
  | { readonly day: number; readonly month: number }
  | { readonly ahead: number };

const HOME = {
  sv: /^(visa |vilka ar )?(mina (uppgifter|uppdrag|moten|plikter)|min sida|mitt|att gora)$/,
  en: /^(show )?(me )?my (duties|tasks|meetings|seats|page|home|to do)$/,
} as const;
const REMINDERS = {
  sv: /^(visa |hantera )?mina paminnelser$/,
  en: /^(show |manage )?(me )?my reminders$/,
} as const;
const INTRODUCTION = {
  sv: /^(visa |ge mig |jag vill se )?(mig )?(introduktionen|introduktion)( (for|till|i) (?<group>.+))?$/,
  en: /^(show |give me |i want to see )?(me )?(the )?introduction( (for|to|of) (?<group>.+))?$/,
} as const;
const ATTENDANCE = {
  sv: /^(hej |tyvarr |nej |ja )*(jag|vi) (kommer(?! fran)( inte)?|kan( tyvarr)? inte( komma| vara med| delta)?|kan komma|deltar( inte)?|har( tyvarr)?( fatt)? forhinder|far( tyvarr)? forhinder|ar (sjuk|borta|bortrest)|tackar (ja|nej))( |$)/,
  en: /^(hi |hello |sorry |no |yes )*(i|we) (will( not)? come(?! from)|am( not)? coming(?! from)|can( ?not|t)( come| attend| make it)?|will( not)? (be there|attend)|wont (come|be there)|am (ill|sick|away)|have to decline)( |$)/,
} as const;
/** Such sentences ask something, or speak of somebody else. */
const ASKS = /\?|\b(vem|vilka?|vad|hur|nar|varfor|om|who|what|how|when|why|if|whether)\b/;

/** Undefined for everything else: a question above all. */
export function wishIn(text: string): Wish | undefined {
  if (text.length > 200) return undefined;
  const said = fold(text.normalize("NFC"))
    .replaceAll(/['’´`]/g, "")
    .replaceAll(/[.,!]+/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  for (const language of ["sv", "en"] as const) {
    if (HOME[language].test(said)) return { kind: "home", language };
    if (REMINDERS[language].test(said)) return { kind: "reminders", language };
    const introduction = INTRODUCTION[language].exec(said);
    if (introduction !== null)
      return { kind: "introduction", language, group: introduction.groups?.["group"] ?? "" };
    if (ATTENDANCE[language].test(said) && !ASKS.test(said))
      return { kind: "attendance", language, day: dayIn(said) };
  }
  return undefined;
}

const WEEKDAYS = [
  /mandag|monday/,
  /tisdag|tuesday/,
  /onsdag|wednesday/,
  /torsdag|thursday/,
  /fredag|friday/,
  /lordag|saturday/,
  /sondag|sunday/,
];
const MONTHS = [
  "jan",
  "feb",
  "mar",
  "apr",
  "ma[ji]|may",
  "jun",
  "jul",
  "aug",
  "sep",
  "o[kc]t",
  "nov",
  "de[cz]",
];

function dayIn(said: string): DayNamed | undefined {
  if (/\bi ?dag\b|\btoday\b/.test(said)) return { ahead: 0 };
  if (/\bi ?morgon\b|\btomorrow\b/.test(said)) return { ahead: 1 };
  const date = /\b(?:den )?(?<day>\d{1,2})(?::?e|:?a|st|nd|rd|th)? (?<month>\p{L}+)/u.exec(said);
  const month = MONTHS.findIndex((one) =>
    new RegExp(`^(${one})`).test(date?.groups?.["month"] ?? "-"),
  );
  if (month >= 0) return { day: Number(date?.groups?.["day"]), month: month + 1 };
  const weekday = WEEKDAYS.findIndex((one) => one.test(said));
  return weekday < 0 ? undefined : { weekday: weekday + 1 };
}
