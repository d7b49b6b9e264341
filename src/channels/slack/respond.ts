/** Answers by the address that a command or press brought along. */
import type { SlackParts } from "./parts.ts";
import type { KnownBlock } from "./render/slack-types.ts";

export interface Response {
  readonly text: string;
  readonly blocks?: readonly KnownBlock[];
  readonly response_type?: "ephemeral" | "in_channel";
  readonly replace_original: boolean;
}

const SLACK = "https://hooks.slack.com";
const PATIENCE = 10_000;
const MOST_ATTEMPTS = 3;
const PAUSE = 1000;

/** Throws when Slack does not take it, or the address is none of Slack's. */
export async function respond(
  { apiUrl, wait }: Pick<SlackParts, "apiUrl" | "wait">,
  url: string,
  response: Response,
): Promise<void> {
  const allowed = apiUrl === undefined ? SLACK : new URL(apiUrl).origin;
  // It was signed, but so would be whatever else an attacker got Slack to pass on.
  if (new URL(url).origin !== allowed)
    throw new Error("a response address that is none of Slack's");
  for (let attempt = 1; ; attempt += 1) {
    const answer = await fetch(url, {
      method: "POST",
      headers: { "Content-Type": "application/json; charset=utf-8" },
      body: JSON.stringify(response),
      redirect: "error",
      signal: AbortSignal.timeout(PATIENCE),
    });
    await answer.body?.cancel();
    if (answer.ok) return;
    if (answer.status !== 429 || attempt === MOST_ATTEMPTS)
      throw new Error(`a response was refused with ${answer.status}`);
    await wait(Number(answer.headers.get("retry-after") ?? 1) * 1000 || PAUSE);
  }
}
