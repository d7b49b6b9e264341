/** Kinds of entries that a knowledge base cannot do without, or would be poorer without. */
import { kindOf } from "./knowledge-files.ts";
import type { Problem } from "./problem.ts";
import type { ReadResult } from "./read.ts";
import type { Text } from "./schema/base.ts";
import type { KindName } from "./schema/kinds.ts";

/** Without entries of these kinds nothing can be answered. */
const NEEDED = ["documents", "vocabulary", "groups"] as const satisfies readonly KindName[];

/** What is lost without these, which a knowledge base may leave out on purpose. */
const LOSSES = {
  assistant: { sv: "assistenten kan inte presentera sig", en: "the assistant has no introduction" },
  reminders: { sv: "ingen blir påmind om möten", en: "nobody is reminded of meetings" },
  "reminder-hours": {
    sv: "det står inte när påminnelser får skickas",
    en: "nothing says when reminders may be sent",
  },
  onboarding: { sv: "nya medlemmar introduceras inte", en: "new members are not introduced" },
} as const satisfies Partial<Record<KindName, Text>>;

/** Who sends one sort of message sends the others: a knowledge base has all of these or none. */
const SENT = ["reminders", "reminder-hours", "onboarding"] as const;

/** Needed kinds of which there are no entries, though nothing in their files is wrong. */
export function missingKinds({ entries, problems, kinds }: ReadResult): KindName[] {
  const broken = new Set(problems.map(({ file }) => kindOf(file)));
  return NEEDED.filter(
    (kind) => entries[kind].length === 0 && !(kinds.has(kind) && broken.has(kind)),
  );
}

/** Says that they are missing; in one sentence where there is no knowledge base at all. */
export function missingProblems({ kinds }: ReadResult, missing: readonly KindName[]): Problem[] {
  if (missing.length > 0 && kinds.size === 0) return [problem("", NO_KNOWLEDGE)];
  return missing.map((kind) =>
    kinds.has(kind) ? problem(kind, NO_ENTRIES) : problem(`${kind}.yaml`, NO_FILE),
  );
}

/** Files that are missing without harm to the rest. A file with an empty list is there on purpose. */
export function absentProblems({ kinds }: ReadResult): Problem[] {
  if (kinds.size === 0) return [];
  const sends = SENT.some((kind) => kinds.has(kind));
  const expected = ["assistant" as const, ...(sends ? SENT : [])];
  const absent = expected.filter((kind) => !kinds.has(kind));
  return absent.map((kind) =>
    problem(`${kind}.yaml`, {
      sv: `filen saknas, så ${LOSSES[kind].sv}: lägg dit den, eller en med bara [] om det ska vara så`,
      en: `the file is missing, so ${LOSSES[kind].en}: put it there, or one with only [] if it should be so`,
    }),
  );
}

function problem(file: string, message: Text): Problem {
  return { file, entry: "", field: "", message };
}

const NO_KNOWLEDGE: Text = {
  sv: "mappen innehåller ingen kunskapsbas (inga filer som documents.yaml och groups.yaml): skriv rätt mapp",
  en: "the folder holds no knowledge base (no files such as documents.yaml and groups.yaml): write the right folder",
};

const NO_FILE: Text = {
  sv: "filen (eller mappen med samma namn) saknas: lägg tillbaka den",
  en: "the file (or the folder of that name) is missing: put it back",
};

const NO_ENTRIES: Text = {
  sv: "det finns inga poster: skriv dem, eller hämta dem ur en tidigare version",
  en: "there are no entries: write them, or fetch them from an earlier version",
};
