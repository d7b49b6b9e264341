/** What must hold of every membership; a change that breaks it is refused. */
import { dateWords } from "../knowledge/facts/wording.ts";
import { hasIdentityNumber } from "../knowledge/identity-number.ts";
import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Draft } from "./draft.ts";
import { slotOf } from "./draft.ts";
import { Membership, type Day, type MembershipId, type MembershipRole } from "./membership.ts";
import { refusal, type Refusal } from "./refusal.ts";
import type { Seat } from "./seat.ts";
import { seatsIn } from "./seats.ts";
import { covers, overlaps } from "./time.ts";
import { personName, placeWords, ROLE_NAMES, spanWords, subjectName } from "./words.ts";

/** One at a time in a group. */
const SINGLE: ReadonlySet<MembershipRole> = new Set<MembershipRole>(["chair", "secretary"]);
const HOLDS_SEAT: ReadonlySet<MembershipRole> = new Set<MembershipRole>(["ordinary", "substitute"]);
const MAY_HAVE_SEAT: ReadonlySet<MembershipRole> = new Set<MembershipRole>([
  ...HOLDS_SEAT,
  "contact-person",
]);

/** What is wrong with a membership in a draft that holds it already; nothing when all is well. */
function faultsOf(membership: Membership, draft: Draft, knowledge: Knowledge): Refusal[] {
  const own = [...shapeFaults(membership), ...placeFaults(membership, draft, knowledge)];
  // Whom a membership clashes with is worth telling only when it is sound by itself.
  if (own.length > 0) return own;
  return [
    ...clashes(membership, draft, knowledge),
    ...substituteFaults(membership, draft, knowledge),
  ];
}

/**
 * The faults of a changed membership, and of the substitutes in its seat, who may have lost their
 * member by it; those among `changed` are asked themselves.
 */
export function faultsAfter(
  membership: Membership,
  changed: ReadonlySet<MembershipId>,
  draft: Draft,
  knowledge: Knowledge,
): Refusal[] {
  return [
    ...faultsOf(membership, draft, knowledge),
    ...faultsLeft(membership, changed, draft, knowledge),
  ];
}

/** The faults of the substitutes, but those among `changed`, who lose their member when a membership changes or goes. */
export function faultsLeft(
  membership: Membership,
  changed: ReadonlySet<MembershipId>,
  draft: Draft,
  knowledge: Knowledge,
): Refusal[] {
  if (membership.role !== "ordinary") return [];
  return [...draft.inSlot(slotOf(membership))]
    .filter(({ id }) => !changed.has(id))
    .flatMap((other) => substituteFaults(other, draft, knowledge));
}

function shapeFaults(membership: Membership): Refusal[] {
  const { from, to, source } = membership;
  if (hasIdentityNumber(source)) return [identityNumber()];
  if (!Membership.safeParse(membership).success)
    return [
      refusal(
        "not-valid",
        'Uppgifterna går inte att spara: ange källa (högst 200 tecken) och dagar som "2026-03-12".',
        'This cannot be kept: give a source (at most 200 characters) and days such as "2026-03-12".',
      ),
    ];
  if (to !== undefined && to < from)
    return [
      refusal(
        "dates-cross",
        `Sista dagen, ${dateWords(to, "sv")}, ligger före första dagen, ${dateWords(from, "sv")}: rätta en av dem.`,
        `The last day, ${dateWords(to, "en")}, is before the first, ${dateWords(from, "en")}: correct one of them.`,
      ),
    ];
  return [];
}

export function identityNumber(): Refusal {
  return refusal(
    "identity-number",
    "Uppgifterna innehåller något som ser ut som ett personnummer. Registret får inte ha personnummer: ta bort det.",
    "This holds what looks like a personal identity number. The register may not hold any: remove it.",
  );
}

function placeFaults(membership: Membership, draft: Draft, knowledge: Knowledge): Refusal[] {
  const { person, group, role, seat, from } = membership;
  const entry = knowledge.subjects.get(group);
  if (entry?.kindOf !== "group")
    return [
      refusal("unknown-group", `Ingen grupp heter "${group}".`, `No group is called "${group}".`),
    ];
  if (!draft.people.has(person))
    return [
      refusal(
        "unknown-person",
        `"${person}" finns inte i registret: lägg till personen först.`,
        `"${person}" is not in the register: add the person first.`,
      ),
    ];
  const ended = entry.valid?.to;
  if (ended !== undefined && from.slice(0, ended.length) > ended)
    return [
      refusal(
        "group-ended",
        `${entry.name.sv} finns till och med ${dateWords(ended, "sv")}: välj en grupp som finns ${dateWords(from, "sv")}.`,
        `${entry.name.en} existed until ${dateWords(ended, "en")}: choose a group that exists on ${dateWords(from, "en")}.`,
      ),
    ];
  return seatFaults(membership, HOLDS_SEAT.has(role), knowledge).concat(
    seat !== undefined && !MAY_HAVE_SEAT.has(role)
      ? [
          refusal(
            "seat-not-wanted",
            `${ROLE_NAMES[role].sv} är en uppgift i gruppen och har ingen plats: ta bort parten.`,
            `The ${ROLE_NAMES[role].en} has a function in the group, not a seat: leave the party out.`,
          ),
        ]
      : [],
  );
}

function seatFaults(
  { seat, group }: Membership,
  isNeeded: boolean,
  knowledge: Knowledge,
): Refusal[] {
  const name = subjectName(knowledge, group);
  if (seat === undefined)
    return isNeeded
      ? [
          refusal(
            "seat-needed",
            `Ange vilken part eller plats i ${name.sv} det gäller.`,
            `Say which party or seat in ${name.en} is meant.`,
          ),
        ]
      : [];
  if (seatsIn(knowledge).byId.get(seat)?.seat.group === group) return [];
  return [
    refusal(
      "unknown-seat",
      `${name.sv} har ingen plats "${seat}".`,
      `${name.en} has no seat "${seat}".`,
    ),
  ];
}

function clashes(membership: Membership, draft: Draft, knowledge: Knowledge): Refusal[] {
  const { id, person, role, seat } = membership;
  const others = [...draft.inSlot(slotOf(membership))].filter(
    (other) => other.id !== id && overlaps(other, membership),
  );
  const same = others.find((other) => other.person === person && other.role === role);
  if (same !== undefined) return [told("overlap", same)];
  const both = others.find(
    (other) => other.person === person && HOLDS_SEAT.has(other.role) && HOLDS_SEAT.has(role),
  );
  if (both !== undefined) return [told("ordinary-and-substitute", both)];
  const [holder] = others;
  if (SINGLE.has(role) && holder !== undefined) return [told("function-taken", holder)];
  const places = seat && seatsIn(knowledge).byId.get(seat)?.seat.places;
  if (role !== "ordinary" || places === undefined) return [];
  const full = fullOf(membership, others, places);
  return full === undefined ? [] : [told("seat-full", full)];

  function told(code: keyof typeof CLASH_ADVICE, other: Membership): Refusal {
    const sentence = (language: "sv" | "en"): string =>
      `${personName(draft, other.person)} ${language === "sv" ? "är" : "is"} ${placeWords(other, knowledge, language)} ${spanWords(other, language)}: ${CLASH_ADVICE[code][language]}`;
    return refusal(code, sentence("sv"), sentence("en"));
  }
}

const CLASH_ADVICE = {
  overlap: {
    sv: "avsluta det först, eller välj dagar som inte går in i varandra.",
    en: "end that first, or choose days that do not overlap.",
  },
  "ordinary-and-substitute": {
    sv: "samma person kan inte vara både ordinarie och ersättare för samma plats samtidigt.",
    en: "the same person cannot be ordinary member and substitute for one seat at the same time.",
  },
  "function-taken": {
    sv: 'gruppen kan bara ha en åt gången. Avsluta det först, eller använd "replace".',
    en: 'the group can have only one at a time. End that first, or use "replace".',
  },
  "seat-full": {
    sv: 'platsen är redan tagen då. Avsluta det först, eller använd "replace".',
    en: 'the seat is taken then. End that first, or use "replace".',
  },
} as const;

/** One of those who fill the seat on a day when there is no place left; undefined where there always is. */
function fullOf(
  membership: Membership,
  others: readonly Membership[],
  places: Exclude<Seat["places"], undefined>,
): Membership | undefined {
  const ordinary = others.filter(({ role }) => role === "ordinary");
  // The number of holders grows only on a day when someone begins.
  const days: Day[] = [membership.from, ...ordinary.map(({ from }) => from)];
  for (const day of days.filter((day) => covers(membership, day))) {
    const holders = ordinary.filter((other) => covers(other, day));
    if (holders.length >= places) return holders[0];
  }
  return undefined;
}

function substituteFaults(membership: Membership, draft: Draft, knowledge: Knowledge): Refusal[] {
  const { role, person, substituteFor, from } = membership;
  if (role !== "substitute") return [];
  if (substituteFor === person)
    return [
      refusal(
        "substitute-for-oneself",
        `${personName(draft, person)} kan inte vara ersättare för sig själv: ange den ordinarie ledamoten.`,
        `${personName(draft, person)} cannot be a substitute for themselves: name the ordinary member.`,
      ),
    ];
  const hasMember = [...draft.inSlot(slotOf(membership))].some(
    (other) => other.role === "ordinary" && other.person === substituteFor && covers(other, from),
  );
  if (hasMember) return [];
  const sentence = (language: "sv" | "en"): string => {
    const sv = language === "sv";
    const who = `${personName(draft, person)} ${sv ? "är" : "is"} ${placeWords(membership, knowledge, language)}`;
    const day = dateWords(from, language);
    if (substituteFor === undefined)
      return sv
        ? `${who}, men ingen ordinarie ledamot har platsen ${day}: lägg till den ordinarie först.`
        : `${who}, but no ordinary member holds the seat on ${day}: add the ordinary member first.`;
    const member = personName(draft, substituteFor);
    return sv
      ? `${who} från ${day}, men ${member} är inte ordinarie där då: ange den som är det, eller ändra dagen.`
      : `${who} from ${day}, but ${member} is not the ordinary member then: name the one who is, or change the day.`;
  };
  return [refusal("substitute-for-nobody", sentence("sv"), sentence("en"))];
}
