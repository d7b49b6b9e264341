/** Questions to start with, by what the person does in the cooperation. */
import type { Acting } from "./acting.ts";
import { meetingsAhead } from "./own-meetings.ts";

const MOST = 4;

/** At most four, all of which the assistant can answer. */
export function promptsFor(acting: Acting): string[] {
  const examples = (acting.knowledge.assistant?.examples ?? []).map(acting.told);
  return [...ownPrompts(acting), ...examples].slice(0, MOST);
}

/** None as long as nothing is kept that they could be about. */
function ownPrompts(acting: Acting): string[] {
  const { rights, view, say } = acting;
  const { person, coordinator, leads } = rights;
  if (view.memberships.size === 0 || (person === undefined && !coordinator)) return [];
  const home = say("mina uppgifter", "my duties");
  const meets = meetingsAhead(acting).length > 0;
  if (coordinator || leads.size > 0)
    return meets
      ? [
          home,
          say("Kan vi besluta på nästa möte?", "Can we decide at the next meeting?"),
          say("Vem har inte svarat?", "Who has not answered?"),
        ]
      : [home];
  return [
    home,
    ...(meets ? [say("När är nästa möte?", "When is the next meeting?")] : []),
    say("visa introduktionen", "show the introduction"),
  ];
}
