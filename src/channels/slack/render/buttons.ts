/** Buttons. What a press means stands before the colon of the action id, the rest makes it unique. */
import type { Button as SlackButton, KnownBlock } from "./slack-types.ts";
import type { Button } from "../../../conversation/card.ts";
import { LIMITS } from "../limits.ts";
import { WORDS, type Language } from "../words.ts";
import { actionsBlocks, beside, paragraph, plain, shortened, small } from "./blocks.ts";

/** What a press can mean: the kinds of Button, and what the channel adds. */
export type ActionKind = Button["does"] | "share" | "feedback";

export function actionId(kind: ActionKind, index: number): string {
  return `${kind}:${index}`;
}

/** Undefined for an id that is none of ours. */
export function actionKind(id: string): ActionKind | undefined {
  const kind = /^([a-z]+):\d+$/.exec(id)?.[1];
  return (["ask", "act", "open", "share", "feedback"] as const).find((one) => one === kind);
}

/**
 * Slack shows about thirty characters of a label and cuts the rest: a longer question stands in full
 * beside its button.
 */
export function buttonBlocks(buttons: readonly Button[], language: Language): KnownBlock[] {
  const isLong = (button: Button) =>
    button.does === "ask" && button.label.length > LIMITS.button.shown;
  const possible = buttons.filter((button) => valueOf(button).length <= LIMITS.button.value);
  const impossible = buttons.filter((button) => !possible.includes(button));
  const long = possible.filter(isLong);
  const numbered = (button: Button) => possible.indexOf(button);
  return [
    ...impossible.flatMap(({ label }) => paragraph(label)),
    ...(long.length > 0 ? small(`${WORDS[language].next}:`) : []),
    ...long.map((button) =>
      beside(shortened(button.label, LIMITS.text), {
        ...slackButton({ ...button, label: WORDS[language].ask }, numbered(button), language),
        accessibility_label: shortened(button.label, LIMITS.button.label),
      }),
    ),
    ...actionsBlocks(
      possible
        .filter((button) => !isLong(button))
        .map((button) => slackButton(button, numbered(button), language)),
    ),
  ];
}

function valueOf(button: Button): string {
  return button.does === "ask" ? button.question : button.value;
}

function slackButton(button: Button, index: number, language: Language): SlackButton {
  const { title, yes, no } = WORDS[language].confirm;
  const style = button.does === "act" ? button.style : undefined;
  const confirm = button.does === "act" ? button.confirm : undefined;
  return {
    type: "button",
    action_id: actionId(button.does, index),
    text: plain(shortened(button.label, LIMITS.button.label)),
    value: valueOf(button),
    ...(style && { style }),
    ...(confirm !== undefined && {
      confirm: {
        title: plain(title),
        text: plain(shortened(confirm, LIMITS.confirm.text)),
        confirm: plain(yes),
        deny: plain(no),
      },
    }),
  };
}

/** Lets the asker show what only they have seen to the channel. */
export function shareBlocks(question: string, language: Language): KnownBlock[] {
  if (question.length > LIMITS.button.value) return [];
  return actionsBlocks([
    {
      type: "button",
      action_id: actionId("share", 0),
      text: plain(WORDS[language].share),
      value: question,
    },
  ]);
}

/** Thumbs; `rating` is handed back with either. */
export function feedbackBlocks(rating: string | undefined, language: Language): KnownBlock[] {
  if (rating === undefined || rating.length > LIMITS.button.value - THUMB_LENGTH) return [];
  const { good, bad } = WORDS[language].rating;
  return [
    {
      type: "context_actions",
      elements: [
        {
          type: "feedback_buttons",
          action_id: actionId("feedback", 0),
          positive_button: { text: plain(good), value: `up:${rating}` },
          negative_button: { text: plain(bad), value: `down:${rating}` },
        },
      ],
    },
  ];
}

const THUMB_LENGTH = "down:".length;

/** Undefined for a value that is none of ours. */
export function thumbOf(
  value: string,
): { readonly thumb: "up" | "down"; readonly rating: string } | undefined {
  const { thumb, rating } = /^(?<thumb>up|down):(?<rating>.*)$/s.exec(value)?.groups ?? {};
  if (rating === undefined) return undefined;
  return { thumb: thumb === "up" ? "up" : "down", rating };
}
