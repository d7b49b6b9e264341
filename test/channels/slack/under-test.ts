/** Drives the channel as people do in Slack: writes, reads, presses, fills in. */
import { wordsOf } from "../../../src/channels/slack/render/messages.ts";
import type { KnownBlock } from "../../../src/channels/slack/render/slack-types.ts";
import type { Assistant } from "../../../src/conversation/assistant.ts";
import type { FilledIn } from "../../../src/conversation/form.ts";
import type { Inbox } from "../../../src/conversation/inbox.ts";
import { memoryInbox } from "../../memory-inbox.ts";
import type { ChannelUnderTest } from "../channel-contract.ts";
import { fullMember, TEAM, type FakeMessage } from "./fake-slack.ts";
import { openSlack, until, type Opened, type Opening } from "./fixture.ts";
import * as from from "./payloads.ts";

/** Slack's id of somebody who is called so here. */
export const idOf = (person: string): string => `U${person.toUpperCase()}`;

interface View {
  readonly method: string;
  readonly to: string;
  readonly blocks: readonly KnownBlock[];
  readonly title: string;
  readonly metadata: string;
  readonly callback: string;
}

interface Found {
  readonly id: string;
  readonly value: string;
  readonly label: string;
  readonly at: FakeMessage | "home";
}

/** As ChannelUnderTest, and with what is behind it. */
export type Driven = ChannelUnderTest & { readonly opened: Opened };

export async function driveSlack(assistant: Assistant, opening: Opening = {}): Promise<Driven> {
  const { inbox, isIdle } = watched(opening.inbox ?? memoryInbox());
  const opened = await openSlack({ ...opening, assistant, inbox });
  const { fake, slack, post } = opened;
  /** What was answered to forms, and who sent the newest. */
  const responses: { readonly person: string; readonly text: string }[] = [];
  const triggers = new Map<string, string>();

  const settled = () => until(isIdle, "the end of what was begun");
  const send = async (person: string, payload: { trigger_id?: string }): Promise<string> => {
    const id = idOf(person);
    if (!fake.users.has(id)) fake.users.set(id, fullMember(id));
    if (payload.trigger_id !== undefined) triggers.set(payload.trigger_id, person);
    const { body } = await post(payload);
    await settled();
    return body;
  };
  const views = (): View[] => {
    const found: View[] = [];
    for (const { method, args } of fake.views) {
      const view = args["view"] as Record<string, never> & { blocks: KnownBlock[] };
      const to =
        method === "views.publish"
          ? String(args["user_id"]).slice(1).toLowerCase()
          : (triggers.get(String(args["trigger_id"])) ?? found.at(-1)?.to ?? "");
      const { title, private_metadata: metadata = "", callback_id: callback = "" } = view;
      const titled = (title as { text: string } | undefined)?.text ?? "";
      found.push({ method, to, blocks: view.blocks, title: titled, metadata, callback });
    }
    return found;
  };
  const messagesTo = (person: string): FakeMessage[] =>
    fake.messages.filter(
      ({ channel, only }) => only === idOf(person) || channel === `D${idOf(person)}`,
    );
  const buttonsFor = (person: string): Found[] => [
    ...views()
      .filter(({ method, to }) => method === "views.publish" && to === person)
      .slice(-1)
      .flatMap(({ blocks }) => buttonsIn(blocks, "home")),
    ...messagesTo(person).flatMap((message) => buttonsIn(message.blocks, message)),
  ];
  const pressed = async (person: string, button: Found | undefined): Promise<void> => {
    if (button === undefined) throw new Error(`${person} sees no such button`);
    const { id, value, at } = button;
    const user = idOf(person);
    if (at === "home") await send(person, from.homePress(id, value, user));
    else {
      const place = { channel: at.channel, message: at.ts, user };
      const thread = at.thread === undefined ? {} : { thread: at.thread };
      await send(person, from.press({ id, value, ...place, ...thread }));
    }
  };
  return {
    opened,
    say: async (person, text) => {
      const user = idOf(person);
      await send(person, from.direct(text, { user, channel: `D${user}` }) as object);
    },
    seen: (person) =>
      [
        ...messagesTo(person).map((message) => readable(message.blocks)),
        ...views()
          .filter(({ to }) => to === person)
          .map(({ title, blocks }) => `${title} ${readable(blocks)}`),
        ...responses.filter((one) => one.person === person).map(({ text }) => text),
      ].join("\n"),
    press: async (person, label) =>
      pressed(
        person,
        buttonsFor(person).findLast((button) => button.label === label),
      ),
    fill: async (person, filledIn) => {
      const form = views().findLast(({ to, callback }) => to === person && callback === "form");
      if (form === undefined) throw new Error(`${person} has been shown no form`);
      const body = await send(
        person,
        from.submission(form.metadata, stateOf(form.blocks, filledIn), idOf(person)),
      );
      const texts = body.matchAll(/"(?:[^"\\]|\\.)*"/g).map(([text]) => JSON.parse(text) as string);
      responses.push({ person, text: [...texts].join(" ") });
    },
    rate: async (person, thumb) => {
      const label = thumb === "up" ? "Bra svar" : "Dåligt svar";
      const found = buttonsFor(person).findLast((button) => button.label === label);
      await pressed(person, found);
    },
    home: async (person) => {
      await send(person, from.opened("home", idOf(person)) as object);
    },
    account: (person) => `${TEAM}/${idOf(person)}`,
    send: (outgoing, key) => {
      const id = outgoing.account.split("/")[1] ?? "";
      if (!fake.users.has(id)) fake.users.set(id, fullMember(id));
      return slack.carrier.send(outgoing, key, new AbortController().signal);
    },
    fails: (how) => {
      const trouble = {
        busy: { retryAfter: 20 },
        gone: { error: "account_inactive" },
        silent: { status: 500 },
      }[how];
      fake.trouble("chat.postMessage", trouble);
    },
    close: opened.close,
  };
}

/** Knows whether all that was received has been handled. */
function watched(inner: Inbox): { inbox: Inbox; isIdle: () => boolean } {
  let waiting = 0;
  return {
    isIdle: () => waiting === 0,
    inbox: {
      ...inner,
      receive: async (...args) => {
        const isNew = await inner.receive(...args);
        if (isNew) waiting += 1;
        return isNew;
      },
      done: async (key) => {
        await inner.done(key);
        waiting -= 1;
      },
    },
  };
}

/** All that can be read, addresses that can be followed among it. */
function readable(blocks: readonly KnownBlock[]): string {
  const links = JSON.stringify(blocks).matchAll(/"url":("[^"]*")/g);
  return [wordsOf(blocks), ...links.map(([, url = '""']) => JSON.parse(url) as string)].join(" ");
}

function buttonsIn(blocks: readonly KnownBlock[], at: Found["at"]): Found[] {
  return blocks.flatMap((block): Found[] => {
    if (block.type === "section" && block.accessory?.type === "button") {
      const { action_id: id = "", value = "" } = block.accessory;
      return [{ id, value, label: block.text?.text ?? "", at }];
    }
    if (block.type === "context_actions")
      return block.elements.flatMap((element) =>
        element.type !== "feedback_buttons"
          ? []
          : [element.positive_button, element.negative_button].map(({ text, value }) => ({
              ...{ id: element.action_id ?? "", value, label: text.text, at },
            })),
      );
    if (block.type !== "actions") return [];
    return block.elements.flatMap((element) =>
      element.type !== "button"
        ? []
        : [
            {
              id: element.action_id ?? "",
              value: element.value ?? "",
              label: element.text.text,
              at,
            },
          ],
    );
  });
}

/** As Slack reports the inputs of a modal. */
function stateOf(blocks: readonly KnownBlock[], filledIn: FilledIn): Record<string, unknown> {
  return Object.fromEntries(
    blocks.flatMap((block) => {
      if (block.type !== "input") return [];
      const { block_id: name = "", element } = block;
      const given = filledIn[name];
      const option = (value: string) => ({ text: { type: "plain_text", text: value }, value });
      const state = {
        datepicker: { selected_date: given ?? null },
        timepicker: { selected_time: given ?? null },
        static_select: { selected_option: typeof given === "string" ? option(given) : null },
        multi_static_select: {
          selected_options: typeof given === "object" ? given.map(option) : [],
        },
      }[element.type as string];
      return [[name, { value: { type: element.type, ...(state ?? { value: given ?? null }) } }]];
    }),
  );
}
