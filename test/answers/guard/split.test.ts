import { describe, expect, test } from "vitest";
import { questionsIn } from "../../../src/answers/guard/split.ts";

const posed = (message: string): string[] => questionsIn(message).map(({ text }) => text);

describe("questions in one message", () => {
  test("may begin with what stands before the question word", () => {
    expect(posed("Hur många elever går där och vid vilken ålder slutar de?")).toEqual([
      "Hur många elever går där?",
      "vid vilken ålder slutar de?",
    ]);
  });

  test("are parted where each ends", () => {
    expect(posed("Vem leder gruppen? Hur ofta träffas den?")).toEqual([
      "Vem leder gruppen?",
      "Hur ofta träffas den?",
    ]);
    expect(posed("Who leads the group?\nHow often does it meet?")).toHaveLength(2);
  });

  test("joined by a word are parted too", () => {
    expect(posed("Vem leder gruppen i Granåsa och hur ofta träffas den nu?")).toEqual([
      "Vem leder gruppen i Granåsa?",
      "hur ofta träffas den nu?",
    ]);
    expect(posed("Who leads the group and how often does it meet?")).toEqual([
      "Who leads the group?",
      "how often does it meet?",
    ]);
  });

  test("are parted where the second is told as who somebody is", () => {
    expect(posed("Jag undrar hur ofta gruppen träffas och vilka som är med.")).toEqual([
      "Jag undrar hur ofta gruppen träffas?",
      "vilka är med?",
    ]);
    expect(posed("What is a plan, and does every group have one?")).toHaveLength(2);
  });

  test("are parted where both are answered with yes or no", () => {
    expect(posed("Räcker det med fyra, och får ersättare besluta då?")).toEqual([
      "Räcker det med fyra?",
      "får ersättare besluta då?",
    ]);
  });

  test.each([
    [
      "Räcker det med fyra och måste frågan stå i dagordningen?",
      ["Räcker det med fyra?", "måste frågan stå i dagordningen?"],
    ],
    [
      "Vem leder gruppen och är Granåsa med i projektet?",
      ["Vem leder gruppen?", "är Granåsa med i projektet?"],
    ],
    ["Vem betalade projektet och gick det bra?", ["Vem betalade projektet?", "gick det bra?"]],
    ["Who owned the project and was it extended?", ["Who owned the project?", "was it extended?"]],
    [
      "Do four suffice, and must the matter be on the agenda?",
      ["Do four suffice?", "must the matter be on the agenda?"],
    ],
  ])("are parted where the second begins with its verb: %s", (message, told) => {
    expect(posed(message)).toEqual(told);
  });

  test.each([
    "Vem är ordförande och har rösträtt i gruppen?",
    "Vilka leder och är med i projektet?",
  ])("are one where the second verb tells more of the same: %s", (message) => {
    expect(posed(message)).toEqual([message]);
  });

  test("are all told apart, however many", () => {
    expect(posed("Vad är KUR? ".repeat(9))).toHaveLength(9);
  });
});

describe("one question", () => {
  test("splits before a preposition too, and after few words", () => {
    expect(posed("Vem äger projektet, och under vilken period pågår det?")).toEqual([
      "Vem äger projektet?",
      "under vilken period pågår det?",
    ]);
    expect(posed("What is KUR, and in which month does that project end?")).toEqual([
      "What is KUR?",
      "in which month does that project end?",
    ]);
  });

  test.each([
    "Utöver bageri, vilka spår finns i Granåsa?",
    "Vem leder gruppen?",
    "Vad betyder t.ex. KUR?",
    "Vilka ingår i styrgruppen och verksamhetsgruppen?",
    "Är det någon som vet vad som gäller och vem det gäller?",
    "Which municipalities have cleaning and bakery tracks?",
  ])("stays whole: %s", (message) => {
    expect(posed(message)).toEqual([message]);
  });

  test("without a question mark is still one", () => {
    expect(posed("vem leder gruppen")).toHaveLength(1);
    expect(posed("styrgruppen")).toHaveLength(1);
  });
});

describe("when or if something is so", () => {
  test.each([
    ["När projektet tog slut, vilka kommuner fortsatte då?", "vilka kommuner fortsatte då?"],
    ["Om Vägen In når sina mål, hur många får då jobb?", "hur många får då jobb?"],
    ["When the project was over, which parties went on?", "which parties went on?"],
    ["Jag är bortrest när gruppen träffas, hur gör jag?", "hur gör jag?"],
    ["Vår ledamot är sjuk, vad ska vi göra?", "vad ska vi göra?"],
  ])("is no question: %s", (message, asked) => {
    const [first, ...others] = questionsIn(message);
    expect(others).toEqual([]);
    expect(first?.text).toBe(asked);
    expect(first?.setting).not.toBe("");
  });

  test("is a question where the verb comes first", () => {
    expect(posed("När träffas gruppen, och vilka sitter i den?")).toHaveLength(2);
    expect(posed("When does the group meet, and who sits in it?")).toHaveLength(2);
    expect(posed("Jag undrar när gruppen träffas, och vilka sitter i den?")).toHaveLength(2);
  });
});

describe("what is told before the question", () => {
  test("is kept beside it, not as a question of its own", () => {
    expect(questionsIn("Frågan berör sex parter. Hur många måste vara på plats?")).toEqual([
      { text: "Hur många måste vara på plats?", setting: "Frågan berör sex parter." },
    ]);
  });

  test("alone is read as the question", () => {
    expect(posed("Berätta om Vägen In.")).toEqual(["Berätta om Vägen In."]);
  });
});

test("a message without words poses nothing that has any", () => {
  for (const message of ["", "  ", "…", "🙂", "\n\n", "123"])
    expect(posed(message).join("")).not.toMatch(/\p{L}/u);
});

test.each([
  ["Som ny politiker i nämnden: vad är Jobbkraft?", "Som ny politiker i nämnden."],
  ["As a new chair, who sends out the agenda?", "As a new chair."],
  ["Snabb fråga: vem representerar Granåsa?", "Snabb fråga."],
])("who asks is told before the question: %s", (message, setting) => {
  const [posed, ...others] = questionsIn(message);
  expect(others).toEqual([]);
  expect(posed?.setting).toBe(setting);
  expect(posed?.text.endsWith("?")).toBe(true);
});

test("what stands before a colon may be what is asked about", () => {
  expect(questionsIn("styrgruppen vs verksamhetsgruppen: vilka ingår?")).toEqual([
    { text: "styrgruppen vs verksamhetsgruppen: vilka ingår?", setting: "" },
  ]);
});

test.each([
  ["Vad är KUR och vem leder?", ["Vad är KUR?", "vem leder?"]],
  ["Vad är nätverket och vilka ingår?", ["Vad är nätverket?", "vilka ingår?"]],
  ["Vad är Vägen In och tillhör det Jobbkraft?", ["Vad är Vägen In?", "tillhör det Jobbkraft?"]],
  [
    "Hur ofta träffas styrgruppen, och leds den av Granåsa?",
    ["Hur ofta träffas styrgruppen?", "leds den av Granåsa?"],
  ],
  [
    "Hur är kursen upplagd i Granåsa, vilka språk?",
    ["Hur är kursen upplagd i Granåsa, vilka språk?"],
  ],
])("a second question of two or three words: %s", (message, questions) => {
  expect(posed(message)).toEqual(questions);
});

test("a sentence may end with a name in capitals", () => {
  expect(questionsIn("Jag ska träffa JKS. Hur många parter är det?")).toEqual([
    { text: "Hur många parter är det?", setting: "Jag ska träffa JKS." },
  ]);
});

test("who asks may stand before a colon", () => {
  expect(posed("Rektor i Granåsa här: hur ofta träffas gruppen?")).toEqual([
    "hur ofta träffas gruppen?",
  ]);
});

describe("a message without any question mark", () => {
  test.each([
    ["Vad gör gruppen. Vem leder den", ["Vad gör gruppen?", "Vem leder den?"]],
    ["vad är ett spår. vilka finns", ["vad är ett spår?", "vilka finns?"]],
    ["Hur ofta träffas Granåsa. Och Älgmo", ["Hur ofta träffas Granåsa?", "Och Älgmo?"]],
    [
      "vad är KUR vad är ett spår och vad är SFI",
      ["vad är KUR?", "vad är ett spår?", "vad är SFI?"],
    ],
    ["What is a plan. How often does it change", ["What is a plan?", "How often does it change?"]],
  ])("holds each that is asked: %s", (message, texts) => {
    expect(posed(message)).toEqual(texts);
  });

  test("tells of the asker before it asks", () => {
    expect(questionsIn("Jag är ny i gruppen. Vad gör vi där")).toEqual([
      { text: "Vad gör vi där?", setting: "Jag är ny i gruppen." },
    ]);
    expect(questionsIn("både jag och min ersättare är sjuka, vad gör vi")).toEqual([
      { text: "vad gör vi?", setting: "både jag och min ersättare är sjuka." },
    ]);
  });
});
