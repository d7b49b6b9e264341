/** What the app may do in a workspace: no more than it uses; manifest/slack/manifest.yaml has the same. */
export const SCOPES = [
  // Mentions, and answers to them.
  "app_mentions:read",
  "chat:write",
  // "tänker …", and questions to begin with.
  "assistant:write",
  // "/ask", and the shortcut on messages.
  "commands",
  // Direct messages; also to look whether a message has arrived.
  "im:history",
  "im:write",
  "channels:history",
  "groups:history",
  // Who reads along, before a name is told.
  "channels:read",
  "groups:read",
  // Who somebody is: member or guest, confirmed address, language.
  "users:read",
  "users:read.email",
] as const;
