import { expect, test } from "vitest";
import { stagesIn } from "../../../../src/answers/topics/tracks/stages.ts";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test.each([
  ["Vilka spår är planerade men inte igång?", ["planned"]],
  ["Which job tracks are planned and not running?", ["planned"]],
  ["Vilka spår är inte igång?", ["developing", "planned", "wanted"]],
  ["Which tracks are not yet in place?", ["developing", "planned", "wanted"]],
  ["Vilka jobbspår är klara?", ["running"]],
  ["Vilka jobbspår finns?", []],
])("the stages that are asked for: %s", (question, stages) => {
  expect(stagesIn(question)).toEqual(stages);
});

test.each([
  ["Vilka spår är planerade men inte igång?", /ett var planerat\.$/],
  [
    "Vilka spår är inte igång?",
    /två höll på att utvecklas, ett var planerat och ett ville man utveckla/,
  ],
  ["Vilka av de gemensamma spåren är planerade?", /^(?!.*barnskötare)/],
  [
    "Vilka gemensamma spår är under utveckling?",
    /^Gemensamma jobbspår: det gemensamma spåret barnskötare\.$/,
  ],
])("are told: %s", (question, direct) => {
  expect(ask(question).direct).toMatch(direct);
});
