/** A second knowledge base, of an invented region: the code that answers knows neither. */
import { describe, expect, test } from "vitest";
import type { Outcome } from "../../src/answers/answer.ts";
import { checkLinks } from "../../src/knowledge/links.ts";
import { openRegion, readRegion } from "./region.ts";

const { ask } = openRegion("skogslan");

interface Expected {
  readonly asked: string;
  /** Each must stand in the answer. */
  readonly tells: readonly string[];
  /** None may stand in it. */
  readonly never?: readonly string[];
  /** A section that it must cite. */
  readonly from?: string;
  /** Left out: `answered`. */
  readonly outcome?: Outcome;
}

function answersEach(cases: readonly Expected[]): void {
  test.each(cases)("$asked", ({ asked, tells, never = [], from, outcome = "answered" }) => {
    const answer = ask(asked);
    expect(answer.outcome).toBe(outcome);
    for (const words of tells) expect(answer.text).toContain(words);
    for (const words of never) expect(answer.text).not.toContain(words);
    if (from !== undefined) expect(answer.sections).toContain(from);
  });
}

test("the region is a valid knowledge base", () => {
  const { entries, origins, problems } = readRegion("skogslan");
  expect([...problems, ...checkLinks(entries, origins)]).toEqual([]);
});

describe("a municipality's seats at every level, by role", () => {
  answersEach([
    {
      asked: "Vem representerar Granåsa?",
      tells: [
        "Jobbkrafts styrgrupp",
        "en ordinarie ledamot och en ersättare",
        "Verksamhetsgruppen",
        "enhetschef",
        "Ledningsgruppen i Granåsa",
        "kommunchef",
      ],
      never: ["Älgmo"],
      from: "2.1",
    },
    {
      asked: "Who represents Östmyra?",
      tells: ["an ordinary member and a substitute", "Östmyra's steering group"],
      from: "4.3",
    },
    { asked: "vem representerar ostmyra", tells: ["Östmyras styrgrupp"], from: "4.3" },
    { asked: "Vem representerar Jobbverket?", tells: ["Jobbkrafts styrgrupp", "enhetschef"] },
  ]);
});

describe("who is a member and who is not", () => {
  answersEach([
    { asked: "Är Jobbverket med i styrgruppen?", tells: ["Ja", "Jobbverket"], from: "2.1" },
    { asked: "Sitter Region Skogslan i styrgruppen?", tells: ["Nej", "Region Skogslan"] },
    { asked: "Is Trygghetskassan a member of the operations group?", tells: ["Yes"], from: "2.2" },
    { asked: "Is Trygghetskassan a member of the steering group?", tells: ["No"], from: "2.1" },
    { asked: "Hur många parter ingår i styrgruppen?", tells: ["sju parter"] },
    { asked: "Hur många parter i styrgruppen är inte kommuner?", tells: ["två parter"] },
    {
      asked: "In which groups does Trygghetskassan sit?",
      tells: ["two groups", "The operations group", "Mörkfors"],
    },
  ]);
});

describe("how often a group meets", () => {
  answersEach([
    { asked: "Hur ofta träffas ledningsgruppen i Granåsa?", tells: ["varannan vecka"] },
    { asked: "How often does the working group in Tallköping meet?", tells: ["every week"] },
    { asked: "Hur ofta möts styrgruppen i Östmyra?", tells: ["4–6 veckors"], from: "4.3" },
    { asked: "Hur ofta träffas verksamhetsgruppen?", tells: ["varannan månad"], from: "2.2" },
    {
      asked: "Hur ofta träffas samverkansgruppen i Mörkfors?",
      tells: ["Det står inte"],
      outcome: "unknown",
    },
    {
      asked: "Varför träffas ledningsgruppen i Granåsa bara en gång i kvartalet?",
      tells: ["varannan vecka, inte en gång i kvartalet"],
    },
    { asked: "Träffas ledningsgruppen i Älgmo varje vecka?", tells: ["Nej", "en gång i månaden"] },
  ]);
});

describe("whether the steering group of seven parties can decide", () => {
  answersEach([
    { asked: "Räcker det att fyra av sju parter är på plats?", tells: ["Ja"], from: "3.1" },
    {
      asked: "Räcker det att tre parter är på plats för att styrgruppen ska kunna besluta?",
      tells: ["Nej", "fyra"],
    },
    {
      asked: "Hur många parter måste vara på plats för att styrgruppen ska kunna besluta?",
      tells: ["fyra (4) av sju"],
    },
    {
      asked: "How many parties must be present for the steering group to decide?",
      tells: ["four (4) of seven"],
    },
    { asked: "Is it enough if half of the parties are present?", tells: ["No", "More than half"] },
    { asked: "Hur fattas beslut i styrgruppen?", tells: ["konsensus", "Mer än hälften"] },
  ]);
});

describe("job tracks, by municipality and by occupation", () => {
  answersEach([
    {
      asked: "Vilka jobbspår har Granåsa?",
      tells: ["två jobbspår: lokalvård och bageri", "sågverk", "barnskötare"],
      from: "5.1",
    },
    { asked: "Which job tracks does Tallköping have?", tells: ["cleaning", "childcare worker"] },
    {
      asked: "I vilka kommuner finns spår mot lokalvård?",
      tells: ["Granåsa och Tallköping"],
      never: ["Mörkfors"],
    },
    {
      asked: "In which municipalities is there a track for childcare workers?",
      tells: ["Granåsa, Älgmo and Tallköping"],
    },
    { asked: "Vilka jobbspår vill Mörkfors utveckla?", tells: ["fiskodling"] },
  ]);
});

describe("figures, alone and compared", () => {
  answersEach([
    { asked: "Hur många invånare har Älgmo?", tells: ["6 350"], from: "7.2" },
    { asked: "How many inhabitants does Tallköping have?", tells: ["31,500"], from: "7.5" },
    { asked: "Vilken kommun har flest invånare?", tells: ["Tallköping", "31 500"] },
    { asked: "Which municipality has the highest unemployment?", tells: ["Älgmo", "9.1%"] },
    { asked: "Hur många invånare har kommunerna tillsammans?", tells: ["65 025"] },
    {
      asked: "Which municipalities have more than 10,000 inhabitants?",
      tells: ["Granåsa", "Tallköping"],
      never: ["Älgmo", "Mörkfors", "Östmyra"],
    },
  ]);
});

describe("words and abbreviations", () => {
  answersEach([
    { asked: "Vad betyder KUR?", tells: ["kompetens under resan"], from: "9" },
    { asked: "What does KUR stand for?", tells: ["skills along the way"] },
    { asked: "Vad står TUS för?", tells: ["skriver inte ut"], outcome: "unknown" },
  ]);
});

describe("projects, and what is wrongly taken for granted about them", () => {
  answersEach([
    { asked: "Vem äger Skogsvinden?", tells: ["Tallköpings kommun"], from: "6.2" },
    { asked: "Who owns Vägen In?", tells: ["Region Skogslan"], from: "6.1" },
    { asked: "Hur länge pågår Vägen In?", tells: ["mars 2028", "februari 2031"] },
    {
      asked: "Varför startade Vägen In först 2029?",
      tells: ["Så är det inte", "mars 2028"],
    },
  ]);
});

describe("what no document says", () => {
  test.each([
    "Vem är ordförande i styrgruppen?",
    "Vad kostar Vägen In?",
    "What is the budget of Skogsvinden?",
    "Vem leder ledningsgruppen i Älgmo?",
    "Vem är projektledare för Vägen In?",
    "Vem styr Tallköping?",
    "Hur hög är arbetslösheten i Mörkfors?",
    "What is Jobbverket's phone number?",
  ])("%s", (asked) => {
    const answer = ask(asked);
    expect(answer.outcome).toBe("unknown");
    expect(answer.sources).toEqual([]);
  });

  test("what is about something else is out of scope, in the words of the region's own file", () => {
    const swedish = ask("Vad är huvudstaden i Frankrike?");
    const english = ask("What is the capital of France?");
    expect([swedish.outcome, english.outcome]).toEqual(["out-of-scope", "out-of-scope"]);
    expect(swedish.text).toContain("samverkan inom Jobbkraft Skogslan");
    expect(english.text).toContain("the cooperation within Jobbkraft Skogslan");
  });
});

describe("where the document contradicts itself", () => {
  test("the contradiction is told with the answer", () => {
    expect(ask("Vad är målet med Vägen In?").text).toContain("men 45 i avsnittet om platser");
    expect(ask("What is the goal of Vägen In?").text).toContain("but 45 in its section on places");
  });

  test("its own place is among the sources, and it is told once", () => {
    const [goal, both] = [
      ask("Vad är målet med Vägen In?"),
      ask("Nämner avtalet både 40 och 45 deltagare i Vägen In?"),
    ];
    for (const answer of [goal, both]) {
      expect(answer.text.split("men 45 i avsnittet om platser").length).toBe(2);
      expect(answer.facts).toContain("contradiction/vagen-in-platser");
    }
    expect(goal.sources.flatMap(({ places }) => places.map(({ paragraph }) => paragraph))).toEqual([
      2,
      [2, 5],
    ]);
  });

  test("it is told of the county's figure, however the county is named", () => {
    for (const asked of ["Hur många invånare har Skogslans län?", "Hur många invånare har länet?"])
      expect(ask(asked).text).toMatch(/66 000 invånare[\s\S]*tillsammans 65 025/);
  });

  test("an answer that it does not concern says nothing of it", () => {
    expect(ask("Hur många invånare har Älgmo?").text).not.toContain("65 025");
  });
});

describe("names that several bear", () => {
  test("the steering group without a place means the cooperation's own, and tells of the other", () => {
    const answer = ask("Hur ofta träffas styrgruppen?");
    expect(answer.direct).toContain("Jobbkrafts styrgrupp träffas en gång i kvartalet");
    expect(answer.text).toContain("Östmyras styrgrupp");
  });

  test("with its place, it means that municipality's", () => {
    const answer = ask("How often does the steering group in Östmyra meet?");
    expect(answer.outcome).toBe("answered");
    expect(answer.text).not.toContain("quarter");
  });

  test("two units of one name are both told, and neither is preferred", () => {
    const answer = ask("Vad är Lärcentrum?");
    expect(answer.outcome).toBe("ambiguous");
    expect(answer.text).toContain("vuxenskola");
    expect(answer.text).toContain("datorer");
  });
});

describe("a question that leans on the one before it", () => {
  function inTurn(...questions: readonly string[]) {
    let previous: string | undefined;
    return questions.map((question) => {
      const answer = ask(question, { previous });
      previous = answer.read;
      return answer;
    });
  }

  test("takes over the question for another place", () => {
    const [, second] = inTurn("Hur ofta träffas ledningsgruppen i Granåsa?", "Och i Älgmo?");
    expect(second!.direct).toContain("Ledningsgruppen i Älgmo träffas en gång i månaden");
  });

  test("takes over the subject for another question, over several turns", () => {
    const answers = inTurn(
      "Hur ofta träffas ledningsgruppen i Granåsa?",
      "Och i Älgmo?",
      "Vilka ingår i den?",
    );
    expect(answers[2]!.direct).toContain("två enhetschefer från Älgmo kommun");
  });

  test("takes over the group of the place that was named", () => {
    const [, second] = inTurn(
      "Vilka är med när Granåsa kommun och Jobbverket möts i ledningsgruppen?",
      "Hur ofta ses de?",
    );
    expect(second!.direct).toContain("Ledningsgruppen i Granåsa träffas");
  });

  test("in the same message it is about the same place", () => {
    const answer = ask("Hur många invånare har Älgmo, och vilka ingår i ledningsgruppen?");
    expect(answer.text).toContain("6 350");
    expect(answer.text).toContain("två enhetschefer från Älgmo kommun");
    expect(answer.text).not.toContain("Granåsa");
  });

  test("stays in the language of the conversation", () => {
    const [, second] = inTurn("Who owns Vägen In?", "And Skogsvinden?");
    expect(second!.language).toBe("en");
    expect(second!.direct).toContain("Tallköping Municipality");
  });
});

describe("local settings and time", () => {
  test("a local setting says that it is one, and cites no agreement", () => {
    const answer = ask("När ska dagordningen till styrgruppen skickas ut?");
    expect(answer.text).toContain("sju dagar");
    expect(answer.text).toContain("lokal inställning");
    expect(answer.sources).toEqual([]);
  });

  test("an answer tells which document it is from, and its date", () => {
    const [swedish] = ask("Hur många invånare har Älgmo?").sources;
    expect(swedish).toMatchObject({ title: "Avtalet 2030", section: "7.2", date: "15 mars 2030" });
    const [english] = ask("How many inhabitants does Älgmo have?").sources;
    expect(english).toMatchObject({ title: "The 2030 agreement", date: "15 March 2030" });
  });

  test("what holds from 2030 is not said of 2026", () => {
    const answer = ask("Satt Tallköping i styrgruppen 2026?");
    expect(answer.direct).not.toMatch(/^Ja\b/);
  });
});

describe("nothing of the real region", () => {
  test("is in any answer about the invented one", () => {
    const names = /\b(ASK|Kronoberg\p{L}*|Växjö\p{L}*|Alvesta\p{L}*|Arbetsförmedlingen)\b/u;
    const asked = ["Hej!", "Vem representerar Växjö?", "What is ASK?", "Vad blir det för väder?"];
    for (const question of [...asked, "Vad kan du?", "Vilka projekt finns?"])
      expect(ask(question).text).not.toMatch(names);
  });

  test("every question it offers next is one that it answers", () => {
    const offered = [
      ...ask("Vem representerar Granåsa?").next,
      ...ask("Vem äger Skogsvinden?").next,
      ...ask("Who owns Vägen In?").next,
      ...ask("Hur ofta träffas verksamhetsgruppen?").next,
      ...ask("Måste alla i styrgruppen vara eniga?").next,
      ...ask("Is it enough if half of the parties are present?").next,
      ...ask("Hej!").next,
    ];
    expect(offered.length).toBeGreaterThan(4);
    const unanswered = offered.filter((question) => ask(question).outcome !== "answered");
    expect(unanswered).toEqual([]);
  });
});
