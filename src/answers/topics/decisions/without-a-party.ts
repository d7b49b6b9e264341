/** "Kan vi besluta om Ängsby inte kommer?", "… om Ängsby och Jobbverket är sjuka?", "Måste Ängsby vara med?": no single party has to be there. */
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import { countWords, listWords } from "../../../knowledge/facts/wording.ts";
import type { Fact } from "../../../knowledge/fact.ts";
import type { Statement } from "../../answer.ts";
import { said, verdictOf } from "../../verdict-word.ts";
import {
  composed,
  factOf,
  inLanguage,
  namedGroups,
  stated,
  subjectsOf,
  touches,
  type Asked,
  type Group,
  type Topic,
} from "../topic.ts";
import { understand } from "../../understand.ts";
import { partiesNeeded, type Rule } from "./enough-parties.ts";
import { factOfRule } from "./rule-facts.ts";

export const withoutAParty: Topic = {
  id: "without-a-party",
  answer(asked) {
    const { question, knowledge, lexicon } = asked;
    const { language, mendedText } = question;
    if (
      !asksWhether(question) ||
      question.numbers.length > 0 ||
      !(touches(question, "decision", "quorum") || CONCERNS.test(mendedText))
    )
      return undefined;
    // What was told before it is no part of what it asks.
    const own =
      question.setting.length === 0 ? question : understand(question.text, lexicon, { language });
    const named = partiesNamed({ question: own, knowledge });
    const [first] = named;
    if (first === undefined) return undefined;
    const away = absentIn(named, own);
    if (away.length === 0 && !hasToCome(first, own)) return undefined;
    const rule = subjectsOf(knowledge, "rule").find((one) => one.quorum !== undefined);
    const group = subjectsOf(knowledge, "group").find(({ id }) => id === rule?.group);
    if (rule === undefined || group === undefined || !isOfGroup(group, named, asked))
      return undefined;
    if (away.length === 0)
      return {
        outcome: "answered",
        lead: [hasToBeThere(first, concernedOf(named, own), rule, asked)],
        about: [rule.group],
      };
    const others = [...toldBefore(asked), ...named.filter((party) => !away.includes(party))];
    if (named.length > away.length && !CONCERNS.test(mendedText)) return undefined;
    const substitute = MEMBER.test(mendedText) ? factOfRule(rule, "substitute", asked) : undefined;
    const details = [substitute, factOfRule(rule, "written-views", asked)].flatMap((fact) =>
      fact === undefined ? [] : [stated(fact, language)],
    );
    const lead =
      others.length > 0
        ? ofThoseConcerned({ others, away, rule }, asked)
        : ofAll({ away, rule, group }, asked);
    return { outcome: "answered", lead, details, about: [rule.group] };
  },
};

/** "… om varken A eller B kommer?" is no choice of two. */
function asksWhether({ yesNo, ask, tokens }: Asked["question"]): boolean {
  return yesNo || (ask === "whether" && tokens.some(({ folded }) => NEITHER.test(folded)));
}

/** Those that are named behind "rör": only they are counted. */
function concernedOf(named: readonly Party[], { tokens, setting }: Asked["question"]): Party[] {
  const words = tokens.slice(setting.length);
  const at = words.findIndex(({ text }) => CONCERNS.test(text));
  return at < 0 ? [] : named.filter(({ start }) => start > at);
}

/** "Måste A vara med om frågan bara rör B och C?", "… om den bara rör A och B?": of two, both have to come. */
function hasToBeThere(
  { id }: Party,
  concerned: readonly Party[],
  rule: Rule,
  asked: Asked,
): Statement {
  const { language } = asked.question;
  const counted = new Set(concerned.map((party) => party.id));
  const names = listWords(namesOf([...counted], asked), language);
  if (counted.size > 0 && !counted.has(id))
    return composed(
      said(
        "no",
        { language },
        `, det är bara de parter som frågan rör som räknas: ${names}.`,
        `, only the parties that the matter concerns are counted: ${names}.`,
      ),
      ...decidedBy(rule, asked),
    );
  const [all, least] = [counted.size, partiesNeeded(counted.size)];
  if (all > 1 && least === all)
    return composed(
      said(
        "yes",
        { language },
        `, eller dess ersättare: rör frågan bara ${countWords(all, language)} parter (${names}) måste båda vara representerade, för mer än hälften krävs.`,
        `, or its substitute: if the matter concerns only ${countWords(all, language)} parties (${names}), both must be represented, as more than half is required.`,
      ),
      ...decidedBy(rule, asked),
    );
  return composed(
    said(
      "no",
      { language },
      ", det räcker att mer än hälften av de berörda parterna är på plats och att alla närvarande är eniga.",
      ", it is enough that more than half of the parties concerned are there and that everyone present agrees.",
    ),
    ...decidedBy(rule, asked),
  );
}

/** How many have to be there, and that they have to agree. */
function decidedBy(rule: Rule, asked: Asked): (Fact | undefined)[] {
  return [factOfRule(rule, "quorum", asked), factOfRule(rule, "consensus", asked)];
}

function namesOf(ids: readonly SubjectId[], { knowledge, question }: Asked): string[] {
  return ids.flatMap((id) => knowledge.subjects.get(id)?.name[question.language] ?? []);
}

interface Away {
  readonly away: readonly Party[];
  readonly rule: Rule;
}

/** "… en fråga som bara rör A och B om B är borta?": those that are concerned are named. */
function ofThoseConcerned(
  { others, away, rule }: Away & { readonly others: readonly Party[] },
  asked: Asked,
): Statement[] {
  const { language } = asked.question;
  const concerned = new Set(others.map(({ id }) => id));
  const present = [...concerned].filter((id) => away.every((party) => party.id !== id));
  const needed = partiesNeeded(concerned.size);
  const isEnough = present.length >= needed;
  const [least, all] = [needed, concerned.size].map((count) => countWords(count, language));
  const few =
    present.length === 0
      ? inLanguage(language, "ingen", "none")
      : countWords(present.length, language);
  const left = present.length === 0 ? "" : ` (${listWords(namesOf(present, asked), language)})`;
  const gone = listWords(
    namesOf(
      away.map(({ id }) => id),
      asked,
    ),
    language,
  );
  const lead = said(
    verdictOf(isEnough),
    { language },
    isEnough
      ? `, utan ${gone} är ${few} av ${all} berörda parter kvar${left}. Det är mer än hälften, men alla närvarande måste också vara eniga.`
      : `, utan ${gone} är ${few} av ${all} berörda parter kvar${left}, och det behövs minst ${least} (${String(needed)}).`,
    isEnough
      ? `, without ${gone} ${few} of ${all} parties concerned are left${left}. That is more than half, but everyone present must also agree.`
      : `, without ${gone} ${few} of ${all} parties concerned ${present.length === 1 ? "is" : "are"} left${left}, and at least ${least} (${String(needed)}) are needed.`,
  );
  return [composed(lead, ...decidedBy(rule, asked))];
}

/** Which parties the matter concerns is not told; of several that are away it is said what is left. */
function ofAll({ away, rule, group }: Away & { readonly group: Group }, asked: Asked): Statement[] {
  const { language } = asked.question;
  const facts = decidedBy(rule, asked);
  const members = factOf(asked.knowledge, group.id, "members");
  const gone = listWords(
    namesOf(
      away.map(({ id }) => id),
      asked,
    ),
    language,
  );
  const [all, left] = [group.parties.length, group.parties.length - away.length];
  const needed = partiesNeeded(all);
  const [whole, rest, few] = [all, left, needed].map((count) => countWords(count, language));
  const least = `${few} (${String(needed)})`;
  if (left < needed) {
    const lead = inLanguage(
      language,
      `Inte om frågan rör alla ${whole} parter: utan ${gone} är bara ${rest} kvar, och det behövs minst ${least}.`,
      `Not if the matter concerns all ${whole} parties: without ${gone} only ${rest} are left, and at least ${least} are needed.`,
    );
    return [composed(lead, ...facts, members)];
  }
  const lead = said(
    "yes",
    { language },
    ", om mer än hälften av de berörda parterna ändå är på plats och alla närvarande är eniga.",
    ", if more than half of the parties concerned are there all the same and everyone present agrees.",
  );
  if (away.length === 1) return [composed(lead, ...facts)];
  const text = inLanguage(
    language,
    `Rör frågan alla ${whole} parter behövs minst ${least}, och utan ${gone} är ${rest} kvar.`,
    `If the matter concerns all ${whole} parties, at least ${least} are needed, and without ${gone} ${rest} are left.`,
  );
  return [composed(lead, ...facts), composed(text, ...facts, members)];
}

/** "… en fråga som bara rör Ängsby och Jobbverket" */
const CONCERNS =
  /(?<!\p{L})((be)?rör|angår|gäller|involverar|berörd\p{L}*|concern(s|ing|ed)?|affect(s|ing|ed)?|involv(es|ing))(?!\p{L})/iu;
const MEMBER =
  /(?<!\p{L})(ledam\p{L}+|ordinarie|representant\p{L}*|members?|representatives?)(?!\p{L})/iu;

/** A party that is named, and where its name stands. */
interface Party {
  readonly id: SubjectId;
  readonly start: number;
  readonly end: number;
}

/** All that are named are parties of the group. */
function isOfGroup(group: Group, named: readonly Party[], asked: Asked): boolean {
  const groups = namedGroups(asked);
  if (groups.length > 0 && !groups.includes(group)) return false;
  return named.every(({ id }) => group.parties.includes(id));
}

/** "Frågan rör A, B och C. Kan vi besluta om A inte kommer?" */
function toldBefore({ question: { setting, language }, lexicon, knowledge }: Asked): Party[] {
  const told = setting.map(({ text }) => text).join(" ");
  if (!CONCERNS.test(told)) return [];
  return partiesNamed({ question: understand(told, lexicon, { language }), knowledge });
}

/** Municipalities by the names of their places, and organisations, in their order. */
function partiesNamed({ question, knowledge }: Pick<Asked, "question" | "knowledge">): Party[] {
  const ofPlaces = question.places.flatMap(({ area, wide, start, end }) => {
    const id = wide ? undefined : knowledge.areas.get(area)?.organization;
    return id === undefined ? [] : [{ id, start, end }];
  });
  const isPlace = (at: number): boolean =>
    ofPlaces.some(({ start, end }) => start <= at && at < end);
  const organizations = question.mentions.flatMap(({ subjects: [id], start, end }) =>
    knowledge.subjects.get(id)?.kindOf === "organization" && !isPlace(start)
      ? [{ id, start, end }]
      : [],
  );
  return [...ofPlaces, ...organizations].sort((one, other) => one.start - other.start);
}

/** "… om Ängsby inte kommer", "… utan Ängsby och Jobbverket": the row right after the word that joins. */
function absentIn(
  named: readonly Party[],
  { tokens, negated, setting }: Asked["question"],
): Party[] {
  const words = tokens.slice(setting.length).map(({ folded }) => folded);
  const at = named.findIndex(({ start }) => {
    const before = words[start - 1] ?? "";
    const joining = words[BOTH.test(before) ? start - 2 : start - 1] ?? "";
    if (WITHOUT.test(joining)) return !negated;
    const absent = NEITHER.test(before) ? THERE : AWAY;
    return IF.test(joining) && absent.test(words.slice(start).join(" "));
  });
  const first = named[at];
  if (first === undefined || words.slice(0, first.start).some((word) => NOT.test(word))) return [];
  const row = [first];
  for (const party of named.slice(at + 1)) {
    const between = words.slice(row.at(-1)?.end, party.start);
    if (!between.every((word) => AND.test(word))) return [];
    row.push(party);
  }
  return row;
}

const NOT = /^(inte|ej|not|n't)$/;
const WITHOUT = /^(utan|without)$/;
const BOTH = /^(bade|varken|both|neither)$/;
const NEITHER = /^(varken|neither)$/;
const AND = /^(och|samt|eller|and|or|nor|the|kommun|kommuns|municipality)$/;
const IF = /^(om|ifall|nar|fast|fastan|att|aven|if|when|though|although|even)$/;
const THERE =
  /\b(deltar|kan|kommer|ar (har|dar|med|pa plats|narvarande)|narvarar|dyker upp|comes?|can|is|are|attends?|shows? up|turns? up)\b/;
const AWAY =
  /\b((inte|ej|not|doesn't|isn't|aren't|can't|cannot) (\w+ )?(deltar|delta|kommer|komma|ar|var|narvarar|med|dar|har|pa plats|narvarande|dyker upp|come|coming|show up|turn up|there|present|attend|attending)|(kommer|deltar|kan|ar|narvarar) inte|borta|saknas|fattas|franvarande|uteblir|sjuk|sjuka|sjukt|forhindrad|forhindrade|(far|har) forhinder|absent|missing|away|ill|sick|unable to (come|attend))\b/;

/** "Måste Ängsby vara med …?", "Does Ängsby have to be there …?" */
function hasToCome({ start }: Party, { tokens }: Asked["question"]): boolean {
  const words = tokens.map(({ folded }) => folded);
  return (
    start === 1 && MUST.test(words[0] ?? "") && BE_THERE.test(words.slice(start + 1).join(" "))
  );
}

const MUST = /^(maste|behover|must|does)$/;
const BE_THERE =
  /^(\w+ ){0,3}(vara (med|pa plats|narvarande|dar)|delta|narvara|komma|be (there|present)|attend|come|take part)\b/;
