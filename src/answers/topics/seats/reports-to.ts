/** "Rapporterar X till Y?", "Är Y överordnad X?": which of two groups is accountable to the other. */
import { upperFirst } from "../../../knowledge/facts/wording.ts";
import type { Fact } from "../../../knowledge/fact.ts";
import { lowerFirst } from "../../../knowledge/facts/group-facts.ts";
import type { ConceptId } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import { isOfName, type Term } from "../../question.ts";
import { said, withVerdict } from "../../verdict-word.ts";
import {
  composed,
  factOf,
  factsAbout,
  inLanguage,
  stated,
  type Asked,
  type Group,
  type Topic,
} from "../topic.ts";

/** The words are the same whichever of the two is meant, so who is above whom is seen from their order. */
export const reportsTo: Topic = {
  id: "reports-to",
  answer(asked) {
    const { question, knowledge } = asked;
    if (question.ask !== "whether" || !RELATION.test(question.mendedText)) return undefined;
    const [first, second, ...more] = groupsIn(asked);
    if (first === undefined || second === undefined || more.length > 0) return undefined;
    if (!asksNoMore(asked)) return undefined;
    const [lower, upper] = isFirstAbove(asked) ? [second, first] : [first, second];
    const direct = accountability(lower, upper, asked);
    const turned = accountability(upper, lower, asked);
    const fact = direct ?? turned;
    if (fact === undefined) return notDirectly(lower, upper, asked);
    const { language } = question;
    const told = stated(fact, language);
    const saying = { language, afterAll: question.negated };
    const other = said("no", saying, ", det är tvärtom.", ", it is the other way round.");
    return {
      outcome: "answered",
      lead:
        direct === undefined
          ? [composed({ ...other, text: `${other.text} ${upperFirst(told.text)}` }, fact)]
          : [withVerdict("yes", told, saying)],
      details: (knowledge.factsBySubject.get(fact.subject) ?? [])
        .filter(
          (one) => one !== fact && !one.gap && one.on.some((concept) => fact.on.includes(concept)),
        )
        .map((one) => stated(one, language)),
      about: [fact.subject],
    };
  },
};

/** That the one reports to the other. */
function accountability(lower: Group, upper: Group, { knowledge }: Asked): Fact | undefined {
  return lower.reportsTo.includes(upper.id) ? factOf(knowledge, lower.id, "reports-to") : undefined;
}

/** Of neither it is told: for whom the lower one works, where that is told, stands in its place. */
function notDirectly(lower: Group, upper: Group, asked: Asked): Draft | undefined {
  const { language } = asked.question;
  const told = factsAbout(asked.knowledge, lower.id).filter(
    ({ gap, on }) => !gap && on.includes(REPORTS),
  );
  if (told.length === 0) return undefined;
  const [from, to] = [lower, upper].map(({ name }) => lowerFirst(name[language]));
  const text = inLanguage(
    language,
    `Överenskommelserna säger inte att ${from} rapporterar till ${to}.`,
    `The agreements do not say that ${from} reports to ${to}.`,
  );
  const isOfUpper = told.some(({ about }) => about.includes(upper.id));
  return {
    outcome: isOfUpper ? "answered" : "partly",
    lead: [...(isOfUpper ? [] : [composed(text)]), ...told.map((fact) => stated(fact, language))],
    about: [lower.id],
  };
}

const REPORTS = "reports-to" as ConceptId;

/** The groups that are named, as long as nobody else is. */
function groupsIn({ question, knowledge }: Asked): Group[] {
  const groups = question.mentions.map(({ subjects: [id] }) => knowledge.subjects.get(id));
  return groups.every((one) => one?.kindOf === "group") ? groups : [];
}

/** "Är G överordnad H?"; the other way about in "Är det till G som H rapporterar?" */
function isFirstAbove({ question }: Asked): boolean {
  const { tokens, mentions, mendedText } = question;
  const [first, second] = mentions;
  const isReceiver = tokens.slice(0, first?.start).some(({ folded }) => TO.test(folded));
  const isToldLast = tokens.slice(second?.end).some(({ text }) => RELATION.test(text));
  return ABOVE.test(mendedText) !== (isReceiver || isToldLast);
}

function asksNoMore({ question }: Asked): boolean {
  const { terms, tokens, places } = question;
  const isFrame = ({ start, end }: Term): boolean =>
    tokens.slice(start, end).every(({ text }) => FRAME.test(text));
  return (
    places.length === 0 &&
    terms.every((term) => term.weak || isOfName(term, question) || isFrame(term))
  );
}

const TO = /^(till|infor|to)$/;
const UPWARDS =
  "rapporterar|återrapporterar|avrapporterar|redovisar|svarar|ansvarar|underställd|underordnad|lyder|reports?|answers?|accountable|subordinate|subordinated";
const DOWNWARDS = "överordnad|över|ovanför|above|superior";
const RELATION = new RegExp(`(?<!\\p{L})(?:${UPWARDS}|${DOWNWARDS}|under|below)(?!\\p{L})`, "iu");
const ABOVE = new RegExp(`(?<!\\p{L})(?:${DOWNWARDS})(?!\\p{L})`, "iu");
/** Words that such a question is made of. */
const FRAME = new RegExp(
  `^(?:${UPWARDS}|${DOWNWARDS}|under|below|är|står|ligger|is|does|do|till|inför|to|for|back|gruppen|group)$`,
  "iu",
);
