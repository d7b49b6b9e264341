import { describe, expect, test } from "vitest";
import { tokensOf } from "../../../../src/answers/language/tokens.ts";
import { featuresOf } from "../../../../src/answers/learnt/features.ts";
import { learn } from "../../../../src/answers/learnt/learn.ts";
import { createAnswerer } from "../../../../src/answers/respond.ts";
import { buildKnowledge } from "../../../../src/knowledge/knowledge.ts";
import { openRegion, readRegion, told } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("in the year of the earlier agreement", () => {
  test.each([
    ["Var Trygghetskassan med i Jobbkraft 2026?", /^Ja, Trygghetskassan var part .* 2026\.$/],
    ["Var Tallköping med i Jobbkraft 2026?", /^Nej, Tallköpings kommun nämns inte .* 2026\.$/],
    [
      "Was Tallköping in Jobbkraft in 2026?",
      /^No, Tallköping Municipality is not named .* 2026\.$/,
    ],
    ["Was Trygghetskassan part of Jobbkraft in 2026?", /^Yes, .* was a party .* 2026\.$/],
  ])("%s", (question, words) => {
    const answer = ask(question);
    expect(answer.direct).toMatch(words);
    expect(answer.facts).toEqual(["startavtalet/parties"]);
  });
});

describe("where no year is named", () => {
  test("what was otherwise by the earlier agreement is told beneath", () => {
    const { direct, text } = ask("Är Morkfors med i Jobbkraft?");
    expect(direct).toMatch(/^Ja, Mörkfors kommun ingår/);
    expect(text).toContain(
      "I överenskommelsen från 2026 var det annorlunda. Parter i startavtalet",
    );
    expect(text).toContain("Uppgifterna är från 15 mars 2030 och september 2026.");
  });

  test("nothing of it is told of who was a party then too", () => {
    expect(ask("Ingår Jobbverket i Jobbkraft?").text).not.toContain("annorlunda");
  });
});

test("that somebody is told today to be no party is no answer for an earlier year", () => {
  const { entries } = readRegion("skogslan");
  const outside = {
    id: "no-party",
    asks: ["who", "which"],
    on: ["party", "members", "take-part"],
    text: {
      sv: "Region Skogslan räknas inte upp bland Jobbkrafts parter.",
      en: "Region Skogslan is not listed among Jobbkraft's parties.",
    },
    negative: true,
    also: ["region-skogslan"],
    source: [{ document: "avtalet-2030", section: "1", paragraph: [2] }],
  };
  const organizations = entries.organizations.map((one) =>
    one.id === "jobbkraft"
      ? { ...one, facts: [...one.facts, { ...one.facts[0], ...outside } as never] }
      : one,
  );
  const learnt = learn(
    [
      ["Var Region Skogslan med i Jobbkraft?", "jobbkraft/no-party"],
      ["Var Region Skogslan med 2026?", "jobbkraft/no-party"],
      ["Hur ofta möts styrgruppen?", "styrgrupp/cadence"],
    ].map(([text = "", label = ""]) => ({ features: featuresOf(tokensOf(text), "sv"), label })),
    { dimensions: 16, rounds: 60 },
  );
  const answerer = createAnswerer(buildKnowledge({ ...entries, organizations }), learnt);
  expect(told(answerer.answer("Var Region Skogslan med 2026?")).direct).toMatch(
    /^Nej, Region Skogslan nämns inte .* 2026\.$/,
  );
});
