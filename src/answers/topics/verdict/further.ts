/** Whether a question claims more than a fact, or a fact less than the question. */

/** No word of the question goes further than the text, and none of the text holds it back. */
export function claimsAlike(asked: string, text: string): boolean {
  return (
    !TURNED.test(asked) &&
    !(MUNICIPALITY_DOES.test(asked) && !MUNICIPAL.test(text)) &&
    !(asksWhatMay(asked) && DEMANDS.test(text)) &&
    lengthsIn(asked).every((length) => text.toLowerCase().includes(length)) &&
    STRONGER.every((pattern) => !pattern.test(asked) || pattern.test(text)) &&
    WEAKER.every((pattern) => !pattern.test(text) || pattern.test(asked))
  );
}

/** "Är det kommunen som anvisar?": a common word, but who does it is what is asked. */
const MUNICIPALITY_DOES =
  /^(\p{L}+ )(det |it )?(inte |not )?(kommunen|kommunerna|the municipalit(y|ies))(?!\p{L})/iu;
const MUNICIPAL = /(?<!\p{L})(kommun|municipal)/iu;

/** "tvåårigt", "three-year": a number inside a word, as far as both say it alike. */
function lengthsIn(text: string): string[] {
  return text.toLowerCase().match(LENGTH) ?? [];
}

const LENGTH =
  /(?<!\p{L})((ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio)(?=års|åri|dagars|veckors|månaders)|(one|two|three|four|five|six)-year)/gu;

/** Words that turn a question round: "står X utanför?" is answered with yes by "X är inte med". */
const TURNED =
  /(?<!\p{L})(utanför|saknar|saknas|utan|undantag\p{L}*|lacks?|missing|outside|without|excluded)(?!\p{L})/iu;

/** What claims more than a fact that does not say it too. */
const STRONGER: readonly RegExp[] = [
  /(?<!\p{L})(alla|samtliga|varje|\p{L}+ som helst|hela|helt|whole|entire|entirely|fully|all|every|each|everyone|anyone|whoever|whichever|whatever)(?!\p{L})/iu,
  /(?<!\p{L})(bara|endast|enbart|ensam\p{L}*|only|just|solely|alone)(?!\p{L})/iu,
  /(?<!\p{L})(egen|eget|egna|own)(?!\p{L})/iu,
  /(?<!\p{L})(själv|självt|själva|itself|themselves|by itself|on its own)(?!\p{L})/iu,
  /(?<!\p{L})(alltid|always|aldrig|never)(?!\p{L})/iu,
  /(?<!\p{L})(samma|likadan\p{L}*|same|identical)(?!\p{L})/iu,
  /(?<!\p{L})(lika|equally|as \p{L}+ as)(?!\p{L})/iu,
  /(?<!\p{L})(olika|skiljer|skillnad\p{L}*|different|differ|differs|difference)(?!\p{L})/iu,
  /(?<!\p{L})(mest|störst\p{L}*|högst\p{L}*|flest|most|largest|biggest|highest)(?!\p{L})/iu,
  /(?<!\p{L})(minst\p{L}*|lägst\p{L}*|least|smallest|lowest|fewest)(?!\p{L})/iu,
  /(?<!\p{L})(stor|stort|stora|kraftig\p{L}*|large|big|great)(?!\p{L})/iu,
  /(?<!\p{L})som inte(?!\p{L})|(?<!\p{L})(that|who|which) (has|have|is|are|do|does)(n't| not)(?!\p{L})/iu,
  /(?<!\p{L})(räknas|räknar|counts?|counted)(?!\p{L})/iu,
  // What is said of somebody is not thereby said to apply to others too.
  /(?<!\p{L})(gäller|gällde|appl(y|ies|ied))(?!\p{L})/iu,
  /(?<!\p{L})(någon annan|nån annan|något annat|några andra|annan|someone else|somebody else|something else|anyone else|another|others)(?!\p{L})/iu,
  /(?<!\p{L})(där|här|på plats|there|here|present)\W*$/iu,
  /(?<!\p{L})(måste|krävs|obligatoriskt|must|have to|required|compulsory)(?!\p{L})/iu,
  /(?<!\p{L})(fast|även om|trots|although|even if|even though|despite)(?!\p{L})/iu,
  /(?<!\p{L})(fortfarande|ännu|idag|i dag|numera|längre|redan|ändå|still|today|currently|anymore|nowadays|already|anyway)(?!\p{L})/iu,
  /(?<!\p{L})(pågår|pågående|igång|på plats|avslutad|avslutade|avslutat|slutat|slut|över|färdig\p{L}*|gått ut|startat|börjat|ongoing|running|in place|ended|over|finished|expired|started|begun)(?!\p{L})/iu,
];

/** "Får jag …?": what is allowed is asked, not what is so, nor how many there are. */
export function asksWhatMay(text: string): boolean {
  return MAY.test(text);
}

/** "Får jag skicka någon?" is not answered with yes by what must be so for it. */
const MAY = /^(kan|får|skulle|can|may|could|might)(?!\p{L})/iu;
const DEMANDS = /(?<!\p{L})(måste|must)(?!\p{L})/iu;

/** What claims less than a question that does not say it too. */
const WEAKER: readonly RegExp[] = [
  /(?<!\p{L})(högst|minst|upp till|at most|at least|up to)(?!\p{L})/iu,
  /(?<!\p{L})(kan|får|bör|skulle|vill|may|can|could|should|would|wants?)(?!\p{L})/iu,
  /(?<!\p{L})(håller (?:\d{4} )?på att|under utveckling|vill utveckla|planer\p{L}*|being developed|wants to develop|planned|planning)(?!\p{L})/iu,
  /(?<!\p{L})(diskussion\p{L}*|diskuter\p{L}*|discuss\p{L}*)(?!\p{L})/iu,
  /(?<!\p{L})(men|dock|däremot|opposition|but|although|however)(?!\p{L})/iu,
  /(?<!\p{L})(utom|förutom|undantag\p{L}*|except|apart from)(?!\p{L})/iu,
  /(?<!\p{L})(oftast|ibland|vanligtvis|i regel|delvis|vissa|några|nästan|almost|nearly|usually|sometimes|often|partly|some)(?!\p{L})/iu,
];
