/** What the commands about reminders say. */
import { Option } from "commander";
import { Temporal } from "temporal-polyfill";
import type { Language, Text } from "../knowledge/schema/base.ts";
import { dayWords } from "../meetings/meeting-words.ts";
import type { DeliveryStatus } from "../reminders/outbox.ts";
import { TIME_ZONE } from "../register/time.ts";

export interface LangOptions {
  readonly lang: Language;
}

export function langOption(): Option {
  return new Option("--lang <språk>", "svenska eller engelska").choices(["sv", "en"]).default("sv");
}

/** What a reminder in each state is called. */
export const STATE: Readonly<Record<DeliveryStatus, Text>> = {
  pending: { sv: "väntar", en: "waiting" },
  sending: { sv: "på väg", en: "on its way" },
  done: { sv: "skickad", en: "sent" },
  withdrawn: { sv: "återkallad", en: "withdrawn" },
  expired: { sv: "för gammal", en: "came too late" },
  dead: { sv: "gick inte att skicka", en: "could not be sent" },
};

/** "tisdag 8 december 2026 kl. 13.00" / "Tuesday 8 December 2026, 13:00". */
export function momentWords(at: number, language: Language): string {
  const time = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(TIME_ZONE);
  const clock = time.toPlainTime().toString({ smallestUnit: "minute" });
  const day = dayWords(time.toPlainDate(), language);
  return language === "sv" ? `${day} kl. ${clock.replace(":", ".")}` : `${day}, ${clock}`;
}
