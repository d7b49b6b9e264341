/** "Jag jobbar i en förening.", "I'm writing a report.": who asks and why, of which nothing is asked. */
export function isOfTheAsker(setting: string): boolean {
  return ASKER.test(setting) && !MATTERS.test(setting);
}

/** "Vad är det?", "Får vi vara med?": it leans on what was told before it. */
export function pointsBack(text: string): boolean {
  return POINTS.test(text);
}

const ASKER = new RegExp(
  `^(?:hej\\P{L}+|hi\\P{L}+|hello\\P{L}+)?(?:${[
    "(?:jag|vi) (?:jobbar|arbetar|är ny\\p{L}*|skriver|förbereder|planerar|läser|sammanställer|håller på|behöver|vill|undrar|gör (?:en|ett)|fick|har (?:fått )?(?:en|ett)|ska (?:träffa|ringa|möta|prata|skriva|hålla|presentera|berätta|föreläsa|besöka|ha|till|på))",
    "(?:i|we)(?: have to| need to| am going to|['’]m going to| will|['’]ll)? (?:work|write|meet|call|prepare|present|talk|visit|read|have an?|need|got|want)",
    "(?:i am|i['’]m|we are|we['’]re) (?:new|an?|writing|preparing|meeting|calling|planning|visiting|reading|working)",
  ].join("|")})(?!\\p{L})`,
  "iu",
);
/** Being away or leaving, and how many there are, is what the question after it is about. */
const MATTERS =
  /\d|(?<!\p{L})(?:inte|sjuk|borta|förhinder|frånvarande|ledig|slutar|byter|ersätt\p{L}*|not|cannot|\p{L}+n['’]t|ill|sick|away|absent|leav\p{L}*|två|tre|fyra|fem|sex|sju|åtta|nio|tio|two|three|four|five|six|seven|eight|nine|ten|år gammal|years old)(?!\p{L})/iu;
const POINTS =
  /(?<!\p{L})(?:han|hon|hen|den|det|dem|de|dom|där|dit|jag|mig|min|mitt|mina|vi|oss|vår|vårt|våra|he|she|it|they|them|there|me|my|we|us|our)(?!\p{L})/iu;
