import { memoryChannelMemory } from "../../memory-channel-memory.ts";
import { channelContract } from "../channel-contract.ts";
import { TEAM } from "./fake-slack.ts";
import { driveSlack, idOf } from "./under-test.ts";

/** With people who have been greeted before: what they see is what the contract is about. */
channelContract("Slack", async ({ assistant }) => {
  const memory = memoryChannelMemory();
  for (const person of ["robin", "kim"])
    await memory.set("slack", `greeted/${TEAM}/${idOf(person)}`, "0");
  return driveSlack(assistant, { memory });
});
