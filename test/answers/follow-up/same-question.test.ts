import { describe, expect, test } from "vitest";
import { last } from "./conversation.ts";

test.each([
  [["Vilka jobbspår har Granåsa?", "Hur många är de?"], "hur många jobbspår har Granåsa?"],
  [
    ["Which job tracks does Granåsa have?", "How many are there?"],
    "how many job tracks does Granåsa have?",
  ],
  [
    ["Har Älgmo jobbspår inom bageri?", "Vilken kommun har det?"],
    "Vilken kommun har jobbspår bageri?",
  ],
  [
    ["Does Älgmo have a job track in bakery?", "Which municipality does?"],
    "Which municipality has a job track bakery?",
  ],
  [["Leder kommunchefen gruppen i Granåsa?", "Vem gör det då?"], "Vem leder gruppen i Granåsa?"],
  [
    ["Vilka jobbspår har Granåsa?", "Finns det bageri där?"],
    "Finns jobbspår inom bageri i Granåsa?",
  ],
  [["Hur många invånare har Älgmo?", "Fler kvinnor än män?"], "Fler kvinnor än män Älgmo?"],
  [["Är Granåsa med i styrgruppen?", "Är de med i Jobbkraft?"], "Är Granåsa med i Jobbkraft?"],
  [
    ["Vad gör Vägledarnätverket?", "Tillhör det Jobbkraft?"],
    "Tillhör Vägledarnätverket Jobbkraft?",
  ],
  [
    ["Hur ofta träffas ledningsgruppen i Granåsa?", "nej jag menade Älgmo"],
    "Hur ofta träffas ledningsgruppen i Älgmo?",
  ],
  [["How many live in Granåsa?", "sorry, I meant Älgmo"], "How many live in Älgmo?"],
  [["Hur många invånare har Granåsa?", "inte Granåsa utan Älgmo"], "Hur många invånare har Älgmo?"],
  [
    ["Hur ofta träffas ledningsgruppen i Granåsa?", "Är det oftare än i Älgmo?"],
    "Träffas ledningsgruppen i Granåsa oftare än i Älgmo?",
  ],
  [
    ["Har Granåsa fler invånare än Älgmo?", "och i målgruppen?"],
    "Har Granåsa fler i målgruppen än Älgmo?",
  ],
  [["Hur många bor i Granåsa?", "och minst?"], "Vilken kommun har minst invånare?"],
  [["Har Granåsa jobbspår inom vård?", "Och bygg?"], "Har Granåsa jobbspår inom bygg?"],
  [
    ["Does Granåsa have a track for care?", "What about construction?"],
    "Does Granåsa have a track for construction?",
  ],
  [["Vilka var med i Jobbkraft 2026?", "Och nu?"], "Vilka var med i Jobbkraft 2030?"],
  [["Vilka sitter i styrgruppen?", "Är Jobbverket där?"], "Är Jobbverket med i styrgruppen?"],
  [["Vem representerar Granåsa?", "Och Jobbverket?"], "Vem representerar Jobbverket?"],
  [
    ["Vilka sitter i ledningsgruppen i Älgmo?", "Har Granåsa också en sådan?"],
    "Finns det ledningsgruppen i Granåsa?",
  ],
  [
    ["Vilken kommun har flest invånare?", "Och den som har minst?"],
    "Vilken kommun har minst invånare?",
  ],
  [
    ["Which municipality has the largest target group?", "And the smallest?"],
    "Which municipality has the smallest target group?",
  ],
  [
    ["Hur stor andel av Granåsas invånare är kvinnor?", "Hur många personer är det?"],
    "Hur många kvinnor i Granåsa?",
  ],
  [
    ["Vilka sitter i ledningsgruppen i Granåsa?", "Är det likadant i Älgmo?"],
    "Vilka sitter i ledningsgruppen i Älgmo?",
  ],
  [
    ["Who sits in the management group in Granåsa?", "Same in Älgmo?"],
    "Who sits in the management group in Älgmo?",
  ],
  [
    ["Vem från Jobbverket sitter i styrgruppen?", "Och i verksamhetsgruppen?"],
    "Vem från Jobbverket sitter i verksamhetsgruppen?",
  ],
  [
    ["Who from Jobbverket sits in the steering group?", "and in the operations group?"],
    "Who from Jobbverket sits in the operations group?",
  ],
  [
    ["Vilka sitter i ledningsgruppen i Granåsa?", "finns det i Älgmo också?"],
    "Vilka sitter i ledningsgruppen i Älgmo?",
  ],
  [
    ["Hur många parter har styrgruppen?", "var det så 2018?"],
    "Hur många parter har styrgruppen 2018?",
  ],
  [
    ["How many parties does the steering group have?", "was it so in 2018?"],
    "How many parties does the steering group have 2018?",
  ],
  [
    ["Har Älgmo jobbspår inom bageri?", "finns det i fler?"],
    "I vilka kommuner finns jobbspår bageri?",
  ],
  [
    ["Who sits in the steering group?", "and the operations group?"],
    "Who sits in the operations group?",
  ],
  [
    ["Hur ofta träffas ledningsgruppen i Älgmo?", "och Lärcentrum?"],
    "Hur ofta träffas Lärcentrum i Älgmo?",
  ],
  [["Vem äger Skogsvinden?", "och Vägen?"], "Vem äger Vägen In?"],
  [["Får verksamhetsgruppen fatta beslut?", "vem gör det då?"], "Vem får fatta beslut?"],
  [["Is Älgmo part of Vägen In?", "who is then?"], "Who is part of Vägen In?"],
  [
    ["Till vem rapporterar verksamhetsgruppen?", "hur många är de?"],
    "Hur många är med i verksamhetsgruppen?",
  ],
  [["Hur många invånare har Älgmo?", "är det flest?"], "Har Älgmo flest invånare?"],
  [
    ["How many inhabitants does Älgmo have?", "is that the highest?"],
    "Does Älgmo have the highest inhabitants?",
  ],
  [["Hur många invånare har Älgmo?", "fler än Granåsa?"], "Har Älgmo fler invånare än Granåsa?"],
  [["Vad är Vägen In?", "vem äger det?"], "vem äger Vägen In?"],
  [["What is Vägen In?", "who owns it?"], "who owns Vägen In?"],
  [
    ["Vad gör verksamhetsgruppen?", "kan de besluta något?"],
    "kan verksamhetsgruppen besluta något?",
  ],
  [["Hur många sitter i styrgruppen?", "när var det?"], "när sitter i styrgruppen?"],
  [["Vilka jobbspår har Granåsa?", "vad händer sedan?"], "vad händer sedan jobbspår har Granåsa?"],
  [
    ["I vilka kommuner finns spår för bageri?", "vilka kommuner får vara med?"],
    "vilka kommuner får vara med spår bageri?",
  ],
] as [[string, ...string[]], string][])("%j", (messages, read) => {
  expect(last(...messages).read).toBe(read);
});

test("whether it decides is asked of the group spoken of, not of the one that does", () => {
  const { direct } = last("Vad gör verksamhetsgruppen?", "kan de besluta något?");
  expect(direct).not.toMatch(/^Ja/);
});

test("what a question is about is its subject, not whatever else it names", () => {
  const asked = [
    "Vad gör Vägledarnätverket?",
    "Tillhör det Jobbkraft?",
    "Hur ofta träffas de?",
  ] as const;
  expect(last(...asked).direct).toMatch(/Vägledarnätverket/);
});

test("what was only near an answer was not spoken of", () => {
  const asked = ["Vilka jobbspår har Granåsa?", "Vad kostar det?"] as const;
  expect(last(...asked).read).not.toMatch(/spår i/);
});

test("a question that opens with ok is of the group spoken of", () => {
  const { read } = last("Hur ofta träffas ledningsgruppen i Älgmo?", "ok och vilka sitter i den?");
  expect(read).toContain("ledningsgruppen i Älgmo");
});

describe("the municipality that was answered is what is spoken of", () => {
  const MOST = "Vilken kommun har flest invånare?";

  test.each([
    [[MOST, "hur många är det?"], /^hur många är invånare \p{Lu}\p{L}+\?$/u],
    [[MOST, "vem representerar dem?"], /^vem representerar dem \p{Lu}\p{L}+\?$/u],
    [[MOST, "och minst?"], /^Vilken kommun har minst invånare\?$/],
    [[MOST, "vilken har minst?"], /^vilken kommun har minst invånare\?$/i],
  ] as [[string, ...string[]], RegExp][])("%j", (messages, read) => {
    expect(last(...messages).read).toMatch(read);
  });
});

test("elsewhere is asked of all municipalities", () => {
  expect(last("Har Älgmo jobbspår inom bageri?", "finns det någon annanstans?").read).toBe(
    "I vilka kommuner finns jobbspår bageri?",
  );
});

test("what is asked of a thing that was spoken of, and told of it, is not asked of nothing", () => {
  expect(last("Hur många bor i länet?", "är Älgmo med?").direct).not.toMatch(/^Ja/);
});
