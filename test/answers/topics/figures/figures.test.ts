import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("the highest and the lowest", () => {
  test.each([
    ["Vilken kommun har flest invånare?", "Tallköping", "31 500"],
    ["Vilken kommun har minst antal invånare?", "Mörkfors", "4 075"],
    ["Vilken kommun har högst arbetslöshet?", "Älgmo", "9,1 %"],
    ["Vilken kommun har lägst arbetslöshet?", "Östmyra", "5,25 %"],
    ["Which municipality has the most inhabitants?", "Tallköping", "31,500"],
    ["Which municipality has the fewest inhabitants?", "Mörkfors", "4,075"],
    ["Which municipality has the lowest unemployment?", "Östmyra", "5.25%"],
  ])("%s → %s", (question, municipality, figure) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("answered");
    expect(answer.direct).toContain(municipality);
    expect(answer.direct).toContain(figure);
  });

  test("tell among how many they are, when some have no figure", () => {
    const { text } = ask("Vilken kommun har högst arbetslöshet?");
    expect(text).toMatch(/(4|fyra) kommuner/);
    expect(text).not.toContain("Mörkfors");
  });
});

describe("two municipalities beside each other", () => {
  test("the difference is worked out", () => {
    expect(ask("Hur stor är skillnaden i invånare mellan Granåsa och Älgmo?").direct).toContain(
      "7 850",
    );
    expect(ask("What is the difference in inhabitants between Granåsa and Älgmo?").text).toContain(
      "7,850",
    );
  });

  test("is asked for in percentage points too", () => {
    const question = "Hur många procentenheter högre är arbetslösheten i Älgmo än i Granåsa?";
    expect(ask(question).direct).toContain("2,7 procentenheter");
    expect(
      ask("Hur många procentenheter skiljer arbetslösheten i Älgmo jämfört med i Granåsa?").direct,
    ).toContain("2,7 procentenheter");
  });

  test("the one with more is named, whichever is named first", () => {
    expect(ask("Har Granåsa fler invånare än Tallköping?").direct).toMatch(
      /^(Nej|Tallköping har mer)/,
    );
    expect(ask("Har Tallköping fler invånare än Granåsa?").direct).toMatch(
      /^(Ja|Tallköping har mer)/,
    );
  });

  test("the difference of shares is in percentage points", () => {
    const { text } = ask("Hur mycket skiljer arbetslösheten mellan Granåsa och Älgmo?");
    expect(text).toContain("2,7 procentenheter");
  });
});

describe("sums", () => {
  test("add up all municipalities, and say that they were added up here", () => {
    const answer = ask("Hur många invånare har kommunerna tillsammans?");
    expect(answer.direct).toContain("65 025");
    expect(answer.direct).toContain("hopräknat här");
    expect(ask("How many inhabitants do the municipalities have in total?").direct).toContain(
      "65,025",
    );
  });

  test("add up two municipalities", () => {
    expect(ask("Hur många invånare har Granåsa och Älgmo tillsammans?").direct).toContain("20 550");
    expect(ask("How many inhabitants do Granåsa and Älgmo have together?").direct).toContain(
      "20,550",
    );
  });

  test("count those who live there, not their share", () => {
    const swedish = ask("Hur många långtidsarbetslösa bor i Granåsa och Östmyra tillsammans?");
    expect(swedish.direct).toContain("115");
    const english = "How many long-term unemployed people live in Granåsa and Östmyra together?";
    expect(ask(english).direct).toContain("115");
  });

  test("of shares are no difference either", () => {
    const { text } = ask("Hur stor andel långtidsarbetslösa har Granåsa och Älgmo tillsammans?");
    expect(text).not.toMatch(/skillnaden|1,9/);
    expect(text).toContain("1,3");
  });

  test("are not made of shares", () => {
    for (const question of [
      "Hur stor arbetslöshet har Granåsa och Älgmo tillsammans?",
      "Vad är den sammanlagda arbetslösheten i kommunerna?",
    ])
      expect(ask(question).text).not.toMatch(/15,5|27,75/);
  });
});

describe("those above or below a limit", () => {
  test("are named, with their figures", () => {
    const { text } = ask("Vilka kommuner har under 7 000 invånare?");
    expect(text).toContain("Två kommuner: Älgmo och Mörkfors");
    expect(text).toContain("6 350");
  });

  test("are found with English separators in the limit", () => {
    const { direct } = ask("Which municipalities have more than 10,000 inhabitants?");
    expect(direct).toContain("Granåsa and Tallköping");
    expect(direct).not.toContain("Mörkfors");
  });

  test("are none, in so many words, when the limit is above all", () => {
    const answer = ask("Vilka kommuner har över 50 000 invånare?");
    expect(answer.direct).toContain("Ingen");
    expect(answer.sources.length).toBeGreaterThan(0);
  });
});

test("the county's own figure is not the municipalities'", () => {
  for (const question of ["Hur många invånare har länet?", "Hur många invånare har Skogslans län?"])
    expect(ask(question).direct).toContain("66 000");
  expect(ask("How many inhabitants does the county have?").direct).toContain("66,000");
});

test("a figure that one municipality lacks is not taken from another", () => {
  const answer = ask("Hur hög är arbetslösheten i Mörkfors?");
  expect(answer.outcome).toBe("unknown");
  expect(answer.text).not.toContain("%");
});

test("the total of one place is that place's figure, not the sum of all", () => {
  expect(ask("Hur många invånare har Älgmo totalt?").direct).toContain("6 350");
});

test("whether one has most is judged by all of them", () => {
  const most = ask("Vilken kommun har flest invånare?").direct.split(".")[0] ?? "";
  expect(ask(`Är ${most} den största kommunen?`).direct).toMatch(new RegExp(`^Ja\\. ${most} hade`));
  const other = most === "Älgmo" ? "Granåsa" : "Älgmo";
  const answer = ask(`Har ${other} flest invånare?`);
  expect(answer.direct).toMatch(new RegExp(`^Nej, det är ${most}\\.`));
  expect(answer.text).toContain(`${other} hade`);
});

test.each([
  "Hur många ledamöter har kommunerna tillsammans?",
  "Hur många ledamöter är det totalt i kommunerna?",
  "Hur många elever har Granåsa och Älgmo tillsammans?",
  "How many members do the municipalities have in total?",
])("what no figure counts is not added up from another: %s", (question) => {
  expect(ask(question).direct).not.toMatch(/^(Tillsammans|Together) \d/);
});

test("of two that are compared, it is told first which has no figure", () => {
  const { outcome, direct } = ask("Är arbetslösheten högre i Mörkfors än i Granåsa?");
  expect(outcome).toBe("partly");
  expect(direct).toMatch(/^För Mörkfors står ingen uppgift\. Arbetslösheten i Granåsa/);
  expect(ask("Is unemployment higher in Granåsa than in Mörkfors?").direct).toMatch(
    /^No figure is given for Mörkfors\. Unemployment in Granåsa/,
  );
});

test.each([
  ["Vilka kommuner har mellan 6 000 och 10 000 invånare?", "Två kommuner: Älgmo och Östmyra."],
  [
    "Which municipalities have between 6,000 and 10,000 inhabitants?",
    "Two municipalities: Älgmo and Östmyra.",
  ],
])("those between two numbers: %s", (question, direct) => {
  expect(ask(question).direct).toBe(direct);
});

test.each([
  "Är arbetslösheten högre i Älgmo eller Granåsa?",
  "Is unemployment higher in Älgmo or Granåsa?",
])("which of two is asked, and not whether: %s", (question) => {
  expect(ask(question).direct).not.toMatch(/^(Ja|Nej|Yes|No)(?!\p{L})/u);
  expect(ask(question).direct).toMatch(/2[.,]7/);
});

test("between two years nothing is measured", () => {
  expect(ask("Vilka kommuner kom till mellan 2026 och 2030?").direct).not.toMatch(/^Ingen av/);
});

test("most of those in a place are not the most of all places", () => {
  expect(ask("Varför är de flesta invånare i Älgmo unga?").text).not.toContain("Tallköping");
  expect(ask("Varför har Älgmo flest invånare?").direct).toMatch(/^Så är det inte\. Tallköping/);
});

test("what is counted by a name of its own is not counted in inhabitants", () => {
  expect(ask("Har Granåsa fler verksamhetsgrupper än Tallköping?").text).not.toContain("invånare");
  expect(ask("Har Granåsa fler Jobbtorget än Tallköping?").text).not.toContain("invånare");
  expect(ask("Är Granåsa kommun större än Tallköpings kommun?").text).toContain("invånare");
});

describe("a year of which nothing is told", () => {
  test.each([
    ["Hur många invånare hade Granåsa 2025?", "14 200"],
    ["Hade Granåsa 14 200 invånare 2025?", "14 200"],
    ["Vilken kommun hade flest invånare 2025?", "Tallköping"],
    ["How many inhabitants did Granåsa have in 2025?", "14,200"],
    ["Vem styrde i Granåsa 2025?", "Granpartiet"],
    ["Styrdes Älgmo av Granpartiet 2025?", "Granpartiet"],
  ])("%s is said first", (question, told) => {
    const { outcome, direct, text } = ask(question);
    expect(outcome).toBe("partly");
    expect(direct).toMatch(
      /^(Någon uppgift för 2025 finns inte|The agreements have nothing on this for 2025)/,
    );
    expect(text).toContain(told);
  });

  test("is not that of the agreement", () => {
    expect(ask("Hur många invånare hade Granåsa 2030?").outcome).toBe("answered");
  });
});

test.each([
  [
    "Hur många gånger fler invånare har Tallköping än Älgmo?",
    "Tallköping har ungefär 5 gånger så många invånare som Älgmo (uträknat här).",
  ],
  [
    "Hur många gånger större är Tallköping än Älgmo?",
    "Tallköping har ungefär 5 gånger så många invånare som Älgmo (uträknat här).",
  ],
  [
    "How many times more inhabitants does Tallköping have than Älgmo?",
    "Tallköping has about 5 times as many inhabitants as Älgmo (worked out here).",
  ],
])("how many times as many there are is worked out: %s", (question, direct) => {
  expect(ask(question).direct).toBe(direct);
});
