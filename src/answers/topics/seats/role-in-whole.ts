/**
 * "Vilken roll har X?", "Vad gör X i samverkan?", "Var är X med?": in which groups an organisation
 * is a party, what it owns and what it is named for.
 */
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import type { Mention, Term } from "../../question.ts";
import { namedFor, partyIn } from "../describe/only-named.ts";
import { composed, inLanguage, stated, type Asked, type Topic } from "../topic.ts";

export const roleInWhole: Topic = {
  id: "role-in-whole",
  answer(asked) {
    const id =
      ASKS.has(asked.question.ask) && asksOnlyRole(asked) ? organizationIn(asked) : undefined;
    return id && roleTold(id, asked);
  },
};

const ASKS: ReadonlySet<string> = new Set(["what", "which", "how", "where"]);

/** Where an organisation takes part is told only of those that are a party of some group. */
function roleTold(id: SubjectId, asked: Asked): Draft | undefined {
  const { language } = asked.question;
  const party = partyIn(id, asked);
  if (party === undefined) return undefined;
  const { own, elsewhere } = namedFor(id, asked);
  const noMore = inLanguage(
    language,
    `Överenskommelserna säger inte närmare vad ${party.name} gör.`,
    `The agreements do not say further what ${party.name} does.`,
  );
  const text = own.length === 0 ? `${party.text} ${noMore}` : party.text;
  const told = [...own, ...elsewhere].slice(0, MOST).map((fact) => stated(fact, language));
  return {
    outcome: "answered",
    lead: [composed(text, ...party.facts)],
    details: told,
    about: [id],
  };
}

const MOST = 5;

/** The only one that is named, besides the cooperation that all of it is about. */
function organizationIn({ question, knowledge }: Asked): SubjectId | undefined {
  const [one, ...others] = question.mentions
    .filter(({ firm }) => firm)
    .flatMap(({ subjects: [id] }) => knowledge.subjects.get(id) ?? [])
    .filter(
      (subject) => subject.kindOf !== "organization" || subject.classification !== "cooperation",
    );
  const isNamed = one?.kindOf === "organization" && one.classification !== "municipality";
  const isElsewhere = question.places.some(
    (place) => !place.wide && !question.mentions.some((mention) => lies(place, mention)),
  );
  return isNamed && others.length === 0 && !isElsewhere ? one.id : undefined;
}

/** Nothing but a role, a task or taking part is spoken of. */
function asksOnlyRole({ question: { text, terms, mentions } }: Asked): boolean {
  const own = terms.filter((term) => !mentions.some((mention) => lies(term, mention)));
  const isFramed = own.every((term) => term.weak || isOf(term, ROLE, FRAME));
  return isFramed && (own.some((term) => isOf(term, ROLE)) || DO.test(text));
}

function isOf({ concepts }: Term, ...families: readonly ReadonlySet<string>[]): boolean {
  return concepts.some((concept) => families.some((family) => family.has(concept)));
}

const ROLE: ReadonlySet<string> = new Set(["task", "role-2", "take-part"]);
/** "What does X do in the cooperation?" has no word of its own for it. */
const DO = /^what (does|do|did) .+ do(?!\p{L})/iu;
/** What it takes part in, and how it is asked. */
const FRAME: ReadonlySet<string> = new Set(["cooperation", "definition"]);

type Span = Pick<Mention, "start" | "end">;

function lies(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}
