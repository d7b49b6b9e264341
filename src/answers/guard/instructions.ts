/**
 * Messages that try to steer the assistant ("ignorera dina instruktioner"). Nothing here can be
 * steered, but such words are not part of the question: they are taken out before it is read.
 */

const STEERING: readonly RegExp[] = [
  // A sentence about the inside of the assistant goes as a whole, also what it asks for besides.
  /(?<=^|[.?!])[^.?!]*(?<!\p{L})(system\s*prompt|systemprompt\p{L}*|utvecklarläge\p{L}*|developer mode|jailbreak)\b[^.?!]*[.!]?/giu,
  // What says who or how to be comes first: it may run on into what to answer.
  /(?<!\p{L})(du är nu|låtsas att du|agera som|spela rollen|från och med nu är du)\b[^.?!]*[.!,]?/giu,
  /(?<!\p{L})(you are now|pretend (that |to )?|act as|from now on)\b[^.?!]*[.!,]?/giu,
  /(?<!\p{L})(ignorera|glöm|bortse från|strunta i|åsidosätt)\b[^.?!]*\b(instruktion\p{L}*|regler\p{L}*|tidigare|ovan\p{L}*|allt|källor\p{L}*|kunskapsbas\p{L}*|prompt\p{L}*|överenskommels\p{L}*|dokument\p{L}*|text\p{L}*|begränsning\p{L}*)\b[^.?!:]*[.!:,]?/giu,
  /(?<!\p{L})(ignore|forget|disregard|override)\b[^.?!]*\b(instructions?|rules?|previous|above|everything|sources?|prompt|agreements?|documents?|texts?|guidelines)\b[^.?!:]*[.!:,]?/giu,
  /(?<!\p{L})(?:och\s+)?(svara|säg|skriv|upprepa|bekräfta)\s+(mig\s+)?(bara|endast|enbart|alltid|ordet|exakt)\b[^.?!]*[.!]?/giu,
  /(?<!\p{L})(?:and\s+)?(answer|say|reply|respond|repeat|write)\s+(with\s+)?(only|just|always|exactly)\b[^.?!]*[.!]?/giu,
  /^\W*(system\p{L}*|admin\p{L}*|developer|utvecklare|root)(\s*(message|meddelande|note|override|notis))?\s*:/giu,
  /(?<!\p{L})(?:och\s+)?(säg|påstå|hävda|låtsas|skriv|svara|intyga|bekräfta)\s+(sedan\s+|bara\s+)?att\b[^.?!]*[.!]/giu,
  /(?<!\p{L})(?:and\s+)?(say|claim|pretend|write|answer|state|confirm)\s+(then\s+|only\s+)?that\b[^.?!]*[.!]/giu,
  /<\/?[a-z][^>]*>/giu,
];

/** The message without words that only try to steer, and those words: they may name what is meant. */
export function withoutSteering(text: string): {
  readonly text: string;
  readonly steering: string;
} {
  let rest = text;
  const steering: string[] = [];
  for (const pattern of STEERING)
    rest = rest.replaceAll(pattern, (words) => {
      steering.push(words.trim());
      // What comes after is a sentence of its own still.
      return /[.!]$/.test(words) ? ". " : " ";
    });
  const tidy = rest
    .replaceAll(/(?<=^|\s)[.!,]+(?=\s|$)/g, " ")
    .replaceAll(/\s+/g, " ")
    .trim();
  return { text: tidy, steering: steering.join(" ") };
}
