/** What people ask of the documents themselves, and of how much the assistant knows. */
import { fold } from "../../../knowledge/fold.ts";

export type AskedOfDocuments = "age" | "newer" | "gaps" | "contradictions" | "persons" | "contents";

export interface OfDocuments {
  readonly kind: AskedOfDocuments;
  /** It is asked of something by name: "om Ängsby". */
  readonly ofWhat: boolean;
}

const ALL =
  "(de |dina |din |ditt |era |alla |the |your |all |these |those |this )?(har )?(tva |two )?(\\d{4} (ars )?)?";
const DOCUMENTS = `${ALL}(dokument(en|et)?|overenskommelse(n|r|rna)?|avtal(en|et)?|bilag(a|an|or|orna)|text(en|er|erna)?|underlag(et)?|kall(an|or|orna)|documents?|agreements?|annex(es)?|texts?|sources?)( (fran|from|of) \\d{4})?`;
const KNOWN = `(${DOCUMENTS}|${ALL}(uppgift(en|er|erna)?|information(en)?|svar(en|et)?|kunskap(en|er|erna)?|kunskapsbas(en)?|data|fakta|facts|answers?|knowledge( base)?))`;
const IN = `( (i|ur|av|in|of|from|from within|by|among|mellan|between) ${DOCUMENTS})?`;
const OLD =
  "(aktuell(a|t)?|gammal(t)?|gamla|inaktuell(a|t)?|farsk(a|t)?|ny(a|tt)?|uppdatera(d|de|t)|foraldra(d|de|t)|old|up to date|current|recent|outdated|new|fresh)";
const NEWER =
  "(nyare|senare|senaste|nyaste|nasta|aktuellare|uppdaterad|newer|later|latest|newest|more recent|most recent|updated)";
const AGREEMENT =
  "(overenskommelse(n|r|rna)?|avtal(et)?|dokument(et)?|version(en|er)?|utgava(n)?|bilaga(n)?|agreements?|documents?|versions?|editions?|annex)";
const REPLACED =
  "(ersatts|ersatt|uppdaterats|uppdaterad|reviderats|reviderad|been replaced|been updated|been revised|been superseded|replaced|updated|superseded)";
const ERRORS =
  "(fel|felaktigheter|misstag|missar|oklarheter|otydligheter|konflikter|motsagelser|motstridigheter|skillnader|errors|mistakes|inconsistencies|conflicts|discrepancies|contradictions)";
const PERSONS =
  "(personer|person|manniskor|namn|personnamn|egennamn|individer|people|persons?|names?|individuals|anyone|somebody|someone)";

const ASKED: readonly (readonly [AskedOfDocuments, readonly string[]])[] = [
  [
    "age",
    [
      `hur ${OLD} ar ${KNOWN}`,
      `ar ${KNOWN} (fortfarande )?${OLD}`,
      `(fran )?(nar|vilket ar|vilka ar|vilken tid) (ar|kommer|uppdaterades|skrevs|daterades) (du|${KNOWN})( senast)?( fran| ifran| skrivna| daterade| uppdaterade)?`,
      `how ${OLD} (is|are) ${KNOWN}`,
      `(is|are) ${KNOWN} (still )?${OLD}`,
      `when (was|were|is|are) (you|${KNOWN}) (last )?(updated|written|dated|from|made)`,
      `(what|which) (year|years|time) (is|are) ${KNOWN} from`,
    ],
  ],
  [
    "newer",
    [
      `(finns|har|kommer|vet|kanner|existerar)( det| du| ni| ask| tillgang| till| om| vi){0,4}( (nagon|nagot|nagra|en|ett))* (nyare|senare|ny|uppdaterad|aktuellare) ${AGREEMENT}( an .+)?`,
      `(vilken|vilket|vad|nar) (ar|kom) (den |det )?(senaste|nyaste|nasta) ${AGREEMENT}`,
      `(har|ar|blev) ${DOCUMENTS} ${REPLACED}`,
      `(is|are) there (a|an|any) (newer|later|more recent|updated|new) ${AGREEMENT}( than .*)?`,
      `(what|which) (is|are) the ${NEWER} ${AGREEMENT}`,
      `(has|have|is|are|was|were) ${DOCUMENTS} ${REPLACED}`,
    ],
  ],
  [
    "gaps",
    [
      `(vilka|vad ar det for|finns det( nagra)?) (luckor|brister|hal)( som)?( finns| finns det| ar det)?${IN}`,
      `vad (saknas|fattas|star inte|star det inte|namns inte|framgar inte)( det)?${IN}`,
      `vad (sager|namner|berattar|tar) ${DOCUMENTS} (inte|inget|ingenting)( upp)?( om)?`,
      `vad ${DOCUMENTS} inte (sager|tar upp)( om)?`,
      `vad (vet|kan) du (inte|ingenting)( om| svara pa)?`,
      `(vilka fragor|vad) (kan du inte svara pa|ar du osaker pa|vet du inte svaret pa)`,
      `(what|which) gaps( are there| do you know)?${IN}|what are the gaps${IN}|(what|which) gaps (do|does) ${DOCUMENTS} have|are there (any )?gaps${IN}`,
      `what is (missing|not (said|stated|mentioned|covered))${IN}`,
      `what (do|does) ${DOCUMENTS} (not|leave) (say|tell|cover|mention|state|out)( about)?`,
      `what (do|does|can) you not (know|answer|tell)( about)?`,
      `(what|which) questions can you not answer`,
    ],
  ],
  [
    "contradictions",
    [
      `(vad|var|nar|hur|i vad|pa vilka punkter) (sager|talar|gar|motsager) ${DOCUMENTS} (i?emot|mot|olika|isar)?( varandra| sig sjalva)?( om)?`,
      `(sager|talar|ar|motsager|stammer) ${DOCUMENTS} (i?emot|mot|samma sak|olika|overens|eniga|ense|oense|oeniga)( varandra| sig sjalva| saker)?`,
      `(vilka|finns det( nagra)?|hur manga) ${ERRORS}( som)?( finns| finns det| ar det)?${IN}`,
      `(finns det|ar det) (nagot|nagra) (fel|som ar fel|som inte stammer|som ar oklart)${IN}`,
      `vad (ar fel|ar oklart|stammer inte)${IN}`,
      `(do|does|are|is|where do|about what do|on what do) ${DOCUMENTS} (agree|disagree|contradict|in agreement|say the same( thing)?|conflict)( with)?( each other| themselves| one another)?( about)?`,
      `(what|which|are there any|how many) ${ERRORS}( are there| exist)?${IN}`,
      `what (is wrong|is unclear|does not add up)${IN}`,
    ],
  ],
  [
    "persons",
    [
      `(vilka|vilken|namns|finns|star|hur manga|nagra|ar)( det)?( nagra| nagon)? ${PERSONS}( som)?( ar| star| finns| namns| anges| namngivna)*( vid| med)?( namn| namngivna)?${IN}`,
      `(vem|vilka) (namns|star|ar) (vid|med|namngivna)( namn)?${IN}`,
      `(which|what|are any|are there any|how many|is any|is) ${PERSONS}( is| are)?( named| mentioned| given| there| stated)*( by name)?${IN}`,
      `who is (named|mentioned by name)${IN}`,
    ],
  ],
  [
    "contents",
    [
      `vad (star|finns|sags|skrivs)( det)? i ${DOCUMENTS}( \\w{1,4})?`,
      `vad innehaller ${DOCUMENTS}( \\w{1,4})?`,
      `vad tar ${DOCUMENTS}( \\w{1,4})? upp`,
      `what (is|stands) in ${DOCUMENTS}( \\w{1,4})?`,
      `what (does|do) ${DOCUMENTS}( \\w{1,4})? (contain|say|cover|include|hold)`,
    ],
  ],
];

/** "… om Ängsby": of one place or group. */
const OF_WHAT = "( (?:om|about|on|regarding) (?<what>.+))?";
const ADVERB = "( (egentligen|alls|nu|i dag|idag|now|today))?";
const PATTERNS = ASKED.map(([kind, forms]) => {
  const tail = kind === "gaps" ? OF_WHAT : "";
  return { kind, pattern: new RegExp(`^(${forms.join("|")})${tail}${ADVERB}$`, "u") };
});
const JOINS = /^((och|men|hej|and|but|so|hi|hello|forresten|by the way)[\s,]+)+/u;

/** What is asked of the documents; of a question about anything else, undefined. */
export function askedOfDocuments(text: string): OfDocuments | undefined {
  if (text.length > LONGEST) return undefined;
  const plain = fold(text)
    .replaceAll(/\b(do|does|ca|can|is|are)n['’]?t\b/gu, "$1 not")
    .replaceAll(/[?!.,"”“:]+/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim()
    .replace(JOINS, "")
    .replace(
      /^(what|which) (do|does|can) not (.+?) (say|tell|cover|mention|state|know|answer)\b/u,
      "$1 $2 $3 not $4",
    );
  for (const { kind, pattern } of PATTERNS) {
    const found = pattern.exec(plain);
    if (found !== null) return { kind, ofWhat: found.groups?.["what"] !== undefined };
  }
  return undefined;
}

const LONGEST = 120;
