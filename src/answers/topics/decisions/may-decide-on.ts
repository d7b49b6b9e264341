/** "Får styrgruppen besluta om budgeten?": yes where what it decides on is told, and else that it is not told. */
import type { Fact } from "../../../knowledge/fact.ts";
import { lowerFirst } from "../../../knowledge/facts/group-facts.ts";
import { isStopword } from "../../language/stopwords.ts";
import { tokensOf, type Token } from "../../language/tokens.ts";
import { withVerdict } from "../../verdict-word.ts";
import {
  factsAbout,
  inLanguage,
  namedGroups,
  stated,
  touches,
  type Asked,
  type Topic,
} from "../topic.ts";
import { ANYTHING, isDenial } from "./may-decide.ts";

export const mayDecideOn: Topic = {
  id: "may-decide-on",
  answer(asked) {
    const { question, knowledge } = asked;
    const { language, yesNo, negated, numbers, years, setting } = question;
    if (!yesNo || negated || !touches(question, "decision")) return undefined;
    if (numbers.length + years.length + setting.length > 0) return undefined;
    const what = matterIn(asked);
    const [group, ...others] = new Set(namedGroups(asked));
    if (what === undefined || group === undefined || others.length > 0) return undefined;
    const own = factsAbout(knowledge, group.id);
    const told = own.filter((fact) => !fact.gap && DECIDES_ON[language].test(fact.text[language]));
    const [first] = told;
    if (first === undefined || own.some(isDenial)) return undefined;
    const isAll = ANYTHING.test(what);
    const words = tokensOf(what).filter((token) => !isStopword(token.text, language));
    if (words.length === 0 && !isAll) return undefined;
    const yes = isAll
      ? undefined
      : told.find((fact) => words.every((word) => stands(word, fact, asked)));
    if (yes !== undefined)
      return {
        outcome: "answered",
        lead: [withVerdict("yes", stated(yes, language), { language })],
        about: [group.id],
      };
    if (!isAll && words.some((word) => told.some((fact) => stands(word, fact, asked))))
      return undefined;
    const who = lowerFirst(group.name[language]);
    const text = inLanguage(
      language,
      `Det står inte i överenskommelserna om ${who} får besluta om ${what}.`,
      `The agreements do not say whether ${who} may decide on ${what}.`,
    );
    return {
      outcome: "unknown",
      lead: [{ text, facts: [] }],
      details: [stated(first, language)],
      about: [group.id],
    };
  },
};

/** What comes after "besluta om", where it is a matter and no clause: not "… om Ängsby är borta". */
function matterIn({ question, lexicon }: Asked): string | undefined {
  const [, inverted, plain] = MATTER.exec(question.mendedText.trim()) ?? [];
  const what = (inverted ?? plain)?.trim();
  const tokens = what === undefined ? [] : tokensOf(what);
  const isClause = tokens.some((token) => CLAUSE.test(token.folded) || lexicon.words.isVerb(token));
  const namesPlace = question.places.some(({ wide }) => !wide);
  return tokens.length > MOST || isClause || namesPlace ? undefined : what;
}

function stands(word: Token, { text }: Fact, { question }: Asked): boolean {
  const keys = new Set(tokensOf(text[question.language]).flatMap((token) => token.keys));
  return word.keys.some((key) => keys.has(key));
}

/** Words. More is hardly the name of a matter. */
const MOST = 5;
const MATTER =
  /^(?:beslutar|bestämmer)\s+(?:\S+\s+){1,3}?(?:om|kring|rörande)\s+([^?!.,]{2,60})\W*$|(?<!\p{L})(?:besluta|beslutar|beslut|bestämma|bestämmer|decide|decides|decisions?)\s+(?:om|kring|rörande|on|about)\s+([^?!.,]{2,60})\W*$/iu;
const CLAUSE =
  /^(ar|var|inte|ej|som|att|nar|om|utan|nagot|nagon|vad|hur|vem|vilka|vilken|is|are|not|that|when|if|without|which|what|how|something|anything|it|them|det|den|dem|ledamot|ledamoten|ledamoter|ersattare|ersattaren|parten|parter|member|members|substitute|party|parties)$/;
const DECIDES_ON = {
  sv: /(?<!\p{L})(?:beslutar|beslut|besluta)\s+(?:om|i|kring|rörande)(?!\p{L})/iu,
  en: /(?<!\p{L})(?:decides?|decisions?)\s+on(?!\p{L})/iu,
};
