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
  "the bounds cross, 'from' is longer than 'to': swap them or correct one":
    "gränserna korsar varandra, 'from' är längre än 'to': byt plats på dem eller rätta den ena",
  "'to' must be later than 'from': correct one of them":
    "'to' ska vara senare än 'from': rätta det ena",
};
