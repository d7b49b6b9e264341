/** What the meetings are kept in and read from, for the command line and the service. */
import type { Config } from "../config.ts";
import type { Meetings } from "../meetings/records.ts";
import type { Register } from "../register/records.ts";
import type { MeetingsParts } from "./meetings-desk.ts";

/** This version keeps no register: there are no calendars to be had from it. */
export const NOTHING_KEPT: Register & Meetings = {
  people: new Map(),
  memberships: new Map(),
  tasks: new Map(),
  meetings: new Map(),
  attendance: new Map(),
  feeds: new Map(),
};

/** For `ask meetings` as a program of its own; `config` is read when it is needed. */
export function meetingsParts(
  config: () => Pick<Config, "host" | "port" | "publicUrl">,
): MeetingsParts {
  return {
    openLedger: () =>
      Promise.reject(
        new Error("Den här versionen har inget register. / This version keeps no register."),
      ),
    seatsOf: () => [],
    address: () => {
      const { host, port, publicUrl } = config();
      return publicUrl ?? `http://${host}:${port}`;
    },
    print: (text) => console.log(text),
    printError: (text) => console.error(text),
    exit: (code) => {
      process.exitCode = code;
    },
  };
}
