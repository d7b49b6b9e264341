/** Numbers that are written as words, in Swedish and English. */
import type { Language } from "../schema/base.ts";

const SWEDISH_TO_TWENTY =
  "noll ett två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton tjugo";
/** "Första" and "andra" (other) mostly are no numbers; nothing stands for them here. */
const SWEDISH_ORDINALS =
  "- - - tredje fjärde femte sjätte sjunde åttonde nionde tionde elfte tolfte trettonde fjortonde femtonde sextonde sjuttonde artonde nittonde tjugonde";
const SWEDISH_TENS = "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio";
const ENGLISH_TO_TWENTY =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty";
const ENGLISH_ORDINALS =
  "- - - third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth";
const ENGLISH_TENS = "twenty thirty forty fifty sixty seventy eighty ninety";

/** Word → number. Fractions stand as their denominator (tredjedel: 3), a half as 0.5. */
const WORDS: Readonly<Record<Language, ReadonlyMap<string, number>>> = {
  sv: new Map([
    ...counted(SWEDISH_TO_TWENTY),
    ...counted(SWEDISH_ORDINALS),
    ...tens(SWEDISH_TENS, SWEDISH_TO_TWENTY),
    ["en", 1],
    ["dussin", 12],
    ["dussinet", 12],
    ["hundra", 100],
    ["tusen", 1000],
    ["tredjedel", 3],
    ["tredjedelar", 3],
    ["fjärdedel", 4],
    ["hälften", 0.5],
    ["halva", 0.5],
    ["halvt", 0.5],
    ["halvtid", 0.5],
    ["varannan", 2],
    ["båda", 2],
  ]),
  en: new Map([
    ...counted(ENGLISH_TO_TWENTY),
    ...counted(ENGLISH_ORDINALS),
    ...tens(ENGLISH_TENS, ENGLISH_TO_TWENTY),
    ["dozen", 12],
    ["dozens", 12],
    ["hundred", 100],
    ["hundreds", 100],
    ["thousand", 1000],
    ["thousands", 1000],
    ["thirds", 3],
    ["half", 0.5],
    ["both", 2],
  ]),
};

/** Words that mostly are no numbers: articles, or that say no more than the list they sum up. */
const NOT_ALWAYS_NUMBERS = new Set("en ett halva tusen båda one both".split(" "));

/** Spans of time that stand for a number of months. */
const MONTHS_IN_SPAN = new Map([
  ["kvartal", 3],
  ["halvår", 6],
]);

/** "Tjugotal", "hundratalet". */
const SWEDISH_ROUND = /^(.+)tal(et|s|ets)?$/;

/** Words that multiply; a number of things does not carry them. */
const MULTIPLES: Readonly<Record<Language, readonly (readonly [RegExp, number])[]>> = {
  sv: [
    [/^(för)?dubb(el|elt|la|las|lad|lat|lade|lats|lades|ling|lingen)$/, 2],
    [/^tredubb(el|elt|la|lad|lat|lade|lats|lades)$/, 3],
  ],
  en: [
    [/^(twice|double|doubled|doubles|doubling|twofold)$/, 2],
    [/^(triple|tripled|triples|threefold)$/, 3],
  ],
};

/** The larger first: it divides a word that holds both. */
const SWEDISH_SIZES = [
  ["tusen", 1000],
  ["hundra", 100],
] as const;

const SWEDISH_COMPOUND =
  /^(två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv)(år|månad|veck|dag|tim|stegs|part)/;

/** The number that a Swedish or English word (lower case) states for certain; also "treårig". */
export function statedNumber(word: string, language: Language): number | undefined {
  return NOT_ALWAYS_NUMBERS.has(word) ? undefined : wordNumber(word, language);
}

/** All numbers that a Swedish word (lower case) may be taken to carry; also "kvartal" and "en". */
export function carriedByWord(word: string): number[] {
  const number = wordNumber(word, "sv");
  if (number !== undefined) return [number];
  return [...MONTHS_IN_SPAN].flatMap(([span, months]) => (word.startsWith(span) ? [months] : []));
}

/** The number that a word stands for, articles among them. */
export function wordNumber(word: string, language: Language): number | undefined {
  const whole = WORDS[language].get(word);
  if (whole !== undefined || language !== "sv") return whole;
  const part = SWEDISH_COMPOUND.exec(word)?.[1] ?? SWEDISH_ROUND.exec(word)?.[1] ?? "";
  return WORDS.sv.get(part) ?? writtenTogether(word);
}

/** "niohundra", "etthundratjugofem", "tvåtusenfemhundra". */
function writtenTogether(word: string): number | undefined {
  for (const [name, size] of SWEDISH_SIZES) {
    const at = word.indexOf(name);
    if (at < 0) continue;
    const times = at === 0 ? 1 : swedishPart(word.slice(0, at));
    const rest = at + name.length === word.length ? 0 : swedishPart(word.slice(at + name.length));
    return times === undefined || rest === undefined ? undefined : times * size + rest;
  }
  return undefined;
}

function swedishPart(word: string): number | undefined {
  return WORDS.sv.get(word) ?? writtenTogether(word);
}

/** How many times as much a word (lower case) says that something is: "dubbelt", "twice". */
export function statedMultiple(word: string, language: Language): number | undefined {
  return MULTIPLES[language].find(([pattern]) => pattern.test(word))?.[1];
}

function counted(words: string): [string, number][] {
  return words.split(" ").map((word, index) => [word, index]);
}

/** "trettio" and "trettiotvå"; in English only the tens, since a hyphen parts the rest. */
function tens(words: string, units: string): [string, number][] {
  const unitWords = units.split(" ").slice(1, 10);
  return words.split(" ").flatMap((ten, index) => {
    const value = (index + 2) * 10;
    return [
      [ten, value] as [string, number],
      ...unitWords.map((unit, one): [string, number] => [`${ten}${unit}`, value + one + 1]),
    ];
  });
}
