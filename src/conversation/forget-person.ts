/** Forgetting a person: out of the register, with all that is only theirs, and out of the log. Pure. */
import { forgetPerson } from "../register/change-person.ts";
import type { Erasure } from "../register/ledger.ts";
import type { PersonId } from "../register/person.ts";
import type { Refusal } from "../register/refusal.ts";
import { accountsGone } from "./accounts.ts";
import type { View, Write } from "./view.ts";

export type Forgetting =
  | { readonly outcome: "refused"; readonly refusals: readonly Refusal[] }
  /** `erasure`: for Eraser.erase, once the writes are done. */
  | {
      readonly outcome: "forgotten";
      readonly writes: readonly Write[];
      readonly erasure: Erasure;
    };

/** Refused while the register still rests on the person. */
export function forgetting(view: View, person: PersonId): Forgetting {
  const decision = forgetPerson(view, person);
  if (decision.outcome === "refused") return decision;
  const writes: Write[] = [
    ...decision.writes,
    ...[...view.feeds.values()].flatMap(({ id, of }): Write[] =>
      "person" in of && of.person === person
        ? [{ kind: "calendar-feed", id, after: undefined }]
        : [],
    ),
    ...(view.preferences.has(person)
      ? [{ kind: "preference", id: person, after: undefined } as const]
      : []),
    ...accountsGone(person, view),
  ];
  return { outcome: "forgotten", writes, erasure: erasureOf(person, writes) };
}

/** Also where the person is gone already: a process may have been killed before it erased. */
export function erasureOf(person: PersonId, writes: readonly Write[] = []): Erasure {
  const records = writes.map(({ kind, id }) => ({ kind, id }));
  return { records: [...records, { kind: "person", id: person }], person };
}
