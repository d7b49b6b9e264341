/** What a reminders.yaml may say, and how mistakes in it are told. */
import { describe, expect, test } from "vitest";
import { checkLinks } from "../../src/knowledge/links.ts";
import { readEntries } from "../../src/knowledge/read.ts";
import { folderWith, SMALL_KNOWLEDGE, told } from "./fixture.ts";

const POLICY = `
- id: paminn
  name: { sv: mötet, en: the meeting }
  audience: members
  trigger: meeting
  offset: { before: P3D, working: true }
  at: "08:00"
  expires: { at: meeting }
  local: true
  groups: [ledningsgrupp]
  wording:
    title: { sv: "{group} {day}", en: "{group} on {day}" }
    text: { sv: "Kom i tid.", en: "Be on time." }
`;

function problems(policy: string) {
  const {
    entries,
    origins,
    problems: unread,
  } = readEntries(folderWith({ ...SMALL_KNOWLEDGE, "reminders.yaml": policy }));
  return told([...unread, ...checkLinks(entries, origins)]);
}

const replaced = (from: string, to: string) => {
  expect(POLICY).toContain(from);
  return problems(POLICY.replace(from, to));
};

test("a kind of reminder without mistakes has no problems", () => {
  expect(problems(POLICY)).toEqual([]);
});

describe("it is told", () => {
  test.each([
    [
      "an unknown field",
      "local: true",
      "local: true\n  sendto: all",
      "sendto",
      /okänt fält "sendto"/,
    ],
    ["an unknown trigger", "trigger: meeting", "trigger: meetings", "trigger", /meeting/],
    ["a group that does not exist", "[ledningsgrupp]", "[styrgrupp]", "groups.0", /finns inte/],
    [
      "a duty that does not exist",
      "local: true",
      "rests: [plikten]",
      "rests.0",
      /"plikten" finns inte \(plikt eller beslutsregel\)/,
    ],
    [
      "one that expires before it is due",
      "offset: { before: P3D, working: true }",
      "offset: { after: P3D }",
      "expires",
      /den upphör innan den ska skickas/,
    ],
    ["no ground at all", "local: true", "local: false", "rests", /vad den vilar på/],
    [
      "a slot that nothing fills",
      "Kom i tid.",
      "Kom {soon}.",
      "wording.text.sv",
      /\{soon\} kan inte/,
    ],
    [
      "a slot of another trigger",
      "Kom i tid.",
      "Kom {deadline}.",
      "wording.text.sv",
      /\{deadline\} kan inte fyllas i här/,
    ],
    [
      "a slot that one language lacks",
      "Be on time.",
      "Be on time, {start}.",
      "wording.text.sv",
      /\{start\} står i den engelska texten/,
    ],
    ["a time that does not exist", '"08:00"', '"28:00"', "at", /klockslag/],
    ["both before and after", "before: P3D", "before: P3D, after: P1D", "offset", /antingen/],
    ["one language only", "{ sv: mötet, en: the meeting }", "{ sv: mötet }", "name", /engelska|en/],
  ])("%s", (_what, from, to, field, message) => {
    const found = replaced(from, to);
    const about = found.filter(({ at }) => at.includes(field));
    expect(about.map(({ sv }) => sv).join()).toMatch(message);
  });
});

test("a reminder of a membership cannot expire at a meeting", () => {
  const found = problems(
    POLICY.replace("trigger: meeting", "trigger: task").replace(
      /\{group\} (on )?\{day\}/g,
      "{group}",
    ),
  );
  expect(found.map(({ sv }) => sv)).toEqual([
    "bara en påminnelse om ett möte kan upphöra 'at' ett: skriv 'after'",
  ]);
});
