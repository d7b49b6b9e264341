import { expect, test } from "vitest";
import { createAnswerer } from "../../../../src/answers/respond.ts";
import { buildKnowledge } from "../../../../src/knowledge/knowledge.ts";
import { readRegion, told, type Told } from "../../../regions/region.ts";

const { entries } = readRegion("skogslan");
const APPENDICES: Readonly<Record<string, string>> = {
  "granasa-bageri": "bilaga 3–4",
  "granasa-sagverk": "bilaga 3–4",
  "algmo-vardbitrade": "5",
};
const tracks = entries.tracks.map((track) => ({ ...track, appendix: APPENDICES[track.id] }));
const answerer = createAnswerer(buildKnowledge({ ...entries, tracks }));
const ask = (question: string): Told => told(answerer.answer(question));

test.each([
  [
    "Vilken bilaga beskriver bagerispåret i Granåsa?",
    "För Bagerispår i Granåsa hänvisar överenskommelsen till bilaga 3–4; vilken av dem står inte.",
  ],
  [
    "Which appendix describes the care assistant track in Älgmo?",
    "For Care assistant track in Älgmo the agreement refers to appendix 5.",
  ],
  [
    "Står det i bilaga 9 om bagerispåret i Granåsa?",
    "Nej, för Bagerispår i Granåsa hänvisar överenskommelsen till bilaga 3–4; vilken av dem står inte.",
  ],
  [
    "Vilken bilaga gäller lokalvårdsspåret i Tallköping?",
    "Ingen bilaga nämns för Lokalvårdsspår i Tallköping.",
  ],
  [
    "Vilka jobbspår beskrivs i bilaga 3?",
    "Bilaga 3–4 hör till två jobbspår; vilken som hör till vilket står inte.",
  ],
])("where a job track is described: %s", (question, direct) => {
  expect(ask(question).direct).toBe(direct);
});

test.each(["Vad står i bilaga 3 om bagerispåret?", "Vad säger avtalet 2030 om jobbspår?"])(
  "what stands there is not told by where it is, nor by all tracks: %s",
  (question) => {
    expect(ask(question).direct).not.toMatch(/hänvisar|nämner \p{L}+ jobbspår/u);
  },
);
