/** The app package of Teams: the manifest with its ids, and both icons, in one archive. */
import { zipSync } from "fflate";

interface Ids {
  readonly clientId: string;
  readonly publicUrl: string;
}

/** `read` gives a file of manifest/teams. Throws when a slot of the template is left. */
export function appPackage(read: (name: string) => Buffer, ids: Ids): Uint8Array {
  return zipSync({
    "manifest.json": Buffer.from(filledIn(read("manifest.json").toString("utf8"), ids)),
    "color.png": read("color.png"),
    "outline.png": read("outline.png"),
  });
}

function filledIn(template: string, { clientId, publicUrl }: Ids): string {
  const text = template
    .replaceAll("{{TEAMS_CLIENT_ID}}", clientId)
    .replaceAll("{{PUBLIC_URL}}", publicUrl);
  const left = /\{\{[^}]*\}\}/.exec(text);
  if (left !== null) throw new Error(`manifest.json: nothing fills in ${left[0]}`);
  return text;
}
