/**
 * "Vilka kommuner utom A har en rektor i sin grupp?": asked of all of them, and told of the others.
 * What tells of A would else be the answer, as it is A that the question names.
 */
import type { Subject } from "../../knowledge/knowledge.ts";
import type { Draft, Statement } from "../answer.ts";
import { LEAVES_OUT } from "../language/besides.ts";
import { setAskedFor, type Answered, type AskedSet } from "../negated-set/asked-set.ts";
import { membersIn, namesInTexts, namesTogether } from "../negated-set/members.ts";
import type { Question } from "../question.ts";
import { inLanguage, isOfKnowledge, type Asked } from "../topics/topic.ts";

/** Undefined where nothing that is named is left out. */
export function allBut(asked: Asked, answerTo: (text: string) => Answered): Draft | undefined {
  const { question } = asked;
  if (!ASKS.has(question.ask) || !LEAVES_OUT.test(question.mendedText)) return undefined;
  const left = leftOutOf(asked);
  const set = setAskedFor(asked);
  if (left === undefined || (set !== undefined && !KINDS.has(set.kind))) return undefined;
  const whole = answerTo(left.rest);
  if (whole.draft.outcome !== "answered") return undefined;
  const isLeftOut = (member: Subject): boolean =>
    left.out.some(
      ({ id, area }) => member.id === id || (area !== undefined && member.area === area),
    );
  const named = set === undefined ? [] : membersNamed(set, whole);
  const others = named.filter((member) => !isLeftOut(member));
  if (others.length === named.length) return told(whole, left.out, asked);
  const { language } = question;
  const facts = whole.draft.lead.flatMap((one) => one.facts);
  const text =
    others.length === 0
      ? inLanguage(language, "Ingen annan, såvitt det står.", "None besides, as far as is said.")
      : `${namesTogether(others, language)}.`;
  return {
    ...whole.draft,
    lead: [{ text, facts }],
    details: [
      ...whole.draft.lead.filter((one) => isOfKnowledge(one, asked)),
      ...(whole.draft.details ?? []).filter((one) => !speaksOf(one, left.out, asked)),
    ],
  };
}

const ASKS: ReadonlySet<string> = new Set(["which", "who", "how-many"]);
const KINDS: ReadonlySet<AskedSet["kind"]> = new Set(["municipality", "group"]);

/** What is left out by name, and the question without it. */
function leftOutOf({
  question,
  knowledge,
}: Asked): { readonly out: readonly Subject[]; readonly rest: string } | undefined {
  const { mendedText, tokens } = question;
  const word = LEAVES_OUT.exec(mendedText);
  if (word === null) return undefined;
  const spans = namesOf(question);
  const rest = mendedText.slice(word.index + word[0].length);
  const first = spans.find((span) => startsWith(rest, span, question));
  if (first === undefined) return undefined;
  const next = spans.find(
    ({ start }) => start === first.end + 1 && AND.test(tokens[first.end]?.folded ?? ""),
  );
  const last = next ?? first;
  const name = tokens.slice(first.start, last.end).map(({ text }) => escaped(text));
  const without = rest.replace(
    new RegExp(`^\\W*(?:the )?${name.join("\\W+")}(?:['’]s)?,?\\s*`, "iu"),
    "",
  );
  const out = [first, ...(next === undefined ? [] : [next])].flatMap(
    ({ subject }) => knowledge.subjects.get(subject) ?? [],
  );
  return { out, rest: `${mendedText.slice(0, word.index)}${without}` };
}

const AND = /^(och|samt|and)$/;

interface Named {
  readonly start: number;
  readonly end: number;
  readonly subject: Subject["id"];
}

function namesOf({ places, mentions }: Question): Named[] {
  return [
    ...places.filter(({ wide }) => !wide),
    ...mentions.map(({ start, end, subjects: [subject] }) => ({ start, end, subject })),
  ];
}

function startsWith(text: string, { start, end }: Named, { tokens }: Question): boolean {
  const name = tokens.slice(start, end).map((token) => escaped(token.text));
  return new RegExp(`^\\W*(?:the )?${name.join("\\W+")}(?!\\p{L})`, "iu").test(text);
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
}

/** Those of the set that the answer names; a group by its own name, not by its place. */
function membersNamed(set: AskedSet, { asked, draft }: Answered): Subject[] {
  if (set.kind !== "group") {
    const ids = membersIn(set, draft, asked);
    return set.members.filter(({ id }) => ids.includes(id));
  }
  const text = [...draft.lead, ...(draft.details ?? [])].map((one) => one.text).join(" ");
  return set.members.filter(({ name }) =>
    text.toLowerCase().includes(name[asked.question.language].toLowerCase()),
  );
}

/** The answer for all, where it tells nothing of what is left out; else that it cannot be told apart. */
function told({ draft }: Answered, out: readonly Subject[], asked: Asked): Draft {
  const all = [...draft.lead, ...(draft.details ?? [])];
  if (!all.some((one) => speaksOf(one, out, asked))) return draft;
  const { language } = asked.question;
  const names = namesTogether(out, language);
  const rest = (draft.details ?? []).filter((one) => !speaksOf(one, out, asked));
  // One in each line: the others are those that are left.
  if (draft.lead.at(-1)?.text.endsWith(":") === true && rest.length > 0)
    return {
      ...draft,
      lead: [{ text: inLanguage(language, `Utom ${names}:`, `Other than ${names}:`), facts: [] }],
      details: rest,
    };
  const text = inLanguage(
    language,
    `Jag kan inte säkert säga vilka det är utom ${names}. Det här står om alla:`,
    `I cannot say for sure which they are other than ${names}. This is what is said of all of them:`,
  );
  return { ...draft, outcome: "partly", lead: [{ text, facts: [] }], details: all };
}

function speaksOf({ text }: Statement, out: readonly Subject[], { knowledge }: Asked): boolean {
  return out.some((one) => namesInTexts(one, knowledge).some((name) => text.includes(name)));
}
