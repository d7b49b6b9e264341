/**
 * Takes what Slack sends: judged and kept before it is acknowledged, handled after, and each thing once,
 * also when Slack sends it twice or the process is killed over it.
 */
import type { Inbox, Letter } from "../../conversation/inbox.ts";
import { onCommand } from "./on-command.ts";
import { onFormWanted, onSubmitted, type FormResponse } from "./on-form.ts";
import { onOpened } from "./on-opened.ts";
import { onPressed } from "./on-pressed.ts";
import { conversationOf, onSaid } from "./on-said.ts";
import { judge, type Served } from "./gate.ts";
import { greetingOnce } from "./greeting.ts";
import { keysOf, type Incoming } from "./incoming.ts";
import { faultName } from "./log.ts";
import { CHANNEL, TooLateError, type Handling, type SlackParts } from "./parts.ts";
import { createSlots } from "./slots.ts";
import { createTurns } from "./turns.ts";

/** As the receivers of Slack's library hand it over. */
export interface Received {
  readonly body: unknown;
  readonly ack: (response?: FormResponse) => Promise<void>;
}

/** Signed, but nothing that Slack documents. */
export class UnreadableError extends Error {
  constructor() {
    super("not an event, command or interaction");
    this.name = "UnreadableError";
  }
}

export interface Intake {
  /** Settles when it has been acknowledged. Rejects when it could not be kept: Slack sends it again. */
  readonly take: (received: Received) => Promise<void>;
  /** Takes up what was received and never handled. */
  readonly takeUpLeft: () => Promise<void>;
  /** Settles when what is being handled is done, or after so many milliseconds. */
  readonly settle: (longest: number) => Promise<void>;
}

export interface IntakeOptions {
  readonly parts: SlackParts;
  readonly inbox: Inbox;
  readonly app: string | undefined;
}

/** Questions at a time: under load, acknowledging must not wait for answering. */
const AT_A_TIME = 16;
/** After this another process takes up what this one has not handled; ms. */
const LEASE = 90_000;

export function createIntake({ parts, inbox, app }: IntakeOptions): Intake {
  const { log, now, workspaces } = parts;
  const underWay = new Map<string, Promise<void>>();
  const handle = handling(parts);
  const served = (): Served => ({ teams: workspaces.served(), app });

  const begin = (incoming: Incoming, isRetaken: boolean, work = handle): void => {
    const [key] = keysOf(incoming);
    const mine = (async () => {
      try {
        await work(incoming, { key, isRetaken, until: now() + LEASE });
        await inbox.done(key);
      } catch (error) {
        // The lease ends by itself, and it is taken up again.
        log.warn(`slack: something is left for later (${faultName(error)})`);
      } finally {
        underWay.delete(key);
      }
    })();
    underWay.set(key, mine);
  };

  /** Acknowledges what has been kept, and begins with it. */
  const takeIn = async (incoming: Incoming, { body, ack }: Received): Promise<void> => {
    const letter: Letter = { channel: CHANNEL, keys: keysOf(incoming), body: JSON.stringify(body) };
    if (!(await inbox.receive(letter, { now: now(), lease: LEASE }))) return ack();
    if (incoming.kind !== "submitted") {
      await ack();
      begin(incoming, false);
      return;
    }
    // What was wrong is told in the acknowledgement.
    const handled = await submitted(parts, incoming, now() + LEASE);
    await ack(handled?.response);
    begin(incoming, false, async () => handled?.after());
  };

  return {
    take: async (received) => {
      const judged = judge(received.body, served());
      switch (judged.verdict) {
        case "unreadable":
          throw new UnreadableError();
        case "refused":
          log.warn(`slack: something was refused: ${judged.why}`);
          return received.ack();
        case "ignored":
          return received.ack();
        case "taken":
          return takeIn(judged.incoming, received);
      }
    },
    takeUpLeft: async () => {
      for (const { keys, body } of await inbox.left(CHANNEL, { now: now(), lease: LEASE })) {
        const judged = judge(JSON.parse(body), served());
        if (underWay.has(keys[0])) continue;
        if (judged.verdict === "taken") begin(judged.incoming, true);
        else await inbox.done(keys[0]);
      }
    },
    settle: async (longest) => {
      await Promise.race([Promise.allSettled([...underWay.values()]), patience(longest)]);
    },
  };
}

type Handle = (incoming: Incoming, handling: Handling) => Promise<void>;

/** What is said in one conversation is handled in its order: a follow-up leans on what was before. */
function handling(parts: SlackParts): Handle {
  const lines = createTurns({ gap: 0, now: parts.now, wait: parts.wait });
  const slots = createSlots(AT_A_TIME);
  const greet = greetingOnce(parts);
  const handle: Handle = async (incoming, handling) => {
    if (incoming.kind === "removed") {
      await parts.workspaces.remove(incoming.team);
      return;
    }
    const workspace = await parts.workspaces.of(incoming.sender.team);
    if (workspace === undefined) return;
    const answering = { parts, workspace, handling };
    switch (incoming.kind) {
      case "said":
        return lines.take(conversationOf(workspace.team, incoming.channel, incoming.thread), () =>
          slots.take(() => onSaid(answering, incoming, greet)),
        );
      case "opened":
        return slots.take(() => onOpened(answering, incoming, greet));
      case "command":
      case "shortcut":
        return slots.take(() => onCommand(answering, incoming));
      case "pressed":
        // A form can be opened for three seconds: it waits for nothing.
        return incoming.does === "open" || incoming.does === "feedback"
          ? onFormWanted(answering, incoming)
          : onPressed(answering, incoming);
      case "submitted":
    }
  };
  return async (incoming, handling) => {
    try {
      await handle(incoming, handling);
    } catch (error) {
      if (error instanceof TooLateError) throw error;
      // Taken up again it would fail again.
      parts.log.error(`slack: something could not be handled (${faultName(error)})`);
    }
  };
}

async function submitted(
  parts: SlackParts,
  incoming: Extract<Incoming, { kind: "submitted" }>,
  until: number,
) {
  const workspace = await parts.workspaces.of(incoming.sender.team);
  const [key] = keysOf(incoming);
  return (
    workspace &&
    onSubmitted({ parts, workspace, handling: { key, isRetaken: false, until } }, incoming)
  );
}

function patience(time: number): Promise<void> {
  return new Promise((resolve) => void setTimeout(resolve, time).unref());
}
