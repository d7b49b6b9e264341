/** "Vad händer om en part lämnar?": not whether one has left, but what is then to be done. */
import type { Draft } from "../../answer.ts";
import type { Question } from "../../question.ts";
import { inLanguage, namedGroups, type Asked } from "../topic.ts";
import { versions } from "./two-versions.ts";

/** Whether it is asked what follows when somebody leaves. */
export function isIfOneLeaves({ mendedText }: Question): boolean {
  return WHAT_IF.test(mendedText) || LEAVING.test(mendedText);
}

/** That no agreement says what follows when a party leaves; nothing where a member leaves a group. */
export function ifOneLeaves(asked: Asked): Draft | undefined {
  const { question } = asked;
  const { language, mendedText } = question;
  const { who = "", what = "" } = PARTY_LEAVES.exec(mendedText)?.groups ?? {};
  if (who === "" || namedGroups(asked).length > 0) return undefined;
  if (what !== "" && !COOPERATION.test(what) && !isTheCooperation(what, asked)) return undefined;
  if (what === "" && !PARTY.test(who)) return undefined;
  const text = inLanguage(
    language,
    "Vad som händer om en part lämnar samarbetet står inte i överenskommelserna.",
    "The agreements do not say what happens if a party leaves the cooperation.",
  );
  const cooperation = versions(asked)?.later.of;
  return {
    outcome: "unknown",
    lead: [{ text, facts: [] }],
    about: cooperation === undefined ? [] : [cooperation],
  };
}

/** The name of the cooperation whose parties the agreements list, and no more. */
function isTheCooperation(what: string, asked: Asked): boolean {
  const cooperation = versions(asked)?.later.of;
  return asked.question.mentions.some(
    ({ subjects, start, end }) =>
      cooperation !== undefined &&
      subjects.includes(cooperation) &&
      end - start >= what.trim().split(/\s+/).length,
  );
}

const WHAT_IF =
  /(?<!\p{L})(?:händer|gäller|sker|gör (?:vi|man|jag|ni)|happens|applies|do (?:we|you|I)) (?:då )?(?:om|ifall|när|if|when)(?!\p{L})/iu;

const LEAVES =
  "(?:lämnar|hoppar av|går ur|drar sig ur|leaves?|quits?|withdraws?(?: from)?|drops? out(?: of)?|pulls? out(?: of)?)";

/** "Vad ska jag göra när jag lämnar gruppen?": one who is to leave asks what to do. */
const LEAVING = new RegExp(
  `(?<!\\p{L})(?:om|ifall|när|innan|if|when|before|after)\\s+(?:jag|man|vi|ni|du|någon|en|I|we|you|one|someone|somebody|a|an|our|my)\\s+(?:\\p{L}+\\s+){0,2}?${LEAVES}(?!\\p{L})`,
  "iu",
);

/** A party, or all of us there. */
const PARTY_LEAVES = new RegExp(
  `(?<!\\p{L})(?:om|ifall|när|if|when)\\s+(?<who>vi|we|(?:(?:en|någon|vår|a|one|our|any) )?(?:part|parti|kommun|organisation|myndighet|party|partner|municipality|organi[sz]ation|agency))\\s+(?:\\p{L}+\\s+)?${LEAVES}(?:\\s+(?<what>[^,?.]+?))?\\s*[,?.]`,
  "iu",
);
const PARTY = /(?:part|kommun|organi[sz]ation|myndighet|party|partner|municipality|agency)$/iu;
const COOPERATION =
  /^(?:det|it|(?:det här |hela )?(?:samarbetet|samverkan)|the (?:whole )?(?:cooperation|collaboration|partnership))$/iu;
