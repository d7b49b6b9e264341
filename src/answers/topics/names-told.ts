/** Names as an answer tells them. */
import { listWords } from "../../knowledge/facts/wording.ts";
import type { AreaCode, SubjectId } from "../../knowledge/schema/base.ts";
import type { Asked } from "./topic.ts";

/** Without the abbreviation in brackets at its end. */
export function shortName(id: SubjectId, { knowledge, question }: Asked): string {
  return knowledge.subjects.get(id)?.name[question.language].replace(/ \(.*\)$/, "") ?? "";
}

/** "Ängsby, Granåsa och Tallköping". */
export function subjectNames(
  ids: readonly SubjectId[],
  { knowledge, question: { language } }: Asked,
): string {
  return listWords(
    ids.map((id) => knowledge.subjects.get(id)?.name[language] ?? id),
    language,
  );
}

/** The municipalities or counties that these codes stand for. */
export function areaNames(
  codes: readonly AreaCode[],
  { knowledge, question: { language } }: Asked,
): string {
  return listWords(
    codes.map((code) => knowledge.areas.get(code)?.name[language] ?? code),
    language,
  );
}
