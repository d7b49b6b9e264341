import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import Ajv from "ajv-draft-04";
import addFormats from "ajv-formats";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { appPackage } from "../../../tools/teams-package.ts";

const FOLDER = fileURLToPath(new URL("../../../manifest/teams", import.meta.url));
const IDS = {
  clientId: "aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee",
  publicUrl: "https://ask.angsby.example",
};
const read = (name: string) => readFileSync(join(FOLDER, name));

interface Manifest {
  readonly id: string;
  readonly manifestVersion: string;
  readonly bots: readonly { readonly botId: string }[];
}

function manifestIn(archive: Uint8Array): Manifest {
  return JSON.parse(strFromU8(unzipSync(archive)["manifest.json"]!)) as Manifest;
}

/** Microsoft's own, as its package carries it. */
function schemaOf(version: string): object {
  const entry = createRequire(import.meta.url).resolve("@microsoft/app-manifest/package.json");
  const path = `build/json-schemas/teams/v${version}/MicrosoftTeams.schema.json`;
  return JSON.parse(readFileSync(join(dirname(entry), path), "utf8")) as object;
}

/** Width, height and kind of colour of a PNG file (its IHDR chunk). */
function pngOf(file: Uint8Array) {
  const bytes = Buffer.from(file);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20), colour: bytes[25] };
}

describe("the app package of Teams", () => {
  const archive = appPackage(read, IDS);
  const manifest = manifestIn(archive);

  test("holds the manifest and both icons, in the sizes that Teams wants", () => {
    const files = unzipSync(archive);
    expect(Object.keys(files)).toEqual(["manifest.json", "color.png", "outline.png"]);
    expect(pngOf(files["color.png"]!)).toMatchObject({ width: 192, height: 192 });
    // With transparency.
    expect(pngOf(files["outline.png"]!)).toEqual({ width: 32, height: 32, colour: 6 });
  });

  test("passes Microsoft's schema", () => {
    const ajv = new Ajv.default({ strict: false, allErrors: true });
    addFormats.default(ajv);
    const validate = ajv.compile(schemaOf(manifest.manifestVersion));
    validate(manifest);
    expect(validate.errors).toBeNull();
  });

  test("needs the version that it states: the one before knows no prompts", () => {
    const ajv = new Ajv.default({ strict: false });
    addFormats.default(ajv);
    const validate = ajv.compile(schemaOf(before(manifest.manifestVersion)));
    expect(validate({ ...manifest, manifestVersion: before(manifest.manifestVersion) })).toBe(
      false,
    );
  });

  test("is the bot that the settings name", () => {
    expect([manifest.id, manifest.bots[0]?.botId]).toEqual([IDS.clientId, IDS.clientId]);
  });

  test("is not made with a slot that nothing fills", () => {
    const broken = () => Buffer.from('{"id":"{{SOMETHING}}"}');
    expect(() => appPackage(broken, IDS)).toThrow("nothing fills in {{SOMETHING}}");
  });
});

function before(version: string): string {
  const [major, minor] = version.split(".");
  return `${major ?? ""}.${Number(minor) - 1}`;
}
