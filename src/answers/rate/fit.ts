/** Does a fact answer the kind of question: when, how many, why? */
import type { Fact } from "../../knowledge/fact.ts";
import type { Ask, ConceptId } from "../../knowledge/schema/base.ts";
import type { Sought } from "./sought.ts";

/** 1 yes, 0.5 perhaps, 0 no. */
export function fitOf(fact: Fact, sought: Sought): number {
  const { ask } = sought.question;
  if (ask === "whether") return 0.7;
  if (fact.asks.includes(ask) || ANSWERS_TOO[ask]?.(fact, sought) === true) return 1;
  const near = NEAR[ask]?.find(([kind]) => fact.asks.includes(kind));
  if (near !== undefined) return near[1];
  return LOOSE[ask] ?? (tells(fact, ask) ? 0.6 : EXACT.has(ask) ? 0 : 0.4);
}

/** What answers a kind of question though it is not marked as doing so. */
const ANSWERS_TOO: Partial<Record<Ask, (fact: Fact, sought: Sought) => boolean>> = {
  "how-many": (fact, { question }) =>
    (fact.asks.includes("how-long") && TIME.test(question.mendedText)) ||
    (countsParties(fact) && question.concepts.has(PARTY)),
  "how-long": ({ asks, text }) =>
    (asks.includes("how-many") && TIME.test(text.sv)) ||
    (asks.includes("when") && SPAN.test(text.sv)),
  // "Vad är syftet?" is answered by whatever tells the purpose, also what else answers "varför?".
  what: ({ on }, { properties }) => on.some((concept) => properties.has(concept)),
};

const TIME = /(?<!\p{L})(år|månad|vecka|veckor|dag|timm|years?|months?|weeks?|days?|hours?)/iu;

/** "2019/2020", "från maj 2017 till februari 2020". */
const SPAN = /(?<!\d)(19|20)\d\d(?!\d)[^.]*(?<!\d)(19|20)\d\d(?!\d)/u;

/** A group's members, of which the sentence tells how many parties they are. */
function countsParties({ value }: Fact): boolean {
  return value?.kind === "seats" && value.parties.length > 0;
}

const PARTY = "party" as ConceptId;

/** Kinds of answer that come near what is asked for, the nearest first. */
const NEAR: Partial<Record<Ask, readonly (readonly [Ask, number])[]>> = {
  which: [
    ["who", 0.9],
    ["what", 0.6],
  ],
  who: [["which", 0.9]],
};

/** Kinds of question that almost anything may answer. */
const LOOSE: Partial<Record<Ask, number>> = { which: 0.5, what: 0.6, how: 0.6 };

const EXACT = new Set<Ask>(["when", "how-many", "how-often", "how-long", "why", "where", "who"]);

/** Words of the Swedish text that tell when, how often or why, though the fact is mainly about something else. */
const TELLS: Partial<Record<Ask, RegExp>> = {
  "how-often":
    /(?<!\p{L})(varje|varannan|vartannat|var (tredje|fjärde|femte|sjätte)|gånger?)(?!\p{L})/iu,
  why: /(?<!\p{L})(därför|eftersom|för att|så att|på grund av|beror)(?!\p{L})/iu,
};

function tells({ text }: Fact, ask: Ask): boolean {
  return TELLS[ask]?.test(text.sv) ?? false;
}

/** Its text gives a reason, though the fact may be mainly about something else. */
export function tellsReason(fact: Fact): boolean {
  return tells(fact, "why");
}
