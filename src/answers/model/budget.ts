/** How many tokens each workspace has used today. */

/** Remembers what was used. In memory it begins anew with each start of the program. */
export interface TokenLedger {
  used(workspace: string, day: string): number;
  use(workspace: string, day: string, tokens: number): void;
}

/** Holds one day only: what was used before matters no more. */
export function memoryLedger(): TokenLedger {
  let today = "";
  let counts = new Map<string, number>();
  const of = (day: string): Map<string, number> => {
    if (day !== today) counts = new Map();
    today = day;
    return counts;
  };
  return {
    used: (workspace, day) => of(day).get(workspace) ?? 0,
    use: (workspace, day, tokens) =>
      void of(day).set(workspace, (of(day).get(workspace) ?? 0) + tokens),
  };
}

/** The day that a time (ms) belongs to, in UTC: "2026-12-08". */
export function dayOf(now: number): string {
  return new Date(now).toISOString().slice(0, 10);
}
