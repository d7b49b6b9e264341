/** How words are typed as they sound: "vilka e me i gruppen?", "isn't". */
import type { Language } from "../../knowledge/schema/base.ts";

const WRITTEN = new Map(
  `e=är ä=är me=med å=och o=och oxå=också vaffö=varför nån=någon nåt=något nåra=några sen=sedan
  mkt=mycket ngn=någon ngt=något sånt=sådant sån=sådan elr=eller asså=alltså mej=mig dej=dig`
    .split(/\s+/)
    .map((pair) => pair.split("=") as [string, string]),
);

/** The word as it is written in full; the same word where it is. Swedish only. */
export function writtenOut(word: string, language: Language): string {
  return language === "sv" ? (WRITTEN.get(word.toLowerCase()) ?? word) : word;
}

/** "Visst är X med?", "Surely X is in?": a yes is hoped for, and what is asked is the rest. */
export function withoutSurely(text: string): string {
  return text.replace(SURELY, "");
}

const SURELY =
  /^\s*(?:(?:så|men|och|so|but|and),? )?(?:visst|nog|surely|certainly),? (?=\p{L}+ \p{L})/iu;

/** "Kan du säga vem som leder gruppen?", "Can you tell me who leads it?": what is asked is the rest. */
export function withoutAsking(text: string): string {
  const asked = text.replace(ASKING, "").replace(IS_IT, "$1 $3 $2");
  return asked === text ? text : asked.replace(SAID, "$1 ");
}

const ASKING =
  /^\s*(?:(?:kan|kunde|skulle) (?:du|ni)(?: kunna)?(?: snälla)? (?:säga|berätta|tala om|upplysa)(?:(?: för)? (?:mig|oss|en))?(?: om)?|(?:can|could|would) you (?:please )?tell (?:me|us|a \p{L}+)(?: please)?),? (?=(?:vem|vilka|vilken|vilket|vad|när|var|varför|hur|who|which|what|when|where|why|how)(?!\p{L}))/iu;
/** "Vilka nätverk är det Ängsby samordnar?": the verb stands last, where a question has it first. */
const IS_IT =
  /^\s*((?:och |men )?[Vv]il(?:ka|ken|ket) \p{L}+) (?:är|var) det (?:som )?(\p{Lu}[\p{L} ]+?) (\p{Ll}+(?:ar|er|år))(?=\P{L}*$)/u;
/** "vem som leder": as it is told, not asked. */
const SAID = /^(vem|vilka|vad) som /iu;

/** "isn't" is two words: the verb, and "not". */
export function withNotApart(text: string): string {
  return text.replaceAll(
    NOT,
    (_whole, verb: string) => `${WHOLE.get(verb.toLowerCase()) ?? verb} not`,
  );
}

const NOT = /(?<!\p{L})(\p{L}+)n['’]t(?!\p{L})/giu;
const WHOLE = new Map([
  ["ca", "can"],
  ["wo", "will"],
]);
