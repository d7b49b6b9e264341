/** "Finns projektet kvar?", "Is it still running?": until when it was to run; whether it goes on is not told. */
import { factOf, stated, type Asked, type Topic } from "../topic.ts";
import { onlyNamed } from "../agreements/taking-part.ts";
import { isOfName } from "../../question.ts";

export const stillThere: Topic = {
  id: "still-there",
  answer(asked) {
    const { question, knowledge } = asked;
    const { ask, yesNo, negated, language } = question;
    if (ask !== "whether" || !yesNo || negated || !isOnlyStill(asked)) return undefined;
    const project = onlyNamed(asked);
    const period =
      project?.kindOf === "project" ? factOf(knowledge, project.id, "period") : undefined;
    if (project === undefined || period === undefined || period.gap) return undefined;
    return { outcome: "answered", lead: [stated(period, language)], about: [project.id] };
  },
};

/** Nothing but the name, and that it is still there. */
function isOnlyStill({ question }: Asked): boolean {
  return (
    STILL.test(question.mendedText) &&
    question.terms.every(
      (term) => term.weak || isOfName(term, question) || STILL_WORDS.test(term.text),
    )
  );
}

const STILL =
  /^(?:finns|lever|är|pågår|is|does|are)(?!\p{L}).*(?<!\p{L})(?:kvar|fortfarande|ännu|igång|i gång|still)(?!\p{L})/iu;
const STILL_WORDS =
  /^(?:finns|lever|är|pågår|kvar|fortfarande|ännu|igång|i gång|i dag|idag|still|running|there|active|exists?|going on|ongoing|on|projektet|project)$/iu;
