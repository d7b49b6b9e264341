/** "Ingår Ängsby i det gemensamma spåret för kockar?": whether a municipality shares in a track. */
import type { AreaCode } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import type { Term } from "../../question.ts";
import { said } from "../../verdict-word.ts";
import { areaNames } from "../names-told.ts";
import { composed, factOf, stated, subjectsOf, touches, type Asked } from "../topic.ts";
import type { Track } from "./municipal-tracks.ts";
import { occupations, tellingAll } from "./occupations.ts";

/** Yes or no by those that share the track, which may not run yet. */
export function partOfShared(asked: Asked): Draft | undefined {
  const { question, knowledge } = asked;
  const places = question.places.filter(({ wide }) => !wide).map(({ area }) => area);
  if (question.ask !== "whether" || places.length === 0 || !touches(question, ...SHARES))
    return undefined;
  const all = subjectsOf(knowledge, "track");
  // Words alone tell a track only where tracks are spoken of.
  const subjects = touches(question, "job-track") ? occupations(asked) : [];
  if (subjects.some((term) => term.unknown)) return undefined;
  const [track, ...more] = sharedMeant(all, subjects, asked);
  if (track === undefined || more.length > 0) return undefined;
  const outside = places.filter((code) => !track.areas.includes(code));
  const status = factOf(knowledge, track.id, "status");
  const ownInstead = all
    .filter((own) => !own.shared && subjects.length > 0 && tellingAll(subjects, asked)(own))
    .filter(({ areas }) => areas.some((code) => outside.includes(code)))
    .map(({ id }) => factOf(knowledge, id, "status"));
  return {
    outcome: "answered",
    lead: [composed(verdict(track, places, outside, asked), status)],
    details: [status, ...ownInstead].flatMap((fact) =>
      fact === undefined ? [] : [stated(fact, question.language)],
    ),
  };
}

/** The shared tracks that are named, or that lead to what is asked for. */
function sharedMeant(all: readonly Track[], subjects: readonly Term[], asked: Asked): Track[] {
  const shared = all.filter((track) => track.shared);
  const named = asked.question.mentions.map(({ subjects: [id] }) => id);
  const meant = shared.filter(({ id }) => named.includes(id));
  if (meant.length > 0 || subjects.length === 0) return meant;
  return shared.filter(tellingAll(subjects, asked));
}

function verdict(
  track: Track,
  places: readonly AreaCode[],
  outside: readonly AreaCode[],
  asked: Asked,
): ReturnType<typeof said> {
  const { language, negated } = asked.question;
  const sharers = areaNames(track.areas, asked);
  if (outside.length === 0) {
    const inside = areaNames(places, asked);
    const be = places.length > 1 ? "are" : "is";
    return said(
      "yes",
      { language, afterAll: negated },
      `, ${inside} är med i spåret, som delas av ${sharers}.`,
      `, ${inside} ${be} part of the track, which is shared by ${sharers}.`,
    );
  }
  const others = areaNames(outside, asked);
  const be = outside.length > 1 ? "are" : "is";
  return said(
    "no",
    { language },
    `, ${others} nämns inte bland dem som delar spåret: ${sharers}.`,
    `, ${others} ${be} not named among those that share the track: ${sharers}.`,
  );
}

/** "är med i", "ingår i", "delar" */
const SHARES = ["members", "be-part-of", "take-part", "share", "shared"] as const;
