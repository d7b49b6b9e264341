/** Which party a question names, and of which of its groups it speaks. */
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import { namedGroups, subjectsOf, type Asked, type Group } from "../topic.ts";

export interface Party {
  readonly id: SubjectId;
  readonly area?: string | undefined;
}

/** The municipality or organisation that a question names. */
export function partyOf({ question, knowledge }: Asked): Party | undefined {
  const place = question.places.find((one) => !one.wide);
  const area = place && knowledge.areas.get(place.area);
  if (area?.organization !== undefined) return { id: area.organization, area: area.code };
  const mention = question.mentions.find(
    (one) => knowledge.subjects.get(one.subjects[0])?.kindOf === "organization",
  );
  const subject = mention && knowledge.subjects.get(mention.subjects[0]);
  return subject?.kindOf === "organization" && subject.classification !== "cooperation"
    ? { id: subject.id }
    : undefined;
}

/** "Ängsbys representant i styrgruppen": a place's own group may be meant, or the one of all parties. */
export function groupsOfParty(party: Party, asked: Asked): Group[] {
  const named = namedGroups(asked);
  const usual = subjectsOf(asked.knowledge, "group").find(
    ({ homonym, kind, parties }) =>
      homonym === "default" &&
      parties.includes(party.id) &&
      named.some((group) => isOwnGroup(group, party) && group.kind === kind),
  );
  return usual === undefined || named.includes(usual) ? named : [usual, ...named];
}

/** A group in the municipality that is the party. */
export function isOwnGroup({ area }: Group, party: Party): boolean {
  return area !== undefined && area === party.area;
}
