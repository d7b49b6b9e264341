/** What an entry of each kind is called in a message. */
import type { Text } from "./schema/base.ts";
import type { KindName } from "./schema/kinds.ts";

/** Indefinite form with its article. */
export const KIND_NAMES: Readonly<Record<KindName, Text>> = {
  documents: { sv: "ett dokument", en: "a document" },
  areas: { sv: "ett område", en: "an area" },
  organizations: { sv: "en organisation", en: "an organisation" },
  roles: { sv: "en roll", en: "a role" },
  groups: { sv: "en grupp", en: "a group" },
  rules: { sv: "en regel", en: "a rule" },
  duties: { sv: "en plikt", en: "a duty" },
  tracks: { sv: "ett jobbspår", en: "a job track" },
  projects: { sv: "ett projekt", en: "a project" },
  units: { sv: "en enhet", en: "a unit" },
  agreements: { sv: "en överenskommelse", en: "an agreement" },
  terms: { sv: "ett ord", en: "a term" },
  themes: { sv: "ett ämne", en: "a theme" },
  figures: { sv: "en sifferserie", en: "a figure series" },
  contradictions: { sv: "en motsägelse", en: "a contradiction" },
  local: { sv: "en lokal inställning", en: "a local setting" },
  assistant: { sv: "assistentens presentation", en: "the assistant's introduction" },
  vocabulary: { sv: "ett begrepp", en: "a concept" },
  reminders: { sv: "en sorts påminnelse", en: "a kind of reminder" },
  "reminder-hours": { sv: "tiderna för påminnelser", en: "the hours of reminders" },
  onboarding: { sv: "ett steg i introduktionen", en: "a step of the introduction" },
  "left-outs": { sv: "ett utelämnande", en: "a left-out" },
};
