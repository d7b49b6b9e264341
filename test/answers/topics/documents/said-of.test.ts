import { describe, expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("what the documents say about something", () => {
  test.each([
    ["Vad säger avtalet om praktik?", "Jobbtorget"],
    ["Vad står det om nyanlända?", "Vägen In"],
    ["Står det något i avtalet om datorer?", "studielokal"],
    ["What does the agreement say about new arrivals?", "Vägen In"],
    ["Is there anything about computers in the agreement?", "Älgmo"],
  ])("%s is told where it is spoken of", (question, word) => {
    const { outcome, text, sources } = ask(question);
    expect(outcome).toBe("answered");
    expect(text).toContain(word);
    expect(sources).not.toHaveLength(0);
  });

  test.each([
    ["Vad säger avtalet om flygplatser?", "Jag hittar inget om ”flygplatser”"],
    ["What does the agreement say about airports?", "I find nothing about “airports”"],
  ])("%s: that nothing is found is told", (question, answer) => {
    const { outcome, direct } = ask(question);
    expect(outcome).toBe("unknown");
    expect(direct).toContain(answer);
  });

  test("is told of the other document where the one that is named is silent", () => {
    const { outcome, text } = ask("Vad säger avtalet från 2026 om datorer?");
    expect(outcome).toBe("partly");
    expect(text).toContain("studielokal");
  });

  test("is all that is told of somebody who is named", () => {
    expect(ask("Vad säger avtalet om Vägen In?").text).toBe(ask("Berätta om Vägen In").text);
    expect(ask("What does the agreement say about Jobbkraft?").direct).toContain("seven parties");
  });
});
