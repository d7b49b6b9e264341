/** What a reminder of a meeting tells of its agenda, its decisions and its minutes. */
import { countWords, listWords, upperFirst } from "../knowledge/facts/wording.ts";
import type { Language } from "../knowledge/schema/base.ts";
import { decidabilityWords } from "../meetings/decidable-words.ts";
import type { Meeting } from "../meetings/meeting.ts";
import { meetingNames } from "../meetings/naming.ts";
import { anchoredSum } from "./receipt.ts";
import type { World } from "./world.ts";

/** "Två saker saknas: punkt 4 har ingen frågeställning, punkt 5 saknar handlingar." */
export function lackingWords({ items }: Meeting, language: Language): string {
  const sv = language === "sv";
  if (items.length === 0)
    return sv ? "Dagordningen har inga punkter ännu." : "The agenda has no items yet.";
  const faults = items
    .filter(({ forDecision }) => forDecision)
    .flatMap(({ number, question, documents }) => [
      ...(question === undefined
        ? [sv ? `punkt ${number} har ingen frågeställning` : `item ${number} has no question`]
        : []),
      ...(documents.length === 0
        ? [sv ? `punkt ${number} saknar handlingar` : `item ${number} lacks documents`]
        : []),
    ]);
  if (faults.length === 0)
    return sv
      ? "Punkterna för beslut har frågeställning och handlingar."
      : "The items for decision have questions and documents.";
  const count = upperFirst(countWords(faults.length, language));
  const isOne = faults.length === 1;
  const head = sv
    ? `${count} ${isOne ? "sak" : "saker"} saknas`
    : `${count} ${isOne ? "thing is" : "things are"} missing`;
  return `${head}: ${faults.join(", ")}.`;
}

/** What can be decided, and whom to call. */
export function undecidedWords(meeting: Meeting, language: Language, world: World): string {
  const names = meetingNames(world.knowledge, world.view.people);
  const items = world.decidability(meeting);
  const {
    headline,
    items: lines,
    advice,
  } = decidabilityWords(items, meeting.group, language, names);
  return [headline, ...lines, ...advice].join("\n");
}

/** "Får jag besluta?", by the rule of the group, where it has one. */
export function mayDecideWords({ group }: Meeting, language: Language, world: World): string {
  const sv = language === "sv";
  if (world.rules(group).substitute === undefined)
    return sv
      ? "Överenskommelserna säger inte om en ersättare får besluta i den här gruppen."
      : "The agreements do not say whether a substitute may decide in this group.";
  return sv
    ? "Du är utsedd på förhand, så du får besluta när den ordinarie ledamoten är borta."
    : "You have been designated in advance, so you may decide while the ordinary member is away.";
}

export function decisionWords({ items, minutes }: Meeting, language: Language): string {
  const sv = language === "sv";
  const made = items.flatMap(({ number, title, decision }) =>
    decision === undefined ? [] : [`${number} ${title}: ${decision}`],
  );
  const where =
    minutes === undefined ? [] : [sv ? `Protokollet: ${minutes}.` : `The minutes: ${minutes}.`];
  if (made.length > 0) return [...made, ...where].join("\n");
  return [sv ? "Inga beslut är införda." : "No decisions have been entered.", ...where].join(" ");
}

/** "Förankrat hos 9 av 15. Ännu inte hos Ängsby kommun och Jobbverket." */
export function anchoredWords({ id, group }: Meeting, language: Language, world: World): string {
  const sv = language === "sv";
  const entry = world.knowledge.subjects.get(group);
  const parties = entry?.kindOf === "group" ? entry.parties : [];
  const { anchored, left } = anchoredSum(id, parties, world.view.receipts);
  const names = meetingNames(world.knowledge, world.view.people);
  const list = listWords(
    left.map((party) => names.subject(party)[language]),
    language,
  );
  const head = sv
    ? `Förankrat hos ${anchored.length} av ${parties.length} parter.`
    : `Shared and supported at ${anchored.length} of ${parties.length} parties.`;
  if (left.length === 0) return head;
  return `${head} ${sv ? "Ännu inte hos" : "Not yet with"} ${list}.`;
}

/** Where the minutes of the group's meeting before this one are. */
export function previousWords(
  { group, starts }: Meeting,
  language: Language,
  { meetingsOf }: World,
): string {
  const sv = language === "sv";
  const last = meetingsOf(group)
    .filter((one) => one.minutes !== undefined && one.starts < starts)
    .sort((one, other) => (one.starts < other.starts ? 1 : -1))[0];
  if (last?.minutes === undefined)
    return sv
      ? "Var det förra protokollet finns är inte infört."
      : "Where the previous minutes are has not been entered.";
  return sv ? `Det förra protokollet: ${last.minutes}.` : `The previous minutes: ${last.minutes}.`;
}
