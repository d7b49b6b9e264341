import { describe, expect, test } from "vitest";
import type { ShownSource } from "../../../src/answers/answer.ts";
import { render, type Look } from "../../../src/channels/console/render.ts";
import type { AnswerReply } from "../../../src/conversation/reply.ts";
import type { SubjectId } from "../../../src/knowledge/schema/base.ts";
import { answerWith, statements } from "../../conversation/fixture.ts";

const PLAIN: Look = { color: false, width: Infinity, numbered: true, airy: true };

const annex = "annex" as SubjectId;
const older = "older" as SubjectId;
const SOURCES: readonly ShownSource[] = [
  {
    document: annex,
    title: "Bilaga 2",
    section: "1.1",
    date: "26 november 2020",
    places: [
      { document: annex, section: "1.1", paragraph: [3, 4, 5, 7] },
      { document: annex, section: "1.1", paragraph: 1 },
    ],
  },
  {
    document: annex,
    title: "Bilaga 2",
    section: "4.1.3, Byn",
    date: "26 november 2020",
    places: [{ document: annex, section: "4.1.3", under: "Byn", paragraph: 0 }],
  },
  {
    document: older,
    title: "Avtalet",
    section: "Mål",
    date: "februari 2018",
    places: [{ document: older, section: "Mål", paragraph: 2 }],
  },
];

const ANSWER = answerWith({
  lead: [{ text: "Byn har en plats i gruppen.", facts: [] }],
  details: statements(2),
  caveats: [{ text: "Uppgiften är från 2020.", facts: [] }],
  sources: SOURCES,
  next: ["Vem leder?", "När?"],
});

function reply(parts: Partial<AnswerReply> = {}): AnswerReply {
  const answer = parts.answer ?? ANSWER;
  return {
    kind: "answer",
    buttons: answer.next.map((question) => ({ does: "ask", label: question, question })),
    rating: undefined,
    assisted: false,
    language: answer.language,
    answer,
    details: answer.details,
    left: 0,
    sourcesShown: false,
    ...parts,
  };
}

describe("an answer", () => {
  test("is the direct answer, details, caveats, sources on one line, next questions", () => {
    expect(render(reply(), PLAIN)).toMatchInlineSnapshot(`
      "Byn har en plats i gruppen.

      • 1
      • 2

      Uppgiften är från 2020.
      Källor: Bilaga 2 (26 november 2020), avsnitt 1.1 och 4.1.3 (Byn); Avtalet (februari 2018), avsnitt ”Mål”

      Fråga vidare, eller skriv numret:
      1 Vem leder?
      2 När?"
    `);
  });

  test("shows its sources in full, and what it left out", () => {
    const long = reply({ left: 4, sourcesShown: true });
    expect(render(long, { ...PLAIN, numbered: false })).toMatchInlineSnapshot(`
      "Byn har en plats i gruppen.

      • 1
      • 2
      … och 4 till (skriv: visa alla)

      Uppgiften är från 2020.
      Källor:
      • Bilaga 2 (26 november 2020), avsnitt 1.1, stycke 1, 3–5 och 7
      • Bilaga 2 (26 november 2020), avsnitt 4.1.3 (Byn), rubriken
      • Avtalet (februari 2018), avsnitt ”Mål”, stycke 2

      Fråga vidare:
      • Vem leder?
      • När?"
    `);
  });

  test("has the direct answer in bold and the sources dimmed, when the terminal has colour", () => {
    const text = render(reply(), { ...PLAIN, color: true });
    expect(text).toContain("\u001B[1mByn har en plats i gruppen.\u001B[22m");
    expect(text).toContain("\u001B[2mUppgiften är från 2020.\u001B[22m");
    expect(render(reply(), PLAIN)).not.toContain("\u001B");
  });

  test("keeps to the terminal's width, lists indented", () => {
    const details = [
      { text: "ett ganska långt led i listan", facts: [] },
      { text: "två", facts: [] },
    ];
    const bare = answerWith({ lead: [{ text: "Svaret är ganska långt.", facts: [] }], details });
    expect(render(reply({ answer: bare }), { ...PLAIN, width: 16 })).toBe(
      ["Svaret är ganska", "långt.", "", "• ett ganska", "  långt led i", "  listan", "• två"].join(
        "\n",
      ),
    );
  });

  test("has no empty lines where replies follow upon each other", () => {
    expect(render(reply(), { ...PLAIN, airy: false })).not.toContain("\n\n");
  });

  test("cannot steer the terminal", () => {
    const sly = answerWith({ lead: [{ text: "a\u001B[2Jb\u0007c\nd", facts: [] }] });
    expect(render(reply({ answer: sly }), PLAIN)).toBe("abc d");
  });
});

test("one detail is a sentence, not a list; a line that ends with a colon leads one in", () => {
  const one = answerWith({ details: statements(1) });
  expect(render(reply({ answer: one }), PLAIN)).toBe("1");
  const details = [{ text: "Du kan fråga om:", facts: [] }, ...statements(1)];
  expect(render(reply({ answer: answerWith({ details }) }), PLAIN)).toBe("Du kan fråga om:\n• 1");
});

test("the greeting offers examples and names the commands", () => {
  const greeting = {
    kind: "greeting",
    language: "en",
    text: "Hello! I am a bot.",
    next: ["Who leads?"],
    commands: [{ name: "help", typed: "/help", does: "shows what you can ask" }],
  } as const;
  expect(render(greeting, PLAIN)).toBe(
    [
      "Hello! I am a bot.",
      "",
      "Try for example (the number is enough):",
      "1 Who leads?",
      "",
      "/help shows what you can ask.",
    ].join("\n"),
  );
});

test("turning the sources on shows those of the answer before", () => {
  const source = SOURCES.slice(2);
  const shown = { kind: "sources", language: "en", shown: true, sources: source } as const;
  expect(render(shown, PLAIN)).toBe(
    "Sources are now shown in detail.\n\nSource:\n• Avtalet (februari 2018), section “Mål”, paragraph 2",
  );
});
