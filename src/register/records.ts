/** What is kept of the register, and how it is changed: the part of the store that the register states. */
import type { Membership, MembershipId } from "./membership.ts";
import type { Person, PersonId } from "./person.ts";
import type { Task } from "./task.ts";

/** The register after its latest change. Read it at once: the next await may bring a newer one. */
export interface Register {
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly memberships: ReadonlyMap<MembershipId, Membership>;
  readonly tasks: ReadonlyMap<Task["id"], Task>;
}

/** One record as it shall be; `undefined` removes it. */
export type RegisterWrite =
  | { readonly kind: "person"; readonly id: PersonId; readonly after: Person | undefined }
  | {
      readonly kind: "membership";
      readonly id: MembershipId;
      readonly after: Membership | undefined;
    }
  | { readonly kind: "task"; readonly id: Task["id"]; readonly after: Task | undefined };
