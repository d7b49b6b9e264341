/** Who may open and send the forms of the register and of the meetings: asked both times. */
import type { SubjectId } from "../../knowledge/schema/base.ts";
import type { Meeting, MeetingId } from "../../meetings/meeting.ts";
import { closedMeeting } from "../../meetings/plan.ts";
import type { Acting } from "../acting.ts";

/** Undefined: may. Otherwise why not. */
export function notCoordinator({ rights, say }: Acting): string | undefined {
  if (rights.coordinator) return undefined;
  return say("Det här kan bara samordnaren göra.", "Only the coordinator can do this.");
}

/** The coordinator, and whoever is chair, secretary or coordinator of the group today. */
export function mayLead({ rights }: Acting, group: SubjectId): boolean {
  return rights.coordinator || rights.leads.has(group);
}

/** The meeting, for those who look after it; otherwise why not. */
export function meetingLed(
  acting: Acting,
  id: MeetingId,
): { readonly meeting: Meeting } | { readonly why: string } {
  const meeting = acting.view.meetings.get(id);
  const { say } = acting;
  // Whether there is such a meeting is not told to those who may not know.
  if (meeting === undefined || !mayLead(acting, meeting.group))
    return {
      why: say(
        "Det här kan bara samordnaren och gruppens ordförande eller sekreterare göra.",
        "Only the coordinator and the group's chair or secretary can do this.",
      ),
    };
  return { meeting };
}

/** As meetingLed, of a meeting that can still be changed. */
export function openMeetingLed(acting: Acting, id: MeetingId): ReturnType<typeof meetingLed> {
  const led = meetingLed(acting, id);
  const closed = "why" in led ? undefined : closedMeeting(led.meeting);
  return closed === undefined ? led : { why: acting.told(closed.refused) };
}
