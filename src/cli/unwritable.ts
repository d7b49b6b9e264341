/** Ends the program when what it writes reaches nobody. */
import type { Writable } from "node:stream";

/** `ask … | head` closes our output: then there is nothing more to say. A full disk is told. */
export function endWhenUnwritable(output: Writable): void {
  output.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    process.stderr.write(
      `Svaren gick inte att skriva: ${why(error).sv}. / The answers could not be written: ${why(error).en}.\n`,
    );
    process.exit(1);
  });
}

function why({ code, message }: NodeJS.ErrnoException) {
  return code === "ENOSPC"
    ? { sv: "det finns ingen plats kvar", en: "there is no space left" }
    : { sv: message, en: message };
}
