/**
 * "Vilka kommuner har ett avtal och vilka har det inte?": the second half asks for those of whom the
 * first is not so, and names nothing itself.
 */

/** The question for those of whom it is not so; undefined where the second half asks something else. */
export function otherHalf(first: string, second: string): string | undefined {
  if (OTHERS.sv.test(second)) {
    const { who = "", verb = "", rest = "" } = ASKED.sv.exec(first)?.groups ?? {};
    return verb === "" || DENIES.test(first) ? undefined : `${who} ${verb} inte ${rest}?`;
  }
  if (!OTHERS.en.test(second)) return undefined;
  const { who = "", verb = "", rest = "" } = ASKED.en.exec(first)?.groups ?? {};
  return verb === "" || DENIES.test(first) ? undefined : `${who} ${denied(verb)} ${rest}?`;
}

const OTHERS = {
  sv: /^vilk(?:a|en|et)(?: (?:av dem|kommun(?:er)?|part(?:er)?|grupp(?:er)?))?(?: (?:har|gör|är|var|hade|gjorde))?(?: det)? (?:inte|ej)(?: det)?\W*$/iu,
  en: /^(?:which|who)(?: (?:of them|ones?|municipalit(?:y|ies)|part(?:y|ies)|groups?))?(?: (?:do|does|did|have|has|had|are|is|was|were)(?: not|n['’]t)| not)\W*$/iu,
};

const ASKED = {
  sv: /^(?<who>(?:i )?(?:vilk(?:a|en|et)|vem)(?: (?:av (?:de |länets )?)?(?!(?:är|har|var|hade|ingår|deltar|sitter|kan|får)(?!\p{L}))\p{L}+)?) (?<verb>\p{L}+) (?<rest>.+?)[\s?.!]*$/iu,
  en: /^(?<who>(?:in )?(?:which|who)(?: (?:of the )?(?!(?:are|is|have|has|was|were|had|take|sit|sits)(?!\p{L}))\p{L}+(?= \p{L}+ ))?) (?<verb>\p{L}+) (?<rest>.+?)[\s?.!]*$/iu,
};

/** Two denials make another question. */
const DENIES =
  /(?<!\p{L})(?:inte|ej|ingen|inget|inga|saknar|not|no|none|never|lacks?)(?!\p{L})|n['’]t(?!\p{L})/iu;

/** "have" → "do not have", "is" → "is not" */
function denied(verb: string): string {
  if (/^(?:are|is|were|was|can|may|must|will)$/i.test(verb)) return `${verb} not`;
  if (/^had$/i.test(verb)) return "did not have";
  if (/^has$/i.test(verb)) return "does not have";
  return /[^s]s$/i.test(verb) ? `does not ${verb.slice(0, -1)}` : `do not ${verb}`;
}
