/** Where no job track leads to an occupation: what is told of it besides, and the tracks of the field that it is of. */
import type { Fact } from "../../../knowledge/fact.ts";
import type { AreaCode, Language } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import { tokensOf } from "../../language/tokens.ts";
import type { Term } from "../../question.ts";
import { areaNames } from "../names-told.ts";
import {
  composed,
  factOf,
  factsAbout,
  inLanguage,
  stated,
  subjectsOf,
  type Asked,
} from "../topic.ts";
import { tracksOfBroader } from "./occupations.ts";
import { trackLine } from "./track-line.ts";

/** Undefined where the word is of no field that has tracks, and so no occupation. */
export function ofSameField(
  wish: Term,
  places: readonly AreaCode[],
  asked: Asked,
): Draft | undefined {
  const { knowledge, question } = asked;
  const { ask, language, yesNo } = question;
  const near = tracksOfBroader(wish, asked);
  // A word of no field is no occupation: "vill bli svensk medborgare".
  if (near.size === 0) return undefined;
  const besides = toldBesides(wish, asked);
  // That it is so is told by what answers "Finns det …?" of anything.
  if (besides.length > 0 && places.length === 0)
    return yesNo || ask === "whether" ? undefined : partlyTold(besides, language);
  const isNear = subjectsOf(knowledge, "track").filter(({ id }) => near.has(id));
  const here = isNear.filter(({ areas }) => places.every((code) => areas.includes(code)));
  const found = here.length > 0 ? here : isNear;
  if (found.length === 0) return undefined;
  const names = areaNames(places, asked);
  const text = inLanguage(
    language,
    `Inget jobbspår till just ${wish.text} nämns${names === "" ? "" : ` för ${names}`}.`,
    `No job track for precisely ${wish.text} is mentioned${names === "" ? "" : ` for ${names}`}.`,
  );
  const facts = found.map(({ id }) => factOf(knowledge, id, "status"));
  const list = found.map((track) => trackLine(track, asked)).join("; ");
  return {
    outcome: "partly",
    lead: [composed(text, ...facts)],
    details: [
      ...besides.map((fact) => stated(fact, language)),
      composed(
        inLanguage(language, `Inom samma område nämns: ${list}.`, `In the same field: ${list}.`),
        ...facts,
      ),
    ],
    about: found.map(({ id }) => id),
  };
}

/** What tracks are said to hold or lead on to, though they are not called after it. */
function toldBesides({ concepts }: Term, { question, knowledge, lexicon }: Asked): Fact[] {
  const { language } = question;
  const tells = ({ text }: Fact): boolean =>
    lexicon.concepts
      .all(tokensOf(text[language]), language)
      .some(({ values }) => values.some((one) => concepts.includes(one)));
  return subjectsOf(knowledge, "track")
    .flatMap(({ id }) => factsAbout(knowledge, id))
    .filter((fact) => !fact.gap && tells(fact));
}

function partlyTold(facts: readonly Fact[], language: Language): Draft {
  return { outcome: "partly", lead: facts.map((fact) => stated(fact, language)) };
}
