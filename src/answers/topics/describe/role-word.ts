/** "What does ersättare mean?", "Vad heter sektionschef på engelska?": a role's word in the other language, and what it does. */
import { lowerFirst } from "../../../knowledge/facts/group-facts.ts";
import { listWords } from "../../../knowledge/facts/wording.ts";
import type { Fact } from "../../../knowledge/fact.ts";
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import type { Draft, Statement } from "../../answer.ts";
import { isOfName, type Question, type Term } from "../../question.ts";
import { isStopword } from "../../language/stopwords.ts";
import { tokensOf } from "../../language/tokens.ts";
import { rolesNamed } from "../seats/roles-named.ts";
import {
  composed,
  factOf,
  factsAbout,
  inLanguage,
  stated,
  subjectsOf,
  type Asked,
} from "../topic.ts";

/** Undefined for what is no role. */
export function roleTold(word: string, asked: Asked): Draft | undefined {
  const { knowledge, question } = asked;
  const said = tokensOf(word);
  const { ids, keys } = rolesNamed(said, knowledge);
  const [id, ...others] = ids;
  const role = id === undefined ? undefined : knowledge.roles.get(id);
  const isWhole = said.every(
    (token) => isStopword(token.text) || token.keys.some((key) => keys.has(key)),
  );
  if (id === undefined || role === undefined || others.length > 0 || !isWhole) return undefined;
  const rules = rulesOn(keys, asked);
  const lead = [...translated(role.name, asked), ...(rules.length > 0 ? [] : seatsOf(id, asked))];
  const details = rules.map((fact) => stated(fact, question.language));
  const [first, ...rest] = [...lead, ...details];
  return first && { outcome: "answered", lead: [first], details: rest };
}

/** "engelska", "English": the language that a word is asked for in. */
export const OTHER_LANGUAGE = /^(engelska|svenska|english|swedish)$/iu;

/** "Vad heter styrgruppen på engelska?": the other name of something that has one. */
export function nameTranslated(
  asked: Asked,
  isDefining: (term: Term) => boolean,
): Draft | undefined {
  const { question, knowledge } = asked;
  if (!asksForLanguage(question)) return undefined;
  const [mention, ...others] = question.mentions;
  const subject = mention && knowledge.subjects.get(mention.subjects[0]);
  const isAll = question.terms.every(
    (term) => isDefining(term) || OTHER_LANGUAGE.test(term.text) || isOfName(term, question),
  );
  if (subject === undefined || others.length > 0 || !isAll) return undefined;
  return { outcome: "answered", lead: translated(subject.name, asked), about: [subject.id] };
}

/** "… på engelska?": not the language's name within another name. */
export function asksForLanguage({ tokens }: Question): boolean {
  return tokens.some(
    ({ text }, at) => OTHER_LANGUAGE.test(text) && IN.test(tokens[at - 1]?.text ?? ""),
  );
}

const IN = /^(på|till|in|into)$/iu;

/** To those who ask in English, or for English. */
function translated(
  name: { readonly sv: string; readonly en: string },
  { question }: Asked,
): Statement[] {
  const { language } = question;
  if (language === "sv" && !asksForLanguage(question)) return [];
  const text = inLanguage(
    language,
    `”${name.sv}” heter ”${name.en}” på engelska.`,
    `“${name.sv}” is “${name.en}” in English.`,
  );
  return [{ text: text.replace(/(?<=^[”“])\p{L}/u, (letter) => letter.toUpperCase()), facts: [] }];
}

/** What the rules say of it. */
function rulesOn(keys: ReadonlySet<string>, { knowledge }: Asked): Fact[] {
  return subjectsOf(knowledge, "rule")
    .flatMap(({ id }) => factsAbout(knowledge, id))
    .filter(
      ({ gap, text }) =>
        !gap && tokensOf(text.sv).some((token) => token.keys.some((key) => keys.has(key))),
    )
    .slice(0, MOST);
}

const MOST = 3;

/** The groups that it has a seat in. */
function seatsOf(role: SubjectId, { knowledge, question: { language } }: Asked): Statement[] {
  const groups = subjectsOf(knowledge, "group").filter(({ seats, seatsPerParty }) =>
    [...seats, ...seatsPerParty].some((seat) => seat.role === role),
  );
  if (groups.length === 0) return [];
  const names = listWords(
    groups.map((group) => lowerFirst(group.name[language])),
    language,
  );
  const text = inLanguage(
    language,
    `Överenskommelserna förklarar inte rollen, men den har plats i ${names}.`,
    `The agreements do not explain the role, but it has a seat in ${names}.`,
  );
  return [composed(text, ...groups.map(({ id }) => factOf(knowledge, id, "members")))];
}
