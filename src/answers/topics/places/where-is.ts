/** "Var ligger enheten?", "I vilken kommun finns den?": the municipality that a named subject belongs to. */
import type { Draft } from "../../answer.ts";
import { factsAbout, inLanguage, type Topic } from "../topic.ts";

export const whereIs: Topic = {
  id: "where-is",
  answer(asked): Draft | undefined {
    const { question, knowledge, carrying, lexicon } = asked;
    if (question.ask !== "where" || carrying.length > 0 || ADDRESS.test(question.mendedText))
      return undefined;
    const plain = question.terms.every(
      (term) => term.weak || term.concepts.some((concept) => PLACED.has(concept)),
    );
    const [id] = question.mentions.find((mention) => mention.firm)?.subjects ?? [];
    const subject = id === undefined ? undefined : knowledge.subjects.get(id);
    if (!plain || subject === undefined || !["unit", "track"].includes(subject.kindOf))
      return undefined;
    const area = subject.area === undefined ? undefined : knowledge.areas.get(subject.area);
    if (area === undefined) return undefined;
    const fact = factsAbout(knowledge, subject.id).find(
      ({ gap, id: fact }) => !gap && lexicon.index.byId.get(fact)?.areas.has(area.code) === true,
    );
    if (fact === undefined) return undefined;
    const { language } = question;
    const text = inLanguage(
      language,
      `I ${area.name.sv}. Någon adress står inte i överenskommelserna.`,
      `In ${area.name.en}. The agreements give no address.`,
    );
    return {
      outcome: "answered",
      lead: [{ text, facts: [fact.id] }],
      details: [{ text: fact.text[language], facts: [fact.id] }],
      about: [subject.id],
    };
  },
};

const PLACED: ReadonlySet<string> = new Set(["located-in", "municipality", "place-2", "premises"]);
/** A street is asked for, or a room. */
const ADDRESS =
  /(?<!\p{L})(adress\p{L}*|gata|lokal\p{L}*|hus\p{L}*|address|street|building|room)(?!\p{L})/iu;
