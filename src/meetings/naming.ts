/** How people and organisations are called in what people read. */
import type { SubjectId, Text } from "../knowledge/schema/base.ts";
import type { PersonId } from "../register/person.ts";

/** Each gives the id itself for what is not known: the reader can still look it up. */
export interface MeetingNames {
  subject(id: SubjectId): Text;
  person(id: PersonId): string;
}
