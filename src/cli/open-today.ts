/** What is so today, for programs that answer questions: read from what is kept, if anything is. */
import type { Temporal } from "temporal-polyfill";
import type { Today } from "../answers/today.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Kept } from "../conversation/today.ts";
import type { DaysOff } from "../meetings/days-off.ts";

type View = Kept["view"];

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
