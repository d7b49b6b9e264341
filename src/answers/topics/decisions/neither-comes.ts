/** "Ordinarie är sjuk och ersättaren på semester.": nobody is there for a party. */

/** True where a text says of the member and of the substitute, each or together, that they stay away. */
export function neitherComes(text: string): boolean {
  if (TOGETHER.some((words) => words.test(text)) || (NONE.test(text) && SEAT.test(text)))
    return true;
  const clauses = text.split(SENTENCE).flatMap((sentence) => sentence.split(BETWEEN));
  return clauses.some(
    (clause, at) =>
      SUBSTITUTE.test(clause) &&
      AWAY.test(clause) &&
      clauses.some((other, place) => place !== at && MEMBER.test(other) && AWAY.test(other)),
  );
}

/** What was told before a question has no full stops left. */
const SENTENCE = /\s(?=\p{Lu})/u;
const BETWEEN = /[.,;:!?]+\s|(?<!\p{L})(?:och|men|samtidigt som|medan|and|but|while)(?!\p{L})/iu;

const word = (words: string): RegExp => new RegExp(`(?<!\\p{L})(?:${words})(?!\\p{L})`, "iu");

const STAND_IN =
  "(?:ersättar\\p{L}*|suppleant\\p{L}*|vikarie\\p{L}*|reserv\\p{L}*|substitutes?|deputy|stand-in)";
const GONE =
  "(?:sjuk|sjuka|sjukskriv\\p{L}*|borta|bortrest|bortresta|lediga?|tjänstledig|föräldraledig|semester|förhinder|förhindrad|förhindrade|frånvarande|upptagen|dubbelbokad|slutat|ill|sick|away|absent|leave|holiday|vacation|travelling|unable|unavailable|double-booked|has left|has quit)";
const CANNOT =
  "(?:kan(?: \\p{L}+)? (?:inte|ej)|(?:inte|ej) (?:kan|komma|närvara)|kommer (?:inte|ej)|can['’]t|cannot|can not|won['’]t|(?:is|are|am) not coming)";
/** "Ersättaren är också borta", "… kan inte heller": the other one is, before. */
const TOO = "(?:också|även|med|heller|too|either|also|as well)";

const SUBSTITUTE = word(STAND_IN);
const MEMBER = word(
  "ordinarie|ledam\\p{L}+|jag|vi|representant\\p{L}*|member|representative|i|i'm|we|we're",
);
const AWAY = word(`${GONE}|${CANNOT}`);

const TOGETHER: readonly RegExp[] = [
  `(?:varken|neither)(?!\\p{L})[^.?!]{1,60}(?<!\\p{L})${STAND_IN}`,
  `(?:både|båda|bägge|såväl|both)(?!\\p{L})[^.?!]{1,60}(?<!\\p{L})${STAND_IN}(?!\\p{L})[^.?!]{0,30}(?<!\\p{L})(?:${GONE}|${CANNOT})`,
  `${STAND_IN} (?:\\p{L}+ ){0,3}(?:${GONE}|${CANNOT})(?: \\p{L}+){0,3} ${TOO}`,
  `${STAND_IN} (?:\\p{L}+ ){0,3}${TOO} (?:\\p{L}+ ){0,2}(?:${GONE}|${CANNOT}|kan|can)`,
  `(?:ordinarie|ledam\\p{L}+|jag|vi|member|i) (?:och|and) (?:\\p{L}+ ){0,3}${STAND_IN} (?:\\p{L}+ ){0,2}(?:${GONE}|${CANNOT})`,
].map(word);

const NONE = word(
  "(?:ingen av (?:dem|dom|oss|de två)|neither of (?:us|them|the two)) (?:kan|kommer|har|är|can|is|are)",
);
/** Who it is that cannot come. */
const SEAT = word(`${STAND_IN}|ordinarie|ledam\\p{L}+|förhinder|members?|unable to attend`);
