/** Facts composed from a group's typed fields: who sits in it, how often it meets, who leads it. */
import type { Fact } from "../fact.ts";
import type { Language } from "../schema/base.ts";
import type { Cadence, GroupEntry, Seat } from "../schema/kinds.ts";
import { concept, inBoth } from "./compose-fact.ts";
import { perPartyText, seatTold, type Naming } from "./seat-words.ts";
import { betweenWords, countWords, everyWords, listWords, midSentence } from "./wording.ts";

function membersText(group: GroupEntry, naming: Naming, language: Language): string {
  const sv = language === "sv";
  const name = group.name[language];
  const seats = group.seats.filter((seat) => !seat.optional);
  const invited = group.seats.filter((seat) => seat.optional);
  const words = (list: readonly Seat[]) =>
    listWords(
      list.map((seat) => seatTold(seat, naming, language)),
      language,
    );
  const parties = listWords(
    group.parties.map((party) => midSentence(naming.subject(party)?.[language] ?? party)),
    language,
  );
  const sentences: string[] = [];
  if (group.parties.length > 0)
    sentences.push(
      sv
        ? `I ${lowerFirst(name)} ingår ${countWords(group.parties.length, language)} parter: ${parties}.`
        : `${name} has ${countWords(group.parties.length, language)} parties: ${parties}.`,
    );
  if (group.seatsPerParty.length > 0)
    sentences.push(perPartyText(group.seatsPerParty, naming, language));
  if (seats.length > 0)
    sentences.push(
      sv ? `I ${lowerFirst(name)} ingår ${words(seats)}.` : `${name} consists of ${words(seats)}.`,
    );
  if (invited.length > 0)
    sentences.push(
      sv
        ? `Vid behov deltar också ${words(invited)}.`
        : `When needed, ${words(invited)} also take part.`,
    );
  return sentences.join(" ");
}

/** A definite noun starts in lower case inside a sentence; a proper name keeps its capital. */
export function lowerFirst(name: string): string {
  return DEFINITE.test(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name;
}

/** "Styrgruppen", "The council", "Operativa gruppen". */
const DEFINITE =
  /^(\p{Lu}\p{Ll}+(en|et|na)|The|Den|Det|De|\p{Lu}\p{Ll}+[ae]( \p{Ll}+[ae])? (grupp|nätverk|råd|möte)(en|et|t|erna|ena))(?=\s|$)/u;

/** "varannan vecka", "med 6–8 veckors mellanrum"; undefined when no document says it. */
export function cadenceWords(cadence: Cadence, language: Language): string | undefined {
  if (cadence === "not-stated") return undefined;
  return "every" in cadence
    ? everyWords(cadence.every, language)
    : betweenWords(cadence.from, cadence.to, language);
}

/** "träffas varannan vecka"; undefined when no document says how often. */
export function meetingWords(
  { name, cadence }: Pick<GroupEntry, "name" | "cadence">,
  language: Language,
): string | undefined {
  const often = cadenceWords(cadence, language);
  return often && `${meetsWords(name[language], language)} ${often}`;
}

function cadenceText(group: GroupEntry, language: Language): string {
  const name = group.name[language];
  const often = meetingWords(group, language);
  if (often !== undefined) return `${name} ${often}.`;
  const meets = `${lowerFirst(name)} ${meetsWords(name, language)}`;
  return language === "sv"
    ? `Det står inte i överenskommelserna hur ofta ${meets}.`
    : `The agreements do not say how often ${meets}.`;
}

/** What a group does by this name: a group meets, a meeting is held. */
export function meetsWords(name: string, language: Language): string {
  if (language === "sv")
    return /(möte[nt]?|träff(en|ar)?)(?!\p{L})/u.test(name) ? "hålls" : "träffas";
  if (/\bmeetings\b/i.test(name)) return "are held";
  if (/\bmeeting\b/i.test(name)) return "is held";
  return /(networks|groups)\b/i.test(name) ? "meet" : "meets";
}

/** The facts that a group's typed fields state. */
export function groupFacts(group: GroupEntry, naming: Naming): Fact[] {
  const base = {
    subject: group.id,
    about: [group.id],
    keywords: { sv: [], en: [] },
    negative: false,
    local: false,
    ...(group.valid && { valid: group.valid }),
  };
  const facts: Fact[] = [];
  if (group.parties.length + group.seats.length > 0)
    facts.push({
      ...base,
      id: `${group.id}/members`,
      asks: ["who", "which"],
      on: [concept("members")],
      text: inBoth((language) => membersText(group, naming, language)),
      gap: false,
      sources: group.seatsSource ?? group.source,
      value: {
        kind: "seats",
        seats: group.seats,
        parties: group.parties,
        seatsPerParty: group.seatsPerParty,
      },
    });
  facts.push({
    ...base,
    id: `${group.id}/cadence`,
    asks: ["how-often", "when"],
    on: [concept("cadence")],
    text: inBoth((language) => cadenceText(group, language)),
    gap: group.cadence === "not-stated",
    sources: (group.cadence === "not-stated" ? undefined : group.cadence.source) ?? group.source,
    value: { kind: "cadence", cadence: group.cadence },
  });
  if (group.leader !== undefined) facts.push(leaderFact(group, group.leader, naming, base));
  if (group.reportsTo.length > 0)
    facts.push({
      ...base,
      id: `${group.id}/reports-to`,
      asks: ["who", "which"],
      on: [concept("reports-to")],
      text: inBoth((language) => {
        const names = listWords(
          group.reportsTo.map((id) => lowerFirst(naming.subject(id)?.[language] ?? id)),
          language,
        );
        return language === "sv"
          ? `${group.name.sv} rapporterar till ${names}.`
          : `${group.name.en} reports to ${names}.`;
      }),
      gap: false,
      sources: group.source,
      value: { kind: "subjects", role: "reports-to", subjects: group.reportsTo },
    });
  return facts;
}

function leaderFact(
  group: GroupEntry,
  leader: NonNullable<GroupEntry["leader"]>,
  naming: Naming,
  base: Pick<Fact, "subject" | "about" | "keywords" | "negative" | "local">,
): Fact {
  const who = (language: Language): string =>
    [
      leader.role && naming.role(leader.role)?.name[language],
      leader.organization && naming.subject(leader.organization)?.[language],
    ]
      .filter(Boolean)
      .join(language === "sv" ? " från " : " from ");
  const definite = (language: Language): string => {
    const words = who(language);
    if (leader.role === undefined) return words;
    return language === "sv" ? definiteSwedish(words) : `the ${words}`;
  };
  return {
    ...base,
    id: `${group.id}/leader`,
    asks: ["who"],
    on: [concept("leader")],
    text: inBoth((language) =>
      language === "sv"
        ? `${group.name.sv} leds av ${definite(language)}.`
        : `${group.name.en} is led by ${definite(language)}.`,
    ),
    gap: false,
    sources: leader.source,
    value: {
      kind: "leader",
      ...(leader.role && { role: leader.role }),
      ...(leader.organization && { organization: leader.organization }),
    },
  };
}

/** "kommunchef" → "kommunchefen". Roles in -e and -or/-are take their own endings. */
function definiteSwedish(role: string): string {
  const [first = "", ...rest] = role.split(" från ");
  const vowel = first.endsWith("e") || /[ao]r$/.test(first) || first.endsWith("are");
  const definite = vowel ? `${first}n` : `${first}en`;
  return [definite, ...rest].join(" från ");
}
