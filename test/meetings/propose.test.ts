import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import type { GroupEntry } from "../../src/knowledge/schema/kinds.ts";
import { daysOffIn } from "../../src/meetings/days-off.ts";
import type { Meeting } from "../../src/meetings/meeting.ts";
import { proposeDays } from "../../src/meetings/propose.ts";
import { proposeMeetings } from "../../src/meetings/propose-meetings.ts";
import { isRefusal } from "../../src/register/refusal.ts";
import { zonedTime } from "../../src/meetings/time.ts";
import { workingDaysBefore } from "../../src/meetings/working-days.ts";
import { GROUP, MEETING, subject } from "./fixture.ts";

const daysOff = daysOffIn("SE");
const day = (text: string) => Temporal.PlainDate.from(text);
const gap = (from: Temporal.PlainDate, to: Temporal.PlainDate) =>
  from.until(to, { largestUnit: "days" }).days;

describe("days off", () => {
  test.each([
    ["2027-05-06", "holiday"],
    ["2027-05-07", "squeeze-day"],
    ["2027-06-25", "holiday"],
    ["2027-12-24", "holiday"],
    ["2027-12-31", "holiday"],
    ["2026-06-05", undefined],
    ["2027-01-05", undefined],
    ["2026-01-05", "squeeze-day"],
    ["2027-07-15", "july"],
    ["2027-10-16", "weekend"],
    ["2027-10-14", undefined],
  ])("%s: %s", (text, why) => {
    expect(daysOff(day(text))).toBe(why);
  });

  test("ten working days before a meeting pass over weekends and holidays", () => {
    expect(workingDaysBefore(day("2026-12-08"), 10, daysOff).toString()).toBe("2026-11-24");
    expect(workingDaysBefore(day("2027-01-12"), 5, daysOff).toString()).toBe("2027-01-04");
  });
});

const wish = (over: Partial<Parameters<typeof proposeDays>[0]>) => ({
  cadence: { from: "P6W", to: "P8W" },
  year: 2027,
  weekday: 2,
  avoid: daysOff,
  ...over,
});

describe("bounds", () => {
  test("6–8 weeks keeps the weekday where it can and passes July within the bounds", () => {
    const { days, strains } = proposeDays(wish({ after: day("2026-12-08") }));
    expect(strains).toEqual([]);
    expect(days.map(String)).toMatchInlineSnapshot(`
      [
        "2027-01-26",
        "2027-03-16",
        "2027-05-04",
        "2027-06-22",
        "2027-08-10",
        "2027-09-28",
        "2027-11-16",
      ]
    `);
  });

  test("what July makes impossible is told", () => {
    const { days, strains } = proposeDays(wish({ cadence: { from: "P2W", to: "P3W" } }));
    expect(strains).toMatchObject([{ what: "out-of-bounds", july: true }]);
    expect(days.every((one) => one.month !== 7)).toBe(true);
  });

  test("hold from each meeting to the next, but for what is told; no day to avoid is proposed", () => {
    const bounds = fc
      .tuple(fc.integer({ min: 2, max: 9 }), fc.integer({ min: 1, max: 4 }))
      .map(([from, more]) => ({ from: `P${from}W`, to: `P${from + more}W` }));
    const years = fc.integer({ min: 2026, max: 2035 });
    const before = fc.option(fc.integer({ min: 1, max: 30 }), { nil: undefined });
    fc.assert(
      fc.property(
        bounds,
        years,
        fc.integer({ min: 1, max: 5 }),
        before,
        (cadence, year, weekday, ago) => {
          const after =
            ago === undefined ? undefined : day(`${year}-01-01`).subtract({ days: ago });
          const { days, strains } = proposeDays(wish({ cadence, year, weekday, after }));
          const told = new Set(strains.map(({ to }) => to.toString()));
          const all = after === undefined ? days : [after, ...days];
          for (const [index, to] of all.slice(1).entries()) {
            if (told.has(to.toString())) continue;
            expect(gap(all[index]!.add(cadence.from), to)).toBeGreaterThanOrEqual(0);
            expect(gap(to, all[index]!.add(cadence.to))).toBeGreaterThanOrEqual(0);
          }
          expect(days.map(daysOff).filter((why) => why !== undefined)).toEqual([]);
          expect(days.every((one) => one.year === year)).toBe(true);
          expect(days.at(-1)!.add(cadence.to).year).toBeGreaterThan(year);
        },
      ),
      { numRuns: 25 },
    );
  });
});

describe("every so often", () => {
  test("once a quarter is one day in each quarter", () => {
    const { days, strains } = proposeDays(wish({ cadence: { every: "P3M" } }));
    expect(days.map(String)).toMatchInlineSnapshot(`
      [
        "2027-02-09",
        "2027-05-11",
        "2027-08-10",
        "2027-11-16",
      ]
    `);
    expect(strains).toEqual([]);
  });

  test("once a month leaves July out and says so", () => {
    const { days, strains } = proposeDays(wish({ cadence: { every: "P1M" } }));
    expect(days.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 8, 9, 10, 11, 12]);
    expect(strains).toMatchObject([{ what: "left-out", from: day("2027-07-01") }]);
  });

  test("a month that has had its meeting gets no other", () => {
    const { days } = proposeDays(wish({ cadence: { every: "P1M" }, after: day("2027-03-02") }));
    expect(days[0]?.month).toBe(4);
  });

  test("every other week keeps to the weeks of the last meeting", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 5 }),
        (count, weekday) => {
          const after = day("2026-12-08");
          const { days, strains } = proposeDays(
            wish({ cadence: { every: `P${count}W` }, after, weekday }),
          );
          const monday = (one: Temporal.PlainDate) => one.subtract({ days: one.dayOfWeek - 1 });
          const weeks = days.map((one) => gap(monday(after), monday(one)) / 7);
          expect(weeks.every((week) => week % count === 0)).toBe(true);
          expect(new Set(weeks).size).toBe(weeks.length);
          const left = strains.length + days.length;
          expect(Math.abs(left - 52 / count)).toBeLessThanOrEqual(2);
          expect(days.map(daysOff).filter((why) => why !== undefined)).toEqual([]);
        },
      ),
    );
  });
});

describe("a proposal", () => {
  const group = {
    id: GROUP,
    name: { sv: "rådet", en: "the council" },
    cadence: { every: "P3M" },
  } as unknown as GroupEntry;
  const asked = {
    group,
    year: 2027,
    meetings: [] as Meeting[],
    length: Temporal.Duration.from("PT2H"),
    avoid: daysOff,
    nameOf: (id: string) => ({ sv: `Sv ${id}`, en: `En ${id}` }),
    now: Temporal.Instant.from("2026-11-22T08:00:00Z"),
  };

  test("is at 13.00 for two hours unless something else is asked", () => {
    const proposal = proposeMeetings(asked);
    if (isRefusal(proposal)) throw new Error(proposal.refused.en);
    expect(proposal.basis).toBe("agreement");
    expect(proposal.times[0]).toEqual({
      starts: expect.stringMatching(/T13:00:00\+01:00\[Europe\/Stockholm\]$/),
      ends: expect.stringMatching(/T15:00:00\+01:00\[Europe\/Stockholm\]$/),
    });
    expect(proposal.times[1]?.starts).toMatch(/T13:00:00\+02:00/);
  });

  test("of a group whose agreements do not say how often is refused, until chosen locally", () => {
    const silent = { ...asked, group: { ...group, cadence: "not-stated" as const } };
    const refused = proposeMeetings(silent);
    expect(isRefusal(refused) && refused.refused.sv).toContain(
      "Det står inte i överenskommelserna",
    );
    expect(proposeMeetings({ ...silent, every: { every: "P6W" } })).toMatchObject({
      basis: "local",
    });
  });

  test("of a group that meets beside another follows that one's meetings, once each", () => {
    const other = (starts: string, ends: string): Meeting => ({
      ...MEETING,
      id: `utskottet-${starts.slice(0, 10)}` as Meeting["id"],
      group: subject("utskottet"),
      starts: zonedTime(starts),
      ends: zonedTime(ends),
    });
    const meetings = [
      other("2027-03-09T09:00", "2027-03-09T11:30"),
      other("2027-05-11T09:00", "2027-05-11T11:30"),
      { ...other("2027-09-07T09:00", "2027-09-07T11:30"), status: "cancelled" as const },
    ];
    const meetsBeside = { group: subject("utskottet") };
    const besides = { ...group, cadence: "not-stated" as const, meetsBeside };
    const proposal = proposeMeetings({ ...asked, group: besides, meetings });
    expect(proposal).toEqual({
      basis: "beside",
      strains: [],
      times: [
        { starts: zonedTime("2027-03-09T11:30"), ends: zonedTime("2027-03-09T13:30") },
        { starts: zonedTime("2027-05-11T11:30"), ends: zonedTime("2027-05-11T13:30") },
      ],
    });
    const again = isRefusal(proposal)
      ? []
      : proposal.times.map((time) => ({
          ...MEETING,
          ...time,
          id: `x-${time.starts}` as Meeting["id"],
        }));
    const none = proposeMeetings({ ...asked, group: besides, meetings: [...meetings, ...again] });
    expect(isRefusal(none) && none.refused.sv).toMatch(/ har redan ett möte vid vart och ett /);
    const first = proposeMeetings({ ...asked, group: besides, meetings: [] });
    expect(isRefusal(first) && first.refused).toEqual({
      sv: `Sv ${GROUP} träffas i anslutning till Sv utskottet, som inte har några kommande möten 2027: planera dem först, med "ask meetings propose" eller "ask meetings plan".`,
      en: `En ${GROUP} meets in connection with En utskottet, which has no coming meetings in 2027: plan those first, with "ask meetings propose" or "ask meetings plan".`,
    });
  });
});
