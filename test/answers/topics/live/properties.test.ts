/** What holds of every answer, whatever stands in the register. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { answerer, calendar, held, MEETING, person, register, todayOf } from "./fixture.ts";

const NAMES = ["Robin Ek", "Kim Sten", "Noa Al", "Ida Lo", "Per Ro", "Liv Ny", "Gun Berg"];
const PARTIES = ["granasa-kommun", "algmo-kommun", "ostmyra-kommun", "jobbverket"];
const QUESTIONS = [
  "Vem representerar {place}?",
  "Who sits for {place} in the steering group?",
  "Vilka sitter i styrgruppen?",
  "Vem är ordförande i styrgruppen?",
  "Vem satt för {place} i maj?",
  "Vem var ordförande före {name}?",
  "Vem är {name}?",
  "Vilka uppdrag har {first}?",
  "Who is {name}'s substitute?",
  "Vilka platser är tomma?",
  "Vilka uppdrag går ut snart?",
  "Kommer {place}?",
  "Kan vi besluta på nästa möte?",
  "Vem ska jag ringa?",
  "Är vi beslutsföra om {place} inte kommer?",
  "Vad händer om {name} kommer i stället?",
];

const membership = fc
  .record({
    name: fc.constantFrom(...NAMES),
    role: fc.constantFrom("ordinary", "substitute", "chair"),
    party: fc.constantFrom(...PARTIES),
    from: fc.constantFrom("2030-01-15", "2030-06-01", "2030-12-05"),
    to: fc.constantFrom(undefined, "2030-12-20", "2031-06-30"),
  })
  .map(({ name, role, party, from, to }) =>
    held(name, role as "chair", {
      from,
      ...(role === "chair" ? {} : { party }),
      ...(to === undefined ? {} : { to }),
    }),
  );

test("no answer names a person who is neither in the register nor in the question", () => {
  fc.assert(
    fc.property(
      fc.array(membership, { maxLength: 8 }),
      fc.constantFrom(...QUESTIONS),
      fc.constantFrom(...NAMES),
      fc.constantFrom("Granåsa", "Älgmo", "Östmyra", "Tallköping"),
      (all, question, name, place) => {
        const view = { ...register(...all), ...calendar([MEETING], { jobbverket: "coming" }) };
        const asked = question
          .replace("{name}", name)
          .replace("{first}", name.split(" ")[0]!)
          .replace("{place}", place);
        const answer = answerer.answer(asked, { today: todayOf(view) });
        const text = JSON.stringify([answer.lead, answer.details, answer.next]);
        const known = new Set<string>(view.people.keys());
        for (const other of NAMES)
          if (!known.has(person(other).id) && !asked.includes(other))
            expect(text).not.toContain(other);
        // Whatever comes from the register says so, except where only a name that was asked for is denied.
        for (const { text: sentence } of answer.lead)
          if (
            /^[A-Z]\w+ [A-Z]\w+ (är|is) (ordinarie|the ordinary|ordförande|chair) /.test(sentence)
          )
            expect(sentence).toMatch(/\((Registret|The register), /);
      },
    ),
    { seed: 2030, numRuns: 400 },
  );
});
