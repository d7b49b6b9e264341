/** What is wrong with blocks by Slack's limits and rules; nothing for what Slack takes. */
import { LIMITS } from "../../../src/channels/slack/limits.ts";
import type { SlackMessage } from "../../../src/channels/slack/render/blocks.ts";
import { wordsOf } from "../../../src/channels/slack/render/messages.ts";
import type { KnownBlock } from "../../../src/channels/slack/render/slack-types.ts";

type Json = Readonly<Record<string, unknown>>;

/** Of a message as it is sent. */
export function messageFaults({ text, blocks }: SlackMessage): string[] {
  return [
    ...wrong(text.trim() === "", "no text for notifications"),
    ...wrong(text.length > 4000, "text for notifications too long"),
    ...wrong(/<[!@#]/.test(text), "a mention in the text for notifications"),
    ...blockFaults(blocks, LIMITS.blocks.message),
    ...wrong(wordsOf(blocks).length > LIMITS.message, "message too long"),
  ];
}

/** Of a modal or Home. */
export function viewFaults(view: unknown): string[] {
  const { type, blocks, title, submit, close, private_metadata: metadata = "" } = view as Json;
  const isModal = type === "modal";
  const label = (of: unknown) => ((of as Json | undefined)?.["text"] ?? "") as string;
  return [
    ...wrong(isModal && !within(label(title), 1, LIMITS.modal.title), "title of a modal"),
    ...wrong(label(submit).length > LIMITS.modal.label, "label of the submit button"),
    ...wrong(label(close).length > LIMITS.modal.label, "label of the close button"),
    ...wrong((metadata as string).length > LIMITS.modal.metadata, "metadata of a modal"),
    ...blockFaults(blocks as KnownBlock[], LIMITS.blocks.view),
  ];
}

function blockFaults(blocks: readonly KnownBlock[], most: number): string[] {
  const ids = blocks.flatMap(({ block_id }) => block_id ?? []);
  return [
    ...wrong(blocks.length > most, `more than ${most} blocks`),
    ...wrong(new Set(ids).size !== ids.length, "two blocks with the same id"),
    ...wrong(
      ids.some((id) => id.length > 255),
      "id of a block",
    ),
    ...blocks.flatMap((block) => oneFaults(block).map((fault) => `${block.type}: ${fault}`)),
  ];
}

function oneFaults(block: KnownBlock): string[] {
  // Other blocks are not used, and would have limits of their own.
  // eslint-disable-next-line @typescript-eslint/switch-exhaustiveness-check
  switch (block.type) {
    case "rich_text":
      return richFaults(block as unknown as Json);
    case "section":
      return [
        ...textFaults(block.text, LIMITS.text),
        ...(block.accessory === undefined ? [] : elementFaults(block.accessory)),
      ];
    case "context":
      return [
        ...wrong(!within(block.elements, 1, LIMITS.contextElements), "number of elements"),
        ...block.elements.flatMap((element) => textFaults(element, 2000)),
      ];
    case "actions": {
      const ids = block.elements.map((element) => (element as unknown as Json)["action_id"]);
      return [
        ...wrong(!within(block.elements, 1, LIMITS.actions), "number of buttons"),
        ...wrong(new Set(ids).size !== ids.length, "two buttons with the same id"),
        ...block.elements.flatMap(elementFaults),
      ];
    }
    case "context_actions":
      return [
        ...wrong(!within(block.elements, 1, 5), "number of elements"),
        ...block.elements.flatMap((element) =>
          element.type === "feedback_buttons"
            ? [element.positive_button, element.negative_button].flatMap(({ text, value }) => [
                ...textFaults(text, LIMITS.button.label),
                ...wrong(value.length > LIMITS.button.value, "value of a thumb"),
              ])
            : [`unexpected ${element.type}`],
        ),
      ];
    case "input":
      return [
        ...textFaults(block.label, LIMITS.input.label),
        ...(block.hint === undefined ? [] : textFaults(block.hint, LIMITS.input.hint)),
        ...elementFaults(block.element),
      ];
    case "divider":
      return [];
    default:
      return [`unexpected block`];
  }
}

function richFaults(block: Json): string[] {
  const texts = wordsIn(block);
  return [
    ...wrong(texts.length === 0, "no text"),
    ...wrong(texts.includes(""), "an empty text"),
    ...wrong(texts.join("").length > LIMITS.text, "text too long"),
  ];
}

function wordsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(wordsIn);
  if (typeof value !== "object" || value === null) return [];
  const { text, ...rest } = value as Json;
  return [...(typeof text === "string" ? [text] : []), ...Object.values(rest).flatMap(wordsIn)];
}

function elementFaults(element: unknown): string[] {
  const { type, text, value, action_id: id, confirm, options, url } = element as Json;
  const list = (options ?? []) as readonly { text: Json; value: string }[];
  const asked = confirm as Readonly<Record<string, Json>> | undefined;
  return [
    ...wrong(!within((id ?? "") as string, 1, 255), "id of an element"),
    ...(type === "button" ? textFaults(text, LIMITS.button.label) : []),
    ...wrong(((value ?? "") as string).length > LIMITS.button.value, "value of a button"),
    ...wrong(((url ?? "") as string).length > 3000, "address of a button"),
    ...(asked === undefined ? [] : confirmFaults(asked)),
    ...wrong(
      String(type).endsWith("_select") && !within(list, 1, LIMITS.option.count),
      "number of options",
    ),
    ...list.flatMap((option) => [
      ...textFaults(option.text, LIMITS.option.label),
      ...wrong(!within(option.value, 1, LIMITS.option.value), "value of an option"),
    ]),
  ];
}

function confirmFaults({ title, text, confirm, deny }: Readonly<Record<string, Json>>): string[] {
  return [
    ...textFaults(title, LIMITS.confirm.title),
    ...textFaults(text, LIMITS.confirm.text),
    ...textFaults(confirm, LIMITS.confirm.label),
    ...textFaults(deny, LIMITS.confirm.label),
  ];
}

/** Only plain text: in marked-up text, what somebody wrote could become a mention or a link. */
function textFaults(of: unknown, most: number): string[] {
  const { type, text } = (of ?? {}) as { type?: string; text?: string };
  return [
    ...wrong(type !== "plain_text", `text of type ${type ?? "none"}`),
    ...wrong(!within(text ?? "", 1, most), `a text of ${text?.length ?? 0} characters`),
  ];
}

function within(what: { readonly length: number }, least: number, most: number): boolean {
  return what.length >= least && what.length <= most;
}

function wrong(isWrong: boolean, fault: string): string[] {
  return isWrong ? [fault] : [];
}
