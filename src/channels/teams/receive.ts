/** What has come from Teams: kept before it is acknowledged, handled once, taken up after a restart. */
import type { Inbox } from "../../conversation/inbox.ts";
import { Activity, keyOf, languageOf } from "./activity.ts";
import { feedback } from "./feedback.ts";
import { hear } from "./hear.ts";
import { installed, removed } from "./install.ts";
import type { Parts } from "./parts.ts";
import { execute, submitted } from "./press.ts";
import type { Underway } from "./underway.ts";
import { WORDS } from "./words.ts";

const CHANNEL = "teams";
/** Longer than the longest answer takes; ms. */
const LEASE = 180_000;
/** What could not be answered is not tried again after this: nobody waits for it any more; ms. */
const TOO_LATE = 3_600_000;

export interface Receiver {
  /** Settles when it is kept, or, for what is answered in place, with the answer. */
  receive(activity: Activity): Promise<InPlace | undefined>;
  /** Takes up what a killed process has left. */
  resume(): Promise<void>;
}

/** As the SDK takes it: the status and body of the HTTP response. */
export interface InPlace {
  readonly status: number;
  readonly body?: unknown;
}

export function createReceiver(parts: Parts, inbox: Inbox, underway: Underway): Receiver {
  const { now, warn } = parts;

  const handleLater = (activity: Activity, key: string): void => {
    underway.add(activity.conversation.id, async () => {
      try {
        await handle(parts, activity);
        await inbox.done(key);
      } catch (error) {
        warn(`${activity.type} was not handled: ${error instanceof Error ? error.name : "?"}`);
        if (isTooLate(activity, now())) await inbox.done(key).catch(() => undefined);
      }
    });
  };

  return {
    receive: async (activity) => {
      if (isPress(activity)) return { status: 200, body: await pressed(parts, activity) };
      if (!isHandled(activity)) return isInvoke(activity) ? { status: 501 } : undefined;
      const key = keyOf(activity);
      const letter = { channel: CHANNEL, keys: [key], body: JSON.stringify(activity) } as const;
      if (await inbox.receive(letter, { now: now(), lease: LEASE })) handleLater(activity, key);
      return isInvoke(activity) ? { status: 200, body: {} } : undefined;
    },
    resume: async () => {
      for (const { keys, body } of await inbox.left(CHANNEL, { now: now(), lease: LEASE })) {
        const { data: activity } = Activity.safeParse(JSON.parse(body));
        if (activity === undefined || isTooLate(activity, now())) await inbox.done(keys[0]);
        else handleLater(activity, keys[0]);
      }
    },
  };
}

/** A press is answered in place, and the assistant knows one that comes twice: it is not kept. */
async function pressed(parts: Parts, activity: Activity): Promise<unknown> {
  try {
    return await execute(parts, activity);
  } catch (error) {
    parts.warn(`a press was not handled: ${error instanceof Error ? error.name : "?"}`);
    const value = WORDS[languageOf(activity) ?? "sv"].fault;
    return { statusCode: 200, type: "application/vnd.microsoft.activity.message", value };
  }
}

async function handle(parts: Parts, activity: Activity): Promise<void> {
  switch (activity.type) {
    case "message":
      return isSubmit(activity) ? submitted(parts, activity) : hear(parts, activity);
    case "installationUpdate":
      return activity.action?.startsWith("remove") === true
        ? removed(parts, activity)
        : installed(parts, activity);
    case "invoke":
      return feedback(parts, activity);
    default:
      return undefined;
  }
}

function isInvoke({ type }: Activity): boolean {
  return type === "invoke";
}

function isPress({ type, name }: Activity): boolean {
  return type === "invoke" && name === "adaptiveCard/action";
}

function isHandled({ type, name, action }: Activity): boolean {
  switch (type) {
    case "message":
      return true;
    case "installationUpdate":
      return action === "add" || action?.startsWith("remove") === true;
    case "invoke":
      return name === "message/submitAction";
    default:
      return false;
  }
}

/** A press of an old client is a message without text. */
function isSubmit({ text = "", value }: Activity): boolean {
  return text.trim() === "" && typeof value === "object" && value !== null;
}

function isTooLate({ timestamp }: Activity, now: number): boolean {
  const at = Date.parse(timestamp ?? "");
  return Number.isNaN(at) || at < now - TOO_LATE;
}
