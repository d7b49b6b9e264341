/** Personal identity numbers: neither questions nor the register may hold one. */

/**
 * A Swedish personal identity or co-ordination number: YYMMDD-NNNN or YYYYMMDDNNNN (the day + 60 in a
 * co-ordination number). The check digit is not looked at: a mistyped number is personal as well.
 */
const IDENTITY_NUMBER =
  /(?<!\d)(?:(?:19|20)\d{2}|\d{2})[-./ ]?(?:0[1-9]|1[0-2])[-./ ]?(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])\s?[-+–—−. ]?\s?(?:\d{4}|[xX]{4})(?!\d)/;

/** Most texts have none, and are seen through sooner. */
const DIGITS = /\d\d/;

/** True when a text holds an identity number. */
export function hasIdentityNumber(text: string): boolean {
  return DIGITS.test(text) && IDENTITY_NUMBER.test(text);
}
