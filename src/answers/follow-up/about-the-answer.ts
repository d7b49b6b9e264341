/** "Gäller det alla?", "Vad betyder det?": of what the answer before says, which stays what is spoken of. */
import { listWords } from "../../knowledge/facts/wording.ts";
import type { Subject } from "../../knowledge/knowledge.ts";
import type { Draft } from "../answer.ts";
import { agesTold } from "../compose/caveats.ts";
import { wholeWord } from "../negated-set/members.ts";
import { inLanguage, subjectsOf, type Asked } from "../topics/topic.ts";
import { everywhere } from "./everywhere.ts";
import { asksDifference } from "./of-those.ts";
import { understand } from "../understand.ts";
import { withoutVerdict } from "../verdict-word.ts";

/** What to say of it; undefined where it is asked of something else. */
export function aboutTheAnswer(
  text: string,
  before: Asked,
  named: readonly string[],
  draftOf: (asked: Asked) => Draft,
): Draft | undefined {
  if (named.length < 2 && asksDifference(text)) return betweenWhich(before);
  const isOfEach = OF_PLACES.test(text) && everywhere(text, before) !== undefined;
  if (OF_ALL.test(text) && !isOfEach) return ofAll(before, draftOf(before));
  if (asksFromWhen(text, before)) return fromWhen(before, draftOf(before));
  const { place = "" } = OF_PLACE.exec(text)?.groups ?? {};
  if (place !== "" && before.question.ask !== "whether") return ofPlace(place, before, draftOf);
  const { ask, mentions, places } = before.question;
  const namesThing = places.length === 0 || mentions.some(({ firm }) => firm);
  const isOfWord = (ask === "what" && namesThing) || ask === "why";
  return MEANING.test(text) && !isOfWord ? whichWord(before, draftOf(before)) : undefined;
}

function betweenWhich({ question: { language } }: Asked): Draft {
  const text = inLanguage(
    language,
    "Skillnaden mellan vilka? Skriv båda namnen, så jämför jag dem.",
    "The difference between which? Write both names, and I will compare them.",
  );
  return { outcome: "ambiguous", lead: [{ text, facts: [] }] };
}

const OF_ALL =
  /^((och|men|and|but) )?((gäller|är) (det|detta|den)( här)? ((så|likadant|samma) )?(för |på |i )?(alla|samtliga)( (kommuner(na)?|parter(na)?|grupper(na)?|kommunernas?))?( då| också)?|är det så överallt|(does|is) (that|it|this)( (the same|so|true|apply|go|hold))* (for |to )?(in )?(all|everyone|everybody|all of them|everywhere)( (municipalities|parties|groups))?)\W*$/iu;

/** Which all, is told: of some things it is known of each. */
const OF_PLACES = /(?<!\p{L})(kommun\p{L}*|municipalit\p{L}+|överallt|everywhere)(?!\p{L})/iu;

/** The sentence is told again, and no yes or no is made of it. */
function ofAll({ question: { language } }: Asked, draft: Draft): Draft | undefined {
  const [head] = draft.lead;
  if (draft.outcome !== "answered" || head === undefined) return undefined;
  const text = inLanguage(
    language,
    "Om det gäller alla kan jag inte säga säkert. Så här står det:",
    "I cannot say for sure whether it applies to all. This is what it says:",
  );
  return {
    outcome: "partly",
    lead: [{ text, facts: [] }, withoutVerdict(head)],
    about: draft.about ?? [],
  };
}

/** "När gäller det?", "Vilket år är siffran från?": of what is told, not of what has a time of its own. */
function asksFromWhen(text: string, { question, lexicon }: Asked): boolean {
  if (OF_INFORMATION.test(text)) return true;
  const { subjects } = lexicon.knowledge;
  const hasTime = question.mentions.some(
    ({ firm, subjects: [id] }) => firm && HAVE_TIMES.has(subjects.get(id)?.kindOf),
  );
  return FROM_WHEN.test(text) && !hasTime;
}

const HAVE_TIMES: ReadonlySet<Subject["kindOf"] | undefined> = new Set(["project", "agreement"]);
const OF_INFORMATION =
  /^[\s.…]*((och|men|and|but|so) )?((när|från när|från vilket år|vilket år|hur (gammal|gamla|aktuell|aktuella|färsk|färska)) (är|gäller|gällde|avser) (den |de )?(siffran|siffrorna|uppgiften|uppgifterna|talet|talen)|(when|(from )?(what|which) year|how (old|recent|current)) (is|are|was|were) (that|this|the|those|these) (figures?|numbers?|information))( ?(ifrån|från|för|from))?( då)?\W*$/iu;
const FROM_WHEN =
  /^[\s.…]*((och|men|and|but|so) )?(när (gäller|gällde) (det|detta)|(när|vilket år) (är|var) (det|detta) (i?från|för)|(från|för) (när|vilket år) (är|var|gäller|gällde) (det|detta)|vilket år (gäller|gällde|avser) (det|detta)|hur (gammalt|aktuellt) är (det|detta)|when (is|was) (that|this|it) from|(what|which) year (is|was) (that|this|it)( (from|for))?|when (does|did) (that|this|it) (apply|hold)( to)?|how (old|recent) is (that|this|it))( då)?\W*$/iu;

function fromWhen({ lexicon, question }: Asked, draft: Draft): Draft | undefined {
  const [head] = draft.lead;
  if (draft.outcome !== "answered" || head === undefined) return undefined;
  const text = agesTold([head], lexicon.knowledge, question.language);
  if (text === undefined) return undefined;
  return { outcome: "answered", lead: [{ text, facts: head.facts }], about: draft.about ?? [] };
}

/** "Är det i Ängsby?" */
const OF_PLACE =
  /^((och|men|and|but) )?((är|var|gäller) (det|detta)( bara)? (i|för|i hela)|gäller (det|den|detta)|(is|was) (that|it|this) (only )?(in|for)|does (that|it|this) (go for|apply (to|in))) (?<place>\p{Lu}\p{L}+( (kommun|län|municipality|county))?)\W*$/u;

/** The sentences of the answer that name it; none does: that is not known. */
function ofPlace(
  place: string,
  before: Asked,
  draftOf: (asked: Asked) => Draft,
): Draft | undefined {
  const { question, lexicon } = before;
  const { places, tokens } = understand(place, lexicon, { language: question.language });
  const [named] = places;
  if (named?.start !== 0 || named.end !== tokens.length || question.places.length > 0)
    return undefined;
  const draft = draftOf(before);
  if (draft.outcome !== "answered") return undefined;
  const area = lexicon.knowledge.areas.get(named.area);
  const naming = [...draft.lead, ...(draft.details ?? [])].filter(
    ({ text }) => area && wholeWord(area.name[question.language]).test(text),
  );
  if (naming.length > 0)
    return { outcome: "answered", lead: naming.map(withoutVerdict), about: draft.about ?? [] };
  const text = inLanguage(
    question.language,
    `Om det gäller ${place} kan jag inte säga säkert. Så här står det:`,
    `I cannot say for sure whether it applies to ${place}. This is what it says:`,
  );
  const told = draft.lead.slice(0, 1).map(withoutVerdict);
  return { outcome: "partly", lead: [{ text, facts: [] }, ...told], about: draft.about ?? [] };
}

const MEANING =
  /^((och|men|and|but|so) )?(vad (betyder|innebär|menas med|menar du med|menar du) ?(det|det där|detta)?( då)?|what (does (that|it|this) mean|is meant( by (that|it))?|do you mean( by that)?))\W*$/iu;

/** The words of the answer that the agreements explain are offered; nobody knows which was meant. */
function whichWord(asked: Asked, draft: Draft): Draft | undefined {
  const { language } = asked.question;
  const told = [...draft.lead, ...(draft.details ?? [])].map(({ text }) => text).join(" ");
  const words = subjectsOf(asked.knowledge, "term")
    .map(({ name }) => name[language].replace(/ \(.*\)$/u, "").replace(CALLED, ""))
    .filter((word) => wholeWord(word).test(told))
    .slice(0, MOST);
  const text =
    words.length === 0
      ? inLanguage(
          language,
          "Vilket ord menar du? Skriv det, så ser jag om överenskommelserna förklarar det.",
          "Which word do you mean? Write it, and I will see whether the agreements explain it.",
        )
      : inLanguage(
          language,
          `Vilket ord menar du? Jag kan säga vad som står om ${listWords(words, language)}.`,
          `Which word do you mean? I can tell what is said of ${listWords(words, language)}.`,
        );
  const next = words.map((word) =>
    inLanguage(language, `Vad betyder ${word}?`, `What does ${word} mean?`),
  );
  return { outcome: "ambiguous", lead: [{ text, facts: [] }], next, about: draft.about ?? [] };
}

const CALLED = /^(förkortningen|the abbreviation) /iu;
const MOST = 3;
