/** Names, telephone numbers and addresses of persons: the agreements hold (almost) none. */
import type { Fact } from "../../../knowledge/fact.ts";
import type { IndexedFact } from "../../lexicon/indexed-fact.ts";
import type { Question } from "../../question.ts";
import { holdsWord } from "../../rate/match.ts";
import { asksForLanguage } from "../describe/role-word.ts";
import { isRole } from "./actors.ts";
import { inLanguage, touches, type Asked, type Topic } from "../topic.ts";
import { stated } from "../topic.ts";

export const persons: Topic = {
  id: "persons",
  answer(asked) {
    const { question } = asked;
    const contact = touches(question, "contact");
    const name =
      (question.ask !== "which" && asksForName(asked) && namesAPerson(asked)) ||
      WHO_IS.test(question.text);
    if (!contact && (!name || asksForLanguage(question))) return undefined;
    const carried = asked.carrying.find(
      ({ entry }) => tellsWho(entry.fact) && !isNamedAlready(entry, asked),
    );
    if (carried !== undefined)
      return {
        outcome: carried.entry.fact.gap ? "unknown" : "answered",
        lead: [stated(carried.entry.fact, question.language)],
        about: [carried.entry.fact.subject],
      };
    const text = contact
      ? inLanguage(
          question.language,
          "Det står inga kontaktuppgifter i överenskommelserna.",
          "The agreements give no contact details.",
        )
      : inLanguage(
          question.language,
          "Namnet står inte i överenskommelserna: de anger roller, inte personer.",
          "The agreements do not give the name: they name roles, not people.",
        );
    return { outcome: "unknown", lead: [{ text, facts: [] }] };
  },
};

/** A fact about a name, a way to reach someone, or which role leads. */
function tellsWho(fact: Fact): boolean {
  const on: readonly string[] = fact.on;
  return (
    fact.value?.kind === "leader" ||
    ["contact", "person-name", "author"].some((concept) => on.includes(concept)) ||
    (fact.gap && on.includes("leader"))
  );
}

/** "Vad heter kommunchefen som leder gruppen?": that it is the kommunchef is no answer. */
function isNamedAlready(entry: IndexedFact, asked: Asked): boolean {
  const { question, knowledge } = asked;
  if (entry.fact.value?.kind !== "leader") return false;
  if (!asksForName(asked) && !WHO_IS.test(question.text)) return false;
  return question.terms
    .filter((term) => isRole(term, knowledge))
    .some((term) =>
      (term.words.length > 0 ? term.words : [term]).every((word) => holdsWord(entry, word)),
    );
}

/** "Vem är projektledare?" asks for a person, unless a fact says which role has that task. */
const WHO_IS =
  /^(vem|who)('s| är| ar| is| var| was)? (the )?(\p{L}+ ){0,2}\p{L}*(chef|chefen|ledare|ledaren|ordförande|ordföranden|rektor|rektorn|samordnare|koordinator|sekreterare|kontaktperson|administratör|handläggare|manager|leader|head|director|principal|coordinator|secretary|chair|chairperson|chairman|contact person|officer|executive)\b/iu;

function asksForName({ question }: Asked): boolean {
  if (NAME_OF.test(question.mendedText)) return true;
  if (isCalled(question)) return false;
  return touches(question, "person-name") && !SUMMONS.test(question.mendedText);
}

/** "The network called X": the name is told, not asked for. */
function isCalled({ tokens, mentions }: Question): boolean {
  return mentions.some(({ start }) => /^(called|named)$/.test(tokens[start - 1]?.folded ?? ""));
}

/** "Who calls the meetings?", "Can others be called in?" ask for no name. */
const SUMMONS =
  /(?<!\p{L})(?:call(?:s|ing)?(?!\p{L})(?! (?:him|her|them)sel)|called (?:in|to|for|on|upon|together|up)(?!\p{L}))/iu;
const NAME_OF =
  /(?<!\p{L})((what is|what's) the name of|(need|give me|tell me) (a|the) name|namnet på|ett namn på)(?!\p{L})/iu;

/**
 * "Vad heter sektionschefen?" asks for a person; "Vad heter mötet där sektionschefen …?" and "enheten
 * som heter …" do not.
 */
function namesAPerson({ question, knowledge }: Asked): boolean {
  const called = question.tokens.findIndex(({ folded }) => folded === "heter");
  if (question.tokens[called - 1]?.folded === "som") return false;
  const head = question.terms.find(({ start }) => start === called + 1);
  if (called >= 0 && head !== undefined) return isRole(head, knowledge);
  return question.terms.some((term) => isRole(term, knowledge));
}
