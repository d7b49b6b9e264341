/** What the coordinator is told in the morning. */
import { expect, test } from "vitest";
import type { SubjectId } from "../../src/knowledge/schema/base.ts";
import type { PersonId } from "../../src/register/person.ts";
import type { Desk } from "../../src/reminders/desk.ts";
import { digestWords } from "../../src/reminders/digest.ts";
import { worldOf } from "../../src/reminders/world.ts";
import { at, knowledge, viewOf } from "./fixture.ts";

const group = "styrgrupp" as SubjectId;
const [robin, alva] = ["robin", "alva"] as readonly string[] as readonly [PersonId, PersonId];
const told = (desk: Desk, language: "sv" | "en", time = "2026-11-25T08:00") =>
  digestWords(worldOf(viewOf({ more: { desk } }), knowledge, at(time)), language);

test("questions come first, then empty seats, then whom a message did not reach", () => {
  const desk = { unanswered: 2, undelivered: [{ person: robin, group }] };
  const lines = told(desk, "sv");
  expect(lines[0]).toBe("• Två frågor som jag inte kunde svara på");
  expect(lines[1]).toMatch(/tom(ma)? plats/);
  expect(lines[2]).toBe("• Ett olevererat meddelande: till Robin Ek");
});

test("several messages to one person name that person once", () => {
  const undelivered = [robin, robin, alva].map((person) => ({ person, group }));
  const lines = told({ unanswered: 1, undelivered }, "en");
  expect(lines[0]).toBe("• One question that I could not answer");
  expect(lines).toContain("• Three undelivered messages: to Robin Ek; Alva Ek");
});

test("nothing is said of what does not wait", () => {
  const lines = told({ unanswered: 0, undelivered: [] }, "sv").join("\n");
  expect(lines).not.toMatch(/fråg|olevererad/);
});

test("an agreement that has run out is told on Mondays, not every morning", () => {
  const nothing = { unanswered: 0, undelivered: [] };
  const isTold = (time: string) =>
    told(nothing, "sv", time).some((one) => one.includes("gällde till"));
  expect([isTold("2026-11-23T08:00"), isTold("2026-11-25T08:00")]).toEqual([true, false]);
});
