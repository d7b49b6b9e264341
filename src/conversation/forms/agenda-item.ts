/** An item of an agenda: what is to be decided, and whom it concerns. */
import { createHash } from "node:crypto";
import { z } from "zod";
import type { SubjectId } from "../../knowledge/schema/base.ts";
import { putItem } from "../../meetings/agenda.ts";
import { MeetingId, type AgendaItem, type Meeting } from "../../meetings/meeting.ts";
import { timeWords } from "../../meetings/meeting-words.ts";
import { isRefusal } from "../../register/refusal.ts";
import type { Acting } from "../acting.ts";
import type { Field, FilledIn, Form } from "../form.ts";
import { notice } from "../notice.ts";
import type { Reply } from "../reply.ts";
import { partyOptions } from "./choices.ts";
import { meetingLed, openMeetingLed } from "./desk-rights.ts";
import { formKind, formValue, type FormDecision } from "./form-kind.ts";
import { groupWords, meetingTold } from "./meeting-told.ts";
import { option, readingOf, refusedAt, wrongForm, type Reading } from "./reading.ts";

const About = z.object({
  meeting: MeetingId,
  /** Left out: a new item, last. */
  number: z.int().positive().optional(),
  /** Of the item as the form showed it: two people shall not undo each other's change unseen. */
  seen: z.string().max(20).optional(),
});
type About = z.infer<typeof About>;
const ID = "agenda-item";

export const agendaItemForm = formKind<About>({ id: ID, about: About, open, submit });

function itemOf(meeting: Meeting, number: number | undefined): AgendaItem | undefined {
  return meeting.items.find((item) => item.number === number);
}

function seenOf(item: AgendaItem | undefined): string {
  return createHash("sha256")
    .update(JSON.stringify(item ?? null))
    .digest("hex")
    .slice(0, 12);
}

function noItem({ say }: Acting): string {
  return say("Punkten finns inte längre på dagordningen.", "The item is no longer on the agenda.");
}

function open({ meeting: id, number }: About, acting: Acting): Form | Reply {
  const led = openMeetingLed(acting, id);
  if ("why" in led) return notice(acting, led.why);
  const { meeting } = led;
  const { say, language } = acting;
  const item = itemOf(meeting, number);
  if (number !== undefined && item === undefined) return notice(acting, noItem(acting));
  const about =
    number === undefined ? { meeting: id } : { meeting: id, number, seen: seenOf(item) };
  return {
    value: formValue({ id: ID }, about),
    language,
    title:
      number === undefined
        ? say("Ny punkt", "New item")
        : say(`Ändra punkt ${number}`, `Change item ${number}`),
    intro: `${groupWords(acting, meeting)}, ${timeWords(meeting, language)}`,
    fields: fieldsOf(meeting, item, acting),
    submit: say("Spara", "Save"),
  };
}

function fieldsOf(meeting: Meeting, item: AgendaItem | undefined, acting: Acting): Field[] {
  const { say } = acting;
  const initial = (value: string | undefined) => (value === undefined ? {} : { initial: value });
  const parties = partyOptions(acting, meeting.group);
  return [
    {
      name: "title",
      kind: "text",
      label: say("Rubrik", "Title"),
      most: 200,
      ...initial(item?.title),
    },
    {
      name: "question",
      kind: "long-text",
      label: say("Frågeställning", "Question"),
      hint: say(
        "Det som ska beslutas eller diskuteras, som det ska stå i dagordningen.",
        "What is to be decided or discussed, as it is to be worded in the agenda.",
      ),
      optional: true,
      most: 2000,
      ...initial(item?.question),
    },
    {
      name: "decide",
      kind: "choices",
      label: say("Beslut", "Decision"),
      options: decideOptions(acting),
      optional: true,
      initial: item?.forDecision === true ? ["yes"] : [],
    },
    ...(parties.length === 0
      ? []
      : [
          {
            name: "affected",
            kind: "choices",
            label: say("Berörda parter", "Affected parties"),
            hint: say("Inga valda: alla parter berörs.", "None chosen: all parties are affected."),
            options: parties,
            optional: true,
            initial: item?.affected ?? [],
          } as const,
        ]),
    {
      name: "documents",
      kind: "long-text",
      label: say("Handlingar", "Documents"),
      hint: say(
        "En på varje rad: titel, och adressen om det finns en.",
        "One on each line: the title, and the address if there is one.",
      ),
      optional: true,
      most: 3000,
      ...initial(item === undefined ? undefined : documentLines(item)),
    },
  ];
}

function decideOptions({ say }: Acting) {
  return [option("yes", say("Punkten är för beslut", "The item is for decision"))];
}

function documentLines({ documents }: AgendaItem): string {
  return documents.map(({ title, link }) => [title, link].filter(Boolean).join(" ")).join("\n");
}

function submit(
  { meeting: id, number, seen }: About,
  filledIn: FilledIn,
  acting: Acting,
): FormDecision {
  const led = meetingLed(acting, id);
  if ("why" in led) return wrongForm(led.why);
  const { meeting } = led;
  const { say, now, knowledge } = acting;
  const before = itemOf(meeting, number);
  if (number !== undefined && before === undefined) return wrongForm(noItem(acting));
  if (seen !== undefined && seen !== seenOf(before))
    return wrongForm(
      say(
        "Någon annan har ändrat punkten medan du fyllde i. Öppna formuläret igen.",
        "Somebody else has changed the item meanwhile. Open the form again.",
      ),
    );
  const reading = readingOf(filledIn, acting);
  const change = {
    ...(number === undefined ? {} : { number }),
    title: reading.text("title", 200),
    question: reading.optional("question", 2000),
    forDecision: reading.choices("decide", decideOptions(acting)).length > 0,
    affected: reading.choices("affected", partyOptions(acting, meeting.group)) as SubjectId[],
    documents: documentsRead(reading, acting),
  };
  const wrong = reading.wrong();
  if (wrong !== undefined) return wrong;
  const group = knowledge.subjects.get(meeting.group);
  const parties = group?.kindOf === "group" ? group.parties : [];
  const after = putItem(meeting, change, parties, now);
  if (isRefusal(after)) return refusedAt([after], {}, acting);
  return meetingTold(acting, {
    after,
    title:
      number === undefined
        ? say("Punkten står på dagordningen", "The item is on the agenda")
        : say(`Punkt ${number} är ändrad`, `Item ${number} has been changed`),
    lines: lateWords(meeting, acting),
  });
}

/** What was sent out stays as it was: only that can be decided (annex 2, 1.3.1). */
function lateWords({ agendaSent }: Meeting, { say }: Acting): string[] {
  if (agendaSent === undefined) return [];
  return [
    say(
      "Dagordningen är redan utskickad: skicka ut den igen, annars kan det nya inte beslutas på mötet.",
      "The agenda has been sent out already: send it again, or what is new cannot be decided at the meeting.",
    ),
  ];
}

function documentsRead(reading: Reading, { say }: Acting): AgendaItem["documents"] {
  const lines = (reading.optional("documents", 3000) ?? "").split("\n").map((line) => line.trim());
  return lines
    .filter((line) => line !== "")
    .map((line) => {
      const [, title = "", link] = /^(.*?)\s*(https?:\/\/\S+)?$/su.exec(line) ?? [];
      const isAddress = link === undefined || z.url().safeParse(link).success;
      if (title === "" || title.length > 200 || !isAddress || lines.length > 50)
        reading.miss(
          "documents",
          say(
            "Skriv en titel på varje rad (högst 200 tecken, högst 50 rader), och efter den adressen.",
            "Write a title on each line (at most 200 characters, at most 50 lines), and after it the address.",
          ),
        );
      return { title, ...(link !== undefined && { link }) };
    });
}
