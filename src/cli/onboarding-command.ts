/** `ask onboarding show`: a new member's introduction, for anybody who wants to see it. */
import type { Command } from "commander";
import { upperFirst } from "../knowledge/facts/wording.ts";
import { introductionFor } from "../onboarding/introduction.ts";
import { membershipsOf } from "../register/history.ts";
import { peopleIndex } from "../register/people-index.ts";
import { refuse } from "../register/refusal.ts";
import { basisWords } from "../reminders/basis.ts";
import { commandGroup, deskCommand } from "./command-group.ts";
import { atDesk, maybe, Refused, type Desk, type DeskOptions, type Surroundings } from "./desk.ts";

interface ShowOptions extends DeskOptions {
  readonly group?: string;
  readonly person?: string;
}

/** The command `onboarding`, to be added to `ask`. */
export function onboardingCommand(surroundings: Surroundings): Command {
  const does = "introduktionen för nya ledamöter / new members' introduction";
  const command = commandGroup("onboarding", does, surroundings);
  deskCommand(command, "show", "visar introduktionen / shows the introduction")
    .option("--group <grupp>", "för vilken grupp / for which group")
    .option("--person <person>", "som den personen får den / as this person gets it")
    .action((options: ShowOptions) =>
      atDesk(surroundings, options, (desk) => shown(desk, options)),
    );
  return command;
}

function shown(desk: Desk, options: ShowOptions): string {
  const { view, knowledge, language, today, finder } = desk;
  const people = peopleIndex(view.people.values());
  const person = maybe(options.person, (text) => people.find(text));
  const named = maybe(options.group, (text) => finder.group(text));
  const held = person === undefined ? [] : membershipsOf(view, person.id, today);
  const membership = held.find(({ group }) => named === undefined || group === named);
  const group = named ?? membership?.group;
  if (group === undefined)
    throw new Refused(
      refuse(
        "Ange vilken grupp: --group styrgruppen.",
        'Say which group: --group "steering group".',
      ),
    );
  const meetings = view.meetings.values();
  const about = { knowledge, register: view, meetings, language, today, membership };
  return introductionFor(group, about)
    .map(({ title, lines, sources, ask }, index) => {
      const next = ask.length === 0 ? [] : [`→ ${ask.join(" · ")}`];
      const basis = basisWords(sources, knowledge, language);
      return [`${index + 1}. ${upperFirst(title)}`, ...lines, basis, ...next].join("\n");
    })
    .join("\n\n");
}
