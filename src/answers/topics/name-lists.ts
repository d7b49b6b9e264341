/** Several names in a row: "Ängsby, Granåsa och Tallköping". */
import { listWords } from "../../knowledge/facts/wording.ts";
import type { SubjectId } from "../../knowledge/schema/base.ts";
import type { Asked } from "./topic.ts";

export function subjectNames(
  ids: readonly SubjectId[],
  { knowledge, question: { language } }: Asked,
): string {
  return listWords(
    ids.map((id) => knowledge.subjects.get(id)?.name[language] ?? id),
    language,
  );
}
