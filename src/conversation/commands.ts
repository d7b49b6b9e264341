/** Commands: messages of one word that begin with a slash. */
import { fold } from "../knowledge/fold.ts";
import { nearest } from "../knowledge/nearest.ts";
import { LANGUAGES, type Language, type Text } from "../knowledge/schema/base.ts";

export type CommandName = "help" | "sources" | "quit";

/** A command as a person wrote it; `name` is undefined for one that does not exist. */
export interface Command {
  readonly written: string;
  readonly name: CommandName | undefined;
  /** The language that the command is a word of. */
  readonly language: Language | undefined;
}

/** A command, or a phrase that is one, as it is explained. */
export interface CommandHelp {
  readonly name: CommandName | PhraseName | RatingName;
  /** As it is typed. */
  readonly typed: string;
  readonly does: string;
}

const COMMANDS: Readonly<Record<CommandName, { readonly typed: Text; readonly does: Text }>> = {
  help: {
    typed: { sv: "/hjälp", en: "/help" },
    does: { sv: "visar vad du kan fråga om", en: "shows what you can ask about" },
  },
  sources: {
    typed: { sv: "/källor", en: "/sources" },
    does: {
      sv: "visar eller döljer källorna i detalj",
      en: "shows or hides the sources in detail",
    },
  },
  quit: {
    typed: { sv: "/avsluta", en: "/quit" },
    does: { sv: "avslutar samtalet", en: "ends the conversation" },
  },
};
const NAMES = Object.keys(COMMANDS) as CommandName[];

/** The command that a message is; undefined for any other message. */
export function commandIn(text: string): Command | undefined {
  const word = text.trim();
  if (!/^\/\p{L}+$/u.test(word.normalize("NFC"))) return undefined;
  for (const name of NAMES)
    for (const language of LANGUAGES)
      if (fold(word) === fold(COMMANDS[name].typed[language]))
        return { written: word, name, language };
  return { written: word, name: undefined, language: undefined };
}

/** The commands of one language that a channel has besides those of all. */
type OwnCommands = (language: Language) => readonly CommandHelp[];

/**
 * Said of a command that does not exist: the one that may have been meant, otherwise all. In both
 * languages where the writer's is not known and no command tells it.
 */
export function noSuchCommand(
  { written }: Command,
  language: Language | undefined,
  own: OwnCommands = () => [],
): string {
  const typedIn = (one: Language) => [...commandHelp(one), ...own(one)].map(({ typed }) => typed);
  const meant = commandMeant(written, language, typedIn);
  if (meant !== undefined)
    return {
      sv: `Det kommandot finns inte: menar du ${meant.typed}?`,
      en: `There is no such command: did you mean ${meant.typed}?`,
    }[language ?? meant.language];
  const languages = language === undefined ? LANGUAGES : [language];
  return languages
    .map((one) => {
      const known = typedIn(one).join(", ");
      return {
        sv: `Det kommandot finns inte. De som finns: ${known}.`,
        en: `There is no such command. There are: ${known}.`,
      }[one];
    })
    .join("\n\n");
}

/** The command that is spelt nearly so, rather one of the writer's language. */
function commandMeant(
  written: string,
  language: Language | undefined,
  typedIn: (one: Language) => readonly string[],
): { readonly language: Language; readonly typed: string } | undefined {
  const meant = LANGUAGES.flatMap((one) => {
    const near = nearest(bare(written), typedIn(one).map(bare));
    const typed = typedIn(one).find((command) => bare(command) === near);
    return typed === undefined ? [] : [{ language: one, typed }];
  });
  return meant.find((one) => one.language === language) ?? meant[0];
}

/** The slash is what all commands have in common. */
function bare(command: string): string {
  return fold(command.replace("/", ""));
}

export function commandHelp(language: Language): CommandHelp[] {
  return NAMES.map((name) => ({
    name,
    typed: COMMANDS[name].typed[language],
    does: COMMANDS[name].does[language],
  }));
}

/** Of the channels in which thumbs are typed. */
type RatingName = "good" | "bad";

type PhraseName = "home" | "introduction" | "reminders";

const PHRASES: Readonly<Record<PhraseName, { readonly typed: Text; readonly does: Text }>> = {
  home: {
    typed: { sv: "mina uppgifter", en: "my duties" },
    does: {
      sv: "visar dina uppdrag, möten och det som väntar på dig",
      en: "shows your seats, your meetings and what waits for you",
    },
  },
  introduction: {
    typed: { sv: "visa introduktionen", en: "show the introduction" },
    does: { sv: "visar det som en ny ledamot får veta", en: "shows what a new member is told" },
  },
  reminders: {
    typed: { sv: "mina påminnelser", en: "my reminders" },
    does: {
      sv: "visar vad du påminns om, och stänger av eller sätter på det",
      en: "shows what you are reminded of, and stops or resumes it",
    },
  },
};

/** What can be said in plain words: see wishes.ts. */
export function phraseHelp(language: Language): CommandHelp[] {
  return (Object.keys(PHRASES) as PhraseName[]).map((name) => ({
    name,
    typed: PHRASES[name].typed[language],
    does: PHRASES[name].does[language],
  }));
}

const MORE =
  /^(ja )?(visa|lista|ge|show|list|give)( (mig|me|oss|us))?( (alla|allt|mer|fler|resten|all|everything|more|the rest))+$|^(och )?(vem|vilka|vad|who|what)( (mer|fler|mera|else|more))$|^(and )?(who|what) else$|^(mer|mera|fler|resten|alla|more|all|the rest)$/;

/** True for "visa alla", "vem mer?" and their like. */
export function asksForMore(text: string): boolean {
  const plain = fold(text)
    .replaceAll(/[^\p{L}]+/gu, " ")
    .trim();
  return MORE.test(plain);
}
