/** Composes what a person sees of their own without asking. Pure. */
import type { Acting } from "./acting.ts";
import type { Home, HomeSection } from "./home.ts";
import { coordinatorSections, type Deliveries } from "./homes/coordinator.ts";
import { leadSections } from "./homes/lead.ts";
import { memberSections } from "./homes/member.ts";
import { strangerLines } from "./homes/stranger.ts";
import { promptsFor } from "./prompts.ts";

/** `deliveries`: for the coordinator; undefined for others. */
export function homeOf(acting: Acting, deliveries: Deliveries | undefined): Home {
  const { rights, language, say } = acting;
  const { person, coordinator } = rights;
  return {
    language,
    title:
      person?.name ??
      (coordinator ? say("Samordnaren", "The coordinator") : say("Välkommen", "Welcome")),
    lines: person === undefined && !coordinator ? strangerLines(acting) : [],
    sections: [
      ...(deliveries === undefined ? [] : coordinatorSections(deliveries, acting)),
      ...leadSections(acting),
      ...(person === undefined ? [] : memberSections(person, acting)),
      asking(acting),
    ],
  };
}

function asking(acting: Acting): HomeSection {
  const own =
    acting.rights.person === undefined ? [] : [acting.say("mina påminnelser", "my reminders")];
  const questions = [...promptsFor(acting).filter((one) => !isHome(one)), ...own];
  return {
    title: acting.say("Det här kan du fråga", "What you can ask"),
    lines: [],
    cards: [],
    buttons: questions.map((question) => ({ does: "ask", label: question, question })),
  };
}

/** It is what is being shown. */
function isHome(question: string): boolean {
  return question === "mina uppgifter" || question === "my duties";
}
