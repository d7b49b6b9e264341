import { describe, expect, test } from "vitest";
import { createAnswerer } from "../../../src/answers/respond.ts";
import { buildKnowledge } from "../../../src/knowledge/knowledge.ts";
import { openRegion, readRegion, told } from "../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("how good something is", () => {
  test.each([
    "Är styrgruppen bra på att fatta beslut?",
    "Är Jobbkrafts styrgrupp effektiv?",
    "Hur bra fungerar verksamhetsgruppen?",
    "Is the steering group good at making decisions?",
    "Is the operations group any good?",
    "Is the steering group effective?",
  ])("is not known where nothing tells it: %s", (question) => {
    const answer = ask(question);
    expect(answer.outcome).toBe("unknown");
    expect(answer.direct).not.toMatch(/^(Ja|Nej|Yes|No)\b/);
  });

  test("is told where a fact tells it in the same words", () => {
    const { entries } = readRegion("skogslan");
    const works = {
      id: "works-well",
      asks: ["how", "what"],
      on: ["result"],
      text: {
        sv: "Samarbetet i Skogsvinden fungerar bra.",
        en: "The cooperation in Skogsvinden works well.",
      },
    };
    const projects = entries.projects.map((one) =>
      one.id === "skogsvinden"
        ? { ...one, facts: [...one.facts, { ...one.facts[0], ...works } as never] }
        : one,
    );
    const answerer = createAnswerer(buildKnowledge({ ...entries, projects }));
    const asked = (question: string) => told(answerer.answer(question)).direct;
    expect(asked("Fungerar Skogsvinden bra?")).toContain("fungerar bra");
    expect(asked("Does Skogsvinden work well?")).toContain("works well");
    expect(asked("Är Skogsvinden effektivt?")).not.toContain("fungerar bra");
  });

  test("is not asked for by who asks what to do", () => {
    expect(ask("Är det bra att läsa handlingarna före mötet?").text).toContain("läsa handlingarna");
  });
});
