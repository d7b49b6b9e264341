/** "Vem rapporterar G till?": to whom a group reports, not who reports to it. */
import { lowerFirst } from "../../../knowledge/facts/group-facts.ts";
import {
  factOf,
  inLanguage,
  stated,
  subjectsOf,
  type Asked,
  type Group,
  type Topic,
} from "../topic.ts";

export const reportsToWhom: Topic = {
  id: "reports-to-whom",
  answer(asked) {
    const { question, knowledge } = asked;
    const { language } = question;
    const group = reporting(asked);
    if (group === undefined) return undefined;
    const own = factOf(knowledge, group.id, "reports-to");
    if (own !== undefined)
      return { outcome: "answered", lead: [stated(own, language)], about: [group.id] };
    const turned = subjectsOf(knowledge, "group")
      .filter((one) => one.reportsTo.includes(group.id))
      .flatMap((one) => factOf(knowledge, one.id, "reports-to") ?? []);
    // Where nobody reports to it, another fact may tell whom it works for.
    if (turned.length === 0) return undefined;
    const name = lowerFirst(group.name[language]);
    const text = inLanguage(
      language,
      `Det står inte i överenskommelserna vem ${name} rapporterar till.`,
      `The agreements do not say to whom ${name} reports.`,
    );
    return {
      outcome: "unknown",
      lead: [{ text, facts: [] }],
      details: turned.map((fact) => stated(fact, language)),
      about: [group.id],
    };
  },
};

/** The group that is asked of: the question ends with "till", or begins with "till vem". */
function reporting({ question, knowledge }: Asked): Group | undefined {
  if (question.ask !== "who" && question.ask !== "which") return undefined;
  const text = question.mendedText;
  if (!REPORTS.test(text) || !(TO_WHOM.test(text) || ENDS_WITH_TO.test(text))) return undefined;
  const [named, ...others] = question.mentions;
  if (named === undefined || others.length > 0) return undefined;
  const subject = knowledge.subjects.get(named.subjects[0]);
  return subject?.kindOf === "group" ? subject : undefined;
}

const REPORTS = /(?<!\p{L})(rapporterar|återrapporterar|reports?)(?!\p{L})/iu;
const TO_WHOM = /^(till|to) (vem|vilka|vilken|who|whom|which)(?!\p{L})/iu;
const ENDS_WITH_TO = /(?<!\p{L})(till|to)\s*\??$/iu;
