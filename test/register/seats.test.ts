import { describe, expect, test } from "vitest";
import { KNOWLEDGE_DIRECTORY } from "../../src/knowledge/directory.ts";
import { buildKnowledge } from "../../src/knowledge/knowledge.ts";
import { readEntries } from "../../src/knowledge/read.ts";
import { GroupEntry } from "../../src/knowledge/schema/kinds.ts";
import { finderFor } from "../../src/register/finder.ts";
import { SeatId } from "../../src/register/seat.ts";
import { namedSeatsOf, seatsIn, seatsOf } from "../../src/register/seats.ts";
import { knowledge, STEERING } from "./fixture.ts";

const source = { document: "avtalet-2030", section: "2.1", paragraph: 1 };
const groupWith = (fields: object) =>
  GroupEntry.parse({
    id: "rad",
    name: { sv: "Rådet", en: "The council" },
    kind: "network",
    level: "regional",
    source,
    ...fields,
  });

describe("the seats of a group", () => {
  test("are one for each party, with the places and the substitute that the agreement gives it", () => {
    const group = groupWith({
      parties: ["granen", "jobbverket"],
      seatsPerParty: [{ role: "ordinarie-ledamot", count: 1 }, { role: "ersattare" }],
    });
    expect(seatsOf(group, knowledge)).toEqual(
      ["granen", "jobbverket"].map((party) => ({
        id: `rad/${party}`,
        group: "rad",
        party,
        role: "ordinarie-ledamot",
        places: 1,
        substitutes: true,
        optional: false,
      })),
    );
  });

  test("have no number of places where the agreement does not say", () => {
    const places = (seatsPerParty: object[]) =>
      seatsOf(groupWith({ parties: ["granen"], seatsPerParty }), knowledge)[0]?.places;
    expect(places([{ role: "enhetschef" }])).toBeUndefined();
    expect(places([{ role: "enhetschef", several: true }])).toBeUndefined();
    expect(places([])).toBeUndefined();
    expect(
      places([
        { role: "enhetschef", count: 2 },
        { role: "rektor", count: 1 },
      ]),
    ).toBe(3);
  });

  test("have ids that do not change when another seat comes between", () => {
    const rektor = { role: "rektor", note: { sv: "för Vuxna", en: "for adults" } };
    const chef = { role: "enhetschef", organization: "jobbverket", count: 2 };
    const ids = (...seats: object[]) =>
      seatsOf(groupWith({ seats }), knowledge).map(({ id }) => id);
    expect(ids(rektor, chef)).toEqual(["rad/rektor.for-vuxna", "rad/jobbverket.enhetschef"]);
    expect(ids({ role: "rektor" }, chef, rektor)).toEqual([
      "rad/rektor",
      "rad/jobbverket.enhetschef",
      "rad/rektor.for-vuxna",
    ]);
    const others = { note: { sv: "andra", en: "others" } };
    expect(ids({ role: "rektor" }, { role: "rektor", optional: true }, others)).toEqual([
      "rad/rektor",
      "rad/rektor-2",
      "rad/andra",
    ]);
  });

  test("are named by the party, or by the role in words", () => {
    const group = groupWith({
      parties: ["granasa-kommun"],
      seats: [{ role: "sektionschef", organization: "jobbverket" }],
    });
    expect(namedSeatsOf(group, knowledge).map(({ name }) => name)).toEqual([
      { sv: "Granåsa kommun", en: "Granåsa Municipality" },
      { sv: "sektionschef från Jobbverket", en: expect.stringMatching(/^section manager from /) },
    ]);
  });

  test("all have ids of their own, in the real knowledge base as well", () => {
    const real = buildKnowledge(readEntries(KNOWLEDGE_DIRECTORY).entries);
    for (const base of [knowledge, real]) {
      const { byId, byGroup } = seatsIn(base);
      const all = [...byGroup.values()].flat();
      expect(byId.size).toBe(all.length);
      expect(all.filter(({ seat }) => !SeatId.safeParse(seat.id).success)).toEqual([]);
      const finder = finderFor(base);
      for (const { seat } of all) expect(finder.seat(seat.group, seat.id)).toBe(seat.id);
    }
  });
});

describe("what people call things", () => {
  const finder = finderFor(knowledge);

  test.each([
    "styrgruppen",
    "JKS styrgrupp",
    "jobbkrafts  Styrgrupp",
    "styrgrupp",
    "steering group",
  ])("%s is the steering group", (text) => {
    expect(finder.group(text)).toBe(STEERING);
  });

  test.each(["Granåsa", "granasa kommun", "granasa-kommun", "styrgrupp/granasa-kommun"])(
    "%s is the municipality's seat",
    (text) => {
      expect(finder.seat(STEERING, text)).toBe("styrgrupp/granasa-kommun");
    },
  );

  test("a role is found in both languages, a seat by the role that it is for", () => {
    expect(
      ["Ordinarie", "ersattare", "secretary", "contact person"].map((text) => finder.role(text)),
    ).toEqual(["ordinary", "substitute", "secretary", "contact-person"]);
    const group = "granasa-ledningsgrupp" as typeof STEERING;
    expect(finder.seat(group, "kommunchef från Granåsa kommun")).toBe(
      "granasa-ledningsgrupp/granasa-kommun.kommunchef",
    );
    expect(finder.seat(group, "Granåsa")).toBe("granasa-ledningsgrupp/granasa-kommun.kommunchef");
  });

  test("a party of a group is found by its municipality; one of another group is not", () => {
    expect(finder.party(STEERING, "Granåsa")).toBe("granasa-kommun");
    expect(finder.party(STEERING, "Granåssa kommun")).toMatchObject({
      refused: { sv: expect.stringContaining('Menar du "Granåsa kommun"?') },
    });
  });

  test("of groups with one name and no usual one, all are named", () => {
    const aliases = { sv: ["gruppen"], en: [] };
    const subjects = new Map(
      [...knowledge.subjects].map(([id, one]) => [id, { ...one, aliases, homonym: undefined }]),
    );
    expect(finderFor({ ...knowledge, subjects }).group("gruppen")).toMatchObject({
      code: "ambiguous",
      refused: { sv: expect.stringContaining(STEERING) },
    });
  });
});
