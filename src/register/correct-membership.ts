/** Putting right what was entered wrongly: the log keeps what stood there. */
import type { Knowledge } from "../knowledge/knowledge.ts";
import { judged, membershipId, twinOf, unknownMembership } from "./change-membership.ts";
import { draftOf } from "./draft.ts";
import type { Day, Membership, MembershipId } from "./membership.ts";
import type { Register, RegisterWrite } from "./records.ts";
import { decided, refusal, refused, type Decision } from "./refusal.ts";
import { faultsLeft } from "./rules.ts";
import type { Task } from "./task.ts";

/** What is left out was right. */
export interface Correction {
  readonly membership: MembershipId;
  readonly from?: Day | undefined;
  /** `open`: it has no last day. */
  readonly to?: Day | "open" | undefined;
  readonly source?: string | undefined;
}

/** Corrects the days or the source of a membership; tasks that rest on it follow. */
export function correctMembership(
  register: Register,
  knowledge: Knowledge,
  { membership, from, to, source }: Correction,
): Decision {
  const before = register.memberships.get(membership);
  if (before === undefined) return refused(unknownMembership());
  if (from === undefined && to === undefined && source === undefined)
    return refused(
      refusal(
        "missing",
        "Ange vad som är rätt: --from, --to, --no-to eller --source. Är hela uppdraget fel: --remove.",
        "Say what is right: --from, --to, --no-to or --source. If all of it is wrong: --remove.",
      ),
    );
  const { to: formerTo, ...kept } = before;
  const last = to === "open" ? undefined : (to ?? formerTo);
  const right = { ...kept, from: from ?? before.from, source: source?.trim() ?? before.source };
  const after: Membership = { ...right, ...(last && { to: last }), id: membershipId(right) };
  if (after.id === before.id) return judged([after], draftOf(register), knowledge);
  const twin = twinOf(after, register);
  if (twin !== undefined) return refused(twin);
  const moved = tasksOn(before, register).map((task) =>
    written({
      ...task,
      ended: task.ended === before.id ? after.id : task.ended,
      ...(task.successor === before.id && { successor: after.id }),
    }),
  );
  return judged([after], draftOf(register), knowledge, [removal(before), ...moved]);
}

/** Takes away a membership that never was, and the tasks that rest on it. */
export function removeMembership(
  register: Register,
  knowledge: Knowledge,
  id: MembershipId,
): Decision {
  const before = register.memberships.get(id);
  if (before === undefined) return refused(unknownMembership());
  const tasks = tasksOn(before, register).map((task): RegisterWrite => ({
    kind: "task",
    id: task.id,
    after: undefined,
  }));
  const draft = draftOf(register);
  draft.apply([removal(before)]);
  return decided([removal(before), ...tasks], faultsLeft(before, new Set(), draft, knowledge));
}

function tasksOn({ id }: Membership, { tasks }: Register): Task[] {
  return [...tasks.values()].filter(({ ended, successor }) => ended === id || successor === id);
}

function removal({ id }: Membership): RegisterWrite {
  return { kind: "membership", id, after: undefined };
}

function written(after: Task): RegisterWrite {
  return { kind: "task", id: after.id, after };
}
