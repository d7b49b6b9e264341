/** Thumbs on an answer, typed: "/bra", "/dåligt" and their English. */
import type { CommandHelp } from "../../conversation/commands.ts";
import type { Language } from "./words.ts";

export function thumbIn(line: string): "up" | "down" | undefined {
  if (/^\/(bra|good)$/i.test(line)) return "up";
  return /^\/(d[åa]ligt|bad)$/i.test(line) ? "down" : undefined;
}

export function ratingHelp(language: Language): readonly CommandHelp[] {
  return RATINGS[language];
}

const RATINGS: Readonly<Record<Language, readonly CommandHelp[]>> = {
  sv: [
    { name: "good", typed: "/bra", does: "säger att det senaste svaret var bra" },
    { name: "bad", typed: "/dåligt", does: "säger vad som var fel med det senaste svaret" },
  ],
  en: [
    { name: "good", typed: "/good", does: "says that the last answer was good" },
    { name: "bad", typed: "/bad", does: "says what was wrong with the last answer" },
  ],
};
