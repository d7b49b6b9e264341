/** Where people can be written to, and what was said there: kept, so that a new process knows it too. */
import { z } from "zod";
import type { ChannelMemory } from "../../conversation/channel-memory.ts";
import { isPersonal, tenantOf, type Activity } from "./activity.ts";
import { Address } from "./connector.ts";
import { accountOf, addressOf } from "./roster.ts";

const CHANNEL = "teams";

const Rated = z.array(z.object({ message: z.string(), rating: z.string() }));
/** So many answers of a conversation can be rated. */
const MOST_RATED = 50;

export interface Addresses {
  /** The personal chat with an account; undefined: the bot is not installed for this person. */
  find(account: string): Promise<Address | undefined>;
  /** Keeps where an activity came from, when it is somebody's personal chat. */
  keep(activity: Activity): Promise<void>;
  forget(account: string): Promise<void>;
  /** Remembers under which message an answer can be rated. */
  rated(conversation: string, message: string, rating: string): Promise<void>;
  /** By the message; without one the latest of the conversation. */
  ratingOf(conversation: string, message: string | undefined): Promise<string | undefined>;
}

export function createAddresses(memory: ChannelMemory): Addresses {
  const known = new Map<string, string>();
  const ratedIn = async (conversation: string): Promise<z.infer<typeof Rated>> => {
    const kept = await memory.get(CHANNEL, `rated/${conversation}`);
    return kept === undefined ? [] : Rated.parse(JSON.parse(kept));
  };
  return {
    find: async (account) => {
      const kept = await memory.get(CHANNEL, `person/${account}`);
      return kept === undefined ? undefined : Address.parse(JSON.parse(kept));
    },
    keep: async (activity) => {
      const account = accountIn(activity);
      if (account === undefined) return;
      const value = JSON.stringify(addressOf(activity));
      // Written when it is new or has changed, not at every message.
      if (known.get(account) === value) return;
      await memory.set(CHANNEL, `person/${account}`, value);
      if (known.size >= MOST_KNOWN) known.clear();
      known.set(account, value);
    },
    forget: async (account) => {
      known.delete(account);
      await memory.delete(CHANNEL, `person/${account}`);
    },
    rated: async (conversation, message, rating) => {
      const before = await ratedIn(conversation);
      const list = [{ message, rating }, ...before].slice(0, MOST_RATED);
      await memory.set(CHANNEL, `rated/${conversation}`, JSON.stringify(list));
    },
    ratingOf: async (conversation, message) => {
      const list = await ratedIn(conversation);
      const found = message === undefined ? list[0] : list.find((one) => one.message === message);
      return found?.rating;
    },
  };
}

/** Whose personal chat it is; undefined for any other place. */
export function accountIn(activity: Activity): string | undefined {
  const { from } = activity;
  const tenant = tenantOf(activity);
  if (!isPersonal(activity) || from === undefined || tenant === undefined) return undefined;
  return accountOf(tenant, from.aadObjectId ?? from.id);
}

const MOST_KNOWN = 5000;
