/** "Ordinarie är sjuk och ersättaren på semester.": nobody is there for a party. */

/** True where a text says of the member and of the substitute, each or together, that they stay away. */
export function areBothAway(text: string): boolean {
  if (TOGETHER.test(text)) return true;
  const parts = text.split(SENTENCE).flatMap((sentence) => sentence.split(BETWEEN));
  const at = parts.findIndex((part) => SUBSTITUTE.test(part) && AWAY.test(part));
  return (
    at >= 0 && parts.some((part, other) => other !== at && MEMBER.test(part) && AWAY.test(part))
  );
}

/** What was told before a question has no full stops left. */
const SENTENCE = /\s(?=\p{Lu})/u;
const BETWEEN = /[.,;:!?]+\s|(?<!\p{L})(?:och|men|samtidigt som|medan|and|but|while)(?!\p{L})/iu;
const SUBSTITUTE =
  /(?<!\p{L})(ersättar\p{L}*|ersattar\p{L}*|suppleant\p{L}*|substitute|deputy|stand-in)(?!\p{L})/iu;
const MEMBER =
  /(?<!\p{L})(ordinarie|ledam\p{L}+|jag|vi|member|i|i'm|we|we're|representative|representant\p{L}*)(?!\p{L})/iu;
const AWAY =
  /(?<!\p{L})(inte|ej|sjuk|sjuka|sjukskriven|borta|bortrest\p{L}*|ledig|lediga|tjänstledig|föräldraledig|semester|förhinder|förhindrad|frånvarande|upptagen|dubbelbokad|slutat|ill|sick|away|absent|(on )?(leave|holiday|vacation)|travelling|not|cannot|unable|unavailable|double-booked|has (left|quit))(?!\p{L})|n['’]t(?!\p{L})/iu;
/** "Både jag och ersättaren är sjuka", "varken ordinarie eller ersättare kan …", "neither of us". */
const TOGETHER =
  /(?<!\p{L})(?:(?:både|båda|bägge|såväl|both)(?!\p{L})[^.?!]{1,60}(?<!\p{L})(?:ersätt\p{L}*|substitute|deputy)(?!\p{L})[^.?!]{0,30}(?<!\p{L})(?:sjuka?|borta|bortresta?|lediga?|förhinder|förhindrade|frånvarande|semester|inte|ill|sick|away|absent|leave|holiday|not|cannot|unable)(?!\p{L})|(?:varken|neither)(?!\p{L})[^.?!]{1,60}(?<!\p{L})(?:ersätt\p{L}*|substitute|deputy)(?!\p{L}))/iu;
