/**
 * Text of people, of the register and of the agreements, so that Teams shows it as it stands: no
 * formatting, link, mention (`<at>`), citation or date function comes of it.
 */

/** For the text of a message, where Teams reads Markdown and some HTML. */
export function messageText(text: string): string {
  return escaped(text.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
}

/** For a text block of an adaptive card, where it reads some Markdown and `{{DATE(…)}}`, and no HTML. */
export function cardText(text: string): string {
  return escaped(text).replaceAll("{{", "{\u200B{");
}

function escaped(text: string): string {
  return (
    text
      .replaceAll(/[\\*_[\]`~|]/g, String.raw`\$&`)
      // Headings, quotations and lists begin a line only.
      .replaceAll(/^(\s*)([#>+-])/gm, String.raw`$1\$2`)
      .replaceAll(/^(\s*\d+)([.)])(?=\s)/gm, String.raw`$1\$2`)
  );
}
