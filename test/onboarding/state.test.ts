import { expect, test } from "vitest";
import type { SubjectId } from "../../src/knowledge/schema/base.ts";
import { postponeStep, tickStep } from "../../src/onboarding/state.ts";
import { at, knowledge, membership } from "../reminders/fixture.ts";

const robin = membership("robin", "ordinary", "tingsryd-kommun", { to: "2026-12-31" });
const step = knowledge.onboarding[0]!.id;
const context = { membership: robin, step, knowledge, now: at("2026-11-24T10:00") };

test("a ticked step keeps when it was ticked first", () => {
  const ticked = tickStep(undefined, context);
  expect(ticked).toMatchObject({ step, ticked: "2026-11-24T09:00:00Z" });
  if ("refused" in ticked) throw new Error("refused");
  expect(tickStep(ticked, { ...context, now: at("2026-11-25T10:00") })).toEqual(ticked);
});

test("a step put off comes again the next morning, and counts how often", () => {
  const once = postponeStep(undefined, context);
  expect(once).toMatchObject({ postponed: { until: "2026-11-25T08:00:00Z", times: 1 } });
  if ("refused" in once) throw new Error("refused");
  expect(postponeStep(once, context)).toMatchObject({ postponed: { times: 2 } });
});

test("what is done cannot be put off", () => {
  const ticked = tickStep(undefined, context);
  if ("refused" in ticked) throw new Error("refused");
  expect(postponeStep(ticked, context)).toMatchObject({
    refused: { sv: "Steget är redan klart." },
  });
});

test("a step that does not exist, and a membership that has ended, are refused", () => {
  expect(tickStep(undefined, { ...context, step: "intro-saknas" as SubjectId })).toMatchObject({
    refused: { en: expect.stringContaining("no step") },
  });
  expect(tickStep(undefined, { ...context, now: at("2027-01-02T10:00") })).toMatchObject({
    refused: { sv: expect.stringContaining("gäller inte i dag") },
  });
});
