/** "Vad gör X i samverkan?", "What is X's role in it?": what is told of one of its organisations. */
import type { Language } from "../../../knowledge/schema/base.ts";
import { inLanguage, type Asked, type Topic } from "../topic.ts";

export const roleInWhole: Topic = {
  id: "role-in-whole",
  answer(asked) {
    const { question, leadsTo } = asked;
    const { language } = question;
    const who = whoIn(question.text.trim(), language);
    if (who === undefined || leadsTo === undefined || !isOrganization(who, asked)) return undefined;
    const draft = leadsTo(inLanguage(language, `Vad gör ${who}?`, `What does ${who} do?`));
    return draft.outcome === "answered" ? draft : undefined;
  },
};

const FORMS: Record<Language, readonly RegExp[]> = {
  sv: [
    /^vad gör (?<who>.+?) (?:i|inom) [^?]+\??$/iu,
    /^(?:vad är|vilken är) (?<who>.+?)s roll(?: (?:i|inom) [^?]+)?\??$/iu,
    /^(?:vilken roll har|vad har) (?<who>.+?)(?: för roll)? (?:i|inom) [^?]+\??$/iu,
  ],
  en: [
    /^what does (?<who>.+?) do (?:in|within) [^?]+\??$/iu,
    /^what (?:is|are) (?<who>.+?)['’]s? role(?: (?:in|within) [^?]+)?\??$/iu,
    /^what role does (?<who>.+?) (?:have|play) (?:in|within) [^?]+\??$/iu,
  ],
};

function whoIn(text: string, language: Language): string | undefined {
  return FORMS[language]
    .map((form) => form.exec(text)?.groups?.["who"])
    .find((who) => who !== undefined);
}

/** One organisation, and besides it at most the cooperation that all of it is about. */
function isOrganization(who: string, { question, knowledge }: Asked): boolean {
  const firm = question.mentions.filter((mention) => mention.firm);
  const named = firm.map(({ subjects: [id] }) => knowledge.subjects.get(id));
  const [one, ...others] = named.filter(
    (subject) => !(subject?.kindOf === "organization" && subject.classification === "cooperation"),
  );
  const text = firm[named.indexOf(one)]?.text ?? "";
  return (
    one?.kindOf === "organization" &&
    others.length === 0 &&
    question.places.every(({ wide }) => wide) &&
    text.toLowerCase().startsWith(who.toLowerCase().replace(/^the /u, ""))
  );
}
