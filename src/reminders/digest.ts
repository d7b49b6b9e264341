/** What waits for the coordinator in the morning; nothing when nothing does. */
import { cadenceWords, lowerFirst } from "../knowledge/facts/group-facts.ts";
import { countWords, dateWords, upperFirst } from "../knowledge/facts/wording.ts";
import type { Language } from "../knowledge/schema/base.ts";
import { meetingNames } from "../meetings/naming.ts";
import { TIME_ZONE } from "../register/time.ts";
import type { Day } from "../register/membership.ts";
import { endingSoon, vacancies } from "../register/vacancies.ts";
import { personName, placeWords } from "../register/words.ts";
import { overdueGroups } from "./overdue.ts";
import type { World } from "./world.ts";

/** What ends later than this need not be told every morning: the holder is reminded then too. In days. */
const ENDS_WITHIN = 30;
const MONDAY = 1;
/** More than this nobody reads in a morning: the rest is counted. */
const SHOWN = 5;

/** A line for each kind of thing, the most pressing first. */
export function digestWords(world: World, language: Language): string[] {
  return [
    ...unanswered(world, language),
    ...vacant(world, language),
    ...undelivered(world, language),
    ...ending(world, language),
    ...overdue(world, language),
    ...runOut(world, language),
  ].map((line) => `• ${line}`);
}

function unanswered({ view }: World, language: Language): string[] {
  const count = view.desk?.unanswered ?? 0;
  if (count === 0) return [];
  const words = upperFirst(countWords(count, language));
  if (language === "en")
    return [`${words} ${count === 1 ? "question" : "questions"} that I could not answer`];
  return [`${words} ${count === 1 ? "fråga" : "frågor"} som jag inte kunde svara på`];
}

/** Whom it did not reach, so that somebody can call. */
function undelivered({ view }: World, language: Language): string[] {
  const all = view.desk?.undelivered ?? [];
  if (all.length === 0) return [];
  const names = [...new Set(all.map(({ person }) => personName(view, person)))];
  const to = shortened(names, language);
  if (language === "en") {
    const words = upperFirst(countWords(all.length, language));
    return [`${words} undelivered ${all.length === 1 ? "message" : "messages"}: to ${to}`];
  }
  // "Ett", as a message is neuter.
  if (all.length === 1) return [`Ett olevererat meddelande: till ${to}`];
  return [`${upperFirst(countWords(all.length, language))} olevererade meddelanden: till ${to}`];
}

function today({ now }: World): Day {
  return now.toZonedDateTimeISO(TIME_ZONE).toPlainDate().toString() as Day;
}

function vacant(world: World, language: Language): string[] {
  const { view, knowledge } = world;
  const sv = language === "sv";
  const empty = vacancies(view, knowledge, today(world)).map(({ seat, role, group }) =>
    placeWords({ seat, role, group }, knowledge, language),
  );
  const head = sv
    ? empty.length === 1
      ? "en tom plats"
      : `${countWords(empty.length, language)} tomma platser`
    : `${countWords(empty.length, language)} empty ${empty.length === 1 ? "seat" : "seats"}`;
  return empty.length === 0 ? [] : [`${upperFirst(head)}: ${shortened(empty, language)}`];
}

function ending(world: World, language: Language): string[] {
  const { view, knowledge } = world;
  const sv = language === "sv";
  return endingSoon(view, today(world), ENDS_WITHIN)
    .filter(({ successor }) => successor === undefined)
    .map(({ membership }) => {
      const who = personName(view, membership.person);
      const place = placeWords(membership, knowledge, language);
      const day = dateWords(membership.to ?? membership.from, language);
      return sv
        ? `${who} slutar som ${place} ${day}, och ingen tar över`
        : `${who} leaves as ${place} on ${day}, and nobody takes over`;
    });
}

function overdue(world: World, language: Language): string[] {
  const names = meetingNames(world.knowledge, world.view.people);
  return overdueGroups(world).map(({ group, weeks, cadence }) => {
    const name = upperFirst(lowerFirst(names.subject(group)[language]));
    const often = cadenceWords(cadence, language) ?? "";
    return language === "sv"
      ? `${name} har inte träffats på ${weeks} veckor (ska: ${often})`
      : `${name} has not met for ${weeks} weeks (should: ${often})`;
  });
}

/** On Mondays: it stays so for long, and would be a line every morning. */
function runOut(world: World, language: Language): string[] {
  if (world.now.toZonedDateTimeISO(TIME_ZONE).dayOfWeek !== MONDAY) return [];
  const day = today(world);
  const names = meetingNames(world.knowledge, world.view.people);
  return [...world.knowledge.subjects.values()].flatMap((subject) => {
    if (subject.kindOf !== "agreement") return [];
    const to = subject.period?.to;
    if (to === undefined || day.slice(0, to.length) <= to) return [];
    const name = upperFirst(names.subject(subject.id)[language]);
    return language === "sv"
      ? [`${name} gällde till och med ${dateWords(to, language)}`]
      : [`${name} was valid until ${dateWords(to, language)}`];
  });
}

function shortened(items: readonly string[], language: Language): string {
  const shown = items.slice(0, SHOWN).join("; ");
  const more = items.length - SHOWN;
  if (more <= 0) return shown;
  return `${shown} … ${language === "sv" ? "och" : "and"} ${more} ${language === "sv" ? "till" : "more"}`;
}
