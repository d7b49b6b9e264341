/** "Vad heter nätverket för rektorer?", "What's the name of the group?": of a body, not of a person. */
export function asksNameOfBody(text: string): boolean {
  return ASKS.test(text) && !PERSON.test(text);
}

const BODY =
  "grupp|nätverk|projekt|enhet|möte|råd|förvaltning|avdelning|spår|förbund|forum|konstellation|samverkan|samarbete";
const ENGLISH_BODY =
  "group|network|project|unit|meeting|council|administration|department|track|association|body|forum|cooperation";

const ASKS = new RegExp(
  [
    `^(?:och |men )?vad (?:heter|hette|kallas|kallades|är namnet på) (?:den |det )?(?!de )(?:\\p{L}+ )?\\p{L}*(?:${BODY})(?:en|et|erna|na)?(?!\\p{L})`,
    `^(?:and )?what(?:'s| is| was) the name of .*(?<!\\p{L})(?:${ENGLISH_BODY})(?!\\p{L})`,
    `^(?:and )?what (?:is|was) .*(?<!\\p{L})(?:${ENGLISH_BODY})(?!\\p{L}).* called`,
  ].join("|"),
  "iu",
);
/** "… the head of the unit", "… its project manager". */
const PERSON =
  /(?<!\p{L})(?:manager|leader|head|chair\p{L}*|secretary|coordinator|members?|director|officer|person|representatives?|substitutes?|compan(?:y|ies)|chefen|ordföranden|samordnaren|företag\p{L}*)(?!\p{L})/iu;
