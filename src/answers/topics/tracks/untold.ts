/** Municipalities of whose job tracks nothing is told. */
import type { ConceptId } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import type { Place } from "../../question.ts";
import { factsAbout, stated, type Asked } from "../topic.ts";
import type { Track } from "./municipal-tracks.ts";

/** What says that nothing is told of them; undefined where there are tracks, or nothing says so. */
export function untoldOf(
  all: readonly Track[],
  places: readonly Place[],
  { question, knowledge }: Asked,
): Draft | undefined {
  const lead = places
    .filter(({ area, wide }) => !wide && !all.some(({ areas }) => areas.includes(area)))
    .flatMap(({ subject }) => factsAbout(knowledge, subject))
    .filter(({ gap, on }) => gap && on.includes(JOB_TRACK))
    .map((fact) => stated(fact, question.language));
  return lead.length === 0 ? undefined : { outcome: "unknown", lead };
}

const JOB_TRACK = "job-track" as ConceptId;
