/** Questions to start with, by what the person does in the cooperation. */
import type { Acting } from "./acting.ts";

const MOST = 4;

/** At most four, all of which the assistant can answer. */
export function promptsFor({ rights, knowledge, say, told }: Acting): string[] {
  const { person, coordinator, leads } = rights;
  const own =
    coordinator || leads.size > 0
      ? [
          say("mina uppgifter", "my duties"),
          say("Kan vi besluta på nästa möte?", "Can we decide at the next meeting?"),
          say("Vem har inte svarat?", "Who has not answered?"),
        ]
      : person === undefined
        ? []
        : [
            say("mina uppgifter", "my duties"),
            say("När är nästa möte?", "When is the next meeting?"),
            say("visa introduktionen", "show the introduction"),
          ];
  const examples = (knowledge.assistant?.examples ?? []).map(told);
  return [...own, ...examples].slice(0, MOST);
}
