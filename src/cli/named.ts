/** Groups, parties, people and meetings as people name them on the command line. Each throws Refused. */
import type { SubjectId } from "../knowledge/schema/base.ts";
import type { GroupEntry } from "../knowledge/schema/kinds.ts";
import type { Meeting } from "../meetings/meeting.ts";
import { peopleIndex } from "../register/people-index.ts";
import type { Person } from "../register/person.ts";
import type { Register } from "../register/records.ts";
import { refuse } from "../register/refusal.ts";
import { Refused, taken, type Desk } from "./desk.ts";

/** By id, name or alias; of several with that name the one that is meant when nothing else is said. */
export function groupNamed({ finder, knowledge }: Desk, text: string): GroupEntry {
  const group = knowledge.subjects.get(taken(finder.group(text)));
  if (group?.kindOf !== "group") throw new Error(`the finder gives what is no group for ${text}`);
  return group;
}

/** The parties of a group, by id, name or alias, or by the municipality whose own organisation it is. */
export function partiesNamed(
  { finder }: Desk,
  group: SubjectId,
  texts: readonly string[],
): SubjectId[] {
  return texts.map((text) => taken(finder.party(group, text)));
}

/** By id, e-mail address or whole name. */
export function personNamed({ people }: Pick<Register, "people">, text: string): Person {
  return taken(peopleIndex(people.values()).find(text));
}

/** By id, or by how only its id begins. */
export function meetingNamed(meetings: ReadonlyMap<string, Meeting>, text: string): Meeting {
  const exact = meetings.get(text);
  if (exact !== undefined) return exact;
  const found = [...meetings.values()].filter(({ id }) => text !== "" && id.startsWith(text));
  const [meeting, ...others] = found;
  if (meeting === undefined)
    throw new Refused(
      refuse(
        `Inget möte heter "${text}": se "ask meetings list --all".`,
        `No meeting is called "${text}": see "ask meetings list --all".`,
      ),
    );
  if (others.length === 0) return meeting;
  throw new Refused(
    refuse(
      `Flera möten börjar med "${text}": skriv hela id:t.`,
      `Several meetings begin with "${text}": write the whole id.`,
    ),
  );
}
