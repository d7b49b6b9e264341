/** Nothing carries an answer: say so, and name the nearest thing that is known, never as the answer. */
import type { Text } from "../../knowledge/schema/base.ts";
import type { Draft } from "../answer.ts";
import type { Candidate } from "../rate.ts";
import { isStrangeName } from "../requirements.ts";
import { ageIn, mayBeFor } from "./own-age.ts";
import { inLanguage, stated, type Asked, type Topic } from "./topic.ts";

export const nearest: Topic = {
  id: "nearest",
  answer(asked) {
    return inScope(asked) ? unknown(asked) : outOfScope(asked);
  },
};

/** "Kan du skriva ett brev åt mig?", "Vad tycker du om …?": to be done or judged, not to be known. */
export const errand: Topic = {
  id: "errand",
  answer(asked) {
    const { text } = asked.question;
    return [ERRAND, OPINION, PASTIME].some((one) => one.test(text)) ? outOfScope(asked) : undefined;
  },
};

const ERRAND =
  /^(kan|skulle|vill)\s+(du|ni)\s+(kunna\s+)?(snälla\s+)?(hjälpa\s+mig\s+(att\s+)?)?(skriva|översätta|boka|ringa|mejla|skicka|köpa|beställa|rekommendera|sjunga|dikta|programmera|ge\s+mig\s+(ett\s+recept|ett\s+tips|tips))\b|^(can|could|would|will)\s+you\s+(please\s+)?(help\s+me\s+(to\s+)?)?(write|translate|book|call|email|send|buy|order|recommend|sing|code)\b|^(skriv|översätt|boka|ring|skicka|beställ|write|translate|book|send)\s/iu;

/** What the assistant itself thinks, likes, or guesses. */
const OPINION =
  /(?<!\p{L})(vad|hur)\s+(tycker|anser|tror|känner)\s+du(?!\p{L})|(?<!\p{L})(tycker|anser|tror|gillar|hoppas|röstar)\s+du(?!\p{L})|(?<!\p{L})din\s+(åsikt|uppfattning)|(?<!\p{L})(what|how)\s+do\s+you\s+(think|feel)(?!\p{L})|(?<!\p{L})do\s+you\s+(think|like|believe|agree|vote|support)(?!\p{L})|(?<!\p{L})your\s+(opinion|view)(?!\p{L})/iu;

/** Asked of anybody: a joke, the time. */
const PASTIME =
  /^(berätta|dra|säg|tell|say)\s+(mig\s+|me\s+|us\s+)?(en|ett|någon|något|a|an|some)\s+(rolig\s+|roligt\s+|funny\s+)?(vits|skämt|historia|saga|gåta|dikt|joke|story|riddle|poem)(?!\p{L})|(?<!\p{L})(vad|hur\s+mycket)\s+är\s+klockan(?!\p{L})|(?<!\p{L})what\s+time\s+is\s+it(?!\p{L})/iu;

/** In scope is what names a subject of the knowledge base, speaks only in its words, or is often asked. */
function inScope({ question, lexicon }: Asked): boolean {
  if (lexicon.learnt !== undefined && question.meaning.untold < STRANGE) return true;
  if (question.mentions.some((mention) => mention.firm) || question.places.length > 0) return true;
  if (question.mentions.length > 0) return true;
  const content = question.terms.filter((term) => !term.weak);
  // "Kallelsen" is "kallelse" with an ending, not a guess.
  const guessed = new Set(
    [...question.mended].flatMap(([written, read]) =>
      written.toLowerCase().startsWith(read.toLowerCase()) ? [] : [read],
    ),
  );
  const known = content.filter((term) => !term.unknown && !guessed.has(term.text));
  const isOfSubjects = known.some((term) => term.concepts.length > 0);
  return isOfSubjects && known.length >= content.length / 2;
}

/** Of questions about anything else at all, those who learnt how people ask are never this sure. */
const STRANGE = 0.1;

function unknown(asked: Asked): Draft {
  const { question, rated } = asked;
  const { language } = question;
  // What is near is near to something else when a name is asked about that nothing is known of.
  const age = ageIn(question);
  const near = question.terms.some(isStrangeName)
    ? undefined
    : rated
        .slice(0, FIRST)
        .find(
          (one) => !one.entry.fact.gap && isNear(one) && mayBeFor(one.entry.fact, age, question),
        );
  const lead = { text: mayBeNear(near, asked) ? UNSURE[language] : UNTOLD[language], facts: [] };
  if (near === undefined) return { outcome: "unknown", lead: [lead] };
  const { fact } = near.entry;
  const intro = inLanguage(language, "Det närmaste jag vet:", "The closest thing I know:");
  return {
    outcome: "unknown",
    lead: [lead],
    details: [{ ...stated(fact, language), text: `${intro} ${fact.text[language]}` }],
    about: [fact.subject],
  };
}

/** What comes further down only happens to share a word. */
const FIRST = 4;

/** One word of two is mostly another matter. */
function isNear({ coverage, score }: Candidate): boolean {
  return coverage >= 0.5 || score >= 2.5;
}

const UNTOLD: Text = {
  sv: "Det står inte i överenskommelserna.",
  en: "The agreements do not say that.",
};
/** What is near may be the answer after all. */
const UNSURE: Text = {
  sv: "Jag hittar inget säkert svar i överenskommelserna.",
  en: "I cannot find a definite answer in the agreements.",
};

/** Then it is not said that nothing tells it, the less so where people are not known to ask so in vain. */
function mayBeNear(near: Candidate | undefined, { question, lexicon }: Asked): boolean {
  return (
    near !== undefined &&
    lexicon.learnt !== undefined &&
    near.evidence > (question.meaning.untold < 0.5 ? FAR : NOT_FAR)
  );
}

const NOT_FAR = -1.5;
const FAR = -2;

function outOfScope({ question, knowledge }: Asked): Draft {
  const { language } = question;
  const scope = knowledge.assistant?.scope[language] ?? "";
  const lead = inLanguage(
    language,
    "Det kan jag tyvärr inte hjälpa till med.",
    "I am afraid I cannot help with that.",
  );
  return { outcome: "out-of-scope", lead: [{ text: `${lead} ${scope}`.trim(), facts: [] }] };
}
