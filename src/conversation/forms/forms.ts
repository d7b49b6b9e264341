/** Every kind of form. A new one is a file and a line here. */
import { agendaItemForm } from "./agenda-item.ts";
import { answerQuestionForm, dismissQuestionForm } from "./answer-question.ts";
import { chooseGroupForm } from "./choose-group.ts";
import { endMembershipForm } from "./end-membership.ts";
import type { FormKind } from "./form-kind.ts";
import { cancelMeetingForm, moveMeetingForm } from "./move-meeting.ts";
import { newMemberForm, substituteForm } from "./new-member.ts";
import { planMeetingForm } from "./plan-meeting.ts";
import { replaceMemberForm } from "./replace-member.ts";
import { holdMeetingForm, sendAgendaForm } from "./send-agenda.ts";
import { tieAccountForm } from "./tie-account.ts";
import { viewsForm } from "./views.ts";
import { whatWasWrongForm } from "./what-was-wrong.ts";

export const FORMS: readonly FormKind[] = [
  viewsForm,
  whatWasWrongForm,
  chooseGroupForm,
  newMemberForm,
  substituteForm,
  replaceMemberForm,
  endMembershipForm,
  planMeetingForm,
  moveMeetingForm,
  cancelMeetingForm,
  agendaItemForm,
  sendAgendaForm,
  holdMeetingForm,
  answerQuestionForm,
  dismissQuestionForm,
  tieAccountForm,
];
