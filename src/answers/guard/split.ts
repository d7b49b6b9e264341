/** One message may hold several questions. */
import { askOf, startsWithVerb } from "../language/ask.ts";
import { asAsked } from "../language/reported.ts";
import { beginsBesides } from "../language/besides.ts";
import { LONGEST_TEXT } from "../language/tokens.ts";
import { marked } from "./unmarked.ts";

const SECOND_QUESTION =
  /\s*(?:,\s*(?:(?:och|samt|and)\s+)?|\b(?:och|samt|and)\s+)(?=(?:(?:i|på|från|till|av|med|för|under|hos|vid|inom|mellan|efter|in|on|from|to|by|with|for|at|during|after|within)\s+)?(?:vem|vilka|vilken|vilket|vad|när|var|varför|hur|who|what|which|when|where|why|how)\s+(?!(?:det|den|som)\b)(?!(?<=var\s+)(?:vi|jag|ni|du|de|dom|man|han|hon)\b)\p{L}+\s+\p{L}+)/iu;

/** "Vad är nätverket och vem leder?" */
const SECOND_BRIEFLY =
  /,?\s+(?:och|samt|and)\s+(?=(?:(?:vem|who)\s+\p{L}+|vilka\s+(?:ingår|deltar|sitter|medverkar))\?$)/iu;

/** "Which have an agreement and which don't?": the others of the same. */
const SECOND_DENIED =
  /,?\s+(?:och|samt|and)\s+(?=(?:(?:vilka|vilken|vilket)\s+(?:(?:har|gör|är|var|hade)\s+)?(?:inte|ej)|(?:which|who)(?:\s+(?:do|does|did|have|has|had|are|is|was|were))?(?:\s+not|n['’]t))\?$)/iu;

/** "Jag undrar hur ofta gruppen träffas och vilka som är med": the second as it is told, not asked. */
const SECOND_TOLD = /,?\s+(?:och|samt)\s+(?=(?:vem|vilka|vad)\s+som\s+\p{L}+)/iu;

/** "Räcker det att åtta är på plats, och får ersättare rösta?": two that are answered with yes or no. */
const SECOND_YES_OR_NO =
  /,\s*(?:och|samt|and)\s+(?=(?:är|har|får|kan|ska|måste|räcker|gäller|finns|ingår|behöver|is|are|does|do|can|may|must|has|have)\s+\p{L}+\s+\p{L}+)/iu;

/** "… och är X med i Y?": the verb stands before the one whom it is asked of, so a question begins. */
const SECOND_TURNED =
  /,?\s+(?:och|samt|and)\s+(?=(?:är|var|blev|gick|har|hade|får|kan|ska|måste|räcker|gäller|finns|ingår|sitter|behöver|hör|is|are|was|were|does|do|did|can|may|must|has|have|had)\s+(?:jag|vi|man|ni|du|den|det|de|alla|varje|I|we|you|they|it|one|the|a|an|all|every|each|\p{Lu}\p{L}+|\p{L}{2,}(?:[aeo]n|et|na))\s+\p{L}+)/u;

/** "… och leds den av Ängsby?", "… och tillhör det Jobbkraft?": of what was asked about first. */
const SECOND_OF_IT =
  /,?\s+(?:och|samt|and)\s+(?=(?:tillhör|tillhörde|hör|hörde|leds|leder|styrs|drivs|ägs|samordnas|samordnar|deltar|beslutar|fattar|omfattar|träffas|möts|rapporterar|innehåller|kostar)\s+(?:den|det|de)\s+\p{L}+)/iu;

/** "Vad är ett spår vad är ett råd": what begins with the same words again. */
const SECOND_ALIKE =
  /(?<=^(?<opening>(?:vem|vilka|vad|när|var|hur|who|what|which|when|where|how) \p{L}+)(?!\p{L}).{1,120}),?\s+(?:(?:och|samt|and)\s+)?(?=\k<opening> \p{L})/iu;

/** A question, and what was said before it in the same message. */
export interface Posed {
  readonly text: string;
  readonly setting: string;
}

/** The questions of a message, in order. */
export function questionsIn(message: string): Posed[] {
  const sentences = asAsked(message)
    .split(
      /(?<=[?!])\s+|(?<=\p{L}{2}\.)(?<!(?:\bex|\ba|\bm|dvs|osv|resp|ca|kl|nr|etc|e\.g|i\.e)\.)\s+(?=\p{Lu})|\n+/u,
    )
    .flatMap(introduced)
    .map((sentence) => sentence.trim())
    .filter((sentence) => /\p{L}/u.test(sentence));
  const isMarked = sentences.some((sentence) => sentence.endsWith("?"));
  const parts = (isMarked ? sentences : marked(sentences)).flatMap((sentence) =>
    sentence.endsWith("?") ? halves(sentence) : [sentence],
  );
  if (parts.length === 0) return [];
  if (!parts.some((part) => part.endsWith("?"))) return posedAsTold(halves(parts.join(" ")));
  return parts.flatMap((text, index) =>
    text.endsWith("?") || (index > 0 && WISHES_CONTACT.test(text))
      ? [
          {
            text,
            setting: parts
              .slice(0, index)
              .filter((part) => !part.endsWith("?"))
              .join(" "),
          },
        ]
      : [],
  );
}

/** Nothing is seen to be asked: the halves as they are, but what only tells of the asker stands before the rest. */
function posedAsTold(texts: readonly string[]): Posed[] {
  const [first = "", ...rest] = texts;
  if (rest.length > 0 && TELLS.test(first) && !first.endsWith("?"))
    return rest.map((text) => ({ text, setting: first }));
  return texts.map((text) => ({ text, setting: "" }));
}

const TELLS = /^(?:jag|vi|min|mitt|mina|vår|vårt|våra|både|i|i'm|we|we're|my|our|both)(?!\p{L})/iu;

/** "Vem samordnar nätverket? Jag behöver en mejladress.": the wish asks for something too. */
const WISHES_CONTACT =
  /^(jag|vi|i|we|ge mig|give me)(?!\p{L}).*(?<!\p{L})(mejl\p{L}*|e-post\p{L}*|telefon\p{L}*|kontaktuppgift\p{L}*|e-?mails?|phone|telephone|contact details)(?!\p{L})/iu;

/** "Som ny i nämnden: vad är …?", "As a chair, what …?": who asks, and then what. */
function introduced(sentence: string): string[] {
  const [whole, who = ""] = INTRODUCED.exec(sentence) ?? [];
  if (whole === undefined) return [sentence];
  return [`${who}.`, sentence.slice(whole.length)];
}

const INTRODUCED =
  /^((?:som|i egenskap av|as an?)\s[^,:?.]{3,80}(?=[,:])|(?:jag|vi|i|i'm|we|hej|hello|hi|(?:\p{L}+ )?fråga|(?:\p{L}+ )?question)(?:\s[^,:?.]{0,80})?(?=:)|[^,:?.]{3,80}\s(?:här|here)(?=[,:]))[,:]\s+(?=(?:vem|vems|vilka|vilken|vilket|vad|när|var|varför|hur|får|kan|ska|måste|är|har|finns|who|whose|what|which|when|where|why|how|can|may|must|do|does|is|are)(?!\p{L}))/iu;

/** "Jag har fått förhinder, vad gör jag?" tells something first; "Vem leder den, och …" asks twice. */
function isAsking(text: string): boolean {
  if (WHEN_SO.test(text) || AT_THAT_TIME.test(text)) return false;
  return askOf(text, "sv") !== "whether" || askOf(text, "en") !== "whether" || startsWithVerb(text);
}

/** "När projektet tog slut, …", "When the member is away, …": the subject stands first, as in no question. */
const WHEN_SO =
  /^(?:(?:[Oo]m|[Ii]f|[Ee]fter att)\s|(?:[Nn]är|[Ww]hen)\s+(?:en|ett|den|det|de|någon|alla|min|vår|jag|vi|man|du|ni|an?|the|my|our|I|we|you|they|it|someone|\p{Lu}\p{L}+|\p{L}{3,}(?:et|en|na))\s)/u;

/** "Jag är bortrest när gruppen träffas, …" tells when; "Jag undrar när …" asks. */
const AT_THAT_TIME =
  /^(?:jag|vi|min|mitt|vår|vårt|i|i'm|i'll|we|my|our)\s(?!(?:.* )?(?:undrar|vet|veta|wonder|know|ask)(?!\p{L}))[^,]*\s(?:när|when)\s/iu;

/** "Vem leder gruppen och hur ofta träffas den?" is two; the second may lean on the first. */
function halves(sentence: string): string[] {
  const texts: string[] = [];
  let rest = sentence;
  for (;;) {
    // No more than that is read as one question, and a flood shall not be searched anew from each half.
    const start = rest.slice(0, LONGEST_TEXT);
    const at = secondIn(start);
    if (at === undefined) break;
    const first = start.slice(0, at.from).trim();
    texts.push(isAsking(first) ? `${first}?` : `${first}.`);
    const opening = start.slice(at.to);
    rest = rest.slice(at.to + opening.length - opening.trimStart().length);
    const relative = /^(vem|vilka|vad)\s+som\s+/iu.exec(rest.slice(0, LONGEST_TEXT));
    if (relative !== null) rest = `${relative[1] ?? ""} ${rest.slice(relative[0].length)}`;
  }
  const last = texts.length === 0 ? sentence : `${rest.replace(/[?.!\s]+$/u, "")}?`;
  return [...texts, last];
}

/** Where what parts the first question from the second begins and ends; undefined where there is but one. */
function secondIn(text: string): { readonly from: number; readonly to: number } | undefined {
  const at =
    earlier(SECOND_QUESTION.exec(text), SECOND_ALIKE.exec(text)) ??
    SECOND_BRIEFLY.exec(text) ??
    SECOND_TOLD.exec(text) ??
    SECOND_DENIED.exec(text) ??
    (startsWithVerb(text) ? SECOND_YES_OR_NO.exec(text) : null) ??
    (isAsking(text) ? (SECOND_TURNED.exec(text) ?? SECOND_OF_IT.exec(text)) : null);
  // What comes first is part of the question.
  if (at === null || beginsBesides(text)) return undefined;
  if (text.slice(0, at.index).trim().split(/\s+/).length < 3) return undefined;
  return { from: at.index, to: at.index + at[0].length };
}

function earlier(one: RegExpExecArray | null, other: RegExpExecArray | null) {
  if (one === null || other === null) return one ?? other;
  return one.index <= other.index ? one : other;
}
