/** Limits of age, staff and time, as texts state them, and the number that somebody has of the same. */
import { numberOf } from "./number-words.ts";

export type Unit = "years" | "employees" | "months";

export interface Limit {
  readonly min?: number | undefined;
  readonly max?: number | undefined;
}

export interface Own {
  readonly unit: Unit;
  readonly value: number;
}

/**
 * Whether what a sentence tells may be for somebody who is so old, or has so many; also where it
 * states no limit. What is told of young people is not for others.
 */
export function admits(sentence: string, { unit, value }: Own): boolean {
  const ofYoung = unit === "years" ? limitOfYoung(sentence) : undefined;
  const { min = 0, max = Infinity } = limitIn(sentence, unit) ?? ofYoung ?? {};
  return value >= min && value <= max;
}

/** "Ungdomar 20–24 år omfattas oftast av …": the ages are theirs, whatever most of them do. */
function limitOfYoung(sentence: string): Limit | undefined {
  if (!YOUNG.test(sentence)) return undefined;
  const { min, max } = AGES_OF_YOUNG.exec(sentence)?.groups ?? {};
  return { min: numberIn(min), max: numberIn(max) ?? OLDEST_YOUNG };
}

const YOUNG =
  /(?<!\p{L})(?:ungdom(?:ar|en|arna)?s?|unga|gymnasieskolan?s?|gymnasieprogram\p{L}*|skolavhopp|elevhälso?\p{L}*|young people|youths?|upper[- ]secondary school|pupils?|students? from dropping out)(?!\p{L})/iu;
const AGES_OF_YOUNG =
  /(?:ungdomar|unga|young people|youths?)(?: \p{L}+){0,2} (?<min>\d+) ?[–-] ?(?<max>\d+)(?!\d)/iu;
const OLDEST_YOUNG = 29;

/** The limit that a sentence states; undefined where it states none, or several. */
export function limitIn(sentence: string, unit: Unit): Limit | undefined {
  const text = inFigures(sentence);
  if (USUALLY.test(text)) return undefined;
  const [only, ...others] = LIMITS[unit].flatMap((pattern) =>
    [...text.matchAll(pattern)].map(({ groups = {} }): Limit => {
      const under = numberIn(groups["under"]);
      const max = under === undefined ? numberIn(groups["max"]) : under - 1;
      return { min: numberIn(groups["min"]), max };
    }),
  );
  return others.length === 0 ? only : undefined;
}

/** "Jag är 31 år", "we have 251 employees": the only one that is told. */
export function ownNumber(told: string): Own | undefined {
  const text = inFigures(told);
  const [only, ...others] = UNITS.flatMap((unit) =>
    [...text.matchAll(OWN[unit])].flatMap(({ groups = {} }): Own[] => {
      const value = numberIn(groups["own"] ?? groups["of"] ?? groups["also"]);
      return value === undefined ? [] : [{ unit, value }];
    }),
  );
  return others.length === 0 ? only : undefined;
}

const UNITS: readonly Unit[] = ["years", "employees", "months"];

const LIMITS: Record<Unit, readonly RegExp[]> = {
  employees: [
    /(?:högst|upp till|at most|up to|no more than) (?<max>\d+) (?:anställda|employees)/giu,
    /(?:minst|at least) (?<min>\d+) (?:anställda|employees)/giu,
    /(?<min>\d+)[–-](?<max>\d+) (?:anställda|employees)/giu,
  ],
  years: [
    /(?:åldern|aged) (?<min>\d+)[–-](?<max>\d+)(?!\d)/giu,
    /(?:till och med|högst|upp till) (?<max>\d+) år(?!\p{L})/giu,
    /(?:up to and including|up to) the age of (?<max>\d+)/giu,
    /(?<min>\d+) år och äldre/giu,
    /aged (?<min>\d+) and (?:over|older)/giu,
    /under (?<under>\d+) år(?!\p{L})/giu,
    /under the age of (?<under>\d+)/giu,
  ],
  months: [
    /(?:inom(?: de senaste)?|högst|within(?: the last)?|at most) (?<max>\d+) (?:månader|months)/giu,
  ],
};

const OWN: Record<Unit, RegExp> = {
  employees: /(?<own>\d+) (?:anställda|medarbetare|employees|staff|workers)(?!\p{L})/giu,
  years:
    /(?:(?<!\p{L})(?:är|blir|fyllt|am|is|aged|turned|at|vid)|['’]m) (?<own>\d{1,3})(?= ?(?:år|years?|and|och|[,.?!;]|$))|(?<!\p{L})på (?<of>\d\d) år(?!\p{L})|(?<also>\d{1,3})(?:-| )?(?:åring|years?[- ]old)/giu,
  months: /(?<own>\d+) (?:månader|months)(?!\p{L})/giu,
};

/** What holds for most is no limit. */
const USUALLY =
  /(?<!\p{L})(?:flesta|oftast|ofta|ungefär|cirka|(?<!at )most|mostly|often|about)(?!\p{L})/iu;

function inFigures(text: string): string {
  return text.replaceAll(/\p{L}+/gu, (word) => {
    const value = numberOf(word);
    return value === undefined || value < 2 ? word : String(value);
  });
}

function numberIn(figures: string | undefined): number | undefined {
  return figures === undefined ? undefined : Number(figures);
}
