/** The topics, in the order in which they are tried. A new one is a file, a test, and a line here. */
import { aboutDocuments } from "./documents/about-documents.ts";
import { bothAway } from "./decisions/both-away.ts";
import { byName } from "./by-name.ts";
import { countOfSort } from "./seats/count-of-sort.ts";
import { cadence } from "./cadences/cadence.ts";
import { change } from "./changes/change.ts";
import { acrossBorder } from "./seats/across-border.ts";
import { composition } from "./seats/composition.ts";
import { costForSomebody } from "./cost-for-somebody.ts";
import { documentOrder } from "./documents/document-order.ts";
import { decision } from "./decisions/decision.ts";
import { contradictions } from "./documents/contradictions.ts";
import { deeds } from "./deeds.ts";
import { comparison, describe, namesakes, overview } from "./describe.ts";
import { figures } from "./figures/figures.ts";
import { governedBy } from "./places/governed-by.ts";
import { governsThere } from "./places/governs-there.ts";
import { groupForMe } from "./seats/group-for-me.ts";
import { groupsOfMember } from "./seats/groups-of-member.ts";
import { groupsThere } from "./seats/groups-there.ts";
import { groupsOfRole } from "./seats/groups-of-role.ts";
import { inBrief } from "./in-brief.ts";
import { inLocalGroups } from "./seats/in-local-groups.ts";
import { judged } from "./judged.ts";
import { jobThere } from "./job-there.ts";
import { largestGroup } from "./seats/largest-group.ts";
import { limit } from "./limit.ts";
import { listing } from "./listing.ts";
import { localGroupsCompared } from "./seats/local-groups-compared.ts";
import { mayDecide } from "./decisions/may-decide.ts";
import { meetsOftener } from "./cadences/meets-oftener.ts";
import { mayDecideOn } from "./decisions/may-decide-on.ts";
import { membership } from "./seats/membership.ts";
import { duties } from "./decisions/duties.ts";
import { allTracks } from "./tracks/all-tracks.ts";
import { anyPlace, eachPlace } from "./places/each-place.ts";
import { coursesOfOthers } from "./places/courses-of-others.ts";
import { elsewhere } from "./places/elsewhere.ts";
import { saidOf } from "./documents/said-of.ts";
import { eachGroup } from "./cadences/each-group.ts";
import { errand, nearest } from "./nearest.ts";
import { howManySit } from "./seats/how-many-sit.ts";
import { whomOneMeets } from "./seats/whom-one-meets.ts";
import { mentionedIn } from "./places/mentioned-in.ts";
import { namedAmong } from "./seats/named-among.ts";
import { newestYear } from "./changes/newest-year.ts";
import { noSuchTrack } from "./tracks/no-such-track.ts";
import { noSuchGroup } from "./seats/no-such-group.ts";
import { noSuchMembers } from "./seats/no-such-members.ts";
import { notAMember } from "./seats/not-a-member.ts";
import { numberLookup } from "./figures/number-lookup.ts";
import { ofASort } from "./seats/of-a-sort.ts";
import { ownSituation, whatNow } from "./decisions/own-situation.ts";
import { covered } from "./agreements/covered.ts";
import { hasSigned } from "./agreements/has-signed.ts";
import { partyTo } from "./agreements/party-to.ts";
import { partnersOf } from "./projects/partners-of.ts";
import { persons } from "./seats/persons.ts";
import { oneMeeting } from "./one-meeting.ts";
import { placeAndWhole } from "./figures/place-and-whole.ts";
import { projectOrder } from "./projects/project-order.ts";
import { stillThere } from "./projects/still-there.ts";
import { ranThen } from "./projects/ran-then.ts";
import { premise } from "./premise.ts";
import { reportsTo } from "./seats/reports-to.ts";
import { reportsToWhom } from "./seats/reports-to-whom.ts";
import { shareOfSort } from "./seats/share-of-sort.ts";
import { representation } from "./seats/representation.ts";
import { statement } from "./statement.ts";
import { sameMembers } from "./seats/same-members.ts";
import { sameThing } from "./same-thing.ts";
import { roleInWhole } from "./seats/role-in-whole.ts";
import { sentOut } from "./decisions/sent-out.ts";
import { seatsOfEach } from "./seats/seats-of-each.ts";
import { shareOfTheWhole } from "./figures/share-of-the-whole.ts";
import { shortageOf, shortageThere } from "./shortage-of.ts";
import { sideBySide } from "./describe/side-by-side.ts";
import { sinceWhen } from "./changes/since-when.ts";
import { sumOfGroup } from "./figures/sum-of-group.ts";
import { substituteSeat } from "./seats/substitute-seat.ts";
import { strangeCompound } from "./strange-compound.ts";
import { talk } from "./talk.ts";
import { thatYear } from "./changes/that-year.ts";
import { thanAPlace } from "./figures/than-a-place.ts";
import type { Topic } from "./topic.ts";
import { whatSortItIs } from "./what-sort-it-is.ts";
import { inAppendix } from "./tracks/in-appendix.ts";
import { toBecome } from "./tracks/to-become.ts";
import { tracks } from "./tracks/tracks.ts";
import { twoFigures } from "./figures/two-figures.ts";
import { calledWhat } from "./describe/called-what.ts";
import { whoseUnit } from "./describe/whose-unit.ts";
import { untold } from "./decisions/untold.ts";
import { unexplained } from "./unexplained.ts";
import { withoutAParty } from "./decisions/without-a-party.ts";
import { wasThere } from "./changes/was-there.ts";
import { whereMet } from "./cadences/where-met.ts";
import { whereIs } from "./places/where-is.ts";
import { whichProjects } from "./projects/which-projects.ts";
import { whoInBoth } from "./seats/who-in-both.ts";
import { unknownGroup } from "./seats/unknown-group.ts";
import { versions } from "./changes/versions.ts";

export const TOPICS: readonly Topic[] = [
  aboutDocuments,
  documentOrder,
  talk,
  errand,
  judged,
  inBrief,
  persons,
  bothAway,
  whatNow,
  oneMeeting,
  noSuchGroup,
  unknownGroup,
  groupsThere,
  elsewhere,
  sameMembers,
  sameThing,
  whatSortItIs,
  reportsTo,
  reportsToWhom,
  strangeCompound,
  jobThere,
  costForSomebody,
  limit,
  noSuchMembers,
  acrossBorder,
  largestGroup,
  groupForMe,
  whomOneMeets,
  groupsOfRole,
  numberLookup,
  partyTo,
  covered,
  hasSigned,
  partnersOf,
  stillThere,
  ranThen,
  sinceWhen,
  thatYear,
  newestYear,
  wasThere,
  substituteSeat,
  representation,
  seatsOfEach,
  untold,
  withoutAParty,
  shareOfSort,
  mayDecide,
  mayDecideOn,
  sentOut,
  decision,
  notAMember,
  whereMet,
  meetsOftener,
  eachGroup,
  cadence,
  whoInBoth,
  localGroupsCompared,
  howManySit,
  composition,
  ofASort,
  countOfSort,
  membership,
  namedAmong,
  inLocalGroups,
  groupsOfMember,
  coursesOfOthers,
  inAppendix,
  toBecome,
  byName,
  tracks,
  allTracks,
  eachPlace,
  governedBy,
  governsThere,
  projectOrder,
  deeds,
  roleInWhole,
  whichProjects,
  listing,
  contradictions,
  twoFigures,
  shareOfTheWhole,
  sumOfGroup,
  placeAndWhole,
  thanAPlace,
  figures,
  change,
  versions,
  duties,
  premise,
  mentionedIn,
  saidOf,
  comparison,
  sideBySide,
  namesakes,
  describe,
  anyPlace,
  shortageOf,
  shortageThere,
  noSuchTrack,
  statement,
  whereIs,
  overview,
  ownSituation,
  whoseUnit,
  calledWhat,
  unexplained,
  nearest,
];
