/** A plain sentence as a reply. */
import type { Language } from "../knowledge/schema/base.ts";
import type { NoticeReply } from "./reply.ts";

export function notice({ language }: { readonly language: Language }, text: string): NoticeReply {
  return { kind: "notice", language, text };
}
