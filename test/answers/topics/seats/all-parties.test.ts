import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each(["Vilka är parterna?", "Vilka parter finns?", "Which parties are there?"])(
  "the parties, of no group by name, are those of the group of all: %s",
  (question) => {
    expect(ask(question).facts).toEqual(["styrgrupp/members"]);
  },
);

test("parties of a certain sort are another question", () => {
  expect(ask("Vilka parter är inte kommuner?").direct).not.toBe(ask("Vilka är parterna?").direct);
});
