/**
 * People of the register who have never written: Slack is asked who has their address, so that what is
 * due reaches them all the same. Whoever is found is judged as a writer is, and tied with the same care.
 */
import { webApi } from "@slack/bolt";
import { Kept } from "../../conversation/kept.ts";
import { failureOf } from "./outcome.ts";
import { CHANNEL, type SlackParts } from "./parts.ts";
import { whoIs } from "./who.ts";
import type { Workspace } from "./workspace.ts";

export interface Finding {
  /** Asks about everybody who is not known yet; never twice at a time. */
  readonly round: () => Promise<void>;
  /** Asks no more. */
  readonly stop: () => void;
}

export interface FindingOptions {
  readonly parts: Pick<
    SlackParts,
    "assistant" | "workspaces" | "people" | "audience" | "now" | "wait"
  >;
  /** Between two questions, ms. */
  readonly pace: number;
}

/** Somebody without an account, or not to be tied, is asked about again after this; ms. */
const REMEMBERED = 24 * 60 * 60 * 1000;
const MOST_REMEMBERED = 10_000;
/** After so many faults a round ends: the next goes on. */
const MOST_FAULTS = 3;
/** What Slack asks for longer than this is left to the next round; ms. */
const LONGEST_REST = 120_000;

export function createFinding({ parts, pace }: FindingOptions): Finding {
  const { assistant, workspaces, now, wait } = parts;
  /** Until when nothing new is to be expected; by workspace and address, in memory alone. */
  const asked = new Kept<number>(MOST_REMEMBERED);
  let hasStopped = false;
  const isStopped = (): boolean => hasStopped;
  let running: Promise<void> | undefined;

  /** False: Slack could not tell. */
  const meet = async (workspace: Workspace, email: string): Promise<boolean> => {
    const user = await userWith(workspace, email);
    if (user === undefined || isStopped()) return true;
    if ((await parts.people.member(workspace, user)) === undefined) return false;
    const sender = { team: workspace.team, user, isForeign: false };
    const who = await whoIs(parts, workspace, sender, undefined);
    if (who.sees === "register" && !isStopped()) await assistant.met(who);
    return true;
  };
  const among = async (workspace: Workspace, addresses: readonly string[]): Promise<void> => {
    let faults = 0;
    for (const address of addresses) {
      if (isStopped()) return;
      try {
        if (await meet(workspace, address))
          asked.set(keyOf(workspace, address), now() + REMEMBERED);
      } catch (error) {
        faults += 1;
        const rest = restAfter(error);
        if (rest > LONGEST_REST || faults === MOST_FAULTS) throw error;
        await wait(rest);
      }
      await wait(pace);
    }
  };
  const all = async (): Promise<void> => {
    const addresses = await assistant.unmet(CHANNEL);
    for (const team of workspaces.served()) {
      const workspace = await workspaces.of(team);
      if (workspace === undefined) continue;
      const isNew = (address: string) => (asked.get(keyOf(workspace, address)) ?? 0) <= now();
      await among(workspace, addresses.filter(isNew));
    }
  };
  return {
    round: () => (running ??= all().finally(() => (running = undefined))),
    stop: () => {
      hasStopped = true;
    },
  };
}

const keyOf = ({ team }: Workspace, address: string): string => `${team}/${address}`;

/** Undefined: nobody there has the address. */
async function userWith({ client }: Workspace, email: string): Promise<string | undefined> {
  try {
    const { user } = await client.users.lookupByEmail({ email });
    return user?.id;
  } catch (error) {
    if (error instanceof webApi.WebAPIPlatformError && error.data.error === "users_not_found")
      return undefined;
    throw error;
  }
}

/** How long Slack is to be left alone, ms. */
function restAfter(error: unknown): number {
  const failure = failureOf(error);
  return failure.outcome === "refused" ? (failure.after ?? 0) : 0;
}
