/** What a reminder rests on: places in the agreements, or a local setting; never one for the other. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Language, Source, SubjectId } from "../knowledge/schema/base.ts";
import type { ReminderPolicy } from "../knowledge/schema/reminders.ts";

/** Empty: a local setting. */
export type Basis = readonly Source[];

/** Undefined: the agreements state nothing of the kind for this group, and nobody has decided it locally. */
export function basisOf(
  policy: Pick<ReminderPolicy, "rests" | "source" | "local" | "groups">,
  group: SubjectId | undefined,
  { subjects }: Pick<Knowledge, "subjects">,
): Basis | undefined {
  const { rests, source, local, groups } = policy;
  if (groups !== undefined && (group === undefined || !groups.includes(group))) return undefined;
  const stated = rests.flatMap((id) => {
    const subject = subjects.get(id);
    const isOfGroup =
      (subject?.kindOf === "duty" || subject?.kindOf === "rule") && subject.group === group;
    return isOfGroup ? subject.source : [];
  });
  const all = [...stated, ...(source ?? [])];
  return all.length > 0 || local ? all : undefined;
}

/** "Bilaga 2, 1.3.1 och 1.3.2", "(lokal inställning)". */
export function basisWords(
  basis: Basis,
  { documents }: Pick<Knowledge, "documents">,
  language: Language,
): string {
  if (basis.length === 0) return language === "sv" ? "(lokal inställning)" : "(local setting)";
  const places = Map.groupBy(basis, ({ document }) => document);
  return [...places]
    .map(([document, sources]) => {
      const name = documents.get(document)?.short[language] ?? document;
      const sections = [...new Set(sources.map(({ section }) => section))];
      return `${name}, ${sections.join(language === "sv" ? " och " : " and ")}`;
    })
    .join("; ");
}
