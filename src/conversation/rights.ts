/** Who somebody is in the register, and what they may do. Worked out anew at every action. */
import type { SubjectId } from "../knowledge/schema/base.ts";
import type { Day } from "../register/membership.ts";
import type { Person, PersonId } from "../register/person.ts";
import type { Register } from "../register/records.ts";
import { covers } from "../register/time.ts";
import { accountId } from "./account.ts";
import type { Who } from "./assistant.ts";
import type { Talking } from "./records.ts";

export interface Rights {
  /** Undefined: not in the register, or not known to be. */
  readonly person: Person | undefined;
  /** Of the register, the calendar and the open questions. */
  readonly coordinator: boolean;
  /** Groups in which the person holds something today. */
  readonly memberOf: ReadonlySet<SubjectId>;
  /** Groups whose agendas and meetings the person looks after today: as chair, secretary or coordinator. */
  readonly leads: ReadonlySet<SubjectId>;
}

/** What it rests on. `coordinators`: e-mail addresses in lower case, from the settings. */
export interface Known {
  readonly view: Pick<Register, "people" | "memberships"> & Talking;
  readonly coordinators: ReadonlySet<string>;
  readonly today: Day;
}

/** Nobody without a place in the workspace has any, whatever address they bring. */
export function rightsOf(who: Who, known: Known): Rights {
  const none = { person: undefined, coordinator: false, memberOf: new Set<never>() };
  if (who.sees === "knowledge") return { ...none, leads: new Set() };
  const person = personOf(who, known);
  const email = (who.local === true ? person?.email : who.email)?.toLowerCase();
  const own = [...known.view.memberships.values()].filter(
    (one) => one.person === person?.id && covers(one, known.today),
  );
  const groups = (roles?: readonly string[]): ReadonlySet<SubjectId> =>
    new Set(
      own.flatMap(({ role, group }) =>
        roles === undefined || roles.includes(role) ? [group] : [],
      ),
    );
  return {
    person,
    coordinator: isOperator(who) || (email !== undefined && known.coordinators.has(email)),
    memberOf: groups(),
    leads: groups(["chair", "secretary", "coordinator"]),
  };
}

/** The account of whoever runs the program, at its own terminal. */
export const OPERATOR = "operator";

function isOperator({ local, account }: Who): boolean {
  return local === true && account === OPERATOR;
}

/** By the tie that is kept, otherwise by the verified address where exactly one person has it. */
function personOf(who: Who, { view }: Known): Person | undefined {
  if (who.local === true) return view.people.get(who.account as PersonId);
  const tied = view.accounts.get(accountId(who))?.person;
  if (tied !== undefined) return view.people.get(tied);
  const email = who.email?.toLowerCase();
  if (email === undefined) return undefined;
  const same = [...view.people.values()].filter((person) => person.email === email);
  return same.length === 1 ? same[0] : undefined;
}
