/** `ask onboarding show`: a new member's introduction, for anybody who wants to see it. */
import { Command } from "commander";
import { upperFirst } from "../knowledge/facts/wording.ts";
import { isRefusal, refuse } from "../meetings/refusal.ts";
import { ZONE } from "../meetings/time.ts";
import { introductionFor } from "../onboarding/introduction.ts";
import type { Day } from "../register/membership.ts";
import { membershipsOf } from "../register/history.ts";
import { basisWords } from "../reminders/basis.ts";
import { findGroup, findPerson } from "./find-named.ts";
import {
  atDesk,
  type Desk,
  type DeskOptions,
  type MeetingsParts,
  type Outcome,
} from "./meetings-desk.ts";
import { subcommand } from "./meetings-subcommand.ts";

interface ShowOptions extends DeskOptions {
  readonly group?: string;
  readonly person?: string;
}

/** The command `onboarding`, to be added to `ask`. */
export function onboardingCommand(parts: MeetingsParts): Command {
  const command = new Command("onboarding")
    .description("introduktionen för nya ledamöter / new members' introduction")
    .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2));
  subcommand(command, "show", "visar introduktionen / shows the introduction")
    .option("--group <grupp>", "för vilken grupp / for which group")
    .option("--person <person>", "som den personen får den / as this person gets it")
    .action((options: ShowOptions) =>
      atDesk(parts, options, (desk) => Promise.resolve(show(desk, options))),
    );
  return command;
}

function show(desk: Desk, options: ShowOptions): Outcome {
  const { view, knowledge, language, now } = desk;
  const person =
    options.person === undefined ? undefined : findPerson(view.people.values(), options.person);
  const named = options.group === undefined ? undefined : findGroup(knowledge, options.group);
  if (isRefusal(person)) return person;
  if (isRefusal(named)) return named;
  const today = now.toZonedDateTimeISO(ZONE).toPlainDate().toString() as Day;
  const held = person === undefined ? [] : membershipsOf(view, person.id, today);
  const membership = held.find(({ group }) => named === undefined || group === named.id);
  const group = named?.id ?? membership?.group;
  if (group === undefined)
    return refuse(
      "Ange vilken grupp: --group styrgruppen.",
      'Say which group: --group "steering group".',
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
