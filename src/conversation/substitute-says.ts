/** What a substitute is told of the seat at a meeting: asked, needed, or not. */
import type { NextStep } from "../meetings/next-step.ts";
import { mayDecideWords } from "../reminders/meeting-slots.ts";
import type { Acting } from "./acting.ts";
import type { OwnSeat } from "./seat-of.ts";
import { meetingName, memberName, nameOf, type Said } from "./seat-words.ts";

export function substituteSays(own: OwnSeat, step: NextStep | undefined, acting: Acting): Said {
  const { before, context } = own;
  const me = acting.rights.person?.id;
  const { say } = acting;
  const member = memberName(context.holders.ordinary, acting);
  const name = meetingName(context.meeting, acting);
  if (step?.what === "answer-as-substitute" && step.person === me) return question(own, acting);
  if (before?.status === "substitute-coming")
    return before.substitute === me ? coming(own, acting) : elsewhere(before.substitute, acting);
  if (before?.status === "coming")
    return {
      title: say(`Du behöver inte komma till ${name}.`, `You need not come to ${name}.`),
      lines: [say(`${member} kommer själv.`, `${member} comes.`)],
    };
  if (me !== undefined && before?.declined?.includes(me) === true)
    return {
      title: say(
        `Du har svarat att du inte kan komma i stället för ${member} till ${name}.`,
        `You have answered that you cannot come instead of ${member} to ${name}.`,
      ),
      offers: [{ act: "coming", label: say("Jag kommer ändå", "I will come after all") }],
    };
  return {
    title: say(
      `Du är ersättare för ${member} på ${name}.`,
      `You are the substitute for ${member} at ${name}.`,
    ),
    lines: [
      say(
        "Du behöver inte göra något om du inte blir tillfrågad.",
        "There is nothing for you to do unless you are asked.",
      ),
    ],
  };
}

function question({ context }: OwnSeat, acting: Acting): Said {
  const { say, language, world } = acting;
  const member = memberName(context.holders.ordinary, acting);
  const name = meetingName(context.meeting, acting);
  const may = mayDecideWords(context.meeting, language, world);
  return {
    title: say(
      `Kan du komma i stället för ${member} till ${name}?`,
      `Can you come instead of ${member} to ${name}?`,
    ),
    lines: [say(`Får du besluta? ${may}`, `May you decide? ${may}`)],
    offers: [
      { act: "coming", label: say("Jag kommer", "I will come"), style: "primary" },
      { act: "absent", label: say("Jag kan inte", "I cannot") },
    ],
  };
}

function coming({ before, context }: OwnSeat, acting: Acting): Said {
  const { say } = acting;
  const member = memberName(context.holders.ordinary, acting);
  const name = meetingName(context.meeting, acting);
  const isReady = before?.informed === true && before.mandated;
  return {
    title: say(
      `Du kommer i stället för ${member} till ${name}.`,
      `You will come instead of ${member} to ${name}.`,
    ),
    lines: [
      isReady
        ? say(
            `${member} har lämnat underlaget och mandatet att besluta.`,
            `${member} has handed over the papers and the mandate to decide.`,
          )
        : say(
            `${member} ska ge dig underlaget och mandatet att besluta: hör av dig om du inte får dem.`,
            `${member} is to give you the papers and the mandate to decide: get in touch if you do not get them.`,
          ),
    ],
    offers: [{ act: "absent", label: say("Jag kan inte", "I cannot") }],
  };
}

function elsewhere(other: Parameters<typeof nameOf>[0] | undefined, acting: Acting): Said {
  const { say } = acting;
  const who =
    other === undefined ? say("En annan ersättare", "Another substitute") : nameOf(other, acting);
  return {
    title: say("Du behöver inte komma.", "You need not come."),
    lines: [say(`${who} kommer.`, `${who} comes.`)],
  };
}
