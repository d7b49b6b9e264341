/** How Swedish words are typed as they sound, in chats: "vilka e me i gruppen?" */
import type { Language } from "../../knowledge/schema/base.ts";

const WRITTEN = new Map(
  `e=är ä=är me=med å=och o=och oxå=också vaffö=varför nån=någon nåt=något nåra=några sen=sedan
  mkt=mycket ngn=någon ngt=något sånt=sådant sån=sådan elr=eller asså=alltså mej=mig dej=dig`
    .split(/\s+/)
    .map((pair) => pair.split("=") as [string, string]),
);

/** The word as it is written in full; the same word where it is. Swedish only. */
export function writtenOut(word: string, language: Language): string {
  return language === "sv" ? (WRITTEN.get(word.toLowerCase()) ?? word) : word;
}
