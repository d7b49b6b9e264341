/** Forms that are open: kept until they are sent or have been left for a week. */
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { ChannelMemory } from "../../conversation/channel-memory.ts";
import type { Form } from "../../conversation/form.ts";
import { Address } from "./connector.ts";

const CHANNEL = "teams";
const A_WEEK = 7 * 86_400_000;

/** The message whose button opened the form: it may look different afterwards. */
const Origin = z.object({ address: Address, message: z.string() });

const Kept = z.object({
  /** Who may send it. */
  account: z.string(),
  form: z.custom<Form>((value) => typeof value === "object" && value !== null),
  origin: Origin.optional(),
  /** Epoch milliseconds. */
  at: z.number(),
});
export type OpenForm = z.infer<typeof Kept>;

export interface Forms {
  /** Gives the id under which it is kept. */
  open(form: Omit<OpenForm, "at">): Promise<string>;
  find(id: string): Promise<OpenForm | undefined>;
  close(id: string): Promise<void>;
  /** Forgets what has been left alone. */
  tidy(): Promise<void>;
}

export function createForms(memory: ChannelMemory, now: () => number): Forms {
  return {
    open: async (form) => {
      const id = randomUUID();
      await memory.set(CHANNEL, `form/${id}`, JSON.stringify({ ...form, at: now() }));
      return id;
    },
    find: async (id) => {
      if (!z.uuid().safeParse(id).success) return undefined;
      const kept = await memory.get(CHANNEL, `form/${id}`);
      return kept === undefined ? undefined : Kept.parse(JSON.parse(kept));
    },
    close: (id) => memory.delete(CHANNEL, `form/${id}`),
    tidy: async () => {
      for (const [key, value] of await memory.list(CHANNEL, "form/")) {
        const { data } = Kept.safeParse(JSON.parse(value));
        if (data === undefined || data.at < now() - A_WEEK) await memory.delete(CHANNEL, key);
      }
    },
  };
}
