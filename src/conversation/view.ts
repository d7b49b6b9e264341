/** All that is kept and that people can read and change by talking to the assistant. */
import type { Meetings, MeetingsWrite } from "../meetings/records.ts";
import type { Register, RegisterWrite } from "../register/records.ts";
import type { Reminding, RemindingWrite } from "../reminders/records.ts";
import type { Talking, TalkingWrite } from "./records.ts";

/** After the latest change. Read it at once: the next await may bring a newer one. */
export type View = Register & Meetings & Reminding & Talking;
export type Write = RegisterWrite | MeetingsWrite | RemindingWrite | TalkingWrite;
