/** What comes from Slack, as far as it matters here. */
import type { FormMetadata, InputState } from "./render/form.ts";
import type { ActionKind } from "./render/buttons.ts";

/** Whoever writes or presses. */
export interface Sender {
  /** The workspace that the app serves there. */
  readonly team: string;
  readonly user: string;
  /** Of another workspace, or in a channel shared with one: the payload says so. */
  readonly isForeign: boolean;
}

/** Where a pressed button was. */
export type Place =
  | {
      readonly kind: "message";
      readonly channel: string;
      readonly message: string;
      readonly thread: string | undefined;
      /** Only the presser sees the message, and it can be changed by its response address alone. */
      readonly isEphemeral: boolean;
    }
  | { readonly kind: "home" }
  | { readonly kind: "modal" };

export type Incoming =
  | {
      readonly kind: "said";
      readonly sender: Sender;
      /** A mention is answered in its thread; a direct message where it was written. */
      readonly in: "channel" | "direct";
      readonly channel: string;
      readonly ts: string;
      readonly thread: string | undefined;
      readonly text: string;
      readonly event: string;
    }
  | {
      readonly kind: "opened";
      readonly sender: Sender;
      readonly tab: "home" | "messages";
      readonly channel: string;
      readonly event: string;
    }
  /** The workspace has removed the app, or taken its token back. */
  | { readonly kind: "removed"; readonly team: string; readonly event: string }
  | {
      readonly kind: "command";
      readonly sender: Sender;
      readonly channel: string;
      readonly text: string;
      readonly responseUrl: string;
      readonly trigger: string;
    }
  /** The shortcut on a message: what somebody wrote, taken as a question. */
  | {
      readonly kind: "shortcut";
      readonly sender: Sender;
      readonly channel: string;
      readonly text: string;
      readonly responseUrl: string;
      readonly trigger: string;
    }
  | {
      readonly kind: "pressed";
      readonly sender: Sender;
      readonly does: ActionKind;
      readonly value: string;
      readonly place: Place;
      readonly responseUrl: string | undefined;
      readonly trigger: string;
    }
  | {
      readonly kind: "submitted";
      readonly sender: Sender;
      readonly metadata: FormMetadata;
      readonly values: Readonly<Record<string, Readonly<Record<string, InputState>>>>;
      readonly trigger: string;
    };

/** What it takes to judge whether something may be handled at all. */
export interface Envelope {
  /** The workspace in which the app is installed, as the payload has it. */
  readonly team: string;
  readonly app: string;
  /** Installed for a whole enterprise: not served. */
  readonly isEnterprise: boolean;
  /** Undefined: nothing to do about it, such as a message of another bot. */
  readonly incoming: Incoming | undefined;
}

/** The keys under which it is remembered: a mention in a direct message comes as two events. */
export function keysOf(incoming: Incoming): readonly [string, ...string[]] {
  switch (incoming.kind) {
    case "said": {
      const { sender, channel, ts, event } = incoming;
      return [`slack:event/${event}`, `slack:message/${sender.team}/${channel}/${ts}`];
    }
    case "opened":
    case "removed":
      return [`slack:event/${incoming.event}`];
    case "command":
    case "shortcut":
    case "pressed":
    case "submitted":
      return [`slack:${incoming.kind}/${incoming.trigger}`];
  }
}
