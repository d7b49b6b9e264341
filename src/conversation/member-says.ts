/** What an ordinary member is told of their seat at a meeting, step by step (annex 2, 1.3.1 and 1.3.2). */
import type { NextStep } from "../meetings/next-step.ts";
import type { PersonId } from "../register/person.ts";
import { seatName } from "../register/words.ts";
import type { Acting } from "./acting.ts";
import type { OwnSeat } from "./seat-of.ts";
import { comeAfterAll, dayOfMeeting, meetingName, nameOf, type Said } from "./seat-words.ts";

/** `step`: what is expected next of the seat; undefined: nothing. */
export function memberSays(own: OwnSeat, step: NextStep | undefined, acting: Acting): Said {
  switch (step?.what) {
    case "answer":
    case undefined:
      return settled(own, acting);
    case "ask-substitute":
      return askSubstitute(own, step.substitute, acting);
    case "designate-substitute":
      return designate(own, acting);
    case "answer-as-substitute":
      return asked(own, step.person, acting);
    case "inform-and-mandate":
      return handOver(own, step.substitute, acting);
    case "give-views":
      return giveViews(own, acting);
  }
}

/** "Du frågar Kim själv": nothing is kept of it, so it is said in the place of how the seat stands. */
export function askingMyself(other: PersonId, acting: Acting): Said {
  const { say } = acting;
  const name = nameOf(other, acting);
  return {
    title: say(`Du frågar ${name} själv.`, `You ask ${name} yourself.`),
    lines: [say("Säg till här när du vet.", "Tell me here when you know.")],
    offers: [...told(other, acting), nobody(acting)],
  };
}

function settled({ before, context }: OwnSeat, acting: Acting): Said {
  const { say } = acting;
  const name = meetingName(context.meeting, acting);
  const cannot = { act: "absent", label: say("Jag kan inte", "I cannot") } as const;
  switch (before?.status) {
    case undefined:
      return {
        title: say(`Kommer du till ${name}?`, `Will you come to ${name}?`),
        offers: [
          { act: "coming", label: say("Jag kommer", "I will come"), style: "primary" },
          cannot,
        ],
      };
    case "coming":
      return {
        title: say(`Du kommer till ${name}.`, `You will come to ${name}.`),
        offers: [cannot],
      };
    case "substitute-coming": {
      const other = before.substitute;
      const who = other === undefined ? say("Ersättaren", "The substitute") : nameOf(other, acting);
      return {
        title: say(
          `${who} kommer i ditt ställe till ${name}.`,
          `${who} comes in your place to ${name}.`,
        ),
        lines: before.informed && before.mandated ? [handedOver(acting)] : [],
        offers: [comeAfterAll(acting)],
      };
    }
    case "both-absent":
    case "absent":
    case "substitute-asked":
      return {
        title: say(
          `Ingen kommer för ${party(context.seat.id, acting)} till ${name}.`,
          `Nobody comes for ${party(context.seat.id, acting)} to ${name}.`,
        ),
        lines:
          before.views === undefined
            ? []
            : [say("Ni har lämnat synpunkter.", "You have given your views.")],
        offers: [
          ...(before.views === undefined
            ? []
            : [{ act: "views", label: say("Ändra synpunkterna", "Change your views") } as const]),
          comeAfterAll(acting),
        ],
      };
  }
}

function askSubstitute({ context }: OwnSeat, other: PersonId, acting: Acting): Said {
  const { say } = acting;
  const name = nameOf(other, acting);
  const day = dayOfMeeting(context.meeting, acting);
  return {
    title: say(
      `${name} är din ersättare. Ska jag fråga ${name}?`,
      `${name} is your substitute. Shall I ask ${name}?`,
    ),
    lines: [say(`Du har tackat nej till ${day}.`, `You have declined ${day}.`)],
    offers: [
      {
        act: "ask-substitute",
        label: say(`Ja, fråga ${name}`, `Yes, ask ${name}`),
        other,
        style: "primary",
      },
      { act: "ask-myself", label: say("Jag frågar själv", "I will ask myself"), other },
      nobody(acting),
      comeAfterAll(acting),
    ],
  };
}

function designate({ context }: OwnSeat, acting: Acting): Said {
  const { say } = acting;
  const day = dayOfMeeting(context.meeting, acting);
  const whose = party(context.seat.id, acting);
  return {
    title: say(
      `Ingen ersättare kan komma för ${whose} till ${day}.`,
      `No substitute can come for ${whose} to ${day}.`,
    ),
    lines: [
      say(
        "En ersättare får besluta bara om hen är utsedd på förhand. Be samordnaren föra in en senast dagen före mötet, eller säg att ingen kan komma.",
        "A substitute may decide only if designated in advance. Ask the coordinator to enter one by the day before the meeting, or say that nobody can come.",
      ),
    ],
    offers: [nobody(acting), comeAfterAll(acting)],
  };
}

function asked({ context }: OwnSeat, other: PersonId, acting: Acting): Said {
  const { say } = acting;
  const name = nameOf(other, acting);
  const day = dayOfMeeting(context.meeting, acting);
  return {
    title: say(`${name} är tillfrågad om ${day}.`, `${name} has been asked about ${day}.`),
    lines: [
      say(
        `Vet du redan hur det blir kan du säga det här.`,
        `If you already know the answer you can give it here.`,
      ),
    ],
    offers: [...told(other, acting), comeAfterAll(acting)],
  };
}

function handOver({ before }: OwnSeat, other: PersonId, acting: Acting): Said {
  const { say } = acting;
  const name = nameOf(other, acting);
  const has = (what: Said["title"]): string[] => [what];
  const half =
    before?.informed === true
      ? has(say("Underlaget är lämnat.", "The papers have been handed over."))
      : before?.mandated === true
        ? has(say("Mandatet är lämnat.", "The mandate has been given."))
        : [];
  return {
    title: say(
      `${name} kommer. Har ${name} fått underlaget och ditt mandat att besluta?`,
      `${name} comes. Has ${name} been given the papers and your mandate to decide?`,
    ),
    lines: [...half, say("Det är din uppgift att ge dem.", "It is your task to hand them over.")],
    offers: [
      { act: "handed-over", label: say("Ja, klart", "Yes, done"), other, style: "primary" },
      { act: "tomorrow", label: say("Påminn mig i morgon", "Remind me tomorrow") },
      { act: "substitute-cannot", label: say(`${name} kan inte`, `${name} cannot`), other },
      comeAfterAll(acting),
    ],
  };
}

function giveViews({ context }: OwnSeat, acting: Acting): Said {
  const { say } = acting;
  const day = dayOfMeeting(context.meeting, acting);
  return {
    title: say(
      `Ni kan lämna synpunkter före ${day}, och ni får besluten efteråt.`,
      `You can give your views before ${day}, and you will be told the decisions afterwards.`,
    ),
    lines: [
      say(
        "Varken du eller någon ersättare kommer. Synpunkter räknas inte som närvaro.",
        "Neither you nor a substitute comes. Views do not count as presence.",
      ),
    ],
    offers: [
      { act: "views", label: say("Skriv synpunkter", "Write your views") },
      comeAfterAll(acting),
    ],
  };
}

/** What the member has heard from the substitute. */
function told(other: PersonId, acting: Acting) {
  const name = nameOf(other, acting);
  return [
    {
      act: "substitute-comes",
      label: acting.say(`${name} kommer`, `${name} comes`),
      other,
      style: "primary",
    },
    { act: "substitute-cannot", label: acting.say(`${name} kan inte`, `${name} cannot`), other },
  ] as const;
}

function nobody({ say }: Acting) {
  return { act: "both-absent", label: say("Ingen kan komma", "Nobody can come") } as const;
}

function handedOver({ say }: Acting): string {
  return say(
    "Underlaget och mandatet att besluta är lämnade.",
    "The papers and the mandate to decide have been handed over.",
  );
}

function party(seat: Parameters<typeof seatName>[1], { knowledge, language }: Acting): string {
  return seatName(knowledge, seat)[language];
}
