/** How the assistant presents itself. */
import { dateWords, listWords } from "../knowledge/facts/wording.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Language } from "../knowledge/schema/base.ts";
import type { Acting } from "./acting.ts";
import { commandHelp } from "./commands.ts";
import { promptsFor } from "./prompts.ts";
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

/** The same for somebody who has just come: what is known of whom, and what is kept. */
export function newcomersGreeting(greeted: GreetingReply, acting: Acting): GreetingReply {
  const { say, rights } = acting;
  const name = rights.person?.name.split(" ")[0];
  const kept = say(
    "Vem som har vilken plats och när ni möts vet jag ur registret och kalendern. De kan vara gamla: säg till då. Om dig sparar jag det som står i registret (namn, organisation, e-postadress, språk och platser), kontot du skriver från, hur du svarar på kallelser och vilka påminnelser du vill ha. Din senaste fråga minns jag i högst en vecka, för att förstå en följdfråga. En fråga som jag inte kan svara på kan sparas för samordnaren, utan ditt namn.",
    "I know from the register and the calendar who holds which seat and when you meet. They may be out of date: if so, tell me. About you I keep what is in the register (name, organisation, e-mail address, language and seats), the account that you write from, how you answer invitations and which reminders you want. I remember your last question for at most a week, so that I can understand a follow-up. A question that I cannot answer may be kept for the coordinator, without your name.",
  );
  const hello = name === undefined ? "$1!" : `$1 ${name}!`;
  return {
    ...greeted,
    text: [greeted.text.replace(/^(Hej|Hello)!/, hello), kept].join("\n\n"),
    next: promptsFor(acting).slice(0, EXAMPLES_SHOWN),
  };
}

function plainGreeting({ documents }: Knowledge, language: Language): string {
  const names = [...documents.values()].map(
    ({ short, date }) => `${short[language]} (${dateWords(date, language)})`,
  );
  const list = listWords(names, language);
  return {
    sv: `Hej! Jag är en bot. Det jag säger om samverkan kommer från ${list}, och jag visar var det står.`,
    en: `Hello! I am a bot. What I say about the cooperation comes from ${list}, and I show where it stands.`,
  }[language];
}
