/** Ties an account on a platform to a person of the register. */
import { z } from "zod";
import { Instant } from "../meetings/meeting.ts";
import { PersonId } from "../register/person.ts";

/** "<channel>:<account>": "slack:T0123/U0456". */
export const AccountId = z
  .string()
  .regex(/^[a-z][a-z0-9-]*:\S+$/)
  .max(300)
  .brand<"AccountId">();
export type AccountId = z.infer<typeof AccountId>;

export const Account = z.strictObject({
  id: AccountId,
  person: PersonId,
  /** By an e-mail address that the platform has verified, or by the coordinator. */
  by: z.enum(["email", "coordinator"]),
  since: Instant,
});
export type Account = z.infer<typeof Account>;

export function accountId({ channel, account }: { channel: string; account: string }): AccountId {
  return `${channel}:${account}` as AccountId;
}

/** "slack:T0123": the workspace or tenant that an account belongs to; "console" where there is none. */
export function workspaceOf({ channel, account }: { channel: string; account: string }): string {
  const [workspace = "", ...rest] = account.split("/");
  return rest.length === 0 ? channel : `${channel}:${workspace}`;
}
