/** "Vem är Kim Sten?", "Vilka uppdrag har Robin Ek?": a person of the register. */
import { isAbstention, type Draft, type Statement } from "../../answer.ts";
import { periodIn, whenWords } from "../../language/period.ts";
import { keysOf } from "../../language/stem.ts";
import type { Held, NamedPerson } from "../../today.ts";
import { inLanguage, namedGroups } from "../topic.ts";
import { heldSentence, placeWords, registerNote, timeWords, verb } from "./held-words.ts";
import { groupName, plain, says, type LiveAsked, type LiveTopic } from "./live.ts";
import { peopleMeant, wordsOf, type Meant } from "./people-named.ts";

const ABOUT =
  /^(och |and )?(vem|who) (ar|var|is|was)\b|^(who's)\b|\b(uppdrag|roll|roller|grupp|grupper|plats|platser|sitter|satt|ledamot|ordforande|sekreterare|samordnare|kontaktperson|assignments?|roles?|groups?|seats?|sits?|sat|members?|chairs?|positions?|representerar|represents?|sedan nar|since when|hur lange|how long)\b/;
const FEW_WORDS = 4;

export const person: LiveTopic = {
  id: "person",
  answer(asked, agreed) {
    const [meant, ...others] = peopleMeant(asked);
    if (meant === undefined) return unknownPerson(asked, agreed);
    const isAbout = says(asked, ABOUT) || wordsOf(asked.question.text).length <= FEW_WORDS;
    const isWhole = meant.people.some(({ name }) => name === meant.written);
    if (!isAbout || others.length > 0) return undefined;
    // A first name alone may be any word; the agreements go before it.
    if (!isWhole && !isAbstention(agreed())) return undefined;
    const [one, ...more] = meant.people;
    if (one === undefined) return undefined;
    return more.length > 0 ? severalCalled(meant, asked) : about(one, asked);
  },
};

/** Several may be meant: each with what tells them apart. */
export function severalCalled({ written, people }: Meant, asked: LiveAsked): Draft {
  const { question, today } = asked;
  const { language } = question;
  return {
    outcome: "ambiguous",
    lead: [
      plain(
        inLanguage(
          language,
          `Flera i registret heter ${written}. Vem menar du?`,
          `Several people in the register are called ${written}. Whom do you mean?`,
        ),
      ),
    ],
    details: people.map((one) => {
      const helds = today.register.held({ person: one.id }, { from: today.day, to: today.day });
      return plain(line(one, helds, asked));
    }),
    next: [],
  };
}

function line({ name }: NamedPerson, helds: readonly Held[], asked: LiveAsked): string {
  const { question, knowledge, today } = asked;
  const { language } = question;
  const telling = { knowledge, language, day: today.day };
  const [first] = helds;
  if (first === undefined)
    return inLanguage(language, `${name}, utan uppdrag i dag`, `${name}, who holds nothing today`);
  return `${name}, ${placeWords(first, telling)}, ${timeWords(first, telling)} ${registerNote([first], language)}`;
}

/** What a person holds: today, or in the time that is asked for; where nothing, what they held. */
function about(one: NamedPerson, asked: LiveAsked): Draft {
  const { question, today } = asked;
  const { language } = question;
  const asksPast = says(asked, /\b(satt|var|hade|sat|was|had|held)\b/);
  const period = periodIn(question.text, today.day, asksPast ? "past" : "future");
  const all = today.register.held({ person: one.id }, { from: "0000-01-01", to: "9999-12-31" });
  const during = period ?? { from: today.day, to: today.day };
  const held = today.register.held({ person: one.id }, during);
  const [group] = namedGroups(asked);
  if (group !== undefined && question.ask === "whether")
    return isThere(one, { group: group.id, held }, asked);
  const when = period === undefined ? "" : ` ${whenWords(period, language)}`;
  if (held.length > 0) return listed(one, held, asked);
  const rest = all.filter((other) => !held.includes(other));
  const none = inLanguage(
    language,
    `${one.name} finns i registret men har inget uppdrag${when === "" ? " i dag" : when}.`,
    `${one.name} is in the register but holds nothing${when === "" ? " today" : when}.`,
  );
  return { outcome: "answered", lead: [plain(none)], details: sentencesOf(rest, asked) };
}

function listed({ name }: NamedPerson, held: readonly Held[], asked: LiveAsked): Draft {
  const { question } = asked;
  const { language } = question;
  const about = [...new Set(held.map(({ group }) => group))];
  const [only, ...others] = sentencesOf(held, asked);
  if (only !== undefined && others.length === 0)
    return { outcome: "answered", lead: [only], about };
  const count = String(held.length);
  const lead = inLanguage(
    language,
    `${name} har ${count} uppdrag i registret.`,
    `${name} has ${count} assignments in the register.`,
  );
  return { outcome: "answered", lead: [plain(lead)], details: sentencesOf(held, asked), about };
}

function sentencesOf(
  held: readonly Held[],
  { question, knowledge, today }: LiveAsked,
): Statement[] {
  const { language } = question;
  const telling = { knowledge, language, day: today.day };
  return held.map((one) => plain(`${heldSentence(one, telling)} ${registerNote([one], language)}`));
}

interface There {
  readonly group: Held["group"];
  readonly held: readonly Held[];
}

function isThere({ name }: NamedPerson, { group, held }: There, asked: LiveAsked): Draft {
  const { question, knowledge, today } = asked;
  const { language } = question;
  const telling = { knowledge, language, day: today.day };
  const here = held.filter((one) => one.group === group);
  const [first] = here;
  const where = groupName(knowledge, group, language);
  if (first === undefined) {
    const no = inLanguage(
      language,
      `Nej, enligt registret har ${name} inget uppdrag i ${where}.`,
      `No, according to the register ${name} holds nothing in ${where}.`,
    );
    return { outcome: "answered", lead: [plain(no)], about: [group] };
  }
  const yes = `${inLanguage(language, "Ja", "Yes")}, ${name} ${verb(first, telling)} ${placeWords(first, telling)}, ${timeWords(first, telling)}. ${registerNote([first], language)}`;
  return {
    outcome: "answered",
    lead: [plain(yes)],
    details: sentencesOf(here.slice(1), asked),
    about: [group],
  };
}

const WHO_IS =
  /^(?:och |and )?(?:vem (?:är|var)|who (?:is|was|are)|who's|vilka uppdrag har|vilken roll har|i vilka grupper sitter|vilka grupper sitter|which groups does|what assignments does|what roles? does)\s+((?:\p{Lu}[\p{L}-]+)(?:\s+\p{Lu}[\p{L}-]+){1,3})/iu;
const NAME = /^\p{Lu}[\p{L}-]+(?:\s+\p{Lu}[\p{L}-]+){1,3}$/u;

/** Somebody is asked about by a whole name that the register does not have. */
function unknownPerson(asked: LiveAsked, agreed: () => Draft): Draft | undefined {
  const { question, lexicon, today } = asked;
  const name = nameIn(question.text);
  if (name === undefined || !wordsOf(name).some((word) => !lexicon.words.knows(keysOf(word))))
    return undefined;
  if (question.mentions.some(({ firm }) => firm) || question.places.length > 0) return undefined;
  const stated = agreed();
  if (!isAbstention(stated)) return undefined;
  const { language } = question;
  const near = today.register.nearName(name);
  const none = inLanguage(
    language,
    `Ingen i registret heter ${name}.`,
    `Nobody in the register is called ${name}.`,
  );
  if (near === undefined)
    return { outcome: "unknown", lead: [plain(none)], next: stated.next ?? [] };
  const similar = inLanguage(language, `Menar du ${near}?`, `Do you mean ${near}?`);
  return {
    outcome: "unknown",
    lead: [plain(`${none} ${similar}`)],
    next: [inLanguage(language, `Vem är ${near}?`, `Who is ${near}?`)],
  };
}

/** Only a name written as one: each word with a capital. */
function nameIn(text: string): string | undefined {
  const words = (WHO_IS.exec(text.trim())?.[1] ?? "").split(/\s+/);
  const capital = words.findIndex((word) => !/^\p{Lu}/u.test(word));
  const name = (capital < 0 ? words : words.slice(0, capital)).join(" ");
  return NAME.test(name) ? name : undefined;
}
