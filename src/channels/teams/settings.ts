/** The settings of Teams: which there are, and which go together. */
import { z } from "zod";

/** How the bot is known to the platform. */
export type TeamsSettings =
  | {
      readonly dev: false;
      readonly clientId: string;
      readonly clientSecret: string;
      /** In lower case. The app is registered in the first; all of them may use the bot. */
      readonly tenants: readonly [string, ...string[]];
    }
  /** Without authentication: for Microsoft's Agents Playground on this machine. */
  | { readonly dev: true };

/** A setting that cannot be used, and what to do about it. */
export interface SettingMistake {
  readonly setting: string;
  readonly message: { readonly sv: string; readonly en: string };
}

type Values = Readonly<Record<string, string | undefined>>;

const FORMATS = {
  TEAMS_CLIENT_ID: z.guid().toLowerCase(),
  TEAMS_CLIENT_SECRET: z.string().regex(/^\S{16,}$/),
  TEAMS_TENANT_ID: z
    .string()
    .transform((list) => list.split(",").map((id) => id.trim().toLowerCase()))
    .pipe(z.array(z.guid()).min(1)),
  TEAMS_DEV: z.literal("1"),
} as const;

const HOW_TO_WRITE = {
  TEAMS_CLIENT_ID: {
    sv: "skriv appens Application (client) ID från Entra: 8-4-4-4-12 hexadecimala tecken",
    en: "write the app's Application (client) ID from Entra: 8-4-4-4-12 hexadecimal digits",
  },
  TEAMS_CLIENT_SECRET: {
    sv: "skriv värdet (Value, inte Secret ID) av en Client secret från Entra",
    en: "write the value (not the secret ID) of a client secret from Entra",
  },
  TEAMS_TENANT_ID: {
    sv: "skriv Directory (tenant) ID från Entra; flera med komma emellan, appens egen först",
    en: "write the Directory (tenant) ID from Entra; several with commas, the app's own first",
  },
  TEAMS_DEV: {
    sv: "skriv 1, eller ta bort den",
    en: "write 1, or remove it",
  },
} as const;
type Name = keyof typeof FORMATS;

const CREDENTIALS = ["TEAMS_CLIENT_ID", "TEAMS_CLIENT_SECRET", "TEAMS_TENANT_ID"] as const;

const TOGETHER = {
  missing: {
    sv: "saknas: Teams behöver TEAMS_CLIENT_ID, TEAMS_CLIENT_SECRET och TEAMS_TENANT_ID",
    en: "is missing: Teams needs TEAMS_CLIENT_ID, TEAMS_CLIENT_SECRET and TEAMS_TENANT_ID",
  },
  notBoth: {
    sv: "stänger av inloggningen och går inte ihop med TEAMS_CLIENT_ID: ta bort det ena",
    en: "switches authentication off and does not go together with TEAMS_CLIENT_ID: remove one of them",
  },
  onlyHere: {
    sv: "stänger av inloggningen: sätt HOST till 127.0.0.1, eller ta bort den",
    en: "switches authentication off: set HOST to 127.0.0.1, or remove it",
  },
} as const;

const LOOPBACK = new Set(["127.0.0.1", "::1", "localhost"]);

/** Undefined without mistakes: Teams is not used. */
export function readTeamsSettings(values: Values): {
  readonly settings: TeamsSettings | undefined;
  readonly mistakes: readonly SettingMistake[];
} {
  const id = read("TEAMS_CLIENT_ID", values);
  const secret = read("TEAMS_CLIENT_SECRET", values);
  const tenants = read("TEAMS_TENANT_ID", values);
  const dev = read("TEAMS_DEV", values);
  const named = CREDENTIALS.filter((name) => values[name] !== undefined);
  const mistakes = [
    ...[id, secret, tenants, dev].flatMap((one) => ("mistake" in one ? [one.mistake] : [])),
    ...(named.length === 0
      ? []
      : CREDENTIALS.filter((name) => !named.includes(name)).map((setting) => ({
          setting,
          message: TOGETHER.missing,
        }))),
    ...(values["TEAMS_DEV"] !== undefined && named.length > 0
      ? [{ setting: "TEAMS_DEV", message: TOGETHER.notBoth }]
      : []),
  ];
  if (mistakes.length > 0) return { settings: undefined, mistakes };
  if ("value" in dev && dev.value !== undefined) return { settings: { dev: true }, mistakes };
  const [first, ...others] = ("value" in tenants ? tenants.value : undefined) ?? [];
  const clientId = "value" in id ? id.value : undefined;
  const clientSecret = "value" in secret ? secret.value : undefined;
  if (clientId === undefined || clientSecret === undefined || first === undefined)
    return { settings: undefined, mistakes };
  return {
    settings: { dev: false, clientId, clientSecret, tenants: [first, ...others] },
    mistakes,
  };
}

/** Without authentication anybody who reaches the service could be anybody: nobody else shall reach it. */
export function openToOthers(
  settings: TeamsSettings | undefined,
  host: string,
): readonly SettingMistake[] {
  if (settings?.dev !== true || LOOPBACK.has(host)) return [];
  return [{ setting: "TEAMS_DEV", message: TOGETHER.onlyHere }];
}

type Read<Value> = { readonly value: Value | undefined } | { readonly mistake: SettingMistake };

function read<Of extends Name>(setting: Of, values: Values): Read<z.infer<(typeof FORMATS)[Of]>> {
  const given = values[setting];
  if (given === undefined) return { value: undefined };
  const { data } = FORMATS[setting].safeParse(given);
  return data === undefined
    ? { mistake: { setting, message: HOW_TO_WRITE[setting] } }
    : { value: data as z.infer<(typeof FORMATS)[Of]> };
}
