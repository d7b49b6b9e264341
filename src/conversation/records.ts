/** What is kept of the conversations: the part of the store that they state. */
import type { Account, AccountId } from "./account.ts";

/** After the latest change. */
export interface Talking {
  readonly accounts: ReadonlyMap<AccountId, Account>;
}

export interface TalkingWrite {
  readonly kind: "account";
  readonly id: AccountId;
  readonly after: Account | undefined;
}
