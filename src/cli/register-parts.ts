/** What the commands of `ask register` need of their surroundings. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Language } from "../knowledge/schema/base.ts";
import type { Actor, Ledger } from "../register/ledger.ts";
import type { Day } from "../register/membership.ts";
import type { Found } from "../register/people-index.ts";
import type { Register, RegisterWrite } from "../register/records.ts";
import type { Decision, Refusal } from "../register/refusal.ts";

export interface OpenRegister {
  readonly ledger: Ledger<Register, RegisterWrite>;
  readonly close: () => Promise<void>;
}

/** 0: done; 1: refused, nothing changed; 2: the command could not run. */
export type ExitCode = 0 | 1 | 2;

export interface RegisterParts {
  readonly openRegister: () => Promise<OpenRegister>;
  readonly knowledge: () => Knowledge;
  /** The day today where the cooperation is. */
  readonly today: () => Day;
  readonly actor: () => Actor;
  readonly print: (text: string) => void;
  readonly complain: (text: string) => void;
  readonly exit: (code: ExitCode) => void;
}

/** One command at work. */
export interface Work {
  readonly ledger: OpenRegister["ledger"];
  readonly knowledge: Knowledge;
  readonly today: Day;
  readonly language: Language;
  readonly parts: RegisterParts;
}

/** What a command was not allowed to do, or could not understand: told, not a fault. */
export class Refused extends Error {
  readonly refusals: readonly Refusal[];

  constructor(refusals: readonly Refusal[]) {
    super(refusals.map(({ text }) => text.en).join(" "));
    this.name = "Refused";
    this.refusals = refusals;
  }
}

/** What was found. Throws Refused. */
export function taken<T>(result: Found<T>): T {
  if ("refusal" in result) throw new Refused([result.refusal]);
  return result.found;
}

/** As `taken`, where something was asked for at all. */
export function maybe<T>(
  text: string | undefined,
  find: (text: string) => Found<T>,
): T | undefined {
  return text === undefined ? undefined : taken(find(text));
}

/** Opens the register, does the work, closes it; says what went wrong and sets the exit code. */
export async function inRegister(
  parts: RegisterParts,
  language: Language,
  action: (work: Work) => Promise<ExitCode>,
): Promise<void> {
  try {
    const knowledge = parts.knowledge();
    const { ledger, close } = await parts.openRegister();
    try {
      parts.exit(await action({ ledger, knowledge, today: parts.today(), language, parts }));
    } finally {
      await close();
    }
  } catch (error) {
    if (error instanceof Refused) {
      for (const { text } of error.refusals) parts.complain(text[language]);
      parts.exit(1);
      return;
    }
    parts.complain(error instanceof Error ? error.message : String(error));
    parts.exit(2);
  }
}

/** Lets a rule decide and writes what it accepts; gives the register as it was. Throws Refused. */
export async function changeBy(
  { ledger, parts }: Work,
  decide: (register: Register) => Decision,
): Promise<readonly RegisterWrite[]> {
  return ledger.change(parts.actor(), (register) => {
    const decision = decide(register);
    if (decision.outcome === "refused") throw new Refused(decision.refusals);
    return { writes: decision.writes, result: decision.writes };
  });
}
