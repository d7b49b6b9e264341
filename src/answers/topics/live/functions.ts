/** "Vem är ordförande i styrgruppen?": who has a function in a group today. */
import type { Draft, Statement } from "../../answer.ts";
import type { Held, HeldRole } from "../../today.ts";
import { inLanguage } from "../topic.ts";
import { heldSentence, registerNote, ROLES } from "./held-words.ts";
import {
  bareName,
  groupMeant,
  groupName,
  partyMeant,
  plain,
  saidBy,
  says,
  type Group,
  type LiveAsked,
  type LiveTopic,
} from "./live.ts";

type Function = Exclude<HeldRole, "ordinary" | "substitute">;

const FUNCTIONS: readonly (readonly [Function, RegExp])[] = [
  ["chair", /(?<!vice )(?<!vice-)\b(ordforande|ordforanden|chair|chairperson|chairman|chairs)\b/],
  ["secretary", /\b(sekreterare|sekreteraren|secretary)\b/],
  ["contact-person", /\b(kontaktperson|kontaktpersonen|contact person)\b/],
  ["coordinator", /\b(samordnare|samordnaren|koordinator|koordinatorn|coordinator)\b/],
];
const ASKS =
  /^(vem|vilka|vad heter|sedan nar|who|since when|what is the name)\b|^(och )?(har|finns|does|is there)\b.*\b(nagon|en|any|a)\b|\b(vem|who) (ar|is)\b/;

/** The function that is asked for. */
export function functionMeant(asked: LiveAsked): Function | undefined {
  return FUNCTIONS.find(([, pattern]) => says(asked, pattern))?.[0];
}

export const functions: LiveTopic = {
  id: "functions",
  answer(asked, agreed) {
    const { today, question, knowledge } = asked;
    const role = functionMeant(asked);
    if (role === undefined || !says(asked, ASKS)) return undefined;
    const group = groupMeant(asked);
    const party = role === "contact-person" ? partyMeant(asked) : undefined;
    const isElsewhere = question.places.some(({ wide }) => !wide) && party === undefined;
    if (group === undefined || (isElsewhere && group.area !== question.places[0]?.area))
      return undefined;
    const helds = today.register
      .held({ group: group.id, party }, { from: today.day, to: today.day })
      .filter((held) => held.role === role);
    const stated = agreed();
    if (helds.length === 0) {
      if (today.register.begins(group.id) === undefined && stated.outcome !== "unknown")
        return undefined;
      return { ...stated, live: false, lead: [...leadOf(stated), nobody(role, group, asked)] };
    }
    const { language } = question;
    const telling = { knowledge, language, day: today.day };
    return {
      outcome: "answered",
      lead: [plain(sentences(helds, (held) => heldSentence(held, telling), language))],
      details: saidBy(stated),
      about: [group.id],
    };
  },
};

function leadOf({ outcome, lead }: Draft): readonly Statement[] {
  return outcome === "out-of-scope" ? [] : lead;
}

function sentences(
  helds: readonly Held[],
  words: (held: Held) => string,
  language: "sv" | "en",
): string {
  return [...helds.map(words), registerNote(helds, language)].join(" ");
}

function nobody(role: Function, group: Group, asked: LiveAsked): Statement {
  const { language } = asked.question;
  const party = role === "contact-person" ? partyMeant(asked) : undefined;
  const { knowledge } = asked;
  const where = groupName(knowledge, group.id, language);
  const whose =
    party === undefined
      ? ""
      : inLanguage(
          language,
          ` för ${bareName(knowledge, party, "sv")}`,
          ` for ${bareName(knowledge, party, "en")}`,
        );
  return plain(
    inLanguage(
      language,
      `I registret står ingen ${ROLES[role].sv}${whose} i ${where}.`,
      `The register names no ${ROLES[role].en}${whose} in ${where}.`,
    ),
  );
}
