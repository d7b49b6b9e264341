/** Forms: opened within the three seconds that Slack gives, and what was filled in. */
import { isForm, type Who } from "../../conversation/assistant.ts";
import type { Form, Submitted } from "../../conversation/form.ts";
import type { Reply } from "../../conversation/reply.ts";
import { languageOf, sendNotice, type Answering } from "./answering.ts";
import { destinationOf, readersAt, type Pressing } from "./destination.ts";
import type { Incoming, Place } from "./incoming.ts";
import { faultName } from "./log.ts";
import { showChanged, type Press } from "./on-pressed.ts";
import { paragraph } from "./render/blocks.ts";
import { thumbOf } from "./render/buttons.ts";
import {
  filledIn,
  formView,
  loadingView,
  mistakesByField,
  noticeView,
  type Origin,
} from "./render/form.ts";
import { replyMessages } from "./render/reply.ts";
import type { ModalView } from "./render/slack-types.ts";
import { deliver } from "./send.ts";
import { whoIs } from "./who.ts";
import { WORDS, type Language } from "./words.ts";

type Submission = Extract<Incoming, { kind: "submitted" }>;

/** After this a view that says "one moment" is opened, as a trigger lives for three seconds; ms. */
const SOON = 700;
/** A submitted form must be answered within three seconds; ms. */
const IN_TIME = 2200;

/** Undefined as long as it has not come. */
async function within<T>(
  work: Promise<T>,
  time: number,
): Promise<{ readonly value: T } | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), time);
  });
  try {
    return await Promise.race([work.then((value) => ({ value })), late]);
  } finally {
    clearTimeout(timer);
  }
}

/** For buttons of the kinds "open" and "feedback". */
export async function onFormWanted(answering: Answering, press: Press): Promise<void> {
  const { parts, workspace } = answering;
  let language: Language = "sv";
  const wanted = (async () => {
    const who = await whoIs(parts, workspace, press.sender, readersAt(press.place));
    language = languageOf(who);
    return formFor(answering, press, who);
  })();
  try {
    const early = await within(wanted, SOON);
    if (early !== undefined) await showForm(answering, press, early.value);
    else await showLate(answering, press, { wanted, language });
  } catch (error) {
    parts.log.error(`slack: a form could not be opened (${faultName(error)})`);
    const destination = await destinationOf(workspace, press, "presser");
    await sendNotice(answering, destination, { text: WORDS[language].pressFailed, language });
  }
}

/** Undefined: a value that is none of ours. */
async function formFor(
  { parts }: Answering,
  { does, value }: Press,
  who: Who,
): Promise<Form | Reply | undefined> {
  if (does === "open") return parts.assistant.form(who, value);
  const thumbed = thumbOf(value);
  return thumbed && parts.assistant.rate(who, thumbed.rating, thumbed.thumb);
}

async function showForm(
  answering: Answering,
  press: Press,
  outcome: Form | Reply | undefined,
): Promise<void> {
  const { workspace } = answering;
  if (outcome === undefined) return;
  if (isForm(outcome)) {
    const view = formView(outcome, originOf(press.place));
    await workspace.client.views.open({ trigger_id: press.trigger, view });
    return;
  }
  const destination = await destinationOf(workspace, press, "presser");
  await deliver(answering, destination, replyMessages(outcome));
}

interface Late {
  readonly wanted: Promise<Form | Reply | undefined>;
  readonly language: Language;
}

async function showLate(
  { parts, workspace }: Answering,
  press: Press,
  { wanted, language }: Late,
): Promise<void> {
  const { view } = await workspace.client.views.open({
    trigger_id: press.trigger,
    view: loadingView(language),
  });
  const { failed, loading } = WORDS[language];
  const show = (shown: ModalView) =>
    workspace.client.views.update({ view_id: view?.id ?? "", view: shown });
  try {
    const outcome = await wanted;
    if (outcome === undefined) return;
    if (isForm(outcome)) await show(formView(outcome, originOf(press.place)));
    else {
      const blocks = replyMessages(outcome).flatMap((message) => message.blocks);
      await show(noticeView(loading.title, blocks, outcome.language));
    }
  } catch (error) {
    parts.log.error(`slack: a form could not be made (${faultName(error)})`);
    await show(noticeView(loading.title, paragraph(failed), language));
  }
}

/** A message that only one person sees cannot be changed later: then there is none to change. */
function originOf(place: Place): Origin | undefined {
  if (place.kind !== "message" || place.isEphemeral) return undefined;
  const { channel, message, thread } = place;
  return { channel, message, thread };
}

/** What Slack is told in answer to a submitted form; undefined: it is closed. */
export type FormResponse =
  | { readonly response_action: "clear" }
  | { readonly response_action: "errors"; readonly errors: Record<string, string> }
  | { readonly response_action: "update"; readonly view: ModalView };

export interface SubmissionHandled {
  readonly response: FormResponse;
  /** What is still to be done when Slack has been answered. */
  readonly after: () => Promise<void>;
}

/** Answers in time whatever happens. */
export async function onSubmitted(
  answering: Answering,
  submission: Submission,
): Promise<SubmissionHandled> {
  const { parts } = answering;
  const { metadata, values } = submission;
  const { language } = metadata;
  const words = WORDS[language];
  const notice = (text: string): FormResponse => ({
    response_action: "update",
    view: noticeView(words.loading.title, paragraph(text), language),
  });
  const done = submit(answering, submission);
  try {
    const early = await within(done, IN_TIME);
    if (early === undefined)
      return {
        response: notice(words.late),
        after: async () => tellLate(answering, submission, done),
      };
    const submitted = early.value;
    if (submitted.outcome === "wrong") {
      const errors = mistakesByField(submitted.mistakes, Object.keys(values));
      return { response: { response_action: "errors", errors }, after: () => Promise.resolve() };
    }
    const after = () => showDone(answering, submission, submitted);
    return { response: { response_action: "clear" }, after };
  } catch (error) {
    parts.log.error(`slack: a form could not be taken (${faultName(error)})`);
    return { response: notice(words.failed), after: () => Promise.resolve() };
  }
}

async function submit(
  { parts, workspace }: Answering,
  { sender, metadata, values }: Submission,
): Promise<Submitted> {
  const readers = readersAt(placeOf(metadata.origin));
  const who = await whoIs(parts, workspace, sender, readers);
  return parts.assistant.submit(who, metadata.value, filledIn(values));
}

function placeOf(origin: Origin | undefined): Place {
  return origin === undefined
    ? { kind: "modal" }
    : { kind: "message", isEphemeral: false, ...origin };
}

async function showDone(
  answering: Answering,
  { sender, metadata }: Submission,
  { reply, message }: Extract<Submitted, { outcome: "done" }>,
): Promise<void> {
  const pressing: Pressing = { sender, place: placeOf(metadata.origin), responseUrl: undefined };
  if (message !== undefined) await showChanged(answering, pressing, message, reply.language);
  const destination = await destinationOf(answering.workspace, pressing, "presser");
  await deliver(answering, destination, replyMessages(reply));
}

/** The form is gone by now: what was wrong is said in a message. */
async function tellLate(
  answering: Answering,
  submission: Submission,
  done: Promise<Submitted>,
): Promise<void> {
  const { sender, metadata } = submission;
  const { language } = metadata;
  const submitted = await done;
  if (submitted.outcome === "done") {
    await showDone(answering, submission, submitted);
    return;
  }
  const place = placeOf(metadata.origin);
  const pressing: Pressing = { sender, place, responseUrl: undefined };
  const destination = await destinationOf(answering.workspace, pressing, "presser");
  const text = submitted.mistakes.map((mistake) => mistake.text).join("\n");
  await sendNotice(answering, destination, { text, language });
}
