/** Since when somebody is a party, and whether it is a new one or has left: as far as two agreements tell. */
import type { Language, SubjectId, Text } from "../../../knowledge/schema/base.ts";
import type { Statement } from "../../answer.ts";
import { shortName } from "../names-told.ts";
import { actorsOf, type Actor } from "../seats/actors.ts";
import { SEATED } from "../seats/seat-words.ts";
import { verdictOf, withVerdict } from "../../verdict-word.ts";
import { composed, inLanguage, touches, type Asked, type Topic } from "../topic.ts";
import { partiesOf, versions, yearOf, type Versions } from "./two-versions.ts";

export const sinceWhen: Topic = {
  id: "since-when",
  answer(asked) {
    const { question } = asked;
    // "När lämnade X?" takes for granted that it has.
    const isSince = SINCE.has(question.ask) && !touches(question, "left");
    const isAsked = isSince || (question.yesNo && asksOfLasting(asked));
    const both = isAsked ? versions(asked) : undefined;
    if (both === undefined || !isOfYears(both, asked)) return undefined;
    if (WITH.test(question.mendedText)) return undefined;
    const parties = actorsOf(asked, undefined).filter(({ id }) => id !== undefined);
    if (parties.length === 0 || !isOfParties(parties, both, asked)) return undefined;
    const isOfEarlier = question.years.length > 0 || touches(question, "left");
    if (isOfEarlier && !parties.every((party) => isEverParty(party, both))) return undefined;
    return {
      outcome: question.yesNo ? "answered" : "partly",
      lead: parties.map((party) => toldOf(party, both, asked)),
      about: [both.later.id],
    };
  },
};

const SINCE: ReadonlySet<string> = new Set(["when", "how-long"]);
const LASTING =
  /(?<!\p{L})(ny|nya|nytt|new|newcomer|alltid|always|från (?:början|starten)|sedan starten|from the (?:start|beginning|outset))(?!\p{L})/iu;
/** "… i samarbetet med X": of another cooperation. */
const WITH = /(?<!\p{L})(samarbetet|samverkan|cooperation|collaboration) (med|with)(?!\p{L})/iu;
const NEW = /(?<!\p{L})(ny|nya|nytt|new|newcomer)(?!\p{L})/iu;

/** "Är X ny?", "Har X lämnat?", "Var X med redan 2018?" */
function asksOfLasting({ question }: Asked): boolean {
  return (
    LASTING.test(question.mendedText) ||
    BEEN.test(question.mendedText) ||
    touches(question, "left", "joined") ||
    (question.years.length > 0 && WAS.test(question.mendedText)) ||
    BUT_NOT.test(question.mendedText)
  );
}

/** "Har X varit med sedan 2018?", "Has X been a party all along?" */
const BEEN =
  /^(?:har|has|have)(?!\p{L}).*(?<!\p{L})(?:varit|been)(?!\p{L}).*(?<!\p{L})(?:sedan|since|hela tiden|all along|the whole time)(?!\p{L})/iu;

/** "Var X med 2018 men inte 2020?": the year that it is held to be in, and the other. */
const BUT_NOT =
  /^(?:var|är|fanns|was|were|is)(?!\p{L}).*?(?<in>\d{4}).*(?<!\p{L})(?:men inte|but not)(?!\p{L}).*?(?<out>\d{4})/iu;

/** Without that, who was in then is told by the list of that year alone. */
const WAS = /^(?:var|was|were)(?!\p{L}).*(?<!\p{L})(?:redan|already)(?!\p{L})/iu;

/** No year, or that of the earlier agreement: what came after the later one is not known. */
function isOfYears({ earlier, later }: Versions, asked: Asked): boolean {
  const { years, yesNo, mendedText } = asked.question;
  if (BUT_NOT.test(mendedText)) {
    const both = [earlier, later].map((one) => yearOf(one, asked));
    return years.length === 2 && years.every((year) => both.includes(String(year)));
  }
  return (
    years.length === 0 || (yesNo && years.every((one) => String(one) === yearOf(earlier, asked)))
  );
}

/** Being a party is all that is asked about, and of no other group or cooperation. */
function isOfParties(parties: readonly Actor[], both: Versions, asked: Asked): boolean {
  const { question } = asked;
  const { earlier, later } = both;
  const own = new Set<SubjectId | undefined>([later.id, later.of, ...parties.map(({ id }) => id)]);
  // Who is covered by the earlier text need not have been a party then.
  const isHeldThen = BUT_NOT.exec(question.mendedText)?.groups?.["in"] === yearOf(earlier, asked);
  const isText = (id: SubjectId): boolean => isHeldThen && isDocument(id, asked);
  const isNamed = question.mentions.some(({ subjects }) => subjects[0] === later.of);
  // Since when somebody holds the seat is another matter.
  if (touches(question, "represent")) return false;
  if (!isNamed && !touches(question, "joined", "left", "members", "party", "take-part"))
    return false;
  return (
    question.mentions.every(({ subjects }) => subjects.some((id) => own.has(id) || isText(id))) &&
    question.terms.every(
      ({ weak, concepts, start, end, text }) =>
        weak ||
        concepts.some((concept) => OF_PARTIES.has(concept)) ||
        OF_TIME.test(text) ||
        question.mentions.some((named) => start >= named.start && end <= named.end),
    )
  );
}

/** "… i avtalet från 2018": the text itself, or what it agrees on. */
function isDocument(id: SubjectId, { knowledge }: Asked): boolean {
  return knowledge.documents.has(id) || knowledge.subjects.get(id)?.kindOf === "agreement";
}

const OF_TIME =
  /^(become|efter|after|redan|already|annex|bilaga|bilagan|hela|tiden|hela tiden|whole|along)$/iu;
const OF_PARTIES: ReadonlySet<string> = SEATED.union(
  new Set([
    ...["take-part", "cooperation", "status", "length", "new-2", "beginning-1", "start"],
    ...["left", "leave-2", "joined", "already", "since-2"],
  ]),
);

function isEverParty({ id }: Actor, { earlier, later }: Versions): boolean {
  return [earlier, later].some(({ parties }) => parties.some((one) => one === id));
}

function toldOf({ id, name }: Actor, { earlier, later }: Versions, asked: Asked): Statement {
  const { language, yesNo } = asked.question;
  const [before, after] = [earlier, later].map(({ parties }) => parties.some((one) => one === id));
  const [from, to] = [yearOf(earlier, asked), yearOf(later, asked)];
  const whose = shortName(later.of ?? later.id, asked);
  const told: Text = !after
    ? {
        sv: `${name} nämns inte bland parterna i ${whose} ${to}${before ? ` men var part ${from}` : ""}.`,
        en: `${name} is not named among the parties of ${whose} in ${to}${before ? ` but was one in ${from}` : ""}.`,
      }
    : before
      ? {
          sv: `${name} var part i ${whose} redan ${from} och är det också ${to}.`,
          en: `${name} was a party of ${whose} already in ${from} and is one in ${to} too.`,
        }
      : asked.question.mentions.some(({ subjects }) => isDocument(subjects[0], asked))
        ? {
            sv: `${name} är part i ${whose} ${to}.`,
            en: `${name} is a party of ${whose} in ${to}.`,
          }
        : {
            sv: `${name} är part i ${whose} ${to} men var det inte ${from}.`,
            en: `${name} is a party of ${whose} in ${to} but was not in ${from}.`,
          };
  const since = whenWords(
    before === true,
    after === true,
    inLanguage(language, `mellan ${from} och ${to}`, `between ${from} and ${to}`),
    language,
  );
  const facts = [partiesOf(earlier, asked), partiesOf(later, asked)];
  if (!yesNo)
    return composed(`${since}${told[language]}${after ? UNTOLD[language] : ""}`, ...facts);
  const isSo = isAsAsked(before === true, after === true, asked);
  const statement = composed(told[language], ...facts);
  return isSo === undefined ? statement : withVerdict(verdictOf(isSo), statement, { language });
}

/** The day itself is nowhere. */
const UNTOLD: Text = {
  sv: " Exakt när det blev så står inte i överenskommelserna.",
  en: " The agreements do not say exactly when that came about.",
};

/** "Någon gång mellan 2018 och 2020: " */
function whenWords(before: boolean, after: boolean, between: string, language: Language): string {
  if (before || !after) return "";
  return inLanguage(language, `Någon gång ${between}: `, `At some time ${between}: `);
}

/** "Är X ny?", "Har X alltid varit med?" What was before the earlier agreement is not known. */
function isAsAsked(before: boolean, after: boolean, { question }: Asked): boolean | undefined {
  const { in: held } = BUT_NOT.exec(question.mendedText)?.groups ?? {};
  if (held !== undefined) {
    const isEarlier = question.years.every((year) => Number(held) <= year);
    return isEarlier ? before && !after : after && !before;
  }
  if (touches(question, "left")) return before || after ? !after : undefined;
  // That it was there from the start is no "no" to whether it has joined.
  if (touches(question, "joined")) return after && !before ? true : undefined;
  const isNew = NEW.test(question.mendedText);
  if (question.years.length > 0 && !isNew) return before;
  if (before && after && !isNew) return undefined;
  return isNew && after && !before;
}
