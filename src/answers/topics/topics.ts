/** The topics, in the order in which they are tried. A new one is a file, a test, and a line here. */
import { cadence } from "./cadence.ts";
import { change } from "./change.ts";
import { decision } from "./decision.ts";
import { comparison, describe, namesakes, overview } from "./describe.ts";
import { figures } from "./figures.ts";
import { groupsOfMember } from "./groups-of-member.ts";
import { listing } from "./listing.ts";
import { membership } from "./membership.ts";
import { errand, nearest } from "./nearest.ts";
import { persons } from "./persons.ts";
import { premise } from "./premise.ts";
import { representation } from "./representation.ts";
import { statement } from "./statement.ts";
import { talk } from "./talk.ts";
import type { Topic } from "./topic.ts";
import { tracks } from "./tracks.ts";

export const TOPICS: readonly Topic[] = [
  talk,
  errand,
  persons,
  representation,
  decision,
  cadence,
  membership,
  groupsOfMember,
  tracks,
  listing,
  figures,
  change,
  premise,
  comparison,
  namesakes,
  describe,
  statement,
  overview,
  nearest,
];
