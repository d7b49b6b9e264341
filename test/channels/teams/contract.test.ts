import { channelContract } from "../channel-contract.ts";
import { driveTeams } from "./under-test.ts";

channelContract("Teams", ({ assistant }) => driveTeams(assistant));
