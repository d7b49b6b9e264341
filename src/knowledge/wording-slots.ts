/** The slots that a reminder's words may have, by what triggers it, and whether an entry keeps to them. */
import { nearest } from "./nearest.ts";
import type { LocatedEntry } from "./origins.ts";
import type { Problem } from "./problem.ts";
import { LANGUAGES, type Text } from "./schema/base.ts";
import type { ReminderTrigger, ReminderWording } from "./schema/reminders.ts";

const OF_MEETING = [
  "group",
  "day",
  "start",
  "lacking",
  "undecided",
  "member",
  "substitute",
  "party",
  "may-decide",
  "decisions",
  "anchored",
  "previous",
  "recipient",
] as const;
const OF_MEMBERSHIP = [
  "group",
  "person",
  "place",
  "since",
  "until",
  "predecessor",
  "recipient",
] as const;
const OF_TASK = ["group", "successor", "place", "since", "recipient"] as const;
const OF_OVERDUE = ["group", "last", "weeks", "cadence", "recipient"] as const;
const OF_DAY = ["list", "recipient"] as const;

/** What may stand in braces in the words of a reminder; which, depends on its trigger. */
export type Slot =
  | (typeof OF_MEETING)[number]
  | (typeof OF_MEMBERSHIP)[number]
  | (typeof OF_TASK)[number]
  | (typeof OF_OVERDUE)[number]
  | (typeof OF_DAY)[number]
  | "deadline"
  | "was";

const SLOTS: Readonly<Record<ReminderTrigger, readonly Slot[]>> = {
  meeting: OF_MEETING,
  "meeting-end": OF_MEETING,
  "agenda-due": [...OF_MEETING, "deadline"],
  "agenda-sent": OF_MEETING,
  answer: OF_MEETING,
  moved: [...OF_MEETING, "was"],
  cancelled: OF_MEETING,
  "membership-begins": OF_MEMBERSHIP,
  "membership-ends": OF_MEMBERSHIP,
  vacancy: OF_MEMBERSHIP,
  task: OF_TASK,
  overdue: OF_OVERDUE,
  daily: OF_DAY,
};

/** The slots of a text, each once: "{group} {day}" → ["group", "day"]. */
export function slotsIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\{([^{}]*)\}/g)].map((match) => match[1] ?? ""))];
}

const OF_FIGURE = ["value", "area"] as const;

/** Slots that nothing will fill, and slots that one language lacks. */
export function slotProblems(all: readonly LocatedEntry[]): Problem[] {
  return all.flatMap(({ kind, entry, origin }) => {
    if (kind === "figures") {
      return figureFaults(entry.text).map(({ at, message }) => ({
        ...origin,
        field: `text.${at}`,
        message,
      }));
    }
    if (kind !== "reminders") return [];
    const known = SLOTS[entry.trigger];
    const wordings: readonly (readonly [string, ReminderWording | undefined])[] = [
      ["wording", entry.wording],
      ["escalation.wording", entry.escalation?.wording],
    ];
    return wordings.flatMap(([field, wording]) =>
      wording === undefined
        ? []
        : wordingProblems(wording, known).map(({ at, message }) => ({
            ...origin,
            field: `${field}.${at}`,
            message,
          })),
    );
  });
}

/** A figure's sentence says what is measured where: it needs both of its slots. */
function figureFaults(text: Text): Fault[] {
  const list = OF_FIGURE.map((slot) => `{${slot}}`).join(", ");
  return LANGUAGES.flatMap((language) => {
    const slots = slotsIn(text[language]);
    const unknown = slots
      .filter((slot) => !OF_FIGURE.some((known) => known === slot))
      .map((slot) => ({
        sv: `{${slot}} kan inte fyllas i här: det som kan stå inom klamrar är ${list}`,
        en: `{${slot}} cannot be filled in here: what may stand in braces is ${list}`,
      }));
    const missing = OF_FIGURE.filter((slot) => !slots.includes(slot)).map((slot) => ({
      sv: `{${slot}} saknas: skriv in det (${FILLED_WITH[slot].sv} ska stå där)`,
      en: `{${slot}} is missing: write it where ${FILLED_WITH[slot].en} is to stand`,
    }));
    return [...unknown, ...missing].map((message) => ({ at: language, message }));
  });
}

const FILLED_WITH: Readonly<Record<(typeof OF_FIGURE)[number], Text>> = {
  value: { sv: "talet", en: "the number" },
  area: { sv: "namnet på platsen", en: "the name of the place" },
};

interface Fault {
  readonly at: string;
  readonly message: Text;
}

function wordingProblems(wording: ReminderWording, known: readonly Slot[]): Fault[] {
  const both = (language: (typeof LANGUAGES)[number]) =>
    slotsIn(`${wording.title[language]} ${wording.text[language]}`);
  const missing = LANGUAGES.flatMap((language) => {
    const other = language === "sv" ? "en" : "sv";
    return both(other)
      .filter((slot) => !both(language).includes(slot))
      .map((slot) => ({ at: `text.${language}`, message: missingSlot(slot, other) }));
  });
  const unknown = (["title", "text"] as const).flatMap((part) =>
    LANGUAGES.flatMap((language) =>
      slotsIn(wording[part][language])
        .filter((slot) => !(known as readonly string[]).includes(slot))
        .map((slot) => ({ at: `${part}.${language}`, message: unknownSlot(slot, known) })),
    ),
  );
  return [...unknown, ...missing];
}

function unknownSlot(slot: string, known: readonly string[]): Text {
  const near = nearest(slot, known);
  const list = known.map((one) => `{${one}}`).join(", ");
  return {
    sv: `{${slot}} kan inte fyllas i här: ${near === undefined ? `skriv något av ${list}` : `menar du {${near}}?`}`,
    en: `{${slot}} cannot be filled in here: ${near === undefined ? `write one of ${list}` : `did you mean {${near}}?`}`,
  };
}

function missingSlot(slot: string, other: "sv" | "en"): Text {
  const name = { sv: { sv: "svenska", en: "Swedish" }, en: { sv: "engelska", en: "English" } }[
    other
  ];
  return {
    sv: `{${slot}} står i den ${name.sv} texten men inte här: skriv in det, eller ta bort det där`,
    en: `{${slot}} stands in the ${name.en} text but not here: add it, or remove it there`,
  };
}
