/** A reply as text for a terminal: the direct answer first and bold, the rest in falling weight. */
import { styleText } from "node:util";
import type { ShownSource, Statement } from "../../answers/answer.ts";
import type { Card } from "../../conversation/card.ts";
import type { Home } from "../../conversation/home.ts";
import type { AnswerReply, Reply } from "../../conversation/reply.ts";
import { foldedSources, fullSources } from "./sources.ts";
import { WORDS, type Language } from "./words.ts";
import { wrapped } from "./wrap.ts";

export interface Look {
  readonly color: boolean;
  /** Columns to wrap at; Infinity for none. */
  readonly width: number;
  /** Can a next question be asked by its number? */
  readonly numbered: boolean;
  /** Are the parts of a reply set apart by empty lines? */
  readonly airy: boolean;
}

type Style = Parameters<typeof styleText>[0];
/** Lines that belong together. */
type Block = readonly string[];

/** Ends without a line break. */
export function render(reply: Reply, look: Look): string {
  return blocksOf(reply, look)
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join(look.airy ? "\n\n" : "\n");
}

/** The questions that a reply offers, in the order of their numbers. */
export function offered(reply: Reply): readonly string[] {
  switch (reply.kind) {
    case "answer":
    case "help":
      return reply.answer.next;
    case "greeting":
      return reply.next;
    case "more":
    case "sources":
    case "cards":
    case "home":
    case "notice":
    case "goodbye":
      return [];
  }
}

function blocksOf(reply: Reply, look: Look): Block[] {
  switch (reply.kind) {
    case "answer":
      return answerBlocks(reply, look);
    case "more":
      return [details(reply.details, look)];
    case "sources":
      return sourcesBlocks(reply, look);
    case "help": {
      const { lead, details: abilities, next } = reply.answer;
      return [
        leadLines(lead, look),
        details(abilities, look),
        reply.commands.flatMap(({ typed, does }) => plain(`${typed} – ${does}`, look)),
        exampleLines(next, reply.language, look),
      ];
    }
    case "greeting": {
      const commands = reply.commands.map(({ typed, does }) => `${typed} ${does}`).join(", ");
      return [
        plain(reply.text, look),
        exampleLines(reply.next, reply.language, look),
        styled("dim", `${commands}.`, look),
      ];
    }
    case "cards":
      return [plain(reply.text, look), ...reply.cards.map((card) => cardLines(card, look))];
    case "home":
      return homeBlocks(reply.home, look);
    case "notice":
    case "goodbye":
      return [plain(reply.text, look)];
  }
}

function homeBlocks({ title, lines, sections }: Home, look: Look): Block[] {
  return [
    [...styled("bold", title, look), ...lines.flatMap((line) => plain(line, look))],
    ...sections.flatMap((section) => [
      [
        ...styled("bold", section.title, look),
        ...section.lines.flatMap((line) => plain(line, look)),
      ],
      ...section.cards.map((card) => cardLines(card, look)),
    ]),
  ];
}

function cardLines({ title, lines, when, link, note }: Card, look: Look): Block {
  const below = [when, link].flatMap((line) => (line === undefined ? [] : plain(line, look)));
  return [
    ...styled("bold", title, look),
    ...lines.flatMap((line) => plain(line, look)),
    ...below,
    ...(note === undefined ? [] : styled("dim", note, look)),
  ];
}

function answerBlocks({ answer, left, sourcesShown, ...reply }: AnswerReply, look: Look): Block[] {
  const { language, lead, caveats, sources, next } = answer;
  const more = left > 0 ? styled("dim", WORDS[language].left(left), look) : [];
  return [
    leadLines(lead, look),
    [...details(reply.details, look), ...more],
    [
      ...caveats.flatMap(({ text }) => styled("dim", text, look)),
      ...(reply.assisted ? styled("dim", WORDS[language].assisted, look) : []),
      ...sourceLines(sources, { language, shown: sourcesShown }, look),
    ],
    nextLines(next, language, look),
  ];
}

function leadLines(lead: readonly Statement[], look: Look): Block {
  return lead.flatMap(({ text }) => styled("bold", text, look));
}

/** A list, unless there is only one; what ends with a colon leads in what follows. */
function details(statements: readonly Statement[], look: Look): Block {
  return statements.flatMap(({ text }) => {
    const isItem = statements.length > 1 && !text.endsWith(":");
    return wrapped(text, { width: look.width, bullet: isItem ? "• " : "" });
  });
}

function sourcesBlocks(reply: Extract<Reply, { kind: "sources" }>, look: Look): Block[] {
  const { language, shown, sources } = reply;
  return [
    plain(shown ? WORDS[language].shown : WORDS[language].folded, look),
    sourceLines(sources, { language, shown }, look),
  ];
}

interface Showing {
  readonly language: Language;
  readonly shown: boolean;
}

function sourceLines(
  sources: readonly ShownSource[],
  { language, shown }: Showing,
  look: Look,
): Block {
  if (sources.length === 0) return [];
  if (!shown) return styled(["dim", "italic"], foldedSources(sources, language), look);
  const { source, sources: several } = WORDS[language];
  const list = fullSources(sources, language).flatMap((text) =>
    wrapped(text, { width: look.width, bullet: "• " }),
  );
  return [`${sources.length === 1 ? source : several}:`, ...list].map((line) =>
    painted(["dim", "italic"], line, look),
  );
}

function nextLines(next: readonly string[], language: Language, look: Look): Block {
  const { next: intro, nextNumbered } = WORDS[language];
  return questionLines(look.numbered ? nextNumbered : intro, next, look);
}

/** For a person who has not asked anything yet. */
function exampleLines(examples: readonly string[], language: Language, look: Look): Block {
  const { try: intro, tryNumbered } = WORDS[language];
  return questionLines(look.numbered ? tryNumbered : intro, examples, look);
}

function questionLines(intro: string, questions: readonly string[], look: Look): Block {
  if (questions.length === 0) return [];
  const list = questions.flatMap((question, index) => {
    const bullet = look.numbered ? `${index + 1} ` : "• ";
    return wrapped(question, { width: look.width, bullet });
  });
  return [...styled("dim", intro, look), ...list.map((line) => painted("cyan", line, look))];
}

function plain(text: string, look: Look): string[] {
  return wrapped(text, { width: look.width });
}

function styled(style: Style, text: string, look: Look): string[] {
  return plain(text, look).map((line) => painted(style, line, look));
}

function painted(style: Style, line: string, look: Look): string {
  // The look has already settled whether the stream takes colour.
  return look.color ? styleText(style, line, { validateStream: false }) : line;
}
