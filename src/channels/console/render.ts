/** A reply as text for a terminal: the direct answer first and bold, the rest in falling weight. */
import { styleText } from "node:util";
import type { ShownSource, Statement } from "../../answers/answer.ts";
import type { Button, Card } from "../../conversation/card.ts";
import type { Home } from "../../conversation/home.ts";
import type { AnswerReply, Reply } from "../../conversation/reply.ts";
import { foldedSources, fullSources } from "./sources.ts";
import { WORDS, type Language } from "./words.ts";
import { wrapped } from "./wrap.ts";

export interface Look {
  readonly color: boolean;
  /** Columns to wrap at; Infinity for none. */
  readonly width: number;
  /** Can buttons be pressed by their numbers? */
  readonly numbered: boolean;
  /** Are the parts of a reply set apart by empty lines? */
  readonly airy: boolean;
}

type Style = Parameters<typeof styleText>[0];
/** Lines that belong together. */
type Block = readonly string[];

/** Where it is printed, and the buttons printed so far: each gets the next number. */
interface Paper extends Look {
  readonly first: number;
  readonly offers: Button[];
}

export interface Printed {
  /** Ends without a line break. */
  readonly text: string;
  /** In the order of their numbers; none where buttons are not numbered. */
  readonly offers: readonly Button[];
}

/** `first`: the number of the first button. */
export function print(reply: Reply, look: Look, first = 1): Printed {
  return printed((paper) => blocksOf(reply, paper), look, first);
}

export function printCards(cards: readonly Card[], look: Look, first = 1): Printed {
  return printed((paper) => cards.map((card) => cardLines(card, paper)), look, first);
}

/** As text, for whoever cannot press anything. Ends without a line break. */
export function render(reply: Reply, look: Look): string {
  return print(reply, look).text;
}

function printed(blocks: (paper: Paper) => readonly Block[], look: Look, first: number): Printed {
  const offers: Button[] = [];
  const text = blocks({ ...look, first, offers })
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join(look.airy ? "\n\n" : "\n");
  return { text, offers };
}

function blocksOf(reply: Reply, look: Paper): Block[] {
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
        ...paragraphs(reply.text, look),
        exampleLines(reply.next, reply.language, look),
        styled("dim", `${commands}.`, look),
      ];
    }
    case "cards":
      return [
        reply.text === "" ? [] : plain(reply.text, look),
        ...reply.cards.map((card) => cardLines(card, look)),
      ];
    case "home":
      return homeBlocks(reply.home, look);
    case "notice":
    case "goodbye":
      return paragraphs(reply.text, look);
  }
}

function homeBlocks({ title, lines, sections }: Home, look: Paper): Block[] {
  return [
    [...styled(["bold", "underline"], title, look), ...lines.flatMap((line) => item(line, look))],
    ...sections.flatMap((section) => [
      [
        ...styled("underline", section.title, look),
        ...section.lines.flatMap((line) => item(line, look)),
        ...(section.cards.length === 0 ? buttonLines(section.buttons, look) : []),
      ],
      ...section.cards.map((card) => cardLines(card, look)),
      section.cards.length === 0 ? [] : buttonLines(section.buttons, look),
    ]),
  ];
}

function cardLines({ title, lines, when, link, note, buttons }: Card, look: Paper): Block {
  const below = [when, link].flatMap((line) => (line === undefined ? [] : plain(line, look)));
  return [
    ...styled("bold", title, look),
    ...lines.flatMap((line) => item(line, look)),
    ...below,
    ...(note === undefined ? [] : styled("dim", note, look)),
    ...buttonLines(buttons, look),
  ];
}

/** "[1 Jag kommer] [2 Jag kan inte]": all on a row, as there are few of them and they belong together. */
function buttonLines(buttons: readonly Button[], look: Paper): Block {
  if (buttons.length === 0) return [];
  const labels = buttons.map((button) => {
    const number = look.numbered ? `${numberOf(button, look)} ` : "";
    // A label is not broken in two.
    return `[${number}${button.label}]`.replaceAll(" ", "\u00A0");
  });
  return plain(labels.join(" "), look).map((line) =>
    painted("cyan", line.replaceAll("\u00A0", " "), look),
  );
}

function numberOf(button: Button, { offers, first }: Paper): number {
  return first - 1 + offers.push(button);
}

/** A line of a list keeps its bullet. */
function item(line: string, look: Look): string[] {
  return line.startsWith("• ")
    ? wrapped(line.slice(2), { width: look.width, bullet: "• " })
    : plain(line, look);
}

function paragraphs(text: string, look: Look): Block[] {
  return text.split(/\n{2,}/).map((paragraph) => plain(paragraph, look));
}

function answerBlocks({ answer, left, sourcesShown, ...reply }: AnswerReply, look: Paper): Block[] {
  const { language, lead, caveats, sources } = answer;
  const more = left > 0 ? styled("dim", WORDS[language].left(left), look) : [];
  return [
    leadLines(lead, look),
    [...details(reply.details, look), ...more],
    [
      ...caveats.flatMap(({ text }) => styled("dim", text, look)),
      ...sourceLines(sources, { language, shown: sourcesShown }, look),
    ],
    nextLines(reply.buttons, language, look),
    reply.assisted ? styled("dim", WORDS[language].assisted, look) : [],
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

function nextLines(buttons: readonly Button[], language: Language, look: Paper): Block {
  const { next, nextNumbered } = WORDS[language];
  // What cannot be pressed can at least be asked.
  const offers = look.numbered ? buttons : buttons.filter(({ does }) => does === "ask");
  return offerLines(look.numbered ? nextNumbered : next, offers, look);
}

/** For a person who has not asked anything yet. */
function exampleLines(examples: readonly string[], language: Language, look: Paper): Block {
  const { try: intro, tryNumbered } = WORDS[language];
  const offers = examples.map((question): Button => ({ does: "ask", label: question, question }));
  return offerLines(look.numbered ? tryNumbered : intro, offers, look);
}

function offerLines(intro: string, offers: readonly Button[], look: Paper): Block {
  if (offers.length === 0) return [];
  const list = offers.flatMap((offer) => {
    const bullet = look.numbered ? `${numberOf(offer, look)} ` : "• ";
    return wrapped(offer.label, { width: look.width, bullet });
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
