/** "När ska handlingarna skickas ut?", "When must items be in?": what is decided locally of the agenda, and that nothing else is told. */
import {
  inLanguage,
  namedGroups,
  stated,
  subjectsOf,
  touches,
  type Asked,
  type Topic,
} from "../topic.ts";

export const sentOut: Topic = {
  id: "sent-out",
  answer(asked) {
    const { question, knowledge } = asked;
    const { mendedText, language, ask } = question;
    const isSentOut = PAPERS.test(mendedText) && SENT.test(mendedText) && ASKED.has(ask);
    const isHandedIn = touches(question, "agenda") && HANDED_IN.test(mendedText) && WHEN.has(ask);
    if (!isSentOut && !isHandedIn) return undefined;
    const group = subjectsOf(knowledge, "rule").find(({ rule }) => rule === "agenda")?.group;
    if (group === undefined || isOfAnother(group, asked)) return undefined;
    const facts = [...knowledge.facts.values()].filter(
      ({ on, about }) => about.includes(group) && on.some((one) => (one as string) === "agenda"),
    );
    const silent = isSentOut ? facts.find(({ gap }) => gap) : undefined;
    const local = facts.filter(({ local }) => local);
    const text = inLanguage(
      language,
      "Det står inte i överenskommelserna.",
      "The agreements do not say that.",
    );
    return {
      outcome: "unknown",
      lead: [silent === undefined ? { text, facts: [] } : stated(silent, language)],
      details: local.map((fact) => stated(fact, language)),
      about: [group],
    };
  },
};

/** Another group, a place or a project is spoken of. */
function isOfAnother(group: string, asked: Asked): boolean {
  const { mentions, places } = asked.question;
  const named = namedGroups(asked);
  return (
    places.length > 0 ||
    (named.length > 0 && !named.some(({ id }) => id === group)) ||
    mentions.some(({ firm }) => firm && named.length === 0)
  );
}

const ASKED: ReadonlySet<string> = new Set(["when", "how-long", "how", "who"]);
const WHEN: ReadonlySet<string> = new Set(["when", "how-long", "how"]);
const PAPERS =
  /(?<!\p{L})(\p{L}*handling(ar|arna|en)|\p{L}*underlag(et|en)?|kallelse(n|r|rna)?|mötesmaterial(et)?|papers|(meeting )?documents|(meeting )?material|invitation|notice)(?!\p{L})/iu;
const SENT =
  /(?<!\p{L})(skicka(s|r|ts)?|sänd(s|as|er)?|går|delas?|distribuera[sr]?|ut|sent|send|sends|circulated|go(es)? out|distributed)(?!\p{L}).*(?<!\p{L})(ut|iväg|out|circulated|distributed)(?!\p{L})/iu;
const HANDED_IN =
  /(?<!\p{L})((lämna|skicka|komma|vara|anmäla)(s|t|r)? in(ne)?|inlämna\p{L}*|anmäla[s]?|senast|submit(ted)?|hand(ed)? in|send in|sent in|be in|deadline)(?!\p{L})/iu;
