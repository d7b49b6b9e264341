/** Who writes, and who reads along: from the roster that the platform keeps of the conversation. */
import type { Who } from "../../conversation/assistant.ts";
import { isPersonal, languageOf, tenantOf, type Activity } from "./activity.ts";
import type { Address, Connector, Member } from "./connector.ts";
import { createRemembered } from "./remembered.ts";

export interface Roster {
  /** Undefined: no person has done this. Never rejects: who cannot be looked up sees no names. */
  whoOf(activity: Activity): Promise<Who | undefined>;
}

interface RosterOptions {
  readonly connector: Connector;
  /** Whose members see the register; empty: those of the tenant where the conversation is. */
  readonly tenants: ReadonlySet<string>;
  readonly now: () => number;
  /** Is told what could not be looked up, without personal data. */
  readonly warn: (message: string) => void;
}

const FIVE_MINUTES = 300_000;
const MOST_REMEMBERED = 5000;
/** Of a larger conversation nobody can tell in good time who reads along. */
const MOST_MEMBERS = 1000;

export function createRoster({ connector, tenants, now, warn }: RosterOptions): Roster {
  const options = { most: MOST_REMEMBERED, lasts: FIVE_MINUTES, now };
  const people = createRemembered<Member>(options);
  const places = createRemembered<boolean>(options);

  const memberOf = async (activity: Activity, id: string): Promise<Member | undefined> => {
    try {
      const key = `${addressOf(activity).conversation}/${id}`;
      return await people.get(key, () => connector.member(addressOf(activity), id));
    } catch {
      warn("who writes could not be looked up, so no names are told");
      return undefined;
    }
  };

  const isAmongOwn = async (activity: Activity): Promise<boolean> => {
    const { type } = activity.channelData?.channel ?? {};
    // Shared with others, whatever its roster says at the moment.
    if (type === "shared" || (activity.channelData?.sharedWithTeams ?? []).length > 0) return false;
    const address = addressOf(activity);
    try {
      return await places.get(address.conversation, async () => {
        const members = await connector.members(address, MOST_MEMBERS);
        return members?.every((one) => isOwn(one, tenantOf(activity), tenants)) === true;
      });
    } catch {
      warn("who reads along could not be looked up, so no names are told");
      return false;
    }
  };

  return {
    whoOf: async (activity) => {
      const { from } = activity;
      const tenant = tenantOf(activity);
      if (from === undefined || tenant === undefined) return undefined;
      const member = await memberOf(activity, from.id);
      const own = member !== undefined && isOwn(member, tenant, tenants);
      const sees = own && (isPersonal(activity) || (await isAmongOwn(activity)));
      return {
        channel: "teams",
        account: accountOf(tenant, from.aadObjectId ?? from.id),
        email: own ? emailOf(member) : undefined,
        sees: sees ? "register" : "knowledge",
        language: languageOf(activity),
      };
    },
  };
}

/** "tenant/object": the object id of the directory is the same in every conversation. */
export function accountOf(tenant: string, object: string): string {
  return `${tenant}/${object}`;
}

export function addressOf({ serviceUrl, conversation }: Activity): Address {
  return { serviceUrl, conversation: conversation.id };
}

/** A member of the directory, and no guest in it. What is not told counts against it. */
function isOwn(
  { userRole, userPrincipalName, tenantId }: Member,
  here: string | undefined,
  tenants: ReadonlySet<string>,
): boolean {
  if (userRole !== undefined && userRole.toLowerCase() !== "user") return false;
  if (userPrincipalName?.includes("#EXT#") === true) return false;
  if (tenantId === undefined) return false;
  return tenants.size > 0 ? tenants.has(tenantId) : tenantId === here;
}

/** Both are kept by the directory, not by the person. */
function emailOf({ email, userPrincipalName }: Member): string | undefined {
  return [email, userPrincipalName].find((one) => one?.includes("@") === true)?.toLowerCase();
}
