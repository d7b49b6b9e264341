/** What is wrong with a command line, in both languages: commander knows only English. */
import type { Text } from "../knowledge/schema/base.ts";
import { forReader } from "./for-reader.ts";

interface Complaint {
  /** As commander writes it. */
  readonly pattern: RegExp;
  /** What it captures, in Swedish. */
  readonly sv: (...captured: readonly string[]) => string;
}

const COMPLAINTS: readonly Complaint[] = [
  { pattern: /^missing required argument '(.*)'$/s, sv: (name) => `argumentet '${name}' saknas` },
  { pattern: /^option '(.*)' argument missing$/s, sv: (flags) => `värdet efter '${flags}' saknas` },
  {
    pattern: /^required option '(.*)' not specified$/s,
    sv: (flags) => `'${flags}' måste anges`,
  },
  {
    pattern: /^option '(.*)' cannot be used with option '(.*)'$/s,
    sv: (one, other) => `'${one}' går inte ihop med '${other}'`,
  },
  { pattern: /^unknown option '(.*)'$/s, sv: (flag) => `det finns inget val '${flag}'` },
  { pattern: /^unknown command '(.*)'$/s, sv: (name) => `det finns inget kommando '${name}'` },
  {
    pattern:
      /^too many arguments(?: for '(.*)')?\. Expected (\d+) arguments? but got (\d+): (.*)\.$/s,
    sv: (name, expected, got, all) =>
      `för många argument${name === "" ? "" : ` till '${name}'`}: ${got} i stället för ${expected}: ${all}.`,
  },
  {
    pattern: /^command-argument value '(.*)' is invalid for argument '(.*)'\.$/s,
    sv: (value, name) => `'${value}' går inte att läsa som '${name}'.`,
  },
  {
    pattern: /^option '(.*)' argument '(.*)' is invalid\.$/s,
    sv: (flags, value) => `'${value}' går inte att ange efter '${flags}'.`,
  },
];

/** As commander writes it, with "error: " before it, and what it suggests on a line of its own. */
export function complaintInBoth(written: string): string {
  const { what, why, suggestion } = parts(written.trim());
  const inSwedish = swedish(what);
  if (inSwedish === undefined) return written.trim();
  return forReader(
    {
      sv: `fel: ${[inSwedish, why.sv, suggestion.sv].filter((part) => part !== "").join(" ")}`,
      en: `error: ${[what, why.en, suggestion.en].filter((part) => part !== "").join(" ")}`,
    },
    undefined,
  );
}

function swedish(what: string): string | undefined {
  for (const { pattern, sv } of COMPLAINTS) {
    const match = pattern.exec(what);
    if (match !== null)
      return sv(...match.slice(1).map((captured: string | undefined) => captured ?? ""));
  }
  return undefined;
}

interface Parts {
  readonly what: string;
  /** Which values there are. */
  readonly why: Text;
  /** "(Did you mean …?)" */
  readonly suggestion: Text;
}

const NOTHING: Text = { sv: "", en: "" };

function parts(written: string): Parts {
  const [, rest = "", similar] =
    /^error: (.*?)(?:\n\(Did you mean (?:one of )?(.*)\?\))?$/s.exec(written) ?? [];
  const [, what = rest, why] = /^(.* is invalid(?: for argument '.*')?\.) (.*)$/s.exec(rest) ?? [];
  return {
    what,
    why: why === undefined ? NOTHING : whyInBoth(why),
    suggestion:
      similar === undefined
        ? NOTHING
        : { sv: `(Menar du ${similar}?)`, en: `(Did you mean ${similar}?)` },
  };
}

/** Commander's own, or what a command of ours says in both languages. */
function whyInBoth(why: string): Text {
  const choices = /^Allowed choices are (.*)\.$/s.exec(why)?.[1];
  if (choices !== undefined) return { sv: `Välj bland: ${choices}.`, en: why };
  const [sv = why, en = sv] = why.split(" / ");
  return { sv, en };
}
