/** "Är det samma parter i den ena gruppen som i den andra?": whether the same parties sit in both. */
import { lowerFirst } from "../../../knowledge/facts/group-facts.ts";
import { countWords, listWords } from "../../../knowledge/facts/wording.ts";
import type { Fact } from "../../../knowledge/fact.ts";
import { said, type Said } from "../../verdict-word.ts";
import { isToldTogether } from "../same-thing.ts";
import {
  composed,
  factOf,
  inLanguage,
  namedGroups,
  stated,
  type Asked,
  type Group,
  type Topic,
} from "../topic.ts";

export const sameMembers: Topic = {
  id: "same-members",
  answer(asked) {
    const { question, knowledge } = asked;
    if (question.ask !== "whether" || question.negated) return undefined;
    const { who = "" } = SAME.exec(question.mendedText)?.groups ?? {};
    const groups = [...new Set(namedGroups(asked))];
    const [one, other] = groups;
    if (who === "" || one === undefined || other === undefined || groups.length > 2)
      return undefined;
    if (one.parties.length === 0 || other.parties.length === 0) return undefined;
    const ids = groups.map(({ id }) => id);
    if (isToldTogether(ids, asked)) return undefined;
    const facts = ids.flatMap((id) => factOf(knowledge, id, "members") ?? []);
    const { language } = question;
    return {
      outcome: "answered",
      lead: [composed(judged(one, other, { asked, isOfPersons: PERSONS.test(who) }), ...facts)],
      details: facts.map((fact: Fact) => stated(fact, language)),
      about: ids,
    };
  },
};

const SAME =
  /(?<!\p{L})(?:samma|the same) (?<who>parter|personer|människor|folk|organisationer|deltagare|ledamöter|medlemmar|representanter|aktörer|kommuner|chefer|parties|partners|people|persons|organi[sz]ations|members|representatives|municipalities)(?!\p{L})/iu;
/** Parties are told, and what sort of person they send; persons are not. */
const PERSONS =
  /^(?:personer|människor|folk|deltagare|ledamöter|medlemmar|representanter|chefer|people|persons|members|representatives)$/iu;

function judged(
  one: Group,
  other: Group,
  { asked, isOfPersons }: { readonly asked: Asked; readonly isOfPersons: boolean },
): Said | string {
  const { language } = asked.question;
  const where = listWords(
    [one, other].map(({ name }) => lowerFirst(name[language])),
    language,
  );
  const isSame =
    one.parties.length === other.parties.length &&
    one.parties.every((party) => other.parties.includes(party));
  if (!isSame)
    return said(
      "no",
      { language },
      `, det är inte samma parter i ${where}.`,
      `, the parties of ${where} are not the same.`,
    );
  const [sv, en] = [countWords(one.parties.length, "sv"), countWords(one.parties.length, "en")];
  if (isOfPersons)
    return inLanguage(
      language,
      `Samma ${sv} parter ingår i ${where}. Vilka personer som företräder dem står inte i överenskommelserna.`,
      `The same ${en} parties are part of ${where}. The agreements do not say which people represent them.`,
    );
  return said(
    "yes",
    { language },
    `, samma ${sv} parter ingår i ${where}.`,
    `, the same ${en} parties are part of ${where}.`,
  );
}
