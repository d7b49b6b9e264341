/** A day in Slack with the real assistant, register, store and reminders; only Slack itself is a fake. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { accountId } from "../../../src/conversation/account.ts";
import { formValue } from "../../../src/conversation/forms/form-kind.ts";
import { askToBeTold } from "../../../src/conversation/open-questions.ts";
import type { Write } from "../../../src/conversation/view.ts";
import type { PersonId } from "../../../src/register/person.ts";
import { openStore, type Store } from "../../../src/store/store.ts";
import { beginning, living, type Living } from "../../conversation/assistant-fixture.ts";
import { at } from "../../reminders/fixture.ts";
import { newSqlite } from "../../store/places.ts";
import { fullMember, TEAM } from "./fake-slack.ts";
import { invented } from "./fixture.ts";
import { passing } from "./passing.ts";
import { driveSlack, idOf, type Driven } from "./under-test.ts";

let store: Store;
let life: Living;
let slack: Driven;

const PEOPLE = ["robin", "kim", "oda", "alva"];
const accounts = PEOPLE.map((person): Write => {
  const id = accountId({ channel: "slack", account: `${TEAM}/${idOf(person)}` });
  const after = {
    id,
    person: person as PersonId,
    by: "coordinator",
    since: "2026-01-01T00:00:00Z",
  };
  return { kind: "account", id, after } as Write;
});
const question = askToBeTold(
  { questions: new Map(), overflows: new Map() },
  { text: "Vem bokar lokalen?", language: "sv", now: at("2026-11-20 09:00") },
  {
    ...{ channel: "slack", account: `${TEAM}/${idOf("alva")}`, language: "sv" },
    conversation: `slack:${TEAM}/DUALVA`,
  },
);

beforeEach(async () => {
  store = await openStore(newSqlite());
  const writes = [...beginning(), ...accounts];
  life = await living(store, "2026-11-24 08:00", {
    writes: [...writes, ...("writes" in question ? question.writes : [])],
  });
  const fake = await invented();
  for (const person of [...PEOPLE, "samordnaren"])
    fake.users.set(
      idOf(person),
      fullMember(idOf(person), { profile: { email: `${person}@example.org` } }),
    );
  const { inbox, memory } = store;
  slack = await driveSlack(life.assistant, { fake, inbox, memory });
});
afterEach(async () => {
  await slack.close();
  await slack.opened.fake.close();
  await store.close();
  expect(slack.opened.fake.faults).toEqual([]);
});

const pass = (local: string) => passing(local, { store, life, slack });

test("question, follow-up, reminder, absence, substitute, and what the chair then sees", async () => {
  await slack.say("robin", "Vem representerar Tingsryd?");
  expect(slack.seen("robin")).toContain("Jag är en bot");
  expect(slack.seen("robin")).toContain("Robin Ek");
  expect(slack.seen("robin")).toContain("Bilaga 2 (26 november 2020)");
  await slack.say("robin", "Och Alvesta?");
  expect(slack.seen("robin")).toContain("Alva Ek");

  await pass("2026-11-23 08:00");
  for (const day of ["24", "25", "26", "27", "30"]) await pass(`2026-11-${day} 09:00`);
  expect(slack.seen("robin")).toContain("Jag kan inte");
  await slack.press("robin", "Jag kan inte");
  expect(slack.seen("robin")).toContain("Kim Ek är din ersättare. Ska jag fråga Kim Ek?");
  await slack.press("robin", "Ja, fråga Kim Ek");
  await pass("2026-11-30 10:00");
  expect(slack.seen("kim")).toContain("Robin Ek");
  await slack.press("kim", "Jag kommer");
  expect(slack.seen("kim")).toContain("Du kommer i stället för Robin Ek");
  await pass("2026-12-01 09:00");
  await slack.press("robin", "Underlaget är lämnat");
  await slack.press("robin", "Mandatet är lämnat");

  const seat = "mote/styrgrupp/tingsryd-kommun";
  expect((await store.read()).attendance.get(seat)).toMatchObject({
    ...{ status: "substitute-coming", substitute: "kim", informed: true, mandated: true },
  });
  await slack.say("oda", "Vilka kommer på nästa möte?");
  expect(slack.seen("oda")).toContain("Kommer med ersättare: Tingsryds kommun");
  await slack.home("oda");
  expect(slack.opened.fake.views.at(-1)?.method).toBe("views.publish");
});

test("an open question is answered by the coordinator in a form, and the asker is told", async () => {
  const [open] = [...(await store.read()).questions.values()];
  const value = formValue({ id: "answer-question" }, { question: open!.id });
  const card = { title: "En fråga väntar", lines: [open!.text] };
  const news = (person: string, key: string) =>
    slack.send(
      {
        ...{ account: slack.account(person), name: person, language: "sv" },
        cards: [{ ...card, buttons: [{ does: "open", label: "Svara", value }] }],
      },
      key,
    );
  await news("samordnaren", "news-1");
  await slack.press("samordnaren", "Svara");
  await slack.fill("samordnaren", { text: "Värdkommunen bokar." });
  expect(slack.seen("samordnaren")).toContain("Frågan är besvarad.");
  await pass("2026-11-24 09:00");
  expect(slack.seen("alva")).toContain("Värdkommunen bokar.");

  // The same button in the hands of somebody else opens nothing.
  await news("kim", "news-2");
  await slack.press("kim", "Svara");
  expect(slack.opened.fake.views.filter(({ method }) => method === "views.open")).toHaveLength(1);
});

test("whoever is not the coordinator can do none of that, nor press for another", async () => {
  await slack.home("robin");
  expect(slack.seen("robin")).not.toContain("Vem bokar lokalen?");
  await pass("2026-11-30 09:00");
  const message = slack.opened.fake.messages.findLast(({ channel }) => channel === "DUROBIN");
  const before = await store.read();
  const kim = { ...message!, channel: "DUKIM" };
  const value = /"value":("(?:[^"\\]|\\.)*")/.exec(JSON.stringify(kim.blocks))?.[1] ?? '""';
  await slack.opened.post({
    ...{ type: "block_actions", api_app_id: "A0ASK", trigger_id: "invented" },
    ...{ team: { id: TEAM }, user: { id: idOf("kim"), team_id: TEAM } },
    container: { type: "message", channel_id: "DUKIM", message_ts: kim.ts },
    actions: [{ action_id: "act:0", value: JSON.parse(value) as string }],
  });
  await slack.say("kim", "hej");
  expect((await store.read()).attendance).toEqual(before.attendance);
});
