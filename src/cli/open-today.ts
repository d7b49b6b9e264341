/** What is so today, for programs that answer questions: read from what is kept, if anything is. */
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Temporal } from "temporal-polyfill";
import type { Today } from "../answers/today.ts";
import type { Config } from "../config.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Kept } from "../conversation/today.ts";
import type { DaysOff } from "../meetings/days-off.ts";
import type { Store } from "../store/store.ts";

type View = Kept["view"];

const EMPTY: View = {
  people: new Map(),
  memberships: new Map(),
  tasks: new Map(),
  meetings: new Map(),
  attendance: new Map(),
  feeds: new Map(),
};

interface TodayOptions {
  readonly read: () => View | Promise<View>;
  readonly knowledge: () => Knowledge;
  /** Taken for the present; undefined: the clock. */
  readonly at?: Temporal.Instant | undefined;
}

/** Where holidays are reckoned. */
const COUNTRY = "SE";

/** What is so today on what `read` gives, for each message anew. What it takes is loaded when asked for. */
export function todayOn({ read, knowledge, at }: TodayOptions): () => Promise<Today> {
  let daysOff: DaysOff = () => undefined;
  let isReckoned = false;
  return async () => {
    const { todayFrom } = await import("../conversation/today.ts");
    const { Temporal: clock } = await import("temporal-polyfill");
    let view = await read();
    if (view.meetings.size > 0 && !isReckoned) {
      const { daysOffIn } = await import("../meetings/days-off.ts");
      daysOff = daysOffIn(COUNTRY);
      isReckoned = true;
      view = await read();
    }
    return todayFrom({ view, knowledge: knowledge(), now: at ?? clock.Now.instant(), daysOff });
  };
}

export interface KeptToday {
  /** Rejects with a StoreError when what is kept cannot be read; the next call tries again. */
  readonly today: () => Promise<Today>;
  readonly close: () => Promise<void>;
}

interface KeptOptions extends Omit<TodayOptions, "read"> {
  readonly config: Pick<Config, "dataDir" | "databaseUrl">;
}

/** Opened when first asked. Where nothing is kept yet nothing is made: register and calendar are empty. */
export function keptToday({ config, ...options }: KeptOptions): KeptToday {
  let opened: Store | undefined;
  const read = async (): Promise<View> => {
    const isKept = config.databaseUrl !== undefined || existsSync(join(config.dataDir, "ask.db"));
    if (opened === undefined && !isKept) return EMPTY;
    if (opened === undefined) {
      const { openStore } = await import("../store/store.ts");
      opened = await openStore(config);
    }
    return opened.read();
  };
  return {
    today: todayOn({ read, ...options }),
    close: async () => opened?.close(),
  };
}
