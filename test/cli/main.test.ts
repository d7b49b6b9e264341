import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { TALKING_KNOWLEDGE } from "../conversation/fixture.ts";
import { altered, folderWith } from "../knowledge/fixture.ts";
import { run, SERVICE, start } from "./run.ts";

const QUESTION = "Hur ofta träffas ledningsgruppen i Alvesta?\n";

/** A running service, and a way to wait for what it writes. */
function service(knowledge: string, environment: Readonly<Record<string, string>> = {}) {
  const child = start(SERVICE, [], {
    environment: { KNOWLEDGE_DIR: knowledge, LOG_LEVEL: "info", ...environment },
  });
  let written = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (written += text));
  const ended = new Promise<number | null>((resolve) => child.on("close", resolve));
  return {
    child,
    ended,
    /** The port that it listens on. */
    port: async (): Promise<number> => {
      await expect.poll(() => written, { timeout: 10_000 }).toMatch(/port \d+/);
      return Number(/port (\d+)/.exec(written)?.[1]);
    },
    /** Waits until it has written this; what was written up to there is then forgotten. */
    writes: async (text: string): Promise<void> => {
      await expect.poll(() => written, { timeout: 10_000 }).toContain(text);
      written = "";
    },
  };
}

test("answers each line without a terminal and ends with the input", async () => {
  const environment = { KNOWLEDGE_DIR: folderWith(TALKING_KNOWLEDGE), LOG_LEVEL: "error" };
  const { code, out, err } = await run(SERVICE, [], { input: QUESTION, environment });
  expect(out).toContain("träffas varannan vecka.");
  expect({ code, err }).toEqual({ code: 0, err: "" });
});

test("sees a change of the knowledge; keeps the last good when a change is broken", async () => {
  const knowledge = folderWith(TALKING_KNOWLEDGE);
  const groups = (text: string) => writeFileSync(join(knowledge, "groups.yaml"), text);
  const { child, ended, writes } = service(knowledge);
  await writes("started");

  groups(altered("groups.yaml", "every: P2W", "every: P3W")["groups.yaml"]!);
  await writes("knowledge is now");
  child.stdin.write(QUESTION);
  await writes("var tredje vecka");

  groups(altered("groups.yaml", "kind: management-group", "kind: 7")["groups.yaml"]!);
  await writes("groups.yaml, ledningsgrupp, kind: ");
  child.stdin.write(QUESTION);
  await writes("var tredje vecka");

  child.stdin.end();
  expect(await ended).toBe(0);
});

test("tells a broken change once where the log is read", async () => {
  const knowledge = folderWith(TALKING_KNOWLEDGE);
  const broken = altered("groups.yaml", "kind: management-group", "kind: 7")["groups.yaml"]!;
  const { child, ended, writes } = service(knowledge);
  let err = "";
  child.stderr.on("data", (text: string) => (err += text));
  await writes("started");
  const save = () => writeFileSync(join(knowledge, "groups.yaml"), broken);
  save();
  await writes("ledningsgrupp, kind");
  save();
  await setTimeout(800);
  child.stdin.end(QUESTION);
  expect(await ended).toBe(0);
  expect(err.match(/Kunskapsbasen har 1 fel\./g)).toHaveLength(1);
});

describe("the command line", () => {
  test("--help tells what it is and where it is configured", async () => {
    const { code, out, err } = await run(SERVICE, ["--help"], { input: QUESTION });
    expect({ code, err }).toEqual({ code: 0, err: "" });
    for (const word of ["npm start", "--as", ".env.example", "README.md", "npm run --silent ask"])
      expect(out).toContain(word);
    expect(out).not.toContain("varannan vecka");
  });

  test.each([
    [["--foo"], "--foo: det finns inget sådant val"],
    [["--as"], "--as: skriv personens e-postadress efter"],
    [["hej"], "hej: det finns inget sådant val"],
  ])("%j is told and exits with 2", async (args, told) => {
    const { code, out, err } = await run(SERVICE, args, { input: QUESTION });
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(told);
    expect(err).toContain(" / ");
  });
});

test("takes nobody's part whom the register does not know", async () => {
  const environment = { KNOWLEDGE_DIR: folderWith(TALKING_KNOWLEDGE), LOG_LEVEL: "error" };
  const args = ["--as", "nobody@example.org"];
  const { code, out, err } = await run(SERVICE, args, { input: QUESTION, environment });
  expect({ code, out }).toEqual({ code: 2, out: "" });
  expect(err).toContain("nobody@example.org: ingen i registret");
});

test.each(["SIGINT", "SIGTERM"] as const)("%s ends it cleanly", async (signal) => {
  const { child, ended, writes } = service(folderWith(TALKING_KNOWLEDGE));
  await writes("started");
  child.kill(signal);
  expect(await ended).toBe(0);
});

describe("with nothing at its input", () => {
  test("it serves until it is told to stop", async () => {
    const { child, ended, port } = service(folderWith(TALKING_KNOWLEDGE));
    child.stdin.end();
    const address = `http://127.0.0.1:${await port()}/healthz`;
    await setTimeout(500);
    expect(await (await fetch(address)).text()).toBe("ok\n");
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  });

  test("it stops within 10 s though a client never ends its request", async () => {
    const { child, ended, port } = service(folderWith(TALKING_KNOWLEDGE));
    child.stdin.end();
    const slow = connect(await port(), "127.0.0.1");
    slow.on("error", () => {});
    slow.write("GET /healthz HTTP/1.1\r\n");
    await setTimeout(200);
    const start = performance.now();
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(performance.now() - start).toBeLessThan(10_000);
  }, 20_000);

  test("with Teams for development it is ready, tells what it measures, and ends in time", async () => {
    const data = mkdtempSync(join(tmpdir(), "ask-main-"));
    onTestFinished(() => {
      rmSync(data, { recursive: true, force: true });
    });
    const environment = { TEAMS_DEV: "1", DATA_DIR: data };
    const { child, ended, port } = service(folderWith(TALKING_KNOWLEDGE), environment);
    child.stdin.end();
    const address = `http://127.0.0.1:${await port()}`;
    await expect.poll(async () => (await fetch(`${address}/readyz`)).status).toBe(200);
    const metrics = await fetch(`${address}/metrics`);
    expect(metrics.headers.get("content-type")).toMatch(/^text\/plain; version=/);
    expect(await metrics.text()).toContain("# TYPE ask_asked_seconds histogram");
    const forwarded = { headers: { "X-Forwarded-For": "192.0.2.1" } };
    expect((await fetch(`${address}/metrics`, forwarded)).status).toBe(404);
    const start = performance.now();
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    expect(performance.now() - start).toBeLessThan(10_000);
  }, 20_000);

  test("it ends with 1 when its port is taken", async () => {
    const taken = createServer().listen(0, "127.0.0.1");
    await once(taken, "listening");
    const { port } = taken.address() as AddressInfo;
    const { child, ended } = service(folderWith(TALKING_KNOWLEDGE), { PORT: String(port) });
    child.stdin.end();
    expect(await ended).toBe(1);
    taken.close();
  });
});

test("does not start with broken knowledge", async () => {
  const environment = { KNOWLEDGE_DIR: folderWith(altered("groups.yaml", "0764", "0999")) };
  const { code, err } = await run(SERVICE, [], { environment });
  expect(code).toBe(1);
  expect(err).toMatch(/^Kunskapsbasen har 1 fel\. groups\.yaml, ledningsgrupp, area: /);
});

test("does not start with settings that are wrong", async () => {
  const environment = { KNOWLEDGE_DIR: "/nowhere/at/all", LOG_LEVEL: "loud" };
  const { code, err } = await run(SERVICE, [], { environment });
  expect(code).toBe(1);
  expect(err).toMatch(/^LOG_LEVEL: .*\nKNOWLEDGE_DIR: .*\n$/);
});

test("a port that is taken is told, and the conversation goes on", async () => {
  const taken = createServer().listen(0, "127.0.0.1");
  await once(taken, "listening");
  const port = String((taken.address() as AddressInfo).port);
  const environment = {
    KNOWLEDGE_DIR: folderWith(TALKING_KNOWLEDGE),
    LOG_LEVEL: "error",
    PORT: port,
  };
  const { code, out, err } = await run(SERVICE, [], { input: QUESTION, environment });
  taken.close();
  expect(out).toContain("träffas varannan vecka.");
  expect(code).toBe(0);
  expect(err).toContain(
    `port ${port} på 127.0.0.1 går inte att öppna, ett annat program använder den`,
  );
});
