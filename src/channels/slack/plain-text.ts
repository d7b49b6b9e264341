/** What people write in Slack, as plain text (docs.slack.dev, "Formatting message text"). Pure. */

export interface Naming {
  /** The bot's own user: its name is left out. */
  readonly bot: string | undefined;
  /** What other people are called; undefined where it is not known. */
  readonly nameOf: (user: string) => string | undefined;
}

/** The users that a text mentions. */
export function mentionedIn(text: string): string[] {
  return [...new Set(text.matchAll(/<@([A-Z0-9]+)(?:\|[^>]*)?>/g).map(([, user = ""]) => user))];
}

export function plainText(text: string, { bot, nameOf }: Naming): string {
  return text
    .replaceAll(/<([^<>]*)>/g, (_all, inner: string) => reference(inner, { bot, nameOf }))
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .replaceAll(/(^|\s)[*_~`]+(?=\S)|(?<=\S)[*_~`]+(?=\s|[.,?!]|$)/g, "$1")
    .replaceAll(/[ \t]+/g, " ")
    .replaceAll(/ (?=[?!.,])/g, "")
    .trim();
}

/** "<@U1>", "<#C1|allmänt>", "<!here>", "<https://…|text>" */
function reference(inner: string, { bot, nameOf }: Naming): string {
  const [target = "", label] = inner.split("|", 2);
  if (target.startsWith("@")) {
    const user = target.slice(1);
    return user === bot ? "" : (nameOf(user) ?? label ?? "");
  }
  if (target.startsWith("#")) return label === undefined ? "" : `#${label}`;
  if (target.startsWith("!")) return "";
  return label ?? target.replace(/^mailto:/, "");
}
