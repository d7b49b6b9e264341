/** "Vad är skillnaden mellan ledningsgruppen i Ängsby och i Granåsa?": what each is, who sits there and how often it meets. */
import { lowerFirst } from "../../../knowledge/facts/group-facts.ts";
import { listWords } from "../../../knowledge/facts/wording.ts";
import { isOfName, type Term } from "../../question.ts";
import { toldOf } from "../describe/told-of.ts";
import { COMPARING, groupsCompared, VERSUS } from "./who-in-both.ts";
import { factOf, inLanguage, stated, touches, type Asked, type Topic } from "../topic.ts";

export const localGroupsCompared: Topic = {
  id: "local-groups-compared",
  answer(asked) {
    const { question, knowledge } = asked;
    const { language, mendedText } = question;
    if (!touches(question, ...COMPARING) && !VERSUS.test(mendedText)) return undefined;
    if (!GROUP.test(mendedText) || question.years.length > 0 || !asksNoMore(asked))
      return undefined;
    const groups = groupsCompared(asked).filter(({ area }) => area !== undefined);
    const areas = new Set(groups.map(({ area }) => area));
    if (areas.size < 2 || groups.length > areas.size) return undefined;
    const members = groups.flatMap(({ id }) => factOf(knowledge, id, "members") ?? []);
    const cadences = groups.flatMap(({ id }) => factOf(knowledge, id, "cadence") ?? []);
    const facts = groups.flatMap(({ id }) => [
      ...new Set([
        ...toldOf(id, knowledge).slice(0, 1),
        ...[...members, ...cadences].filter(({ subject }) => subject === id),
      ]),
    ]);
    if (members.length < groups.length) return undefined;
    const names = listWords(
      groups.map(({ name }) => lowerFirst(name[language])),
      language,
    );
    const text = inLanguage(
      language,
      `Så beskriver överenskommelserna ${names}:`,
      `This is how the agreements describe ${names}:`,
    );
    return {
      outcome: "answered",
      lead: [{ text, facts: facts.map(({ id }) => id) }],
      details: facts.map((fact) => stated(fact, language)),
      about: groups.map(({ id }) => id),
    };
  },
};

/** A group that leads a municipality's cooperation, whatever it is called there. */
const GROUP =
  /(?<!\p{L})(?:(?:lednings|samverkans|styr|lokal\p{L}* )?grupp(?:en|er|erna)?|ledningssamverkan|(?:management|steering|cooperation|local) groups?|groups?)(?!\p{L})/iu;

/** Not how often they meet, or who sits there: that is told by itself. */
function asksNoMore({ question }: Asked): boolean {
  const isFrame = ({ weak, concepts, text }: Term): boolean =>
    weak || concepts.some((one) => FRAME.has(one)) || GROUP.test(text) || VERSUS.test(text);
  return question.terms.every((term) => isFrame(term) || isOfName(term, question));
}

const FRAME: ReadonlySet<string> = new Set([...COMPARING, "group", "group-body", "definition"]);
