/** The bot comes to a place, or leaves it. */
import { isPersonal, type Activity } from "./activity.ts";
import { accountIn } from "./addresses.ts";
import type { Parts } from "./parts.ts";
import { addressOf } from "./roster.ts";
import { say } from "./say.ts";

/** Greets once: Teams tells of an installation both as an update of it and as a new member. */
export async function installed(parts: Parts, activity: Activity): Promise<void> {
  const who = await parts.roster.whoOf(activity);
  if (who === undefined) return;
  await parts.addresses.keep(activity);
  const greeting = await parts.assistant.greet(who);
  await say(parts, greeting, { to: addressOf(activity), personal: isPersonal(activity) });
}

/** Nothing can be sent there from now on, so nothing of it is kept. */
export async function removed(parts: Parts, activity: Activity): Promise<void> {
  const account = accountIn(activity);
  if (account !== undefined) await parts.addresses.forget(account);
}
