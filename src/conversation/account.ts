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
  /** Left out: the coordinator has said that it is nobody's in the register. */
  person: PersonId.optional(),
  /** By an e-mail address that the platform has verified, or by the coordinator. */
  by: z.enum(["email", "coordinator"]),
  /** That address: the tie holds as long as the register gives the person the same. */
  address: z.email().optional(),
  since: Instant,
});
export type Account = z.infer<typeof Account>;

/** "slack:T0123", or "console" where there is no workspace: within it an address belongs to one account at a time. */
export function workspaceOf(id: AccountId): string {
  const end = id.lastIndexOf("/");
  return end < 0 ? id.slice(0, id.indexOf(":")) : id.slice(0, end);
}

export function accountId({ channel, account }: { channel: string; account: string }): AccountId {
  return `${channel}:${account}` as AccountId;
}
