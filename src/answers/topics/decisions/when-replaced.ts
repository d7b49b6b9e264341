/** "Vi har fått en ny ledamot. Vem ska få veta det?": what the member must do when somebody is replaced. */
import type { Fact } from "../../../knowledge/fact.ts";
import { factsAbout, namedGroups, stated, subjectsOf, type Topic } from "../topic.ts";

export const whenReplaced: Topic = {
  id: "when-replaced",
  answer(asked) {
    const { question, knowledge } = asked;
    const { language, setting, mendedText, ask } = question;
    const said = setting.map(({ text }) => text).join(" ");
    if (!ASKED.has(ask) || !isReplaced(`${said} ${mendedText}`)) return undefined;
    const kind = KINDS.find(({ words }) => words.test(mendedText));
    if (kind === undefined) return undefined;
    const named = namedGroups(asked);
    const facts = subjectsOf(knowledge, "duty")
      .filter(({ trigger, group }) => trigger === "succession" && isOf(group, named))
      .flatMap(({ id }) => factsAbout(knowledge, id).filter(({ gap }) => !gap));
    const isMeant = (fact: Fact): boolean => kind.told?.test(fact.text[language]) === true;
    const [first, ...rest] = facts.toSorted((a, b) => Number(isMeant(b)) - Number(isMeant(a)));
    if (first === undefined) return undefined;
    return {
      outcome: "answered",
      lead: [stated(first, language)],
      details: rest.map((fact) => stated(fact, language)),
      about: [first.subject],
    };
  },
};

function isOf(group: string | undefined, named: readonly { readonly id: string }[]): boolean {
  return named.length === 0 || named.some(({ id }) => id === group);
}

const ASKED: ReadonlySet<string> = new Set(["who", "what", "how", "which"]);

const SEAT =
  "(?:ledam(?:ot|oten|öter|öterna)|ersättar\\p{L}*|suppleant\\p{L}*|representant\\p{L}*|(?:steering group )?members?|substitutes?|representatives?)";
const NEW =
  "(?:nya?|byt\\p{L}*|välj\\p{L}*|utse\\p{L}*|new|replac\\p{L}*|elect\\p{L}*|appoint\\p{L}*)";
const GONE =
  "(?:slutar|slutat|slutade|avgår|avgått|lämnar|lämnat|bytt jobb|byter jobb|gått i pension|byts ut|byttes ut|kliver av|(?:has |have |is )?(?:left|quit|resigned|leaving|stepping down|stepped down|retired))";
const REPLACED: readonly RegExp[] = [
  `${NEW} (?:\\p{L}+ ){0,3}${SEAT}`,
  `${SEAT} (?:\\p{L}+ ){0,4}${GONE}`,
].map((words) => new RegExp(`(?<!\\p{L})${words}(?!\\p{L})`, "iu"));

function isReplaced(told: string): boolean {
  return REPLACED.some((words) => words.test(told));
}

interface Kind {
  readonly words: RegExp;
  /** Of the facts, which is asked for; left out: all of them. */
  readonly told?: RegExp;
}

const KINDS: readonly Kind[] = [
  {
    words:
      /(?<!\p{L})(?:introducer\p{L}*|lära? upp|sätt(?:a|er) in|introduc\p{L}+|onboard\p{L}*)(?!\p{L})/iu,
    told: /introdu/iu,
  },
  {
    words:
      /(?<!\p{L})(?:(?:få|får|behöver) veta|meddela\p{L}*|informera\p{L}*|anmäl\p{L}*|kontakta\p{L}*|säg(?:a|er) (?:jag |vi )?(?:det )?till|hör(?:a|er) (?:jag |vi )?av|tell|told|notify|notified|inform\p{L}*|contact)(?!\p{L})/iu,
    told: /meddela|notice|notify/iu,
  },
  {
    words:
      /^(?:(?:och|and) )?(?:vad|hur|what|how) (?:måste|ska|bör|behöver|gör|gäller|händer|must|should|do|needs?|has|have|happens|applies)(?: (?:jag|vi|man|i|we|to))?(?: (?:göra|göras|hända|be done|do|happen))?(?: (?:då|nu|then|now))?\W*$/iu,
  },
];
