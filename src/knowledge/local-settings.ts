/** Checks that a local setting says in words what its value says. */
import { intervalOfDurations, lengthsIn, type Interval } from "./evidence/intervals.ts";
import type { LocatedEntry } from "./origins.ts";
import type { Problem } from "./problem.ts";
import { LANGUAGES, type Language, type Text } from "./schema/base.ts";

/** Settings whose text states another length of time than their value, or none, or not that it is local. */
export function localProblems(all: readonly LocatedEntry[]): Problem[] {
  return all.flatMap(({ kind, entry, origin }) => {
    if (kind !== "local") return [];
    const set = intervalOfDurations(entry.value);
    return LANGUAGES.flatMap((language) => {
      const unsaid = LOCAL[language].test(entry.text[language])
        ? []
        : [{ ...origin, field: `text.${language}`, message: NOT_SAID_LOCAL }];
      const stated = lengthsIn(entry.text[language], language);
      if (stated.some((one) => isAsLong(one, set))) return unsaid;
      const message = unlike(entry.value, stated[0]?.written);
      return [...unsaid, { ...origin, field: `text.${language}`, message }];
    });
  });
}

const LOCAL: Readonly<Record<Language, RegExp>> = {
  sv: /lokal(a|t)? inställning/iu,
  en: /local setting/iu,
};
const NOT_SAID_LOCAL: Text = {
  sv: 'texten säger inte att det är bestämt lokalt: skriv också "Det är en lokal inställning och står inte i överenskommelserna."',
  en: 'the text does not say that it is decided locally: also write "This is a local setting and does not stand in the agreements."',
};

/** Days of a setting may be working days. */
function isAsLong(stated: Interval, set: Interval): boolean {
  return stated.from.replace("weekdays", "days") === set.from;
}

function unlike(value: string, stated: string | undefined): Text {
  return stated === undefined
    ? {
        sv: `texten säger inte hur länge, men 'value' är ${value}: skriv det i ord`,
        en: `the text does not say how long, but 'value' is ${value}: write it in words`,
      }
    : {
        sv: `texten säger "${stated}", men 'value' är ${value}: rätta det ena`,
        en: `the text says "${stated}", but 'value' is ${value}: correct one of them`,
      };
}
