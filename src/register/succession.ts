/** One person takes over from another: the seat, its substitutes, and what the one who leaves must do. */
import { dateWords } from "../knowledge/facts/wording.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { SubjectId } from "../knowledge/schema/base.ts";
import { judged, membershipFrom, membershipId } from "./change-membership.ts";
import { draftOf, slotOf, type Draft } from "./draft.ts";
import type { Day, Membership, MembershipId } from "./membership.ts";
import type { PersonId } from "./person.ts";
import type { Register, RegisterWrite } from "./records.ts";
import { refusal, refused, type Decision } from "./refusal.ts";
import type { Task } from "./task.ts";
import { covers, shifted } from "./time.ts";

export interface Replacement {
  /** The membership that ends. */
  readonly membership: MembershipId;
  readonly successor: PersonId;
  /** The successor's first day; the predecessor's last is the day before. */
  readonly from: Day;
  readonly source: string;
}

/**
 * Ends a membership the day before, gives its place to the successor, passes the substitutes of an
 * ordinary member on to the successor, and opens what the agreement asks of the one who leaves
 * (annex 2, 1.3.2: a duty of the group with trigger "succession").
 */
export function replaceMember(
  register: Register,
  knowledge: Knowledge,
  replacement: Replacement,
  today: Day,
): Decision {
  const before = register.memberships.get(replacement.membership);
  const { successor, from, source } = replacement;
  const wrong = wrongOf(before, replacement);
  if (before === undefined || wrong !== undefined) return refused(wrong ?? unknown());
  const draft = draftOf(register);
  const ended = { ...before, to: shifted(from, -1) };
  draft.apply([{ kind: "membership", id: ended.id, after: ended }]);
  const { group, role, seat, substituteFor } = before;
  const opened = membershipFrom(
    { person: successor, group, role, seat, substituteFor, from, source },
    draft,
    knowledge,
  );
  const passedOn =
    role === "ordinary" ? substitutesOf(before, from, draft).flatMap(passOn(opened)) : [];
  const tasks = tasksOf(ended, opened, { knowledge, today });
  return judged([ended, opened, ...passedOn], draft, knowledge, tasks);
}

function unknown() {
  return refusal(
    "unknown-membership",
    "Ingen har den platsen då: lägg till den nya i stället för att byta.",
    "Nobody holds that place then: add the new person instead of replacing.",
  );
}

function wrongOf(before: Membership | undefined, { successor, from }: Replacement) {
  if (before === undefined) return unknown();
  if (before.person === successor)
    return refusal(
      "same-person",
      "Efterträdaren är samma person som har platsen: ange den nya.",
      "The successor is the one who holds the place: name the new person.",
    );
  if (from <= before.from)
    return refusal(
      "dates-cross",
      `Företrädaren började ${dateWords(before.from, "sv")}: bytet måste ske senare än så.`,
      `The predecessor began on ${dateWords(before.from, "en")}: the change must be later than that.`,
    );
  if (before.to !== undefined && shifted(before.to, 1) < from)
    return refusal(
      "dates-cross",
      `Företrädaren slutade ${dateWords(before.to, "sv")}: lägg till den nya i stället för att byta.`,
      `The predecessor ended on ${dateWords(before.to, "en")}: add the new person instead of replacing.`,
    );
  return undefined;
}

/** Those who would still step in for the ordinary member on or after the day. */
function substitutesOf(member: Membership, day: Day, draft: Draft): Membership[] {
  return [...draft.inSlot(slotOf(member))].filter(
    (other) =>
      other.role === "substitute" &&
      other.substituteFor === member.person &&
      (covers(other, day) || other.from > day),
  );
}

/** History stays: who stepped in for the predecessor is kept, and a new period begins for the successor. */
function passOn({ person: successor, from }: Membership) {
  return (substitute: Membership): Membership[] => {
    // The substitute moves up to the seat: nobody to pass on.
    if (substitute.person === successor)
      return substitute.from < from ? [{ ...substitute, to: shifted(from, -1) }] : [];
    if (substitute.from >= from) return [{ ...substitute, substituteFor: successor }];
    const next = { ...substitute, from, substituteFor: successor };
    return [
      { ...substitute, to: shifted(from, -1) },
      { ...next, id: membershipId(next) },
    ];
  };
}

interface Duties {
  readonly knowledge: Knowledge;
  readonly today: Day;
}

/** "Ledamot ansvarar": of a substitute's change, it is the ordinary member who has the duty. */
function tasksOf(ended: Membership, opened: Membership, duties: Duties): RegisterWrite[] {
  const duty = successionDuty(ended.group, duties.knowledge);
  const person = ended.role === "substitute" ? ended.substituteFor : ended.person;
  const isMember = ended.role === "ordinary" || ended.role === "substitute";
  if (duty === undefined || person === undefined || !isMember) return [];
  return (["introduce-successor", "tell-contact-person"] as const).map((kind) => {
    const id = `${kind}/${ended.id}/${opened.id}` as Task["id"];
    const task: Task = {
      id,
      kind,
      person,
      duty,
      ended: ended.id,
      successor: opened.id,
      opened: duties.today,
    };
    return { kind: "task", id, after: task };
  });
}

function successionDuty(group: SubjectId, { subjects }: Knowledge): SubjectId | undefined {
  for (const subject of subjects.values())
    if (subject.kindOf === "duty" && subject.group === group && subject.trigger === "succession")
      return subject.id;
  return undefined;
}
