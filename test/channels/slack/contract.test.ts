import { channelContract } from "../channel-contract.ts";
import { driveSlack } from "./under-test.ts";

channelContract("Slack", async ({ assistant }) => driveSlack(assistant));
