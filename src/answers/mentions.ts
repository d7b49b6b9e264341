/** What a question names: places, and other subjects by their names. */
import type { Subject } from "../knowledge/knowledge.ts";
import type { AreaCode, SubjectId } from "../knowledge/schema/base.ts";
import type { AreaEntry } from "../knowledge/schema/kinds.ts";
import { fold } from "../knowledge/fold.ts";
import { isStopword } from "./language/stopwords.ts";
import type { Token } from "./language/tokens.ts";
import type { Lexicon } from "./lexicon/lexicon.ts";
import { namesOf, type Name } from "./lexicon/names.ts";
import { withoutOverlap, type Found } from "./lexicon/phrases.ts";
import type { Mention, Place } from "./question.ts";

/** True when a name found in a text is there only as little words ("är med i"); "local agreement" is a name. */
export function allStopwords(place: Found<Name>, tokens: readonly Token[]): boolean {
  return tokens
    .slice(place.start, place.end)
    .every(
      ({ text }) =>
        isStopword(text) && text === text.toLowerCase() && text.length <= LONGEST_LITTLE_WORD,
    );
}

/** Letters. */
const LONGEST_LITTLE_WORD = 7;

/** The places among the names that were found. */
export function placesIn(
  found: readonly Found<Name>[],
  tokens: readonly Token[],
  lexicon: Lexicon,
): Place[] {
  return found.flatMap((place): Place[] => {
    const area = areaNamed(place, lexicon);
    if (area === undefined) return [];
    const before = fold(tokens[place.start - 1]?.text ?? "");
    const written = tokens[place.end - 1]?.text ?? "";
    const genitive =
      place.end - place.start === 1 && /s$/i.test(written) && !/s$/i.test(area.name.sv);
    return [
      {
        start: place.start,
        end: place.end,
        area: area.code,
        subject: area.id,
        locative: /^(i|in|at|of|for|inom|hos|within|pa)$/.test(before) || genitive,
        wide: area.level !== "municipality",
      },
    ];
  });
}

/** A place by its own name, or by that of the organisation that governs it: "Ängsby kommun". */
function areaNamed({ values }: Found<Name>, lexicon: Lexicon): AreaEntry | undefined {
  const named = values.flatMap(({ subject }) => lexicon.knowledge.subjects.get(subject) ?? []);
  const area = named.find((subject) => subject.kindOf === "area");
  if (area !== undefined) return area;
  const own = named.find((subject) => isOwnOrganization(subject, lexicon));
  return own?.area === undefined ? undefined : lexicon.knowledge.areas.get(own.area);
}

/** What the names are looked for in. */
export interface Seen {
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  readonly codes: ReadonlySet<AreaCode>;
  readonly places: readonly Place[];
}

/** Kinds whose names may just be words: "handel" is a sector, and what shops do. */
const SOFT = new Set(["theme", "term", "track", "rule", "duty", "document"]);

/** Names of subjects other than places; local names count only beside their place. */
export function mentionsIn(seen: Seen): Mention[] {
  const { tokens, lexicon, codes, places } = seen;
  const { subjects } = lexicon.knowledge;
  const everywhere = namedApart(lexicon.names.all(tokens), seen);
  const all = everywhere.flatMap((found): Found<Name>[] => {
    const unplaced = isUnplaced(found, seen);
    const values = found.values.filter((name) => {
      const subject = subjects.get(name.subject);
      if (subject === undefined || subject.kindOf === "area") return false;
      if (isOwnOrganization(subject, lexicon)) return false;
      return name.local === undefined || codes.has(name.local) || unplaced;
    });
    return values.length === 0 || allStopwords(found, tokens) ? [] : [{ ...found, values }];
  });
  const taken = withoutOverlap(all);
  return taken.map((found) => {
    const here = bearers(found, lexicon);
    const locals = here.filter((id) => {
      const area = subjects.get(id)?.area;
      return area !== undefined && places.some((place) => place.area === area);
    });
    const locative = places.some((place) => place.locative && !place.wide);
    const near = locals.length > 0 && (locative || locals.length === here.length) ? locals : here;
    const ordered = byLikelihood(near, lexicon);
    const preferred = ordered.filter((id) => subjects.get(id)?.homonym !== "other");
    const usual = near === here && preferred.length > 0 ? preferred : ordered;
    const chosen = [...new Set(usual.flatMap((id) => inPlaces(id, seen)))];
    return {
      start: found.start,
      end: found.end,
      text: tokens
        .slice(found.start, found.end)
        .map((token) => token.text)
        .join(" "),
      subjects: chosen as [SubjectId, ...SubjectId[]],
      homonyms: near === here ? homonymsOf(found, chosen, { everywhere, lexicon }) : [],
      firm:
        !isUnplaced(found, seen) &&
        !isReference(found, tokens, lexicon) &&
        chosen.some((id) => !SOFT.has(subjects.get(id)?.kindOf ?? "theme")),
    };
  });
}

/** "Hur har Jobbverket ordnat det i norr?": where "Jobbverket i norr" is a name, "i norr" is that of no other. */
function namedApart(all: Found<Name>[], { tokens, lexicon }: Seen): Found<Name>[] {
  const organizations = all.filter(({ values }) =>
    values.some(
      ({ subject }) => lexicon.knowledge.subjects.get(subject)?.kindOf === "organization",
    ),
  );
  return all.map((found) => {
    if (!IN.test(tokens[found.start - 1]?.folded ?? "")) return found;
    const place = tokens.slice(found.start - 1, found.end);
    const whole = organizations
      .filter(({ end }) => end < found.start - 1)
      .flatMap(({ start, end }) => {
        const words = [...tokens.slice(start, end), ...place];
        return lexicon.names
          .all(words)
          .filter((name) => name.start === 0 && name.end === words.length);
      });
    const values = whole.flatMap((name) => name.values);
    return values.length > 0 ? { ...found, values } : found;
  });
}

const IN = /^(i|in)$/;

/** "den lokala ledningsgruppen … i Ängsby": of groups that there is one of in each municipality, its own. */
function inPlaces(id: SubjectId, { places, lexicon }: Seen): SubjectId[] {
  const subject = lexicon.knowledge.subjects.get(id);
  const narrow = places.filter((place) => !place.wide);
  if (subject?.kindOf !== "group" || subject.area !== undefined || narrow.length === 0) return [id];
  const groups = lexicon.knowledge.subjectsByKind.get("group") ?? [];
  const ownOf = (whole: SubjectId): Subject[] =>
    groups.filter(
      (group) => group.of === whole && narrow.some((place) => place.area === group.area),
    );
  const own = ownOf(id);
  const kinds = groups.filter((group) => group.of === id && group.area === undefined);
  const meant = own.length > 0 ? own : kinds.flatMap((kind) => ownOf(kind.id));
  return meant.length === narrow.length ? meant.map((group) => group.id) : [id];
}

/** Who bears the name. In full before only together with a place, unless the name is shared by default. */
function bearers({ values }: Found<Name>, { knowledge }: Lexicon): SubjectId[] {
  const whole = values
    .filter((name) => name.local === undefined)
    .map((name) => name.subject)
    .filter((id) => knowledge.subjects.get(id)?.homonym === undefined);
  return [...new Set(whole.length > 0 ? whole : values.map((name) => name.subject))];
}

/** A name that only local subjects bear, in a question that names no municipality: any may be meant. */
function isUnplaced(found: Found<Name>, { places, lexicon }: Seen): boolean {
  if (places.some((place) => !place.wide)) return false;
  const { subjects } = lexicon.knowledge;
  const units = found.values.filter(
    (name) => name.local !== undefined && NAMESAKES.has(subjects.get(name.subject)?.kindOf ?? ""),
  );
  return (
    units.length > 0 &&
    units.length === found.values.length &&
    found.values.every((name) => isOwnName(name, found, lexicon))
  );
}

const NAMESAKES = new Set(["unit", "group"]);

/** The words are the subject's own name without its place, not just its kind ("ledningsgruppen"). */
function isOwnName(name: Name, found: Found<Name>, lexicon: Lexicon): boolean {
  const subject = lexicon.knowledge.subjects.get(name.subject);
  if (subject?.kindOf !== "group") return true;
  return subject.kind === "meeting-forum" && found.end - found.start >= 1;
}

/** Others of the same bare name, when the one that is meant by default bears it too. */
function homonymsOf(
  found: Found<Name>,
  chosen: readonly SubjectId[],
  { everywhere, lexicon }: { everywhere: readonly Found<Name>[]; lexicon: Lexicon },
): SubjectId[] {
  const { subjects } = lexicon.knowledge;
  if (!chosen.some((id) => subjects.get(id)?.homonym === "default")) return [];
  const same = everywhere.filter((place) => place.start === found.start && place.end === found.end);
  const others = same.flatMap((place) => place.values.map((name) => name.subject));
  return [...new Set(others)].filter(
    (id) => !chosen.includes(id) && subjects.get(id)?.homonym === "other",
  );
}

/** A municipality and its organisation share a name; a question about either names the place. */
function isOwnOrganization(subject: Subject, { knowledge }: Lexicon): boolean {
  const area = subject.area === undefined ? undefined : knowledge.areas.get(subject.area);
  return area?.organization === subject.id;
}

const PROPER = new Set(["organization", "project", "group"]);

/** A unit's or an agreement's name is often made of common words. */
export function loosened(mention: Mention, { knowledge }: Lexicon): Mention {
  const said = fold(mention.text);
  const ownName = mention.subjects.some((id) => {
    const subject = knowledge.subjects.get(id);
    return subject !== undefined && namesOf(subject).some((name) => fold(name) === said);
  });
  if (ownName) return mention;
  const proper = mention.subjects.some((id) =>
    PROPER.has(knowledge.subjects.get(id)?.kindOf ?? ""),
  );
  return proper ? mention : { ...mention, firm: false };
}

/** The default of a homonym first, then what holds now before what held earlier. */
function byLikelihood(ids: readonly SubjectId[], lexicon: Lexicon): SubjectId[] {
  const rank = (id: SubjectId): string => {
    const subject = lexicon.knowledge.subjects.get(id);
    const first = subject?.homonym === "default" ? "0" : "1";
    const soft = SOFT.has(subject?.kindOf ?? "theme") ? "1" : "0";
    const age = 9999 - Number((subject?.valid?.from ?? "0000").slice(0, 4));
    return `${first}${soft}${String(age)}`;
  };
  const ranked = ids.map((id) => ({ id, rank: rank(id) }));
  return ranked
    .sort((a, b) => (a.rank === b.rank ? 0 : a.rank < b.rank ? -1 : 1))
    .map(({ id }) => id);
}

/** "enligt överenskommelsen från 2018" tells where to look, not what is asked about. */
function isReference(
  found: Found<Name>,
  tokens: readonly Token[],
  { knowledge }: Lexicon,
): boolean {
  const before = fold(tokens[found.start - 1]?.text ?? "");
  if (!/^(enligt|i|fran|till|in|from|to|under|ur)$/.test(before)) return false;
  return found.values.some((name) => knowledge.documents.has(name.subject));
}
