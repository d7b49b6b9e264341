/** `ask clock`: lives through time on a copy of what is kept, and shows what would be sent. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Command } from "commander";
import { outgoingText } from "../channels/console/outgoing.ts";
import { currentEnvironment, readConfig } from "../config.ts";
import type { Outgoing } from "../conversation/outgoing.ts";
import { isRefusal } from "../register/refusal.ts";
import { tick } from "../reminders/clock.ts";
import { createDeliverer } from "../reminders/deliver.ts";
import type { Outbox } from "../reminders/outbox.ts";
import { fillEmpty, readContents } from "../store/contents.ts";
import { openDatabase, openStore, type StoreConfig } from "../store/store.ts";
import { commandGroup } from "./command-group.ts";
import { faultText } from "./fault-words.ts";
import { knowledgeAt } from "./knowledge-at.ts";
import { readMoment } from "./read-time.ts";
import { langOption, momentWords, type LangOptions } from "./reminders-words.ts";
import { remindingWith, showingCarrier, type RemindingOf } from "./reminding.ts";

interface Options extends LangOptions {
  readonly at: string;
  readonly until?: string;
}

const DAY = 86_400_000;

/** The command `clock`, to be added to `ask`. */
export function clockCommand(): Command {
  const does = "visar vad som skulle skickas, på en kopia / what would be sent, on a copy";
  return commandGroup("clock", does)
    .requiredOption("--at <tid>", '"2027-02-01T08:00"')
    .option("--until <tid>", "lev fram till dess / live until then")
    .addOption(langOption())
    .action(async (options: Options) => {
      try {
        process.exitCode = await live(options);
      } catch (error) {
        console.error(faultText(error)[options.lang]);
        process.exitCode = 1;
      }
    });
}

async function live({ at, until, lang }: Options): Promise<number> {
  const [from, to] = [epochOf(at, lang), epochOf(until ?? at, lang)];
  if (from === undefined || to === undefined) return 1;
  const config = readConfig(currentEnvironment());
  const knowledge = knowledgeAt(config.knowledgeDir);
  let count = 0;
  await onCopy(config, (copy) =>
    liveThrough(
      { copy, from, to, remindingOf: remindingWith(() => knowledge) },
      (time, outgoing) => {
        count += 1;
        const text = outgoingText(outgoing).replaceAll(/^/gm, "  ");
        console.log(`${momentWords(time, lang)}  ${outgoing.name}\n${text}\n`);
      },
    ),
  );
  const sv = `${count} meddelanden skulle skickas. Inget har skickats eller sparats.`;
  const en = `${count} messages would be sent. Nothing was sent or kept.`;
  console.log(lang === "sv" ? sv : en);
  return 0;
}

function epochOf(text: string, lang: LangOptions["lang"]): number | undefined {
  const time = readMoment(text);
  if (!isRefusal(time)) return time.epochMilliseconds;
  console.error(time.refused[lang]);
  return undefined;
}

/** Copies all that is kept to a folder that is removed afterwards. */
export async function onCopy(
  config: StoreConfig,
  work: (copy: StoreConfig) => Promise<void>,
): Promise<void> {
  const dataDir = mkdtempSync(join(tmpdir(), "ask-clock-"));
  try {
    const source = await openDatabase(config);
    const contents = await readContents(source).finally(() => source.close());
    const target = await openDatabase({ dataDir });
    await fillEmpty(target, contents).finally(() => target.close());
    await work({ dataDir });
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}

interface Life {
  readonly copy: StoreConfig;
  /** Epoch milliseconds. */
  readonly from: number;
  readonly to: number;
  readonly remindingOf: RemindingOf;
}

/**
 * A tick at each time at which something is due, and at least one a day: nothing but the time changes
 * on a copy, so no other tick would find anything.
 */
export async function liveThrough(
  { copy, from, to, remindingOf }: Life,
  show: (time: number, outgoing: Outgoing) => void,
): Promise<void> {
  const store = await openStore(copy);
  let time = from;
  const now = () => time;
  const carriers = [showingCarrier((outgoing) => show(time, outgoing))];
  const { plan, words } = remindingOf({ store, carriers, now });
  const deliverer = createDeliverer({
    outbox: store.outbox,
    owner: "clock",
    now,
    random: () => 0,
    words,
    wait: () => Promise.resolve(),
    warn: (message) => console.error(message),
  });
  try {
    for (;;) {
      await tick({ outbox: store.outbox, plan, deliverer, now });
      if (time >= to) return;
      time = Math.min(to, time + DAY, await soonest(store.outbox, time));
    }
  } finally {
    await store.close();
  }
}

/** When the next reminder is due; Infinity when none is known. */
async function soonest(outbox: Outbox, now: number): Promise<number> {
  const waiting = await outbox.list({ statuses: ["pending", "sending"] });
  return waiting.find(({ nextAt }) => nextAt > now)?.nextAt ?? Infinity;
}
