/** Whoever writes or presses, as Slack has verified them; what cannot be verified counts for nothing. */
import type { Who } from "../../conversation/assistant.ts";
import type { Sender } from "./incoming.ts";
import { CHANNEL, type SlackParts } from "./parts.ts";
import type { Workspace } from "./workspace.ts";

/** The channel that others read; undefined: only the sender sees what is said. */
export type Readers = { readonly channel: string } | undefined;

export async function whoIs(
  { people, audience }: Pick<SlackParts, "people" | "audience">,
  workspace: Workspace,
  { user, isForeign }: Sender,
  readers: Readers,
): Promise<Who> {
  const member = isForeign ? undefined : await people.member(workspace, user);
  const isAmongOwn =
    member?.isFull === true &&
    (readers === undefined || (await audience.isOfWorkspace(workspace, readers.channel)));
  return {
    channel: CHANNEL,
    account: `${workspace.team}/${user}`,
    email: isAmongOwn ? member.email : undefined,
    sees: isAmongOwn ? "register" : "knowledge",
    language: member?.language,
  };
}
