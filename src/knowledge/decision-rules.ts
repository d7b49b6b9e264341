/** Checks that a group's rules for decisions are each there once, and that their words say what is reckoned with. */
import type { LocatedEntry } from "./origins.ts";
import type { Problem } from "./problem.ts";
import { LANGUAGES, type Language, type Text } from "./schema/base.ts";

type Rule = Extract<LocatedEntry, { readonly kind: "rules" }>;

/** Rules that stand twice, a quorum in the wrong place or in none, and texts that tell another share. */
export function ruleProblems(all: readonly LocatedEntry[]): Problem[] {
  const rules = all.filter((located): located is Rule => located.kind === "rules");
  const sorts = Map.groupBy(rules, ({ entry }) => `${entry.group} ${entry.rule}`);
  return [
    ...[...sorts.values()].flatMap(twice),
    ...rules.flatMap(misplacedQuorum),
    ...rules.flatMap(otherShare),
  ];
}

function twice([first, ...more]: readonly Rule[]): Problem[] {
  if (first === undefined) return [];
  const { entry, origin } = first;
  return more.map((one) => ({
    ...one.origin,
    field: "rule",
    message: {
      sv: `${origin.entry} (${origin.file}) är redan gruppens regel av sorten "${entry.rule}": skriv rätt sort här, eller gör dem till en regel`,
      en: `${origin.entry} (${origin.file}) is the group's rule of the sort "${entry.rule}" already: write the right sort here, or make them one rule`,
    },
  }));
}

function misplacedQuorum({ entry, origin }: Rule): Problem[] {
  const isQuorum = entry.rule === "quorum";
  if (isQuorum === (entry.quorum !== undefined)) return [];
  return [{ ...origin, field: "quorum", message: isQuorum ? NO_QUORUM : NOT_ITS_QUORUM }];
}

const NO_QUORUM: Text = {
  sv: 'saknas, så det går inte att räkna ut om ett möte kan besluta: skriv { moreThan: "1/2", of: affected-parties }',
  en: 'is missing, so that nothing tells whether a meeting can decide: write { moreThan: "1/2", of: affected-parties }',
};
const NOT_ITS_QUORUM: Text = {
  sv: 'hör till regeln om hur många som måste vara på plats: flytta det dit, eller skriv "rule: quorum" här',
  en: 'belongs to the rule on how many must be present: move it there, or write "rule: quorum" here',
};

const HALF: Readonly<Record<Language, RegExp>> = { sv: /hälften|halva/iu, en: /\bhalf\b/iu };
const MORE_THAN_HALF: Readonly<Record<Language, RegExp>> = {
  sv: /(mer|fler) än (hälften|halva)/iu,
  en: /more than (a )?half/iu,
};

/** What the rule on the quorum says of how many, and what any other says of a half. */
function otherShare({ entry, origin }: Rule): Problem[] {
  return entry.facts.flatMap(({ text, asks, gap }, index) =>
    LANGUAGES.flatMap((language) => {
      const isTold = entry.quorum !== undefined && asks.includes("how-many") && !gap;
      const speaksOfIt = isTold || HALF[language].test(text[language]);
      if (!speaksOfIt || MORE_THAN_HALF[language].test(text[language])) return [];
      return [{ ...origin, field: `facts.${index}.text.${language}`, message: OTHER_SHARE }];
    }),
  );
}

const OTHER_SHARE: Text = {
  sv: 'texten säger en annan andel än regelns "quorum", som är mer än hälften: skriv "mer än hälften"',
  en: 'the text tells another share than the rule\'s "quorum", which is more than half: write "more than half"',
};
