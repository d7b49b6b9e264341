/** What Slack takes at most (docs.slack.dev, Block Kit reference and chat.postMessage). */
export const LIMITS = {
  /** Blocks in a message, and in a modal or Home. */
  blocks: { message: 50, view: 100 },
  /** Characters of one text element. */
  text: 3000,
  /** Characters of all blocks of a message together: Slack refuses somewhat above 13,000. */
  message: 12_000,
  /** Characters of all blocks of a view together; it takes 250 kB, far more than anyone reads. */
  view: 100_000,
  /** Characters of the text that stands for a message in notifications. */
  fallback: 300,
  actions: 25,
  contextElements: 10,
  button: { label: 75, shown: 30, value: 2000 },
  confirm: { title: 100, text: 300, label: 30 },
  modal: { title: 24, label: 24, metadata: 3000 },
  input: { label: 2000, hint: 2000, length: 3000, error: 2000 },
  option: { label: 75, value: 150, count: 100 },
  prompts: 4,
  /** Bytes that chat.update takes as text. */
  update: 4000,
} as const;
