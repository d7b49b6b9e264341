/** The terminal's own words. */
import type { Answer } from "../../answers/answer.ts";
import { LONGEST_LINE } from "./lines.ts";

export type Language = Answer["language"];

export const WORDS = {
  sv: {
    source: "Källa",
    sources: "Källor",
    next: "Fråga vidare:",
    nextNumbered: "Fråga vidare, eller skriv numret:",
    try: "Pröva till exempel:",
    tryNumbered: "Pröva till exempel (det räcker att skriva numret):",
    left: (count: number) => `… och ${count} till (skriv: visa alla)`,
    folded: "Källorna visas nu på en rad.",
    shown: "Källorna visas nu i detalj.",
    assisted: "En språkmodell har hjälpt till att hitta svaret. Orden är kunskapsbasens egna.",
    reminder: (name: string) => `Påminnelse till ${name}:`,
    confirm: (question: string) => `${question} Skriv ja eller nej.`,
    notConfirmed: "Då gör jag det inte.",
    leave: "Skriv avbryt för att lämna formuläret.",
    abandoned: "Formuläret är avbrutet: inget har ändrats.",
    keep: (value: string) => `(Enter: ${value})`,
    skip: "(Enter: hoppa över)",
    several: "(flera nummer med komma mellan)",
    needed: "Det här måste fyllas i.",
    chooseNumber: (most: number) => `Skriv ett nummer från 1 till ${most}.`,
    noSuchNumber: (numbers: string) => `Det numret finns inte. De som finns: ${numbers}.`,
    nothingRated: "Det finns inget svar att tycka till om.",
    unread: {
      "not-utf-8": (line: number) =>
        `Rad ${line} är inte UTF-8 och besvaras inte: spara texten som UTF-8.`,
      "too-long": (line: number) =>
        `Rad ${line} är längre än ${LONGEST_LINE} byte och besvaras inte: skriv kortare.`,
    },
    fault: "Något gick fel hos mig, och inget har ändrats som jag vet. Pröva igen om en stund.",
  },
  en: {
    source: "Source",
    sources: "Sources",
    next: "You may also ask:",
    nextNumbered: "You may also ask, or type the number:",
    try: "Try for example:",
    tryNumbered: "Try for example (the number is enough):",
    left: (count: number) => `… and ${count} more (type: show all)`,
    folded: "Sources are now shown on one line.",
    shown: "Sources are now shown in detail.",
    assisted: "A language model helped to find the answer. The words are the knowledge base's own.",
    reminder: (name: string) => `Reminder to ${name}:`,
    confirm: (question: string) => `${question} Write yes or no.`,
    notConfirmed: "Then I will not do it.",
    leave: "Write cancel to leave the form.",
    abandoned: "The form is left: nothing has changed.",
    keep: (value: string) => `(Enter: ${value})`,
    skip: "(Enter: skip)",
    several: "(several numbers with commas between)",
    needed: "This must be filled in.",
    chooseNumber: (most: number) => `Write a number from 1 to ${most}.`,
    noSuchNumber: (numbers: string) => `There is no such number. There are: ${numbers}.`,
    nothingRated: "There is no answer to rate.",
    unread: {
      "not-utf-8": (line: number) =>
        `Line ${line} is not UTF-8 and is not answered: save the text as UTF-8.`,
      "too-long": (line: number) =>
        `Line ${line} is longer than ${LONGEST_LINE} bytes and is not answered: write less.`,
    },
    fault:
      "Something went wrong on my side, and nothing has changed as far as I know. Try again in a while.",
  },
} as const;
