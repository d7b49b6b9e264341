/** Somebody who uses both Slack and Teams, with the real assistant, store and delivery. */
import { afterEach, beforeEach, expect, test } from "vitest";
import { remindingWith } from "../../src/cli/reminding.ts";
import { Account } from "../../src/conversation/account.ts";
import type { Write } from "../../src/conversation/view.ts";
import { tick } from "../../src/reminders/clock.ts";
import { createDeliverer } from "../../src/reminders/deliver.ts";
import { Preference } from "../../src/reminders/preference.ts";
import { openStore, type Store } from "../../src/store/store.ts";
import { beginning, living, type Living } from "../conversation/assistant-fixture.ts";
import { knowledge } from "../reminders/fixture.ts";
import { newSqlite } from "../store/places.ts";
import { fullMember, TEAM } from "./slack/fake-slack.ts";
import { invented } from "./slack/fixture.ts";
import { driveSlack, idOf, type Driven as Slack } from "./slack/under-test.ts";
import { httpFault, TENANT } from "./teams/fakes.ts";
import { driveTeams, type Driven as Teams } from "./teams/under-test.ts";

const QUESTION = "Svara även om du inte kan";
const SEAT = "mote/styrgrupp/tingsryd-kommun";

let store: Store;
let life: Living;
let slack: Slack;
let teams: Teams;

beforeEach(async () => {
  store = await openStore(newSqlite());
  const accounts = [`slack:${TEAM}/${idOf("robin")}`, `teams:${TENANT}/robin`].map((id): Write => {
    const tie = { id, person: "robin", by: "coordinator", since: "2026-01-01T00:00:00Z" };
    const after = Account.parse(tie);
    return { kind: "account", id: after.id, after };
  });
  life = await living(store, "2026-11-23 08:00", { writes: [...beginning(), ...accounts] });
  const fake = await invented();
  const profile = { email: "robin@example.org" };
  fake.users.set(idOf("robin"), fullMember(idOf("robin"), { profile }));
  const { inbox, memory } = store;
  slack = await driveSlack(life.assistant, { fake, inbox, memory });
  teams = await driveTeams(life.assistant, { inbox, memory });
});

afterEach(async () => {
  await slack.close();
  await slack.opened.fake.close();
  await teams.close();
  await store.close();
});

async function prefers(channel: string): Promise<void> {
  const after = Preference.parse({ person: "robin", channel });
  await store.change({ by: "test", at: "2026-01-01T00:00:00Z" }, () => ({
    writes: [{ kind: "preference", id: after.person, after }],
    result: undefined,
  }));
}

/** Plans and delivers what is due in the morning on which members are asked, and the morning after. */
async function mornings(): Promise<void> {
  const now = () => life.now().epochMilliseconds;
  const carriers = [slack.opened.slack.carrier, teams.carrier];
  const { plan, words } = remindingWith(() => knowledge)({ store, carriers, now });
  const deliverer = createDeliverer({
    ...{ outbox: store.outbox, owner: "both", now, words },
    random: () => 0.5,
    wait: () => Promise.resolve(),
    warn: () => undefined,
  });
  for (const morning of ["2026-11-23 08:00", "2026-11-24 09:00", "2026-11-25 09:00"]) {
    life.go(morning);
    await tick({ outbox: store.outbox, plan, deliverer, now });
  }
}

/** How often Robin is asked whether they come. */
const asked = () => {
  const times = (channel: Slack | Teams) => channel.seen("robin").split(QUESTION).length - 1;
  return { slack: times(slack), teams: times(teams) };
};

test("is reminded once, in the channel that is preferred", async () => {
  await prefers("teams");
  await mornings();
  expect(asked()).toEqual({ slack: 0, teams: 1 });
});

test("is reminded once in the other one, when that is preferred", async () => {
  await prefers("slack");
  await mornings();
  expect(asked()).toEqual({ slack: 1, teams: 0 });
});

test("is reminded in Slack, when Teams refuses for good", async () => {
  await prefers("teams");
  teams.connector.send = () => Promise.reject(httpFault(403, "ConversationBlockedByUser"));
  await mornings();
  expect(asked()).toEqual({ slack: 1, teams: 0 });
});

test("is reminded in Teams, when Slack refuses for good", async () => {
  await prefers("slack");
  const refusals = Array.from({ length: 20 }, () => ({ error: "account_inactive" }));
  slack.opened.fake.trouble("chat.postMessage", ...refusals);
  await mornings();
  expect(asked()).toEqual({ slack: 0, teams: 1 });
});

test("answers in one, and sees the answer in both", async () => {
  await prefers("teams");
  await mornings();
  await teams.press("robin", "Jag kan inte");
  expect(teams.seen("robin")).toContain("Kim Ek är din ersättare. Ska jag fråga Kim Ek?");
  expect(teams.seen("robin")).not.toContain(QUESTION);
  expect((await store.read()).attendance.get(SEAT)).toMatchObject({ status: "absent" });

  await slack.home("robin");
  expect(slack.seen("robin")).toContain("Kim Ek är din ersättare. Ska jag fråga Kim Ek?");
  await slack.press("robin", "Jag kommer ändå");
  expect((await store.read()).attendance.get(SEAT)).toMatchObject({ status: "coming" });
  expect(teams.seen("robin")).not.toContain("Du kommer till");
  await teams.say("robin", "mina uppgifter");
  expect(teams.seen("robin")).toMatch(/Du kommer till .*8 december/);
});
