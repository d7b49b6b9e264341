/**
 * Words that tell how something is asked or said, not what about. They need no support in a fact.
 * Folded forms; both languages in one set, since a Swedish question may hold English words.
 */
import { LANGUAGES, type Language } from "../../knowledge/schema/base.ts";
import { fold } from "../../knowledge/fold.ts";

const SWEDISH = `
a av alla allt alltså alltid andra annan annat att bara blev bli blir bland blivit bör både båda
då de del dels dem den denna deras dess dessa det detta dig din dina ditt dock dom du där därför
egen egna egentligen ej eller en enligt ens er era ert ett exakt fast fick finnas finns fler flera för
fram från få får förresten ge ger gällande genom gick gjorde gjort gör göra går gå ha hade han har
hej hela helt henne hon honom hos hur i ibland in inom innan inte inför händer hända hände ingen inget inga iväg ja jag ju just
kan kanske kom kommer kring kunde kunna känner lite långt man med mellan men mer mest mig min mina mitt mot
mycket måste många ni nog nu nuvarande nuläget nya något någon några nån nåt när nära nästa och också okej olika om oss på
per respektive samma samt sedan ses sen senast si sig sin sina sitt ska skall skulle snälla som så sån sådan sådana säg säga
säger säkert tack te till tillsammans trots tror tycker typ undrar under upp ut utan utifrån utom utöver vad var vara varandra varför
varit varje vars vart veta vet vem vems vi via vid vilka vilken vilket vill vore väl vår våra vårt än ändå
är åt även över övrigt särskilt själv självt själva sätt slags stor stort stora hög högt höga låg lågt lång långt lika sorts typer typ tala berätta förklara beskriv svara
fråga undra nämna nämns nämner nämn anges ange angett står stå stod sagt gäller gälla dokument dokumentet dokumenten
texten text avtalet enl bl.a t.ex osv mm ang angående beträffande gällde snabbt fram idag dag finnas fanns
hjälp lista räkna visa ge hitta redogör sammanfatta kolla hjälpa gärna precis ungefär cirka ca faktiskt liksom
kommun kommunen kommuns kommunens kommunerna länet läns län
nej jo jaha alltså aha sak saker del fall möjligt möjligen aktuell aktuella enda ena flesta
vilkas kunnat borde brukar bruka verkar verka anser hålls håller skedde ske sker innebär innebära
peka pekas pekats utpekas tagit tar tas tagits taget ta utgör utgörs kallas benämns heter hette kallades framgår framkommer uppger uppges listas redovisas
räknas räkna presenteras uppräknas lokala lokal lokalt kommunal kommunala respektive samtliga båda ihop enligt uttryckligen uttrycks formuleras bestämts
dokumenterat nedskrivet angivet angivna beskrivs beskrivits beskrivna rör rörande vars handlar handla sammanhang sammanhanget övergripande
stämmer riktigt sant korrekt nämligen vilkendera varifrån däri därför således totalt sett personer
folk mellanrum kommit året ser gått bakom läget ligger tätt vanligt vanliga ner hänger såg fått räknat räknar eget nytt
pratar prata se nästan haft hemma ute igenom nyss menar menas gav funnits bordet rent runt alls längre vs ville sysslar extra
därifrån härifrån helst bättre bra fungerar funkar används använder komma tog ort papper vidare hör
förutom varken sida sidan håll vägnar idag numera fortfarande redan senaste tidigare först första sist sista gång gånger
tredje fjärde femte sjätte
någonstans nånstans ingenstans någonsin nånsin åtminstone framförallt speciellt däremot visst ba hursomhelst ev resp gentemot
runtom hen hens va trodde glömt glömde menade sade nuförtiden härnäst sistone hit hem grejer grejen grej jättemycket massor
`;

const ENGLISH = `
a about according actually all also am an and any are as at be because been being both but by can could
current currently did do does doing done each either every few for from get gets give given go goes got had has have having he her here
him his how i if in into is it its just kind know let like list main make many may me might more most much must my named name
of on between once one only or other our out over own part per please really right said same say says see shall she should show so some state stated
still such tell than that the their them then there these they thing things this those through to too under until up upon us
use used using very was we were what when where whether which while who whom whose why will with within would yes yet you your
document documents text agreement agreements mention mentioned mentions described describe explain municipality municipality's municipalities county currently
form forms formed make makes made named called list lists listed identify identifies identified specify set out stated given local people according true correct
year years times come comes came coming together someone somebody kinds among behind already vs take takes way something back hold
sort sorts else put around good going down along since getting happens happen terms another towards everyone beyond though
ones told anything everything across single trying whole cannot
somewhere anywhere nowhere rarely seldom approximately nearly barely mostly however anyway perhaps maybe truly honestly apparently
regarding amongst kindly heard thought forgot remember nowadays pretty lot bit stuff due regards anybody whoever whichever meanwhile thus
i'm i've i'd we've we're they're they've you've you're hers theirs therefore
third fourth fifth sixth no not neither nor except besides apart addition ok okay hi hello thanks thank exactly exact respectively today now
`;

interface Words {
  readonly written: ReadonlySet<string>;
  /** Without accents, for those who type without them. */
  readonly folded: ReadonlySet<string>;
}

function setOf(text: string): Words {
  const words = text.split(/\s+/).filter((word) => word !== "");
  return { written: new Set(words), folded: new Set(words.map(fold)) };
}

const STOPWORDS: Record<Language, Words> = { sv: setOf(SWEDISH), en: setOf(ENGLISH) };

/** The common words of a language, as they are written. */
export function stopwordsOf(language: Language): ReadonlySet<string> {
  return STOPWORDS[language].written;
}

/** Words of content that a stopword looks like once its accents are gone ("bör" and "bor"). */
const COLLISIONS = new Set(["bor"]);

/** True for a word that carries no content of its own, in one language or in either. */
export function isStopword(word: string, language?: Language): boolean {
  // Phones write "I’m" with a curved sign.
  const lower = word.toLowerCase().replaceAll("’", "'");
  if (lower.length === 1) return true;
  const languages: readonly Language[] = language === undefined ? LANGUAGES : [language];
  return languages.some(
    (one) =>
      STOPWORDS[one].written.has(lower) || (STOPWORDS[one].folded.has(lower) && isPlain(lower)),
  );
}

function isPlain(lower: string): boolean {
  return fold(lower) === lower && !COLLISIONS.has(lower);
}
