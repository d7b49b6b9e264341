/**
 * Who is counted in a question about a meeting: "tio berörs, sex kommer och en är emot" tells how many
 * are affected, present and against. Numbers of something else (weeks, per cent) are left out.
 */
import { numbersWithWords } from "./number-words.ts";
import type { Token } from "./tokens.ts";

export interface Headcount {
  /** Parties that the matter concerns. */
  readonly affected?: number;
  readonly present?: number;
  readonly absent?: number;
  /** Whose substitute comes: they are represented too (bilaga 2, 1.3.1). */
  readonly standIn?: number;
  /** Of those who are there; where nothing else tells how many are, those who are for it are. */
  readonly inFavour?: number;
  readonly against?: number;
}

type Role = keyof Headcount | "other";

/** What stands after a number, up to the next one or the next clause, tells best what it counts. */
const AFTER: readonly (readonly [RegExp, Role])[] = [
  [
    /^(dag|dagar|arbetsdag\w*|veck\w+|manad\w*|years|aring\w*|saker|fragor|timm\w+|minut\w*|gang|ganger|procent|tredjedel\w*|fjardedel\w*|poang|kronor|mot(e|en|et|ena)|projekt\w*|(jobb)?spar\w*|(working )?days?|weeks?|months?|years?|hours?|minutes?|times|per ?cent|percent|thirds?|quarters?|points|meetings?|projects?|tracks?|things|questions)\b/,
    "other",
  ],
  [
    /^(utsedda |designated )?(ersattar\w*|substitutes?|deput(y|ies))\b|\b(skicka\w*|sander|sant|sande|sends?|sent|representeras|foretrads|represented|genom|via|through) (\w+ ){0,3}(ersattar\w*|substitutes?|deput(y|ies))\b/,
    "standIn",
  ],
  [/^(\w+ )?(avstar|avstod|lagger ner|abstain(s|ed)?)\b/, "other"],
  [
    /^(mot|against|vs|versus)$|^(nej|no)\b|\b(emot|(sager|saga|sa|sagt|rosta|rostar|rostade|rostat) (nej|mot)|ar mot|oense|oeniga?|motsatter|invander|protesterar|haller inte med|inte (haller med|overens|ense|eniga?)|against|(say|says|said|vote|votes|voted) no|disagree[sd]?|blockera\w*|stoppar?|hindrar?|falla|faller|(can|may|could) (block|stop|prevent|veto)|block(s|ed|ing)?|objects?|opposes?|opposed|(not|nt) agree|(vill|tycker) (nagot annat|annorlunda|olika|tvartom)|tycker inte (som|likadant|sa))\b/,
    "against",
  ],
  [
    /\b(inte (kommer|kan|kom|med|har|dar|pa plats|narvarande)|(kommer|kan|kom|dok|ar) inte|aterbud|forhinder|forhindrade|franvarande|saknas|fattas|borta|hemma|sjuka?|uteblir|uteblev|uteblivit|absent|missing|away|ill|sick|cancel\w*|(not|nt|cannot) (come|coming|here|there|attend\w*|present))\b/,
    "absent",
  ],
  [/\b(berors?|berorda|rors|inblandade?|affected|concerned|involved)\b/, "affected"],
  // Whom a project is of, the matter concerns.
  [
    /\b((ar|deltar|ingar|finns|sitter|are|take part|participate) )?(med )?(i|in) (\w+ )?(projekt\w*|arende\w*|project|matter)\b/,
    "affected",
  ],
  [
    /^(dar|har|here|there)$|\b(kommer|kom|narvarande|narvarar|pa plats|pa motet|ar (har|dar|med)|dok upp|dyker upp|deltar|come|comes|came|coming|attend\w*|present|turn(ed)? up|show(ed)? up|are (here|there))\b/,
    "present",
  ],
  [
    /^(ja|yes)\b|^for$|^for (och|and)\b|\b((ar|rostar|rostade|rostat) (for|ja)|sager ja|ar (eniga?|overens)|(is|are|were|votes?|voted) (for|yes)|(say|says|said) yes|in favou?r|agrees?|agreed)\b/,
    "inFavour",
  ],
];

/** What stands right before it tells the rest. */
const BEFORE: readonly (readonly [RegExp, Role])[] = [
  [/\b(kl|klockan|bilaga|avsnitt|punkt|annex|section|item)$/, "other"],
  // "Sju mot fem"
  [/\b(mot|against|vs|versus)$/, "against"],
  [/\b(utom|forutom|minus|except|but)( for)?$/, "absent"],
  [
    /\b(beror|ror|galler|gallde|omfattar|affects?|concerns?|involves?)( (bara|endast|alla|de|all|only|just|the|of))*$/,
    "affected",
  ],
  [
    /\b(projekt\w*|arende\w*|project|matter) (har|bestar av|samlar|ar|deltar|ingar|has|involves|is made up of|consists of)$/,
    "affected",
  ],
];

const PART_OF = /(?:^|\s)(av|utav|of|out of)( (de|dem|the|totalt|alla|all|in all))?$/;

/** A number of a text, where it stands, and what it counts. */
export interface Head {
  readonly role: keyof Headcount;
  readonly value: number;
  readonly at: number;
}

/** What the numbers of a row of words count, in their order; those of something else are left out. */
export function headsIn(tokens: readonly Token[]): Head[] {
  const numbers = [...numbersWithWords(tokens), ...oneWithStandIn(tokens)]
    .filter(({ value }) => Number.isInteger(value) && value < 1000)
    .sort((a, b) => a.at - b.at);
  const told = numbers.map(({ value, at }, index) => {
    const next = numbers[index + 1]?.at ?? tokens.length;
    const last = numbers[index - 1]?.at ?? -1;
    const after = wordsOf(clause(tokens.slice(at + 1, Math.min(next, at + 1 + WINDOW))));
    const before = wordsOf(tokens.slice(Math.max(last + 1, at - WINDOW), at));
    const isWhole = PART_OF.test(before);
    const role = roleOf(after, before);
    const isAmong = role === "standIn" && AMONG.test(before);
    return { value, at, role: isAmong ? "other" : role, isWhole, after };
  });
  // "Åtta av femton är på plats", "två av sex är emot": it is the eight, and the two, who are.
  const read = told.map((one, index) => {
    // "Åtta av tio närvarande är för": the ten are there, and the eight are for it.
    if (isOfThose(one)) return { ...one, role: "present" as const };
    if (isOfThose(told[index + 1])) return { ...one, role: "inFavour" as const };
    if (one.isWhole && isOfSome(one.role)) return { ...one, role: undefined };
    const whole = told[index + 1];
    const shares = one.role === undefined && whole?.isWhole === true && isOfSome(whole.role);
    return shares ? { ...one, role: whole.role } : one;
  });
  const isAnyHere = read.some(({ role }) => role === "present");
  const heads = read.map((one) =>
    one.role === "inFavour" && !isAnyHere ? { ...one, role: "present" as const } : one,
  );
  const plain = heads.filter(({ role }) => role === undefined);
  const byValue = [...plain].sort((a, b) => a.value - b.value);
  const isTold = heads.some(({ role }) => role === "affected");
  const areSeveral = plain.length > 1 || heads.some(({ role }) => role === "standIn");
  const whole = isTold
    ? undefined
    : (plain.find((one) => one.isWhole) ?? (areSeveral ? byValue.at(-1) : undefined));
  const isCome = heads.some(({ role }) => role === "present");
  const here = isCome ? undefined : byValue.find((one) => one !== whole);
  return heads.flatMap((one): Head[] => {
    const role =
      one === whole ? "affected" : one === here ? "present" : (one.role ?? ("other" as const));
    return role === "other" ? [] : [{ role, value: one.value, at: one.at }];
  });
}

/**
 * How many are affected, come, stay away and are against; the first number of each. Those who send
 * their substitute are among those who come.
 */
export function headcountIn(tokens: readonly Token[]): Headcount {
  const told: Headcount = Object.fromEntries(
    [...headsIn(tokens)].reverse().map(({ role, value }) => [role, value]),
  );
  const { standIn, present, absent, affected = Infinity } = told;
  if (standIn === undefined) return told;
  if (present === undefined && absent !== undefined)
    return { ...told, absent: Math.max(0, absent - standIn) };
  const all = (present ?? 0) + standIn;
  return all > affected ? told : { ...told, present: all };
}

/** "En har skickat sin ersättare": "en" and "one" are mostly articles, and no number elsewhere. */
function oneWithStandIn(tokens: readonly Token[]): { value: number; at: number }[] {
  return tokens.flatMap(({ folded }, at) => {
    if (!/^(en|ett|one|a)$/.test(folded)) return [];
    const after = wordsOf(clause(tokens.slice(at + 1, at + 2 + WINDOW)));
    return ONE_SENDS.test(after) ? [{ value: 1, at }] : [];
  });
}

const ONE_SENDS =
  /^(\w+ ){0,2}(har skickat|skickar|skickade|sander|har sant|has sent|sends|sent) (\w+ ){0,3}(ersattar\w*|substitute|deputy)\b/;
/** "Åtta är här, varav två ersättare": they are counted already. */
const AMONG = /\b(varav|darav|inklusive|inraknat|including|of whom|of which)( \w+)?$/;

function isOfThose(
  one: { readonly isWhole: boolean; readonly after: string } | undefined,
): boolean {
  return one?.isWhole === true && THERE.test(one.after) && IN_FAVOUR.test(one.after);
}

const THERE =
  /^(narvarande|present|pa (plats|motet)|(som|who) (ar|are|kommer|come) ?(dar|har|pa plats|there|here|present)?)\b/;
const IN_FAVOUR =
  /\b((ar|are|is) for|(sager|say|says) (ja|yes)|(rostar?|votes?) (ja|for|yes)|agrees?|eniga|overens)\b/;

/** What some of them do, rather than all. */
function isOfSome(role: Role | undefined): boolean {
  return role !== undefined && role !== "affected" && role !== "other";
}

const WINDOW = 6;

/** As far as the next clause: "… är här men en säger nej", "… kommer kan vi besluta". */
function clause(tokens: readonly Token[]): readonly Token[] {
  const end = tokens.findIndex(({ folded }, at) => {
    const denies = /^(inte|not|nt)$/.test(tokens[at + 1]?.folded ?? "");
    return JOINS.test(folded) || (POSES.test(folded) && !denies);
  });
  return end < 0 ? tokens : tokens.slice(0, end);
}

const JOINS = /^(men|och|fast|medan|om|but|and|while|although|if|when|nar)$/;
const POSES = /^(kan|far|racker|blir|gar|can|may)$/;

/** "År" is no "är". */
function wordsOf(tokens: readonly Token[]): string {
  return tokens
    .map(({ text, folded }) => (/^år$/iu.test(text) ? "years" : folded.replaceAll(/[’']/g, "")))
    .join(" ");
}

function roleOf(after: string, before: string): Role | undefined {
  const is =
    (text: string) =>
    ([pattern]: readonly [RegExp, Role]) =>
      pattern.test(text);
  const told = BEFORE.find(is(before));
  if (told !== undefined) return told[1];
  // What is said first of it counts: "tre berörda, en kommer inte".
  return AFTER.map(([pattern, role]) => ({ role, at: after.search(pattern) }))
    .filter(({ at }) => at >= 0)
    .sort((a, b) => a.at - b.at)[0]?.role;
}
