/** The store as commands use it: opened for one command, closed after it. */
import { currentEnvironment, readConfig } from "../config.ts";
import type { Ledger } from "../register/ledger.ts";
import type { Meetings, MeetingsWrite } from "../meetings/records.ts";
import type { Register, RegisterWrite } from "../register/records.ts";
import type { Reminding, RemindingWrite } from "../reminders/records.ts";
import { openStore } from "../store/store.ts";

export interface Kept {
  readonly ledger: Ledger<
    Register & Meetings & Reminding,
    RegisterWrite | MeetingsWrite | RemindingWrite
  >;
  readonly close: () => Promise<void>;
}

/** Opens what is kept where the settings say. Throws ConfigError and StoreError. */
export async function openKept(): Promise<Kept> {
  const store = await openStore(readConfig(currentEnvironment()));
  return { ledger: store, close: () => store.close() };
}
