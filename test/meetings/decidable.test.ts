import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { Attendance } from "../../src/meetings/attendance.ts";
import {
  decidabilityOf,
  isPresent,
  type Decidability,
  type Situation,
} from "../../src/meetings/decidable.ts";
import { moreThanHalf } from "../../src/meetings/decision-rules.ts";
import type { Meeting } from "../../src/meetings/meeting.ts";
import { whatIf } from "../../src/meetings/what-if.ts";
import {
  answer,
  fullHouse,
  MEETING,
  membership,
  parties,
  person,
  situation,
  subject,
} from "./fixture.ts";

type Counted = Extract<Decidability, { state: "not-yet" | "cannot" | "decidable" }>;

function first(given: Situation): Counted {
  const [item] = decidabilityOf(given);
  if (item === undefined || !("needed" in item)) throw new Error("the item is not counted");
  return item;
}

const coming = (count: number, from = 1): Attendance[] =>
  parties(99)
    .slice(from - 1, from - 1 + count)
    .map((party) => answer(party, "coming"));

const meeting = (over: Partial<Meeting>): Meeting => ({ ...MEETING, ...over });
const item = (over: Partial<Meeting["items"][number]>) => ({ ...MEETING.items[0]!, ...over });
const callsOf = (counted: Counted) => ("calls" in counted ? counted.calls : []);
const obstaclesOf = (counted: Counted) => ("obstacles" in counted ? counted.obstacles : []);

describe("how many are needed", () => {
  test.each([
    [15, 8],
    [8, 5],
    [6, 4],
    [1, 1],
    [2, 2],
  ])("of %i affected parties %i must be present", (affected, needed) => {
    expect(first(situation(affected)).needed).toBe(needed);
  });

  test("is strictly more than half, and no more than that takes", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1000 }), (count) => {
        const needed = moreThanHalf(count);
        expect(needed * 2).toBeGreaterThan(count);
        expect((needed - 1) * 2).toBeLessThanOrEqual(count);
      }),
    );
  });

  test("an item that names its parties is counted over them alone", () => {
    const affected = parties(15).slice(0, 6);
    const items = [item({ affected })];
    const six = situation(15, { meeting: meeting({ items }), attendance: coming(9, 7) });
    expect(first(six)).toMatchObject({ state: "not-yet", present: 0, needed: 4, margin: -4 });
    const enough = { ...six, attendance: coming(4) };
    expect(first(enough)).toMatchObject({ state: "decidable", present: 4, margin: 0 });
  });
});

describe("states", () => {
  test("enough parties and the question sent: decidable, by consensus", () => {
    expect(first(situation(15, { attendance: coming(9) }))).toMatchObject({
      state: "decidable",
      present: 9,
      margin: 1,
      consensus: true,
      questionSent: true,
    });
  });

  test("half is not enough", () => {
    expect(first(situation(8, { attendance: coming(4) })).state).toBe("not-yet");
  });

  test("so many have declined that it cannot be reached: cannot", () => {
    const declined = parties(8).map((party) => answer(party, "both-absent"));
    const four = situation(8, { attendance: [...declined.slice(0, 4), ...coming(4, 5)] });
    expect(first(four)).toMatchObject({
      state: "cannot",
      obstacles: [{ what: "presence", missing: 1, possible: 0 }],
    });
    const three = { ...four, attendance: [...declined.slice(0, 3), ...coming(4, 5)] };
    expect(first(three).state).toBe("not-yet");
  });

  test("the agenda is not sent yet: not yet; when the meeting has begun: cannot", () => {
    const unsent = meeting({
      agendaSent: undefined,
      items: [item({ sentQuestion: undefined })],
    });
    const given = situation(3, { meeting: unsent, attendance: coming(3) });
    expect(first(given)).toMatchObject({
      state: "not-yet",
      obstacles: [{ what: "agenda-not-sent", tooLate: false }],
    });
    const late = { ...given, now: Temporal.Instant.from("2026-12-08T12:00:00Z") };
    expect(first(late).state).toBe("cannot");
  });

  test("a question that the sent agenda lacks can be sent until the local deadline, then not", () => {
    const lacking = meeting({ items: [item({ sentQuestion: undefined })] });
    const given = situation(3, { meeting: lacking, attendance: coming(3) });
    expect(first(given)).toMatchObject({
      state: "not-yet",
      questionSent: false,
      obstacles: [{ what: "question-not-sent", tooLate: false }],
    });
    const due = { ...given, agendaDue: Temporal.Instant.from("2026-11-24T22:59:59Z") };
    expect(first(due).state).toBe("cannot");
  });

  test("an unsent agenda that is late by a local setting is a caution, no bar", () => {
    const unsent = meeting({
      agendaSent: undefined,
      items: [item({ sentQuestion: undefined })],
    });
    const agendaDue = Temporal.Instant.from("2026-11-24T22:59:59Z");
    const given = first(situation(3, { meeting: unsent, attendance: coming(3), agendaDue }));
    expect(given.state).toBe("not-yet");
    expect(given.cautions).toEqual([{ what: "agenda-late" }]);
  });

  test("a question that was changed after it was sent is a caution", () => {
    const changed = meeting({ items: [item({ question: "Ska planen och budgeten antas?" })] });
    const given = first(situation(3, { meeting: changed, attendance: coming(3) }));
    expect(given).toMatchObject({ state: "decidable", cautions: [{ what: "question-changed" }] });
  });

  test("a cancelled meeting decides nothing", () => {
    const given = { meeting: meeting({ status: "cancelled" }), attendance: coming(3) };
    expect(first(situation(3, given))).toMatchObject({
      state: "cannot",
      obstacles: [{ what: "cancelled" }],
    });
  });

  test("a group without such a rule gets no verdict, however many come", () => {
    const [only] = decidabilityOf(situation(3, { rules: {}, attendance: coming(3) }));
    expect(only?.state).toBe("no-rule");
  });

  test("where no rule asks for it, the question need not have been sent", () => {
    const { quorum } = situation(3).rules;
    const unsent = meeting({
      agendaSent: undefined,
      items: [item({ sentQuestion: undefined })],
    });
    const given = situation(3, {
      meeting: unsent,
      rules: { quorum: quorum! },
      attendance: coming(2),
    });
    expect(first(given)).toMatchObject({ state: "decidable", consensus: false });
  });

  test("an item that is not for decision is not judged", () => {
    const items = [item({ forDecision: false })];
    expect(decidabilityOf(situation(3, { meeting: meeting({ items }) }))[0]?.state).toBe(
      "not-for-decision",
    );
  });
});

describe("who is present", () => {
  const substitute = (over: Partial<Attendance> = {}) =>
    answer("part-1", "substitute-coming", { substitute: person("ersattare-part-1"), ...over });

  test("a designated substitute counts; unconfirmed papers and mandate are a caution", () => {
    const given = situation(1, { attendance: [substitute({ informed: true })] });
    expect(first(given)).toMatchObject({
      state: "decidable",
      cautions: [{ what: "substitute-unconfirmed", party: "part-1" }],
    });
    const confirmed = substitute({ informed: true, mandated: true });
    expect(first({ ...given, attendance: [confirmed] }).cautions).toEqual([]);
  });

  test.each([
    ["on the day of the meeting", { from: "2026-12-08" }],
    ["and left before it", { from: "2026-01-01", to: "2026-12-07" }],
  ])("a substitute designated %s does not count", (_, period) => {
    const memberships = [
      membership({ party: "part-1", person: "ordinarie-part-1" }),
      membership({ party: "part-1", person: "ersattare-part-1", role: "substitute", ...period }),
    ];
    expect(first(situation(1, { memberships, attendance: [substitute()] })).present).toBe(0);
  });

  test("a substitute who is passed on to a new member on the day has been designated before it", () => {
    const [yesterday, day] = ["2026-12-07", "2026-12-08"];
    const memberships = [
      membership({ party: "part-1", person: "ordinarie-part-1", to: yesterday }),
      membership({ party: "part-1", person: "ny-part-1", from: day }),
      ...[{ to: yesterday }, { from: day }].map((period) =>
        membership({ party: "part-1", person: "ersattare-part-1", role: "substitute", ...period }),
      ),
    ];
    expect(first(situation(1, { memberships, attendance: [substitute()] })).present).toBe(1);
  });

  test("a substitute counts only where a rule lets substitutes decide", () => {
    const rules = { ...situation(1).rules, substitute: undefined };
    expect(first(situation(1, { rules, attendance: [substitute()] })).present).toBe(0);
  });

  test("an ordinary member who has left does not count", () => {
    const memberships = [membership({ party: "part-1", person: "ordinarie", to: "2026-12-07" })];
    expect(first(situation(1, { memberships, attendance: coming(1) })).present).toBe(0);
  });

  test("written views are not presence", () => {
    const attendance = [answer("part-1", "both-absent", { views: "Vi säger ja." })];
    const given = first(situation(1, { attendance }));
    expect(given.present).toBe(0);
    expect(given.cautions).toEqual([{ what: "views-only", party: "part-1" }]);
  });

  test("a party with two seats counts once", () => {
    const one = situation(2);
    const twin = { ...one.seats[0]!, id: "radet/part-1.b" as (typeof one.seats)[0]["id"] };
    const second = { ...one.memberships[0]!, person: person("andra"), seat: twin.id };
    const given = {
      ...one,
      seats: [...one.seats, twin],
      memberships: [...one.memberships, second],
      attendance: [...coming(1), { ...coming(1)[0]!, seat: twin.id }],
    };
    expect(first(given).present).toBe(1);
  });
});

test("whom to call: the unanswered first, then substitutes, then those who need one", () => {
  const all = parties(6);
  const memberships = fullHouse(all).filter(
    ({ person: who }) =>
      !["ersattare-part-3", "ordinarie-part-6", "ersattare-part-6"].includes(who),
  );
  const attendance = [
    answer("part-1", "both-absent"),
    answer("part-2", "substitute-asked", { substitute: person("ersattare-part-2") }),
    answer("part-3", "absent"),
    answer("part-4", "absent"),
  ];
  expect(callsOf(first(situation(6, { memberships, attendance })))).toEqual([
    { party: "part-5", person: "ordinarie-part-5", why: "has-not-answered" },
    { party: "part-4", person: "ersattare-part-4", why: "ask-substitute" },
    { party: "part-2", person: "ersattare-part-2", why: "await-substitute" },
    { party: "part-3", person: "ordinarie-part-3", why: "designate-substitute" },
    { party: "part-1", person: "ordinarie-part-1", why: "change-of-mind" },
    { party: "part-6", person: undefined, why: "fill-seat" },
  ]);
});

test("on the day it is too late to designate a substitute", () => {
  const memberships = [membership({ party: "part-1", person: "ordinarie" })];
  const attendance = [answer("part-1", "absent")];
  const now = Temporal.Instant.from("2026-12-08T08:00:00Z");
  const given = situation(1, { memberships, attendance, now });
  expect(callsOf(first(given)).map(({ why }) => why)).toEqual(["change-of-mind"]);
});

test("what if: a party that comes is supposed away, and nothing is kept", () => {
  const given = situation(3, { attendance: coming(2) });
  expect(first(given).state).toBe("decidable");
  const without = whatIf(given, new Map([[subject("part-1"), false]]));
  expect(first(without)).toMatchObject({ state: "not-yet", present: 1, margin: -1 });
  expect(first(given).present).toBe(2);
  const withAnother = whatIf(without, new Map([[subject("part-3"), true]]));
  expect(first(withAnother).state).toBe("decidable");
});

describe("whatever the group and the answers", () => {
  const STATUSES = [
    "coming",
    "absent",
    "substitute-asked",
    "substitute-coming",
    "both-absent",
  ] as const;
  const random = fc
    .integer({ min: 1, max: 20 })
    .chain((count) =>
      fc.record({
        count: fc.constant(count),
        answers: fc.array(
          fc.record({
            party: fc.integer({ min: 1, max: count }),
            status: fc.constantFrom(...STATUSES),
            who: fc.constantFrom("ersattare", "ordinarie", "okand"),
          }),
          { maxLength: 40 },
        ),
        affected: fc.uniqueArray(fc.integer({ min: 1, max: count })),
        held: fc.uniqueArray(fc.integer({ min: 0, max: count * 2 - 1 })),
      }),
    )
    .map(({ count, answers, affected, held }) => {
      const all = parties(count);
      const house = fullHouse(all);
      const items = [item({ affected: affected.map((number) => subject(`part-${number}`)) })];
      return situation(count, {
        meeting: meeting({ items }),
        memberships: held.flatMap((index) => house[index] ?? []),
        attendance: answers.map(({ party, status, who }, index) => ({
          ...answer(`part-${party}`, status, { substitute: person(`${who}-part-${party}`) }),
          answered: `2026-11-25T08:${String(index).padStart(2, "0")}:00Z` as Attendance["answered"],
        })),
      });
    });

  test("one more party present never makes a decidable item undecidable", () => {
    fc.assert(
      fc.property(random, fc.nat(), (given, pick) => {
        const party = given.parties[pick % given.parties.length]!;
        const house = { ...given, memberships: fullHouse(given.parties) };
        fc.pre(first(house).state === "decidable");
        const more = whatIf(house, new Map([[party, true]]));
        expect(first(more).state).toBe("decidable");
        expect(first(more).present).toBeGreaterThanOrEqual(first(house).present);
      }),
    );
  });

  test("one more affected party that is present never does either", () => {
    fc.assert(
      fc.property(random, fc.nat(), (given, pick) => {
        const house = { ...given, memberships: fullHouse(given.parties) };
        const before = first(house);
        const party = given.parties[pick % given.parties.length]!;
        const [only] = given.meeting.items;
        fc.pre(before.state === "decidable" && only!.affected.length > 0);
        const items = [item({ affected: [...only!.affected, party] })];
        const more = whatIf({ ...house, meeting: meeting({ items }) }, new Map([[party, true]]));
        expect(first(more).state).toBe("decidable");
      }),
    );
  });

  test("nobody counts who does not hold the seat, and each party counts at most once", () => {
    fc.assert(
      fc.property(random, (given) => {
        const counted = first(given);
        const present = counted.affected.filter(({ presence }) => isPresent(presence));
        expect(counted.present).toBe(present.length);
        expect(new Set(present.map(({ party }) => party)).size).toBe(present.length);
        for (const { presence } of present) {
          const role = presence.how === "ordinary" ? "ordinary" : "substitute";
          const held = given.memberships.some(
            (one) =>
              one.seat === presence.seat && one.person === presence.person && one.role === role,
          );
          expect(held).toBe(true);
        }
      }),
    );
  });

  test("an undesignated substitute never counts", () => {
    fc.assert(
      fc.property(random, (given) => {
        const memberships = given.memberships.filter(({ role }) => role === "ordinary");
        const attendance = given.attendance.map((one) => ({
          ...one,
          status: "substitute-coming" as const,
        }));
        expect(first({ ...given, memberships, attendance }).present).toBe(0);
      }),
    );
  });

  test("it is decidable exactly when nothing stands in the way", () => {
    fc.assert(
      fc.property(random, (given) => {
        const counted = first(given);
        expect(counted.state === "decidable").toBe(counted.present >= counted.needed);
        expect(obstaclesOf(counted).length === 0).toBe(counted.state === "decidable");
      }),
    );
  });
});
