/**
 * A question for those of whom something is not so, put as one for those of whom it is: "Vilka
 * kommuner saknar spår?" → "Vilka kommuner har spår?". Undefined for every other question.
 */
export function affirmed(text: string): string | undefined {
  const plain = text.replaceAll("’", "'");
  const at = plain.search(ASKS_FOR_SOME);
  if (at < 0) return undefined;
  const [before, asked] = [plain.slice(0, at), plain.slice(at)];
  if (/[.!?]\s*$/.test(asked.slice(0, -1))) return undefined;
  const turned = turnedRound(asked);
  if (turned === undefined || !isOfThose(asked.slice(0, turned.at))) return undefined;
  return (before + turned.text).replaceAll(/\s+/g, " ").replace(/ (?=[?.!]*$)/, "");
}

/**
 * A clause that says that something is not so, as one that says that it is, and where it denied it:
 * "X har inget avtal" → "X har ett avtal". Undefined where it denies nothing, or only a part.
 */
export function turnedRound(clause: string): Turned | undefined {
  if (SPLITS_UP.test(clause)) return undefined;
  const turn = TURNS.find(({ denies }) => denies.test(clause));
  if (turn === undefined) return undefined;
  const text = turn.put.reduce((so, [from, to]) => so.replace(from, to), clause);
  return { text, at: turn.denies.exec(clause)?.index ?? -1 };
}

interface Turned {
  readonly text: string;
  /** Where the denial stood. */
  readonly at: number;
}

/** Where those are asked for: the question word, or the order to list them. */
const ASKS_FOR_SOME =
  /(?<!\p{L})(?:vilka|vilken|vilket|vem|hur många|which|who|how many)(?!\p{L})|^\s*(?:lista|räkna upp|nämn|list|name)(?!\p{L})/iu;

/** Two are told apart, or a part of something is left out: not a set and the rest of it. */
const SPLITS_UP =
  /(?<!\p{L})(?:(?:men|och|eller|alltså|varken|but|and|or)\s+(?:\p{L}+\s+){0,2}?(?:inte|ej|not|inga|ingen|inget|no)|(?:och|and) (?:vilka|vilken|vem|which|who)|(?:inte|not) (?:bara|endast|enbart|längre|minst|only|just|least|any longer|any more)|(?:no|any) longer|(?:inte|ej|not)(?!\p{L}).*(?<!\p{L})(?:,? utan att|utan|but)(?!\p{L}))(?!\p{L})/iu;

interface Turn {
  readonly denies: RegExp;
  /** What is written instead. */
  readonly put: readonly (readonly [RegExp, string])[];
}

const TURNS: readonly Turn[] = [
  {
    denies: /(?<!\p{L})(?:saknar|saknade)(?!\p{L})/iu,
    put: [
      [/(?<!\p{L})saknar(?!\p{L})/iu, "har"],
      [/(?<!\p{L})saknade(?!\p{L})/iu, "hade"],
    ],
  },
  {
    denies: /(?<!\p{L})(?:saknas|saknades|fattas|fattades) (?=(?:i|bland|på|från|hos)(?!\p{L}))/iu,
    put: [[/saknas|saknades|fattas|fattades/iu, "ingår"]],
  },
  {
    denies:
      /(?<!\p{L})(?:står|stod|är|ligger|are|is|were|was|stand)(?: \p{L}+)? (?:utanför|outside)(?!\p{L})/iu,
    put: [
      [/(?:står|stod|är|ligger)((?: \p{L}+)?) utanför/iu, "ingår$1 i"],
      [/outside(?: of)?/iu, "part of"],
    ],
  },
  {
    denies: /(?<!\p{L})(?:inte|ej|icke|aldrig)(?!\p{L})/iu,
    put: [
      [
        /(?<!\p{L})(?:(?:ännu|fortfarande|än|alls) )?(?:inte|ej|icke|aldrig)(?: (?:ännu|än|alls))?(?!\p{L})/iu,
        "",
      ],
    ],
  },
  {
    denies: /(?<!\p{L})(?:ingen|inget|inga)(?!\p{L})/iu,
    put: [
      [/(?<!\p{L})ingen(?!\p{L})/iu, "en"],
      [/(?<!\p{L})inget(?!\p{L})/iu, "ett"],
      [/(?<!\p{L})inga(?!\p{L})/iu, ""],
    ],
  },
  {
    denies: /(?<!\p{L})(?:not|never|cannot)(?!\p{L})|n't(?!\p{L})/iu,
    put: [
      [/(?<!\p{L})(?:do|does|did)(?:n't| not| never)(?: yet)?(?!\p{L})/iu, ""],
      [/(?<!\p{L})(?:cannot|can't)(?!\p{L})/iu, "can"],
      [/(?:n't|(?<!\p{L})(?:still )?not|(?<!\p{L})never)(?: yet)?(?!\p{L})/iu, ""],
    ],
  },
  {
    // Not "the trade most lacking in the county", which there is too little of.
    denies: /(?<!\p{L})(?:lack|lacks|lacked|lacking) (?!in(?!\p{L}))(?=\p{L})/iu,
    put: [[/(?:are |is )?(?<!\p{L})(?:lack|lacks|lacked|lacking)(?!\p{L})/iu, "have"]],
  },
  {
    denies: /(?<!\p{L})(?:are|is|were|was) missing (?:from|in|among)(?!\p{L})/iu,
    put: [[/missing (?:from|in)/iu, "part of"]],
  },
  {
    denies:
      /(?<!\p{L})(?:have|has|had|with|there (?:is|are)|\p{L}+ed) no(?! (?:one|more|longer))(?!\p{L})/iu,
    put: [
      // "no job tracks" → "job tracks"
      [/(?<!\p{L})no (?=(?:\p{L}+ )?\p{L}+s(?:\W|$))/iu, ""],
      [/(?<!\p{L})no(?!\p{L})/iu, "a"],
    ],
  },
  {
    // Of the set itself, not of how something is done: "Vilka beslut fattas utan omröstning?"
    denies:
      /(?<=(?:kommun|kommuner|part|parter|\p{L}*grupp|\p{L}*grupper|nätverk|projekt|spår|municipality|municipalities|party|parties|groups?|projects?|tracks?|networks?)(?: (?:som )?(?:är|står|are|is|were))? )(?:utan|without)(?!\p{L})/iu,
    put: [
      [/(?:(?:som )?(?:är|står) )?utan/iu, "har"],
      [/(?:(?:are|is|were) )?without/iu, "have"],
    ],
  },
];

/** What is denied is said of those who are asked for, not of someone whom the question tells of besides. */
function isOfThose(before: string): boolean {
  if (CONDITION.test(before)) return false;
  return !RELATIVE.test(before) || OWN_RELATIVE.test(before);
}

const CONDITION =
  /(?<!\p{L})(?:om|ifall|när|eftersom|därför|att|varför|hur(?! många)|if|when|because|whether|why|how(?! many)|to)(?!\p{L})/iu;
const RELATIVE = /(?<!^)(?<!\p{L})(?:som|där|vars|who|which|that|whose)(?!\p{L})/iu;
const OWN_RELATIVE =
  /^(?:vilka|vilken|vilket|vem|which|who|lista|räkna upp|nämn|list|name)(?: (?:är|var|are|is|were))?(?: (?:det|alla|de|den|all|the))*(?: av \p{L}+)?(?: (?:\p{L}+s )?\p{L}+)?(?: (?:är|var|finns) det)? (?:som|that|which|who)(?: \p{L}+){0,2}\s*$/iu;
