/** Buttons of an adaptive card, and what a press brings back. */
import type {
  CardElementArray,
  IActionSet,
  IContainer,
  IExecuteAction,
  IOpenUrlAction,
  IShowCardAction,
} from "@microsoft/teams.cards";
import { z } from "zod";
import type { Button } from "../../../conversation/card.ts";
import { WORDS, type Language } from "../words.ts";
import { cardText } from "./markdown.ts";
import { MOST_ACTIONS } from "./limits.ts";

/** What a button carries. The names of inputs begin with "field.", so that they never meet these. */
export const PressData = z.object({
  does: z.enum(["ask", "act", "open", "submit"]),
  value: z.string().max(3000),
  lang: z.enum(["sv", "en"]),
});
export type PressData = z.infer<typeof PressData>;

type Action = IExecuteAction | IShowCardAction;

/** What is done stands side by side; questions stand below one another, as they are long. */
export function actionRows(buttons: readonly Button[], language: Language): CardElementArray {
  const actions = buttons.flatMap((one) => (one.does === "ask" ? [] : [actionOf(one, language)]));
  const rows: IActionSet[] = [];
  for (let at = 0; at < actions.length; at += MOST_ACTIONS)
    rows.push({
      type: "ActionSet",
      actions: actions.slice(at, at + MOST_ACTIONS),
      spacing: at === 0 ? "Medium" : "Small",
    });
  return [
    ...rows,
    ...buttons.flatMap((one) => (one.does === "ask" ? [questionRow(one, language)] : [])),
  ];
}

/**
 * A row that is pressed as a whole: the label of a button would be cut where it does not fit. Not by
 * "imBack", which some clients do not know; the answer repeats the question instead.
 */
function questionRow(
  { label, question }: Extract<Button, { does: "ask" }>,
  lang: Language,
): IContainer {
  return {
    type: "Container",
    spacing: "Small",
    style: "emphasis",
    roundedCorners: true,
    selectAction: execute(label, { does: "ask", value: question, lang }),
    items: [{ type: "TextBlock", text: cardText(label), wrap: true, color: "Accent" }],
  };
}

/** Only to addresses that a browser shows as pages. */
export function linkSet(link: string | undefined, language: Language): readonly IActionSet[] {
  if (link === undefined || !/^https?:\/\//.test(link)) return [];
  const action: IOpenUrlAction = {
    type: "Action.OpenUrl",
    title: WORDS[language].open,
    url: link,
  };
  return [{ type: "ActionSet", actions: [action], spacing: "Medium" }];
}

/** Action.Execute is answered in place; clients that do not know it send the same by Action.Submit. */
export function execute(title: string, data: PressData): IExecuteAction {
  return {
    type: "Action.Execute",
    title,
    verb: data.does,
    data,
    fallback: { type: "Action.Submit", title, data },
  };
}

function actionOf(button: Exclude<Button, { does: "ask" }>, lang: Language): Action {
  const { label } = button;
  switch (button.does) {
    case "open":
      return execute(label, { does: "open", value: button.value, lang });
    case "act": {
      const action = execute(label, { does: "act", value: button.value, lang });
      const style = STYLES[button.style ?? "plain"];
      const styled = style === undefined ? action : { ...action, style };
      return button.confirm === undefined ? styled : asking(styled, button.confirm, lang);
    }
  }
}

const STYLES = { primary: "positive", danger: "destructive", plain: undefined } as const;

/** The question unfolds below the button, without a round trip. */
function asking(action: IExecuteAction, question: string, language: Language): IShowCardAction {
  const { style } = action;
  return {
    type: "Action.ShowCard",
    title: action.title ?? "",
    ...(style === undefined ? {} : { style }),
    card: {
      type: "AdaptiveCard",
      version: "1.5",
      body: [{ type: "TextBlock", text: cardText(question), wrap: true }],
      actions: [{ ...action, title: WORDS[language].sure }],
    },
  };
}
