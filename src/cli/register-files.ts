/** The register as files: `ask register import` and `export`. */
import { readFileSync, writeFileSync } from "node:fs";
import { importPlan } from "../register/import-plan.ts";
import { readCsv } from "../register/read-csv.ts";
import type { Register } from "../register/records.ts";
import { refuse } from "../register/refusal.ts";
import { registerCsv } from "../register/write-csv.ts";
import { change, Refused, type Desk } from "./desk.ts";
import { importReport } from "./register-report.ts";

export interface ImportOptions {
  readonly apply?: true;
}

/** Shows what a file would change; with --apply changes it, whole or not at all. */
export async function importFile(
  desk: Desk,
  file: string,
  { apply }: ImportOptions,
): Promise<string> {
  const { view, knowledge, language, say } = desk;
  const read = readCsv(readFileSync(file));
  if (read.outcome === "unreadable") throw new Refused({ refused: read.reason });
  const planned = (register: Register) => importPlan(register, knowledge, read.rows);
  const plan =
    apply === true
      ? await change(desk, (register) => {
          const result = planned(register);
          return { writes: result.writes, result };
        })
      : planned(view);
  const report = importReport(plan, knowledge, language);
  if (plan.lines.some(({ outcome }) => outcome === "refused")) {
    desk.surroundings.print(report);
    throw new Refused(
      refuse(
        "Inget har ändrats: rätta raderna som avvisas.",
        "Nothing has changed: correct the lines that are refused.",
      ),
    );
  }
  const done = say("Klart.", "Done.");
  const preview = say(
    "Inget har ändrats än: lägg till --apply.",
    "Nothing has changed yet: add --apply.",
  );
  return `${report}\n${apply === true ? done : preview}`;
}

/** Writes the register as CSV to a file; without one it is the output itself. */
export function exportFile({ view, knowledge, say }: Desk, file: string | undefined): string {
  const csv = registerCsv(view, knowledge);
  if (file === undefined) return csv.trimEnd();
  writeFileSync(file, csv);
  return say(`Registret är skrivet till ${file}.`, `The register was written to ${file}.`);
}
