import { expect, test } from "vitest";
import { decidabilityOf } from "../../src/meetings/decidable.ts";
import { decidabilityWords } from "../../src/meetings/decidable-words.ts";
import type { Meeting } from "../../src/meetings/meeting.ts";
import { answer, GROUP, MEETING, NAMES, parties, person, situation, subject } from "./fixture.ts";

const called: Record<string, string> = {
  radet: "rådet",
  "part-1": "Ängsby kommun",
  "part-2": "Östmyra kommun",
  "ordinarie-part-1": "Åsa Ek",
  "ordinarie-part-2": "Bo Ås",
  "ersattare-part-3": "Kim Sten",
};
const names = {
  ...NAMES,
  person: (id: string) => called[id] ?? id,
  subject: (id: string) => ({ sv: called[id] ?? id, en: called[id] ?? id }),
};

const items: Meeting["items"] = [
  { ...MEETING.items[0]! },
  { ...MEETING.items[0]!, number: 4, title: "Ny samordnare", affected: parties(6) },
];
const given = situation(15, {
  meeting: { ...MEETING, items },
  attendance: [
    ...parties(15)
      .slice(6)
      .map((party) => answer(party, "coming")),
    answer("part-3", "substitute-coming", { substitute: person("ersattare-part-3") }),
    answer("part-4", "coming"),
    answer("part-5", "coming"),
    answer("part-6", "both-absent", { views: "Vi säger ja." }),
  ],
});

test("tells which items can be decided, then the counts, then whom to call", () => {
  expect(decidabilityWords(decidabilityOf(given), GROUP, "sv", names)).toMatchInlineSnapshot(`
    {
      "advice": [
        "Punkt 4: en part till måste vara med.",
        "Ring Åsa Ek (Ängsby kommun) eller Bo Ås (Östmyra kommun): ingen av dem har svarat, och det räcker att en kommer.",
        "Kim Sten kommer som ersättare för part-3. Det är inte bekräftat att underlaget och mandatet att besluta är lämnade.",
        "part-6 har lämnat skriftliga synpunkter. De räknas inte som närvaro.",
        "Beslut kräver också att alla som är med är eniga.",
      ],
      "headline": "Punkt 3 kan beslutas, punkt 4 inte ännu.",
      "items": [
        "3 Verksamhetsplan – 15 berörda, 12 kommer, 8 behövs ✓",
        "4 Ny samordnare – 6 berörda (Ängsby kommun, Östmyra kommun, part-3, part-4, part-5, part-6), 3 kommer, 4 behövs",
      ],
    }
  `);
});

test("tells it in English", () => {
  expect(decidabilityWords(decidabilityOf(given), GROUP, "en", names)).toMatchInlineSnapshot(`
    {
      "advice": [
        "Item 4: one more party must take part.",
        "Call Åsa Ek (Ängsby kommun) or Bo Ås (Östmyra kommun): none of them has answered, and it is enough that one of them comes.",
        "Kim Sten comes as the substitute of part-3. It is not confirmed that the papers and the mandate to decide have been handed over.",
        "part-6 has given written views. They do not count as presence.",
        "A decision also requires that all who take part agree.",
      ],
      "headline": "Item 3 can be decided, item 4 not yet.",
      "items": [
        "3 Verksamhetsplan – 15 affected, 12 coming, 8 needed ✓",
        "4 Ny samordnare – 6 affected (Ängsby kommun, Östmyra kommun, part-3, part-4, part-5, part-6), 3 coming, 4 needed",
      ],
    }
  `);
});

test("a group whose agreements state no rule is told so, and no other group's is applied", () => {
  const words = decidabilityWords(decidabilityOf({ ...given, rules: {} }), GROUP, "sv", names);
  expect(words).toEqual({
    headline:
      "Överenskommelserna säger inte hur många som måste vara med när rådet beslutar. Regler för andra grupper gäller inte här.",
    items: [],
    advice: [],
  });
});

test("what nobody can mend is said not to be decidable at the meeting", () => {
  const declined = parties(15).map((party) => answer(subject(party), "both-absent"));
  const { headline, advice } = decidabilityWords(
    decidabilityOf({ ...given, attendance: declined }),
    GROUP,
    "sv",
    names,
  );
  expect(headline).toBe("Punkterna 3 och 4 kan inte beslutas på mötet.");
  expect(advice[0]).toBe(
    "Punkt 3: åtta parter till måste vara med, men som svaren är kan ingen komma.",
  );
});
