/** Those of a set that a list of whom something is so leaves out. */
import { countWords, upperFirst } from "../../knowledge/facts/wording.ts";
import type { Subject } from "../../knowledge/knowledge.ts";
import type { Draft } from "../answer.ts";
import { inLanguage, touches, type Asked } from "../topics/topic.ts";
import type { Answered, AskedSet } from "./asked-set.ts";
import {
  countOf,
  factsOf,
  membersIn,
  namesInTexts,
  namesTogether,
  notProven,
  soFar,
  wholeWord,
} from "./members.ts";
import { isOneRow, isWhole, whatIsAskedAbout } from "./one-row.ts";

/** Undefined where the answer is not a list of them. */
export function restOfList(set: AskedSet, positive: Answered): Draft | undefined {
  const { asked, draft } = positive;
  const { language } = asked.question;
  const about = whatIsAskedAbout(positive);
  const named = membersIn(set, draft, asked);
  const others = set.members.filter(({ id }) => !about.has(id));
  const listed = others.filter(({ id }) => named.includes(id));
  const rest = others.filter(({ id }) => !named.includes(id));
  if (listed.length === 0 || !isOneRow(set, positive) || isOneOfSeveral(positive)) return undefined;
  if (rest.length === 0 && !COUNTED.has(set.kind)) return undefined;
  if (set.kind === "track" && !touches(asked.question, "shared") && about.size === 0)
    return undefined;
  if (!isWhole(set, positive) && isOpen(set, positive)) return undefined;
  const isMany = rest.length > MOST_IN_A_ROW;
  const isSure = isWhole(set, positive);
  const lead = {
    text: words({ rest, listed, isSure, isMany }, set, asked),
    facts: draft.lead.flatMap((one) => one.facts),
  };
  const evidence = draft.lead.filter(({ text }) => tellsMore(text, listed, asked));
  const each = rest.map(({ name }) => ({ text: name[language], facts: [] }));
  return {
    ...draft,
    outcome: "answered",
    lead: [lead, ...(isMany ? [] : evidence)],
    details: isMany ? each : (draft.details ?? []),
    caveats: [
      ...(draft.caveats ?? []),
      ...(rest.length === 0 || isSure ? [] : [notProven(language)]),
    ],
  };
}

/** The same is told of another too, as of two groups: who is left out of the one may be in the other. */
function isOneOfSeveral({ asked, draft }: Answered): boolean {
  const [lead, ...more] = factsOf(draft, asked);
  if (lead === undefined || more.length > 0) return false;
  return (draft.details ?? []).some(({ facts }) =>
    facts.some((id) => id !== lead.id && id.split("/")[1] === lead.id.split("/")[1]),
  );
}

/**
 * What municipalities have is told of some of them by what it is called there, which says nothing of the
 * others; and where the same answer tells of all of them, the list is of something else.
 */
function isOpen({ kind }: AskedSet, { asked, draft }: Answered): boolean {
  if (kind !== "municipality") return false;
  const facts = factsOf(draft, asked);
  const isByUnits =
    facts.length > 1 &&
    facts.every(({ subject }) => asked.knowledge.subjects.get(subject)?.kindOf === "unit");
  return (
    isByUnits || [...draft.lead, ...(draft.details ?? [])].some(({ text }) => OF_ALL.test(text))
  );
}

const OF_ALL = /^(?:alla(?: \p{L}+)? kommuner|all(?: \p{L}+){0,2} municipalities)(?!\p{L})/iu;

/** Where all are listed, none is left; of projects or groups a list of all says nothing of them. */
const COUNTED: ReadonlySet<AskedSet["kind"]> = new Set(["municipality", "party"]);
const MOST_IN_A_ROW = 10;

interface Parted {
  readonly rest: readonly Subject[];
  readonly listed: readonly Subject[];
  readonly isSure: boolean;
  readonly isMany: boolean;
}

function words(
  { rest, listed, isSure, isMany }: Parted,
  set: AskedSet,
  { question }: Asked,
): string {
  const { called } = set;
  const { language, ask } = question;
  const so = isSure ? "" : `, ${soFar(language)}`;
  const told = namesTogether(listed, language);
  const others = namesTogether(rest, language);
  const all = countWords(listed.length, language);
  if (rest.length === 0)
    return inLanguage(
      language,
      `Ingen${so}: alla ${all} ${called.sv} nämns.`,
      `None${so}: all ${all} ${called.en} are mentioned.`,
    );
  if (isMany || ask === "how-many") {
    const count = upperFirst(countOf(rest.length, set, language));
    const which = isMany ? inLanguage(language, `alla utom ${told}`, `all but ${told}`) : others;
    return `${count}${so}: ${which}.`;
  }
  return rest.length <= listed.length
    ? `${upperFirst(others)}${so}.`
    : inLanguage(
        language,
        `Alla utom ${told}${so}: ${others}.`,
        `All but ${told}${so}: ${others}.`,
      );
}

/** A sentence, not only the names that have been said: "Ängsby och Granåsa." */
function tellsMore(text: string, listed: readonly Subject[], { knowledge }: Asked): boolean {
  const rest = listed
    .flatMap((one) => namesInTexts(one, knowledge))
    .reduce((so, name) => so.replaceAll(wholeWord(name), ""), text);
  return !text.endsWith(":") && /\p{L}/u.test(rest.replaceAll(/\b(?:och|samt|and)\b/g, ""));
}
