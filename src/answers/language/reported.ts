/**
 * What somebody else asks or says, put as the question that it is: "Chefen vill veta vem som leder
 * gruppen.", "Min kollega påstår att X är med. Stämmer det?"
 */

/** The question alone; the same text where nothing is reported. */
export function asAsked(message: string): string {
  const text = message.replaceAll("’", "'").trim();
  for (const { written, put } of FORMS) {
    const { rest = "" } = written.exec(text)?.groups ?? {};
    if (rest !== "" && !ONE_OF_US.test(text)) return put(rest.trim());
  }
  return message;
}

/** "Vi på förbundet undrar …" tells who "we" are, and "jag undrar" nothing that has to be left out. */
const ONE_OF_US = /^(?:jag|vi|i|we) (?:undrar|wonder)|^(?:vi|we) (?:på|från|i|hos|at|in|from) /iu;

const GREETING = "(?:(?:hej|hi|hello)\\P{L}+)?";
const WH_SV = "(?:vem|vems|vilka|vilken|vilket|vad|när|var|varför|hur)(?!\\p{L})";
const WH_EN = "(?:who|whose|what|which|when|where|why|how)(?!\\p{L})";
/** Not "Hur många av parterna säger att …". */
const WHO = `(?!${WH_SV}|${WH_EN})(?:\\p{L}[\\p{L}'-]* ){1,6}?`;
const ASKS_SV =
  "(?:(?:har )?(?:frågar|frågade|frågat|undrar|undrade)|(?:vill|ville|behöver|måste) (?:få )?veta|(?:vill|behöver) (?:ha )?(?:en siffra på|en lista på|besked om|reda på|koll på|svar på)|(?:har fått|fick) frågan(?: om)?)(?: (?:mig|oss|nu|bara|också))?";
const ASKS_EN =
  "(?:ask(?:s|ed)|wonder(?:s|ed)|(?:wants?|wanted|needs?|would like) to know)(?: me| us)?";
const SAYS_SV =
  "(?:påstår|påstod|säger|sa|sade|hävdar|hävdade|tror|trodde|menar|menade|hörde|har hört|fick höra|läste|har läst|fått för mig|har för mig)(?: (?:mig|oss|bestämt))? att";
const SAYS_EN =
  "(?:says|said|claims|claimed|thinks|thought|believes|insists|heard|read|told (?:me|us)|was told)(?: that)?";
const TAG_SV =
  "(?:stämmer (?:det|detta)|är det (?:sant|rätt|så|riktigt|korrekt)|har (?:hon|han|hen|de|jag|vi) rätt|rätt|eller|va)";
const TAG_EN =
  "(?:is (?:that|it|this) (?:true|right|correct|so)|(?:is|are) (?:he|she|they) right|right|correct|true)";

interface Form {
  readonly written: RegExp;
  readonly put: (rest: string) => string;
}

const FORMS: readonly Form[] = [
  form(`${ASKS_SV}:?,? (?<rest>${WH_SV} [^.?!]+)[.?!]*`, asQuestion),
  form(`${ASKS_SV} om (?<rest>(?!${WH_SV})[^.?!]+)[.?!]*`, isSo),
  form(`${ASKS_EN}:?,? (?<rest>${WH_EN} [^.?!]+)[.?!]*`, asQuestion),
  form(`${ASKS_EN} (?:if|whether) (?<rest>[^.?!]+)[.?!]*`, isTrue),
  form(`${SAYS_SV} (?<rest>[^.?!]+)(?:[.!,;–-]+ *${TAG_SV}[?! ]*|\\?+)`, isSo),
  form(`${SAYS_EN} (?<rest>[^.?!]+)(?:[.!,;–-]+ *${TAG_EN}[?! ]*|\\?+)`, isTrue),
];

function form(pattern: string, put: Form["put"]): Form {
  return { written: new RegExp(`^${GREETING}${WHO}${pattern}$`, "iu"), put };
}

function asQuestion(rest: string): string {
  return `${rest.charAt(0).toUpperCase()}${rest.slice(1)}?`;
}

function isSo(rest: string): string {
  return `Stämmer det att ${rest}?`;
}

function isTrue(rest: string): string {
  return `Is it true that ${rest}?`;
}
