/** Names, telephone numbers and addresses of persons: the agreements hold (almost) none. */
import type { Fact } from "../../../knowledge/fact.ts";
import type { IndexedFact } from "../../lexicon/indexed-fact.ts";
import type { Statement } from "../../answer.ts";
import { asksNameOfBody } from "../../language/name-of-body.ts";
import type { Question, Term } from "../../question.ts";
import { holdsWord } from "../../rate/match.ts";
import { asksForLanguage } from "../describe/role-word.ts";
import { isRole } from "./actors.ts";
import { inLanguage, touches, type Asked, type Topic } from "../topic.ts";
import { stated } from "../topic.ts";

export const persons: Topic = {
  id: "persons",
  answer(asked) {
    const { question } = asked;
    const contact = touches(question, "contact") && !BY_LETTER.test(question.mendedText);
    const isSomebody = question.ask === "whether" && IS_SOMEBODY.test(question.text);
    const name =
      (question.ask !== "which" && asksForName(asked) && namesAPerson(asked)) ||
      WHO_IS.test(question.text) ||
      isSomebody;
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
    if (isSomebody && !contact) return { outcome: "unknown", lead: [whoIsUntold(question)] };
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

function whoIsUntold({ language }: Question): Statement {
  const text = inLanguage(
    language,
    "Vem som har vilken plats står inte i överenskommelserna: de anger roller, inte personer.",
    "The agreements do not say who holds which seat: they name roles, not people.",
  );
  return { text, facts: [] };
}

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
  /^(vem|who)(('s| är| ar| e| is| var| was) (the )?(\p{L}+ ){0,2}| (the )?)\p{L}*(chef|chefen|ledare|ledaren|ordförande|ordföranden|rektor|rektorn|samordnare|koordinator|sekreterare|kontaktperson|administratör|handläggare|manager|leader|head|director|principal|coordinator|secretary|chair|chairperson|chairman|contact person|officer|executive)\b/iu;

const BODY =
  "kommun|organisation|myndighet|förvaltning|avdelning|enhet|grupp|municipality|authority|unit|group";
const ONE = String.raw`(?:jag|du|hon|han|hen|i|me|you|she|he|(?:min|din|hans|hennes|my|your|his|her) (?!\p{L}*(?:${BODY}))\p{L}+)`;
/** One, or one of two: "jag eller min kollega". */
const SOMEBODY = String.raw`${ONE}(?: (?:eller|or) (?:${ONE}|\p{L}+))?`;
const ROLE =
  "ordinarie|ersättare|ledamot|ordförande|representant|kontaktperson|suppleant|ordinary|substitute|member|chair|representative|contact person|deputy";
const SEATED = String.raw`(?:(?:den|en|the|an?|med i|part of|on|in) )*(?:(?:${ROLE})\p{L}*|\p{L}+ ?(?:grupp\p{L}*|group))(?! (?:skyldig|beslut|required|allowed))`;

/** "Är jag ersättare?", "Sitter hon i styrgruppen?": whether a single person holds a seat. */
const IS_SOMEBODY = new RegExp(
  [
    String.raw`^(?:är|var|blir|am|is|are|was|were) ${SOMEBODY} ${SEATED}`,
    String.raw`^(?:sitter|ingår|satt|ingick|do|does|did) ${SOMEBODY} (?:med )?(?:i (?!så )|sit |have a seat)`,
    String.raw`^(?:är|var|is|was) (?:det|it) ${SOMEBODY} (?:som|who) (?:(?:är|blir|is) ${SEATED}|(?:sitter|sits|representerar|represents) )`,
  ].join("|"),
  "iu",
);

function asksForName({ question }: Asked): boolean {
  if (NAME_OF.test(question.mendedText)) return true;
  if (isCalled(question)) return false;
  return touches(question, "person-name") && !SUMMONS.test(question.mendedText);
}

/** "Kan vi besluta per mejl?": how something is done, not how to reach somebody. */
const BY_LETTER =
  /(?<!\p{L})(?:besluta\p{L}*|beslut|rösta\p{L}*|möte\p{L}*|decide|decisions?|vote|meetings?)(?!\p{L}).*(?<!\p{L})(?:per|via|över|genom|by|via|over) (?:e-?)?(?:mej?l|post|mail|telefon|phone)/iu;

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
  if (asksNameOfBody(question.mendedText)) return false;
  const called = question.tokens.findIndex(({ folded }) => folded === "heter");
  if (question.tokens[called - 1]?.folded === "som") return false;
  const head = question.terms.find(({ start }) => start === called + 1);
  const isPerson = (term: Term): boolean => isRole(term, knowledge) || PERSON.test(term.text);
  if (called >= 0 && head !== undefined) return isPerson(head);
  return question.terms.some(isPerson);
}

/** Somebody by what they do: "läraren", "the teacher". */
const PERSON =
  /(?:(?:lär|led|ordn|lägg|vägled|sekreter)aren?|orn|ören|chefen|personen|teacher|coordinator|manager|leader|officer|administrator|counsellor)$/iu;
