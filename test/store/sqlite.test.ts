import { contract } from "./contract.ts";
import { newSqlite, opened } from "./places.ts";

contract("the store in a file", () => opened(newSqlite()));
