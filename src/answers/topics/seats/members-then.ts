/** Who was in a group by the earlier agreement, and what it has otherwise than the newest. */
import type { Fact } from "../../../knowledge/fact.ts";
import { listWords } from "../../../knowledge/facts/wording.ts";
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import type { Draft, Statement } from "../../answer.ts";
import { holds, type Actor } from "./actors.ts";
import { said } from "../../verdict-word.ts";
import { composed, factOf, inLanguage, stated, type Asked, type Group } from "../topic.ts";

/** The parties in the year that is asked about; the earlier form's when the group is younger. */
export function membersThen(group: Group, asked: Asked): Fact | undefined {
  const { question, knowledge } = asked;
  const from = Number(group.valid?.from?.slice(0, 4) ?? 0);
  if (question.years.length === 0 || question.years.some((year) => year >= from))
    return factOf(knowledge, group.id, "members");
  return group.earlier === undefined ? undefined : earlierMembers(group.earlier, asked);
}

function earlierMembers(id: SubjectId, { knowledge }: Asked): Fact | undefined {
  return factOf(knowledge, id, "members") ?? factOf(knowledge, id, "parties");
}

/** Who is asked about, parted by whether the fact tells that they are in the group. */
export interface Parted {
  readonly inside: readonly Actor[];
  readonly outside: readonly Actor[];
  readonly group: Group;
  /** Tells the members, or the parties of the group's earlier form. */
  readonly fact: Fact;
}

/** "Var X med 2018?" */
export function wasMember({ inside, outside, group, fact }: Parted, asked: Asked): Draft {
  const { language } = asked.question;
  const year = yearOf(fact, asked);
  const names = listWords(
    (outside.length > 0 ? outside : inside).map((actor) => actor.name),
    language,
  );
  const told =
    outside.length > 0
      ? said(
          "no",
          { language },
          `, ${names} nämns inte bland parterna i överenskommelsen från ${year}.`,
          `, ${names} is not named among the parties in the agreement from ${year}.`,
        )
      : said(
          "yes",
          { language },
          `, ${names} var part enligt överenskommelsen från ${year}.`,
          `, ${names} was a party according to the agreement from ${year}.`,
        );
  return {
    outcome: "answered",
    lead: [composed(told, fact)],
    details: [stated(fact, language)],
    about: [group.id],
  };
}

/** What the earlier agreement has otherwise, where no year is asked about and the group is not named itself. */
export function otherwiseThen(
  group: Group,
  actors: readonly Actor[],
  asked: Asked,
): readonly Statement[] {
  const { question, knowledge } = asked;
  const isNamed = question.mentions.some(({ subjects }) => subjects[0] === group.id);
  if (isNamed || question.years.length > 0 || group.earlier === undefined) return [];
  const then = earlierMembers(group.earlier, asked);
  const now = factOf(knowledge, group.id, "members");
  if (then === undefined || now === undefined) return [];
  const isOther = (actor: Actor): boolean =>
    actor.id !== undefined && holds(then, actor, asked) !== holds(now, actor, asked);
  if (!actors.some(isOther)) return [];
  const year = yearOf(then, asked);
  const otherwise = inLanguage(
    question.language,
    `I överenskommelsen från ${year} var det annorlunda.`,
    `In the agreement from ${year} it was different.`,
  );
  return [composed(`${otherwise} ${then.text[question.language]}`, then)];
}

/** The year of the document that tells it. */
function yearOf({ sources }: Fact, { knowledge }: Asked): string {
  const [source] = sources;
  const document = source === undefined ? undefined : knowledge.documents.get(source.document);
  return document?.date.slice(0, 4) ?? "";
}
