/** "Kan någon från Ängsby gå Granåsas utbildning?": whether those of one municipality use the courses of another. */
import type { Fact } from "../../../knowledge/fact.ts";
import { fold } from "../../../knowledge/fold.ts";
import type { AreaCode, ConceptId } from "../../../knowledge/schema/base.ts";
import type { Place, Term } from "../../question.ts";
import { said } from "../../verdict-word.ts";
import { inLanguage, stated, type Asked, type Topic } from "../topic.ts";

export const coursesOfOthers: Topic = {
  id: "courses-of-others",
  answer(asked) {
    const { question } = asked;
    const places = question.places.filter(({ wide }) => !wide);
    if (question.ask !== "whether" || question.negated || places.length !== 2) return undefined;
    if (!COURSES.test(question.mendedText) || !USES.test(question.mendedText)) return undefined;
    const { language } = question;
    const found = sharedCourses(asked);
    const [one] = places.flatMap((provider) => {
      const facts = isProvider(provider, asked) ? ofProvider(found, provider, asked) : [];
      const [taker] = places.filter((place) => place !== provider);
      return facts.length === 0 || taker === undefined ? [] : [{ facts, taker }];
    });
    if (one === undefined) return undefined;
    const using = one.facts.filter((fact) => isUsedBy(fact, one.taker.area, asked));
    const lines = (using.length > 0 ? using : one.facts).map((fact) => stated(fact, language));
    const [first, ...details] = lines;
    if (first === undefined) return undefined;
    const name = asked.knowledge.areas.get(one.taker.area)?.name[language] ?? "";
    return using.length > 0
      ? {
          outcome: "answered",
          lead: [{ ...first, ...said("yes", { language }, `. ${first.text}`) }],
          details,
        }
      : { outcome: "partly", lead: [notNamed(name, asked)], details: lines };
  },
};

const COURSES = /(?:utbildning|kurs|course|training|programme)/iu;
const USES =
  /(?<!\p{L})(tar .*del av|ta del av|gå|går|läsa|läser|plugga|söka|utnyttja\p{L}*|använd\p{L}*|take|takes|attend|use|uses|join|study|access|open to)(?!\p{L})/iu;

/** Told of more municipalities than one, and of the sort that is asked for. */
function sharedCourses({ knowledge, question }: Asked): Fact[] {
  const sorts = question.terms
    .filter((term) => !term.weak && !isFrame(term))
    .map(({ text }) => fold(text).replace(COURSE_ENDING, ""));
  return [...knowledge.facts.values()].filter(({ gap, on, text, keywords }) => {
    const isShared = !gap && SHARED_COURSES.every((one) => on.includes(one));
    const words = fold([text[question.language], ...keywords[question.language]].join(" "));
    return isShared && sorts.every((sort) => words.includes(sort));
  });
}

/** "bussutbildning", "lastbilskursen" */
const COURSE_ENDING = /s?(?:utbildning|kurs|course)\w*$/;
const SHARED_COURSES: readonly ConceptId[] = ["course-supply", "shared"] as ConceptId[];

function isFrame({ text, concepts }: Term): boolean {
  return FRAME_WORD.test(text) || USES.test(text) || concepts.some((concept) => FRAME.has(concept));
}

const FRAME: ReadonlySet<string> = new Set([
  "course-supply",
  "education-course",
  "training",
  "take-part",
  "members",
  "municipality",
  "inhabitants",
  "person",
  "individual-1",
  "share",
  "studying",
  "participants",
]);
const FRAME_WORD =
  /^(någon|nån|man|elev\p{L}*|deltagare|invånare|bor|del|somebody|someone|anyone|people|residents?|students?|somewhere|from)$/iu;

/** "Granåsas kurser", "kursen i Granåsa": they are those of this one. */
function isProvider({ area }: Place, { knowledge, question }: Asked): boolean {
  const name = knowledge.areas.get(area)?.name[question.language] ?? "";
  const courses = String.raw`(?:\p{L}*utbildning\p{L}*|\p{L}*kurs\p{L}*|courses?|training)`;
  return new RegExp(
    String.raw`${name}(?:s|’s|'s|’|')? (?:\p{L}+ ){0,2}${courses}|${courses} (?:i|in|at) ${name}`,
    "iu",
  ).test(question.mendedText);
}

/** Whose courses a fact tells of: "Ängsbys utbildningar", "Ängsby har utbildningar". */
function ofProvider(
  facts: readonly Fact[],
  { area }: Place,
  { knowledge, question }: Asked,
): Fact[] {
  const name = knowledge.areas.get(area)?.name[question.language];
  if (name === undefined) return [];
  const tells = new RegExp(
    `${name}(?:s|’s|'s)? (?:har|erbjuder|has|offers|utbildning|kurs|course|training)`,
    "iu",
  );
  return facts.filter(({ text }) => tells.test(text[question.language]));
}

function isUsedBy({ id, text }: Fact, area: AreaCode, { lexicon, question }: Asked): boolean {
  return (
    FOR_ALL.test(text[question.language]) || lexicon.index.byId.get(id)?.areas.has(area) === true
  );
}

const FOR_ALL =
  /(?<!\p{L})(hela (?:regionen|länet)|alla kommuner|whole (?:region|county)|all municipalities)(?!\p{L})/iu;

function notNamed(name: string, { question: { language } }: Asked) {
  const text = inLanguage(
    language,
    `${name} nämns inte bland dem som tar del av utbildningarna.`,
    `${name} is not mentioned among those that use the courses.`,
  );
  return { text, facts: [] };
}
