/** Of which groups it is asked how often they meet. */
import { namedGroups, subjectsOf, touches, type Asked, type Group } from "../../topic.ts";

/** Named groups; a municipality alone means its groups whose cadence is known. */
export function groupsAsked(asked: Asked): Group[] {
  const named = namedGroups(asked);
  const { question, knowledge } = asked;
  const covered = new Set(named.map(({ area }) => area));
  const codes = new Set(
    question.places
      .filter((place) => !place.wide && !covered.has(place.area))
      .map((place) => place.area),
  );
  if (codes.size === 0) return named;
  const isOne = !touches(question, "most-often", "least-often") && !comparesPlaces(asked);
  if (named.length > 0 && isOne) return named;
  const local = subjectsOf(knowledge, "group").filter(
    (group) => group.area !== undefined && codes.has(group.area) && group.level === "municipal",
  );
  const known = local.filter((group) => group.cadence !== "not-stated");
  return [...named, ...(known.length > 0 ? known : local)];
}

/** "Träffas den ena oftare än den andra?" */
export function comparesPlaces(asked: Asked): boolean {
  const { places, mendedText } = asked.question;
  const named = namedGroups(asked).map(({ area }) => area);
  const areas = new Set([...named, ...places.filter(({ wide }) => !wide).map(({ area }) => area)]);
  return areas.size > 1 && OFTENER.test(mendedText);
}

const OFTENER =
  /(?<!\p{L})(oftare|tätare|mer sällan|more often|less often|more frequently)(?!\p{L})/iu;

/** Groups that share the bare name which was used, when no place tells which is meant. */
export function namesakesOf(asked: Asked): Group[] {
  const { question, knowledge } = asked;
  if (question.places.some((place) => !place.wide)) return [];
  const owner = namedGroups(asked)[0]?.of;
  if (owner !== undefined && question.mentions.some((mention) => mention.subjects.includes(owner)))
    return [];
  return question.mentions.flatMap((mention) =>
    mention.homonyms.flatMap((id) => {
      const subject = knowledge.subjects.get(id);
      return subject?.kindOf === "group" ? [subject] : [];
    }),
  );
}
