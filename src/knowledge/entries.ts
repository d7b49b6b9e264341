/** Every entry of knowledge/, by kind, as the YAML files hold them after validation. */
import type { z } from "zod";
import type { KINDS, KindName } from "./schema/kinds.ts";

/** The entries of one knowledge base; every kind is present, an empty list where no file has any. */
export type Entries = { readonly [Kind in KindName]: readonly z.infer<(typeof KINDS)[Kind]>[] };
