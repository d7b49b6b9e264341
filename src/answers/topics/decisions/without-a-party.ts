/** "Kan vi besluta om Ängsby inte kommer?", "Måste Ängsby vara med?": no single party has to be there. */
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import { said } from "../../verdict-word.ts";
import {
  composed,
  namedGroups,
  stated,
  subjectsOf,
  touches,
  type Asked,
  type Topic,
} from "../topic.ts";
import { partiesNeeded, type Rule } from "./enough-parties.ts";
import { factOfRule } from "./rule-facts.ts";

export const withoutAParty: Topic = {
  id: "without-a-party",
  answer(asked) {
    const { question, knowledge } = asked;
    const { yesNo, language } = question;
    if (!yesNo || question.numbers.length > 0 || !touches(question, "decision")) return undefined;
    const named = partiesNamed(asked);
    const [first] = named;
    if (first === undefined) return undefined;
    const isAway = isAbsent(first, question);
    if (!isAway && !hasToCome(first, question)) return undefined;
    const rule = subjectsOf(knowledge, "rule").find((one) => one.quorum !== undefined);
    if (rule === undefined || !isFew(rule, named, asked)) return undefined;
    const facts = [factOfRule(rule, "quorum", asked), factOfRule(rule, "consensus", asked)];
    const views = factOfRule(rule, "written-views", asked);
    const lead = isAway
      ? said(
          "yes",
          { language },
          ", om mer än hälften av de berörda parterna ändå är på plats och alla närvarande är eniga.",
          ", if more than half of the parties concerned are there all the same and everyone present agrees.",
        )
      : said(
          "no",
          { language },
          ", det räcker att mer än hälften av de berörda parterna är på plats och att alla närvarande är eniga.",
          ", it is enough that more than half of the parties concerned are there and that everyone present agrees.",
        );
    return {
      outcome: "answered",
      lead: [composed(lead, ...facts)],
      details: isAway && views !== undefined ? [stated(views, language)] : [],
      about: [rule.group],
    };
  },
};

/** A party that is named, and where its name begins. */
interface Party {
  readonly id: SubjectId;
  readonly start: number;
}

/** All that are named are parties of the group, and without them more than half of all may come. */
function isFew(rule: Rule, away: readonly Party[], asked: Asked): boolean {
  const group = subjectsOf(asked.knowledge, "group").find(({ id }) => id === rule.group);
  const named = namedGroups(asked);
  if (group === undefined || (named.length > 0 && !named.includes(group))) return false;
  return (
    away.every(({ id }) => group.parties.includes(id)) &&
    group.parties.length - away.length >= partiesNeeded(group.parties.length)
  );
}

/** Municipalities by the names of their places, and organisations, in their order. */
function partiesNamed({ question, knowledge }: Asked): Party[] {
  const ofPlaces = question.places.flatMap(({ area, wide, start }) => {
    const id = wide ? undefined : knowledge.areas.get(area)?.organization;
    return id === undefined ? [] : [{ id, start }];
  });
  const organizations = question.mentions.flatMap(({ subjects: [id], start }) =>
    knowledge.subjects.get(id)?.kindOf === "organization" ? [{ id, start }] : [],
  );
  return [...ofPlaces, ...organizations].sort((one, other) => one.start - other.start);
}

/** "… om Ängsby inte kommer", "… utan Ängsby": the name stands right after the word that joins. */
function isAbsent({ start }: Party, { tokens, negated }: Asked["question"]): boolean {
  const joining = tokens[start - 1]?.folded ?? "";
  const before = tokens.slice(0, start).map(({ folded }) => folded);
  if (before.some((word) => NOT.test(word))) return false;
  if (WITHOUT.test(joining)) return !negated;
  const after = tokens.slice(start).map(({ folded }) => folded);
  return IF.test(joining) && AWAY.test(after.join(" "));
}

const NOT = /^(inte|ej|not|n't)$/;
const WITHOUT = /^(utan|without)$/;
const IF = /^(om|ifall|nar|fast|fastan|att|if|when|though|although)$/;
const AWAY =
  /\b((inte|ej|not|doesn't|isn't|can't|cannot) (\w+ )?(deltar|delta|kommer|komma|ar|var|narvarar|med|dar|har|pa plats|narvarande|dyker upp|come|coming|show up|turn up|there|present|attend|attending)|(kommer|deltar|kan|ar|narvarar) inte|borta|saknas|franvarande|uteblir|absent|missing|away)\b/;

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
