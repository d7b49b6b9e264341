/** What the meetings are kept in and read from, for the command line and the service. */
import type { Command } from "commander";
import { currentEnvironment, readConfig } from "../config.ts";
import { seatsOf } from "../register/seats.ts";
import { meetingsCommand } from "./meetings-command.ts";
import type { MeetingsParts } from "./meetings-desk.ts";
import { onboardingCommand } from "./onboarding-command.ts";
import { remindersCommand } from "./reminders-command.ts";
import { openKept } from "./open-kept.ts";

/** The command `meetings` as `ask` runs it. */
export function meetingsCommandHere(): Command {
  return meetingsCommand(partsHere());
}

/** The command `reminders` as `ask` runs it. */
export function remindersCommandHere(): Command {
  return remindersCommand(partsHere());
}

/** The command `onboarding` as `ask` runs it. */
export function onboardingCommandHere(): Command {
  return onboardingCommand(partsHere());
}

function partsHere(): MeetingsParts {
  return {
    openLedger: openKept,
    seatsOf: (knowledge, id) => {
      const group = knowledge.subjects.get(id);
      return group?.kindOf === "group" ? seatsOf(group, knowledge) : [];
    },
    address: () => {
      const { host, port, publicUrl } = readConfig(currentEnvironment());
      return publicUrl ?? `http://${host}:${port}`;
    },
    print: (text) => console.log(text),
    printError: (text) => console.error(text),
    exit: (code) => {
      process.exitCode = code;
    },
  };
}
