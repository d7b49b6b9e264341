/** How the assistant presents itself. */
import { dateWords, listWords } from "../knowledge/facts/wording.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Language } from "../knowledge/schema/base.ts";
import { commandHelp } from "./commands.ts";
import type { GreetingReply } from "./reply.ts";

const EXAMPLES_SHOWN = 3;

/** Says that this is a bot and where its knowledge comes from, in the knowledge base's own words. */
export function greeting(knowledge: Knowledge, language: Language): GreetingReply {
  const { assistant } = knowledge;
  return {
    kind: "greeting",
    language,
    text: assistant?.greeting[language] ?? plainGreeting(knowledge, language),
    next: (assistant?.examples ?? []).slice(0, EXAMPLES_SHOWN).map((example) => example[language]),
    commands: commandHelp(language),
  };
}

function plainGreeting({ documents }: Knowledge, language: Language): string {
  const names = [...documents.values()].map(
    ({ short, date }) => `${short[language]} (${dateWords(date, language)})`,
  );
  const list = listWords(names, language);
  return {
    sv: `Hej! Jag är en bot. Allt jag säger kommer från ${list}, och jag visar var det står.`,
    en: `Hello! I am a bot. Everything I say comes from ${list}, and I show where it stands.`,
  }[language];
}
