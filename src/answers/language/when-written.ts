/** "Hur många bodde här när avtalet skrevs?": the time of a text is what stands in that text. */

/** "When the agreement was written" as "according to the agreement", beside a question about something else. */
export function asItSays(text: string): string {
  if (text.trim().replace(WHEN_WRITTEN, "").replace(/\P{L}/gu, "") === "") return text;
  return text.replace(WHEN_WRITTEN, (_whole, sv?: string, en?: string) =>
    sv === undefined ? `according to ${en ?? ""}` : `enligt ${sv}`,
  );
}

/** Only of what was written: who took part when it was drawn up is another question. */
const WHEN_WRITTEN =
  /(?<!\p{L})(?:(?:när|då)\s+((?:(?:den|det)\s+)?(?:\p{L}+\s+)?(?:\p{L}*överenskommelsen|\p{L}*avtalet|texten|dokumentet|bilagan|bilaga 2)(?:\s+(?:från|av)\s+(?:\d\d\d\d))?)\s+skrevs(?!\s+(?:under|om)(?!\p{L}))|(?:when|as|at the time)\s+(the\s+(?:\p{L}+\s+)?(?:agreement|text|document|annex)(?:\s+of\s+\d\d\d\d)?)\s+was\s+written)(?!\p{L})/iu;
