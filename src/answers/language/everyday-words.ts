/**
 * The commonest words of each language beside its stopwords, whatever is talked about. They tell which
 * language a text is in, and that a word is meant as it is written.
 */
import type { Language } from "../../knowledge/schema/base.ts";
import { fold } from "../../knowledge/fold.ts";
import { stopwordsOf } from "./stopwords.ts";

const ENGLISH = `
without above after again against ago ahead anybody anyone anyway anywhere away before below beside during enough even
ever everybody everything everywhere fewer first however inside instead itself last late later least less likely lots
maybe mine myself near nearly never next nobody none nothing nowhere off often oh onto others ours ourselves outside
perhaps quite rather several sometimes somewhere soon theirs themselves therefore thus toward unless unto via well
whatever whenever wherever whichever whoever yours yourself hers ought lets whats whos hows wheres whens whys thats
theres heres im youre youve youll theyre theyve weve ive hes shes dont doesnt didnt cant couldnt wont wouldnt shouldnt
isnt arent wasnt werent hasnt havent hadnt mustnt neednt aint gonna wanna accept act active add afford agree allow
although always answer answers apply area arrive ask asked asking asks aware bad became become becomes began begin
begins believe belong best better big bigger board boring bought bring brings brought build built business busy buy
call calls car care case chance change changed changes check cheers child children choose city clear close common
companies company compare complete consider contact continue cool cost count country course courses create created
crazy cut daily day days dear decide decides decided decision different difficult dinner dog door early easier easily
easy east eastern eat employer employers employment end ends english entire evening exist exists expect expected
expensive explained eye face fact false family far fast feel fewest figure fill find fine finish five fix follow food
fool forget forgot former forward found four free friend friends fun funny further future gave girl gives glad goal
goals gone goodbye great group groups grow guess half happened happy hard hate hear heard help helped helpful helps
hey high higher highest holds home hope hours house hundred imagine important incorrect indeed information interested
involved join joins joined keep keeps kept kids kill kitchen knew known knows large larger largest latest laugh law
lead leads leave leaves left lend letter life light line little live lives long longer look looking looks lorry lose
lost love low lower lowest lunch making man mean meaning means meant meet meeting meetings meets member members middle
mind minute miss missed missing mistake moment monday money month monthly months morning mother move mum names need
needed needs network networks new news nice night nine noon north number numbers offer office old older oldest open
organisation organisations organization paid paper parking parties party past pay peace percent person phone pick
piece place places plan plans play pleased point police policy poor possible present price probably project projects
pub pull purpose push puts quarter quarterly question questions quick quickly quiet quit ran reach read ready real
reason receive received receiving recently remember rent repeat reply responsible rest result role room round rubbish
run running runs sad safe sale sat saw saying school seat seats second section seem seems seen sell send sends sent
seven shame share sharing short shows shop shut side sign sing sit sits sitting six size sleep slow small snow son
sorry sound south speak speaks spelling stand stands start started starts stay step stopped story street strong
student study stuff stupid subject sun sunday supposed sure swedish system table taken taking talk talked tax teach
telling tells ten think thinks third thirty thought three thrown thursday thx till time tired tomorrow tonight took
total totally touch town track tracks trade train tried trust try tuesday turn twelve twenty twice two type understand
understood untrue useful uses usually vote voted votes wait walk want wanted wants warm waste watch water ways weather
website wednesday week weekly weekend weeks weird welcome went west western whatsoever white wish wonder word words
work worked working works world worse worst worth write writes writing written wrong wrote yearly yep yesterday young
nope nah yeah yup sir madam bye wow ouch sum summarise summarize summary overview shared activities membership
definition cooperation council chart region alright apologies awesome brilliant charge cheer congratulations damn dude
guys helpless hmm holiday hungry kidding ltd mate nevermind oops perfect pity pretty sorted surely thankyou tea
terrible translate truly ugh unclear wicked wonderful bot robot human coffee hotel bus movie music sport football
salary wage pension doctor hospital dentist afternoon aim date job rate
`;

const SWEDISH = `
ofta ingår ingick sitter satt träffas möts möter här efter ännu aldrig sällan visst eftersom medan ifall annars
allting ingenting hejsan hallå tjena tja tjenare morsning morsn hejdå adjö tackar varsågod välkommen ursäkta förlåt
ledsen hoppsan oj ojdå nä nää jaså jadå nejdå va mkt ngn ngt mej dej hans hennes hen velat låt låta låter låtit gett
sa sade sitta stått ligga legat heta visste tro trodde tycka tyckte tänka tänker tänkte känna kände förstå förstår
förstod frågar frågade svarar svarade berättar berättade förklarar förklaring visar visade hittar leta letar söka
söker hjälper skriva skriver skrev skrivit läsa läser läste höra hörde talar arbeta arbetar jobba jobbar bo bor bodde
leva lever äta äter köpa köper köpte sälja säljer betala betalar kosta kostar vänta väntar sluta slutar slutade börja
börjar började fortsätta fortsätter hänt bestämma bestämmer bestämde besluta beslutar beslut beslutas välja väljer
rösta röstar betyder betyda betydde betydelse stämma stämde tillhör behöver behöva behövs räcker använda leder ledde
äger ägde driver samordnar representerar undertecknat dålig dåligt dåliga bäst sämre sämst god gott goda rätt fel
falskt större störst liten litet små mindre minst långa längst länge kort korta ny gammal gammalt gamla äldre äldst
ung unga högre högst låga lägre lägst svår svårt svåra lätt viktig viktigt viktiga möjlig klar klart klara säker ledig
konstig konstigt rolig roligt tråkig tråkigt snabb dyr dyrt billig flest mera annorlunda likadan likadant dagar dagen
igår imorgon imorse kväll kvällen morgon morgonen natt vecka veckan veckor månad månaden månader år åren timme timmar
minut minuter måndag tisdag onsdag torsdag fredag lördag söndag helg helgen januari februari mars maj juni juli
augusti oktober förra tredje senare snart strax nyligen genast gången två tre fyra fem sex sju åtta nio tio elva tolv
hundra tusen hälften noll människa människor person barn barnen pojke flicka kvinna kvinnor män mannen fru
vän vänner kollega kollegor hus huset hem hemmet rum rummet dörr bord stol bil bilen buss tåg väg vägen gata gatan
stad staden land landet by byn kommuner världen svenska engelska svensk sverige skola skolan lärare elev elever jobb
jobbet chef kontor pengar lön skatt hyra pris priset affär affären mat maten kaffe lunch middag frukost vatten väder
vädret sol regn snö sommar vinter läkare sjukhus polis polisen lastbil parkering bank bok boken brev telefon dator
nummer namn namnet ord orden språk bild delar delen saken sättet fallet exempel frågor frågan frågorna svar svaret
anledning orsak mening syfte möte möten mötet mötena parter part parten plats platser platsen deltagare antal antalet
andel andelen stycken grupp gruppen grupper spår spåret källa källan källor ganska väldigt igen tillbaka bort borta
framför bredvid uppe nere hit dit någonstans ingenstans överallt emot tills övrig övriga
fortsatt tydligen troligen tyvärr hellre roll rollen uppgift uppgifter ansvar ansvarar ansvarig vilja medlem medlemmar
ledamot ersättare dum dumt dumma korkad skit fan jävla kul härligt skönt grymt suveränt toppen perfekt snyggt lysande
fint finfint utmärkt kanon bot robot mänska hotell bio film musik sport fotboll pension tandläkare semester
`;

/** Used in both languages, in everyday writing or without accents, whatever the lists above say. */
const EITHER = `a i an for at in per via region person start total men man me so sa var be fan it art led era hit all just plan
program problem information process system test rest form post team chef ok okej okay vs sport robot bot hotell bank film barn
roll arm hand land gift fart bit ha by sal sin son sol dog ser se annex data project ta do go over under even till fall most
buss lunch pension sex`;

function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

const WRITTEN = {
  sv: new Set([...stopwordsOf("sv"), ...wordsIn(SWEDISH)]),
  en: new Set([...stopwordsOf("en"), ...wordsIn(ENGLISH)]),
};
/** Many write without accents. */
const SWEDISH_PLAIN = new Set([...WRITTEN.sv].map(fold));
const SHARED = new Set(wordsIn(EITHER));

/** The language of an everyday word in small letters; undefined for one of both, and for any other. */
export function languageOfWord(word: string): Language | undefined {
  if (SHARED.has(word)) return undefined;
  const isEnglish = WRITTEN.en.has(word);
  const isSwedish = WRITTEN.sv.has(word) || SWEDISH_PLAIN.has(word);
  if (isEnglish === isSwedish) return undefined;
  return isEnglish ? "en" : "sv";
}

/** True for a word that everybody writes, in either language: no slip of the pen. */
export function isEveryday(word: string): boolean {
  const lower = word.toLowerCase();
  return WRITTEN.sv.has(lower) || WRITTEN.en.has(lower);
}
