/** Job tracks: a municipality's, those that hold a certain occupation, and who has or shares which. */
import type { AreaCode, SubjectId } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import { BESIDES } from "../../language/besides.ts";
import { verdictOf, withVerdict } from "../../verdict-word.ts";
import { municipalitiesOf } from "../figures/sum-of-group.ts";
import { namedGroups, subjectsOf, touches, type Asked, type Topic } from "../topic.ts";
import { judgedByStage, tracksThere } from "./at-stage.ts";
import { hasTrack, reverse, shared, SHARES } from "./for-occupation.ts";
import { numberWanted } from "./number-of-tracks.ts";
import { isOfFuture } from "./of-future.ts";
import { inSharedTrack } from "./in-shared-track.ts";
import { moreThanThere } from "./more-than-there.ts";
import { ofMunicipalities, type Track } from "./municipal-tracks.ts";
import { occupations, tracksTelling } from "./occupations.ts";
import { untoldOf } from "./untold.ts";

export const tracks: Topic = {
  id: "tracks",
  answer(asked) {
    const { question, knowledge } = asked;
    const draft = othersThan(asked);
    if (draft !== undefined) return draft;
    if (!touches(question, "job-track")) return undefined;
    // "Vilken bilaga beskriver jobbspåren i X?" asks for the appendix.
    if (touches(question, "appendix") || ROLE.test(question.mendedText)) return undefined;
    if (CONTENTS.test(question.mendedText)) return undefined;
    if (!["which", "what", "who", "where", "how-many", "whether", "how"].includes(question.ask))
      return undefined;
    if (asksWhatItIs(asked) || countsOthers(asked) || asksWithWhom(asked)) return undefined;
    if (isOfFuture(asked)) return undefined;
    const all = subjectsOf(knowledge, "track");
    const compared = moreThanThere(all, asked);
    if (compared !== undefined) return compared;
    // "Vem har tagit fram spåren i X?" asks for those who did.
    if (question.ask === "who" && touches(question, "draw-up", "drawn-up-1", "author"))
      return undefined;
    if (question.ask === "who" && RESPONSIBLE.test(question.mendedText)) return undefined;
    const way = wayOf(all, asked);
    const named = question.places.filter((place) => !place.wide).map((place) => place.area);
    const places = named.length > 0 ? named : way === undefined ? areasOfGroup(asked) : way.areas;
    const subjects = occupations(asked).filter(
      ({ start, end }) => way === undefined || start >= way.end || end <= way.start,
    );
    if (subjects.some((term) => term.unknown) || LENGTH.test(question.mendedText)) return undefined;
    const inShared = places.length > 0 && inSharedTrack(all, places, subjects, asked);
    if (inShared) return inShared;
    if (places.length > 0 && subjects.length === 0) {
      const draft = judgedByNumber(ofMunicipalities(all, places, asked), asked);
      return (
        judgedByStage(draft, tracksThere(all, places), asked) ??
        untoldOf(all, question.places, asked)
      );
    }
    if (isOfParty(asked)) return undefined;
    if (places.length === 0 && (subjects.length > 0 || shared(asked))) {
      const words = subjects.filter(({ text }) => !SHARES.test(text));
      const asksWho =
        SHARES.test(question.mendedText) &&
        question.focus?.concepts.some((concept) => (concept as string) === "municipality") === true;
      return words.length === 0 && asksWho ? undefined : reverse(all, words, asked);
    }
    if (places.length === 1 && subjects.length > 0 && question.ask === "whether")
      return hasTrack(all, places, subjects, asked);
    return undefined;
  },
};

/** "Vem ansvarar för de gemensamma spåren?" asks for no tracks. */
const RESPONSIBLE =
  /(?<!\p{L})(ansvar|ansvaret|ansvarar|ansvarig|ansvariga|huvudman|leder|driver|samordnar|responsible|in charge|leads?|runs?|coordinates?)(?!\p{L})/iu;

/** "Vilka kommuner utvecklar X spår ihop med?", "With whom does X develop tracks?" */
function asksWithWhom({ question: { ask, places, mendedText } }: Asked): boolean {
  return (ask === "which" || ask === "who") && places.length > 0 && WITH_WHOM.test(mendedText);
}

const WITH_WHOM =
  /^(?:tillsammans |together )?(?:med|with) (?:vem|vilk|who|which)|(?<!\p{L})(?:ihop med|tillsammans med|together with|with)\P{L}*$/iu;

/** "Hur många platser har bagerispåret?": neither tracks nor those who have them. */
function countsOthers({ question: { ask, focus } }: Asked): boolean {
  return (
    ask === "how-many" &&
    focus !== undefined &&
    focus.concepts.length > 0 &&
    !focus.concepts.some((concept) => COUNTED.has(concept))
  );
}

const COUNTED: ReadonlySet<string> = new Set([
  "job-track",
  "job-track-2",
  "municipality",
  "municipal",
  "count",
  "shared",
]);

/** "Vilka spår går genom modellen?": what tracks go through, where it is named. */
function wayOf(
  all: readonly Track[],
  { question }: Asked,
):
  | { readonly start: number; readonly end: number; readonly areas: readonly AreaCode[] }
  | undefined {
  const [one, ...others] = question.mentions.flatMap(({ subjects, start, end }) => {
    const going = all.filter(({ through }) => through !== undefined && subjects[0] === through);
    return going.length === 0 ? [] : [{ start, end, areas: going.flatMap(({ areas }) => areas) }];
  });
  return others.length > 0 ? undefined : one && { ...one, areas: [...new Set(one.areas)] };
}

/** "Har Ängsby fyra jobbspår?", "fler än två": of what runs there. */
function judgedByNumber(draft: Draft | undefined, asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const isSo = question.yesNo && !question.negated ? numberWanted(asked) : undefined;
  const [first, ...others] = draft?.lead ?? [];
  if (draft === undefined || isSo === undefined || first === undefined || others.length > 0)
    return draft;
  const running = first.facts.filter((id) => {
    const subject = knowledge.subjects.get(knowledge.facts.get(id)?.subject ?? ("" as SubjectId));
    return subject?.kindOf === "track" && subject.status === "running";
  });
  return { ...draft, lead: [withVerdict(verdictOf(isSo(running.length)), first, question)] };
}

/** "Vilket spår är kortast?": no occupation is asked for. */
const LENGTH =
  /(?<!\p{L})(?:är|tar|is|takes) (?:the )?(?:kortast|längst|snabbast|shortest|longest|quickest)(?!\p{L})/iu;

/** "Vad är bagerispåret i Ängsby?": of one that is named it is told what it is, not where there are such. */
function asksWhatItIs({ question, knowledge }: Asked): boolean {
  return (
    question.ask === "what" &&
    touches(question, "definition") &&
    question.mentions.some(({ subjects: [id] }) => knowledge.subjects.get(id)?.kindOf === "track")
  );
}

/** "Är Skogsbolaget med i bagerispåret?" asks of one party, not where there is such a track. */
function isOfParty({ question, knowledge }: Asked): boolean {
  return (
    question.ask === "whether" &&
    touches(question, "members", "take-part") &&
    question.mentions.some(
      ({ subjects: [id] }) => knowledge.subjects.get(id)?.kindOf === "organization",
    )
  );
}

/** "Vilka spår finns i Ängskonstellationen?": in the municipalities of a group that is named as a place. */
function areasOfGroup(asked: Asked): AreaCode[] {
  const { tokens, mentions } = asked.question;
  const [mention, ...others] = mentions.filter(({ firm }) => firm);
  const [group] = namedGroups(asked);
  if (mention === undefined || group === undefined || others.length > 0) return [];
  if (!IN.test(tokens[mention.start - 1]?.text ?? "") || mention.subjects[0] !== group.id)
    return [];
  return municipalitiesOf(group, asked).map(({ code }) => code);
}

const IN = /^(i|in|har|has)$/iu;

/** "Vilka kurser ingår i det gemensamma spåret?" asks what it holds. */
const CONTENTS =
  /(?<!\p{L})(?:kurser|moment|ämnen|delar|courses|modules|subjects|parts)(?!\p{L}).*(?<!\p{L})(?:ingår|ingå|innehåller|består|läser|included?|includes|part of|contains?|make up|are in|are there in)(?!\p{L})/iu;

/** "Vilken roll har skolan i jobbspåren?" asks for no track. */
const ROLE = /(?<!\p{L})(roll|role)(?!\p{L})/iu;

/** "Vilka spår är på gång i Ängsby utöver köksspåret?": the municipality's, without those that are named. */
function othersThan(asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const [place, ...more] = question.places.filter(({ wide }) => !wide);
  const { mendedText, ask } = question;
  if (place === undefined || more.length > 0 || !["which", "what"].includes(ask)) return undefined;
  if (!BESIDES.test(mendedText) && !OTHER_THAN.test(mendedText)) return undefined;
  const mentioned = new Set(question.mentions.map(({ subjects }) => subjects[0]));
  const words = occupations(asked);
  const here = subjectsOf(knowledge, "track").filter(({ areas }) => areas.includes(place.area));
  // "Vilka enheter finns utöver köket?" asks for no tracks.
  const isOfOthers = touches(question, "unit", "project", "party", "members", "shortage");
  const isNamed = here.some(({ id }) => mentioned.has(id));
  if (!touches(question, "job-track") && (isOfOthers || !isNamed)) return undefined;
  const named = new Set(words.flatMap((term) => [...tracksTelling(term, asked)]));
  const others = here.filter(({ id }) => !mentioned.has(id) && !named.has(id));
  return others.length < here.length ? ofMunicipalities(others, [place.area], asked) : undefined;
}

/** "andra spår än kock" */
const OTHER_THAN = /(?<!\p{L})andra(?!\p{L}).*(?<!\p{L})än(?!\p{L})/iu;
