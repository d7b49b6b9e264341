/** "Vad är skillnaden mellan A, B och C?", whether they are names or words: what each of them is. */
import { listWords } from "../../../knowledge/facts/wording.ts";
import type { Language } from "../../../knowledge/schema/base.ts";
import type { Draft, Statement } from "../../answer.ts";
import { inLanguage, type Asked, type Topic } from "../topic.ts";

export const sideBySide: Topic = {
  id: "side-by-side",
  answer(asked) {
    const { question, leadsTo } = asked;
    const parts = partsIn(question.text, question.language);
    if (leadsTo === undefined || parts.length < 2 || parts.length > MOST_PARTS) return undefined;
    // Of places, figures are compared.
    if (question.places.some(({ wide }) => !wide)) return undefined;
    const { language } = question;
    const whatIs = (part: string): Draft =>
      leadsTo(inLanguage(language, `Vad är ${part}?`, `What is ${part}?`));
    const each = parts.map((part) => {
      const there = inSamePlace(part, parts);
      const draft = there === undefined ? undefined : whatIs(there);
      return draft !== undefined && isOfWhatItIs(draft)
        ? { part, draft }
        : { part, draft: whatIs(part) };
    });
    const known = each.filter(({ draft }) => isOfWhatItIs(draft));
    if (known.length < each.length) return undefined;
    if (
      isDifferenceTold(
        known.map(({ draft }) => draft),
        asked,
      )
    )
      return undefined;
    const details = known.flatMap(({ draft }) => told(draft, asked));
    const distinct = details.filter(
      ({ text }, at) => details.findIndex((other) => other.text === text) === at,
    );
    const names = listWords(parts, language);
    return {
      outcome: "answered",
      lead: [
        {
          text: inLanguage(
            language,
            `Så beskriver överenskommelserna ${names}:`,
            `This is how the agreements describe ${names}:`,
          ),
          facts: distinct.flatMap(({ facts }) => facts),
        },
      ],
      details: distinct,
      about: known.flatMap(({ draft }) => draft.about ?? []),
    };
  },
};

const MOST_PARTS = 5;
const DIFFERS: ReadonlySet<string> = new Set(["difference", "contradiction"]);

/** A fact tells just how they differ; not how one of them does from itself. */
function isDifferenceTold(drafts: readonly Draft[], { carrying: [best] }: Asked): boolean {
  const ids = new Set(drafts.flatMap(({ about = [] }) => about.slice(0, 1)));
  return (
    best?.entry.fact.on.some((concept) => DIFFERS.has(concept)) === true &&
    ids.size > 1 &&
    [...ids].every((id) => best.entry.subjects.has(id))
  );
}

const FORMS: Record<Language, RegExp> = {
  sv: /^(?:(?:kan du )?(?:vad är |vilken är |vilka är |förklara |beskriv )?skillnad(?:en|erna)? (?:mellan|på)|jämför|(?:vad|hur) skiljer(?: sig)?|(?:vad )?(?:menas|menar|menade|betyder|innebär)(?: \p{L}+)?(?: med)?(?= \p{L}+,)|(?:kan du )?förklara(?= \p{L}+,)) (?<parts>.+)$/iu,
  en: /^(?:(?:what is |what's |what are |explain |describe )?(?:the )?differences? between|compare|how (?:does|do)) (?<parts>.+)$/iu,
};
const BETWEEN =
  /,\s*(?:och |and |samt )?|\s+(?:och|samt|and|från|mot|med|differ from|different from|with|to|versus|vs\.?)\s+/iu;

function partsIn(text: string, language: Language): string[] {
  const parts = FORMS[language].exec(text.trim().replace(/[?.!\s]+$/u, ""))?.groups?.["parts"];
  if (parts === undefined) return [];
  // "How does A decide?" compares nothing.
  if (/^how /iu.test(text.trim()) && !/ differ(ent)? from /iu.test(text)) return [];
  const found = parts
    .replace(APART, "")
    .split(BETWEEN)
    .map((part) => part.replaceAll(/["”“]/gu, "").replace(AT, "").trim());
  if (found.some((part) => NESTED.test(part))) return [];
  return found.every((part) => part !== "" && part.split(/\s+/).length <= MOST_WORDS) ? found : [];
}

/** "ledningsgruppen" beside "arbetsgruppen i Ängsby": perhaps the one there, where no name says which it is. */
function inSamePlace(part: string, parts: readonly string[]): string | undefined {
  const [where] = IN_PLACE.exec(parts.at(-1) ?? "") ?? [];
  return where === undefined || /\p{Lu}/u.test(part) ? undefined : part + where;
}

const IN_PLACE = /\s+(?:i|in)\s+\p{Lu}\S*$/u;
const MOST_WORDS = 5;
/** "Vad skiljer A och B åt hos C?" */
const APART = /\s+(åt|från varandra)(?!\p{L}).*$/iu;
/** "… A och B på Jobbverket": where both of them are. */
const AT = /\s+(?:på|hos|inom|at|within)\s.*$/iu;
/** "Hur skiljer sig åldrarna mellan A och B?": a property of them is asked for. */
const NESTED = /(?<!\p{L})(mellan|between)(?!\p{L})/iu;

function isOfWhatItIs({ outcome, lead }: Draft): boolean {
  return outcome === "answered" && lead.length > 0;
}

/** What it is; and where that is not told, what is told instead. */
function told({ lead, details = [] }: Draft, { knowledge }: Asked): Statement[] {
  const [first] = lead;
  const isGap = first?.facts.every((id) => knowledge.facts.get(id)?.gap === true) === true;
  return [...lead.slice(0, 1), ...(isGap ? details.slice(0, 1) : [])];
}
