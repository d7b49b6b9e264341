/** Forms of common verbs that no stemmer brings together with their infinitives, in both languages. */

const SWEDISH = `
äga äger ägs ägde ägt ägdes
öka ökar ökas ökade ökat
åka åker åkte åkt
driva drev drivit drevs
leda ledde lett leddes
köpa köpte köpt
välja valde valt valdes
delta deltog deltagit
anställa anställde anställt anställts anställdes
utse utsåg utsett utsågs utsetts
hålla höll hållit hölls
söka sökte sökt
upphöra upphör upphörde upphört
erbjuda erbjöd erbjudit erbjöds
införa införde infört infördes införts
genomföra genomför genomförs genomförde genomfört genomfördes genomförts
utföra utför utförs utförde utfört utfördes utförts
växa växte vuxit
skilja skilde skilt
sjunka sjönk sjunkit
stiga steg stigit
bygga byggde byggt byggdes
följa följde följt
ställa ställde ställt ställdes
tillhöra tillhör tillhörde tillhört
lägga lade lagt lades
kräva krävde krävt krävdes
behöva behövde behövt behövdes
räcka räckte räckt
byta bytte bytt byttes
avgå avgår avgick avgått
ingå ingår ingick ingått
pågå pågår pågick pågått
bestå består bestod bestått
sträcka sträckte sträckt
vända vände vänt
hjälpa hjälpte hjälpt
stänga stängde stängt stängdes
fylla fyllde fyllt
använda använde använt användes
bestämma bestämde bestämt bestämdes
förhindra förhindrade förhindrat
kartlägga kartlade kartlagt kartlades kartlägger kartläggs
sköta skötte skött
möta mötte mött möttes
styra styrde styrt styrdes
`;

const ENGLISH = `
lead led
hold held
run ran
meet met
pay paid
begin began begun
choose chose chosen
write wrote written
teach taught
grow grew grown
fall fell fallen
rise rose risen
build built
bring brought
send sent
speak spoke spoken
draw drew drawn
drive drove driven
spend spent
sit sat
`;

/** Form → infinitive. */
function formsOf(text: string): ReadonlyMap<string, string> {
  return new Map(
    text
      .trim()
      .split("\n")
      .map((line) => line.split(" "))
      .flatMap(([infinitive = "", ...forms]) => forms.map((form) => [form, infinitive] as const)),
  );
}

export const SWEDISH_VERBS = formsOf(SWEDISH);
export const ENGLISH_VERBS = formsOf(ENGLISH);
