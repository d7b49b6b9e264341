/** Facts composed from the typed fields of job tracks. */
import type { Fact } from "../fact.ts";
import type { Language, Text } from "../schema/base.ts";
import type { TrackEntry } from "../schema/kinds.ts";
import type { Naming } from "./seat-words.ts";
import { concept, fact, inBoth } from "./compose-fact.ts";
import { listWords } from "./wording.ts";

const STATUS: Record<TrackEntry["status"], Text> = {
  running: { sv: "jobbspåret finns", en: "the job track is in place" },
  developing: { sv: "jobbspåret håller på att utvecklas", en: "the job track is being developed" },
  planned: { sv: "jobbspåret är planerat", en: "the job track is planned" },
  wanted: { sv: "ett jobbspår som man vill utveckla", en: "a job track that they want to develop" },
};

/** A job track's status and the municipalities that have or share it. */
export function trackFacts(track: TrackEntry, naming: Naming): Fact[] {
  const sharers = (language: Language): string => {
    if (!track.shared) return "";
    const areas = listWords(
      track.areas.map((code) => naming.area(code)?.[language] ?? code),
      language,
    );
    return language === "sv" ? ` Det delas av ${areas}.` : ` It is shared by ${areas}.`;
  };
  return [
    fact({
      id: `${track.id}/status`,
      subject: track.id,
      asks: ["what", "which", "how"],
      keywords: { sv: [track.short.sv], en: [track.short.en] },
      on: [concept("status"), concept("job-track"), ...(track.shared ? [concept("shared")] : [])],
      text: inBoth(
        (language) =>
          `${track.name[language]}${inBrackets(track, language)}: ${STATUS[track.status][language]}.${sharers(language)}`,
      ),
      sources: track.source,
    }),
  ];
}

/** The short name, unless the name already tells it. */
function inBrackets({ name, short }: TrackEntry, language: Language): string {
  const bare = (text: string) => text.toLowerCase().replaceAll(/[^\p{L}]+/gu, "");
  const isTold =
    name[language].includes("(") ||
    bare(name[language]).includes(bare(short[language].replaceAll(/\([^)]*\)/g, "")));
  return isTold ? "" : ` (${short[language]})`;
}
