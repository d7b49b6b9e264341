/** "Frågan berör A, B och C. Bara A kom.": how many are concerned, and are there, where they are named. */
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import type { Token } from "../../language/tokens.ts";
import { withoutOverlap } from "../../lexicon/phrases.ts";
import { groupOfAll } from "../seats/groups-meant.ts";
import { isPartyOfSort } from "../seats/party-sorts.ts";
import type { Asked } from "../topic.ts";

export interface NamedParties {
  readonly affected?: number;
  readonly present?: number;
}

/** Those who are named as concerned. */
export function affectedIn(tokens: readonly Token[], asked: Asked): readonly SubjectId[] {
  return [...(affectedBy(tokens, rowsIn(tokens, asked), asked) ?? [])];
}

function affectedBy(
  tokens: readonly Token[],
  rows: readonly Row[],
  asked: Asked,
): ReadonlySet<SubjectId> | undefined {
  const named = rows.find(({ role }) => role === "affected");
  return named?.ids ?? municipalitiesIn(tokens, rows, asked);
}

/** Nothing where fewer than two are named as concerned. */
export function namedIn(tokens: readonly Token[], asked: Asked): NamedParties {
  const rows = rowsIn(tokens, asked);
  const affected = affectedBy(tokens, rows, asked);
  if (affected === undefined || affected.size < 2) return {};
  const told = (role: Row["role"]): SubjectId[] =>
    rows.flatMap((row) => (row.role === role ? [...row.ids] : []));
  const [here, away] = [told("present"), told("absent")];
  if (![...here, ...away].every((id) => affected.has(id))) return {};
  if (here.length > 0) return { affected: affected.size, present: new Set(here).size };
  const present = affected.size - new Set(away).size;
  return { affected: affected.size, ...(away.length > 0 && { present }) };
}

/** Parties that are named in a row, and what is said of them. */
interface Row {
  readonly start: number;
  readonly end: number;
  readonly ids: ReadonlySet<SubjectId>;
  readonly role?: "affected" | "present" | "absent";
}

function rowsIn(tokens: readonly Token[], asked: Asked): Row[] {
  const { lexicon, knowledge } = asked;
  const parties = new Set(groupOfAll(asked.knowledge)?.parties);
  const named = withoutOverlap(lexicon.names.all(tokens))
    .flatMap(({ start, end, values }) => {
      const ids = values.flatMap(({ subject }) => {
        const one = knowledge.subjects.get(subject);
        if (one?.kindOf === "area") return one.organization ?? [];
        return one?.kindOf === "organization" && one.classification !== "cooperation" ? one.id : [];
      });
      // Its office in one town may go by the same short name.
      const id = ids.find((one) => parties.has(one)) ?? ids[0];
      return id === undefined ? [] : [{ start, end, id }];
    })
    .sort((a, b) => a.start - b.start);
  const rows: { start: number; end: number; ids: Set<SubjectId> }[] = [];
  for (const { start, end, id } of named) {
    const last = rows.at(-1);
    const isInRow =
      last !== undefined &&
      tokens.slice(last.end, start).every(({ folded }) => JOINS.test(folded)) &&
      // A name twice begins something new: "… A och B. A är här."
      !last.ids.has(id);
    if (isInRow) {
      last.ids.add(id);
      last.end = end;
    } else rows.push({ start, end, ids: new Set([id]) });
  }
  return rows.map((row) => ({ ...row, ...roleOf(row, tokens) }));
}

function roleOf({ start, end }: Pick<Row, "start" | "end">, tokens: readonly Token[]) {
  const before = tokens.slice(Math.max(0, start - 2), start).map(({ folded }) => folded);
  const after = tokens
    .slice(end, end + 4)
    .map(({ folded }) => folded)
    .join(" ");
  if (AWAY.test(after)) return { role: "absent" as const };
  if (COMES.test(after)) return { role: "present" as const };
  const isConcerned =
    ARE_CONCERNED.test(after) ||
    CONCERNS.test(before.filter((one) => !ONLY.test(one)).at(-1) ?? "");
  return isConcerned ? { role: "affected" as const } : {};
}

/** "Beslutet rör bara kommunerna", "… alla kommuner utom A", "om alla kommuner berörs". */
function municipalitiesIn(
  tokens: readonly Token[],
  rows: readonly Row[],
  asked: Asked,
): ReadonlySet<SubjectId> | undefined {
  const at = tokens.findIndex(
    ({ folded }, place) =>
      MUNICIPALITIES.test(folded) &&
      (isAllOf(tokens.slice(0, place)) || areConcerned(tokens.slice(place + 1))),
  );
  if (at === -1) return undefined;
  const all = (groupOfAll(asked.knowledge)?.parties ?? []).filter((id) => {
    const party = asked.knowledge.subjects.get(id);
    return party !== undefined && isPartyOfSort(party, "municipality");
  });
  const but = BUT.test(tokens[at + 1]?.folded ?? "")
    ? rows.find(({ start }) => start === at + 2)
    : undefined;
  return new Set(all.filter((id) => but?.ids.has(id) !== true));
}

/** The word before, but for "bara" and "alla", says that they are concerned. */
function isAllOf(before: readonly Token[]): boolean {
  const words = before.map(({ folded }) => folded).filter((one) => !ALL.test(one));
  return CONCERNS.test(words.at(-1) ?? "");
}

function areConcerned(after: readonly Token[]): boolean {
  const words = after.map(({ folded }) => folded).filter((one) => !/^(som|that|which)$/.test(one));
  return ARE_CONCERNED.test(words.slice(0, 2).join(" "));
}

const CONCERNS = /^(beror|ror|galler|angar|concerns?|affects?|involves?)$/;
const ARE_CONCERNED = /^((ar|are|is) )?(berors|berorda|affected|concerned|involved)(?!\p{L})/u;
const ONLY = /^(bara|endast|enbart|only|just)$/;
const ALL = /^(bara|endast|enbart|alla|samtliga|de|lanets|only|just|all|every|the)$/;
const MUNICIPALITIES = /^(kommuner|kommunerna|municipalities)$/;
const BUT = /^(utom|forutom|except|but)$/;
const JOINS = /^(och|samt|and|kommun|municipality|the)$/;
const COMES =
  /^((kommer|kom|came|comes?)|narvarar|dok upp|ar (dar|har|med|pa plats|narvarande)|(is|are|was|were) (there|here|present)|turned up|showed up)(?! (inte|ej|not)(?!\p{L}))(?!\p{L})/u;
const AWAY =
  /^((kommer|kom|kan) (inte|ej)|saknas|fattas|uteblir|uteblev|ar (borta|sjuka?|franvarande|bortresta?|inte (dar|har|med|pa plats))|(is|are|was|were) (away|ill|sick|absent|missing|not (there|here|present))|(cannot|can not|does not|do not|did not) (come|attend))(?!\p{L})/u;
