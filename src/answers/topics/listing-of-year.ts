/** "Vilka grupper fanns 2018?", "… men inte 2020?": those that the document of that year tells of. */
import { lowerFirst } from "../../knowledge/facts/group-facts.ts";
import { countWords } from "../../knowledge/facts/wording.ts";
import type { Text } from "../../knowledge/schema/base.ts";
import type { DocumentEntry } from "../../knowledge/schema/kinds.ts";
import { yearOf } from "./seats/leading-groups.ts";
import type { Asked, Group } from "./topic.ts";

/** The groups of a year, and the sentence that counts them. */
export interface OfYear {
  readonly found: readonly Group[];
  readonly lead: string;
  /** Left out are those that the other documents tell of too, as far as one can see. */
  readonly isOnly: boolean;
}

/** Undefined where no document is of that year, or it is asked what is new. */
export function groupsOfYear(
  groups: readonly Group[],
  called: Text,
  asked: Asked,
): OfYear | undefined {
  const { question, knowledge } = asked;
  const [year, ...others] = question.years.map(String);
  const document = [...knowledge.documents.values()].find(({ date }) =>
    date.startsWith(year ?? "-"),
  );
  const isOnly = ONLY.test(question.mendedText) || BUT_NOT.test(question.mendedText);
  if (document === undefined || NEW.test(question.mendedText)) return undefined;
  if (others.length > 0 && !BUT_NOT.test(question.mendedText)) return undefined;
  const ofYear = groups.filter((group) => yearOf(group, knowledge) === year);
  const rest = groups.filter((group) => !ofYear.includes(group));
  const found = isOnly
    ? ofYear.filter((group) => !rest.some((other) => isSame(group, other)))
    : ofYear;
  return { found, lead: leadOf(found.length, called, document, isOnly)[question.language], isOnly };
}

const BUT_NOT =
  /(?<!\p{L})(men (inte|ej)|men nämns inte|but not|but (are|is|were|was) not)(?!\p{L})/iu;
const ONLY = /(?<!\p{L})(bara|endast|enbart|only)(?!\p{L})/iu;
const NEW = /(?<!\p{L})(nya?|nytt|nytillkomna|new)(?!\p{L})/iu;

/** The same body of the whole cooperation, told of in another year. */
function isSame(one: Group, other: Group): boolean {
  return (
    one.of !== undefined &&
    one.of === other.of &&
    one.kind === other.kind &&
    [one, other].every(({ level }) => level === "cooperation")
  );
}

function leadOf(count: number, called: Text, { short }: DocumentEntry, isOnly: boolean): Text {
  const many = {
    sv: `${countWords(count, "sv")} ${called.sv}`,
    en: `${countWords(count, "en")} ${called.en}`,
  };
  return isOnly
    ? {
        sv: `Jag känner till ${many.sv} som bara ${lowerFirst(short.sv)} berättar om.`,
        en: `I know of ${many.en} that only ${short.en.replace(/^The /u, "the ")} tells of.`,
      }
    : { sv: `${short.sv} berättar om ${many.sv}.`, en: `${short.en} tells of ${many.en}.` };
}
