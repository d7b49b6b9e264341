/** Personal data in what people write, taken out before it leaves for a language model. */
import type { Language } from "../../knowledge/schema/base.ts";

interface Mask {
  readonly pattern: RegExp;
  readonly sv: string;
  readonly en: string;
}

/** The first one that fits takes it; a personal identity number looks like a telephone number. */
const MASKS: readonly Mask[] = [
  {
    pattern: /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu,
    sv: "[e-postadress]",
    en: "[e-mail address]",
  },
  {
    // Two or four digits of the year, month, day (+60: a coordination number), then four digits.
    pattern:
      /(?<!\d)(?:19|20)?\d{2}[-. ]?(?:0[1-9]|1[0-2])[-. ]?(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])[-+–. ]?\d{4}(?!\d)/g,
    sv: "[personnummer]",
    en: "[personal identity number]",
  },
  {
    pattern:
      /(?<![\d,.])(?:\+|00)\d(?:[\d ()/-]{5,15})\d(?!\d)|(?<![\d,.])0\d{1,3}[-/ ]\d(?:[\d -]{4,9})\d(?!\d)|(?<![\d,.])07\d{8}(?!\d)/g,
    sv: "[telefonnummer]",
    en: "[telephone number]",
  },
];

/** The text without personal identity numbers, e-mail addresses and telephone numbers. Pure. */
export function masked(text: string, language: Language): string {
  return MASKS.reduce((rest, mask) => rest.replaceAll(mask.pattern, mask[language]), text);
}
