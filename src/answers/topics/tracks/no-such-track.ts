/** "Finns det jobbspår för frisörer?": where what is told of those speaks of no job track. */
import type { ConceptId } from "../../../knowledge/schema/base.ts";
import { inLanguage, stated, touches, type Topic } from "../topic.ts";

export const noSuchTrack: Topic = {
  id: "no-such-track",
  answer({ question, carrying: [best] }) {
    const { ask, language, mendedText, negated } = question;
    const whom = FORM.exec(mendedText)?.groups?.["whom"];
    if (ask !== "whether" || negated || whom === undefined || best === undefined) return undefined;
    if (!touches(question, JOB_TRACK) || best.entry.textConcepts.has(JOB_TRACK)) return undefined;
    const text = inLanguage(
      language,
      `Jag hittar inget jobbspår för ${whom} i överenskommelserna.`,
      `I find no job track for ${whom} in the agreements.`,
    );
    return {
      outcome: "partly",
      lead: [{ text, facts: [] }],
      details: [stated(best.entry.fact, language)],
      about: [best.entry.fact.subject],
    };
  },
};

const JOB_TRACK = "job-track" as ConceptId;
/** Whether there is one for those, and nothing more. */
const FORM =
  /^(?:(?:finns|är) det (?:något|några|ett|nåt)? ?(?:jobb)?spår (?:för|mot|till)|(?:is|are) there (?:an?|any) ?(?:job )?tracks? (?:for|towards)) (?<whom>[^,?.]{3,40})\?$/iu;
