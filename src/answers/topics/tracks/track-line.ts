/** One job track in a line. */
import type { Statement } from "../../answer.ts";
import { areaNames } from "../names-told.ts";
import { composed, factOf, inLanguage, type Asked } from "../topic.ts";
import type { Track } from "./municipal-tracks.ts";

/** A line of a list: what leads where, and how far it has come. */
export function told(track: Track, asked: Asked): Statement {
  return composed(trackLine(track, asked), factOf(asked.knowledge, track.id, "status"));
}

/** The track, where it is unless its name tells it, and how far it has come. */
export function trackLine(track: Track, asked: Asked): string {
  const { language } = asked.question;
  const areas = areaNames(track.areas, asked);
  const status = {
    running: inLanguage(language, "finns", "in place"),
    developing: inLanguage(language, "under utveckling", "being developed"),
    planned: inLanguage(language, "planeras", "planned"),
    wanted: inLanguage(
      language,
      "kommunen vill utveckla det",
      "the municipality wants to develop it",
    ),
  }[track.status];
  const common = track.shared ? inLanguage(language, ", gemensamt", ", shared") : "";
  const where = isPlaced(track.name[language], areas) ? "" : ` – ${areas}`;
  return `${track.name[language]}${where} (${status}${common})`;
}

/** "Bageri i Ängsby (bakery)" */
function isPlaced(name: string, areas: string): boolean {
  return name.replace(/ \([^()]*\)$/, "").endsWith(areas);
}
