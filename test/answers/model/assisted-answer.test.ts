import { describe, expect, test } from "vitest";
import { isOpen } from "../../../src/answers/model/assisted-answer.ts";
import { createAnswerer } from "../../../src/answers/respond.ts";
import { buildKnowledge } from "../../../src/knowledge/knowledge.ts";
import { readRegion } from "../../regions/region.ts";

const knowledge = buildKnowledge(readRegion("skogslan").entries);
const answerer = createAnswerer(knowledge);

describe("what a language model is asked to help with", () => {
  test("is not a message about a person's case, though a part of it is answered", () => {
    const told = answerer.answer("Får min klient vara med i Skogsvinden?");
    expect(told.outcome).toBe("partly");
    expect(isOpen(told, knowledge)).toBe(false);
  });

  test("is a question of which a part is left to find", () => {
    const told = answerer.answer("Vad är Vägen In och vilken färg har dess märke?");
    expect(told.outcome).toBe("partly");
    expect(isOpen(told, knowledge)).toBe(true);
  });
});
