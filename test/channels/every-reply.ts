/** One of everything that a channel may be given to show, and the texts of each that must be seen. */
import { OUTCOMES, type Outcome } from "../../src/answers/answer.ts";
import type { Card } from "../../src/conversation/card.ts";
import type { Field, Form } from "../../src/conversation/form.ts";
import type { Home } from "../../src/conversation/home.ts";
import { cardsOf } from "../../src/conversation/reminder-cards.ts";
import type { AnswerReply, Reply } from "../../src/conversation/reply.ts";
import type { SubjectId } from "../../src/knowledge/schema/base.ts";
import type { MeetingId } from "../../src/meetings/meeting.ts";
import type { MembershipId } from "../../src/register/membership.ts";
import type { PersonId } from "../../src/register/person.ts";
import type { SeatId } from "../../src/register/seat.ts";
import type { ActionId, MessageAction } from "../../src/reminders/actions.ts";
import type { MessagePart } from "../../src/reminders/message-part.ts";
import type { ReminderKey } from "../../src/reminders/reminder.ts";
import { answerWith } from "../conversation/fixture.ts";
import { knowledge } from "../reminders/fixture.ts";

/** Something to show, and every text of it that a person must be able to read, buttons among them. */
export interface Example<T> {
  readonly name: string;
  readonly given: T;
  readonly texts: readonly string[];
}

const TRICKY = "Å*ä*_ö_ <b>~x~ & `kod` #1 @alla";

export function answerReply(outcome: Outcome, over: Partial<AnswerReply> = {}): AnswerReply {
  const knows = outcome === "answered" || outcome === "partly";
  const answer = answerWith({
    outcome,
    lead: [{ text: `Det direkta svaret (${outcome}). ${TRICKY}`, facts: [] }],
    details: [
      { text: "Den första uppgiften.", facts: [] },
      { text: "Den andra uppgiften.", facts: [] },
    ],
    caveats: [{ text: "Uppgiften är från 2020.", facts: [] }],
    sources: knows
      ? [
          {
            document: "bilaga" as SubjectId,
            title: "Bilagan",
            section: "1.3.1",
            date: "26 november 2020",
            places: [{ document: "bilaga" as SubjectId, section: "1.3.1", paragraph: 2 }],
          },
        ]
      : [],
    next: ["Vem leder gruppen?", "Hur ofta möts den?"],
  });
  return {
    kind: "answer",
    language: "sv",
    answer,
    details: answer.details,
    left: 0,
    sourcesShown: false,
    buttons: answer.next.map((question) => ({ does: "ask", label: question, question })),
    rating: undefined,
    assisted: false,
    ...over,
  };
}

function textsOf({ answer, details, buttons }: AnswerReply): string[] {
  return [
    ...answer.lead.map(({ text }) => text),
    ...details.map(({ text }) => text),
    ...answer.caveats.map(({ text }) => text),
    ...answer.sources.flatMap(({ title, date }) => [title, date, "1.3.1"]),
    ...buttons.map(({ label }) => label),
  ];
}

export const CARD: Card = {
  title: "Kommer du till Ängsbys styrgrupp tisdag 8 december?",
  lines: ["Svara även om du inte kan.", TRICKY],
  when: "tisdag 8 december 2026 kl. 13.00–15.00, Rådhuset",
  link: "https://moten.example.org/42",
  note: "Bilagan, 1.3.2",
  buttons: [
    { does: "act", label: "Jag kommer", value: '{"v":1,"act":"coming"}', style: "primary" },
    {
      does: "act",
      label: "Ställ in",
      value: "cancel",
      style: "danger",
      confirm: "Ställa in mötet?",
    },
    { does: "ask", label: "Vem är ersättare?", question: "Vem är ersättare?" },
    { does: "open", label: "Skriv synpunkter", value: '{"v":1,"form":"views"}' },
  ],
};

export function cardTexts({ title, lines, when, note, buttons }: Card): string[] {
  const more = [when, note].filter((one) => one !== undefined);
  return [title, ...lines, ...more, ...buttons.map(({ label }) => label)];
}

export const HOME: Home = {
  language: "sv",
  title: "Robin Ek",
  lines: ["Ordinarie ledamot för Ängsby kommun."],
  sections: [
    { title: "Nästa möten", lines: [], cards: [CARD], buttons: [] },
    {
      title: "Att göra",
      lines: ["Det här väntar på dig:", "• Introducera din efterträdare"],
      cards: [],
      buttons: [{ does: "ask", label: "Vad kan du?", question: "Vad kan du?" }],
    },
  ],
};

export const HOME_TEXTS: readonly string[] = [
  HOME.title,
  ...HOME.lines,
  ...HOME.sections.flatMap(({ title, cards, buttons }) => [
    title,
    ...cards.flatMap(cardTexts),
    ...buttons.map(({ label }) => label),
  ]),
  "Det här väntar på dig:",
  "Introducera din efterträdare",
];

/** Each kind of reply, and an answer of each outcome. */
export function everyReply(): Example<Reply>[] {
  const language = "sv";
  const plain = answerReply("answered");
  const commands = [{ name: "help", typed: "/hjälp", does: "visar vad du kan" }] as const;
  return [
    ...OUTCOMES.map((outcome) => {
      const given = answerReply(outcome);
      return { name: `an answer (${outcome})`, given, texts: textsOf(given) };
    }),
    {
      name: "an answer that a language model took part in",
      given: { ...plain, assisted: true },
      texts: textsOf(plain),
    },
    {
      name: "more of a list",
      given: { kind: "more", language, details: plain.details },
      texts: plain.details.map(({ text }) => text),
    },
    {
      name: "sources in detail",
      given: { kind: "sources", language, shown: true, sources: plain.answer.sources },
      texts: ["Bilagan", "1.3.1"],
    },
    {
      name: "help",
      given: { kind: "help", language, answer: plain.answer, commands },
      texts: ["Det direkta svaret", "Den första uppgiften.", "/hjälp", "Vem leder gruppen?"],
    },
    {
      name: "a greeting",
      given: { kind: "greeting", language, text: "Hej!", next: ["Vem leder?"], commands },
      texts: ["Hej!", "Vem leder?", "/hjälp"],
    },
    {
      name: "cards",
      given: { kind: "cards", language, text: "Så här står det till:", cards: [CARD] },
      texts: ["Så här står det till:", ...cardTexts(CARD)],
    },
    { name: "a home", given: { kind: "home", language, home: HOME }, texts: HOME_TEXTS },
    { name: "a notice", given: { kind: "notice", language, text: TRICKY }, texts: [TRICKY] },
    {
      name: "a goodbye",
      given: { kind: "goodbye", language, text: "Hej då!" },
      texts: ["Hej då!"],
    },
  ];
}

/** The cards of every kind of reminder and of every step of the introduction in the knowledge base. */
export function everyReminder(): Example<readonly Card[]>[] {
  const policies = [...knowledge.reminders.values()].map(({ id, wording, actions, required }) =>
    reminderOf(
      id,
      [wording.title.sv, wording.text.sv],
      [...actions, ...(required ? [] : (["tomorrow", "stop"] as const))],
    ),
  );
  const steps = knowledge.onboarding.map(({ id, name, text }) =>
    reminderOf(id, [name.sv, text.sv], ["done", "show", "tomorrow"]),
  );
  return [...policies, ...steps];
}

function reminderOf(
  policy: SubjectId,
  [title, text]: readonly [string, string],
  ids: readonly ActionId[],
): Example<readonly Card[]> {
  const person = "robin" as PersonId;
  const key = `${policy}/mote/${person}` as ReminderKey;
  const filled = (words: string) => words.replaceAll(/\{([^{}]*)\}/g, "($1)");
  const action = (id: ActionId): MessageAction => ({
    id,
    label: `Gör ${id}`,
    key,
    policy,
    person,
    meeting: "mote" as MeetingId,
    seat: "styrgrupp/tingsryd-kommun" as SeatId,
    membership: "robin-m" as MembershipId,
  });
  const part: MessagePart = {
    key,
    title: filled(title),
    lines: [filled(text)],
    when: "tisdag 8 december 2026 kl. 13.00–15.00",
    place: "Rådhuset",
    link: undefined,
    basis: "Bilagan, 1.3.2",
    actions: ids.map(action),
  };
  const given = cardsOf({ person, language: "sv", parts: [part] });
  return { name: policy, given, texts: given.flatMap(cardTexts) };
}

const OPTIONS = Array.from({ length: 12 }, (_, index) => ({
  value: `part-${index + 1}`,
  label: `Part ${index + 1}`,
}));

const FIELDS: readonly Field[] = [
  { name: "name", kind: "text", label: "Namn", most: 80, initial: "Robin" },
  { name: "why", kind: "long-text", label: "Varför?", hint: "Några rader räcker.", optional: true },
  { name: "email", kind: "email", label: "E-post" },
  { name: "day", kind: "date", label: "Dag", initial: "2026-12-08" },
  { name: "clock", kind: "time", label: "Tid", initial: "13:00" },
  { name: "party", kind: "choice", label: "Part", options: OPTIONS },
  { name: "affected", kind: "choices", label: "Berörda", options: OPTIONS, optional: true },
];

/** A form with every kind of field. */
export const FORM: Form = {
  value: '{"v":1,"form":"views","note":"å"}',
  language: "sv",
  title: "Ny ledamot",
  intro: "Det här förs in i registret.",
  fields: FIELDS,
  submit: "För in",
};

export const FILLED = {
  name: "Kim Ek",
  why: "Ny på posten.",
  email: "kim@example.org",
  day: "2026-12-09",
  clock: "14:30",
  party: "part-3",
  affected: ["part-1", "part-12"],
} as const;
