/** The token does not fit the settings: says what to do. */
export class SlackSetupError extends Error {
  readonly text: { readonly sv: string; readonly en: string };

  constructor(text: { readonly sv: string; readonly en: string }, options?: ErrorOptions) {
    super(text.en, options);
    this.name = "SlackSetupError";
    this.text = text;
  }
}
