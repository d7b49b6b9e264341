/** How a group's seats are called: in a row of its own, inside a sentence, and for each of its parties. */
import type { AreaCode, Language, SubjectId, Text } from "../schema/base.ts";
import type { Seat } from "../schema/kinds.ts";
import { countWords, listWords, midSentence } from "./wording.ts";

interface RoleName {
  readonly name: Text;
  readonly plural?: Text | undefined;
  /** A municipality has one of it. */
  readonly only?: boolean;
}

/** Looks up how a role or subject is called. */
export interface Naming {
  role(id: SubjectId): RoleName | undefined;
  subject(id: SubjectId): Text | undefined;
  area(code: AreaCode): Text | undefined;
  /** The organisations of the county's own municipalities. */
  municipalities(): readonly SubjectId[];
}

/** "två sektionschefer från Ängsby kommun". */
export function seatWords(seat: Seat, naming: Naming, language: Language): string {
  const role = seat.role === undefined ? undefined : naming.role(seat.role);
  const organization =
    seat.organization &&
    midSentence(naming.subject(seat.organization)?.[language] ?? "").replace(/ \(.*\)$/, "");
  const many = isMany(seat);
  const roleName = many ? (role?.plural ?? role?.name)?.[language] : role?.name[language];
  const count = (seat.count ?? 1) > 1 ? countWords(seat.count ?? 1, language) : undefined;
  const from = language === "sv" ? "från" : "from";
  const origin =
    organization && (roleName === undefined ? organization : `${from} ${organization}`);
  return [count, roleName, seat.note?.[language], origin].filter(Boolean).join(" ");
}

/** A seat inside a sentence: English says "a section manager from …", "the principal of adult education". */
export function seatTold(seat: Seat, naming: Naming, language: Language): string {
  const words = seatWords(seat, naming, language);
  if (language === "sv" || seat.role === undefined || isMany(seat)) return words;
  const isTheOne = naming.role(seat.role)?.only === true || (seat.note?.en ?? "").startsWith("of ");
  return isTheOne ? `the ${words}` : withArticle(words, "en");
}

function isMany({ several, count = 1 }: Seat): boolean {
  return several || count > 1;
}

/** "en sektionschef", "an operational manager". */
export function withArticle(role: string, language: Language): string {
  if (language === "sv") return `en ${role}`;
  return `${/^(?!uni)[aeiou]/i.test(role) ? "an" : "a"} ${role}`;
}

/** What each party has in a group: one of each, or several where the document only says the plural. */
export function perPartyText(seats: readonly Seat[], naming: Naming, language: Language): string {
  const called = seats.map((seat) => {
    const words = seatWords(seat, naming, language);
    if (seat.several) return words;
    return withArticle(words, language);
  });
  const list = listWords(called, language);
  if (seats.every((seat) => seat.several))
    return language === "sv"
      ? `Varje part företräds av ${list}.`
      : `Each party is represented by ${list}.`;
  return language === "sv" ? `Varje part har ${list}.` : `Each party has ${list}.`;
}
