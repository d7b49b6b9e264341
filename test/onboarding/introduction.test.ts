import { describe, expect, test } from "vitest";
import { introductionFor } from "../../src/onboarding/introduction.ts";
import type { Day } from "../../src/register/membership.ts";
import { knowledge, MEMBERS, meeting, STEERING, viewOf } from "../reminders/fixture.ts";

const view = viewOf();
const about = {
  knowledge,
  register: view,
  meetings: [meeting()],
  today: "2026-11-24" as Day,
};

describe("the introduction", () => {
  test("tells a member the substitute, and the next meeting with its day", () => {
    const robin = MEMBERS.find(({ person }) => (person as string) === "robin");
    const parts = introductionFor(STEERING, { ...about, language: "sv", membership: robin });
    const text = parts.flatMap(({ lines }) => lines).join("\n");
    expect(text).toContain("Kim Ek");
    expect(text).toContain("tisdag 8 december 2026 kl. 13.00–15.00");
  });

  test("is shown to anyone, without anybody's seat", () => {
    const parts = introductionFor(STEERING, { ...about, language: "en" });
    expect(parts.map(({ step }) => step)).toEqual(knowledge.onboarding.map(({ id }) => id));
    for (const { title, lines } of parts) {
      expect(title).not.toBe("");
      expect(lines.length).toBeGreaterThan(0);
    }
  });

  test("rests on places in the agreements where it tells what they say", () => {
    const parts = introductionFor(STEERING, { ...about, language: "sv" });
    expect(parts.some(({ sources }) => sources.some(({ section }) => section === "1.3.2"))).toBe(
      true,
    );
  });
});
