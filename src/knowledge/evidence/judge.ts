/** Whether the cited places carry a claim, and what is missing there if not. */
import { LANGUAGES, type Language, type Text } from "../schema/base.ts";
import type { RoleEntry } from "../schema/kinds.ts";
import type { Claim } from "./claims.ts";
import { withoutDocuments } from "./documents-own.ts";
import { missingEnglishNames } from "./english-names.ts";
import { intervalName, notThere, numberNotThere } from "./evidence-messages.ts";
import { intervalOfDurations, intervalsIn, sameInterval, type Interval } from "./intervals.ts";
import type { Library, Proof } from "./library.ts";
import { isNamedIn, missingNames } from "./names.ts";
import { dateKeys, keyOf, statedNumbers, writtenDate } from "./numbers.ts";
import { sameWord, stemsOf, wordsOf, type Word } from "./words.ts";

/** Something stated that the cited places do not carry. */
export interface Finding {
  readonly field: string;
  readonly message: Text;
}

type TextClaim = Extract<Claim, { kind: "text" }>;

/**
 * What of a claim the proof does not carry; empty when it carries all. `own` is the subject that
 * the claim is about, if its name has been found at the entry's own source.
 */
export function judge(
  claim: Claim,
  proof: Proof,
  library: Library,
  own: string | undefined,
): Finding[] {
  if (claim.kind === "text") {
    return [
      ...unprovedNumbers(claim, proof, library),
      ...unprovedNames(claim, proof, library, own),
    ];
  }
  const what = missingIn(claim, proof, library);
  return what === undefined ? [] : [{ field: claim.field, message: notThere(what, claim.sources) }];
}

/** What to call a typed value that the proof does not carry; undefined when it does. */
function missingIn(
  claim: Exclude<Claim, TextClaim>,
  proof: Proof,
  library: Library,
): Text | undefined {
  switch (claim.kind) {
    case "number": {
      const carried = proof.numbers.has(keyOf(claim.value));
      return carried ? undefined : { sv: `talet ${claim.value}`, en: `the number ${claim.value}` };
    }
    case "date": {
      const carried = carriesDate(claim.date, proof);
      return carried ? undefined : { sv: `datumet ${claim.date}`, en: `the date ${claim.date}` };
    }
    case "interval":
      return missingInterval(intervalOfDurations(claim.from, claim.to), proof);
    case "role": {
      const role = library.roles.get(claim.role);
      if (role === undefined || carriesRole(role, proof)) return undefined;
      return { sv: `rollen "${role.name.sv}"`, en: `the role "${role.name.sv}"` };
    }
    case "subject": {
      const carried = carriesSubject(claim.subject, proof, library);
      return carried
        ? undefined
        : { sv: `namnet på ${claim.subject}`, en: `the name of ${claim.subject}` };
    }
  }
}

/** A day stands as a whole: its numbers may stand apart for other reasons. */
function carriesDate(date: string, { numbers, text }: Proof): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return dateKeys(date).every((key) => numbers.has(key));
  const forms = [date, writtenDate(date, "sv")];
  return forms.some((form) => new RegExp(`(?<!\\d)${form}(?!\\d)`, "i").test(text));
}

function unprovedNumbers(claim: TextClaim, proof: Proof, library: Library): Finding[] {
  const years = proof.documents.map(({ date }) => date.slice(0, 4));
  const allowed = new Set([
    ...proof.numbers,
    ...claim.derived.map((value) => keyOf(value)),
    ...years,
  ]);
  return LANGUAGES.flatMap((language) => {
    const text = withoutDocuments(
      claim.text[language],
      language,
      library.documents,
      proof.documents,
    );
    const intervals = intervalsIn(text, language);
    const numbers = statedNumbers(withoutIntervals(text, intervals), language)
      .filter(({ key }) => !allowed.has(key))
      .map(({ written }) => numberNotThere(written, claim.sources));
    const unproved = intervals
      .flatMap((stated) => missingInterval(stated, proof) ?? [])
      .map((what) => notThere(what, claim.sources));
    return [...numbers, ...unproved].map((message) => ({
      field: `${claim.field}.${language}`,
      message,
    }));
  });
}

/** What to call an interval that the cited places do not state; undefined when they do. */
function missingInterval(stated: Interval, proof: Proof): Text | undefined {
  const intervals = proof.intervals();
  const carried = intervals.some((there) => sameInterval(there, stated));
  return carried ? undefined : intervalName(stated, intervals);
}

/** An interval's number is a part of it: "varannan vecka" says nothing of two. */
function withoutIntervals(text: string, intervals: readonly Interval[]): string {
  return intervals.reduce((rest, { written }) => rest.replaceAll(written, "…"), text);
}

function unprovedNames(
  claim: TextClaim,
  proof: Proof,
  library: Library,
  own: string | undefined,
): Finding[] {
  const { documents, names, allNames, isOrdinary, isOrdinaryEnglish } = library;
  const textIn = (language: Language) =>
    withoutDocuments(claim.text[language], language, documents, proof.documents);
  const carriedBy = (words: readonly Word[]) => (subject: string) =>
    subject === own || isNamedIn(subject, words, names);
  const { words } = proof;
  // What the Swedish sentence names is judged there: the English one may name it, too.
  const either = [...words, ...wordsOf(claim.text.sv)];
  const swedish = { words, isOrdinary, isCarried: carriedBy(words) };
  const english = { words: either, isOrdinary: isOrdinaryEnglish, isCarried: carriedBy(either) };
  const missing = {
    sv: missingNames(textIn("sv"), swedish, names),
    en: missingEnglishNames(textIn("en"), english, allNames),
  };
  return LANGUAGES.flatMap((language) =>
    missing[language].map((name) => ({
      field: `${claim.field}.${language}`,
      message: notThere({ sv: `namnet "${name}"`, en: `the name "${name}"` }, claim.sources),
    })),
  );
}

/** "Länets samtliga kommuner" names every municipality of the county. */
const ALL_MUNICIPALITIES = /(länets|samtliga|alla)( \p{L}+)? kommuner|kommunerna i länet/iu;

/** A subject that does not exist is a dead link, which is told elsewhere. */
function carriesSubject(subject: string, proof: Proof, library: Library): boolean {
  return (
    !library.names.bySubject.has(subject) ||
    isNamedIn(subject, proof.words, library.names) ||
    (library.municipalities.has(subject) && ALL_MUNICIPALITIES.test(proof.text))
  );
}

/** All words of one of the role's forms stand there, in whatever order, also as parts of compounds. */
function carriesRole(role: RoleEntry, proof: Proof): boolean {
  const plural = role.plural === undefined ? [] : [role.plural.sv];
  const forms = [role.name.sv, ...plural, ...role.aliases.sv];
  return forms.some((form) =>
    wordsOf(form).every((word) =>
      proof.words.some((there) => sameWord(word, there) || beginsCompound(word, there)),
    ),
  );
}

const SHORTEST_COMPOUND_PART = 6;

/** "Medarbetare" begins "medarbetarnivå". */
function beginsCompound(word: Word, compound: Word): boolean {
  return stemsOf(word.folded).some(
    (stem) => stem.length >= SHORTEST_COMPOUND_PART && compound.folded.startsWith(stem),
  );
}
