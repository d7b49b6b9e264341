/** Composes what a person sees of their own: their groups, meetings and duties. */
import { placeWords } from "../register/words.ts";
import { covers } from "../register/time.ts";
import type { Acting } from "./acting.ts";
import type { Home } from "./home.ts";

export function homeOf(acting: Acting): Home {
  const { rights, language, say, view, knowledge, today } = acting;
  const own = [...view.memberships.values()].filter(
    (one) => one.person === rights.person?.id && covers(one, today),
  );
  return {
    language,
    title: rights.person?.name ?? say("Välkommen", "Welcome"),
    lines: [],
    sections: [
      {
        title: say("Dina uppdrag", "Your seats"),
        lines: own.map((one) => `• ${placeWords(one, knowledge, language)}`),
        cards: [],
        buttons: [],
      },
    ],
  };
}
