/** What comes from Teams, as far as it is read; checked here, used everywhere else. */
import { z } from "zod";

/** Ends up in addresses of the platform's interface, so nothing that steers one may be in it. */
const Id = z.string().regex(/^[^\s/?#\\%]{1,500}$/);

const Person = z.object({
  id: Id,
  name: z.string().max(500).optional(),
  aadObjectId: Id.optional(),
});
const Tenant = z.object({ id: z.string().max(100) });

/** https://learn.microsoft.com/en-us/microsoftteams/platform/bots/build-conversational-capability */
export const Activity = z.object({
  type: z.string().max(100),
  id: Id.optional(),
  name: z.string().max(200).optional(),
  action: z.string().max(100).optional(),
  text: z.string().optional(),
  locale: z.string().max(50).optional(),
  serviceUrl: z.url(),
  timestamp: z.string().max(50).optional(),
  replyToId: Id.optional(),
  from: Person.optional(),
  recipient: Person.optional(),
  conversation: z.object({
    id: Id,
    conversationType: z.string().max(50).optional(),
    tenantId: z.string().max(100).optional(),
    isGroup: z.boolean().optional(),
  }),
  channelData: z
    .object({
      tenant: Tenant.optional(),
      channel: z.object({ id: Id.optional(), type: z.string().optional() }).optional(),
      sharedWithTeams: z.array(z.unknown()).optional(),
    })
    .optional(),
  entities: z
    .array(z.object({ type: z.string() }).loose())
    .max(200)
    .optional(),
  membersAdded: z.array(Person).max(500).optional(),
  membersRemoved: z.array(Person).max(500).optional(),
  value: z.unknown().optional(),
});
export type Activity = z.infer<typeof Activity>;

const Mention = z.object({
  type: z.literal("mention"),
  text: z.string(),
  mentioned: z.object({ id: z.string(), name: z.string().optional() }),
});

/** The tenant in which it happened: signed by the platform together with the rest. */
export function tenantOf({ channelData, conversation }: Activity): string | undefined {
  return channelData?.tenant?.id ?? conversation.tenantId;
}

export function isPersonal({ conversation }: Activity): boolean {
  return conversation.conversationType === "personal";
}

/** What was written to the bot: its own mention left out, those of others as their names. */
export function textOf({ text = "", entities = [], recipient }: Activity): string {
  let told = text;
  for (const entity of entities) {
    const { data: mention } = Mention.safeParse(entity);
    if (mention === undefined || mention.text === "") continue;
    const isBot = mention.mentioned.id === recipient?.id;
    told = told.replaceAll(mention.text, isBot ? " " : (mention.mentioned.name ?? " "));
  }
  return told
    .replaceAll(/<\/?at[^>]*>/g, " ")
    .replaceAll("&nbsp;", " ")
    .trim();
}

/** A message again, or one that another bot relays, is known by this. */
export function keyOf({ conversation, id, type, action, timestamp, from }: Activity): string {
  const own = id ?? [type, action, timestamp, from?.id].join("-");
  return `teams:activity/${conversation.id}/${own}`;
}

export function languageOf({ locale = "" }: Activity): "sv" | "en" | undefined {
  const [language] = locale.toLowerCase().split("-");
  return language === "sv" || language === "en" ? language : undefined;
}
