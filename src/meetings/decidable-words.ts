/** "Punkt 3 kan beslutas, punkt 4 inte ännu.": decidability as a chair reads it, in both languages. */
import { countWords, listWords, upperFirst } from "../knowledge/facts/wording.ts";
import type { Language, SubjectId } from "../knowledge/schema/base.ts";
import { callsWords } from "./call-words.ts";
import type { Caution, Decidability, Obstacle } from "./decidable.ts";
import type { MeetingNames } from "./naming.ts";

export interface DecidabilityWords {
  /** The direct answer, one sentence. */
  readonly headline: string;
  /** A line for each item that is for decision. */
  readonly items: readonly string[];
  /** What stands in the way, whom to call, what to look out for. */
  readonly advice: readonly string[];
}

interface Telling {
  readonly language: Language;
  readonly names: MeetingNames;
}

/** `group` is whose meeting it is. */
export function decidabilityWords(
  items: readonly Decidability[],
  group: SubjectId,
  language: Language,
  names: MeetingNames,
): DecidabilityWords {
  const telling = { language, names };
  const counted = items.filter(isCounted);
  if (counted.length === 0)
    return { headline: withoutCount(items, group, telling), items: [], advice: [] };
  const needsConsensus = counted.some(({ consensus }) => consensus);
  const agreed =
    language === "sv"
      ? "Beslut kräver också att alla som är med är eniga."
      : "A decision also requires that all who take part agree.";
  return {
    headline: headline(counted, language),
    items: counted.map((item) => itemLine(item, telling)),
    advice: [
      ...new Set([
        ...counted.flatMap((item) => obstaclesOf(item, telling)),
        ...counted.flatMap(({ item, cautions }) =>
          cautions.map((caution) => cautionWords(caution, item.number, telling)),
        ),
      ]),
      ...(needsConsensus ? [agreed] : []),
    ],
  };
}

type Counted = Extract<Decidability, { state: "decidable" | "not-yet" | "cannot" }>;

function isCounted(item: Decidability): item is Counted {
  return item.state !== "not-for-decision" && item.state !== "no-rule";
}

function withoutCount(
  items: readonly Decidability[],
  group: SubjectId,
  { language, names }: Telling,
): string {
  const name = names.subject(group)[language];
  const hasNoRule = items.some(({ state }) => state === "no-rule");
  if (hasNoRule)
    return language === "sv"
      ? `Överenskommelserna säger inte hur många som måste vara med när ${name} beslutar. Regler för andra grupper gäller inte här.`
      : `The agreements do not say how many must take part when ${name} decides. The rules of other groups do not apply here.`;
  return language === "sv"
    ? "Dagordningen har ingen punkt för beslut."
    : "The agenda has no item for decision.";
}

const VERDICTS = {
  decidable: { sv: "kan beslutas", en: "can be decided" },
  "not-yet": { sv: "inte ännu", en: "not yet" },
  cannot: { sv: "kan inte beslutas på mötet", en: "cannot be decided at the meeting" },
} as const;

function headline(items: readonly Counted[], language: Language): string {
  const states = ["decidable", "not-yet", "cannot"] as const;
  const parts = states.flatMap((state) => {
    const numbers = items.filter((item) => item.state === state).map(({ item }) => item.number);
    if (numbers.length === 0) return [];
    const isFirst = state === "not-yet" && !items.some((item) => item.state === "decidable");
    const verdict = isFirst ? NOT_YET_ALONE[language] : VERDICTS[state][language];
    return [`${itemNumbers(numbers, language)} ${verdict}`];
  });
  return `${upperFirst(parts.join(", "))}.`;
}

const NOT_YET_ALONE = { sv: "kan inte beslutas ännu", en: "cannot be decided yet" } as const;

/** [3, 5] → "punkterna 3 och 5". */
function itemNumbers(numbers: readonly number[], language: Language): string {
  const list = listWords(numbers.map(String), language);
  const isOne = numbers.length === 1;
  if (language === "sv") return `${isOne ? "punkt" : "punkterna"} ${list}`;
  return `${isOne ? "item" : "items"} ${list}`;
}

/** "4 Ny samordnare – 6 berörda (Ängsby kommun, …), 3 kommer, 4 behövs". */
function itemLine(counted: Counted, { language, names }: Telling): string {
  const { item, affected, present, needed, state } = counted;
  const listed = affected.map(({ party }) => names.subject(party)[language]).join(", ");
  const which = item.affected.length > 0 ? ` (${listed})` : "";
  const sure = state === "decidable" ? " ✓" : "";
  const counts =
    language === "sv"
      ? `${affected.length} berörda${which}, ${present} kommer, ${needed} behövs`
      : `${affected.length} affected${which}, ${present} coming, ${needed} needed`;
  return `${item.number} ${item.title} – ${counts}${sure}`;
}

function obstaclesOf(counted: Counted, telling: Telling): string[] {
  if (counted.state === "decidable") return [];
  const { item, obstacles, calls } = counted;
  const short = obstacles.find((obstacle) => obstacle.what === "presence");
  return [
    ...obstacles.map((obstacle) => obstacleWords(obstacle, item.number, telling.language)),
    ...(short === undefined ? [] : callsWords(calls, short.missing, telling)),
  ];
}

function obstacleWords(obstacle: Obstacle, number: number, language: Language): string {
  const sv = language === "sv";
  switch (obstacle.what) {
    case "cancelled":
      return sv ? "Mötet är inställt." : "The meeting is cancelled.";
    case "question-missing":
      return sv
        ? `Punkt ${number} har ingen frågeställning. ${agendaRemedy(obstacle.tooLate, true)}`
        : `Item ${number} has no question. ${agendaRemedyInEnglish(obstacle.tooLate, true)}`;
    case "agenda-not-sent":
      return sv
        ? obstacle.tooLate
          ? "Dagordningen skickades inte ut före mötet: frågorna får tas upp på ett senare möte."
          : "Dagordningen är inte utskickad ännu."
        : obstacle.tooLate
          ? "The agenda was not sent out before the meeting: take its questions up at a later one."
          : "The agenda has not been sent out yet.";
    case "question-not-sent":
      return sv
        ? `Frågan i punkt ${number} stod inte i den utskickade dagordningen. ${agendaRemedy(obstacle.tooLate, false)}`
        : `The question of item ${number} was not in the agenda that was sent out. ${agendaRemedyInEnglish(obstacle.tooLate, false)}`;
    case "presence":
      return presenceWords(obstacle, number, language);
  }
}

function agendaRemedy(tooLate: boolean, isUnwritten: boolean): string {
  if (tooLate) return "Det är för sent för det här mötet: ta upp den på nästa.";
  return isUnwritten
    ? "Skriv den, och skicka ut dagordningen med den."
    : "Skicka ut dagordningen på nytt.";
}

function agendaRemedyInEnglish(tooLate: boolean, isUnwritten: boolean): string {
  if (tooLate) return "It is too late for this meeting: take it up at the next.";
  return isUnwritten ? "Write it, and send the agenda out with it." : "Send the agenda out again.";
}

function presenceWords(
  { missing, possible }: Extract<Obstacle, { what: "presence" }>,
  number: number,
  language: Language,
): string {
  const count = countWords(missing, language);
  const still = countWords(possible, language);
  const isShort = possible < missing;
  if (language === "sv") {
    const more = `Punkt ${number}: ${count} ${missing === 1 ? "part" : "parter"} till måste vara med`;
    return isShort ? `${more}, men som svaren är kan ${most(possible, still)} komma.` : `${more}.`;
  }
  const more = `Item ${number}: ${missing === 1 ? "one more party" : `${count} more parties`} must take part`;
  const can = possible === 0 ? "none" : `at most ${still}`;
  return isShort ? `${more}, but as they have answered ${can} can.` : `${more}.`;
}

function most(possible: number, words: string): string {
  return possible === 0 ? "ingen" : `högst ${words}`;
}

function cautionWords(caution: Caution, number: number, { language, names }: Telling): string {
  const sv = language === "sv";
  switch (caution.what) {
    case "substitute-unconfirmed": {
      const party = names.subject(caution.party)[language];
      const person = names.person(caution.person);
      return sv
        ? `${person} kommer som ersättare för ${party}. Det är inte bekräftat att underlaget och mandatet att besluta är lämnade.`
        : `${person} comes as the substitute of ${party}. It is not confirmed that the papers and the mandate to decide have been handed over.`;
    }
    case "question-changed":
      return sv
        ? `Frågan i punkt ${number} har ändrats efter utskicket: det är den utskickade frågan som kan beslutas.`
        : `The question of item ${number} has been changed since it was sent out: it is the question as sent that can be decided.`;
    case "agenda-late":
      return sv
        ? "Dagordningen skulle redan ha varit ute (lokal inställning)."
        : "The agenda should already have been sent out (local setting).";
    case "views-only": {
      const party = names.subject(caution.party)[language];
      return sv
        ? `${party} har lämnat skriftliga synpunkter. De räknas inte som närvaro.`
        : `${party} has given written views. They do not count as presence.`;
    }
  }
}
