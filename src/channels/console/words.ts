/** The terminal's own words. */
import type { Answer } from "../../answers/answer.ts";

export type Language = Answer["language"];

export const WORDS = {
  sv: {
    source: "Källa",
    sources: "Källor",
    section: "avsnitt",
    paragraph: "stycke",
    heading: "rubriken",
    and: "och",
    quotes: ["”", "”"],
    next: "Fråga vidare:",
    nextNumbered: "Fråga vidare, eller skriv numret:",
    try: "Pröva till exempel:",
    tryNumbered: "Pröva till exempel (det räcker att skriva numret):",
    left: (count: number) => `… och ${count} till (skriv: visa alla)`,
    folded: "Källorna visas nu på en rad.",
    shown: "Källorna visas nu i detalj.",
    assisted: "En språkmodell har hjälpt till att hitta svaret. Orden är kunskapsbasens egna.",
  },
  en: {
    source: "Source",
    sources: "Sources",
    section: "section",
    paragraph: "paragraph",
    heading: "the heading",
    and: "and",
    quotes: ["“", "”"],
    next: "You may also ask:",
    nextNumbered: "You may also ask, or type the number:",
    try: "Try for example:",
    tryNumbered: "Try for example (the number is enough):",
    left: (count: number) => `… and ${count} more (type: show all)`,
    folded: "Sources are now shown on one line.",
    shown: "Sources are now shown in detail.",
    assisted: "A language model helped to find the answer. The words are the knowledge base's own.",
  },
} as const;
