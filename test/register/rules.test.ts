import { describe, expect, test } from "vitest";
import { addMembership, endMembership } from "../../src/register/change-membership.ts";
import { addPerson, changePerson } from "../../src/register/change-person.ts";
import type { Register } from "../../src/register/records.ts";
import { vacancies } from "../../src/register/vacancies.ts";
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
  seat,
  seatOf,
  STEERING,
} from "./fixture.ts";
import type { SubjectId } from "../../src/knowledge/schema/base.ts";

const isSteering = ({ group }: { readonly group: SubjectId }) => group === STEERING;
const people = knowing("robin-ek", "kim-sten", "noor-alm");
const add = (register: Register, membership: ReturnType<typeof input>) =>
  addMembership(register, knowledge, membership);
const robin = input("robin-ek", "ordinary", "2030-03-15");
const seated = accept(people, add(people, robin));

describe("adding a membership", () => {
  test("keeps on whose behalf the seat is held", () => {
    expect([...seated.memberships.values()]).toEqual([
      {
        id: idOf(robin),
        person: "robin-ek",
        group: "styrgrupp",
        role: "ordinary",
        seat: "styrgrupp/granasa-kommun",
        onBehalfOf: "granasa-kommun",
        from: "2030-03-15",
        source: "protokoll 2030-03-15",
      },
    ]);
  });

  test.each([
    [
      "an unknown group",
      input("robin-ek", "chair", "2030-03-15", { group: "finns-inte" as SubjectId }),
      "unknown-group",
    ],
    [
      "an unknown seat",
      input("robin-ek", "ordinary", "2030-03-15", { seat: seatOf("finns-inte") }),
      "unknown-seat",
    ],
    [
      "a seat of another group",
      input("robin-ek", "ordinary", "2030-03-15", { seat: seat("verksamhetsgrupp/granen") }),
      "unknown-seat",
    ],
    ["an unknown person", input("ingen-alls", "ordinary", "2030-03-15"), "unknown-person"],
    [
      "a member without a seat",
      input("robin-ek", "ordinary", "2030-03-15", { seat: undefined }),
      "seat-needed",
    ],
    [
      "a chair with a seat",
      input("robin-ek", "chair", "2030-03-15", { seat: seatOf("granasa-kommun") }),
      "seat-not-wanted",
    ],
    [
      "dates that cross",
      input("robin-ek", "ordinary", "2030-03-15", { to: "2030-03-14" }),
      "dates-cross",
    ],
    ["a day that does not exist", input("robin-ek", "ordinary", "2030-02-30"), "not-valid"],
    ["no source", input("robin-ek", "ordinary", "2030-03-15", { source: " " }), "not-valid"],
    [
      "an identity number in the source",
      input("robin-ek", "ordinary", "2030-03-15", { source: "beslut 850412-1234" }),
      "identity-number",
    ],
    [
      "a substitute for nobody",
      input("robin-ek", "substitute", "2030-03-15"),
      "substitute-for-nobody",
    ],
  ] as const)("refuses %s", (_what, membership, code) => {
    expect(codes(add(people, membership))).toEqual([code]);
  });

  test("refuses what is registered already, and the same person in the same seat and role at once", () => {
    expect(codes(add(seated, robin))).toEqual(["overlap"]);
    expect(codes(add(seated, { ...robin, from: day("2031-01-01") }))).toEqual(["overlap"]);
  });

  test("refuses a second ordinary member in a seat for one, on the very last day too", () => {
    expect(codes(add(seated, input("kim-sten", "ordinary", "2032-01-01")))).toEqual(["seat-full"]);
    const ended = accept(
      seated,
      endMembership(seated, knowledge, { membership: idOf(robin), to: day("2030-12-31") }),
    );
    expect(codes(add(ended, input("kim-sten", "ordinary", "2030-12-31")))).toEqual(["seat-full"]);
    expect(codes(add(ended, input("kim-sten", "ordinary", "2031-01-01")))).toEqual([]);
  });

  test("lets a seat have as many as it has places at every time, though more over the years", () => {
    const group = "algmo-ledningsgrupp" as SubjectId;
    const place = { group, seat: seat("algmo-ledningsgrupp/algmo-kommun.enhetschef") };
    const two = [
      input("robin-ek", "ordinary", "2030-01-01", { ...place, to: "2030-06-30" }),
      input("kim-sten", "ordinary", "2030-07-01", place),
      input("noor-alm", "ordinary", "2030-03-01", place),
    ].reduce(
      (register, membership) => accept(register, add(register, membership)),
      knowing("robin-ek", "kim-sten", "noor-alm", "bo-lind"),
    );
    expect(codes(add(two, input("bo-lind", "ordinary", "2030-05-01", place)))).toEqual([
      "seat-full",
    ]);
    expect(
      codes(add(two, input("bo-lind", "ordinary", "2030-01-01", { ...place, to: "2030-02-28" }))),
    ).toEqual([]);
  });

  test("refuses two chairs or two secretaries at once, but not two coordinators", () => {
    for (const [role, expected] of [
      ["chair", ["function-taken"]],
      ["secretary", ["function-taken"]],
      ["coordinator", []],
    ] as const) {
      const one = accept(people, add(people, input("robin-ek", role, "2030-03-15")));
      expect(codes(add(one, input("kim-sten", role, "2030-05-01")))).toEqual(expected);
    }
  });

  test("refuses a group that existed only before the first day", () => {
    const old = [...knowledge.subjects.values()].map((subject) =>
      subject.id === STEERING ? { ...subject, valid: { from: "2018", to: "2029" } } : subject,
    );
    const earlier = {
      ...knowledge,
      subjects: new Map(old.map((subject) => [subject.id, subject])),
    };
    const chair = (from: string) =>
      codes(addMembership(people, earlier, input("robin-ek", "chair", from)));
    expect(chair("2030-01-01")).toEqual(["group-ended"]);
    expect(chair("2029-12-31")).toEqual([]);
    expect(vacancies(people, earlier, day("2030-01-01")).filter(isSteering)).toEqual([]);
    expect(vacancies(people, earlier, day("2029-12-31")).filter(isSteering)).not.toEqual([]);
  });

  test("ties a substitute to the seat's only ordinary member", () => {
    const kim = input("kim-sten", "substitute", "2030-04-01");
    const both = accept(seated, add(seated, kim));
    expect(both.memberships.get(idOf(kim))?.substituteFor).toBe("robin-ek");
  });

  test("refuses a substitute who is the member, before the member begins, or for somebody else", () => {
    const forRobin = { substituteFor: "robin-ek" };
    expect(codes(add(seated, input("robin-ek", "substitute", "2030-04-01", forRobin)))).toContain(
      "substitute-for-oneself",
    );
    expect(codes(add(seated, input("kim-sten", "substitute", "2030-03-14", forRobin)))).toEqual([
      "substitute-for-nobody",
    ]);
    expect(
      codes(
        add(seated, input("kim-sten", "substitute", "2030-04-01", { substituteFor: "noor-alm" })),
      ),
    ).toEqual(["substitute-for-nobody"]);
  });
});

describe("ending a membership", () => {
  test("refuses a last day before the first, and what is not there", () => {
    const end = (id: string, to: string) =>
      codes(
        endMembership(seated, knowledge, {
          membership: id as ReturnType<typeof idOf>,
          to: day(to),
        }),
      );
    expect(end(idOf(robin), "2030-03-14")).toEqual(["dates-cross"]);
    expect(end(idOf(robin), "2030-03-15")).toEqual([]);
    expect(end("finns-inte", "2030-03-15")).toEqual(["unknown-membership"]);
  });

  test("refuses to leave a substitute who begins later without a member", () => {
    const kim = input("kim-sten", "substitute", "2030-09-01");
    const both = accept(seated, add(seated, kim));
    const end = (to: string) =>
      codes(endMembership(both, knowledge, { membership: idOf(robin), to: day(to) }));
    expect(end("2030-08-31")).toEqual(["substitute-for-nobody"]);
    expect(end("2030-09-01")).toEqual([]);
  });
});

describe("people", () => {
  test("get an id from their name, and another where it is taken", () => {
    const one = accept(
      EMPTY,
      addPerson(EMPTY, knowledge, { name: "  Åsa  Björk ", email: "Asa@Example.org" }),
    );
    expect([...one.people.values()]).toEqual([
      { id: "asa-bjork", name: "Åsa Björk", email: "asa@example.org", language: "sv" },
    ]);
    const two = accept(
      one,
      addPerson(one, knowledge, { name: "Asa Björk", email: "asa.b@example.org" }),
    );
    expect([...two.people.keys()]).toEqual(["asa-bjork", "asa-bjork-2"]);
  });

  test.each([
    ["a namesake who cannot be told apart", { name: "robin ek" }, "person-exists"],
    ["an identity number as name", { name: "Robin 19850412-1234" }, "identity-number"],
    ["an address that is none", { name: "Ida Rönn", email: "ida" }, "not-valid"],
    [
      "an unknown organisation",
      { name: "Ida Rönn", organization: "finns-inte" as SubjectId },
      "unknown-organization",
    ],
  ])("are refused with %s", (_what, newcomer, code) => {
    expect(codes(addPerson(people, knowledge, newcomer))).toEqual([code]);
  });

  test("keep what a change does not say, and their own address", () => {
    const one = accept(
      people,
      changePerson(people, knowledge, person("robin-ek"), { email: "robin@example.org" }),
    );
    const two = accept(one, changePerson(one, knowledge, person("robin-ek"), { name: "Robin Al" }));
    expect(two.people.get(person("robin-ek"))).toMatchObject({
      name: "Robin Al",
      email: "robin@example.org",
    });
    expect(
      codes(changePerson(two, knowledge, person("kim-sten"), { email: "robin@example.org" })),
    ).toEqual(["email-taken"]);
  });
});
