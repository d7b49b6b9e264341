/** Whom to call, in sentences: "Ring A eller B: ingen av dem har svarat, och det räcker att en kommer." */
import { countWords } from "../knowledge/facts/wording.ts";
import type { Language } from "../knowledge/schema/base.ts";
import type { Call } from "./decidable.ts";
import type { MeetingNames } from "./naming.ts";

interface Telling {
  readonly language: Language;
  readonly names: MeetingNames;
}

/**
 * A sentence for each reason to call, those that help most first, until those called would be the
 * `missing` parties that are needed.
 */
export function callsWords(calls: readonly Call[], missing: number, telling: Telling): string[] {
  let before = 0;
  return [...Map.groupBy(calls, ({ why }) => why)].flatMap(([why, group]) => {
    if (before >= missing) return [];
    const wanted = missing - before;
    before += group.length;
    const callees = group.map((call) => callee(call, telling));
    const isOne = group.length === 1;
    const enough = why === "has-not-answered" ? enoughWords(group.length, wanted, telling) : "";
    return [
      `${sentence(why, either(callees, telling.language), isOne, telling.language)}${enough}.`,
    ];
  });
}

function callee({ party, person }: Call, { language, names }: Telling): string {
  const name = names.subject(party)[language];
  return person === undefined ? name : `${names.person(person)} (${name})`;
}

/** ["A", "B", "C"] → "A, B eller C". */
function either(items: readonly string[], language: Language): string {
  const or = language === "sv" ? "eller" : "or";
  if (items.length <= 1) return items[0] ?? "";
  return `${items.slice(0, -1).join(", ")} ${or} ${items.at(-1) ?? ""}`;
}

function sentence(why: Call["why"], who: string, isOne: boolean, language: Language): string {
  const sv = language === "sv";
  switch (why) {
    case "has-not-answered":
      if (sv) return `Ring ${who}: ${isOne ? "där har ingen svarat" : "ingen av dem har svarat"}`;
      return `Call ${who}: ${isOne ? "there is no answer from there" : "none of them has answered"}`;
    case "ask-substitute":
      if (sv) return `Fråga ${isOne ? "ersättaren" : "någon av ersättarna"} ${who}`;
      return `Ask ${isOne ? "the substitute" : "one of the substitutes"} ${who}`;
    case "await-substitute":
      if (sv) return `Be om svar från ${who}, som är tillfrågad som ersättare`;
      return `Ask for an answer from ${who}, who has been asked to come as a substitute`;
    case "designate-substitute":
      if (sv) return `Be ${who} utse en ersättare senast dagen före mötet`;
      return `Ask ${who} to designate a substitute by the day before the meeting`;
    case "change-of-mind":
      if (sv) return `Hör om ${who} kan komma trots allt`;
      return `See whether ${who} can come after all`;
    case "fill-seat":
      if (sv) return `I registret finns ingen ledamot för ${who}: för in vem det är`;
      return `The register has no member for ${who}: enter who it is`;
  }
}

function enoughWords(called: number, missing: number, { language }: Telling): string {
  const sv = language === "sv";
  if (called < missing) return sv ? ", men det räcker inte ändå" : ", but that is not enough";
  if (called === 1) return sv ? ", och det räcker" : ", and that is enough";
  const count = countWords(missing, language);
  if (called === missing) return sv ? ", och alla behövs" : ", and all are needed";
  return sv
    ? `, och det räcker att ${count} kommer`
    : `, and it is enough that ${count} of them ${missing === 1 ? "comes" : "come"}`;
}
