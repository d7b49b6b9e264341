/** A reply as messages: the direct answer first and bold, the rest in falling weight. Pure. */
import type { KnownBlock } from "./slack-types.ts";
import type { Statement } from "../../../answers/answer.ts";
import type { AnswerReply, Reply } from "../../../conversation/reply.ts";
import { foldedSources, fullSources } from "../../../conversation/source-words.ts";
import { WORDS, type Language } from "../words.ts";
import { lineBlocks, paragraph, small, type SlackMessage } from "./blocks.ts";
import { buttonBlocks, feedbackBlocks, shareBlocks } from "./buttons.ts";
import { cardParts } from "./cards.ts";
import { homeParts } from "./home.ts";
import { messagesOf, type Part } from "./messages.ts";

export interface Showing {
  /** Said small before it: the question, where people would not see it otherwise. */
  readonly intro?: ((language: Language) => string) | undefined;
  /** Offers to show the answer to this question in the channel. */
  readonly share?: string | undefined;
  /** The direct answer has been shown already, piece by piece. */
  readonly withoutLead?: boolean;
  /** Thumbs cannot be pressed everywhere. */
  readonly withoutFeedback?: boolean;
}

export function replyMessages(
  reply: Reply,
  showing: Showing = {},
): [SlackMessage, ...SlackMessage[]] {
  const { language } = reply;
  const intro = showing.intro === undefined ? [] : small(showing.intro(language));
  const share = showing.share === undefined ? [] : shareBlocks(showing.share, language);
  const parts = [intro, ...partsOf(reply, showing), share];
  return messagesOf(
    parts.filter((part) => part.length > 0),
    summaryOf(reply),
  );
}

/** The direct answer as it may come piece by piece. */
export function leadOf(reply: Reply): string {
  return reply.kind === "answer" ? reply.answer.lead.map(({ text }) => text).join("\n") : "";
}

function summaryOf(reply: Reply): string {
  switch (reply.kind) {
    case "answer":
    case "help":
      return reply.answer.lead.map(({ text }) => text).join(" ");
    case "more":
      return reply.details.map(({ text }) => text).join(" ");
    case "sources":
      return reply.shown ? WORDS[reply.language].shown : WORDS[reply.language].folded;
    case "cards":
      return [reply.text, ...reply.cards.map(({ title }) => title)].join(" ");
    case "home":
      return reply.home.title;
    case "greeting":
    case "notice":
    case "goodbye":
      return reply.text;
  }
}

function partsOf(reply: Reply, showing: Showing): Part[] {
  const { language } = reply;
  switch (reply.kind) {
    case "answer":
      return answerParts(reply, showing);
    case "more":
      return statementParts(reply.details);
    case "sources":
      return [
        paragraph(reply.shown ? WORDS[language].shown : WORDS[language].folded),
        sourceBlocks(reply, reply.shown),
      ];
    case "help": {
      const { lead, details, next } = reply.answer;
      return [
        leadBlocks(lead),
        ...statementParts(details),
        questionBlocks(next, language),
        commandBlocks(reply),
      ];
    }
    case "greeting":
      return [
        lineBlocks(reply.text.split("\n")),
        questionBlocks(reply.next, language),
        commandBlocks(reply),
      ];
    case "cards":
      return [lineBlocks(reply.text.split("\n")), ...cardParts(reply.cards, language)];
    case "home":
      return homeParts(reply.home);
    case "notice":
    case "goodbye":
      return [lineBlocks(reply.text.split("\n"))];
  }
}

/** Slack keeps what begins with a slash to itself, unless a space stands before it. */
function commandBlocks({
  commands,
  language,
}: Pick<Extract<Reply, { kind: "help" }>, "commands" | "language">): KnownBlock[] {
  if (commands.length === 0) return [];
  const list = commands.map(({ typed, does }) => `${typed} ${does}`).join(", ");
  return small(`${WORDS[language].commands}: ${list}.`);
}

function answerParts(reply: AnswerReply, showing: Showing): Part[] {
  const { answer, details, left, language, sourcesShown, assisted, rating } = reply;
  const words = WORDS[language];
  const caveats = [
    ...answer.caveats.map(({ text }) => text),
    ...(assisted ? [words.assisted] : []),
  ];
  return [
    showing.withoutLead === true ? [] : leadBlocks(answer.lead),
    ...statementParts(details),
    left > 0 ? paragraph(words.left(left)) : [],
    [...small(...caveats), ...sourceBlocks({ language, sources: answer.sources }, sourcesShown)],
    buttonBlocks(reply.buttons, language),
    showing.withoutFeedback === true ? [] : feedbackBlocks(rating, language),
  ];
}

function leadBlocks(lead: readonly Statement[]): KnownBlock[] {
  return paragraph(lead.map(({ text }) => text).join("\n"), { bold: true });
}

/** A list, unless there is only one; what ends with a colon leads in what follows. */
function statementParts(statements: readonly Statement[]): Part[] {
  const texts = statements.map(({ text }) => text);
  const [only] = texts;
  if (texts.length === 1 && only !== undefined) return [paragraph(only)];
  return [lineBlocks(texts.map((text) => (text.endsWith(":") ? text : `• ${text}`)))].flatMap(
    (blocks) => blocks.map((block) => [block]),
  );
}

function sourceBlocks(
  { language, sources }: Pick<Extract<Reply, { kind: "sources" }>, "language" | "sources">,
  isFull: boolean,
): KnownBlock[] {
  if (sources.length === 0) return [];
  if (!isFull) return small(foldedSources(sources, language));
  return small(...fullSources(sources, language));
}

function questionBlocks(questions: readonly string[], language: Language): KnownBlock[] {
  return buttonBlocks(
    questions.map((question) => ({ does: "ask", label: question, question })),
    language,
  );
}
