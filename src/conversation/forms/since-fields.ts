/** The fields that say from when something holds, and where that was decided. */
import type { Day } from "../../register/membership.ts";
import type { Acting } from "../acting.ts";
import type { Field } from "../form.ts";
import type { Reading } from "./reading.ts";

export function sinceFields({ say, today }: Acting): Field[] {
  return [
    { name: "from", kind: "date", label: say("Första dagen", "First day"), initial: today },
    {
      name: "source",
      kind: "text",
      label: say("Var står det?", "Where does it stand?"),
      hint: say("Till exempel: protokoll 2026-03-12", "For example: minutes of 12 March 2026"),
      most: 200,
    },
  ];
}

export function sinceRead(reading: Reading): { readonly from: Day; readonly source: string } {
  return { from: reading.day("from"), source: reading.text("source", 200) };
}
