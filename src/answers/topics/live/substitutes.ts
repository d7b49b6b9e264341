/** "Vem är ersättare för Robin Ek?", "Vem ersätter Kim?": who stands in for whom. */
import type { SubjectId } from "../../../knowledge/schema/base.ts";
import type { Draft } from "../../answer.ts";
import type { Held, NamedPerson } from "../../today.ts";
import { inLanguage } from "../topic.ts";
import { heldSentence, registerNote } from "./held-words.ts";
import { NOBODY } from "./holders.ts";
import {
  adding,
  bareName,
  groupMeant,
  groupName,
  partyMeant,
  plain,
  saidBy,
  says,
  withoutNoNames,
  type LiveAsked,
  type LiveTopic,
} from "./live.ts";
import { peopleMeant } from "./people-named.ts";
import { severalCalled } from "./person.ts";

const WHO = /^(och |men |and )?(vem|vilka|vad heter|sedan nar|whom?|since when)\b/;
const SUBSTITUTE =
  /\b(ersattare|ersattaren|suppleant|suppleanten|vikarie|ersatter|vikarierar|substitutes?|deputy|stands? in|replaces|alternate)\b/;
const FOR_WHOM =
  /\b(vem|vilka) (ar|ersatter|vikarierar) .*\b(ersattare|suppleant|vikarie|in) (for|at)\s*\W*$|\bvem (ersatter|vikarierar) \S+( \S+)? (for )?\W*$|\b(whom?|who) (does|is) .*\b(stand in|substitute|deputy|deputise)\b.*\bfor\W*$/;

export const substitutes: LiveTopic = {
  id: "substitutes",
  answer(asked, agreed) {
    if (!says(asked, WHO) || !says(asked, SUBSTITUTE)) return undefined;
    const [meant] = peopleMeant(asked);
    if (meant !== undefined) {
      const [person, ...others] = meant.people;
      if (person === undefined) return undefined;
      if (others.length > 0) return severalCalled(meant, asked);
      return says(asked, FOR_WHOM) && standsInToday(person, asked).length > 0
        ? standsInFor(person, asked)
        : substitutesOf(person, asked);
    }
    const party = partyMeant(asked);
    return party === undefined ? undefined : ofParty(party, asked, agreed);
  },
};

function heldToday(person: NamedPerson, { today }: LiveAsked): readonly Held[] {
  return today.register.held({ person: person.id }, { from: today.day, to: today.day });
}

function standsInToday(person: NamedPerson, asked: LiveAsked): readonly Held[] {
  return heldToday(person, asked).filter(({ role }) => role === "substitute");
}

function standsInFor(person: NamedPerson, asked: LiveAsked): Draft {
  return told(standsInToday(person, asked), asked);
}

/** Those who stand in where this person is an ordinary member. */
function substitutesOf(person: NamedPerson, asked: LiveAsked): Draft {
  const { today, question } = asked;
  const { language } = question;
  const seats = heldToday(person, asked).filter(({ role }) => role === "ordinary");
  const found = seats.flatMap(({ group, seat }) =>
    today.register
      .held({ group }, { from: today.day, to: today.day })
      .filter((held) => held.role === "substitute" && held.seat?.id === seat?.id),
  );
  if (found.length > 0) return told(found, asked);
  const text =
    seats.length === 0
      ? inLanguage(
          language,
          `${person.name} är inte ordinarie ledamot någonstans enligt registret, och har därför ingen ersättare.`,
          `${person.name} is not an ordinary member anywhere in the register, and so has no substitute.`,
        )
      : inLanguage(
          language,
          `${person.name} har ingen ersättare i registret.`,
          `${person.name} has no substitute in the register.`,
        );
  return { outcome: "answered", lead: [plain(text)] };
}

function told(helds: readonly Held[], { question, knowledge, today }: LiveAsked): Draft {
  const { language } = question;
  const telling = { knowledge, language, day: today.day };
  const sentences = helds.map((held) => heldSentence(held, telling));
  return {
    outcome: "answered",
    lead: [plain([...sentences, registerNote(helds, language)].join(" "))],
    about: [...new Set(helds.map(({ group }) => group))],
  };
}

function ofParty(party: SubjectId, asked: LiveAsked, agreed: () => Draft): Draft | undefined {
  const { today, question, knowledge } = asked;
  const { language } = question;
  const group = groupMeant(asked);
  if (group === undefined) return undefined;
  const seats = today.register.seats(group.id).filter((seat) => seat.party === party);
  if (seats.length === 0) return undefined;
  const found = today.register
    .held({ group: group.id, party }, { from: today.day, to: today.day })
    .filter(({ role }) => role === "substitute");
  const stated = withoutNoNames(agreed());
  const rest = saidBy(stated);
  if (found.length > 0) return told(found, asked);
  const isUsed = today.register.begins(group.id) !== undefined;
  const whose = bareName(knowledge, party, language);
  const where = groupName(knowledge, group.id, language);
  const none = isUsed
    ? inLanguage(
        language,
        `Platsen är tom: ingen ersättare för ${whose} i ${where} finns i registret.`,
        `The place is empty: the register has no substitute for ${whose} in ${where}.`,
      )
    : NOBODY[language];
  if (!isUsed) return adding(stated, plain(none));
  return { outcome: "answered", lead: [plain(none)], details: rest, about: [group.id] };
}
