/** The bot comes to a place, or leaves it. */
import { isPersonal, type Activity } from "./activity.ts";
import { accountIn } from "./addresses.ts";
import type { Parts } from "./parts.ts";
import { homeMessages } from "./render/reply.ts";
import { addressOf } from "./roster.ts";
import { say } from "./say.ts";

/** Greets once: Teams tells of an installation both as an update of it and as a new member. */
export async function installed(parts: Parts, activity: Activity): Promise<void> {
  const who = await parts.roster.whoOf(activity);
  if (who === undefined) return;
  await parts.addresses.keep(activity);
  const to = addressOf(activity);
  await say(parts, await parts.assistant.greet(who), { to });
  if (!isPersonal(activity)) return;
  const home = await parts.assistant.home(who);
  // For somebody who holds nothing there is nothing to show.
  if (
    home.sections.every(
      ({ lines, cards, buttons }) => [...lines, ...cards, ...buttons].length === 0,
    )
  )
    return;
  for (const message of homeMessages(home, home.language)) await parts.connector.send(to, message);
}

/** Nothing can be sent there from now on, so nothing of it is kept. */
export async function removed(parts: Parts, activity: Activity): Promise<void> {
  const account = accountIn(activity);
  if (account !== undefined) await parts.addresses.forget(account);
}
