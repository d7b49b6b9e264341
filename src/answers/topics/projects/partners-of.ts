/** "Är Ängsby med i projektet?", "Vilka kommuner är med i det?": by who is told to own it and to be its partner. */
import type { Fact } from "../../../knowledge/fact.ts";
import type { Subject } from "../../../knowledge/knowledge.ts";
import type { Language, SubjectId } from "../../../knowledge/schema/base.ts";
import { listWords } from "../../../knowledge/facts/wording.ts";
import type { Draft } from "../../answer.ts";
import { withVerdict } from "../../verdict-word.ts";
import {
  actorsNamed,
  asksIfTheyTakePart,
  onlyNamed,
  type Actor,
} from "../agreements/taking-part.ts";
import { claimsAlike } from "../verdict/further.ts";
import {
  composed,
  factOf,
  factsAbout,
  inLanguage,
  stated,
  touches,
  type Asked,
  type Topic,
} from "../topic.ts";

type Project = Extract<Subject, { kindOf: "project" }>;

export const partnersOf: Topic = {
  id: "partners-of",
  answer(asked) {
    const { question } = asked;
    const project = onlyNamed(asked);
    if (project?.kindOf !== "project" || question.numbers.length > 0) return undefined;
    if (!touches(question, "members", "take-part", "party", "partner", "covered-2"))
      return undefined;
    if (!asksIfTheyTakePart(asked)) return undefined;
    if (question.ask === "whether") return question.yesNo ? whether(project, asked) : undefined;
    return ["which", "who"].includes(question.ask) ? whichOfThem(project, asked) : undefined;
  },
};

function whether(project: Project, asked: Asked): Draft | undefined {
  const { language, negated } = asked.question;
  const who = actorsNamed(asked).filter(({ id }) => id !== project.id);
  if (who.length === 0) return undefined;
  const { owner, partners } = factsOf(project, asked);
  const others = who.filter(({ id }) => !project.partners.includes(id) && !isOwner(id, project));
  const isOnlyOwner = who.every(({ id }) => isOwner(id, project));
  const fact = isOnlyOwner ? owner : partners;
  const isClaimed =
    fact === undefined || claimsAlike(asked.question.mendedText, fact.text[language]);
  if (others.length === 0 && !isClaimed) return undefined;
  if (others.length === 0 && fact !== undefined)
    return {
      outcome: "answered",
      lead: [withVerdict("yes", stated(fact, language), { language, afterAll: negated })],
      about: [project.id],
    };
  if (partners === undefined) return untold(project, asked) ?? untoldOf(who, project, asked);
  const names = listWords(
    others.map(({ name }) => name[language]),
    language,
  );
  const lead = inLanguage(
    language,
    `${names} nämns inte bland samverkansparterna i ${nameOf(project, language)}.`,
    `${names} ${others.length > 1 ? "are" : "is"} not named among the partners of ${nameOf(project, language)}.`,
  );
  return {
    outcome: "partly",
    lead: [composed(lead, partners)],
    details: [stated(partners, language)],
    about: [project.id],
  };
}

/** Of those that have partners it is told elsewhere which they are. */
function whichOfThem(project: Project, asked: Asked): Draft | undefined {
  const { language } = asked.question;
  const { partners } = factsOf(project, asked);
  const all = [...project.partners, project.owner?.organization].flatMap((id) => id ?? []);
  const hasMunicipality = all.some((id) => isMunicipality(id, asked));
  if (touches(asked.question, "municipality") && hasMunicipality) return undefined;
  if (partners === undefined) return untold(project, asked) ?? untoldBeside(project, asked);
  if (!touches(asked.question, "municipality")) return undefined;
  const lead = inLanguage(
    language,
    `Inga kommuner nämns bland samverkansparterna i ${nameOf(project, language)}.`,
    `No municipalities are named among the partners of ${nameOf(project, language)}.`,
  );
  return {
    outcome: "partly",
    lead: [composed(lead, partners)],
    details: [stated(partners, language)],
    about: [project.id],
  };
}

/** Nothing at all tells who takes part. */
function untold(project: Project, asked: Asked): Draft | undefined {
  const { language } = asked.question;
  if (factsAbout(asked.knowledge, project.id).some(tellsOfOthers)) return undefined;
  const { owner } = factsOf(project, asked);
  const text = inLanguage(
    language,
    `Vilka som samverkar i ${nameOf(project, language)} står inte i överenskommelserna.`,
    `The agreements do not say who the partners of ${nameOf(project, language)} are.`,
  );
  return {
    outcome: owner === undefined ? "unknown" : "partly",
    lead: [{ text, facts: [] }],
    details: owner === undefined ? [] : [stated(owner, language)],
    about: [project.id],
  };
}

/** Partners are not told, but who owns it and who else is in it are. */
function untoldBeside(project: Project, asked: Asked): Draft | undefined {
  const { language } = asked.question;
  const { owner } = factsOf(project, asked);
  const others = factsAbout(asked.knowledge, project.id).filter(
    (fact) => tellsOfOthers(fact) && !fact.gap,
  );
  if (owner === undefined || touches(asked.question, "municipality")) return undefined;
  const text = inLanguage(
    language,
    `Några samverkansparter i ${nameOf(project, language)} räknas inte upp i överenskommelserna.`,
    `The agreements list no partners of ${nameOf(project, language)}.`,
  );
  return {
    outcome: "partly",
    lead: [{ text, facts: [] }, stated(owner, language)],
    details: others.map((fact) => stated(fact, language)),
    about: [project.id],
  };
}

/** Some take part, and nothing names those who are asked about. */
function untoldOf(who: readonly Actor[], project: Project, asked: Asked): Draft | undefined {
  const { language } = asked.question;
  const ids = new Set<SubjectId>(who.map(({ id }) => id));
  const isTold = factsAbout(asked.knowledge, project.id).some(({ about }) =>
    about.some((id) => ids.has(id)),
  );
  if (isTold) return undefined;
  const { owner } = factsOf(project, asked);
  const [sv, en] = [
    listWords(
      who.map(({ name }) => name.sv),
      "sv",
    ),
    listWords(
      who.map(({ name }) => name.en),
      "en",
    ),
  ];
  const text = inLanguage(
    language,
    `Det står inte om ${sv} samverkar i ${nameOf(project, language)}.`,
    `The agreements do not say whether ${en} takes part in ${nameOf(project, language)}.`,
  );
  return {
    outcome: owner === undefined ? "unknown" : "partly",
    lead: [{ text, facts: [] }],
    details: owner === undefined ? [] : [stated(owner, language)],
    about: [project.id],
  };
}

function tellsOfOthers({ on }: Fact): boolean {
  return on.some((concept) => OF_OTHERS.has(concept));
}

const OF_OTHERS: ReadonlySet<string> = new Set(["members", "party", "partner"]);

function factsOf({ id }: Project, { knowledge }: Asked) {
  const [owner, partners] = ["owner", "partners"].map((name) => factOf(knowledge, id, name));
  return { owner, partners: partners?.gap === true ? undefined : partners };
}

function isOwner(id: SubjectId, { owner }: Project): boolean {
  return owner?.organization === id;
}

function isMunicipality(id: SubjectId, { knowledge }: Asked): boolean {
  const subject = knowledge.subjects.get(id);
  return subject?.kindOf === "organization" && subject.classification === "municipality";
}

/** Without its explanation. */
function nameOf({ name }: Project, language: Language): string {
  return name[language].replace(/ \(.*\)$/, "");
}
