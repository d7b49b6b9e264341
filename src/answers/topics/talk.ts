/** Greetings, thanks, and questions about the assistant itself. */
import type { Draft, Statement } from "../answer.ts";
import { asksForSources } from "../follow-up/asks-for-sources.ts";
import { wishedLanguage } from "../language/wished.ts";
import { lowerFirst } from "../../knowledge/facts/group-facts.ts";
import { dateWords, listWords } from "../../knowledge/facts/wording.ts";
import { fold } from "../../knowledge/fold.ts";
import { inLanguage, type Asked, type Topic } from "./topic.ts";

const GREETING =
  /^(hej( hej)?|hejsan|hallo|halla|tja|tjena|god ?(morgon|dag|kvall|middag)|goddag|morsning|morsn|morrn|tjenare|hello|hi|hey|good (morning|afternoon|evening|day)|morning(?=\W*$))\b/;
const THANKS =
  /^((ok|okej|okey|okay|jaha|aha|fint|bra|toppen|perfekt|super|great|fine|nice)[\s,!.]+)?(tack(ar)?( ska du ha)?( sa (mycket|mkt)| for .*)?(,? det var allt)?|stort tack|tusen tack|thanks?( you)?( a lot| so much)?|tha?nx|thx|ta|cheers( mate)?|thank you.*|toppen|perfekt|bra( jobbat| gjort| svar)?|snyggt( jobbat)?|great|super|good job|well done|ok|okej|okay)[\s!.]*$/;
/** Said of nothing that was offered: it asks for nothing. */
const REACTION =
  /^((nej|nja|nae|na|no|nope|ja|jo|japp|jada|yes|yeah|yep|sure|absolut|garna)([\s,]+(tack|garna|please|thanks|thank you))?|oj( ?da)?|hoppsan|oops|wow|jasa|va|vada|really|huh)[\s!.?]*$/;
const DOUBTED =
  /^(nej,? |no,? )?(det( dar| har)? )?(stammer|ar) inte( ratt| sant| riktigt)?[\s!.]*$|^(nej,? |no,? )?(det( dar| har)? )?ar (fel|helt fel)[\s!.]*$|^fel[\s!.]*$|^(no,? )?(that|this|it)( is|'s|s)? (not (right|true|correct)|wrong|incorrect)[\s!.]*$|^wrong[\s!.]*$/;
const MAKER =
  /\b(vem|vilka) (har )?(gjort|gjorde|byggt|byggde|skapat|skapade|utvecklat|utvecklade) (dig|botten|boten)\b|\bwho (made|built|created|developed|programmed) you\b/;
const GOODBYE = /^(hej ?da|adjo|vi ses|bye|goodbye|see you)[\s!.]*$/;
/** Anybody may be meant where something is named, or with what one does elsewhere: "What can you study there?" */
const ABLE =
  /\b(vad vet du|what do you know)\b|\b(vad kan du|what can you)\b(?=\W*$|( \w+)? (om|gora|svara|hjalpa|beratta|saga|visa|forklara|do|tell|help|answer|say|show|explain)\b)/;
const SELF =
  /\b(vad kan jag fraga|vem ar du|vad ar du|ar du (en |ett )?(bot|robot|manniska|ai)|hur fungerar du|hjalp mig att komma igang|what can i ask|who are you|what are you|are you (a |an )?(bot|robot|human|person|ai)|how do you work)\b/;
const HELP = /^(hjalp|help|\?+)[\s!.]*$/;
const WELLBEING = /\b(hur mar du|hur ar laget|laget|how are you|what'?s up)\b/;
const LANGUAGES_SPOKEN =
  /\b(kan|pratar|talar|forstar|snackar|svarar) du (pa )?(svenska|engelska)\b|\b(vilka|vilket) sprak (kan|pratar|talar|forstar) du\b|\b(can|do) you (speak|understand|write|know|answer in) (swedish|english)\b|\b(which|what) languages do you\b/;
const TRUST =
  /\b(kan|vagar|ska) (jag|man|vi) lita pa (svaren|svaret|dig|dina svar|det du sager|botten|boten)\b|\bar (svaren|dina svar) (sakra|ratt|riktiga|tillforlitliga|palitliga)\b|\bcan (i|we) (trust|rely on) (you|the answers|your answers|what you say)\b|\bare (your|the) answers (right|correct|reliable)\b|\bhow reliable are (you|your answers)\b/;
const RESTS_ON =
  /\b(bygger|grundar|vilar) (du|dina svar|svaren)\b|\b(var|varifran) (kommer|far) (du |dina )?svar(en)?\b|\b(vilka|vilken) (dokument|kallor|kalla|texter) (anvander|utgar|har|laser) du\b|\b(which|what) (documents|sources|texts) do you (use|rely on|read|have|know)\b|\b(your|the) answers (based on|come from)\b|\byou (based on|build on)\b/;
const PERSON =
  /\b(prata|tala|kontakt\w*|talk|speak)\b.{0,20}\b(manniska|nagon|person|samordnaren|human|somebody|someone|coordinator)\b|\b(skicka|send|forward)\b.{0,20}\b(fragan|question)\b/;

export const talk: Topic = {
  id: "talk",
  answer(asked) {
    const { question } = asked;
    const text = fold(question.text).trim();
    if (SELF.test(text) || HELP.test(text)) return introduction(asked);
    if (ABLE.test(text) && !namesSomething(asked)) return introduction(asked);
    if (
      THANKS.test(text) ||
      (/^(stort |tusen )?(tack|thanks|thank you)\b/.test(text) && isOnlyTalk(asked))
    )
      return said(asked, "Varsågod!", "You are welcome!");
    if ((LANGUAGES_SPOKEN.test(text) && isOnlyTalk(asked)) || wishedLanguage(text) !== undefined)
      return said(
        asked,
        "Jag svarar på svenska och engelska: skriv på det språk du vill.",
        "I answer in Swedish and English: write in whichever you like.",
      );
    // After an answer they are asked of that answer.
    if (
      (TRUST.test(text) && isOnlyTalk(asked)) ||
      (asksForSources(text) && question.setting.length === 0)
    )
      return trust(asked);
    if (RESTS_ON.test(text)) return restsOn(asked);
    if (PERSON.test(text) && isOnlyTalk(asked))
      return said(
        asked,
        "Jag är en bot. Kan jag inte svara på en fråga, går den att skicka till samordnaren med valet under svaret.",
        "I am a bot. When I cannot answer a question, you can send it to the coordinator with the choice below the answer.",
      );
    if (DOUBTED.test(text))
      return said(
        asked,
        "Då kan jag ha missförstått. Ställ gärna frågan med andra ord, eller läs i källan.",
        "Then I may have misunderstood. Do ask in other words, or read the source.",
      );
    if (MAKER.test(text))
      return said(
        asked,
        "Jag är en bot. Vem som har gjort mig har jag ingen uppgift om.",
        "I am a bot. I have no information on who made me.",
      );
    if (REACTION.test(text))
      return said(
        asked,
        "Säg gärna vad du vill veta om samverkan.",
        "Do tell me what you would like to know about the cooperation.",
      );
    if (GOODBYE.test(text)) return said(asked, "Hej då!", "Goodbye!");
    if (WELLBEING.test(text) && isOnlyTalk(asked))
      return said(
        asked,
        "Tack, bra. Fråga gärna något om samverkan.",
        "Fine, thank you. Do ask me about the cooperation.",
      );
    if (GREETING.test(text) && isOnlyTalk(asked)) return introduction(asked);
    return undefined;
  },
};

/** "Hej!" alone, not "Hej, vem leder gruppen?" */
function isOnlyTalk({ question }: Asked): boolean {
  const words = question.text.split(/\s+/).filter((word) => /\p{L}/u.test(word));
  return words.length <= 7 && question.mentions.length === 0 && question.places.length === 0;
}

/** Something that the knowledge base may tell of, other than the county. */
function namesSomething({ question: { mentions, places } }: Asked): boolean {
  return mentions.some(({ firm }) => firm) || places.some(({ wide }) => !wide);
}

function said({ question }: Asked, sv: string, en: string): Draft {
  return { outcome: "talk", lead: [{ text: inLanguage(question.language, sv, en), facts: [] }] };
}

/** What an answer is worth, and how to see for oneself. */
function trust(asked: Asked): Draft {
  const { lead, ...rest } = restsOn(asked);
  return {
    ...rest,
    lead: [
      ...said(
        asked,
        "Under svaret visar jag var det står, och står det inte där säger jag det. En fråga kan jag ändå missförstå: läs i källan innan något viktigt hänger på svaret.",
        "Below the answer I show where it stands, and where it does not stand I say so. I may still misunderstand a question: read the source before anything important depends on the answer.",
      ).lead,
      ...lead,
    ],
  };
}

/** The documents that the agreements are known from. */
function restsOn({ question: { language }, knowledge }: Asked): Draft {
  const documents = [...knowledge.documents.values()];
  const list = listWords(
    documents.map(
      ({ short, date }) => `${lowerFirst(short[language])} (${dateWords(date, language)})`,
    ),
    language,
  );
  const text = inLanguage(
    language,
    `Det jag säger om samverkan kommer från ${list}.`,
    `What I say about the cooperation comes from ${list}.`,
  );
  return {
    outcome: "answered",
    lead: [{ text, facts: documents.map(({ id }) => `${id}/date`) }],
    about: documents.map(({ id }) => id),
  };
}

function introduction({ question, knowledge }: Asked): Draft {
  const { language } = question;
  const { assistant } = knowledge;
  const lead: Statement = {
    text:
      assistant?.greeting[language] ??
      inLanguage(language, "Hej! Jag är en bot.", "Hello! I am a bot."),
    facts: [],
  };
  const abilities = (assistant?.abilities ?? []).map((ability) => ({
    text: ability[language],
    facts: [],
  }));
  const intro = inLanguage(language, "Du kan fråga om:", "You can ask about:");
  return {
    outcome: "talk",
    lead: [lead],
    details: abilities.length > 0 ? [{ text: intro, facts: [] }, ...abilities] : [],
    next: (assistant?.examples ?? []).map((example) => example[language]),
  };
}

/** True for a text that is nothing but a greeting or thanks, so that a question beside it stands alone. */
export function isPleasantry(text: string): boolean {
  const plain = fold(text).trim();
  return (
    THANKS.test(plain) ||
    REACTION.test(plain) ||
    DOUBTED.test(plain) ||
    (GREETING.test(plain) && plain.split(/\s+/).length <= 2)
  );
}
