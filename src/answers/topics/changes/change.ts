/** What differs between an earlier and a later document: who has joined, who has left. */
import { countWords, listWords } from "../../../knowledge/facts/wording.ts";
import { lowerFirst } from "../../../knowledge/facts/group-facts.ts";
import type { ConceptId, SubjectId } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import { BESIDES } from "../../language/besides.ts";
import type { Question } from "../../question.ts";
import { verdictOf, withVerdict } from "../../verdict-word.ts";
import {
  composed,
  inLanguage,
  stated,
  touches,
  type Asked,
  type Topic,
  factsAbout,
} from "../topic.ts";
import { differencesOverTime } from "./over-time.ts";
import { asksHowOneComes } from "../decisions/untold.ts";
import { ifOneLeaves, isIfOneLeaves } from "./if-one-leaves.ts";
import { partiesOf, versions, yearOf, type Listed } from "./two-versions.ts";

export const change: Topic = {
  id: "change",
  answer(asked) {
    const { question, knowledge } = asked;
    if (isOfSomethingElse(asked)) return undefined;
    if (!asksOfChange(asked) || isOfTargetGroup(asked)) return ifOneLeaves(asked);
    const isOpen = asksWhatChanged(asked);
    const isPlain = isOpen || asksOfAnybody(asked);
    if (!isPlain && (isToldAsSuch(asked) || countsSomethingElse(asked))) return undefined;
    const { earlier, later } = versions(asked) ?? {};
    if (earlier === undefined || later === undefined) return undefined;
    if (asksForLater(yearOf(later, asked), question)) return notKnownLater(later, asked);
    const ofPlace = forPlace(earlier, later, asked);
    if (ofPlace !== undefined) return ofPlace;
    if (speaksOfOthers(asked, [earlier.id, later.id, later.of])) return undefined;
    const { language } = question;
    const joined = later.parties.filter((id) => !earlier.parties.includes(id));
    const left = earlier.parties.filter((id) => !later.parties.includes(id));
    const others = BESIDES.test(question.mendedText);
    const onlyMunicipalities = touches(question, "municipality");
    const kept = (ids: readonly SubjectId[]) =>
      ids.filter((id) => !onlyMunicipalities || isMunicipality(id, asked) !== others);
    const names = (ids: readonly SubjectId[]) =>
      listWords(
        ids.map((id) => knowledge.subjects.get(id)?.name[language] ?? id),
        language,
      );
    const facts = [partiesOf(earlier, asked), partiesOf(later, asked)] as const;
    const from = yearOf(earlier, asked);
    const to = yearOf(later, asked);
    const news = kept(joined);
    const parties = isOpen ? inLanguage(language, " parter", " parties") : "";
    const lead = inLanguage(
      language,
      `Mellan ${from} och ${to} har ${countWords(news.length, "sv")}${parties} tillkommit: ${names(news)}.`,
      `Between ${from} and ${to}, ${countWords(news.length, "en")}${parties} joined: ${names(news)}.`,
    );
    const gone = kept(left);
    const rest =
      gone.length === 0
        ? inLanguage(language, "Ingen har lämnat.", "None has left.")
        : inLanguage(
            language,
            `Dessa finns inte längre med: ${names(gone)}.`,
            `No longer listed: ${names(gone)}.`,
          );
    const goneFirst =
      news.length === 0 || (touches(question, "left") && !touches(question, "joined"));
    const first = composed(goneFirst ? rest : lead, ...facts);
    const isAny = (goneFirst ? gone : news).length > 0;
    return {
      outcome: "answered",
      lead: [asksOfAnybody(asked) ? withVerdict(verdictOf(isAny), first, { language }) : first],
      details: [
        ...(news.length === 0 ? [] : [composed(goneFirst ? lead : rest, ...facts)]),
        ...(isOpen
          ? differencesOverTime(asked)
          : facts.flatMap((fact) => (fact === undefined ? [] : [stated(fact, language)]))),
      ],
      about: [later.id],
    };
  },
};

/** "Jag lämnar skolan i X. Vad gör jag då?", "Till vem lämnar vi synpunkter?": who leaves no group. */
function isOfSomethingElse({ question }: Asked): boolean {
  const isAllTold = question.setting.length > 0 && question.terms.every(({ weak }) => weak);
  return isAllTold || touches(question, "written-views");
}

/** "Vad har ändrats sedan 2018?": of nothing in particular. */
function asksWhatChanged({ question, knowledge }: Asked): boolean {
  const { ask, mentions, places, terms } = question;
  const isNews = NEWS.test(question.mendedText);
  const isDocument = (id: SubjectId): boolean => knowledge.documents.has(id);
  return (
    ["what", "how"].includes(ask) &&
    (touches(question, "change") || isNews) &&
    mentions.every(({ firm, subjects }) => !firm || (isNews && subjects.some(isDocument))) &&
    places.every(({ wide }) => wide) &&
    terms.every(({ weak, concepts }) => weak || concepts.some((concept) => OPEN.has(concept)))
  );
}

/** "Vad är nytt i bilagan?" */
const NEWS = /^(vad är|vad var|what is|what was|what['’]s) (nytt|new)(?!\p{L})/iu;

const OPEN: ReadonlySet<string> = new Set([
  "new-2",
  "change",
  "difference",
  "contradiction",
  "definition",
  "compare-2",
  "agreement-1",
  "document",
]);

/** People are known to ask so for what is written down of just that change, not of who is a party. */
function isToldAsSuch({ rated: [best], question }: Asked): boolean {
  if (best === undefined || best.likely < 0.5) return false;
  const { on } = best.entry.fact;
  return on.includes(CHANGE) || (on.includes(CONTRADICTION) && touches(question, ...BODIES));
}

/** Who came and who left, in words or by two years of which one is denied. */
function asksOfChange(asked: Asked): boolean {
  const { question } = asked;
  const { ask, years } = question;
  if (isIfOneLeaves(question) || asksHowOneComes(asked)) return false;
  // "Vilken kommun lämnades utanför?" asks who was never in it.
  if (touches(question, "stand-outside")) return false;
  const isOfParties = touches(question, "joined", "left");
  const oneButNotTheOther =
    years.length >= 2 && /(?<!\p{L})(men inte|but not)(?!\p{L})/iu.test(question.mendedText);
  const isNews = NEWS.test(question.mendedText);
  if (!oneButNotTheOther && !isOfParties && !isNews && !touches(question, "change")) return false;
  if (!isOfParties && years.length === 0) return asksWhatChanged(asked) && isNewsOf(asked);
  if (ask === "how" && !touches(question, "change")) return false;
  return ["who", "which", "what", "how-many", "how"].includes(ask) || asksOfAnybody(asked);
}

/** Of one of the documents that are compared. */
function isNewsOf({ question, knowledge }: Asked): boolean {
  const isDocument = (id: SubjectId): boolean => knowledge.documents.has(id);
  return (
    NEWS.test(question.mendedText) &&
    question.mentions.some(({ subjects }) => subjects.some(isDocument))
  );
}

/** "Ängsby har utökat målgruppen. Vilka har tillkommit?": no parties. */
function isOfTargetGroup({ question }: Asked): boolean {
  return touches(question, ...WIDENED) && !touches(question, "party", "partner", "project");
}

const WIDENED = ["target-group", "target-group-2", "extended-1"];

/** "Har någon lämnat samarbetet?" */
function asksOfAnybody({ question }: Asked): boolean {
  return question.yesNo && touches(question, "joined", "left") && ANYBODY.test(question.mendedText);
}

const ANYBODY =
  /(?<!\p{L})(någon|några|nån|nya|anyone|anybody|any (party|parties|municipality|member|members))(?!\p{L})/iu;

/** "Hur många jobb väntas tillkomma?": no parties. */
function countsSomethingElse({ question }: Asked): boolean {
  return (
    question.ask === "how-many" &&
    !touches(question, "party", "members", "municipality", "partner") &&
    question.terms.some(
      ({ weak, concepts }) => !weak && !concepts.some((concept) => CHANGING.has(concept)),
    )
  );
}

const CHANGING: ReadonlySet<string> = new Set(["joined", "left", "change", "count"]);

const CHANGE = "change" as ConceptId;
const CONTRADICTION = "contradiction" as ConceptId;
const BODIES = ["group", "cooperation-group", "management-group", "working-group", "cadence"];

/** Who has left or joined since then is in no document. */
function notKnownLater(later: Listed, asked: Asked): Draft | undefined {
  const { question } = asked;
  const isOfParties =
    touches(question, "joined", "left") && !speaksOfOthers(asked, [later.id, later.of]);
  if (!isOfParties) return undefined;
  const year = yearOf(later, asked);
  const text = inLanguage(
    question.language,
    `Vad som har hänt efter ${year} står inte i överenskommelserna.`,
    `The agreements do not say what has happened since ${year}.`,
  );
  return { outcome: "unknown", lead: [{ text, facts: [] }], about: [later.id] };
}

/** "Efter 2020", "sedan 2021": nothing is known of what came after the later of them. */
function asksForLater(later: string, { years, mendedText }: Question): boolean {
  const after = /(?<!\p{L})(?:efter|after|since|sedan)\s+(20\d\d)/iu.exec(mendedText)?.[1];
  return (after !== undefined && after >= later) || years.some((year) => String(year) > later);
}

/** "Vad har ändrats för Ängsby mellan 2018 och 2020?" */
function forPlace(earlier: Listed, later: Listed, asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const { language } = question;
  const [place] = question.places.filter((one) => !one.wide);
  const id = place && knowledge.areas.get(place.area)?.organization;
  const plain = question.terms.every(
    (term) => term.weak || term.concepts.some((concept) => PLAIN.has(concept)),
  );
  if (id === undefined || !plain) return undefined;
  const name = knowledge.subjects.get(id)?.name[language] ?? id;
  const before = earlier.parties.includes(id);
  const after = later.parties.includes(id);
  const was = inLanguage(
    language,
    before ? "var part" : "var inte part",
    before ? "was a party" : "was not a party",
  );
  const is = inLanguage(
    language,
    after ? "är part" : "är inte part",
    after ? "is a party" : "is not a party",
  );
  const [from, to] = [yearOf(earlier, asked), yearOf(later, asked)];
  const where = lowerFirst(later.name[language]);
  const then = lowerFirst(earlier.name[language]);
  const lead = inLanguage(
    language,
    `${name} ${was} i ${then} ${from} och ${is} i ${where} ${to}.`,
    `${name} ${was} of ${then} in ${from} and ${is} of ${where} in ${to}.`,
  );
  const more =
    place === undefined ? [] : factsAbout(knowledge, place.subject).filter((fact) => fact.negative);
  return {
    outcome: "answered",
    lead: [composed(lead, partiesOf(earlier, asked), partiesOf(later, asked))],
    details: more.slice(0, 2).map((fact) => stated(fact, language)),
    about: place === undefined ? [] : [place.subject],
  };
}

const PLAIN: ReadonlySet<string> = new Set([
  "change",
  "difference",
  "contradiction",
  "party",
  "members",
  "task",
  "role-2",
  "compare-differences-1",
  "differ-2",
]);

/** The question names something else than the cooperation whose parties are compared. */
function speaksOfOthers({ question }: Asked, own: readonly (SubjectId | undefined)[]): boolean {
  const places = question.places.some((place) => !place.wide);
  const firm = question.mentions.filter((mention) => mention.firm);
  const named =
    firm.length > 0 ||
    question.years.length > 0 ||
    touches(question, "party", "municipality", "members") ||
    isOnlyOfComing(question);
  return (
    places || !named || firm.some((mention) => !mention.subjects.some((id) => own.includes(id)))
  );
}

/** "Hur många har tillkommit?": none but the parties come and leave. */
function isOnlyOfComing({ terms }: Question): boolean {
  return terms.every(
    ({ weak, concepts }) => weak || concepts.some((concept) => CHANGING.has(concept)),
  );
}

function isMunicipality(id: SubjectId, { knowledge }: Asked): boolean {
  const subject = knowledge.subjects.get(id);
  return subject?.kindOf === "organization" && subject.classification === "municipality";
}
