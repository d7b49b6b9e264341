/** What somebody sees whom the register does not know: what they can ask, and how to become known. */
import { personName } from "../../register/words.ts";
import { covers } from "../../register/time.ts";
import type { Acting } from "../acting.ts";
import { oneLine } from "../one-line.ts";

export function strangerLines(acting: Acting): string[] {
  const { who, say } = acting;
  if (who.sees === "knowledge")
    return [
      say(
        "Här berättar jag bara vad överenskommelserna säger: jag visar inga namn och inga möten.",
        "Here I only tell what the agreements say: I show no names and no meetings.",
      ),
    ];
  const address = who.email === undefined ? "" : ` (${oneLine(who.email)})`;
  const whom = coordinatorNames(acting);
  return [
    say(
      "Jag hittar dig inte i registret, så jag vet inte vilka möten och uppgifter som är dina. Fråga kan du göra ändå.",
      "I do not find you in the register, so I do not know which meetings and duties are yours. You can ask all the same.",
    ),
    say(
      `Har du en plats i en grupp? Be ${whom} föra in din e-postadress${address}.`,
      `Do you hold a seat in a group? Ask ${whom} to enter your e-mail address${address}.`,
    ),
  ];
}

/** "samordnaren Ebba Alm", "samordnaren". */
function coordinatorNames({ view, today, say }: Acting): string {
  const names = [...view.memberships.values()]
    .filter((one) => one.role === "coordinator" && covers(one, today))
    .map(({ person }) => oneLine(personName(view, person)));
  const [first] = names;
  return `${say("samordnaren", "the coordinator")}${first === undefined ? "" : ` ${first}`}`;
}
