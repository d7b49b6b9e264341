/** How people and organisations are called in what people read. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { SubjectId, Text } from "../knowledge/schema/base.ts";
import type { PersonId } from "../register/person.ts";
import type { Register } from "../register/records.ts";

/** Each gives the id itself for what is not known: the reader can still look it up. */
export interface MeetingNames {
  readonly subject: (id: SubjectId) => Text;
  readonly person: (id: PersonId) => string;
}

/** Names without what stands in brackets: "Verket (the agency)" is called "Verket". */
export function meetingNames(
  knowledge: Pick<Knowledge, "subjects">,
  people: Register["people"],
): MeetingNames {
  const bare = (name: string): string => name.replaceAll(/\s*\([^)]*\)/g, "");
  return {
    subject: (id) => {
      const name = knowledge.subjects.get(id)?.name;
      return name === undefined ? { sv: id, en: id } : { sv: bare(name.sv), en: bare(name.en) };
    },
    person: (id) => people.get(id)?.name ?? id,
  };
}
