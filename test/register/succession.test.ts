import { expect, test } from "vitest";
import { addMembership } from "../../src/register/change-membership.ts";
import { heldDuring, heldSince, holdersOf, membershipsOf } from "../../src/register/history.ts";
import { replaceMember } from "../../src/register/succession.ts";
import { completeTask, openTasks } from "../../src/register/tasks.ts";
import { endingSoon, vacancies } from "../../src/register/vacancies.ts";
import {
  accept,
  codes,
  day,
  EMPTY,
  idOf,
  input,
  knowing,
  knowledge,
  person,
  seatOf,
  silentKnowledge,
  STEERING,
  SUCCESSION,
  TODAY,
} from "./fixture.ts";

const SEAT = seatOf("granasa-kommun");
const robin = input("robin-ek", "ordinary", "2030-03-15");
const kim = input("kim-sten", "substitute", "2030-04-01");
const before = [robin, kim].reduce(
  (register, membership) => accept(register, addMembership(register, knowledge, membership)),
  knowing("robin-ek", "kim-sten", "noor-alm", "bo-lind"),
);
const change = {
  membership: idOf(robin),
  successor: person("noor-alm"),
  from: day("2030-09-01"),
  source: "protokoll 2030-08-20",
};
const replaced = replaceMember(before, knowledge, change, TODAY);

const told = (list: ReturnType<typeof holdersOf>) =>
  list.map(({ person, role, from, to, substituteFor }) =>
    [person, role, from, to, substituteFor].filter(Boolean).join(" "),
  );

test("the predecessor ends the day before, and the substitute steps in for the successor", () => {
  const register = accept(before, replaced);
  expect(told(holdersOf(register, SEAT, day("2030-08-31")))).toEqual([
    "robin-ek ordinary 2030-03-15 2030-08-31",
    "kim-sten substitute 2030-04-01 2030-08-31 robin-ek",
  ]);
  expect(told(holdersOf(register, SEAT, day("2030-09-01")))).toEqual([
    "noor-alm ordinary 2030-09-01",
    "kim-sten substitute 2030-09-01 noor-alm",
  ]);
});

test("a substitute who stays has held the seat since the first day", () => {
  const register = accept(before, replaced);
  const [substitute] = membershipsOf(register, person("kim-sten"), day("2030-09-01"));
  expect(heldSince(register, substitute!)).toBe("2030-04-01");
});

test("the predecessor is to introduce the successor and tell the contact person, until it is done", () => {
  const register = accept(before, replaced);
  const tasks = openTasks(register);
  expect(tasks.map(({ kind, person, duty }) => [kind, person, duty])).toEqual([
    ["introduce-successor", "robin-ek", SUCCESSION],
    ["tell-contact-person", "robin-ek", SUCCESSION],
  ]);
  const done = accept(register, completeTask(register, tasks[0]!.id, TODAY));
  expect(openTasks(done).map(({ kind }) => kind)).toEqual(["tell-contact-person"]);
  expect(codes(completeTask(register, "finns-inte" as (typeof tasks)[0]["id"], TODAY))).toEqual([
    "unknown-task",
  ]);
});

test("nothing is asked of the predecessor where the agreement asks nothing", () => {
  const silent = replaceMember(before, silentKnowledge, change, TODAY);
  expect(openTasks(accept(before, silent))).toEqual([]);
});

test("a new substitute is the ordinary member's to introduce", () => {
  const register = accept(
    before,
    replaceMember(before, knowledge, { ...change, membership: idOf(kim) }, TODAY),
  );
  expect(openTasks(register).map(({ person }) => person)).toEqual(["robin-ek", "robin-ek"]);
  expect(told(holdersOf(register, SEAT, day("2030-09-01")))[1]).toBe(
    "noor-alm substitute 2030-09-01 robin-ek",
  );
});

test("a substitute who moves up is no longer one", () => {
  const moved = replaceMember(
    before,
    knowledge,
    { ...change, successor: person("kim-sten") },
    TODAY,
  );
  expect(told(holdersOf(accept(before, moved), SEAT, day("2030-09-01")))).toEqual([
    "kim-sten ordinary 2030-09-01",
  ]);
});

test("nobody succeeds themselves, or on the day that the predecessor began", () => {
  const codesOf = (more: object) =>
    codes(replaceMember(before, knowledge, { ...change, ...more }, TODAY));
  expect(codesOf({ successor: "robin-ek" })).toEqual(["same-person"]);
  expect(codesOf({ from: "2030-03-15" })).toEqual(["dates-cross"]);
  expect(codesOf({ successor: "ingen-alls" })).toContain("unknown-person");
});

test("who sat in a period is everybody who held the seat on some day of it", () => {
  const register = accept(before, replaced);
  const period = { from: day("2030-08-31"), to: day("2030-09-01") };
  expect(heldDuring(register, SEAT, period).map(({ person }) => person)).toEqual([
    "robin-ek",
    "noor-alm",
    "kim-sten",
    "kim-sten",
  ]);
  expect(heldDuring(register, SEAT, { from: day("2029-01-01"), to: day("2030-03-14") })).toEqual(
    [],
  );
  expect(heldDuring(register, STEERING, period)).toHaveLength(4);
});

test("empty places are told apart by ordinary and substitute, in groups that are in use", () => {
  const parties = knowledge.subjects.get(STEERING);
  const count = parties?.kindOf === "group" ? parties.parties.length : 0;
  const none = vacancies(EMPTY, knowledge, TODAY).filter(({ group }) => group === STEERING);
  expect(none).toHaveLength(2 * count);
  const some = vacancies(before, knowledge, TODAY);
  expect(some.filter(({ seat }) => seat === SEAT)).toEqual([]);
  const early = vacancies(before, knowledge, day("2030-03-20"));
  expect(early.filter(({ seat }) => seat === SEAT)).toEqual([
    { group: STEERING, seat: SEAT, role: "substitute", missing: 1 },
  ]);
});

test("a local group counts its empty places once somebody has been registered there", () => {
  const group = "algmo-ledningsgrupp" as typeof STEERING;
  const seat = "algmo-ledningsgrupp/algmo-kommun.enhetschef" as typeof SEAT;
  const used = accept(
    before,
    addMembership(before, knowledge, input("bo-lind", "ordinary", "2030-01-01", { group, seat })),
  );
  const empty = (register: typeof before) =>
    vacancies(register, knowledge, TODAY).filter((vacancy) => vacancy.group === group);
  expect(empty(before)).toEqual([]);
  // The agreement does not say how many the other seat is for: one that nobody holds is empty.
  const unstated = "algmo-ledningsgrupp/jobbverket.sektionschef";
  expect(empty(used)).toEqual(
    [unstated, seat].map((each) => ({ group, seat: each, role: "ordinary", missing: 1 })),
  );
});

test("a seat that somebody soon leaves is told with who takes over, not who goes on for the successor", () => {
  const register = accept(before, replaced);
  const ending = endingSoon(register, day("2030-08-01"), 30);
  expect(ending.map(({ membership, successor }) => [membership.person, successor?.person])).toEqual(
    [["robin-ek", "noor-alm"]],
  );
  expect(endingSoon(register, day("2030-08-01"), 29)).toEqual([]);
  expect(endingSoon(register, day("2030-09-01"), 30)).toEqual([]);
});
