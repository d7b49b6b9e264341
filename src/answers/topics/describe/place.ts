/**
 * "Berätta om Ängsby": what matters to those who cooperate there comes first. That is who meets and
 * how often, then the job tracks and the units; how its people are divided comes last.
 */
import type { Fact } from "../../../knowledge/fact.ts";
import { listWords } from "../../../knowledge/facts/wording.ts";
import type { AreaCode } from "../../../knowledge/schema/base.ts";
import type { AreaEntry } from "../../../knowledge/schema/kinds.ts";
import type { Draft, Statement } from "../../answer.ts";
import { isCurrent, LEADING } from "../seats/leading-groups.ts";
import {
  composed,
  factOf,
  factsAbout,
  inLanguage,
  stated,
  subjectsOf,
  type Asked,
  type Group,
} from "../topic.ts";
import { ofMunicipalities } from "../tracks/municipal-tracks.ts";
import { toldOf } from "./told-of.ts";

/** Undefined for a place that has no group of its own. */
export function aboutPlace(area: AreaEntry, asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const { language } = question;
  const groups = groupsIn(area.code, asked);
  const [leading, ...others] = groups;
  if (leading === undefined) return undefined;
  const [first, ...beside] = facesOf(leading, asked);
  if (first === undefined) return undefined;
  const tracks = ofMunicipalities(subjectsOf(knowledge, "track"), [area.code], asked);
  const own = [...toldOf(area.id, knowledge)].sort((a, b) => remote(a) - remote(b));
  const members = factOf(knowledge, leading.id, "members");
  return {
    outcome: "answered",
    lead: [first, ...beside].map((fact) => stated(fact, language)),
    details: [
      ...(members === undefined || members === first ? [] : [stated(members, language)]),
      ...others.flatMap((group) => facesOf(group, asked).map((fact) => stated(fact, language))),
      ...(tracks?.lead ?? []),
      ...(tracks?.details ?? []),
      ...unitsIn(area, asked),
      ...own.map((fact) => stated(fact, language)),
    ],
    about: [area.id],
  };
}

/** Those of today before those of an older text, the one that leads first. */
function groupsIn(code: AreaCode, { knowledge }: Asked): Group[] {
  const order = (group: Group): number =>
    Number(!isCurrent(group, knowledge)) * 2 + Number(!LEADING.has(group.kind));
  return subjectsOf(knowledge, "group")
    .filter(({ area }) => area === code)
    .sort((a, b) => order(a) - order(b));
}

/** What the group is, and how often it meets. */
function facesOf(group: Group, { knowledge }: Asked): Fact[] {
  const cadence = factOf(knowledge, group.id, "cadence");
  const [what] = toldOf(group.id, knowledge);
  const told = [what, cadence].filter((fact) => fact !== undefined && !fact.gap);
  return [...new Set(told)].filter((fact) => fact !== undefined);
}

/** The units by name. */
function unitsIn({ code, name }: AreaEntry, { knowledge, question }: Asked): Statement[] {
  const { language } = question;
  const units = subjectsOf(knowledge, "unit").filter(
    ({ id, area }) => area === code && factsAbout(knowledge, id).length > 0,
  );
  if (units.length === 0) return [];
  const names = listWords(
    units.map((unit) => unit.name[language]),
    language,
  );
  const text = inLanguage(
    language,
    `Verksamheter i ${name.sv} som beskrivs: ${names}.`,
    `Units in ${name.en} that are described: ${names}.`,
  );
  return [composed(text, ...units.flatMap(({ id }) => toldOf(id, knowledge).slice(0, 1)))];
}

/** How people are divided, and who governs, is not what the cooperation is about. */
function remote({ on }: Fact): number {
  return on.some((concept) => REMOTE.has(concept)) ? 1 : 0;
}

const REMOTE: ReadonlySet<string> = new Set(["sex", "age", "majority"]);
