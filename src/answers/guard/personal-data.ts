/** Questions about a person's case: not read further, not answered. */

const CASE: readonly RegExp[] = [
  /(?<!\p{L})(?<!(?:på|under|i)\s)(min|mitt|my)\s+(bokade\s+|egen\s+|booked\s+)?(tid|handläggare|arbetsförmedlare|socialsekreterare|appointment|case officer|caseworker)(?!\p{L})/iu,
  /(?<!\p{L})(min|mitt(?!\s+(?:i|på|under)\s)|mina|my)\s+(\p{L}+\s+){0,2}?\p{L}*(plan|planen|ersättning|ersättningen|bidrag|bidraget|ärende|ärendet|ansökan|praktik|praktikplats|period|perioden|uppehållstillstånd|lön|pengar|etablering|etableringen|inskrivning|benefit|benefits|allowance|permit|(?<!re)placement|application|case|salary)\b/iu,
  /(?<!\p{L})(kommer|får|kan|ska|skulle|har)\s+jag\s+(att\s+|rätt\s+till\s+|möjlighet\s+att\s+)?(få|söka|ansöka\s+om|börja|beviljas|bli)?\s*(en\s+|ett\s+|någon\s+|något\s+)?(\p{L}+\s+)?\p{L}*(extratjänst|praktik|bidrag|ersättning|anställning|anställd|lån|försörjningsstöd|introduktionsjobb|traineejobb|uppehållstillstånd|aktivitetsstöd)\b/iu,
  /(?<!\p{L})(can|will|may|could|do)\s+i\s+(get|receive|have|apply\s+for|qualify\s+for|be\s+granted)\s+(\p{L}+\s+){0,3}?\p{L}*(job|employment|placement|benefit|benefits|allowance|loan|permit|support|money)\b/iu,
  /(?<!\p{L})(min|mina|vår|en av mina|en av våra)\s+(\p{L}+\s+)?(klient|klienter|brukare|patient|deltagare|elev|elever|student|praktikant|granne|bror|syster|son|dotter|kund|kusin|mamma|pappa|mor|far|fru|make|maka|sambo|särbo|svåger|svägerska|morbror|farbror|moster|faster|barnbarn|vän|väninna|kompis|bekant)(?!\p{L})/iu,
  /(?<!\p{L})(my|our|one of my|one of our)\s+(client|clients|patient|participant|pupil|student|neighbour|brother|sister|son|daughter|customer|cousin|mother|father|wife|husband|partner's|friend|uncle|aunt|nephew|niece)\b/iu,
  /(?<!\p{L})(min|mitt(?!\s+(?:i|på|under)\s)|mina|hans|hennes|någons|klientens|brukarens|deltagarens|personens|sökandens)\s+(\p{L}+\s+)?(ärende|akt|journal|handläggning|ansökan|utbetalning|ersättning|försörjningsstöd|bidrag|uppehållstillstånd|aktivitetsstöd|sjukpenning|inskrivning|handlingsplan)\b/iu,
  /(?<!\p{L})(ärendet|akten|journalen)\b.*\b(för|om|gällande|hos)\b/iu,
  /(?<!\p{L})(får|kan|har|ska)\s+(jag|hon|han|min \p{L}+)\s+(rätt till|få|fått|söka|beviljad|beviljas)\s+.*\b(ersättning|försörjningsstöd|bidrag|stöd|uppehållstillstånd|a-kassa|praktik|plats)\b/iu,
  /(?<!\p{L})(my|his|her|the client's|a client's|the participant's)\s+(\p{L}+\s+)?(case|file|application|benefit|benefits|allowance|residence permit|payment)\b/iu,
  // "Kolla ärende 12345678": a number that is somebody's.
  /(?<!\p{L})(ärende|ärendenummer|diarienummer|case|case number)(t|et|s)?\s*(nr\.?|nummer|number|no\.?)?\s*\d{4,}/iu,
  // "Jag har fått avslag."
  /(?<!\p{L})(jag|i)\s+((\p{L}+\s+){1,5}(och|and)\s+)?(har\s+|have\s+)?(fått|fick|blev|blivit|got|received|been|was)\s+(\p{L}+\s+)?(avslag|nekad|nekats|a refusal|refused|rejected|denied)(?!\p{L})/iu,
].map(alsoWithoutAccents);

/** For those who type without å, ä and ö. */
function alsoWithoutAccents({ source, flags }: RegExp): RegExp {
  // "vår" stays: "var fjärde deltagare" is nobody's.
  const loose = source
    .replaceAll(/(?<!v)å/g, "[åa]")
    .replaceAll("ä", "[äa]")
    .replaceAll("ö", "[öo]");
  return new RegExp(loose, flags);
}

/** True when a message is about a single person's case. */
export function isPersonsCase(text: string): boolean {
  return CASE.some((pattern) => pattern.test(text));
}

const PERSON =
  /(?<!\p{L})(jag|mig|min|mitt|mina|hon|han|hen|henne|honom|hennes|hans|me|my|she|he|her|him|his)(?!\p{L})/iu;

/** True when a single person is pointed at: "kan hon söka?" */
export function speaksOfPerson(text: string): boolean {
  return PERSON.test(text);
}
