/** What kind of answer a question wants, from its question word. */
import type { Ask, Language } from "../../knowledge/schema/base.ts";
import { fold } from "../../knowledge/fold.ts";

type Rule = readonly [RegExp, Ask | "whether"];

const SWEDISH: readonly Rule[] = [
  [/\bhur (lyder|heter|formuleras)\b/, "what"],
  [
    /\bhur (ofta|tatt|regelbundet|sallan)\b|\bvilk(et|a) (intervall|tidsintervall|motesintervall)\b|\bmed vilk(et|a) mellanrum\b|\bhur manga (ganger|moten|traffar)\b.*\b((?:per|om|pa|under|varje|ett|i) ar|aret|ars|manad|manaden|termin|terminen|vecka|veckan|kvartal|kvartalet)\b/,
    "how-often",
  ],
  [
    /\bhur (lange|langt ar|lang ar|lang tid|langt tid|langvarig|lang ar|langa|mycket tid)\b|\bunder (hur lang|vilken) (tid|period)\b/,
    "how-long",
  ],
  [
    /\bhur (manga|mycket|stor|stort|stora|hog|hoga|hogt|lag|lagt|gammal|gamla|litet|liten)\b|\bvilken (andel|procent|procentandel)\b|\bvilket antal\b|\bantalet\b.*\?|^antal\b|^andel\b/,
    "how-many",
  ],
  [
    /(?<!\p{L})(nar|vilket datum|vilket år|vilka år|vilken manad|vilken tidpunkt|vilken tid|vilken dag|vilken veckodag|hur dags|vilket arhundrade)(?!\p{L})(?! det galler)/u,
    "when",
  ],
  [
    /\b(varfor|av vilken anledning|vad beror|vilken anledning|vilken orsak|vilket skal|vad ar (skalet|orsaken|anledningen)|hur kommer det sig|vilka skal|i vilket syfte)\b/,
    "why",
  ],
  [
    /\b(vilken|vilka) roll(er)? (har|hade|spelar|spelade|fyller)\b(?! (plats|sate|ansvar|hon|han|hen|dom|de)\b)/,
    "what",
  ],
  [
    /\b(vem|vems|vilka personer|vilken person|av vem|vilken roll|vilka roller|vem som|vilken funktion|vilka som|vilken chef)\b/,
    "who",
  ],
  [
    /\b(var|vart|pa vilken plats|vilken lokal|i vilken lokal|pa vilken ort)\b (?!(det|vi|jag|ni|du|de|dom|hon|han|man)\b)/,
    "where",
  ],
  [/\b(hur|pa vilket satt|pa vilka satt)\b/, "how"],
  [/\b(vilken|vilket|vilka|vilkas)\b/, "which"],
  [/\b(vad|va)\b/, "what"],
];

const ENGLISH: readonly Rule[] = [
  [
    /\bhow (often|frequently|regularly)\b|\bhow many (times|meetings)\b.*\b(a|per|each|every) (year|month|week|term|quarter)\b|\bat what intervals?\b/,
    "how-often",
  ],
  [/\bhow long\b|\bfor how long\b/, "how-long"],
  [
    /\bhow (many|much|large|big|high|low|old)\b|\bwhat (share|percentage|proportion|number|per cent|percent)\b|\bwhich (share|percentage|proportion)\b/,
    "how-many",
  ],
  [
    /\b(when|what date|which date|what year|which year|which years|what years|which month|what month|what time(?! ?(frame|span|limit|horizon))|which day|what day|which weekday)\b/,
    "when",
  ],
  [/\b(why|what reasons?|which reasons?|what is the reason|how come)\b/, "why"],
  [/\b(what|which) roles? (do|does|did)\b/, "what"],
  [/\b(who|whom|whose|which person|which people|which roles?|what roles?)\b/, "who"],
  [/\bwhere\b/, "where"],
  [/\b(how|in what way|in which way)\b/, "how"],
  [/\bwhich\b/, "which"],
  [/\bwhat\b/, "what"],
];

const IMPERATIVE: Record<Language, RegExp> = {
  sv: /^(kan du |kan ni )?(jamfor|lista|rakna upp|visa|ge mig|namn|ange)\b/,
  en: /^(can you |could you )?(compare|list|show|give me|name|enumerate)\b/,
};
const TELL: Record<Language, RegExp> = {
  sv: /^(beratta|forklara|beskriv|sammanfatta)\b/,
  en: /^(tell|explain|describe|summari[sz]e)\b/,
};

/** "Ge mig en översikt över …", "a short summary of …" */
const OVERVIEW =
  /^((kan du |kan ni |kan jag fa |jag vill ha )?(ge mig |fa |gor )?(en |ett )?(kort |snabb )?(oversikt|overblick|sammanfattning)|(can you |could you |please |i want )?(give me |make )?(a |an |the )?(short |quick |brief )?(overview|summary))(?!\p{L})/u;

/** "Vilket år" and "vilket är", "vår" and "var" differ only in the accent that folding takes away. */
function foldButOurYear(text: string): string {
  return fold(text.replaceAll(/(?<!\p{L})(v?)år(?!\p{L})/giu, "$1\u0001r")).replaceAll(
    "\u0001",
    "å",
  );
}

/** The kind of answer wanted; "whether" where no question word stands. */
export function askOf(text: string, language: Language): Ask | "whether" {
  const folded = foldButOurYear(text).trim().replace(OR_HOW, "");
  if (OVERVIEW.test(folded)) return "what";
  if (IMPERATIVE[language].test(folded)) return "which";
  const rules = language === "sv" ? SWEDISH : ENGLISH;
  const found = rules
    .map(([pattern, ask]) => ({ at: folded.search(pattern), ask }))
    .filter(({ at }) => at >= 0);
  if (found.length === 0) return TELL[language].test(folded) ? "what" : "whether";
  if (startsWithVerb(folded, language)) return "whether";
  return earliest(found);
}

/** "X är med, eller hur?" asks whether, not how. */
const OR_HOW = /,? eller hur\W*$/;

/** "Hur ofta" and "hur" start at the same place: the first rule, the exacter one, wins. */
function earliest(found: readonly { at: number; ask: Ask | "whether" }[]): Ask | "whether" {
  return found.reduce((best, next) => (next.at < best.at ? next : best)).ask;
}

const FIRST_VERB: Record<Language, RegExp> = {
  sv: /^(ar|har|kan|far|ska|skall|maste|finns|ingar|sitter|traffas|mots|tillhor|galler|gallde|deltar|leder|ager|stammer|racker|behover|behovs|fordras|drivs|bor|borde|var det|blir|ges|sker|kravs|raknas|omfattas|omfattar|samverkar|driver|hor|skulle|vill|tar|far man|var(?! (ar|finns|ligger|gar|kan|har|sker|halls|sitter|ingar|deltar)\b)(?=.*\b(med|en del av|part|medlem|ledamot|representera(d|t|de)|inblanda(d|t|de)|delaktiga?)\b)|gar|kommer|star|heter|styrs|pagar|pagick|fanns|hade|ingick|deltog|startade|startar|borjade|slutade|slutar|delar|erbjuder|ligger|ags|finansieras|fattar|fattas|beslutar|bestammer|samordnar|samordnas|ansvarar|rapporterar|styr|utser|diskuterar|diskuteras|representeras|introducerar)\b/,
  en: /^(is|are|was|were|does|do|did|can|may|must|should|has|have|had|will|would|could|shall)(n[ '’]?t)?\b/,
};

/** "Ingår …?", "Is …?": a yes/no question, in the given language or in either. */
export function startsWithVerb(text: string, language?: Language): boolean {
  const folded = foldButOurYear(text).trim();
  return language === undefined
    ? FIRST_VERB.sv.test(folded) || FIRST_VERB.en.test(folded)
    : FIRST_VERB[language].test(folded);
}

/** "Vad är ett jobbspår?" asks what it is, not which there are. */
export function asksWhatOneIs(text: string): boolean {
  return ONE.test(text);
}

const ONE =
  /^(vad (är|betyder|innebär)|vad menas med|what (is|does))\s+(ett|en|a|an|the (word|term))\s/iu;

const TAG =
  /,? (eller hur|eller inte|eller|visst|va|right|or not|correct|is(n't| not) (it|that so))\W*$/i;
/** "Gruppen har tre parter?": a statement put as a question. */
const STATES =
  /^(?!(vad|vem|vilk|hur|nar|var)\b).{2,60}?\b(ar|har|ingar|sitter|maste|ska|kan|far|traffas|is|are|has|have|must|can|may|meets?)\b.*\?\s*$/;
/** "Leds gruppen av …?", "Startade …?", "Samarbetar …?": a form that verbs have, with more after it. */
const LIKE_A_VERB =
  /^(?!(its|deras|hennes)\b)([a-z]+(ade|ades|dde|te|[dprtkae]s|er|ar))( \S+){3,}\?\s*$/;

/** "Röstar man eller gäller konsensus?": one of two is the answer, not yes or no. */
export function isChoice(text: string): boolean {
  return CHOICE.test(fold(text));
}

const CHOICE =
  /(?<! (fler|mer|farre|mindre|en|ett|one|two|more|less|fewer|higher|hogre|lagre))\s(eller|or)\s(?!(inte|ej|not|hur|vad|vem|nar|sa|fler|mer|annan|annat|andra|another|other|more|so|what|who|how)\b)/;

/** "Blir jag sjuk, vad gör jag?" */
const ASKS_ON = /,\s*(vad|vem|vilken|vilket|vilka|hur|nar|what|who|which|how|when|where)\b/;

/** "Är …?", "… eller hur?": yes or no is an answer. A row of words without a verb asks for more. */
export function isYesNo(text: string): boolean {
  const folded = fold(text).trim();
  if (isChoice(folded) || ASKS_ON.test(folded)) return false;
  return (
    text.split(/[.!,:;–]\s+/).some((part) => startsWithVerb(part)) ||
    TAG.test(folded) ||
    STATES.test(folded) ||
    LIKE_A_VERB.test(folded)
  );
}
