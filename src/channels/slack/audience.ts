/** Who reads along in a channel: where guests or other organisations do, no names are told. */
import { z } from "zod";
import { Kept } from "../../conversation/kept.ts";
import { faultName, type ChannelLog } from "./log.ts";
import type { Workspace } from "./workspace.ts";

export interface Audience {
  /** False also when it cannot be told. */
  isOfWorkspace(workspace: Workspace, channel: string): Promise<boolean>;
}

const Channel = z.object({
  is_shared: z.boolean().optional(),
  is_ext_shared: z.boolean().optional(),
  is_pending_ext_shared: z.boolean().optional(),
  is_org_shared: z.boolean().optional(),
});
const Members = z.array(z.string());
const Users = z.array(
  z.object({
    id: z.string(),
    is_restricted: z.boolean().optional(),
    is_ultra_restricted: z.boolean().optional(),
    is_stranger: z.boolean().optional(),
  }),
);

/** Somebody invited a moment ago may read along for so long before it is known; ms. */
const BELIEVED = 300_000;
const MOST_CHANNELS = 500;
const PAGE = 500;
/** Of a larger channel or workspace it is not known who reads along. */
const MOST_PAGES = 10;

interface Answered<T> {
  readonly value: Promise<T>;
  readonly until: number;
}

export function createAudience({
  now,
  log,
}: {
  readonly now: () => number;
  readonly log: ChannelLog;
}): Audience {
  const guests = new Kept<Answered<ReadonlySet<string>>>(MOST_CHANNELS);
  const channels = new Kept<Answered<boolean>>(MOST_CHANNELS);
  const remembered = async <T>(
    kept: Kept<Answered<T>>,
    key: string,
    ask: () => Promise<T>,
  ): Promise<T> => {
    const known = kept.get(key);
    if (known !== undefined && known.until > now()) return known.value;
    const value = ask();
    kept.set(key, { value, until: now() + BELIEVED });
    // What failed is asked again the next time.
    value.catch(() => kept.set(key, { value, until: 0 }));
    return value;
  };
  const ask = async (workspace: Workspace, channel: string): Promise<boolean> => {
    if (await isShared(workspace, channel)) return false;
    const outsiders = await remembered(guests, workspace.team, () => guestsOf(workspace));
    if (outsiders.size === 0) return true;
    return !(await membersOf(workspace, channel)).some((user) => outsiders.has(user));
  };
  return {
    isOfWorkspace: async (workspace, channel) => {
      const key = `${workspace.team}/${channel}`;
      try {
        return await remembered(channels, key, () => ask(workspace, channel));
      } catch (error) {
        log.warn(`slack: who reads along is not known (${faultName(error)}): no names are told`);
        return false;
      }
    },
  };
}

async function isShared({ client }: Workspace, channel: string): Promise<boolean> {
  const { channel: info } = await client.conversations.info({ channel });
  const { is_shared, is_ext_shared, is_pending_ext_shared, is_org_shared } = Channel.parse(info);
  return [is_shared, is_ext_shared, is_pending_ext_shared, is_org_shared].includes(true);
}

async function membersOf({ client }: Workspace, channel: string): Promise<string[]> {
  return paged(async (cursor) => {
    const page = await client.conversations.members({ channel, limit: PAGE, ...cursor });
    return { items: Members.parse(page.members), next: page.response_metadata?.next_cursor };
  });
}

async function guestsOf({ client }: Workspace): Promise<ReadonlySet<string>> {
  const users = await paged(async (cursor) => {
    const page = await client.users.list({ limit: PAGE, ...cursor });
    return { items: Users.parse(page.members), next: page.response_metadata?.next_cursor };
  });
  const isOutside = (user: (typeof users)[number]) =>
    [user.is_restricted, user.is_ultra_restricted, user.is_stranger].includes(true);
  return new Set(users.filter(isOutside).map(({ id }) => id));
}

interface Page<T> {
  readonly items: readonly T[];
  readonly next: string | undefined;
}

/** Throws when there are more pages than can be asked for. */
async function paged<T>(ask: (cursor: { cursor?: string }) => Promise<Page<T>>): Promise<T[]> {
  const all: T[] = [];
  let cursor: { cursor?: string } = {};
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { items, next } = await ask(cursor);
    all.push(...items);
    if (next === undefined || next === "") return all;
    cursor = { cursor: next };
  }
  throw new Error("too many to ask for");
}
