/** "Hur ofta träffas Ängsbys styrgrupp?": a group that the agreements do not have is not another one. */
import { lowerFirst } from "../../../knowledge/facts/group-facts.ts";
import { listWords } from "../../../knowledge/facts/wording.ts";
import type { Subject } from "../../../knowledge/knowledge.ts";
import type { Draft } from "../../answer.ts";
import type { Place } from "../../question.ts";
import { composed, factOf, inLanguage, subjectsOf, type Asked, type Topic } from "../topic.ts";

type Group = Extract<Subject, { kindOf: "group" }>;
type Organization = Extract<Subject, { kindOf: "organization" }>;

export const noSuchGroup: Topic = {
  id: "no-such-group",
  answer(asked) {
    const { question } = asked;
    const at = question.tokens.findIndex(({ text }, place) => place > 0 && GROUP.test(text));
    const word = GROUP.exec(question.tokens[at]?.text ?? "")?.[1]?.toLowerCase();
    if (word === undefined || !isGenitive(at, asked)) return undefined;
    const owner = question.places.find(({ end, wide }) => end === at && !wide);
    if (owner !== undefined)
      return hasOne(at, owner, word, asked) ? undefined : noneInPlace(owner, word, asked);
    const organization = organizationBefore(at, asked);
    if (organization === undefined || isOwned(organization, asked)) return undefined;
    return noneOf(organization, word, asked);
  },
};

/** A group's own word, alone or as the name of one. */
const GROUP = /^(styrgrupp|ledningsgrupp|verksamhetsgrupp|idégrupp|arbetsgrupp)(ens?|s)?$/iu;

function isGenitive(at: number, { question: { tokens } }: Asked): boolean {
  return /s$/iu.test(tokens[at - 1]?.text ?? "");
}

/** The place has a group of its own that is called so, or is meant by it. */
function hasOne(at: number, { area }: Place, word: string, asked: Asked): boolean {
  const { question, knowledge } = asked;
  const meant = question.mentions
    .filter(({ start, end }) => start <= at && end > at)
    .flatMap(({ subjects }) => subjects.map((id) => knowledge.subjects.get(id)));
  return (
    meant.some((subject) => subject?.area === area) ||
    groupsIn(area, asked).some((group) =>
      [group.name.sv, ...group.aliases.sv].some((name) => name.toLowerCase().includes(word)),
    )
  );
}

function groupsIn(area: Place["area"], { knowledge }: Asked): Group[] {
  return subjectsOf(knowledge, "group").filter((group) => group.area === area);
}

function organizationBefore(at: number, { question, knowledge }: Asked): Organization | undefined {
  const mention = question.mentions.find(({ end }) => end === at);
  const subject = mention && knowledge.subjects.get(mention.subjects[0]);
  return subject?.kindOf === "organization" && subject.classification !== "cooperation"
    ? subject
    : undefined;
}

function isOwned({ id }: Organization, { knowledge }: Asked): boolean {
  return subjectsOf(knowledge, "group").some((group) => group.of === id);
}

/** None is called so; what there is instead. */
export function noneInPlace(owner: Pick<Place, "area">, word: string, asked: Asked): Draft {
  const { question, knowledge } = asked;
  const { language } = question;
  const name = knowledge.areas.get(owner.area)?.name[language] ?? "";
  const own = groupsIn(owner.area, asked).filter((group) => factOf(knowledge, group.id, "members"));
  const names = listWords(
    own.map((group) => lowerFirst(group.name[language])),
    language,
  );
  const there = composed(
    inLanguage(language, `Där finns ${names}.`, `What there is: ${names}.`),
    ...own.map((group) => factOf(knowledge, group.id, "members")),
  );
  return {
    outcome: own.length === 0 ? "unknown" : "partly",
    lead: [none(inLanguage(language, `i ${name}`, `in ${name}`), word, asked)],
    details: own.length === 0 ? [] : [there],
    about: own.map(({ id }) => id),
  };
}

function noneOf({ name }: Organization, word: string, asked: Asked): Draft {
  const short = name[asked.question.language].replace(/ \(.*\)$/, "");
  const where = inLanguage(asked.question.language, `hos ${short}`, `of ${short}`);
  return { outcome: "unknown", lead: [none(where, word, asked)] };
}

function none(where: string, word: string, { question }: Asked) {
  const text = inLanguage(
    question.language,
    `Överenskommelserna nämner ingen ${word} ${where}.`,
    `The agreements mention no ${word} ${where}.`,
  );
  return { text, facts: [] };
}
