/** Who somebody is in Slack: asked once in a while, and not believed for long. */
import { z } from "zod";
import { Kept } from "../../conversation/kept.ts";
import { faultName, type ChannelLog } from "./log.ts";
import type { Language } from "./words.ts";
import type { Workspace } from "./workspace.ts";

export interface Member {
  /** Belongs to the workspace: no guest, nobody of another workspace, no bot, not switched off. */
  readonly isFull: boolean;
  /** Only when Slack says that it is confirmed. */
  readonly email: string | undefined;
  readonly name: string | undefined;
  readonly language: Language | undefined;
}

export interface People {
  /** Undefined when Slack cannot tell: then nothing is known of them. */
  member(workspace: Workspace, user: string): Promise<Member | undefined>;
}

/** docs.slack.dev, user object. */
const User = z.object({
  id: z.string(),
  team_id: z.string().optional(),
  deleted: z.boolean().optional(),
  is_bot: z.boolean().optional(),
  is_restricted: z.boolean().optional(),
  is_ultra_restricted: z.boolean().optional(),
  is_stranger: z.boolean().optional(),
  is_email_confirmed: z.boolean().optional(),
  locale: z.string().optional(),
  real_name: z.string().optional(),
  profile: z.object({ email: z.string().optional() }).optional(),
});

const MOST = 5000;
/** How long a guest that became a member, or the other way round, is taken for what they were; ms. */
const BELIEVED = 600_000;

export function createPeople({
  now,
  log,
}: {
  readonly now: () => number;
  readonly log: ChannelLog;
}): People {
  const known = new Kept<{ readonly member: Promise<Member | undefined>; readonly until: number }>(
    MOST,
  );
  return {
    member: async (workspace, user) => {
      const key = `${workspace.team}/${user}`;
      const kept = known.get(key);
      if (kept !== undefined && kept.until > now()) return kept.member;
      const member = ask(workspace, user, log);
      known.set(key, { member, until: now() + BELIEVED });
      // What could not be told is asked again the next time.
      if ((await member) === undefined) known.set(key, { member, until: 0 });
      return member;
    },
  };
}

async function ask(
  { client, team }: Workspace,
  user: string,
  log: ChannelLog,
): Promise<Member | undefined> {
  try {
    const answer = await client.users.info({ user, include_locale: true });
    return memberIn(answer.user, team, user);
  } catch (error) {
    log.warn(`slack: it is not known who somebody is (${faultName(error)}): treated as a guest`);
    return undefined;
  }
}

/** Undefined for an answer that is about somebody else, or has not the documented shape. */
export function memberIn(answer: unknown, team: string, user: string): Member | undefined {
  const read = User.safeParse(answer);
  if (!read.success || read.data.id !== user) return undefined;
  const { data } = read;
  const isOutside =
    data.deleted === true ||
    data.is_bot === true ||
    data.is_restricted !== false ||
    data.is_ultra_restricted !== false ||
    data.is_stranger === true ||
    data.team_id !== team;
  return {
    isFull: !isOutside,
    email: data.is_email_confirmed === true ? data.profile?.email : undefined,
    name: data.real_name,
    language: languageOf(data.locale),
  };
}

/** "sv-SE", "en-GB"; any other language has no words here. */
function languageOf(locale: string | undefined): Language | undefined {
  if (locale === undefined) return undefined;
  if (locale.startsWith("sv")) return "sv";
  return locale.startsWith("en") ? "en" : undefined;
}
