/**
 * What takes long to look for and breaks nothing at once: `ask knowledge check` tells it, and so do the
 * tests; the service starts all the same, and a command answers sooner.
 */
import { countProblems } from "./counted-parties.ts";
import { ruleProblems } from "./decision-rules.ts";
import { homonymProblems } from "./homonyms.ts";
import { localProblems } from "./local-settings.ts";
import { locatedEntries, type LocatedEntry } from "./origins.ts";
import { plainTextProblems } from "./plain-texts.ts";
import type { Problem } from "./problem.ts";
import type { ReadResult } from "./read.ts";
import type { Text } from "./schema/base.ts";
import { languageProblems } from "./wrong-language.ts";

/**
 * Countries that do not exist, words that say something else than the value beside them, rules and
 * shared names that leave open what holds, and texts of the other language or not fit to be read.
 */
export function carefulProblems({ entries, origins }: ReadResult): Problem[] {
  const all = locatedEntries(entries, origins);
  return [
    ...unknownCountries(all),
    ...localProblems(all),
    ...homonymProblems(all),
    ...ruleProblems(all),
    ...countProblems(all),
    ...plainTextProblems(all),
    ...languageProblems(all),
  ];
}

function unknownCountries(all: readonly LocatedEntry[]): Problem[] {
  return all.flatMap(({ kind, entry, origin }) =>
    kind === "reminder-hours" && !isCountry(entry.country)
      ? [{ ...origin, field: "country", message: noCountry(entry.country) }]
      : [],
  );
}

/** Two letters that ISO 3166-1 has given to a country; its codes for private use name none. */
function isCountry(code: string): boolean {
  if (/^(ZZ|X[AB])$/.test(code)) return false;
  return new Intl.DisplayNames("en", { type: "region", fallback: "none" }).of(code) !== undefined;
}

function noCountry(code: string): Text {
  return {
    sv: `landet "${code}" finns inte: skriv ett lands kod, till exempel "SE"`,
    en: `there is no country "${code}": write the code of a country, for example "SE"`,
  };
}
