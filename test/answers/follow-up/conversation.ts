import { openRegion, type Told } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

/** The last answer of a conversation. */
export function last(...messages: readonly [string, ...string[]]): Told {
  const [first, ...others] = messages;
  return others.reduce(
    (answer, text) => ask(text, { previous: answer.read, named: answer.named }),
    ask(first),
  );
}
