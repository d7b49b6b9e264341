import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import { answer, type AnswerContext, type AnswerEvent } from "../../src/meetings/answer.ts";
import { Attendance } from "../../src/meetings/attendance.ts";
import { nextStep } from "../../src/meetings/next-step.ts";
import { isRefusal } from "../../src/register/refusal.ts";
import { MEETING, partySeat, person } from "./fixture.ts";

const robin = person("robin-ek");
const kim = person("kim-sten");
const alex = person("alex-berg");

const context = (over: Partial<AnswerContext> = {}): AnswerContext => ({
  meeting: MEETING,
  seat: partySeat("angsby"),
  holders: { ordinary: robin, substitutes: [kim] },
  now: Temporal.Instant.from("2026-11-26T08:00:00Z"),
  ...over,
});

/** What stands after these events; throws at a refusal. */
function after(events: readonly AnswerEvent[], given = context()): Attendance {
  let attendance: Attendance | undefined;
  for (const event of events) {
    const outcome = answer(attendance, event, given);
    if (isRefusal(outcome)) throw new Error(outcome.refused.en);
    attendance = outcome;
  }
  if (attendance === undefined) throw new Error("no events");
  return attendance;
}

const declines = { kind: "declines" } as const;
const asks = (substitute = kim) => ({ kind: "ask-substitute", substitute }) as const;
const accepts = (substitute = kim) => ({ kind: "substitute-accepts", substitute }) as const;
const cannot = (substitute = kim) => ({ kind: "substitute-declines", substitute }) as const;
const informed = { kind: "informed" } as const;
const mandated = { kind: "mandated" } as const;
const views = { kind: "views", text: " Vi säger ja. " } as const;

function refusal(events: readonly AnswerEvent[], last: AnswerEvent, given = context()): string {
  const before = events.length === 0 ? undefined : after(events);
  const outcome = answer(before, last, given);
  return isRefusal(outcome) ? outcome.refused.sv : "";
}

test("the chain: absent, asked, accepted, informed, mandated; each step waits for the next", () => {
  const steps: readonly [AnswerEvent[], unknown][] = [
    [[declines], { what: "ask-substitute", person: robin, substitute: kim }],
    [[declines, asks()], { what: "answer-as-substitute", person: kim }],
    [[declines, asks(), accepts()], { what: "inform-and-mandate", person: robin, substitute: kim }],
    [
      [declines, asks(), accepts(), informed],
      { what: "inform-and-mandate", person: robin, substitute: kim },
    ],
    [[declines, asks(), accepts(), informed, mandated], undefined],
    [[declines, asks(), cannot()], { what: "give-views", person: robin }],
    [[declines, asks(), cannot(), views], undefined],
  ];
  expect(nextStep(undefined, context())).toEqual({ what: "answer", person: robin });
  for (const [events, expected] of steps)
    expect(nextStep(after(events), context())).toEqual(expected);
});

test("who comes after all is coming; who was confirmed for the substitute is no longer", () => {
  const back = after([declines, asks(), accepts(), informed, mandated, { kind: "comes" }]);
  expect(back).toMatchObject({ status: "coming", informed: false, mandated: false });
  expect(back.substitute).toBeUndefined();
});

test("a confirmation holds for the substitute it was given for", () => {
  const two = context({ holders: { ordinary: robin, substitutes: [kim, alex] } });
  const swapped = after([declines, accepts(), informed, mandated, asks(alex), accepts(alex)], two);
  expect(swapped).toMatchObject({ substitute: alex, informed: false, mandated: false });
});

test("with a second substitute left, one who declines leaves the seat open", () => {
  const two = context({ holders: { ordinary: robin, substitutes: [kim, alex] } });
  const open = after([declines, asks(), cannot()], two);
  expect(open.status).toBe("absent");
  expect(nextStep(open, two)).toEqual({ what: "ask-substitute", person: robin, substitute: alex });
  expect(after([declines, asks(), cannot(), asks(alex), cannot(alex)], two).status).toBe(
    "both-absent",
  );
});

describe("refused, with what to do", () => {
  test("a substitute who is not designated for the seat", () => {
    expect(refusal([declines], asks(alex))).toContain("utsedd på förhand");
    const none = context({ holders: { ordinary: robin, substitutes: [] } });
    expect(refusal([declines], asks(), none)).toContain("ingen ersättare");
    expect(nextStep(after([declines]), none)?.what).toBe("designate-substitute");
  });

  test("to ask the substitute of a member who comes", () => {
    expect(refusal([{ kind: "comes" }], asks())).toContain("kommer");
  });

  test("to confirm what nobody has been asked", () => {
    expect(refusal([declines], informed)).toContain("fråga ersättaren först");
  });

  test("views from those who are coming, or once the meeting has begun", () => {
    expect(refusal([{ kind: "comes" }], views)).toContain("säg det först");
    const begun = context({ now: Temporal.Instant.from("2026-12-08T12:00:00Z") });
    expect(refusal([{ kind: "neither-comes" }], views, begun)).toContain("har börjat");
  });

  test("a member who is not registered", () => {
    const vacant = context({ holders: { ordinary: undefined, substitutes: [] } });
    expect(refusal([], { kind: "comes" }, vacant)).toContain("för in vem det är");
  });

  test.each([
    ["cancelled", { ...MEETING, status: "cancelled" as const }, "inställt"],
    ["held", { ...MEETING, status: "held" as const }, "har varit"],
  ])("an answer to a meeting that is %s", (_, meeting, words) => {
    expect(refusal([], { kind: "comes" }, context({ meeting }))).toContain(words);
    expect(nextStep(undefined, context({ meeting }))).toBeUndefined();
  });

  test("an answer when the meeting is over", () => {
    const now = Temporal.Instant.from("2026-12-08T14:00:00Z");
    expect(refusal([], { kind: "comes" }, context({ now }))).toContain("har varit");
  });
});

test("whatever is said in whatever order, what stands can be kept and only a designated one comes", () => {
  const event = fc.oneof(
    fc.constantFrom<AnswerEvent>(
      { kind: "comes" },
      declines,
      informed,
      mandated,
      { kind: "neither-comes" },
      views,
    ),
    fc
      .tuple(fc.constantFrom(asks, accepts, cannot), fc.constantFrom(kim, alex, robin))
      .map(([said, who]) => said(who)),
  );
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), (events) => {
      let attendance: Attendance | undefined;
      for (const said of events) {
        const outcome = answer(attendance, said, context());
        if (!isRefusal(outcome)) attendance = outcome;
      }
      fc.pre(attendance !== undefined);
      expect(Attendance.parse(attendance)).toEqual(attendance);
      const isSubstitutes = attendance.status.startsWith("substitute");
      expect(attendance.substitute).toBe(isSubstitutes ? kim : undefined);
      if (attendance.informed || attendance.mandated) expect(isSubstitutes).toBe(true);
    }),
  );
});
