/** What this channel asks of the platform: an interface, so that tests can take its place. */
import type { IMessageActivityInput, ITypingActivityInput } from "@microsoft/teams.api";
import type { App } from "@microsoft/teams.apps";
import { z } from "zod";
import { faultOf, waitBefore } from "./faults.ts";

/** Where to write to. `conversation` with ";messageid=…" is a thread of a channel. */
export const Address = z.object({ serviceUrl: z.url(), conversation: z.string() });
export type Address = z.infer<typeof Address>;

/** Somebody in a conversation, as the platform knows them. */
export interface Member {
  readonly id: string;
  readonly email?: string | undefined;
  readonly userPrincipalName?: string | undefined;
  readonly tenantId?: string | undefined;
  /** "user", "guest", "anonymous". */
  readonly userRole?: string | undefined;
}

type Outbound = IMessageActivityInput | ITypingActivityInput;

/** Rejects as the platform's client does: faultOf reads it. */
export interface Connector {
  /** The id of the message. */
  send(to: Address, activity: Outbound): Promise<string>;
  update(to: Address, id: string, activity: IMessageActivityInput): Promise<void>;
  member(to: Address, id: string): Promise<Member>;
  /** Undefined: more than `most`. */
  members(to: Address, most: number): Promise<readonly Member[] | undefined>;
}

/** The SDK as a connector: it signs, and asks the address that the conversation came from. */
export function connectorOf({ api }: Pick<App, "api">): Connector {
  const at = ({ serviceUrl }: Address) => api.clone({ serviceUrl }).conversations;
  return {
    send: async (to, activity) => (await at(to).createActivity(to.conversation, activity)).id,
    update: async (to, id, activity) => {
      await at(to).updateActivity(to.conversation, id, activity);
    },
    member: (to, id) => at(to).getMemberById(rosterOf(to), id),
    members: async (to, most) => {
      const found: Member[] = [];
      let token: string | undefined;
      do {
        const page = await at(to).getPagedMembers(rosterOf(to), 200, token);
        found.push(...page.members);
        token = page.continuationToken;
        if (found.length > most) return undefined;
      } while (token !== undefined && token !== "");
      return found;
    },
  };
}

/** Tries again what the platform asks to be tried later. Not for reminders: their outbox does that. */
export function patient(
  connector: Connector,
  wait: (milliseconds: number) => Promise<unknown>,
  random: () => number = Math.random,
): Connector {
  const again = async <Result>(call: () => Promise<Result>): Promise<Result> => {
    for (let attempt = 0; ; attempt += 1)
      try {
        return await call();
      } catch (error) {
        const pause = waitBefore(faultOf(error), attempt, random());
        if (pause === undefined) throw error;
        await wait(pause);
      }
  };
  return {
    send: (...call) => again(() => connector.send(...call)),
    update: (...call) => again(() => connector.update(...call)),
    member: (...call) => again(() => connector.member(...call)),
    members: (...call) => again(() => connector.members(...call)),
  };
}

/** A thread has no roster of its own. */
function rosterOf({ conversation }: Address): string {
  return conversation.split(";")[0] ?? conversation;
}
