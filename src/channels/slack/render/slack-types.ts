/** Slack's own names for what is rendered. */
import type { types } from "@slack/bolt";

export type ActionsBlock = types.ActionsBlock;
export type Button = types.Button;
export type ContextBlock = types.ContextBlock;
export type HomeView = types.HomeView;
export type InputBlock = types.InputBlock;
export type KnownBlock = types.KnownBlock;
export type ModalView = types.ModalView;
export type RichTextBlock = types.RichTextBlock;
export type SectionBlock = types.SectionBlock;
