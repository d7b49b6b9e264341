/** "Har Ängsby några planerade spår?": yes or no to whether a municipality has tracks that have come so far. */
import type { AreaCode } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import { withVerdict } from "../../verdict-word.ts";
import type { Asked } from "../topic.ts";
import type { Track } from "./municipal-tracks.ts";
import { noneOfItsOwn } from "./of-its-own.ts";
import { stagesIn } from "./stages.ts";

/** The draft of a municipality's tracks, with its yes or no where the question wants one. */
export function judgedByStage(
  draft: Draft | undefined,
  there: readonly Track[],
  asked: Asked,
): Draft | undefined {
  const [first, ...rest] = draft?.lead ?? [];
  if (draft?.outcome !== "answered" || first === undefined || !asksWhether(asked)) return draft;
  if (first.verdict !== undefined) return draft;
  const { question } = asked;
  const named = stagesIn(question.mendedText);
  const isAsked = ({ status }: Track): boolean =>
    named.length === 0 ? status === "running" : named.includes(status);
  const own = there.filter((track) => !track.shared && isAsked(track));
  if (own.length > 0) return { ...draft, lead: [withVerdict("yes", first, question), ...rest] };
  if (named.length === 0) return draft;
  const shared = there.filter((track) => track.shared && isAsked(track));
  return {
    ...draft,
    lead: [noneOfItsOwn(shared, there, asked)],
    details: [...draft.lead, ...(draft.details ?? [])],
  };
}

/** One municipality, and nothing but tracks and how far they have come. */
function asksWhether({ question }: Asked): boolean {
  const { ask, yesNo, negated, terms, places } = question;
  const [, ...others] = places.filter(({ wide }) => !wide);
  return (
    ask === "whether" &&
    yesNo &&
    !negated &&
    others.length === 0 &&
    terms.every(
      ({ weak, text, concepts }) =>
        weak || stagesIn(text).length > 0 || concepts.some((concept) => FRAME.has(concept)),
    )
  );
}

const FRAME: ReadonlySet<string> = new Set([
  "job-track",
  "status",
  "development",
  "wanted",
  "draw-up",
  "planned-1",
  "take-place",
  "more",
  "in-place",
]);

/** The tracks that a municipality has or takes part in. */
export function tracksThere(all: readonly Track[], places: readonly AreaCode[]): readonly Track[] {
  return all.filter(({ areas }) => places.some((code) => areas.includes(code)));
}
