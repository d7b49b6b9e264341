import { describe, expect, test } from "vitest";
import { createAnswerer } from "../../../../src/answers/respond.ts";
import { buildKnowledge } from "../../../../src/knowledge/knowledge.ts";
import { openRegion, readRegion, told } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

describe("where one may become something", () => {
  test.each([
    ["Kan man utbilda sig till barnskötare i Granåsa?", /^Inte när överenskommelsen skrevs: /],
    ["Kan man läsa till bageri i Granåsa?", /^Ja: Bagerispår i Granåsa \(finns\)\.$/],
    ["Finns det någon utbildning till vårdbiträde i länet?", /^Ja, i Älgmo\.$/],
    ["Is there any training for care assistants in the county?", /^Yes, in Älgmo\.$/],
    ["I vilka kommuner kan man bli vårdbiträde?", /nämns i Älgmo\.$/],
    [
      "Can one become a care assistant in Östmyra?",
      /^No such job track is mentioned for Östmyra\.$/,
    ],
  ])("%s", (question, direct) => {
    expect(ask(question).direct).toMatch(direct);
  });

  test("is told of the others too, after what the place has instead", () => {
    const { text } = ask("Kan man läsa till vårdbiträde i Granåsa?");
    expect(text).toContain("Granåsa har två jobbspår: lokalvård och bageri.");
    expect(text).toContain("Vårdbiträdesspår i Älgmo (finns)");
  });

  test("what is in the same field is told as that, where there is none to it", () => {
    const { outcome, direct, text } = ask("Var kan man läsa till undersköterska?");
    expect(outcome).toBe("partly");
    expect(direct).toBe("Inget jobbspår till just undersköterska nämns.");
    expect(text).toContain("Inom samma område nämns: Vårdbiträdesspår i Älgmo (finns)");
  });

  test.each([
    "Hur lång är utbildningen till vårdbiträde?",
    "Vad går utbildningen till vårdbiträde ut på?",
    "Får man jobb efter utbildningen till vårdbiträde?",
    "Kan man bli ledamot i styrgruppen?",
    "Var kan man bli pilot?",
  ])("is not what is asked: %s", (question) => {
    expect(ask(question).direct).not.toMatch(/\(finns\)|^Ja, i|Inget jobbspår/);
  });
});

describe("what there is for somebody who wants to become something", () => {
  test.each([
    "Min deltagare vill bli vårdbiträde och bor i Älgmo, vad finns?",
    "min deltagare vill bli vårdbiträde, bor i Älgmo",
    "My client wants to become a care assistant and lives in Älgmo. What is there?",
  ])("is told as it is for all: %s", (question) => {
    const { outcome, direct, text, read } = ask(question);
    expect(outcome).toBe("partly");
    expect(direct).toMatch(/\((finns|in place)\)\.$/);
    expect(text).toMatch(/en enskild person kan jag inte säga|a certain person I cannot say/);
    expect(read).toBe("");
  });

  test.each([
    "Min klient vill bli vårdbiträde, kan hon få extratjänst?",
    "Min klient har fått avslag på utbildning till vårdbiträde, vad gör jag?",
    "Min klient Ada vill bli vårdbiträde i Älgmo",
  ])("is refused where a case is asked about: %s", (question) => {
    expect(ask(question).outcome).toBe("refused");
  });
});

test("of a place of whose tracks nothing is told, that is told first", () => {
  const { entries } = readRegion("skogslan");
  const tracks = entries.tracks.filter(
    ({ areas }) => !(areas as readonly string[]).includes("3013"),
  );
  const areas = entries.areas.map((area) =>
    area.id === "ostmyra"
      ? {
          ...area,
          facts: [
            ...area.facts,
            {
              ...area.facts[0],
              id: "gap-tracks",
              gap: true,
              on: ["job-track"],
              text: { sv: "Inga spår anges för Östmyra.", en: "No tracks are given for Östmyra." },
            },
          ],
        }
      : area,
  ) as typeof entries.areas;
  const answerer = createAnswerer(buildKnowledge({ ...entries, areas, tracks }));
  for (const question of ["Kan man läsa till bageri i Östmyra?", "Har Östmyra ett bagerispår?"])
    expect(told(answerer.answer(question)).direct).toBe("Inga spår anges för Östmyra.");
});

test("what there is for one who wants something is judged by what there is", () => {
  const { direct } = ask("Finns det något för den som vill jobba som lastbilsförare i Östmyra?");
  expect(direct).not.toMatch(/^(Ja|Det finns redan)/);
});

test.each([
  "Min klient vill bli svensk medborgare, vad gör jag?",
  "Min deltagare vill bli självförsörjande i Älgmo, vad finns?",
  "Min deltagare vill jobba i Älgmo, vad finns?",
])("a wish that is for no occupation is answered by no track: %s", (question) => {
  expect(ask(question).outcome).toBe("refused");
});

test("the track that leads to an occupation is one for it", () => {
  expect(ask("Vilket spår leder till vårdbiträde?").direct).toMatch(/nämns i Älgmo\.$/);
});

test.each([
  "En deltagare vill bli vårdbiträde. Vilka spår finns?",
  "Min deltagare vill bli vårdbiträde. Var finns det spår?",
  "A participant wants to become a care assistant. Which tracks are there?",
])("the tracks that are asked for are those of the wish that was told before: %s", (question) => {
  const { text } = ask(question);
  expect(text).toMatch(/Älgmo/);
  expect(text).not.toMatch(/lastbil|lorry/i);
});

test.each([
  "En deltagare vill bli astronaut. Finns det något spår?",
  "Min deltagare vill bli astronaut. Vilka spår finns?",
])("that there is no track for what nobody knows is said: %s", (question) => {
  const { outcome, direct } = ask(question);
  expect(outcome).toBe("unknown");
  expect(direct).toBe("Jag hittar inget jobbspår till astronaut i överenskommelserna.");
});

test.each([
  "Min deltagare vill bli vaktmästare. Vilka spår finns?",
  "Vilka spår finns för den som vill bli chef?",
  "My participant wants to become a manager. What tracks are there?",
])("nor is there one for what is known but told of by no track: %s", (question) => {
  const { outcome, direct } = ask(question);
  expect(outcome).toBe("unknown");
  expect(direct).toMatch(/^(Jag hittar inget jobbspår till|I find no job track for) /);
});

test("whether a track leads to an occupation is asked of those in its field", () => {
  expect(ask("Kan man bli sjuksköterska genom ett spår?").direct).toBe(
    "Inget jobbspår till just sjuksköterska nämns.",
  );
});
