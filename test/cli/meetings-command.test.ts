import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { meetingsCommand } from "../../src/cli/meetings-command.ts";
import { KNOWLEDGE_DIRECTORY } from "../../src/knowledge/directory.ts";
import { buildKnowledge } from "../../src/knowledge/knowledge.ts";
import { readEntries } from "../../src/knowledge/read.ts";
import { Membership } from "../../src/register/membership.ts";
import { Person } from "../../src/register/person.ts";
import type { RegisterWrite } from "../../src/register/records.ts";
import { folderWith } from "../knowledge/fixture.ts";
import { deskAt } from "./desk.ts";

const ALL = [
  "arbetsformedlingen",
  "forsakringskassan",
  "region-kronoberg",
  "lansstyrelsen",
  "migrationsverket",
  "varend",
  "sunnerbo",
  "alvesta-kommun",
  "lessebo-kommun",
  "ljungby-kommun",
  "markaryd-kommun",
  "tingsryd-kommun",
  "uppvidinge-kommun",
  "vaxjo-kommun",
  "almhult-kommun",
];

const knowledge = buildKnowledge(readEntries(KNOWLEDGE_DIRECTORY).entries);

/** The steering group with invented people in all its seats. */
const HELD = ALL.flatMap((party) =>
  (["ordinary", "substitute"] as const).flatMap((role): RegisterWrite[] => {
    const person = Person.parse({ id: `${role}-${party}`, name: `Prov ${role} ${party}` });
    const membership = Membership.parse({
      id: person.id,
      person: person.id,
      group: "styrgrupp",
      role,
      seat: `styrgrupp/${party}`,
      from: "2026-01-01",
      source: "påhittat",
    });
    return [
      { kind: "person", id: person.id, after: person },
      { kind: "membership", id: membership.id, after: membership },
    ];
  }),
);

/** On 22 November 2026, unless a command says when. */
async function desk() {
  const { kept, run: runAt } = await deskAt({
    knowledge,
    clock: "2026-11-22T08:00:00Z",
    writes: HELD,
  });
  const run = async (...args: string[]) => {
    const { code, out, err } = await runAt(meetingsCommand, args);
    return { code, out: out.trimEnd(), err };
  };
  /** Runs a command that must succeed; gives what it printed. */
  const ok = async (...args: string[]) => {
    const { out, err, code } = await run(...args);
    if (code !== 0) throw new Error(err);
    return out;
  };
  return { kept, run, ok };
}

const ID = "styrgrupp-2026-12-08";
const PLAN = [
  "plan",
  "--group",
  "styrgruppen",
  "--start",
  "2026-12-08 13:00",
  "--place",
  "Rådhuset",
];

async function chairsDesk() {
  const at = await desk();
  await at.ok(...PLAN);
  await at.ok("agenda", "add", ID, "--title", "Plan 2027", "--question", "Antas den?", "--decide");
  const east = ["Alvesta", "Lessebo", "Tingsryd", "uppvidinge-kommun", "vaxjo-kommun", "AF"];
  const affects = east.flatMap((party) => ["--affects", party]);
  await at.ok("agenda", "add", ID, "--title", "Öst", "--question", "Vem?", "--decide", ...affects);
  return at;
}

test("a meeting is planned, shown, moved and cancelled", async () => {
  const { ok, run } = await desk();
  expect(await ok(...PLAN)).toBe(
    `${ID}  tisdag 8 december 2026 kl. 13.00–15.00, ASK:s styrgrupp, Rådhuset\nDagordningen är inte utskickad.`,
  );
  expect(await ok("list", "--lang", "en")).toBe(
    `${ID}  Tuesday 8 December 2026, 13:00–15:00, ASK's steering group, Rådhuset`,
  );
  expect(await ok("move", ID, "--start", "2026-12-10 09.00")).toContain(
    "torsdag 10 december 2026 kl. 09.00–11.00",
  );
  expect(await ok("cancel", ID)).toContain("inställt");
  expect(await ok("list")).toBe("Inga möten.");
  expect(JSON.parse(await ok("list", "--all", "--json"))).toMatchObject([
    { id: ID, status: "cancelled", sequence: 2 },
  ]);
  expect(await run("cancel", ID)).toMatchObject({ code: 1, out: "" });
});

test("a chair sees what can be decided, whom to call, and what if", async () => {
  const { ok } = await chairsDesk();
  expect(await ok("decidable", ID, "--at", "2026-11-22 09:00")).toContain(
    "Punkterna 1 och 2 kan inte beslutas ännu.\n1 Plan 2027 – 15 berörda, 0 kommer, 8 behövs",
  );
  await ok("agenda", "send", ID);
  for (const party of [
    "Alvesta",
    "Ljungby",
    "Markaryd",
    "Växjö",
    "AF",
    "almhult-kommun",
    "varend",
    "sunnerbo",
  ])
    await ok("attend", ID, party, "coming");
  const told = await ok("decidable", ID);
  expect(told).toMatch(/^Punkt 1 kan beslutas, punkt 2 inte ännu\./);
  expect(told).toContain("Ring Prov ordinary lessebo-kommun (Lessebo kommun)");
  const what = await ok("decidable", ID, "--without", "alvesta", "--lang", "en");
  expect(what).toMatch(/^Items 1 and 2 cannot be decided yet\./);
  const { items } = JSON.parse(await ok("decidable", ID, "--with", "Tingsryd", "--json")) as {
    items: { state: string; margin: number }[];
  };
  expect(items).toMatchObject([
    { state: "decidable", margin: 1 },
    { state: "decidable", margin: 0 },
  ]);
});

test("who cannot come is led through the chain", async () => {
  const { ok, run } = await chairsDesk();
  expect(await ok("attend", ID, "Tingsryd", "absent")).toBe(
    "Tingsryds kommun: kan inte komma\nNästa: Prov ordinary tingsryd-kommun frågar ersättaren Prov substitute tingsryd-kommun.",
  );
  await ok("attend", ID, "Tingsryd", "ask-substitute");
  expect(await ok("attend", ID, "Tingsryd", "substitute-coming")).toContain("mandatet att besluta");
  await ok("attend", ID, "Tingsryd", "informed");
  expect(await ok("attend", ID, "Tingsryd", "mandated")).not.toContain("Nästa");
  const wrong = await run(
    "attend",
    ID,
    "Tingsryd",
    "ask-substitute",
    "--substitute",
    "substitute-varend",
  );
  expect(wrong).toMatchObject({ code: 1, err: expect.stringContaining("utsedd på förhand") });
  expect((await run("attend", ID, "Mora", "coming")).err).toContain('ingen plats för "Mora"');
});

test("when a meeting moves, the answers to the old time are void", async () => {
  const { ok, kept } = await chairsDesk();
  await ok("attend", ID, "Alvesta", "coming");
  expect(await ok("move", ID, "--start", "2026-12-09 13:00")).toContain(
    "Ett svar gällde den gamla",
  );
  expect((await kept.read()).attendance.size).toBe(0);
});

test("after the meeting its minutes and decisions are kept", async () => {
  const { ok } = await chairsDesk();
  const after = ["--at", "2026-12-09 09:00"];
  const told = await ok("minutes", ID, "protokoll 12", "--decision", "1=Planen antas.", ...after);
  expect(told).toContain("Protokoll: protokoll 12");
  expect(told).toContain("Beslut: Planen antas.");
});

describe("proposals", () => {
  test("a group whose cadence is not stated takes a local choice", async () => {
    const { ok, run } = await desk();
    const asked = ["propose", "--group", "styrgrupp", "--year", "2027"];
    expect(await run(...asked)).toMatchObject({ code: 1, err: expect.stringContaining("--every") });
    const told = await ok(...asked, "--every", "P6W-P8W", "--save");
    expect(told).toContain(
      "Hur ofta mötena hålls är en lokal inställning och står inte i överenskommelserna.",
    );
    const saved = JSON.parse(await ok("list", "--json")) as { id: string; status: string }[];
    expect(saved.length).toBeGreaterThan(5);
    expect(new Set(saved.map(({ status }) => status))).toEqual(new Set(["proposed"]));
    expect(await ok("accept", saved[0]!.id)).not.toContain("föreslaget");
  });

  test("the group that meets beside another is put beside its meetings", async () => {
    const { ok, run } = await desk();
    const asked = ["propose", "--group", "idégruppen", "--year", "2027"];
    expect((await run(...asked)).err).toContain("planera dem först");
    await ok("plan", "--group", "verksamhetsgruppen", "--start", "2027-02-09 09:00");
    expect(await ok(...asked)).toBe(
      "tisdag 9 februari 2027 kl. 11.00–13.00\nMötena följer på den andra gruppens möten.",
    );
  });
});

test("a calendar's address is shown once, listed without it, and revoked; a file can be written", async () => {
  const { ok, kept } = await chairsDesk();
  const told = await ok("feed", "create", "--person", "prov ordinary varend");
  const token = /calendar\/(.{43})\.ics/.exec(told)?.[1];
  expect(token).toBeDefined();
  const listed = await ok("feed", "list");
  expect(listed).not.toContain(token);
  await ok("feed", "revoke", listed.slice(0, 12));
  expect(await ok("feed", "list")).toContain("återkallad");
  expect(JSON.stringify(await kept.changes({}))).not.toContain(token);
  const file = join(folderWith({}), "moten.ics");
  await ok("feed", "export", file, "--group", "styrgruppen");
  expect(readFileSync(file, "utf8")).toContain(`UID:${ID}@`);
});

test("what cannot be read is refused with how to write it", async () => {
  const { run } = await desk();
  for (const args of [
    ["plan", "--group", "styrgrupp", "--start", "i morgon"],
    ["plan", "--group", "styrgrupp", "--start", "2026-02-30 13:00"],
    ["plan", "--group", "styrgrupp", "--start", "2026-12-08 13:00", "--length", "lång"],
    ["propose", "--group", "styrgrupp", "--year", "2027", "--every", "ofta"],
    ["propose", "--group", "styrgrupp", "--year", "nästa", "--every", "P6W"],
  ])
    expect(await run(...args)).toMatchObject({ code: 1, err: expect.stringMatching(/[Ss]kriv/) });
  expect((await run("show", "inget")).err).toContain("ask meetings list --all");
});
