import { expect, test } from "vitest";
import { openRegion } from "../../../regions/region.ts";

const { ask } = openRegion("skogslan");

test("the local groups in which a party is named", () => {
  expect(ask("Sitter Trygghetskassan i någon lokal grupp?").direct).toMatch(
    /^Ja: Trygghetskassan nämns i samverkansgruppen i Mörkfors\.$/,
  );
  expect(ask("Does Jobbverket take part in local groups?").direct).toMatch(
    /^Yes, in four local groups: Jobbverket is named in/,
  );
});

test("where it is named in none, others may still sit there", () => {
  const answer = ask("Deltar Region Skogslan i lokala grupper?");
  expect(answer.outcome).toBe("partly");
  expect(answer.direct).toMatch(/^Region Skogslan nämns inte bland dem som sitter i kommunernas/);
  expect(ask("Is Region Skogslan in any local group?").direct).not.toMatch(/^(Yes|No)\b/);
});

test("a role, or what they do there, is another question", () => {
  expect(ask("Betalar Region Skogslan lokala grupper?").direct).not.toContain("nämns inte bland");
  expect(ask("Är Jobbverket med i alla lokala grupper?").direct).not.toMatch(/^Ja\b/);
  expect(ask("Sitter rektorn i lokala grupper?").direct).not.toContain("nämns inte bland");
});

test("which of them it is named in, by any of their names", () => {
  expect(ask("I vilka ledningsgrupper sitter Trygghetskassan?").direct).toMatch(
    /^Trygghetskassan nämns i samverkansgruppen i Mörkfors\.$/,
  );
  expect(ask("I vilka kommuners lokala grupper sitter Region Skogslan?").direct).toMatch(
    /^Region Skogslan nämns inte bland dem/,
  );
  expect(ask("Which management groups include Jobbverket?").direct).toMatch(
    /^Jobbverket is named in four local groups: /,
  );
});
