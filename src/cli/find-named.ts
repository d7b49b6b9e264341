/** Groups, parties, people and meetings as people name them on the command line. */
import { namesOf } from "../answers/lexicon/names.ts";
import { fold } from "../knowledge/fold.ts";
import type { Knowledge, Subject } from "../knowledge/knowledge.ts";
import type { SubjectId } from "../knowledge/schema/base.ts";
import type { GroupEntry } from "../knowledge/schema/kinds.ts";
import type { Meeting } from "../meetings/meeting.ts";
import { isRefusal, refuse, type Refusal } from "../meetings/refusal.ts";
import type { Person } from "../register/person.ts";

const SHOWN = 8;

/** By id, name or alias; of several with that name the one that is meant when nothing else is said. */
export function findGroup(knowledge: Knowledge, text: string): GroupEntry | Refusal {
  const groups = [...knowledge.subjects.values()].filter((one) => one.kindOf === "group");
  const exact = groups.find(({ id }) => id === text);
  const named = exact === undefined ? groups.filter((one) => isCalled(one, text)) : [exact];
  const usual = named.length > 1 ? named.filter(({ homonym }) => homonym === "default") : named;
  return only(usual.length > 0 ? usual : named, text, groups);
}

/** One of these parties, by id, name or alias, or by the municipality whose own organisation it is. */
export function findParty(
  knowledge: Knowledge,
  parties: readonly SubjectId[],
  text: string,
): SubjectId | Refusal {
  const subjects = parties.flatMap((id) => knowledge.subjects.get(id) ?? []);
  const exact = subjects.filter(({ id }) => id === text);
  const homes = [...knowledge.areas.values()]
    .filter((area) => isCalled({ kindOf: "area", ...area }, text))
    .map(({ organization }) => organization);
  const named = subjects.filter((one) => isCalled(one, text) || homes.includes(one.id));
  const found = only(exact.length > 0 ? exact : named, text, subjects);
  return isRefusal(found) ? found : found.id;
}

/** By id, e-mail address or whole name. */
export function findPerson(people: Iterable<Person>, text: string): Person | Refusal {
  const all = [...people];
  const wanted = fold(text.trim());
  const found = all.filter(
    ({ id, name, email }) => id === text || email === wanted || fold(name) === wanted,
  );
  const [person] = found;
  if (person === undefined)
    return refuse(
      `Ingen i registret heter "${text}": skriv hela namnet, e-postadressen eller id:t.`,
      `Nobody in the register is called "${text}": write the whole name, the e-mail address or the id.`,
    );
  if (found.length === 1) return person;
  const ids = found.map(({ id }) => id).join(", ");
  return refuse(
    `Flera heter "${text}": skriv ett id (${ids}).`,
    `Several are called "${text}": write an id (${ids}).`,
  );
}

/** By id, or by how only its id begins. */
export function findMeeting(
  meetings: ReadonlyMap<string, Meeting>,
  text: string,
): Meeting | Refusal {
  const exact = meetings.get(text);
  if (exact !== undefined) return exact;
  const found = [...meetings.values()].filter(({ id }) => text !== "" && id.startsWith(text));
  const [meeting] = found;
  if (meeting !== undefined && found.length === 1) return meeting;
  return found.length > 1
    ? refuse(
        `Flera möten börjar med "${text}": skriv hela id:t.`,
        `Several meetings begin with "${text}": write the whole id.`,
      )
    : refuse(
        `Inget möte heter "${text}": se ask meetings list --all.`,
        `No meeting is called "${text}": see ask meetings list --all.`,
      );
}

function isCalled(subject: Subject, text: string): boolean {
  const wanted = fold(text.trim());
  return namesOf(subject).some(
    (name) => fold(name) === wanted || fold(name.replaceAll(/\s*\([^)]*\)/g, "")) === wanted,
  );
}

function only<T extends Pick<Subject, "id">>(
  found: readonly T[],
  text: string,
  all: readonly T[],
): T | Refusal {
  const [first] = found;
  if (first !== undefined && found.length === 1) return first;
  const listed = (found.length > 1 ? found : all).map(({ id }) => id);
  const shown = listed.slice(0, SHOWN).join(", ") + (listed.length > SHOWN ? " …" : "");
  return found.length > 1
    ? refuse(
        `Flera heter "${text}": skriv ett av ${shown}.`,
        `Several are called "${text}": write one of ${shown}.`,
      )
    : refuse(
        `"${text}" finns inte: skriv ett av ${shown}.`,
        `There is no "${text}": write one of ${shown}.`,
      );
}
