/** "Vad finansierar X?", "Vad äger X?", "What does X coordinate?": an organisation, and what it is told to do so to. */
import type { Fact } from "../../knowledge/fact.ts";
import type { Subject } from "../../knowledge/knowledge.ts";
import type { Language, SubjectId } from "../../knowledge/schema/base.ts";
import type { Draft } from "../answer.ts";
import type { Question } from "../question.ts";
import { withVerdict } from "../verdict-word.ts";
import { partyOf, type Party } from "./seats/named-party.ts";
import {
  composed,
  factOf,
  inLanguage,
  stated,
  subjectsOf,
  type Asked,
  type Topic,
} from "./topic.ts";

/** What somebody does, as it is asked and as it is told. */
interface Deed {
  readonly asked: RegExp;
  /** In the Swedish of a fact. */
  readonly told: RegExp;
  readonly verb: { readonly sv: string; readonly en: string };
  /** That nothing tells it is certain only of projects: who does so to others may be told in other words. */
  readonly onlyOfProjects?: boolean;
}

const DEEDS: readonly Deed[] = [
  {
    asked:
      /^(finansierar|finansierade|medfinansierar|bekostar|betalar|finansieras|medfinansieras|bekostas|betalas|fund(?:ed)?|financed?|pay|paid)$/iu,
    told: /(?<!\p{L})(med)?finansiera/iu,
    verb: { sv: "finansierar", en: "funds" },
  },
  {
    asked: /^(äger|ägde|ägs|ägdes|own(?:ed)?)$/iu,
    told: /(?<!\p{L})(äger|ägs|ägdes?)(?!\p{L})/iu,
    verb: { sv: "äger", en: "owns" },
  },
  {
    asked: /^(driver|drev|drivs|drevs|run|managed?)$/iu,
    told: /(?<!\p{L})(driver|drivs|samordnas?r?|leds|äger|ägs|ägdes?)(?!\p{L})/iu,
    verb: { sv: "driver", en: "runs" },
    onlyOfProjects: true,
  },
  {
    asked: /^(samordnar|koordinerar|leder|samordnas|koordineras|leds|coordinated?|lead|led)$/iu,
    told: /(?<!\p{L})(samordnas?r?|leder|leds|driver|drivs|äger|ägs|ägdes?)(?!\p{L})/iu,
    verb: { sv: "leder", en: "leads" },
    onlyOfProjects: true,
  },
];

const FORMS: Record<Language, RegExp> = {
  sv: /^(?:vad|vilka (?:projekt|nätverk|grupper)) (?<verb>\p{L}+) (?:(?<=s )av )?(?<who>.+?)(?: för)?[?.!\s]*$/iu,
  en: /^(?:what|which (?:projects|networks|groups)) (?:(?:does|do|did) (?<who>.+?) (?<verb>\p{L}+)(?: for)?|(?:is|are|was|were) (?<verb>\p{L}+) by (?<who>.+?))[?.!\s]*$/iu,
};

/** "Äger X några projekt?", "Does X coordinate any network?" */
const ANY: Record<Language, RegExp> = {
  sv: /^(?<verb>äger|ägde|driver|drev|samordnar) (?<who>.+?) (?:något|några|nåt|nåra|ett|egna) (?:eget |egna )?(?:projekt|nätverk)[?.!\s]*$/iu,
  en: /^(?:does|do|did) (?<who>.+?) (?<verb>own|run|coordinate) (?:any|a|some)(?: of the)? (?:projects?|networks?)(?: of (?:its|their) own)?[?.!\s]*$/iu,
};

export const deeds: Topic = {
  id: "deeds",
  answer(asked) {
    const { question, knowledge } = asked;
    const { language } = question;
    const isWhether = question.ask === "whether";
    const form = (isWhether ? ANY : FORMS)[language];
    const { verb, who } = form.exec(question.mendedText)?.groups ?? {};
    const deed = DEEDS.find((one) => verb !== undefined && one.asked.test(verb));
    const party = partyOf(asked);
    if (deed === undefined || who === undefined || party === undefined || !isOnlyNamed(asked))
      return undefined;
    const own = new Set([party.id, ...partsOf(party.id, asked)]);
    const [first, ...rest] = toldOf(own, deed, asked).filter((fact) => isOfKind(fact, asked));
    if (first === undefined || (isWhether && !isExpress(first, party, asked)))
      return notTold(deed, knowledge.subjects.get(party.id), question);
    return {
      outcome: "answered",
      lead: [
        isWhether
          ? withVerdict("yes", stated(first, language), { language })
          : stated(first, language),
      ],
      details: rest.map((fact) => stated(fact, language)),
      about: [party.id],
    };
  },
};

/** That something is spoken of together with it is no yes to whether it owns or leads it. */
function isExpress({ value, text }: Fact, { id }: Party, { knowledge }: Asked): boolean {
  if (value?.kind === "leader") return true;
  if (value?.kind === "subjects") return value.role === "owner";
  return text.sv.startsWith(`${knowledge.subjects.get(id)?.name.sv ?? ""} `);
}

/** "Vilka nätverk …?": no project is meant, nor a network by "vilka projekt". */
function isOfKind({ subject }: Fact, { question, knowledge }: Asked): boolean {
  const kind = knowledge.subjects.get(subject)?.kindOf;
  if (OF_PROJECTS.test(question.mendedText)) return kind !== "group";
  return !OF_GROUPS.test(question.mendedText) || kind !== "project";
}

const OF_PROJECTS =
  /^(?:vilka|which) (?:projekt|projects)(?!\p{L})|(?<!\p{L})projekt\W*$|(?<!\p{L})projects?(?!\p{L})/iu;
const OF_GROUPS =
  /^(?:vilka|which) (?:nätverk|grupper|networks|groups)(?!\p{L})|(?<!\p{L})(?:nätverk|networks?)\W*$/iu;

/** One is named, and besides the verb nothing is said. */
function isOnlyNamed({ question: { mentions, places, terms } }: Asked): boolean {
  const names = [...mentions.filter(({ firm }) => firm), ...places.filter(({ wide }) => !wide)];
  const others = terms.filter(
    (term) =>
      !term.weak &&
      !/^(projekt|nätverk|grupper|projects?|networks?|groups?)$/iu.test(term.text) &&
      !names.some(({ start, end }) => term.start >= start && term.end <= end),
  );
  return names.length === 1 && others.length <= 1;
}

/** Its offices: the agency in one town is a part of it. */
function partsOf(id: SubjectId, { knowledge }: Asked): SubjectId[] {
  return subjectsOf(knowledge, "organization")
    .filter((one) => one.of === id)
    .map((one) => one.id);
}

/** What is told of those to which it does so, each but once. */
function toldOf(
  own: ReadonlySet<SubjectId>,
  { told }: Deed,
  { knowledge, lexicon }: Asked,
): Fact[] {
  const typed = [
    ...subjectsOf(knowledge, "project").flatMap(({ id, owner }) =>
      owner !== undefined && own.has(owner.organization) ? [factOf(knowledge, id, "owner")] : [],
    ),
    ...subjectsOf(knowledge, "group").flatMap(({ id, leader }) =>
      leader?.organization !== undefined && own.has(leader.organization)
        ? [factOf(knowledge, id, "leader")]
        : [],
    ),
  ];
  const spoken = [...own]
    .flatMap((id) => lexicon.index.byAbout.get(id) ?? [])
    .flatMap((at) => lexicon.index.facts[at]?.fact ?? [])
    .filter(
      ({ on, subject }) =>
        on.some((concept) => DOES.has(concept)) &&
        DONE_TO.has(knowledge.subjects.get(subject)?.kindOf),
    );
  return [...new Set([...typed, ...spoken])].flatMap((fact) =>
    fact !== undefined && !fact.gap && told.test(fact.text.sv) ? [fact] : [],
  );
}

const DOES: ReadonlySet<string> = new Set([
  "funding",
  "owner",
  "leader",
  "coordinator",
  "definition",
]);
const DONE_TO: ReadonlySet<Subject["kindOf"] | undefined> = new Set([
  "project",
  "group",
  "unit",
  "agreement",
]);

function notTold(
  { verb, onlyOfProjects }: Deed,
  subject: Subject | undefined,
  { language, mendedText }: Question,
): Draft | undefined {
  const isOfProjects = OF_PROJECTS.test(mendedText);
  if (subject === undefined || (onlyOfProjects === true && !isOfProjects)) return undefined;
  const name = subject.name[language];
  const [sv, en] = isOfProjects ? ["något projekt", "any project"] : ["något", "anything"];
  const text = inLanguage(
    language,
    `Det står inte i överenskommelserna att ${name} ${verb.sv} ${sv}.`,
    `The agreements do not say that ${name} ${verb.en} ${en}.`,
  );
  return { outcome: "unknown", lead: [composed(text)], about: [subject.id] };
}
