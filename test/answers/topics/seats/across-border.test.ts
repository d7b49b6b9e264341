import { expect, test } from "vitest";
import { createAnswerer } from "../../../../src/answers/respond.ts";
import { buildKnowledge } from "../../../../src/knowledge/knowledge.ts";
import type { Entries } from "../../../../src/knowledge/entries.ts";
import { readRegion, told, type Told } from "../../../regions/region.ts";

/** The region with an area of Jobbverket's that reaches over the county's border. */
function withBorderArea(entries: Entries): Entries {
  const [area] = entries.areas.filter(({ id }) => id === "tallkoping");
  const [organization] = entries.organizations.filter(({ id }) => id === "tallkoping-kommun");
  const [group] = entries.groups.filter(({ id }) => id === "norra-omradet");
  const named = (name: string) => ({ name: { sv: name, en: name }, aliases: { sv: [], en: [] } });
  const away = { code: "3101", organization: "kustvik-kommun", of: "kustlan", member: false };
  return {
    ...entries,
    areas: [...entries.areas, { ...area, ...named("Kustvik"), ...away, id: "kustvik" }],
    organizations: [
      ...entries.organizations,
      { ...organization, ...named("Kustviks kommun"), id: "kustvik-kommun", area: "3101" },
    ],
    groups: [
      ...entries.groups,
      { ...group, ...named("Söder"), id: "soder", parties: ["granasa-kommun", "algmo-kommun"] },
      {
        ...group,
        name: { sv: "Jobbverkets södra område", en: "Jobbverket's southern area" },
        aliases: { sv: ["Jobbverket i söder"], en: ["Jobbverket in the south"] },
        id: "jobbverket-soder",
        parties: ["granasa-kommun", "algmo-kommun", "kustvik-kommun"],
      },
    ],
  } as unknown as Entries;
}

const { entries } = readRegion("skogslan");
const answerer = createAnswerer(buildKnowledge(withBorderArea(entries)));
const ask = (question: string): Told => told(answerer.answer(question));

test.each([
  ["Hur många kommuner i Jobbverkets södra område ligger utanför länet?", "En: Kustviks kommun."],
  ["Vilka kommuner i Jobbverkets södra område hör inte till länet?", "Kustviks kommun."],
  ["Vilka kommuner utanför länet ingår i Jobbverkets södra område?", "Kustviks kommun."],
  [
    "Hur många kommuner i Jobbverkets södra område hör till Skogslan?",
    "Två: Granåsa kommun och Älgmo kommun.",
  ],
  [
    "How many municipalities in Jobbverket's southern area are in the county?",
    "Two: Granåsa Municipality and Älgmo Municipality.",
  ],
])("those on one side of the border: %s", (question, direct) => {
  expect(ask(question).direct).toBe(direct);
});

test("those outside of the area are others", () => {
  const { direct } = ask("Vilka kommuner i länet ligger utanför Jobbverkets södra område?");
  expect(direct).toContain("Tallköping");
  expect(direct).not.toContain("Kustvik");
});

test.each([
  ["Vilka kommuner har Jobbverket samlat i söder?", "Kustvik", ""],
  ["Vilka kommuner finns med i Söder?", "Granåsa", "Kustvik"],
])("a name in two parts: %s", (question, named, other) => {
  const { text } = ask(question);
  expect(text).toContain(named);
  if (other !== "") expect(text).not.toContain(other);
});
