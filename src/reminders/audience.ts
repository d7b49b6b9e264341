/** Whom a reminder is for: memberships, so that it is told only while they hold. */
import type { SubjectId } from "../knowledge/schema/base.ts";
import type { ReminderAudience } from "../knowledge/schema/reminders.ts";
import type { Membership } from "../register/membership.ts";
import { overlaps, type Span } from "../register/time.ts";
import type { Event } from "./events.ts";
import type { World } from "./world.ts";

/** Where people are looked for, and the days on which it is of use to tell them. */
interface Among {
  readonly group: SubjectId | undefined;
  readonly useful: Span;
}

/** Whoever could be told: those whose membership holds some of the days. */
export function audienceOf(
  audience: ReminderAudience,
  event: Event,
  { group, useful }: Among,
  world: World,
): readonly Membership[] {
  const { membership, attendance } = event;
  const holding = (from: readonly Membership[]) => from.filter((one) => overlaps(one, useful));
  const everyCoordinator = holding(world.coordinators);
  if (group === undefined) return audience === "coordinator" ? everyCoordinator : [];
  const own = everyCoordinator.filter((one) => one.group === group);
  const coordinators = own.length > 0 ? own : everyCoordinator;
  // What nobody is registered for is not lost: it is the coordinator's to see to.
  const orCoordinator = (found: readonly Membership[]) => (found.length > 0 ? found : coordinators);
  const all = holding(world.inGroup(group));
  const ofSeat =
    attendance === undefined ? all : all.filter(({ seat }) => seat === attendance.seat);
  const withRole = (from: readonly Membership[], ...roles: readonly Membership["role"][]) =>
    from.filter(({ role }) => roles.includes(role));
  switch (audience) {
    case "members":
      return withRole(ofSeat, "ordinary");
    case "members-and-substitutes":
      return withRole(ofSeat, "ordinary", "substitute");
    case "everyone":
      return all;
    case "holder":
      return membership === undefined ? [] : [membership];
    case "chair-and-secretary":
      return orCoordinator(withRole(all, "chair", "secretary"));
    case "contact-person":
      return orCoordinator(contacts(all, membership));
    case "coordinator":
      return coordinators;
  }
}

/** The party's own contact person before the group's. */
function contacts(all: readonly Membership[], about: Membership | undefined): Membership[] {
  const every = all.filter(({ role }) => role === "contact-person");
  const own = every.filter(({ seat }) => seat !== undefined && seat === about?.seat);
  return own.length > 0 ? own : every.filter(({ seat }) => seat === undefined);
}
