/** What holds of the register whatever is done to it. */
import fc from "fast-check";
import { expect, test } from "vitest";
import type { SubjectId } from "../../src/knowledge/schema/base.ts";
import {
  addMembership,
  endMembership,
  type NewMembership,
} from "../../src/register/change-membership.ts";
import { addPerson, type NewPerson } from "../../src/register/change-person.ts";
import { importPlan } from "../../src/register/import-plan.ts";
import { type Membership, MEMBERSHIP_ROLES } from "../../src/register/membership.ts";
import { readCsv } from "../../src/register/read-csv.ts";
import type { Register } from "../../src/register/records.ts";
import type { Decision } from "../../src/register/refusal.ts";
import { replaceMember } from "../../src/register/succession.ts";
import { registerCsv } from "../../src/register/write-csv.ts";
import { seatsIn } from "../../src/register/seats.ts";
import { covers, overlaps, shifted } from "../../src/register/time.ts";
import { slotOf } from "../../src/register/draft.ts";
import { after, day, EMPTY, knowing, knowledge, person, seat, TODAY } from "./fixture.ts";

fc.configureGlobal({ seed: 2030 });

const PEOPLE = ["robin-ek", "kim-sten", "noor-alm", "bo-lind", "ida-ronn"];
const SEATS = [
  seat("styrgrupp/granasa-kommun"),
  seat("styrgrupp/jobbverket"),
  seat("algmo-ledningsgrupp/algmo-kommun.enhetschef"),
];
const anyPerson = fc.constantFrom(...PEOPLE.map(person));
// Few days, so that periods meet.
const anyDay = fc.integer({ min: 0, max: 12 }).map((days) => shifted(day("2030-03-01"), days));

const anyMembership: fc.Arbitrary<NewMembership> = fc
  .record({
    person: anyPerson,
    role: fc.constantFrom("ordinary", "substitute", "substitute", ...MEMBERSHIP_ROLES),
    seat: fc.constantFrom(...SEATS),
    substituteFor: fc.option(anyPerson, { nil: undefined, freq: 1 }),
    from: anyDay,
    to: fc.option(anyDay, { nil: undefined, freq: 1 }),
    source: fc.constantFrom("protokoll 1", "=1+1", '\'-beslut; "muntligt"', "rad\nbryts"),
  })
  .map(({ seat: place, ...rest }) => ({
    ...rest,
    group: place.split("/")[0] as SubjectId,
    seat: rest.role === "ordinary" || rest.role === "substitute" ? place : undefined,
  }));

type Step = (register: Register) => Decision;

function nth(register: Register, at: number): Membership | undefined {
  return [...register.memberships.values()][at % Math.max(1, register.memberships.size)];
}

const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: anyMembership.map(
      (input): Step =>
        (register) =>
          addMembership(register, knowledge, input),
    ),
  },
  fc.tuple(fc.nat(20), anyDay).map(
    ([at, to]): Step =>
      (register) =>
        endMembership(register, knowledge, {
          membership: nth(register, at)?.id ?? ("" as Membership["id"]),
          to,
        }),
  ),
  fc.tuple(fc.nat(20), anyPerson, anyDay).map(
    ([at, successor, from]): Step =>
      (register) =>
        replaceMember(
          register,
          knowledge,
          {
            membership: nth(register, at)?.id ?? ("" as Membership["id"]),
            successor,
            from,
            source: "protokoll 2",
          },
          TODAY,
        ),
  ),
);

const anyRegister = fc.array(anyStep, { minLength: 5, maxLength: 40, size: "max" }).map((steps) =>
  steps.reduce(
    (register, step) => {
      const decision = step(register);
      return decision.outcome === "accepted" ? after(register, decision.writes) : register;
    },
    knowing(...PEOPLE),
  ),
);

const all = (register: Register) => [...register.memberships.values()];
const days = Array.from({ length: 16 }, (_, at) => shifted(day("2030-03-01"), at));

test("nobody holds the same seat and role twice at a time, nor as member and substitute", () => {
  fc.assert(
    fc.property(anyRegister, (register) => {
      const held = all(register);
      const doubled = held.filter((one) =>
        held.some(
          (other) =>
            other.id !== one.id &&
            other.person === one.person &&
            slotOf(other) === slotOf(one) &&
            overlaps(other, one),
        ),
      );
      expect(doubled).toEqual([]);
    }),
  );
});

test("a seat never has more ordinary members than places, a group never two chairs or secretaries", () => {
  fc.assert(
    fc.property(anyRegister, fc.constantFrom(...days), (register, today) => {
      const held = all(register).filter((membership) => covers(membership, today));
      for (const {
        seat: { id, places = Infinity },
      } of seatsIn(knowledge).byId.values())
        expect(
          held.filter(({ seat, role }) => seat === id && role === "ordinary").length,
        ).toBeLessThanOrEqual(places);
      const functions = held
        .filter(({ role }) => role === "chair" || role === "secretary")
        .map(slotOf);
      expect(new Set(functions).size).toBe(functions.length);
    }),
  );
});

test("a substitute steps in for an ordinary member who holds the seat on the first day, and no period crosses", () => {
  fc.assert(
    fc.property(anyRegister, (register) => {
      for (const { role, from, to, seat, substituteFor, id } of all(register)) {
        expect(from <= (to ?? from), id).toBe(true);
        if (role !== "substitute") continue;
        const members = all(register).filter(
          (other) =>
            other.role === "ordinary" &&
            other.seat === seat &&
            other.person === substituteFor &&
            covers(other, from),
        );
        expect(members).toHaveLength(1);
      }
    }),
  );
});

test("the sequences do accept members, substitutes and successors", () => {
  const seen = fc.sample(anyRegister, 200);
  expect(seen.some(({ tasks }) => tasks.size > 0)).toBe(true);
  expect(
    seen.filter((register) => all(register).some(({ role }) => role === "substitute")).length,
  ).toBeGreaterThan(20);
});

const anyPersonInput: fc.Arbitrary<NewPerson> = fc.record({
  name: fc.oneof(
    fc.constantFrom("Robin Ek", "robin-ek", "Åsa Björk", "=1+1", "'@Bo"),
    fc.string({ minLength: 1, maxLength: 20 }),
  ),
  email: fc.option(fc.constantFrom("a@example.org", "b@example.org", "c@example.org"), {
    nil: undefined,
  }),
  organization: fc.option(fc.constantFrom("granen", "granasa-kommun", "jobbverket"), {
    nil: undefined,
  }),
  language: fc.option(fc.constantFrom("sv" as const, "en" as const), { nil: undefined }),
}) as fc.Arbitrary<NewPerson>;

const anyPeopledRegister = fc
  .tuple(anyRegister, fc.array(anyPersonInput, { maxLength: 8 }))
  .map(([register, people]) =>
    people.reduce((before, input) => {
      const decision = addPerson(before, knowledge, input);
      return decision.outcome === "accepted" ? after(before, decision.writes) : before;
    }, register),
  );

function planned(csv: string, register: Register) {
  const read = readCsv(new TextEncoder().encode(csv));
  if (read.outcome === "unreadable") throw new Error(read.reason.en);
  return importPlan(register, knowledge, read.rows);
}

test("what is exported is imported into an empty register as it was, and changes nothing where it came from", () => {
  fc.assert(
    fc.property(anyPeopledRegister, (register) => {
      const csv = registerCsv(register, knowledge);
      const plan = planned(csv, EMPTY);
      expect(
        plan.lines.flatMap(({ refusals }) => refusals.map(({ refused }) => refused.en)),
      ).toEqual([]);
      const copy = after(EMPTY, plan.writes);
      expect(copy.people).toEqual(register.people);
      expect(copy.memberships).toEqual(register.memberships);
      expect(planned(csv, register).writes).toEqual([]);
      expect(planned(csv, copy).writes).toEqual([]);
    }),
  );
});

const anyOf = fc.constantFrom;
const anyPersonCells = fc.tuple(
  anyOf("Robin Ek", "robin ek", "Kim Sten", "Åsa Björk", "Asa Bjork"),
  anyOf("", "robin@example.org", "Robin@Example.org", "kim@example.org"),
  anyOf("", "Granen", "Granåsa"),
);
const anyMembershipCells = fc.oneof(
  fc.constant([]),
  fc.tuple(
    anyOf("styrgruppen", "verksamhetsgruppen"),
    anyOf("Granåsa", "jobbverket"),
    anyOf("ordinarie", "ersättare"),
    anyOf("", "", "Robin Ek", "Kim Sten"),
    anyOf("2030-03-01", "2030-03-05"),
    anyOf("", "2030-03-04", "2030-03-09"),
    anyOf("protokoll 1", "protokoll 2"),
  ),
);
const anyLine = fc
  .tuple(anyPersonCells, anyMembershipCells)
  .map(([person, membership]) => [...person, ...membership].join(";"));

test("an import that is applied changes nothing when it is applied again", () => {
  let applied = 0;
  fc.assert(
    fc.property(fc.array(anyLine, { maxLength: 4 }), (lines) => {
      const csv = [
        "namn;e-post;organisation;grupp;part;roll;ersättare för;från;till;källa",
        ...lines,
      ].join("\n");
      const plan = planned(csv, EMPTY);
      if (plan.lines.some(({ outcome }) => outcome === "refused")) return;
      applied += plan.writes.length;
      const again = planned(csv, after(EMPTY, plan.writes));
      expect(again.writes).toEqual([]);
      expect(again.lines.filter(({ outcome }) => outcome !== "unchanged")).toEqual([]);
    }),
    { numRuns: 2000 },
  );
  expect(applied).toBeGreaterThan(100);
});
