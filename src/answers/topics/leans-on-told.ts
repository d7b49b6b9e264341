/** "Någon vill bli svetsare. Vilka spår finns?": what is asked for is only of what was told before. */
import { pointsBack } from "../language/of-the-asker.ts";
import type { Asked } from "./topic.ts";
import { speaksOfBecoming } from "./tracks/wish.ts";

/** It points back, or somebody's wish was told before it: all that there is would not answer it. */
export function leansOnTold({ question: { setting, text } }: Asked): boolean {
  const told = setting.map((token) => token.text).join(" ");
  return told !== "" && (pointsBack(text) || speaksOfBecoming(told));
}
