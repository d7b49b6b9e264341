/** What Microsoft's documentation allows at most; gives what breaks it. */
import { expect } from "vitest";

interface Sent {
  readonly text?: string | undefined;
  readonly entities?: readonly { readonly citation?: readonly Claim[] }[] | undefined;
  readonly attachments?: readonly { readonly content?: unknown }[] | undefined;
}
interface Claim {
  readonly position: number;
  readonly appearance: { readonly name: string; readonly abstract: string };
}

const ELEMENTS = new Set([
  "AdaptiveCard",
  "ActionSet",
  "Container",
  "TextBlock",
  "Input.Text",
  "Input.Date",
  "Input.Time",
  "Input.ChoiceSet",
  "Action.Execute",
  "Action.Submit",
  "Action.OpenUrl",
  "Action.ShowCard",
]);

/** Fails with what is too long, too many or unknown to Teams. */
export function expectWithinLimits(message: unknown): void {
  const sent = JSON.parse(JSON.stringify(message)) as Sent;
  expect(JSON.stringify(sent).length * 2).toBeLessThan(80_000);
  const claims = (sent.entities ?? []).flatMap(({ citation = [] }) => citation);
  expect(claims.length).toBeLessThanOrEqual(20);
  for (const { position, appearance } of claims) {
    expect(appearance.name.length).toBeLessThanOrEqual(80);
    expect(appearance.abstract.length).toBeLessThanOrEqual(160);
    expect(sent.text).toContain(`[${position}]`);
  }
  for (const { content } of sent.attachments ?? []) {
    expect(Buffer.byteLength(JSON.stringify(content))).toBeLessThan(28 * 1024);
    expect(content).toMatchObject({ type: "AdaptiveCard", version: "1.5" });
    for (const node of nodes(content)) expectNode(node);
  }
}

function expectNode(node: Readonly<Record<string, unknown>>): void {
  const { type, actions, wrap, text } = node;
  if (type === undefined) return;
  expect(ELEMENTS).toContain(type);
  if (Array.isArray(actions)) expect(actions.length).toBeLessThanOrEqual(6);
  // On a narrow screen a text that does not wrap is cut.
  if (type === "TextBlock")
    expect({ text, wrap }).toMatchObject({ text: expect.any(String), wrap: true });
  if (type === "Action.Execute") expect(node["fallback"]).toMatchObject({ type: "Action.Submit" });
}

function nodes(value: unknown): Readonly<Record<string, unknown>>[] {
  if (typeof value !== "object" || value === null) return [];
  const inner = Object.entries(value).flatMap(([name, one]) => (name === "data" ? [] : nodes(one)));
  return Array.isArray(value) ? inner : [value as Record<string, unknown>, ...inner];
}
