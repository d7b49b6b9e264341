/**
 * Words reduced to what their inflections share, then freed from accents, so that "Ängsbys",
 * "angsby" and "Ängsby" meet. Folding comes after stemming: the stemmer needs å, ä and ö.
 */
import { stemmer as englishStem } from "@orama/stemmers/english";
import { stemmer as swedish } from "@orama/stemmers/swedish";
import { fold } from "../../knowledge/fold.ts";
import { isStopword } from "./stopwords.ts";
import { ENGLISH_VERBS, SWEDISH_VERBS } from "./verbs.ts";

/** Inflections that the stemmer does not bring together, by folded form. */
const SWEDISH_EXCEPTIONS = new Map(
  Object.entries({
    ledamoter: "ledamot",
    ledamoterna: "ledamot",
    ledamoternas: "ledamot",
    moten: "mote",
    motena: "mote",
    motenas: "mote",
    motet: "mote",
    mote: "mote",
    motes: "mote",
    sammantrader: "sammantrad",
    sammantradet: "sammantrad",
    sammantraden: "sammantrad",
    sammantradena: "sammantrad",
    man: "man",
    overens: "overens",
    oftast: "oftast",
    hander: "hander",
    manader: "manad",
    manaderna: "manad",
    vuxna: "vux",
    vuxen: "vux",
    aldre: "aldr",
    yrken: "yrk",
    yrket: "yrk",
    yrke: "yrk",
    yrkena: "yrk",
    spar: "spar",
    sparet: "spar",
    sparen: "spar",
    jobbspar: "jobbspar",
    jobbsparet: "jobbspar",
    jobbsparen: "jobbspar",
    mal: "mal",
    malet: "mal",
    malen: "mal",
    skal: "skal",
    skalet: "skal",
    skalen: "skal",
    lan: "lan",
    lanet: "lan",
    lanen: "lan",
    lans: "lan",
    lanets: "lan",
  }),
);

/** Endings that the stemmer leaves: the genitive after å, ä, ö; "-år" ("ingår", "består"); "-ena", "-et", "-eter". */
function trimSwedish(word: string): string {
  if (/[åäö]s$/.test(word)) return word.slice(0, -1);
  if (/^.{2,}år$/.test(word)) return word.slice(0, -1);
  const agent = /^(.{2,}or)(n|ns|er|ers|erna|ernas)$/.exec(word)?.[1];
  if (agent !== undefined) return agent;
  return word;
}

function swedishStem(form: string): string {
  const word = SWEDISH_VERBS.get(form) ?? UNACCENTED_VERBS.get(form) ?? form;
  const folded = fold(word);
  const known = SWEDISH_EXCEPTIONS.get(folded);
  if (known !== undefined) return known;
  const stem = fold(swedish(trimSwedish(word)));
  if (stem.length <= 3 && folded.length >= 5 && isStopword(stem)) return folded;
  return SWEDISH_EXCEPTIONS.get(stem) ?? stem.replace(/(?<=.{4})(ena|et)$/, "");
}

/** Verb forms as they are typed without accents, where no other word looks like them then. */
const UNACCENTED_VERBS = new Map(
  [...SWEDISH_VERBS].flatMap(([form, infinitive]) =>
    fold(form) === form || SWEDISH_VERBS.has(fold(form)) ? [] : [[fold(form), infinitive] as const],
  ),
);

/** English words that the stemmers make one with another of another meaning: "employment", "manager". */
const ALONE = new Map(
  Object.entries({
    employer: "employer",
    employers: "employer",
    management: "management",
  }),
);

/** All forms under which a word may be met: folded, Swedish stem, English stem. No doubles. */
export function keysOf(word: string): readonly string[] {
  const lower = word.toLowerCase().normalize("NFC");
  const alone = ALONE.get(lower);
  if (alone !== undefined) return [...new Set([alone, lower])];
  const english = fold(englishStem(ENGLISH_VERBS.get(lower) ?? lower));
  const keys = [...new Set([swedishStem(lower), english, fold(lower)])].filter((key) => key !== "");
  return keys.length > 0 ? keys : [fold(lower)];
}
