/** The schema's own messages, which are written in English there, in Swedish. */
export const SWEDISH_MESSAGES: Readonly<Record<string, string>> = {
  "use lower-case letters a-z, digits and single hyphens":
    "skriv små bokstäver a–z, siffror och enkla bindestreck",
  'write the code as text, for example "0763"': 'skriv koden som text, till exempel "0763"',
  "write a text here": "skriv en text här",
  "write it on one line, without invisible characters": "skriv det på en rad, utan osynliga tecken",
  "write four digits for a municipality, two for a county, two letters for a country, or correct 'level'":
    "skriv fyra siffror för en kommun, två för ett län, två bokstäver för ett land, eller rätta 'level'",
  'write "2020", "2020-11" or "2020-11-26"': 'skriv "2020", "2020-11" eller "2020-11-26"',
  "write a day that exists, in the form YYYY-MM-DD": "skriv en dag som finns, i formen ÅÅÅÅ-MM-DD",
  'write a whole date, for example "2026-11-26"': 'skriv ett helt datum, till exempel "2026-11-26"',
  "'from' is later than 'to': swap them or correct one":
    "'from' är senare än 'to': byt plats på dem eller rätta den ena",
  'write an ISO 8601 duration, for example "P2W" or "P3M"':
    'skriv en tidslängd enligt ISO 8601, till exempel "P2W" eller "P3M"',
  'write days or weeks, for example "P3D" or "P2W"':
    'skriv dagar eller veckor, till exempel "P3D" eller "P2W"',
  'write a time of day, for example "08:00"': 'skriv ett klockslag, till exempel "08:00"',
  "write either 'before' or 'after'": "skriv antingen 'before' eller 'after'",
  "write either 'at' or 'after'": "skriv antingen 'at' eller 'after'",
  "write 'afterStart', 'beforeFirstMeeting' or both":
    "skriv 'afterStart', 'beforeFirstMeeting' eller båda",
  "say what it rests on: 'rests', 'source', or 'local: true'":
    "skriv vad den vilar på: 'rests', 'source' eller 'local: true'",
  "only a reminder of a meeting can expire 'at' one: write 'after'":
    "bara en påminnelse om ett möte kan upphöra 'at' ett: skriv 'after'",
  'write the code of a country, for example "SE"': 'skriv ett lands kod, till exempel "SE"',
  "it stands in the list already, remove one of them": "det står redan i listan, ta bort det ena",
  "what no document says can be neither yes nor no: remove 'gap' or 'negative'":
    "det som inget dokument säger kan varken vara ja eller nej: ta bort 'gap' eller 'negative'",
  "what is local stands in no document: remove 'local' or 'source'":
    "det som är lokalt står inte i något dokument: ta bort 'local' eller 'source'",
  "the seat is nobody's: write 'role', 'organization' or both":
    "platsen är ingens: skriv 'role', 'organization' eller båda",
  "'several' is a plural without a number: remove 'several' or 'count'":
    "'several' är flertal utan antal: ta bort 'several' eller 'count'",
  "nothing says who leads: write 'role', 'organization' or both":
    "det står inte vem som leder: skriv 'role', 'organization' eller båda",
  "one fact from one place contradicts nothing: write the other fact or its place, too":
    "ett faktum från ett ställe motsäger inget: skriv också det andra faktumet eller var det står",
  "the concept has no words: write those that people use under 'sv' and 'en'":
    "begreppet har inga ord: skriv dem som folk använder under 'sv' och 'en'",
  "write either 'area' or 'of'": "skriv antingen 'area' eller 'of'",
  "what is counted cannot be less than 0 or a part: write a whole number, or another 'unit'":
    "det som räknas kan inte vara mindre än 0 eller en del: skriv ett heltal, eller en annan 'unit'",
  "a share is from 0 to 100: correct it, or write another 'unit'":
    "en andel är från 0 till 100: rätta den, eller skriv en annan 'unit'",
  "it expires before it is due, so nobody gets it: change 'offset' or 'expires'":
    "den upphör innan den ska skickas, så ingen får den: ändra 'offset' eller 'expires'",
  "the bounds cross, 'from' is longer than 'to': swap them or correct one":
    "gränserna korsar varandra, 'from' är längre än 'to': byt plats på dem eller rätta den ena",
  "'to' must be later than 'from': correct one of them":
    "'to' ska vara senare än 'from': rätta det ena",
  'write the number of the attachment or the first and the last, for example "5–9"':
    'skriv bilagans nummer, eller den första och den sista, till exempel "5–9"',
};
