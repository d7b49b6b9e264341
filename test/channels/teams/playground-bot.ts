/**
 * The assistant behind the Teams channel over a store of its own, for the playground: a process that
 * the test starts and kills. `bot.ts DIR` serves; `bot.ts DIR remind` sends one reminder and ends.
 */
import { Temporal } from "temporal-polyfill";
import { createTeams } from "../../../src/channels/teams/teams.ts";
import { buildAnswerer } from "../../../src/cli/build-answerer.ts";
import { todayOn } from "../../../src/cli/open-today.ts";
import type { Assistant } from "../../../src/conversation/assistant.ts";
import { createAssistant } from "../../../src/conversation/create-assistant.ts";
import { whatWasWrongValue } from "../../../src/conversation/forms/what-was-wrong.ts";
import { createHttp, listen } from "../../../src/http.ts";
import { KNOWLEDGE_DIRECTORY } from "../../../src/knowledge/directory.ts";
import { createLog } from "../../../src/log.ts";
import { openStore } from "../../../src/store/store.ts";

const [, , dataDir = "", what] = process.argv;
const built = buildAnswerer(KNOWLEDGE_DIRECTORY);
if ("problems" in built) throw new Error("the knowledge base is broken");
const { knowledge: answerer } = built;
const store = await openStore({ dataDir });
const assistant = createAssistant({
  answerer: () => answerer,
  today: todayOn({ read: () => store.read(), knowledge: () => answerer.knowledge }),
  ledger: store,
  outbox: store.outbox,
  now: () => Temporal.Now.instant(),
  coordinators: new Set(["robin.ek@angsby.example"]),
});
const log = createLog("info", (line) => void process.stderr.write(line));
const { inbox, memory } = store;
const teams = await createTeams({
  settings: { dev: true },
  assistant: rateable(assistant),
  inbox,
  memory,
  log,
});
if (what === "remind") await remind();
else await serve();

/** Every answer can be rated, and a thumb down opens the assistant's own form. */
function rateable(inner: Assistant): Assistant {
  return {
    ...inner,
    hear: async (heard, listener) => {
      const reply = await inner.hear(heard, listener);
      return reply.kind === "answer" ? { ...reply, rating: reply.answer.read } : reply;
    },
    rate: (who, question, thumb) =>
      thumb === "up"
        ? inner.rate(who, question, thumb)
        : inner.form(who, whatWasWrongValue({ question, language: "sv" })),
  };
}

async function serve(): Promise<void> {
  const app = createHttp({
    calendar: () => Promise.resolve(undefined),
    log,
    mounts: [teams.mount],
  });
  const { port, close } = await listen(app, { host: "127.0.0.1", port: 0 });
  await teams.start();
  process.stdout.write(`${port}\n`);
  process.once("SIGTERM", () => {
    void (async () => {
      await close();
      await teams.stop(4000);
      await store.close();
    })();
  });
}

/** Of the next meeting, to everybody whose chat is known. */
async function remind(): Promise<void> {
  for (const key of (await memory.list("teams", "person/")).keys()) {
    const account = key.replace("person/", "");
    const who = {
      channel: "teams",
      account,
      email: "robin.ek@angsby.example",
      sees: "register",
    } as const;
    const { sections } = await assistant.home(who);
    const cards = sections
      .flatMap((section) => section.cards)
      .filter(({ when }) => when !== undefined);
    const reminder = cards.map((card) => ({ ...card, title: `Påminnelse: ${card.title}` }));
    const outcome = await teams.carrier.send(
      { account, name: "Robin Ek", language: "sv", cards: reminder },
      key,
      AbortSignal.timeout(20_000),
    );
    process.stdout.write(`${outcome.outcome}\n`);
  }
  await store.close();
}
