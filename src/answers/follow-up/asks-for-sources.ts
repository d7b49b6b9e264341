/** "Var står det?", "Är du säker?", "källa?": asked of the answer that was given. */
import { fold } from "../../knowledge/fold.ts";

const JOINS =
  /^((och|men|and|but|so|well|jaha|aha|nja|hm+|ok|okej|okay|oh|forlat|ursakta|sorry|excuse me)[\s,.!]+)+/u;
const SOURCE =
  "(kall(a|an|or|orna)|kallhanvisning(ar|en)?|referens(er|en)?|sources?|references?|citations?)";
const THAT =
  "(det|detta|det dar|det har|den|svaret|uppgiften|uppgifterna|that|this|it|so|the answer)";
const SURE = [
  String.raw`(ar|e) (du|ni|det|svaret|uppgiften) (helt |verkligen |alldeles |riktigt )?(saker|sakert|sakra|sant|ratt|korrekt|bergsaker)( pa ${THAT})?`,
  String.raw`(helt |verkligen )?sakert?( pa ${THAT})?`,
  String.raw`stammer ${THAT}( verkligen)?`,
  String.raw`hur sakert? ar (du|${THAT})( pa ${THAT})?`,
  String.raw`(kan|ska|vagar) (jag|man|vi) lita pa ${THAT}`,
  String.raw`(are you )?(really |quite |absolutely |completely |so )?(sure|certain)( (about|of) ${THAT})?`,
  String.raw`is ${THAT} (really )?(right|true|correct|certain)`,
  String.raw`how (sure|certain) (are you|is ${THAT})( (about|of) ${THAT})?`,
  String.raw`can (i|we) (trust|rely on) ${THAT}`,
  String.raw`verkligen|pa riktigt|really`,
];
const WHERE = [
  String.raw`((vad|vilken|vilka) ar |vad har du for |har du (en |nagon )?|finns det (en |nagon )?|visa |ange |what('s| is| are) |do you have |is there |show |give |name )*(mig |me )?(din |dina |your |the |a |an |any |vilk(en|a) |which |what )?${SOURCE}( (pa|for|till|for|of) ${THAT})?( tack| please)?`,
  String.raw`var (star|stod|finns|skrivs|sags) ${THAT}( (skrivet|nagonstans|att lasa))?`,
  String.raw`(var )?star ${THAT} (skrivet )?(nanstans|nagonstans|nan ?stans)|is ${THAT} written( down)?( anywhere| somewhere)?`,
  String.raw`var (kan|far) (jag|man|vi) (lasa|se|hitta|kontrollera|kolla) (mer|${THAT}|(mer )?om ${THAT})`,
  String.raw`(var|varifran|var nagonstans) (laser|hittar|har|hittade|fick|laste|kommer|far|tar) (du |jag )?(last |hittat |fatt |sett |tagit )?${THAT}( ifran| fran)?`,
  String.raw`(i|ur|enligt|pa) (vilket|vilken|vilka) (dokument(en)?|avsnitt(en)?|kapitel|stycke|sida|sidor|overenskommelse(n|r)?|text(er)?|${SOURCE})( star ${THAT}| kommer ${THAT} fran)?`,
  String.raw`(vilket|vilka) (dokument|avsnitt|kapitel|stycke)( star ${THAT} i| ar ${THAT})?`,
  String.raw`hur (vet|kan) du (veta )?(${THAT})?`,
  String.raw`vem (sager|pastar|har sagt) ${THAT}|enligt vem|enligt vad`,
  String.raw`vad (bygger|grundar|stoder|baserar|vilar) (du )?(dig )?${THAT} pa`,
  String.raw`where (does|do|did) (it|they|the (agreements?|documents?|annex)) (say|state|mention) ${THAT}`,
  String.raw`where (is|was) ${THAT} (written|stated|said|mentioned|from)`,
  String.raw`where (can|could|do) (i|we) (read|see|find|check) (more|(more )?(about )?${THAT})`,
  String.raw`where (did|do) you (get|find|read|have|take) ${THAT}( from)?`,
  String.raw`says who|who says( so| that)?|according to (whom|who|what|which (document|agreement|section|source))`,
  String.raw`how (do|can|would) you know( ${THAT})?`,
  String.raw`(in |from )?which (document|section|chapter|paragraph|page|agreement|text)( (is|says) ${THAT}( in| from)?)?`,
  String.raw`what is ${THAT} based on`,
];
const AGE = [
  String.raw`hur (gammal|gammalt|aktuell|aktuellt|farsk|farskt) ar ${THAT}`,
  String.raw`(fran )?(nar|vilket ar) (ar|kommer) (den har )?${THAT}( fran| ifran)?`,
  String.raw`ar ${THAT} (aktuellt?|inaktuellt?|gammalt?|nytt|ny|fortfarande (aktuellt?|sant|sa))`,
  String.raw`how (old|recent|current|new) is ${THAT}( information)?`,
  String.raw`is ${THAT}( information)? (up to date|current|still (true|so|valid|correct|current)|old|recent|outdated)`,
];
const ASKS_FOR_SOURCES = new RegExp(
  `^(${[...SURE, ...WHERE, ...AGE].join("|")})( (da|egentligen|then|nu))?$`,
  "u",
);

/** It asks what the answer before it rests on, and nothing of its own. */
export function asksForSources(text: string): boolean {
  if (text.length > LONGEST) return false;
  const plain = fold(text)
    .replaceAll(/[?!.,"”“:]+/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim();
  return ASKS_FOR_SOURCES.test(plain.replace(JOINS, ""));
}

const LONGEST = 100;
