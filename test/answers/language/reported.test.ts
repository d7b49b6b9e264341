import { expect, test } from "vitest";
import { asAsked } from "../../../src/answers/language/reported.ts";

test.each([
  ["Chefen vill veta vem som leder gruppen.", "Vem som leder gruppen?"],
  ["Hej! Politikerna frågar hur många parter det är", "Hur många parter det är?"],
  ["Vi har fått frågan om någon kan säga nej.", "Stämmer det att någon kan säga nej?"],
  ["Min kollega påstår att gruppen beslutar. Stämmer det?", "Stämmer det att gruppen beslutar?"],
  ["Jag läste att Ängsby är med?", "Stämmer det att Ängsby är med?"],
  ["A colleague asked who runs the network.", "Who runs the network?"],
  ["The mayor wonders whether it decides.", "Is it true that it decides?"],
  ["I heard that Ängsby left. Is that right?", "Is it true that Ängsby left?"],
])("what is reported is put as the question that it is: %s", (message, question) => {
  expect(asAsked(message)).toBe(question);
});

test.each([
  "Hur många av parterna säger att det är svårt?",
  "Vem säger att gruppen beslutar?",
  "Vi på förbundet undrar vad vi samordnar.",
  "Jag undrar hur ofta gruppen träffas och vilka som är med.",
  "Vad säger avtalet om spår?",
])("a question of one's own stays as it is: %s", (message) => {
  expect(asAsked(message)).toBe(message);
});
