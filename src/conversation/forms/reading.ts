/** Reads what was filled in, field by field, and gathers what is wrong with it. */
import { z } from "zod";
import { hasIdentityNumber } from "../../knowledge/identity-number.ts";
import type { ZonedTime } from "../../meetings/meeting.ts";
import { zonedTime } from "../../meetings/time.ts";
import { Day } from "../../register/membership.ts";
import { isRefusal, type Found, type Refusal, type RefusalCode } from "../../register/refusal.ts";
import { identityNumber } from "../../register/rules.ts";
import type { Acting } from "../acting.ts";
import type { Field, FilledIn, Mistake, Option } from "../form.ts";
import { textIn, type FormDecision } from "./form-kind.ts";

type Wrong = Extract<FormDecision, { outcome: "wrong" }>;

/** What a field holds means nothing while `wrong()` tells of a mistake. */
export interface Reading {
  /** Must be filled in. `most`: characters. */
  text(field: string, most: number): string;
  optional(field: string, most: number): string | undefined;
  day(field: string): Day;
  /** The day and the clock here. */
  time(day: string, field: string): ZonedTime;
  email(field: string): string | undefined;
  /** One of the options, whatever was shown: what was sent may be forged. */
  choice(field: string, choice: Choice): string;
  choices(field: string, options: readonly Option[]): readonly string[];
  /** Tells a mistake that the form itself finds. */
  miss(field: string, text: string): void;
  /** Undefined: nothing so far. */
  wrong(): Wrong | undefined;
}

export function readingOf(filledIn: FilledIn, acting: Acting): Reading {
  const { say } = acting;
  const texts = textsOf(filledIn, acting);
  const { plain, optional, miss } = texts;
  return {
    miss,
    optional,
    text: texts.needed,
    day: (field) => {
      const day = Day.safeParse(plain(field));
      if (day.success) return day.data;
      miss(field, say("Välj en dag i kalendern.", "Choose a day."));
      return "" as Day;
    },
    time: (day, field) => {
      const clock = /^([01]\d|2[0-3])[:.]([0-5]\d)$/.exec(plain(field));
      if (clock === null)
        miss(field, say("Ange en tid, till exempel 13.00.", "Give a time, such as 13:00."));
      if (clock === null || day === "") return "" as ZonedTime;
      return zonedTime(`${day}T${clock[1] ?? ""}:${clock[2] ?? ""}`);
    },
    email: (field) => {
      const value = optional(field, 200)?.toLowerCase();
      if (value === undefined || z.email().safeParse(value).success) return value;
      miss(
        field,
        say(
          "Skriv en e-postadress som robin@example.org.",
          "Write an e-mail address such as robin@example.org.",
        ),
      );
      return undefined;
    },
    choice: (field, choice) => {
      const { options, find } = choice;
      if (options.length <= MOST_OPTIONS) return texts.known(field, plain(field), options);
      const value = texts.needed(field, 200);
      const found = value === "" ? "" : find(value);
      if (!isRefusal(found)) return found;
      miss(field, acting.told(found.refused));
      return "";
    },
    choices: (field, options) => {
      const value = filledIn[field] ?? [];
      const all = typeof value === "string" ? [value].filter((one) => one !== "") : value;
      return all.map((one) => texts.known(field, one, options));
    },
    wrong: () => wrongOf(texts.mistakes),
  };
}

/** The texts of fields, and what is wrong with them: one mistake a field. */
function textsOf(filledIn: FilledIn, { say, told }: Acting) {
  const mistakes: Mistake[] = [];
  const miss = (field: string, text: string): void => {
    if (!mistakes.some((one) => one.field === field)) mistakes.push({ field, text });
  };
  const plain = (field: string): string => textIn(filledIn, field);
  const optional = (field: string, most: number): string | undefined => {
    const value = plain(field);
    if (hasIdentityNumber(value)) miss(field, told(identityNumber().refused));
    if (value.length > most)
      miss(field, say(`Högst ${most} tecken: korta texten.`, `At most ${most} characters.`));
    return value === "" ? undefined : value;
  };
  return {
    mistakes,
    miss,
    plain,
    optional,
    needed: (field: string, most: number): string => {
      const value = optional(field, most);
      if (value === undefined) miss(field, say("Fyll i det här.", "Fill this in."));
      return value ?? "";
    },
    known: (field: string, value: string, options: readonly Option[]): string => {
      if (!options.some((option) => option.value === value))
        miss(field, say("Välj något i listan.", "Choose something in the list."));
      return value;
    },
  };
}

/** Which field of a form a refusal concerns; left out: the form as a whole. */
export type FieldOf = Partial<Record<RefusalCode, string>>;

/** Refusals at the fields of a form that shows these. */
export function refusedAt(
  refusals: readonly Refusal[],
  fields: FieldOf,
  { told }: Pick<Acting, "told">,
): Wrong {
  const mistakes = refusals.map(({ code, refused }): Mistake => {
    const field = code === undefined ? undefined : fields[code];
    return { field, text: told(refused) };
  });
  return wrongOf(mistakes) ?? { outcome: "wrong", mistakes: [{ field: undefined, text: "" }] };
}

/** Something that concerns the form as a whole. */
export function wrongForm(text: string): Wrong {
  return { outcome: "wrong", mistakes: [{ field: undefined, text }] };
}

function wrongOf([first, ...others]: readonly Mistake[]): Wrong | undefined {
  return first === undefined ? undefined : { outcome: "wrong", mistakes: [first, ...others] };
}

/** As many as a field takes on any platform. */
const MOST_OPTIONS = 100;

/** What there is to choose from, and how it is found by what people call it where that is too much to show. */
export interface Choice {
  readonly options: readonly Option[];
  readonly find: (text: string) => Found<string>;
}

/** A field to choose from; where there are more options than a field takes, one to write in. */
export function choiceField(
  field: Pick<Field, "name" | "label" | "hint" | "optional">,
  { options }: Choice,
  initial?: string,
): Field {
  const shown = initial === undefined ? {} : { initial };
  return options.length > MOST_OPTIONS
    ? { ...field, kind: "text", most: 200, ...shown }
    : { ...field, kind: "choice", options, ...shown };
}

/** Labels have at most 75 characters, as Slack takes no more. */
export function option(value: string, label: string): Option {
  return { value, label: label.length > 75 ? `${label.slice(0, 74).trimEnd()}…` : label };
}
