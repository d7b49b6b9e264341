import { expect, test } from "vitest";
import { mentionedIn, plainText } from "../../../src/channels/slack/plain-text.ts";

const naming = { bot: "U0BOT", nameOf: (user: string) => ({ U1: "Robin Ek" })[user] };

test.each([
  ["<@U0BOT> vem är ordförande?", "vem är ordförande?"],
  ["vem är <@U1>?", "vem är Robin Ek?"],
  ["hej <@U2|kim> och <@U3>", "hej kim och"],
  [
    "se <https://moten.example/a|kallelsen> och <https://moten.example/b>",
    "se kallelsen och https://moten.example/b",
  ],
  ["skriv till <mailto:robin@example.org|robin@example.org>", "skriv till robin@example.org"],
  ["i <#C1|allmänt> <!here> <!channel>", "i #allmänt"],
  ["a &lt; b &amp;amp; c", "a < b &amp; c"],
  ["*vem* är _ordförande_, ~nej~ `ja`?", "vem är ordförande, nej ja?"],
  ["5 * 3 och under_streck", "5 * 3 och under_streck"],
  ["två\nrader", "två\nrader"],
  ["<@U0BOT>", ""],
])("%j is read as %j", (written, read) => {
  expect(plainText(written, naming)).toBe(read);
});

test("people are found once each", () => {
  expect(mentionedIn("<@U1> <@U2|kim> <@U1>")).toEqual(["U1", "U2"]);
});
