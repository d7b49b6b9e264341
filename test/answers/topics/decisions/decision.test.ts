import { describe, expect, test } from "vitest";
import { partiesNeeded } from "../../../../src/answers/topics/decisions/enough-parties.ts";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test("more than half of the affected parties is the next whole number above the half", () => {
  expect([1, 2, 3, 6, 7, 8, 15].map(partiesNeeded)).toEqual([1, 2, 2, 4, 4, 5, 8]);
});

describe("what keeps a decision from being made, however many come", () => {
  test.each([
    "Räcker det att alla sju är på plats om frågan inte stod på dagordningen?",
    "Is it enough that all seven are present if the matter was not on the agenda?",
  ])("a matter that was not on the agenda: %s", (question) => {
    const answer = ask(question);
    expect(answer.direct).toMatch(/^(Nej|No)\. /);
    expect(answer.facts).toEqual(["regel-dagordning/on-agenda"]);
  });

  test.each([
    "Kan Granåsa säga nej?",
    "Har kommunerna vetorätt?",
    "Can a party say no?",
    "Kan en minoritet stoppa ett beslut?",
    "Can a minority block a decision?",
    "Kan två tredjedelar av parterna besluta mot en tredjedel?",
    "Kan de andra köra över oss?",
  ])("somebody who says no: %s", (question) => {
    const answer = ask(question);
    expect(answer.direct).toMatch(/^(Säger någon nej|If anyone says no)/);
    expect(answer.facts).toEqual(["regel-konsensus/consensus"]);
  });
});

test.each([
  ["Tre berörs och en är här. Räcker det?", /^Nej, en av tre /],
  ["Three are affected and one is here. Is that enough?", /^No, one of three /],
  ["Fyra berörs och en kommer inte. Kan vi besluta?", /^Ja, tre av fyra /],
])("one who comes, or stays away, is counted: %s", (question, verdict) => {
  expect(ask(question).direct).toMatch(verdict);
});

describe("what is no matter of how many are there", () => {
  test.each([
    "Räcker det att 80 procent är för?",
    "Har ordföranden utslagsröst?",
    "Does the chair have a casting vote?",
  ])("votes are not counted: %s", (question) => {
    const answer = ask(question);
    expect(answer.direct).toMatch(/^(Nej|No)\. /);
    expect(answer.facts).toEqual(["regel-konsensus/consensus"]);
  });

  test("who has nothing to do with a matter cannot stop it", () => {
    const answer = ask("Kan en part som inte berörs av frågan blockera beslutet?");
    expect(answer.direct).toMatch(/^Nej\. En ledamot .* bara i det/);
    expect(answer.facts).toEqual(["regel-omfattning/own-matters"]);
  });

  test("all must agree, though not all must come", () => {
    expect(ask("Måste alla sju vara eniga?").direct).toMatch(
      /alla parter behöver inte vara på plats/,
    );
  });

  test.each(["Kan vi besluta om två avstår?", "Can we decide if two abstain?"])(
    "of those who abstain nothing is told: %s",
    (question) => {
      const answer = ask(question);
      expect(answer.outcome).toBe("partly");
      expect(answer.direct).toMatch(/avstår står inte|do not say what applies/);
    },
  );
});

describe("enough parties or not", () => {
  test.each([
    ["Räcker det att fyra av sju parter är på plats?", "Ja"],
    ["Räcker det med 3 av 7 parter?", "Nej"],
    ["Är fyra parter mer än hälften av sju?", "Ja, fyra av sju"],
    ["Är tre parter mer än hälften av sju?", "Nej, tre av sju"],
    ["Kan styrgruppen besluta om fem av åtta berörda parter är där?", "Ja"],
    ["Kan styrgruppen besluta om fyra av åtta berörda parter är där?", "Nej"],
    ["Are four of seven parties enough for a decision?", "Yes"],
    ["Are 3 of 7 parties enough?", "No"],
  ])("%s → %s", (question, verdict) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("answered");
    expect(answer.direct).toMatch(new RegExp(`^${verdict}\\b`));
    expect(answer.sections).toContain("3.1");
  });

  test("a number alone is set against all the parties of the group that has the rule", () => {
    expect(
      ask("Räcker det att tre parter är på plats för att styrgruppen ska kunna besluta?").direct,
    ).toMatch(/^Nej, tre av sju .* minst fyra \(4\)/);
  });

  test("half is not enough, two thirds are", () => {
    expect(ask("Räcker det med hälften av parterna?").direct).toMatch(/^Nej/);
    expect(ask("Is it enough if half of the parties are present?").direct).toMatch(/^No/);
    expect(ask("Räcker det med två tredjedelar av parterna?").direct).toMatch(/^Ja/);
    expect(ask("Is it enough if one third of the parties are present?").direct).toMatch(/^No/);
  });

  test("enough parties cannot decide against one of them", () => {
    const question = "Fem av sju är på plats men en säger nej. Kan styrgruppen besluta?";
    expect(ask(question).direct).toMatch(/^Nej\..*eniga/);
  });
});

describe("how many are for and against", () => {
  test.each([
    ["5 of 7 present, one against", /^No\. Five of seven is more than half, but .* agrees/],
    ["Fem är på plats. En håller inte med. Kan vi besluta ändå?", /^Nej\. Fem av sju är visser/],
    ["Fem kommer men en tycker inte som vi. Blir det beslut?", /^Nej\. Fem av sju är visserligen/],
    ["Fem av sju på plats, en emot", /^Nej\. Fem av sju är visserligen mer än hälften/],
    ["Fyra av fem är för och en är emot", /^Nej\. Fyra av fem är visserligen/],
    ["Five of six agree, one disagrees. Can they decide?", /^No\. Five of six is more than half/],
    ["5 of 7 present, 4 in favour, 1 against. Is it carried?", /^No\. Five of seven/],
    ["Fem av sju är här, fyra säger ja och en nej. Går det igenom?", /^Nej\. Fem av sju/],
    ["3 of 7 present, one against. Decision?", /^No\. Three of seven is not more than half/],
    ["Fem av sju är här och ingen är emot. Blir det beslut?", /^Ja, fem av sju är mer än hälften/],
    ["3 of 7 here, all agree. Can we decide?", /^No, three of seven is not more than half/],
    ["Kan fem av sju blockera ett beslut?", /^Säger någon nej blir det inget beslut/],
    ["Sju mot fem, gäller beslutet?", /^Säger någon nej|^Då blir det inget beslut/],
    ["Går det att rösta nej?", /^Säger någon nej/],
    ["Is there a veto?", /^If anyone says no, there is no decision/],
    ["What if one member disagrees?", /^Then there is no decision/],
    ["Vad händer om en ledamot är emot?", /^Då blir det inget beslut/],
  ])("%s", (question, direct) => {
    expect(ask(question).direct).toMatch(direct);
  });

  test.each([
    ["Fem är på plats men en avstår. Blir det beslut?", /avstår står inte .* fem av sju är mer/s],
    ["Three are present but one abstains. Decision?", /abstains.* three of seven is not more/s],
  ])("what is told beside that nothing is told of who abstains: %s", (question, text) => {
    expect(ask(question).text).toMatch(text);
  });

  test.each([
    ["How many is more than half of 7?", /^At least four \(4\) of seven/],
    ["Vad är mer än hälften av 12?", /^Minst sju \(7\) av tolv/],
  ])("%s", (question, direct) => {
    expect(ask(question).direct).toMatch(direct);
  });
});

describe("who must agree, and who may vote", () => {
  test.each([
    ["Måste beslutet vara enhälligt?", /^Ja\. Beslut i .* fattas i konsensus/],
    ["Måste alla parter vara överens?", /^De som är med måste vara eniga, men alla parter/],
    ["Do all parties have to agree?", /^Those who are there must agree, but not every party/],
    ["Do absent parties have to agree?", /^Those who are there must agree/],
    ["Do all present have to agree?", /^Yes\./],
    ["Must everyone agree?", /^Yes\./],
    ["Can I vote?", /^There is no vote: .* A member takes part in deciding/],
    ["Do members vote?", /^There is no vote/],
    ["Har en ledamot rösträtt?", /^Det röstas inte/],
  ])("%s", (question, direct) => {
    expect(ask(question).direct).toMatch(direct);
  });
});

describe("who comes, who does not, and who is against", () => {
  test.each([
    ["Vi fick tre återbud, kan styrgruppen besluta?", /^Ja, fyra av sju/],
    ["Alla parter utom fyra är på plats, kan styrgruppen besluta?", /^Nej, tre av sju/],
    ["Behöver alla sju parter vara på plats för beslut?", /^Nej, det räcker .* fyra \(4\) av sju/],
    ["Krävs det två tredjedelar av parterna för beslut?", /^Nej, det räcker med mer än hälften/],
    ["Vad händer om en part säger nej?", /^Då blir det inget beslut\./],
    ["Kan styrgruppen besluta utan konsensus?", /^Nej\./],
    ["Är det majoritetsbeslut som gäller i styrgruppen?", /^Nej\./],
    ["Måste alla rösta ja i styrgruppen?", /^Ja\./],
    ["Röstar styrgruppen eller gäller konsensus?", /^Beslut .* konsensus/],
  ])("%s", (question, direct) => {
    expect(ask(question).direct).toMatch(direct);
  });

  test.each([
    "Räcker det med två veckor för att skicka ut dagordningen?",
    "Räknas alla sju parter när man ser om tillräckligt många är på plats?",
  ])("numbers that count nobody who comes decide nothing: %s", (question) => {
    expect(ask(question).direct).not.toMatch(/mer än hälften – men|inte mer än hälften/);
  });
});

test.each(["Är Granåsa hälften av länet?", "Hur många är emot?"])(
  "what is no matter of deciding is not taken for one: %s",
  (question) => {
    expect(ask(question).facts.filter((id) => id.startsWith("regel-"))).toEqual([]);
  },
);

describe("nothing but numbers, and what follows from them", () => {
  test.each([
    ["4 av 7?", /^Ja, fyra av sju/],
    ["Går det med 3/7?", /^Nej, tre av sju/],
    ["Räcker 60 procent närvaro?", /^Ja, om det är mer än hälften/],
    ["Är 40 procent tillräckligt för beslut?", /^Nej, 40 % räcker inte/],
    ["Hur många behövs av tretton?", /^Minst sju \(7\) av 13/],
    ["Hur många måste vara där när beslut fattas?", /^Mer än hälften .* minst fyra \(4\) av sju/],
    ["Hur många får vara borta av sju?", /^Högst tre av sju .* minst fyra \(4\)/],
    ["How many of eleven may be absent?", /^At most five of eleven .* at least six \(6\)/],
    ["Vad händer om bara tre av sju kommer?", /^Då kan inget beslut fattas: tre av sju/],
    ["What happens if only five of seven turn up?", /^Then a decision can be made: five of seven/],
  ])("%s", (question, direct) => {
    expect(ask(question).direct).toMatch(direct);
  });

  test("of all the parties only if the matter concerns all of them", () => {
    expect(ask("Hur många parter krävs för att styrgruppen ska vara beslutsför?").direct).toMatch(
      /^Mer än hälften av de parter som frågan berör: minst fyra \(4\) av sju om den berör alla/,
    );
  });
});

describe("how many are needed", () => {
  test.each([
    "Hur många parter måste vara på plats för att styrgruppen ska kunna besluta?",
    "Hur många parter krävs för att styrgruppen ska vara beslutsför?",
  ])("of all the parties, when no other number is told: %s", (question) => {
    expect(ask(question).direct).toContain("fyra (4) av sju");
  });

  test("in English too", () => {
    const answer = ask("How many parties must be present for the steering group to decide?");
    expect(answer.direct).toContain("four (4) of seven");
  });

  test("of the parties that the question says are affected", () => {
    for (const question of [
      "Hur många parter måste vara representerade om sex parter berörs?",
      "Frågan berör sex parter. Hur många måste vara på plats för beslut?",
    ])
      expect(ask(question).direct).toContain("fyra (4) av sex");
    expect(ask("How many must be present if eight parties are affected?").direct).toContain(
      "five (5) of eight",
    );
  });
});

describe("how decisions are made", () => {
  test("is told as a whole: consensus first, then the number of parties, then the rest", () => {
    const { text } = ask("Hur fattas beslut i styrgruppen?");
    expect(text).toMatch(/^Beslut .* konsensus\.[\s\S]*Mer än hälften[\s\S]*dagordningen/);
    expect(ask("How are decisions made in the steering group?").direct).toContain("consensus");
  });

  test("is not known of a group that has no rule of its own", () => {
    for (const question of [
      "Hur många måste vara på plats för att ledningsgruppen i Granåsa ska vara beslutsför?",
      "Gäller konsensus i Östmyras styrgrupp?",
      "How many must be present for the management group in Granåsa to have a quorum?",
    ]) {
      const answer = ask(question);
      expect(answer.outcome).toBe("unknown");
      expect(answer.direct).not.toMatch(/\d|fyra|four/);
    }
  });
});

test("what has been told is not suggested as the next question", () => {
  const { next } = ask("Hur fattas beslut i styrgruppen?");
  expect(next.join(" ")).not.toMatch(/fattas beslut/);
  expect(ask("Vilka sitter i styrgruppen?").next.join(" ")).toMatch(/fattas beslut/);
});

describe("whether it is not by agreement", () => {
  test.each([
    ["Fattas inte beslut i konsensus?", /^Jo\. /],
    ["Aren't decisions made by consensus?", /^Yes\. /],
    ["Kan vi besluta om inte alla är överens?", /^Nej\. /],
  ])("%s", (question, words) => {
    expect(ask(question).direct).toMatch(words);
  });
});

test.each(["Is there a tie-break vote for the chair?", "Is there a casting vote for the chair?"])(
  "a vote of somebody's is no vote in favour: %s",
  (question) => {
    expect(ask(question).direct).toMatch(/^No\. /);
  },
);

test("whether agreement is needed", () => {
  expect(ask("Behövs det enhällighet?").direct).toMatch(/^Ja\. .* konsensus/);
});

test.each([
  "Kan Granåsa besluta om ett projekt som de inte deltar i?",
  "Vi är inte part i ett av projekten. Får vår ledamot besluta om det?",
  "Can we decide on a project that we are not a party to?",
])("in what one takes no part one does not decide: %s", (question) => {
  expect(ask(question).direct).toMatch(/^(Nej|No)\. .*(part i|a party to)\.$/);
});

test("that a party stays away is no decision on what it takes no part in", () => {
  expect(ask("Kan styrgruppen besluta om Granåsa inte deltar?").direct).not.toMatch(/^Nej/);
});

describe("a party that does not come", () => {
  test.each([
    "Kan styrgruppen besluta om Älgmo inte kommer?",
    "Kan vi besluta utan Jobbverket?",
    "Får vi fatta beslut när Granåsa är borta?",
    "Can the steering group decide if Älgmo is missing?",
    "Can we make decisions without Jobbverket?",
  ])("the others may decide: %s", (question) => {
    const answer = ask(question);
    expect(answer.direct).toMatch(/^(Ja, om mer än hälften|Yes, if more than half)/);
    expect(answer.facts).toContain("regel-antal/more-than-half");
  });

  test.each([
    "Kan vi besluta om både Älgmo och Granåsa är sjuka?",
    "Får vi fatta beslut fast Jobbverket och Älgmo är borta?",
    "Kan vi fatta beslut om varken Granåsa eller Jobbverket kommer?",
    "Can we decide if Granåsa and Jobbverket are ill?",
  ])("of two it is told how many are left: %s", (question) => {
    const answer = ask(question);
    expect(answer.direct).toMatch(/^(Ja, om mer än hälften|Yes, if more than half)/);
    expect(answer.direct).toMatch(/(fem kvar|five are left)\.$/);
  });

  test("so many that too few are left", () => {
    const question = "Kan vi besluta om Älgmo, Granåsa, Östmyra och Jobbverket är borta?";
    expect(ask(question).direct).toMatch(/^Inte om frågan rör alla sju parter: .* bara tre kvar/);
  });

  test.each([
    [
      "Kan vi besluta om en fråga som bara rör Älgmo och Granåsa om Älgmo är borta?",
      /^Nej, utan Älgmo kommun är en av två/,
    ],
    [
      "Frågan rör Älgmo, Östmyra och Jobbverket. Kan vi besluta om Älgmo inte kommer?",
      /^Ja, utan Älgmo kommun är två av tre/,
    ],
    [
      "Can we decide on a matter that concerns Älgmo and Granåsa without Älgmo?",
      /^No, without Älgmo Municipality one of two/,
    ],
  ])("of those that the matter concerns: %s", (question, direct) => {
    expect(ask(question).direct).toMatch(direct);
  });

  test("where a member is away the substitute may decide", () => {
    const answer = ask("Kan vi besluta om Granåsas ledamot är sjuk?");
    expect(answer.facts).toContain("regel-ersattare/may-decide");
  });

  test.each([
    "Måste Älgmo vara med för att styrgruppen ska kunna besluta?",
    "Does Jobbverket have to attend for a decision to be made?",
  ])("no single one has to: %s", (question) => {
    expect(ask(question).direct).toMatch(/^(Nej|No), .*(mer än hälften|more than half)/);
  });

  test.each([
    "Kan Älgmo delta utan att besluta?",
    "Kan styrgruppen besluta utan Region Skogslän?",
    "Kan styrgruppen i Östmyra besluta utan Jobbverket?",
  ])("nothing of the kind: %s", (question) => {
    expect(ask(question).direct).not.toMatch(/^(Ja|Nej)/);
  });

  test("that another stands outside a project forbids nobody to decide on it", () => {
    expect(
      ask("Kan styrgruppen besluta om ett projekt som Älgmo inte är med i?").direct,
    ).not.toMatch(/^Nej/);
  });
});

test.each([
  "Får en fråga tas upp utan att stå i dagordningen?",
  "May a matter be raised without being on the agenda?",
])("a matter without an agenda: %s", (question) => {
  const answer = ask(question);
  expect(answer.direct).toMatch(/^(Nej|No)\. /);
  expect(answer.facts).toEqual(["regel-dagordning/on-agenda"]);
});

describe("whether a group decides at all", () => {
  test.each([
    "Får styrgruppen fatta beslut?",
    "Fattar styrgruppen beslut?",
    "Does the steering group make decisions?",
  ])("it has a rule for that: %s", (question) => {
    const answer = ask(question);
    expect(answer.direct).toMatch(/^(Ja|Yes)\. /);
    expect(answer.facts).toContain("regel-konsensus/consensus");
  });

  test.each(["Får verksamhetsgruppen fatta beslut?", "Does the operations group make decisions?"])(
    "nothing is told of it: %s",
    (question) => {
      const answer = ask(question);
      expect(answer.outcome).toBe("unknown");
      expect(answer.direct).toMatch(/^Om verksamhetsgruppen fattar beslut|whether the operations/);
    },
  );

  test("how many come is worked out", () => {
    expect(ask("Tre av sju är på plats. Kan styrgruppen fatta beslut?").direct).toMatch(/^Nej, /);
  });
});

describe("a substitute and the member", () => {
  test.each([
    "Får en ersättare rösta när ordinarie också är där?",
    "Får både ordinarie och ersättare vara med och besluta?",
    "Can a substitute vote if the ordinary member is present?",
  ])("do not both decide: %s", (question) => {
    const answer = ask(question);
    expect(answer.direct).toMatch(/^(Nej|No)\. .*(frånvarande|absent)/);
    expect(answer.facts).toEqual(["regel-ersattare/may-decide"]);
  });

  test.each([
    "Får ersättaren besluta när ordinarie inte kan komma?",
    "May the substitute decide when the member is away?",
  ])("the one decides for the other: %s", (question) => {
    expect(ask(question).direct).toMatch(/^(Ja|Yes)\. .*(frånvarande|absent)/);
  });

  test("that both are away is not what the rule says", () => {
    expect(ask("Kan både ordinarie och ersättare vara borta?").direct).not.toMatch(/^(Ja|Nej)/);
  });
});

test.each([
  ["Om tre parter berörs, räcker det med en?", /^Nej, en av tre är inte mer än hälften/],
  ["Räcker det om en kommer?", /^Nej, en av \p{L}+ är inte/u],
  ["Is one enough?", /^No, one of \p{L}+ is not/u],
  ["Räcker en av fyra?", /^Nej, en av fyra/],
  ["If only three parties are affected, is one enough?", /^No, one of three is not more than half/],
])("one is a number where it is asked whether one is enough: %s", (question, words) => {
  expect(ask(question).direct).toMatch(words);
});

test("one majority is no party", () => {
  expect(ask("Räcker det med en majoritet av tre parter?").direct).not.toMatch(/en av tre/);
});

test.each([
  "Fem röstade ja och två nej. Blev det ett beslut?",
  "Two parties said no and five yes. Did the proposal pass?",
  "Alla utom Jobbverket var för. Är beslutet giltigt?",
])("those who said no keep it from being decided: %s", (question) => {
  expect(ask(question).direct).toMatch(/^(Nej|No|Säger någon nej)/);
});

test.each([
  ["Måste frågan stå i kallelsen för att vi ska få besluta?", /^Ja\. Frågor till/],
  ["Does the item have to be on the agenda?", /^Yes\. /],
])("what must be on the agenda is told by its rule: %s", (question, told) => {
  expect(ask(question).direct).toMatch(told);
});

test.each([
  "Kan en kommun fatta beslut för en annan kommun i styrgruppen?",
  "Får vi besluta åt andra parter?",
  "May one municipality decide for another?",
  "Kan Ängsby stoppa ett beslut som inte rör dem?",
])("nobody decides for others: %s", (question) => {
  expect(ask(question).direct).toMatch(/^(Nej|No)\. /);
});

test.each([
  ["Kan ordföranden bestämma ensam?", /^Nej\. Beslut i .* fattas i konsensus/],
  ["Får en part besluta på egen hand?", /^Nej\. Beslut i .* fattas i konsensus/],
  ["Vad händer om bara hälften är på plats?", /^Nej, hälften räcker inte/],
  ["What if only half of the affected parties are there?", /^No, half is not enough/],
])("one alone decides nothing, nor do half of them: %s", (question, told) => {
  expect(ask(question).direct).toMatch(told);
});

test("that more than half stay away is not enough", () => {
  expect(ask("Vad händer om mer än hälften är borta?").direct).toMatch(/^Nej/);
  expect(ask("Kan vi besluta om hälften saknas?").direct).toMatch(/^Nej/);
  expect(ask("Kan vi besluta när en tredjedel saknas?").direct).toMatch(
    /^Ja, då är mer än hälften/,
  );
  expect(ask("Kan ersättaren besluta själv?").direct).not.toMatch(/^Nej/);
});

test.each([
  [
    "Frågan rör sex parter. Tre är på plats och en har skickat sin ersättare. Kan vi besluta?",
    "Ja",
  ],
  ["Frågan rör sex parter. Tre är på plats, varav en ersättare. Kan vi besluta?", "Nej"],
  ["Six parties are affected. Two are here and two have sent a substitute. Is that enough?", "Yes"],
  ["Sex parter berörs. Fyra har förhinder men två har skickat ersättare. Räcker det?", "Ja"],
])("who sends a substitute is represented: %s", (question, verdict) => {
  expect(ask(question).direct).toMatch(new RegExp(`^${verdict}`));
});

test("what does not concern all may be decided", () => {
  const { direct } = ask("Kan styrgruppen besluta i ett ärende som inte rör alla?");
  expect(direct).not.toMatch(/^Nej/);
});
