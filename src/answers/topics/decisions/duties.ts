/** "Vad förväntas av en ledamot?", "Vad ska jag göra före mötet?": the duties of a time, or all of them. */
import { lowerFirst } from "../../../knowledge/facts/group-facts.ts";
import type { Subject } from "../../../knowledge/knowledge.ts";
import type { ConceptId } from "../../../knowledge/schema/base.ts";
import type { Term } from "../../question.ts";
import { factsAbout, inLanguage, namedGroups, stated, subjectsOf, touches } from "../topic.ts";
import type { Asked, Topic } from "../topic.ts";

type Duty = Extract<Subject, { kindOf: "duty" }>;

export const duties: Topic = {
  id: "duties",
  answer(asked) {
    const { question, knowledge } = asked;
    const isTold = question.ask === "whether" && TELLS_ONLY.test(question.text);
    if (!isTold && !["what", "which", "how"].includes(question.ask)) return undefined;
    if (!isTold && !isNewcomer(asked) && !(asksWhatIsExpected(asked) && isGeneral(asked)))
      return undefined;
    const [named] = namedGroups(asked);
    const known = subjectsOf(knowledge, "duty");
    const own = known.filter((duty) => named === undefined || duty.group === named.id);
    // "ersättare för Ängsby i styrgruppen" may be read as Ängsby's own group.
    const isForPlace = isTold && FOR_PLACE.test(question.text);
    const all = own.length === 0 && (isNewcomer(asked) || isForPlace) ? known : own;
    const when = dueWhen(question.mendedText) ?? dueWhen(toldBefore(asked));
    const due = all.filter((duty) => when === undefined || duty.trigger === when);
    const facts = due.flatMap((duty) => factsOf(duty, asked));
    const [first, ...rest] = facts;
    if (first === undefined) return undefined;
    if (when !== undefined)
      return {
        outcome: "answered",
        lead: [stated(first, question.language)],
        details: rest.map((fact) => stated(fact, question.language)),
        about: [first.subject],
      };
    const group = knowledge.subjects.get(due[0]?.group ?? first.subject)?.name;
    return {
      outcome: "answered",
      lead: [
        {
          text: inLanguage(
            question.language,
            `Detta förväntas av en ledamot i ${lowerFirst(group?.sv ?? "")}:`,
            `This is expected of a member of ${lowerFirst(group?.en ?? "")}:`,
          ),
          facts: facts.map((fact) => fact.id),
        },
      ],
      details: facts.map((fact) => stated(fact, question.language)),
      about: [first.subject],
    };
  },
};

/** By that word, or by what a member does: "Vad gör en ledamot?", "Vad innebär det att vara ledamot?" */
function asksWhatIsExpected({ question }: Asked): boolean {
  if (touches(question, "duty")) return true;
  return (
    question.terms.some(isMember) &&
    (question.terms.some(({ concepts }) => concepts.includes(TASK)) ||
      DOES.test(question.mendedText))
  );
}

/** Whoever holds a seat may also be an organisation. */
function isMember({ concepts }: Term): boolean {
  return SITS.every((concept) => concepts.includes(concept));
}

const TASK = "task" as ConceptId;
const SITS = ["seat-holder", "members"] as ConceptId[];
const DOES =
  /(?<!\p{L})(innebär det att vara|does it mean to be|(do|does) (an? |the )?members? (actually )?do)(?!\p{L})/iu;

/** "Vår ledamot slutar.": what was told before the question. */
function toldBefore({ question: { setting } }: Asked): string {
  return setting.map(({ text }) => text).join(" ");
}

/** The time for which duties are asked; undefined where it is of all of them. */
function dueWhen(text: string): Duty["trigger"] | undefined {
  return WHEN.find(([, words]) => words.test(text))?.[0];
}

/** "Jag är ny ledamot, vad ska jag göra först?": all that is expected, since none of it is known yet. */
function isNewcomer({ question }: Asked): boolean {
  const said = [...question.setting, ...question.tokens].map(({ text }) => text).join(" ");
  return NEWCOMER.test(said) && TO_DO.test(question.mendedText);
}

const NEWCOMER =
  /(?<!\p{L})(jag|vi|i|we)\s+(är|har|blev|am|are|have|was)\s+(\p{L}+\s+){0,3}?(ny|nya|nyvald\p{L}*|nyutsedd\p{L}*|nytillträdd\p{L}*|utsedd\p{L}*|blivit|new|newly|appointed|become)(?!\p{L}).*(?<!\p{L})(ledam\p{L}+|ersättare\p{L}*|styrgrupp\p{L}*|members?|substitutes?|steering)(?!\p{L})/iu;
const TO_DO =
  /(?<!\p{L})(ska|skall|bör|måste|behöver|förväntas|should|must|need|do)(?!\p{L}).*(?<!\p{L})(göra|tänka|veta|börja|do|know|start|begin)(?!\p{L})|(?<!\p{L})förväntas|(?<!\p{L})expected/iu;

/** "Jag är ny ersättare för Ängsby.": no more than that. */
const TELLS_ONLY =
  /^(?:hej\W+|hi\W+)?(?:jag|i)(?:'m|’m)? (?:\p{L}+ ){0,3}?(?:ny|nyvald|nyutsedd|utsedd|new|newly|appointed)(?: \p{L}+){0,2} (?:ledamot|ersättare|member|substitute)(?: (?:för|i|på|from|for|of|in|on) [^?,]{2,50})?[.!]?$/iu;
const FOR_PLACE = /(?<!\p{L})(för|for)(?!\p{L})/iu;

function factsOf(duty: Duty, { knowledge }: Asked) {
  return factsAbout(knowledge, duty.id).filter(
    (fact) => !fact.gap && fact.on.some((concept) => (concept as string) === "duty"),
  );
}

/** When a duty falls due, and the words that people use for it. */
const WHEN: readonly (readonly [Duty["trigger"], RegExp])[] = [
  [
    "absence",
    /(?<!\p{L})(förhinder|förhindrad|inte kan komma|kan (?:\p{L}+ )?inte (?:komma|delta|närvara|vara med)|sjuk|(cannot|can not|can[’']t) (come|attend|make)|absent|prevented)/iu,
  ],
  [
    "succession",
    /(?<!\p{L})(byte|byter|slutar|lämnar|efterträd\p{L}*|step down|succe\p{L}+|replaced)/iu,
  ],
  ["before-meeting", /(?<!\p{L})(innan|inför|före|before|ahead of|prior to)(?!\p{L})/iu],
  ["after-meeting", /(?<!\p{L})(efter|after|efteråt|afterwards)(?!\p{L})/iu],
  [
    "at-meeting",
    /(?<!\p{L})(under|på)\s+(själva\s+)?\p{L}*möte\p{L}*|(?<!\p{L})(during|at) (the|a)\s+(\p{L}+\s+){0,2}meeting/iu,
  ],
];

/** Nothing but what is expected, of whom, and when; not what somebody else is bound to. */
function isGeneral(asked: Asked): boolean {
  const { question } = asked;
  // "Vad krävs för att en fråga ska tas upp?" asks what is required of the matter.
  if (touches(question, "municipality", "subject-matter") || isOfProject(asked)) return false;
  return question.terms.every(
    (term) =>
      term.weak ||
      term.concepts.some((concept) => GENERAL.has(concept)) ||
      WHEN.some(([, words]) => words.test(term.text)),
  );
}

/** "Vad krävs för att delta i projektet Vägen In?" */
function isOfProject({ question, knowledge }: Asked): boolean {
  return question.mentions.some(({ subjects: [id] }) =>
    OTHERS.has(knowledge.subjects.get(id)?.kindOf ?? "group"),
  );
}

const OTHERS: ReadonlySet<Subject["kindOf"]> = new Set(["project", "track", "unit"]);

const GENERAL: ReadonlySet<string> = new Set([
  "duty",
  "task",
  "members",
  "cadence",
  "steering-group",
  "seat-holder",
  "absence",
  "succession",
  "behave",
]);
