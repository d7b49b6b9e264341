import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { accountsCommand } from "../../src/cli/accounts-command.ts";
import { questionsCommand } from "../../src/cli/questions-command.ts";
import { askToBeTold } from "../../src/conversation/open-questions.ts";
import type { Write } from "../../src/conversation/view.ts";
import { knowing, knowledge } from "../register/fixture.ts";
import { deskAt } from "./desk.ts";

const CLOCK = "2030-06-01T08:00:00Z";
const people = [...knowing("robin-ek").people.values()].map((after): Write => ({
  kind: "person",
  id: after.id,
  after,
}));

describe("ask accounts", () => {
  const opened = async () => {
    const { run } = await deskAt({ knowledge, clock: CLOCK, writes: people });
    return (...args: string[]) => run(accountsCommand, args);
  };

  test("ties an account to somebody, and unties it for good", async () => {
    const ask = await opened();
    expect((await ask("list")).out).toBe("Inga konton är kopplade.\n");
    const tied = "slack:T1/U1  Robin Ek, av samordnaren 1 juni 2030\n";
    expect((await ask("tie", "slack:T1/U1", "--person", "Robin Ek")).out).toBe(tied);
    expect((await ask("list")).out).toBe(tied);
    expect((await ask("untie", "slack:T1/U1", "--lang", "en")).out).toBe(
      "slack:T1/U1  nobody's, by the coordinator 1 June 2030\n",
    );
  });

  test.each([
    [["tie", "U1", "--person", "Robin Ek"], "kanal:konto"],
    [["tie", "slack:T1/U1", "--person", "Lo Ny"], "Ingen i registret heter"],
    [["untie", "slack:T1/U1"], "är kopplat"],
  ])("refuses %j", async (args, why) => {
    const { code, err } = await (await opened())(...args);
    expect([code, err]).toEqual([1, expect.stringContaining(why)]);
  });
});

describe("ask questions", () => {
  const opened = async () => {
    const now = Temporal.Instant.from("2030-05-30T08:00:00Z");
    const asked = askToBeTold(
      { questions: new Map(), overflows: new Map() },
      { text: "Vem bokar lokalen?", language: "sv", now },
      { channel: "slack", account: "T1/U1", conversation: "slack:D1", language: "sv" },
    );
    if (asked.outcome !== "will-be-told") throw new Error("not kept");
    const { run } = await deskAt({ knowledge, clock: CLOCK, writes: asked.writes });
    const id = asked.writes[0]?.id ?? "";
    return { id, ask: (...args: string[]) => run(questionsCommand, args) };
  };

  test("lists what waits, without who asked; an answer takes it off the list", async () => {
    const { ask, id } = await opened();
    expect((await ask("list")).out).toBe(
      `${id}  ”Vem bokar lokalen?”\n  Ställd 30 maj 2030.\n  1 väntar på besked.\n`,
    );
    expect((await ask("list", "--json")).out).not.toContain("U1");
    expect((await ask("answer", id.slice(0, 6), "Värdkommunen.")).out).toContain(
      "Besvarad 1 juni 2030: Värdkommunen.",
    );
    expect((await ask("list")).out).toBe("Inga frågor väntar.\n");
    expect((await ask("list", "--all")).out).toContain("Besvarad");
    expect((await ask("answer", id, "Igen.")).err).toContain("redan besvarad");
  });

  test("dismisses, with a reason or none, and tells what is not there", async () => {
    const { ask, id } = await opened();
    expect((await ask("dismiss", id, "--why", "Fråga värdkommunen.")).out).toContain(
      "Avfärdad 1 juni 2030: Fråga värdkommunen.",
    );
    expect((await ask("dismiss", "q-x")).err).toContain("Ingen fråga heter");
  });
});
