/** Somebody who acts: who they are, what they may do, and what is so at that moment. */
import type { Temporal } from "temporal-polyfill";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Language, Text } from "../knowledge/schema/base.ts";
import type { Day } from "../register/membership.ts";
import { TIME_ZONE } from "../register/time.ts";
import { worldOf, type World } from "../reminders/world.ts";
import type { Who } from "./assistant.ts";
import { rightsOf, type Rights } from "./rights.ts";
import type { View } from "./view.ts";

export interface Acting {
  readonly who: Who;
  readonly rights: Rights;
  readonly language: Language;
  /** The text in that language. */
  readonly say: (sv: string, en: string) => string;
  readonly told: (text: Text) => string;
  /** The newest records: use them before the next await. */
  readonly view: View;
  readonly knowledge: Knowledge;
  readonly now: Temporal.Instant;
  /** The day of `now` where the cooperation is. */
  readonly today: Day;
  /** The records found by group, seat and meeting. */
  readonly world: World;
}

export interface Circumstances {
  readonly view: View;
  readonly knowledge: Knowledge;
  readonly now: Temporal.Instant;
  /** E-mail addresses in lower case, from the settings. */
  readonly coordinators: ReadonlySet<string>;
  /** As the person has just written; undefined: the person's own. */
  readonly language?: Language | undefined;
}

/** Works rights out from the records: asked anew at every action. Pure. */
export function actingOf(who: Who, circumstances: Circumstances): Acting {
  const { view, knowledge, now, coordinators } = circumstances;
  const today = now.toZonedDateTimeISO(TIME_ZONE).toPlainDate().toString() as Day;
  const rights = rightsOf(who, { view, coordinators, today });
  // At the program's own terminal it was chosen there.
  const chosen = who.local === true ? who.language : undefined;
  const own = chosen ?? rights.person?.language ?? who.language;
  const language = circumstances.language ?? own ?? "sv";
  return {
    who,
    rights,
    language,
    say: (sv, en) => ({ sv, en })[language],
    told: (text) => text[language],
    view,
    knowledge,
    now,
    today,
    world: worldOf(view, knowledge, now),
  };
}
