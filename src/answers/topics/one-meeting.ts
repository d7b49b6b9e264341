/** "Vad beslutades på senaste mötet?": the agreements know how meetings go, not what came of one. */
import type { Text } from "../../knowledge/schema/base.ts";
import { touches, type Topic } from "./topic.ts";

export const oneMeeting: Topic = {
  id: "one-meeting",
  answer({ question }) {
    const { text, language, ask, yesNo } = question;
    if (!LAST.test(text) || ask === "how-often" || touches(question, ...STANDING)) return undefined;
    if (!PAST.test(text) || (yesNo && !OPENING.test(text))) return undefined;
    return { outcome: "unknown", lead: [{ text: UNTOLD[language], facts: [] }] };
  },
};

const LAST =
  /(?<!\p{L})(senaste|förra|sista|gårdagens|last|latest|most recent|yesterday's)\s+(\p{L}+\s+){0,3}?\p{L}*(möte|mötet|sammanträde|sammanträdet|meeting)(?!\p{L})|(?<!\p{L})(mötet|meeting)\s+(igår|i går|i förra veckan|yesterday|last week)(?!\p{L})/iu;
const PAST =
  /(?<!\p{L})(beslut(ades|at|ade|ats)|beslöt\p{L}*|bestäm(des|de|t|ts)|hände|hänt|sades?|sas|sagt|togs|tog|tagits|kom|blev|var|deltog|närvarade|diskuterades|pratades?|hölls|hade|was|were|did|decided|happened|said|discussed|attended|took|came|held)(?!\p{L})/iu;
const OPENING =
  /^(blev|var|beslutade|beslöt|kom|fick|deltog|togs|hade|was|were|did|had)(?!\p{L})/iu;
/** What every member has to do with the minutes or the papers of the last meeting. */
const STANDING = ["duty", "documents-read"];

const UNTOLD: Text = {
  sv: "Vad som har hänt på ett visst möte står inte i överenskommelserna.",
  en: "The agreements do not say what happened at a particular meeting.",
};
