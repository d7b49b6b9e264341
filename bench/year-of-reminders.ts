/**
 * Writes docs/year-of-reminders.md: what went out during an invented year, `node bench/year-of-reminders.ts`.
 */
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { format, resolveConfig } from "prettier";
import { momentWords } from "../src/cli/reminders-words.ts";
import { upperFirst } from "../src/knowledge/facts/wording.ts";
import { KNOWLEDGE_DIRECTORY } from "../src/knowledge/directory.ts";
import { buildKnowledge } from "../src/knowledge/knowledge.ts";
import { placeWords } from "../src/register/words.ts";
import { readEntries } from "../src/knowledge/read.ts";
import { outgoingText } from "../src/channels/console/outgoing.ts";
import { cardsOf } from "../src/conversation/reminder-cards.ts";
import { memoryOutbox } from "../test/reminders/memory-outbox.ts";
import { yearOf, type SentReminder } from "./year.ts";

const YEAR = 2027;
const PAGE = fileURLToPath(new URL("../docs/year-of-reminders.md", import.meta.url));

const knowledge = buildKnowledge(readEntries(KNOWLEDGE_DIRECTORY).entries);
const start = performance.now();
const { view, sent, messages } = await yearOf(knowledge, YEAR, memoryOutbox());
console.log(`${sent.length} reminders in ${Math.round(performance.now() - start)} ms`);

const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, "0"));
const monthOf = ({ reminder }: SentReminder): string => reminder.due.slice(5, 7);
const kinds = Map.groupBy(sent, ({ reminder }) => reminder.policy);
const nameOf = (id: string): string =>
  knowledge.reminders.get(id as never)?.name.sv ??
  `introduktion: ${knowledge.onboarding.find((step) => step.id === id)?.name.sv ?? id}`;
const rows = [...kinds].map(([kind, own]) => {
  const byMonth = Map.groupBy(own, monthOf);
  const counts = months.map((month) => String(byMonth.get(month)?.length ?? ""));
  return `| ${nameOf(kind)} | ${counts.join(" | ")} | ${own.length} |`;
});
/** Whoever is reminded of the most different things: how it is to be reminded. */
const kindsOf = ([, own]: readonly [unknown, readonly SentReminder[]]): number =>
  new Set(own.map(({ reminder }) => reminder.policy)).size;
const [busiest] = [...Map.groupBy(sent, ({ reminder }) => reminder.person)].sort(
  (one, other) => kindsOf(other) - kindsOf(one),
);
const busy = busiest?.[0];
const diary = messages
  .filter(({ person }) => person === busy)
  .filter(({ at }) => at.toString() < `${YEAR}-07-01`)
  .map(({ at, cards }) => {
    const titles = cards.map(({ title }) => title).join(" · ");
    return `| ${momentWords(at.epochMilliseconds, "sv")} | ${titles} |`;
  });
const about = [...view.memberships.values()]
  .filter(({ person }) => person === busy)
  .map((membership) => placeWords(membership, knowledge, "sv"))
  .join(", ");
const examples = [...kinds].map(([kind, own]) => {
  const swedish = own.filter(({ message }) => message.language === "sv");
  const one = swedish[Math.floor(swedish.length / 2)] ?? own[0];
  if (one === undefined) return "";
  const { reminder, message, at } = one;
  const who = view.people.get(reminder.person)?.name ?? "";
  const head = `### ${nameOf(kind)}\n\n${upperFirst(momentWords(at.epochMilliseconds, "sv"))}, till ${who}`;
  return `${head}\n\n\`\`\`text\n${outgoingText({ cards: cardsOf(message), language: message.language })}\n\`\`\``;
});
const text = `# Ett år av påminnelser

Ett påhittat år (${YEAR}): påhittade personer på alla platser i kunskapsbasens grupper, möten efter gruppernas kadenser (där ingen står: en antagen), dagordningar, svar, protokoll och ett byte. Skrivet av \`node bench/year-of-reminders.ts\`; ${view.people.size} personer, ${view.meetings.size} möten, ${sent.length} påminnelser i ${messages.length} meddelanden.

| påminnelse om | ${months.join(" | ")} | året |
| --- | ${months.map(() => "--:").join(" | ")} | --: |
${rows.join("\n")}

## En persons halvår

Det första halvåret för den som påminns om flest olika saker: ${about}. Varje rad är ett meddelande.

| när | vad |
| --- | --- |
${diary.join("\n")}

## Så lyder de

${examples.join("\n\n")}
`;
const config = await resolveConfig(PAGE);
writeFileSync(PAGE, await format(text, { ...config, parser: "markdown" }));
