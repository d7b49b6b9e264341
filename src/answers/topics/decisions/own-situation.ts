/** "I cannot come, what now?", "Jag slutar, vem säger jag till?": nothing is said of that person, but of every member. */
import type { Fact } from "../../../knowledge/fact.ts";
import { lowerFirst } from "../../../knowledge/facts/group-facts.ts";
import type { Subject } from "../../../knowledge/knowledge.ts";
import type { Draft } from "../../answer.ts";
import {
  factsAbout,
  inLanguage,
  namedGroups,
  stated,
  subjectsOf,
  type Asked,
  type Group,
  type Topic,
} from "../topic.ts";

type Duty = Extract<Subject, { kindOf: "duty" }>;
type Rule = Extract<Subject, { kindOf: "rule" }>;

/** "… vad gör jag?": whatever else is named, that is what is asked. */
export const whatNow: Topic = {
  id: "what-now",
  answer: (asked) => (WHAT_NOW.test(asked.question.text) ? inSituation(asked) : undefined),
};

const WHAT_NOW =
  /(?<!\p{L})((vad|hur) (gör|ska|bör|måste) (jag|vi|man)( göra| då)?|what (do|should|must|can) (i|we) do|what now)\W*$/iu;

/** Else only where no fact carries an answer: whoever asks for one of the rules gets that rule. */
export const ownSituation: Topic = { id: "own-situation", answer: inSituation };

function inSituation(asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const { language } = question;
  const text = `${question.setting.map((token) => token.text).join(" ")} ${question.text}`;
  const situation = SITUATIONS.find(({ words }) => words.test(text));
  const isElsewhere = question.places.length > 0 && !OF_GROUP.test(text);
  if (situation === undefined || !ONESELF.test(text) || WHEN.has(question.ask) || isElsewhere)
    return undefined;
  const due = subjectsOf(knowledge, "duty").filter(isDue(situation.trigger, asked));
  const [named] = namedGroups(asked);
  if (due.length === 0 && named !== undefined) return notTold(named, asked);
  const rules = subjectsOf(knowledge, "rule").filter(({ rule }) => situation.rules.has(rule));
  const [first, ...rest] = [...due, ...rules].flatMap(({ id }) => told(id, asked));
  if (first === undefined) return undefined;
  return {
    outcome: "answered",
    lead: [stated(first, language)],
    details: rest.map((fact) => stated(fact, language)),
    about: [first.subject],
  };
}

/** Members of another group have no duties that are written down. */
function notTold({ id, name }: Group, { question: { language } }: Asked): Draft {
  const where = lowerFirst(name[language]);
  const text = inLanguage(
    language,
    `Vad som gäller då för ${where} står inte i överenskommelserna.`,
    `The agreements do not say what applies then for ${where}.`,
  );
  return { outcome: "unknown", lead: [{ text, facts: [] }], about: [id] };
}

interface Situation {
  readonly trigger: Duty["trigger"];
  readonly words: RegExp;
  /** What else holds then. */
  readonly rules: ReadonlySet<Rule["rule"]>;
}

/** Somebody cannot come, in the words of either language. */
const AWAY = new RegExp(
  `(?<!\\p{L})(${[
    String.raw`(kan|kommer|får) (inte|ej)( \p{L}+)? (komma(?! överens| fram)|vara med|närvara|delta|gå)`,
    String.raw`(inte|ej) kan (komma|vara med|närvara|delta|gå)|kommer inte|hinner (inte|ej)|(inte|ej) hinner`,
    "(får|har) förhinder|(är|blir) (sjuk|sjukskriven|borta|bortrest|ledig|dubbelbokad|upptagen|föräldraledig)",
    "missar?|(har|på) semester|krockar|i mitt ställe|i ?stället för mig|för min räkning",
    String.raw`(cannot|can't|can not|won't|unable to|not able to) (come(?! to an? \p{L}*(?:agreement|decision|conclusion))|attend|go|make it|be there)`,
    "(i'm|am|are|we're) not (coming|going)|(i'm|am|i'll be|will be|be) (ill|sick|away|double-booked|travelling)",
    String.raw`miss (the|our|this|that|a|my|next)( \p{L}+){0,3} meetings?|on (holiday|vacation|(sick |parental )?leave)|clash(es)?`,
    "in my place|instead of me",
  ].join("|")})(?!\\p{L})`,
  "iu",
);

const SITUATIONS: readonly Situation[] = [
  {
    trigger: "absence",
    words: AWAY,
    rules: new Set(["substitute", "written-views"]),
  },
  {
    trigger: "succession",
    words:
      /(?<!\p{L})(slutar|sluta|avgår|avgå|lämnar|kliver av|byter (jobb|tjänst)|byts ut|efterträd\p{L}*|resign|quit|quitting|step(ping)? down|leave|leaving|(my|our) (replacement|successor)|change jobs?)(?!\p{L})/iu,
    rules: new Set(),
  },
];

const WHEN: ReadonlySet<string> = new Set(["when", "how-long", "where"]);
const ONESELF = /(?<!\p{L})(jag|mig|min|mitt|vi|oss|vår|i|i'm|me|my|we|we're|us|our)(?!\p{L})/iu;

/** "Who do I turn to if I leave school in X?" speaks of no group. */
const OF_GROUP =
  /(?<!\p{L})(ledam\p{L}+|ersättare\p{L}*|\p{L}*grupp\p{L}*|\p{L}*möte\p{L}*|members?|substitutes?|steering|meetings?)(?!\p{L})/iu;

function isDue(trigger: Duty["trigger"], asked: Asked) {
  const named = namedGroups(asked).map(({ id }) => id);
  return (duty: Duty): boolean =>
    duty.trigger === trigger && (named.length === 0 || named.some((id) => id === duty.group));
}

function told(id: Subject["id"], { knowledge }: Asked): Fact[] {
  return factsAbout(knowledge, id).filter(({ gap }) => !gap);
}
