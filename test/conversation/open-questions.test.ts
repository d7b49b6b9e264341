import { Temporal } from "temporal-polyfill";
import { describe, expect, test } from "vitest";
import {
  answerQuestion,
  askerTold,
  dismissQuestion,
  KEPT_DAYS,
  oldQuestions,
  untoldAskers,
} from "../../src/conversation/close-question.ts";
import type { OpenQuestion } from "../../src/conversation/open-question.ts";
import {
  askToBeTold,
  coordinatorsAnswer,
  NEW_A_DAY,
  openQuestions,
  recordUnknown,
  recordWrong,
} from "../../src/conversation/open-questions.ts";
import type { Talking, TalkingWrite } from "../../src/conversation/records.ts";
import { isRefusal } from "../../src/register/refusal.ts";
import { parsed } from "../../src/store/kinds.ts";

const NOW = Temporal.Instant.from("2026-11-23T08:00:00Z");
const ASKER = {
  channel: "slack",
  account: "T1/U1",
  conversation: "slack:D1",
  language: "sv",
} as const;
const asked = (text: string, now = NOW) => ({ text, language: "sv", now }) as const;

/** What is kept, and a function that writes what is decided, as a store does. */
function kept() {
  const view = { accounts: new Map(), questions: new Map(), overflows: new Map() };
  const write = (writes: readonly TalkingWrite[]): void => {
    for (const { kind, id, after } of writes) {
      const map: Map<string, unknown> = kind === "question" ? view.questions : view.overflows;
      if (after === undefined) map.delete(id);
      else map.set(id, parsed(kind, after));
    }
  };
  const ask = (text: string, now = NOW): OpenQuestion | undefined => {
    const { writes, question } = recordUnknown(view, asked(text, now));
    write(writes);
    return question;
  };
  return { view: view as Talking, write, ask };
}

const closedAs = (outcome: ReturnType<typeof answerQuestion>): OpenQuestion => {
  if (isRefusal(outcome)) throw new Error(outcome.refused.en);
  return outcome;
};
const put = (after: OpenQuestion): TalkingWrite => ({ kind: "question", id: after.id, after });

describe("a question without an answer", () => {
  test("is kept once with a count, however it is written", () => {
    const { view, ask } = kept();
    ask("Hur ofta träffas ledningsgruppen i Ängsby?");
    ask("hur ofta traffas  ledningsgruppen i ängsby", NOW.add({ hours: 1 }));
    expect([...view.questions.values()]).toEqual([
      expect.objectContaining({
        text: "Hur ofta träffas ledningsgruppen i Ängsby?",
        count: 2,
        first: "2026-11-23T08:00:00Z",
        last: "2026-11-23T09:00:00Z",
        askers: [],
      }),
    ]);
  });

  test.each(["Gäller det 19121212-1212?", "Får min klient försörjningsstöd?", "?!"])(
    "is not kept when it is about a person or says nothing: %s",
    (text) => {
      const { view, ask } = kept();
      expect(ask(text)).toBeUndefined();
      expect(askToBeTold(view, asked(text), ASKER)).toEqual({ outcome: "not-kept" });
      expect(view.questions.size).toBe(0);
    },
  );

  test("that is very long is cut, and its record is valid", () => {
    const { ask } = kept();
    expect(ask(`Varför ${"å".repeat(3000)}?`)?.text).toMatch(/^.{499}…$/);
  });

  test("beyond the day's number takes the place of the oldest that nobody waits for, and that is counted", () => {
    const { view, write, ask } = kept();
    const waited = askToBeTold(view, asked("Fråga noll?"), ASKER);
    write(waited.outcome === "will-be-told" ? waited.writes : []);
    for (let n = 1; n < NEW_A_DAY + 2; n += 1) ask(`Fråga nummer ${n}?`, NOW.add({ seconds: n }));
    const texts = [...view.questions.values()].map(({ text }) => text);
    expect(texts.length).toBe(NEW_A_DAY);
    expect(texts).toContain("Fråga noll?");
    expect(texts).not.toContain("Fråga nummer 1?");
    expect([...view.overflows.values()]).toEqual([{ id: "2026-11-23", dropped: 2 }]);
    ask("Nästa dag?", NOW.add({ hours: 24 }));
    expect(view.questions.size).toBe(NEW_A_DAY + 1);
  });
});

describe("a thumb down", () => {
  test("is kept apart from what was unknown, with what was wrong, and without personal data", () => {
    const { view, write, ask } = kept();
    ask("Vem leder gruppen?");
    for (const remark of ["Hon har slutat.", "", "Fel: 19121212-1212"])
      write(recordWrong(view, asked("Vem leder gruppen?"), remark).writes);
    const wrong = [...view.questions.values()].find(({ why }) => why === "wrong");
    expect([wrong?.count, wrong?.remarks]).toEqual([3, ["Hon har slutat."]]);
    expect(view.questions.size).toBe(2);
  });
});

describe("an asker", () => {
  const open = () => {
    const one = kept();
    const told = askToBeTold(one.view, asked("Varför?"), ASKER);
    if (told.outcome !== "will-be-told") throw new Error("not kept");
    one.write(told.writes);
    return { ...one, id: [...one.view.questions.keys()][0]! };
  };

  test("who presses twice waits once, and the question is not counted again", () => {
    const { view } = open();
    expect(askToBeTold(view, asked("varför"), ASKER)).toEqual({
      outcome: "will-be-told",
      writes: [],
    });
    expect(openQuestions(view).map(({ count, askers }) => [count, askers.length])).toEqual([
      [1, 1],
    ]);
  });

  test("is told the answer once, and whoever asks the same later gets it at once", () => {
    const { view, write, id } = open();
    expect(untoldAskers(view)).toEqual([]);
    write([put(closedAs(answerQuestion(view, id, { text: " Därför. ", now: NOW })))]);
    const [untold] = untoldAskers(view);
    expect([untold?.question.closed?.text, untold?.asker]).toEqual(["Därför.", ASKER]);
    write(askerTold(view, id, ASKER, NOW));
    expect(untoldAskers(view)).toEqual([]);
    expect(askToBeTold(view, asked("VARFÖR??"), ASKER).outcome).toBe("answered");
    expect(coordinatorsAnswer(view, "varför")?.closed?.text).toBe("Därför.");
    expect(openQuestions(view)).toEqual([]);
  });

  test("is told as well that there will be no answer; asking anew opens the question again", () => {
    const { view, write, id } = open();
    write([put(closedAs(dismissQuestion(view, id, { text: "", now: NOW })))]);
    expect(untoldAskers(view).length).toBe(1);
    expect(coordinatorsAnswer(view, "varför")).toBeUndefined();
    const again = askToBeTold(view, asked("Varför?"), ASKER);
    write(again.outcome === "will-be-told" ? again.writes : []);
    expect(openQuestions(view).map(({ askers }) => askers)).toEqual([[ASKER]]);
  });

  test("of two coordinators the second is told what the first answered", () => {
    const { view, write, id } = open();
    write([put(closedAs(answerQuestion(view, id, { text: "Därför.", now: NOW })))]);
    const second = answerQuestion(view, id, { text: "Annars.", now: NOW });
    expect(isRefusal(second) && second.refused.sv).toBe('Frågan är redan besvarad: "Därför."');
    expect(isRefusal(dismissQuestion(view, id, { text: "", now: NOW }))).toBe(true);
  });

  test.each([
    ["", "tomt"],
    ["19121212-1212 har rätt", "personnummer"],
    ["x".repeat(2001), "2 000"],
  ])("an answer that cannot be kept is refused: %.20s", (text, why) => {
    const { view, id } = open();
    const refused = answerQuestion(view, id, { text, now: NOW });
    expect(isRefusal(refused) && refused.refused.sv).toContain(why);
  });
});

test("a question goes when it has been closed, or not asked, for so long", () => {
  const { view, write, ask } = kept();
  const [one, other] = [ask("Ett?")!, ask("Två?")!];
  const late = NOW.add({ hours: 24 * KEPT_DAYS });
  write([
    put(closedAs(answerQuestion(view, one.id, { text: "Ja.", now: NOW.add({ hours: 48 }) }))),
  ]);
  expect(oldQuestions(view, late)).toEqual([]);
  const gone = (now: Temporal.Instant) => oldQuestions(view, now).map(({ id }) => id);
  expect(gone(late.add({ hours: 1 }))).toEqual([other.id]);
  expect(gone(late.add({ hours: 49 }))).toEqual([one.id, other.id]);
});
