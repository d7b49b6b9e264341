/** What a change in the register has come to, in words. */
import { draftOf } from "../../register/draft.ts";
import type { RegisterWrite } from "../../register/records.ts";
import { membershipWords, personName, TASK_WORDS } from "../../register/words.ts";
import type { Acting } from "../acting.ts";
import type { CardsReply } from "../reply.ts";
import type { FormDecision } from "./form-kind.ts";

/** Done: the memberships as they are now, who steps in for whom, and what somebody has to do because of it. */
export function registerTold(
  acting: Acting,
  writes: readonly RegisterWrite[],
  title: string,
): FormDecision {
  const { view, knowledge, language, say } = acting;
  const after = draftOf(view);
  after.apply(writes);
  const name = (id: Parameters<typeof personName>[1]) => personName(after, id);
  const lines = writes.flatMap((write): string[] => {
    if (write.after === undefined) return [];
    switch (write.kind) {
      case "person":
        return [];
      case "membership": {
        const { substituteFor } = write.after;
        const words = membershipWords(write.after, after, knowledge, language);
        const whose =
          substituteFor === undefined
            ? ""
            : say(` – för ${name(substituteFor)}`, ` – for ${name(substituteFor)}`);
        return [`• ${words}${whose}`];
      }
      case "task":
        return [
          say(
            `• ${name(write.after.person)} ska ${TASK_WORDS[write.after.kind].sv}`,
            `• ${name(write.after.person)} has to ${TASK_WORDS[write.after.kind].en}`,
          ),
        ];
    }
  });
  return { outcome: "done", writes, reply: told(acting, title, lines) };
}

/** The direct answer, and what it comes to. */
export function told(
  { language }: Acting,
  title: string,
  lines: readonly string[] = [],
): CardsReply {
  return { kind: "cards", language, text: "", cards: [{ title, lines, buttons: [] }] };
}
