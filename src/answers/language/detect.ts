/** Which language a question is in. Names of places say nothing, so only common words count. */
import type { Language } from "../../knowledge/schema/base.ts";
import { fold } from "../../knowledge/fold.ts";

const ENGLISH = new Set(
  `the of is are was were what which who whom whose when where why how often does do did many much and or in
  for to from by with about between does has have had this that these those there not share goal aim meet meets meeting
  group groups must should can could will would if they it its each per a an at be been any please tell
  project projects job track tracks many long people person municipality municipalities county hello thanks hi name
  meetings weekly monthly quarterly month year years network organisation organisations membership meaning explained definition
  start date rate chart activities kind party parties seat seats course courses cooperation council board area region side east west
  spelling mentioned receiving which east western eastern expected vs number total share percent
  member members list give goodbye bye good morning evening afternoon thank help please`
    .split(/\s+/)
    .filter(Boolean),
);
const SWEDISH = new Set(
  `och att det som en ett av for pa ar var vad vem vilka vilken vilket nar hur ofta manga mycket med till fran
  inte om eller har hade kan ska skall maste far finns ingar sitter traffas mots moter jag vi ni de den dem man
  vilkas varfor dar hos enligt mellan efter innan inom ofta lange stor andel antal galler hej tack gora gor samt vid sig
  deltagare platser plats parter part moten mote motet betyder betydelse betydde forklaring varje vecka manad ar nya
  alla nagon nagot nagra mer an blir bli beslut beslutas`
    .split(/\s+/)
    .filter(Boolean),
);

/** English words that stand in Swedish texts too: alone they tell nothing. */
const IN_BOTH = new Set("it per region person start total vs rate expected in".split(" "));

/** The language with more of its common words; where they are even, `otherwise`. */
export function languageOf(text: string, otherwise: Language = "sv"): Language {
  const words = text
    .slice(0, 1000)
    .split(/[^\p{L}]+/u)
    .filter(Boolean);
  let english = 0;
  let swedish = 0;
  let shared = 0;
  for (const [index, word] of words.entries()) {
    // A capital inside a text is a name, which may look like a word of the other language.
    if (index > 0 && /^\p{Lu}/u.test(word)) continue;
    const folded = fold(word);
    if (ENGLISH.has(folded)) english += 1;
    if (IN_BOTH.has(folded)) shared += 1;
    if (SWEDISH.has(folded) || word === "i") swedish += 1;
    if (/[åäö]/i.test(word) && !/^\p{Lu}/u.test(word)) swedish += 1;
  }
  if (english === swedish || english === shared) return swedish > 0 ? "sv" : otherwise;
  return english > swedish ? "en" : "sv";
}
