import { memoryLedger } from "../memory-ledger.ts";
import { contract, recordsOf } from "./contract.ts";
import type { RecordWrite } from "../../src/store/kinds.ts";

contract("the ledger in memory", async () => {
  const ledger = memoryLedger<ReturnType<typeof recordsOf>, RecordWrite>(recordsOf);
  return { ledger, again: async () => ledger, close: async () => {} };
});
