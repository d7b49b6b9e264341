/** "Får styrgruppen fatta beslut?", "Does the group decide?": yes or no by what is told of the group, and nothing else asked. */
import type { Fact } from "../../../knowledge/fact.ts";
import { lowerFirst } from "../../../knowledge/facts/group-facts.ts";
import type { Draft } from "../../answer.ts";
import { isOfName } from "../../question.ts";
import { withVerdict } from "../../verdict-word.ts";
import {
  factsAbout,
  inLanguage,
  namedGroups,
  stated,
  subjectsOf,
  touches,
  type Asked,
  type Group,
  type Topic,
} from "../topic.ts";
import { decidesOutside } from "./by-agreement.ts";
import { factOfRule } from "./rule-facts.ts";

export const mayDecide: Topic = {
  id: "may-decide",
  answer(asked) {
    const { question } = asked;
    const { language, negated } = question;
    if (!question.yesNo || !touches(question, "decision") || !asksOnlyThat(asked)) return undefined;
    if (decidesOutside(asked)) return undefined;
    const [group, ...others] = new Set(namedGroups(asked));
    if (group === undefined || others.length > 0) return undefined;
    const never = factsAbout(asked.knowledge, group.id).find(isDenial);
    const fact =
      never ?? itsRule(group, asked) ?? factsAbout(asked.knowledge, group.id).find(tells);
    if (fact === undefined) return untold(group, asked);
    const saying = { language, afterAll: negated };
    return {
      outcome: "answered",
      lead: [withVerdict(fact === never ? "no" : "yes", stated(fact, language), saying)],
      about: [group.id],
    };

    function tells({ text, gap }: Fact): boolean {
      return !gap && DECIDES[language].test(text[language]);
    }
  },
};

/** What it is for is no word of whether it decides. */
function untold({ id, name }: Group, { question: { language } }: Asked): Draft {
  const where = lowerFirst(name[language]);
  const text = inLanguage(
    language,
    `Om ${where} fattar beslut står inte i överenskommelserna.`,
    `The agreements do not say whether ${where} makes decisions.`,
  );
  return { outcome: "unknown", lead: [{ text, facts: [] }], about: [id] };
}

/** It says of a group that it does not decide. */
export function isDenial({ negative, on }: Fact): boolean {
  return negative && on.some((concept) => (concept as string) === "decision");
}

/** How it decides, where there is a rule for that. */
function itsRule(group: Group, asked: Asked): Fact | undefined {
  const rule = subjectsOf(asked.knowledge, "rule").find(
    (one) => one.group === group.id && one.quorum !== undefined,
  );
  return rule && factOfRule(rule, "consensus", asked);
}

/** No number, nothing told before it, and no word of content but of deciding and the group's own name. */
function asksOnlyThat({ question }: Asked): boolean {
  const { numbers, years, terms, setting, mentions, mendedText } = question;
  return (
    mentions.length === 1 &&
    PLAINLY.test(mendedText) &&
    !ANYTHING.test(mendedText) &&
    numbers.length + years.length + setting.length === 0 &&
    terms.every(
      (term) =>
        term.weak ||
        isOfName(term, question) ||
        MAKES.test(term.text) ||
        term.concepts.some((concept) => DECIDING.has(concept)),
    )
  );
}

const DECIDING: ReadonlySet<string> = new Set(["decision", "decide-2", "mandate"]);
/** Not "majoritetsbeslut". */
const PLAINLY = /(?<!\p{L})(beslut(a|ar|en|et)?|decisions?|decide)(?!\p{L})/iu;
/** "… om vad som helst?": that it decides is not that it decides on everything. */
export const ANYTHING = /(?<!\p{L})(allt|allting|vad som helst|everything|anything)(?!\p{L})/iu;
const MAKES = /^(fattar?|fattas|tar?|makes?|takes?)$/iu;
const DECIDES = {
  sv: /(?<!\p{L})(beslutar|fattar beslut|att besluta)(?!\p{L})/iu,
  en: /(?<!\p{L})(decides|makes decisions|to decide)(?!\p{L})/iu,
};
