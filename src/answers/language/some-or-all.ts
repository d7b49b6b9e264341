/**
 * "Finns det någon kommun som …?", "Do all parties …?": whether something is so of any or all of a
 * set, put as a question for those of whom it is: "Vilka kommuner är det som …?"
 */
import type { Language } from "../../knowledge/schema/base.ts";

/** Of how many it is asked whether it is so, and the question for which those are. */
export interface OfSomeOrAll {
  readonly which: string;
  /** Where it is asked of all: for which it is not so. */
  readonly whichNot?: string;
}

/** Undefined for every other question, also where it speaks of two such sets. */
export function someOrAll(text: string, language: Language): OfSomeOrAll | undefined {
  const plain = text
    .replaceAll("’", "'")
    .trim()
    .replace(/[?.!\s]+$/u, "");
  for (const { written, which, whichNot } of FORMS[language]) {
    const { sort = "", rest = "", ...others } = written.exec(plain)?.groups ?? {};
    if (sort === "" || rest === "" || SEVERAL.test(rest)) continue;
    const parts = {
      ...others,
      rest: rest.replace(/^(?:en|ett|an?) /iu, ""),
      sort: plural(sort, language),
    };
    return {
      which: `${which(parts)}?`,
      ...(whichNot && { whichNot: `${whichNot(parts)}?` }),
    };
  }
  return undefined;
}

interface Parts {
  readonly sort: string;
  readonly rest: string;
  readonly verb?: string;
  readonly link?: string;
}

interface Form {
  readonly written: RegExp;
  readonly which: (parts: Parts) => string;
  readonly whichNot?: (parts: Parts) => string;
}

const SORT_SV =
  "(?<sort>(?:lokal(?:a|t)? )?(?:kommun(?:er|erna)?|part(?:er|erna)?|grupp(?:er|erna)?|projekt(?:en)?|(?:jobb)?spår(?:en)?|myndighet(?:er|erna)?))(?: i (?:länet|ask)(?! (?:år )?\\d{4}$))?";
const SORT_EN =
  "(?<sort>(?:local )?(?:municipalit(?:y|ies)|part(?:y|ies)|groups?|projects?|(?:job )?tracks?|(?:government )?agenc(?:y|ies)))(?: in (?:the county|ask)(?! (?:in )?\\d{4}$))?";
const ANY_SV = "(?:någon|några|nån|något|nåt)(?: enda)?(?: av(?: de)?(?: \\p{L}+)?)?";
const ALL_SV = "(?:alla|samtliga|varje|varenda|var och en av)(?: de| länets)?(?: \\p{L}+| \\d+)??";
const ALL_EN = "(?:all|every|each)(?: one)?(?: of)?(?: the)?(?: \\p{L}+| \\d+)??";

const FORMS: Readonly<Record<Language, readonly Form[]>> = {
  sv: [
    {
      written: new RegExp(
        `^(?:finns|fanns|är|var) det (?:${ANY_SV}|en|ett) ${SORT_SV},? (?:(?<link>som|där|med|utan) )?(?<rest>.+)$`,
        "iu",
      ),
      which: ({ sort, link, rest }) =>
        link === "med"
          ? `Vilka ${sort} har ${rest}`
          : link === "utan"
            ? `Vilka ${sort} saknar ${rest}`
            : link === "där"
              ? `I vilka ${sort} ${rest}`
              : link === "som"
                ? `Vilka ${sort} ${rest}`
                : `Vilka ${sort} är ${rest}`,
    },
    {
      written: new RegExp(`^(?<verb>\\p{L}+) ${ANY_SV} ${SORT_SV} (?<rest>.+)$`, "iu"),
      which: ({ sort, verb, rest }) => `Vilka ${sort} ${lower(verb)} ${rest}`,
    },
    {
      written: new RegExp(
        `^(?!kommer )(?<verb>\\p{L}+)(?: inte)? ${ALL_SV} ${SORT_SV} (?<rest>.+)$`,
        "iu",
      ),
      which: ({ sort, verb, rest }) => `Vilka ${sort} ${lower(verb)} ${rest}`,
      whichNot: ({ sort, verb, rest }) => `Vilka ${sort} ${lower(verb)} inte ${rest}`,
    },
    {
      written: new RegExp(`^är det ${ALL_SV} ${SORT_SV} som (?<rest>.+)$`, "iu"),
      which: ({ sort, rest }) => `Vilka ${sort} ${rest}`,
      whichNot: ({ sort, rest }) => `Vilka ${sort} inte ${rest}`,
    },
  ],
  en: [
    {
      written: new RegExp(
        `^(?:is|are|was|were) there (?:any|a|an|one|some|even one)(?: of the)? ${SORT_EN},? (?:(?<link>that|which|who|where|without|with) )?(?<rest>.+)$`,
        "iu",
      ),
      which: ({ sort, link, rest }) =>
        link === "with"
          ? `Which ${sort} have ${rest}`
          : link === "without"
            ? `Which ${sort} have no ${rest}`
            : `Which ${sort} ${link === undefined ? "are" : link === "where" ? "are those where" : ""} ${rest}`,
    },
    {
      written: new RegExp(
        `^(?<verb>do|does|did|is|are|was|were|has|have|can|may) any(?: one)?(?: of the)? ${SORT_EN} (?<rest>.+)$`,
        "iu",
      ),
      which: ({ sort, verb, rest }) => `Which ${sort} ${withoutDo(verb)} ${rest}`,
    },
    {
      written: new RegExp(
        `^(?<verb>do|does|did|is|are|was|were|has|have|can|may|must)(?:n't| not)? ${ALL_EN} ${SORT_EN} (?<rest>.+)$`,
        "iu",
      ),
      which: ({ sort, verb, rest }) => `Which ${sort} ${withoutDo(verb)} ${rest}`,
      whichNot: ({ sort, verb, rest }) =>
        `Which ${sort} ${withoutDo(verb) === "" ? "do" : lower(verb)} not ${rest}`,
    },
  ],
};

/** What is said of several at once is not told of one at a time. */
const SEVERAL =
  /(?<!\p{L})(?:alla|samtliga|varje|någon|några|något|varandra|eller|all|every|each other|any|or)(?!\p{L})(?! (?:månad|vecka|år|kvartal|termin|month|week|year|quarter|term))/iu;

function lower(verb = ""): string {
  return verb.toLowerCase();
}

function withoutDo(verb = ""): string {
  return /^d(?:o|oes|id)$/iu.test(verb) ? "" : lower(verb);
}

/** "lokal grupp" → "lokala grupper" */
function plural(sort: string, language: Language): string {
  const [, several = sort] = PLURALS[language].find(([stem]) => stem.test(sort)) ?? [];
  const local = language === "sv" ? "lokala" : "local";
  return /^lo[ck]al/iu.test(sort) ? `${local} ${several}` : several;
}

const PLURALS: Readonly<Record<Language, readonly (readonly [RegExp, string])[]>> = {
  sv: [
    [/kommun/iu, "kommuner"],
    [/part/iu, "parter"],
    [/grupp/iu, "grupper"],
    [/projekt/iu, "projekt"],
    [/spår/iu, "jobbspår"],
    [/myndighet/iu, "myndigheter"],
  ],
  en: [
    [/municipal/iu, "municipalities"],
    [/part/iu, "parties"],
    [/group/iu, "groups"],
    [/project/iu, "projects"],
    [/track/iu, "job tracks"],
    [/agenc/iu, "government agencies"],
  ],
};
