/** The topics, in the order in which they are tried. A new one is a file, a test, and a line here. */
import { aboutDocuments } from "./about-documents.ts";
import { byName } from "./by-name.ts";
import { cadence } from "./cadence.ts";
import { change } from "./change.ts";
import { composition } from "./composition.ts";
import { decision } from "./decision.ts";
import { contradictions } from "./contradictions.ts";
import { comparison, describe, namesakes, overview } from "./describe.ts";
import { figures } from "./figures.ts";
import { governedBy } from "./governed-by.ts";
import { groupForMe } from "./group-for-me.ts";
import { groupsOfMember } from "./groups-of-member.ts";
import { groupsOfRole } from "./groups-of-role.ts";
import { jobThere } from "./job-there.ts";
import { listing } from "./listing.ts";
import { meetsOftener } from "./meets-oftener.ts";
import { membership } from "./membership.ts";
import { duties } from "./duties.ts";
import { allTracks } from "./all-tracks.ts";
import { anyPlace, eachPlace } from "./each-place.ts";
import { elsewhere } from "./elsewhere.ts";
import { errand, nearest } from "./nearest.ts";
import { namedAmong } from "./named-among.ts";
import { noSuchGroup } from "./no-such-group.ts";
import { noSuchMembers } from "./no-such-members.ts";
import { notAMember } from "./not-a-member.ts";
import { numberLookup } from "./number-lookup.ts";
import { ofASort } from "./of-a-sort.ts";
import { ownSituation, whatNow } from "./own-situation.ts";
import { persons } from "./persons.ts";
import { premise } from "./premise.ts";
import { representation } from "./representation.ts";
import { statement } from "./statement.ts";
import { seatsOfEach } from "./seats-of-each.ts";
import { shareOfTheWhole } from "./share-of-the-whole.ts";
import { sinceWhen } from "./since-when.ts";
import { sumOfGroup } from "./sum-of-group.ts";
import { strangeCompound } from "./strange-compound.ts";
import { talk } from "./talk.ts";
import { thanAPlace } from "./than-a-place.ts";
import type { Topic } from "./topic.ts";
import { tracks } from "./tracks.ts";
import { twoFigures } from "./two-figures.ts";
import { unexplained } from "./unexplained.ts";
import { whereIs } from "./where-is.ts";
import { whichProjects } from "./which-projects.ts";
import { whoInBoth } from "./who-in-both.ts";
import { versions } from "./versions.ts";

export const TOPICS: readonly Topic[] = [
  aboutDocuments,
  talk,
  errand,
  persons,
  whatNow,
  noSuchGroup,
  elsewhere,
  strangeCompound,
  jobThere,
  noSuchMembers,
  groupForMe,
  groupsOfRole,
  numberLookup,
  sinceWhen,
  representation,
  seatsOfEach,
  decision,
  notAMember,
  meetsOftener,
  cadence,
  whoInBoth,
  composition,
  ofASort,
  membership,
  namedAmong,
  groupsOfMember,
  byName,
  tracks,
  allTracks,
  eachPlace,
  governedBy,
  whichProjects,
  listing,
  contradictions,
  twoFigures,
  shareOfTheWhole,
  sumOfGroup,
  thanAPlace,
  figures,
  change,
  versions,
  duties,
  premise,
  comparison,
  namesakes,
  describe,
  anyPlace,
  statement,
  whereIs,
  overview,
  ownSituation,
  unexplained,
  nearest,
];
