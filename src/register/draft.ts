/** The register as it would be after some changes, found by seat: what rules judge before a change is made. */
import type { Membership, MembershipId } from "./membership.ts";
import type { Person, PersonId } from "./person.ts";
import type { Register, RegisterWrite } from "./records.ts";
import type { Task } from "./task.ts";

/** Memberships compete for a slot: a seat, or a function in a group. */
export type Slot = string;

export interface Draft extends Register {
  /** The memberships in a slot. */
  inSlot(slot: Slot): Iterable<Membership>;
  /** Changes the draft; the register that it began as stays as it is. */
  apply(writes: readonly RegisterWrite[]): void;
}

/** The seat that a membership holds, or its function in the group. */
export function slotOf({ seat, group, role }: Membership): Slot {
  return seat ?? `${group}#${role}`;
}

/** Copies the maps: takes some milliseconds for 10,000 people. */
export function draftOf(register: Register): Draft {
  const people = new Map(register.people);
  const memberships = new Map<MembershipId, Membership>();
  const tasks = new Map(register.tasks);
  const slots = new Map<Slot, Map<MembershipId, Membership>>();
  const put = (id: MembershipId, after: Membership | undefined): void => {
    const before = memberships.get(id);
    if (before !== undefined) slots.get(slotOf(before))?.delete(id);
    if (after === undefined) memberships.delete(id);
    else {
      memberships.set(id, after);
      const slot = slotOf(after);
      slots.set(slot, (slots.get(slot) ?? new Map<MembershipId, Membership>()).set(id, after));
    }
  };
  for (const [id, membership] of register.memberships) put(id, membership);
  return {
    people,
    memberships,
    tasks,
    inSlot: (slot) => slots.get(slot)?.values() ?? [],
    apply: (writes) => {
      for (const write of writes) applyOne(write, { people, tasks, put });
    },
  };
}

interface Parts {
  readonly people: Map<PersonId, Person>;
  readonly tasks: Map<Task["id"], Task>;
  readonly put: (id: MembershipId, after: Membership | undefined) => void;
}

function applyOne(write: RegisterWrite, { people, tasks, put }: Parts): void {
  switch (write.kind) {
    case "person":
      if (write.after === undefined) people.delete(write.id);
      else people.set(write.id, write.after);
      return;
    case "membership":
      put(write.id, write.after);
      return;
    case "task":
      if (write.after === undefined) tasks.delete(write.id);
      else tasks.set(write.id, write.after);
  }
}
