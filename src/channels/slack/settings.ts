/** The settings of Slack: which there are, and which go together. */
import { z } from "zod";

export interface SlackSettings {
  /** How Slack's events come in. */
  readonly events:
    | { readonly by: "http"; readonly signingSecret: string }
    /** Over a connection that is opened from here: for a server that nobody reaches from outside. */
    | { readonly by: "socket"; readonly appToken: string };
  readonly workspaces:
    | { readonly are: "one"; readonly botToken: string }
    | {
        readonly are: "several";
        readonly clientId: string;
        readonly clientSecret: string;
        readonly stateSecret: string;
        /** 32 bytes, in base64 or as hexadecimal digits. */
        readonly encryptionKey: string;
      };
  /** The workspaces that are served; empty: the one that the token belongs to. */
  readonly teams: readonly string[];
  /** The app whose events are taken; undefined: any that knows the secret. */
  readonly app: string | undefined;
  /** Another address of the Web API, for tests. */
  readonly apiUrl: string | undefined;
}

/** A setting that cannot be used, and what to do about it. */
export interface SettingMistake {
  readonly setting: string;
  readonly message: { readonly sv: string; readonly en: string };
}

type Values = Readonly<Record<string, string | undefined>>;

const FORMATS = {
  SLACK_BOT_TOKEN: z.string().regex(/^xoxb-\S{8,}$/),
  SLACK_APP_TOKEN: z.string().regex(/^xapp-\S{8,}$/),
  SLACK_SIGNING_SECRET: z.string().regex(/^\S{16,}$/),
  SLACK_CLIENT_ID: z.string().regex(/^\d+\.\d+$/),
  SLACK_CLIENT_SECRET: z.string().regex(/^\S{16,}$/),
  SLACK_STATE_SECRET: z.string().regex(/^\S{16,}$/),
  SLACK_ENCRYPTION_KEY: z.string().refine(isKey),
  SLACK_TEAM_IDS: z.string().regex(/^\s*T[A-Z0-9]+(\s*,\s*T[A-Z0-9]+)*\s*$/),
  SLACK_APP_ID: z.string().regex(/^A[A-Z0-9]+$/),
  SLACK_API_URL: z.url({ protocol: /^https?$/ }).refine(isSafe),
} as const;
type Name = keyof typeof FORMATS;
const NAMES = Object.keys(FORMATS) as Name[];

const HOW_TO_WRITE: Readonly<Record<Name, SettingMistake["message"]>> = {
  SLACK_BOT_TOKEN: {
    sv: "skriv appens bot-token, som börjar med xoxb- (OAuth & Permissions)",
    en: "write the app's bot token, which begins with xoxb- (OAuth & Permissions)",
  },
  SLACK_APP_TOKEN: {
    sv: "skriv en app-token, som börjar med xapp- (Basic Information, App-Level Tokens)",
    en: "write an app-level token, which begins with xapp- (Basic Information, App-Level Tokens)",
  },
  SLACK_SIGNING_SECRET: {
    sv: "skriv appens Signing Secret (Basic Information)",
    en: "write the app's signing secret (Basic Information)",
  },
  SLACK_CLIENT_ID: {
    sv: "skriv appens Client ID: siffror, punkt, siffror (Basic Information)",
    en: "write the app's client ID: digits, a point, digits (Basic Information)",
  },
  SLACK_CLIENT_SECRET: {
    sv: "skriv appens Client Secret (Basic Information)",
    en: "write the app's client secret (Basic Information)",
  },
  SLACK_STATE_SECRET: {
    sv: "hitta på minst 16 slumpmässiga tecken",
    en: "make up at least 16 random characters",
  },
  SLACK_ENCRYPTION_KEY: {
    sv: "skriv 32 byte i base64, till exempel från: openssl rand -base64 32",
    en: "write 32 bytes in base64, for example from: openssl rand -base64 32",
  },
  SLACK_TEAM_IDS: {
    sv: "skriv arbetsytornas id, som börjar med T, med komma emellan",
    en: "write the ids of the workspaces, which begin with T, with commas between them",
  },
  SLACK_APP_ID: {
    sv: "skriv appens id, som börjar med A (Basic Information)",
    en: "write the app's id, which begins with A (Basic Information)",
  },
  SLACK_API_URL: {
    sv: "skriv en adress som börjar med https:// (http:// bara till den egna datorn)",
    en: "write an address that begins with https:// (http:// only to this machine)",
  },
};

const CHOOSE = {
  needsToken: {
    sv: "behövs för Slack: skriv den, eller SLACK_CLIENT_ID för flera arbetsytor",
    en: "is needed for Slack: write it, or SLACK_CLIENT_ID for several workspaces",
  },
  needsSecret: {
    sv: "behövs för att ta emot händelser: skriv den, eller SLACK_APP_TOKEN för Socket Mode",
    en: "is needed to receive events: write it, or SLACK_APP_TOKEN for Socket Mode",
  },
  oneOrSeveral: {
    sv: "går inte ihop med SLACK_BOT_TOKEN: ta bort det ena (en arbetsyta, eller flera)",
    en: "does not go together with SLACK_BOT_TOKEN: remove one of them (one workspace, or several)",
  },
  notBySocket: {
    sv: "går inte ihop med SLACK_CLIENT_ID: flera arbetsytor kräver HTTP, så ta bort den",
    en: "does not go together with SLACK_CLIENT_ID: several workspaces need HTTP, so remove it",
  },
  neededForSeveral: {
    sv: "behövs tillsammans med SLACK_CLIENT_ID: skriv den",
    en: "is needed together with SLACK_CLIENT_ID: write it",
  },
  whichMayInstall: {
    sv: "behövs tillsammans med SLACK_CLIENT_ID: skriv id för de arbetsytor som får installera appen",
    en: "is needed together with SLACK_CLIENT_ID: write the ids of the workspaces that may install the app",
  },
  needsClientId: {
    sv: "hör till flera arbetsytor: skriv också SLACK_CLIENT_ID, eller ta bort den",
    en: "belongs to several workspaces: write SLACK_CLIENT_ID as well, or remove it",
  },
} as const satisfies Record<string, SettingMistake["message"]>;

/** Undefined settings: Slack is not configured. Names every mistake at once, none with its value. */
export function readSlackSettings(values: Values): {
  readonly settings: SlackSettings | undefined;
  readonly mistakes: readonly SettingMistake[];
} {
  const set = NAMES.filter((name) => values[name] !== undefined);
  if (set.length === 0) return { settings: undefined, mistakes: [] };
  const malformed = set
    .filter((name) => !FORMATS[name].safeParse(values[name]).success)
    .map((setting) => ({ setting, message: HOW_TO_WRITE[setting] }));
  const mistakes = [...malformed, ...inconsistencies(new Set(set))];
  return { settings: mistakes.length > 0 ? undefined : settingsOf(values), mistakes };
}

function inconsistencies(set: ReadonlySet<Name>): SettingMistake[] {
  const wrong = (isWrong: boolean, setting: Name, message: SettingMistake["message"]) =>
    isWrong ? [{ setting, message }] : [];
  const ofSeveral = ["SLACK_CLIENT_SECRET", "SLACK_STATE_SECRET", "SLACK_ENCRYPTION_KEY"] as const;
  const areSeveral = set.has("SLACK_CLIENT_ID");
  const needsSecret =
    !set.has("SLACK_SIGNING_SECRET") && (areSeveral || !set.has("SLACK_APP_TOKEN"));
  return [
    ...wrong(!areSeveral && !set.has("SLACK_BOT_TOKEN"), "SLACK_BOT_TOKEN", CHOOSE.needsToken),
    ...wrong(needsSecret, "SLACK_SIGNING_SECRET", CHOOSE.needsSecret),
    ...wrong(areSeveral && set.has("SLACK_BOT_TOKEN"), "SLACK_CLIENT_ID", CHOOSE.oneOrSeveral),
    ...wrong(areSeveral && set.has("SLACK_APP_TOKEN"), "SLACK_APP_TOKEN", CHOOSE.notBySocket),
    ...ofSeveral.flatMap((name) => [
      ...wrong(areSeveral && !set.has(name), name, CHOOSE.neededForSeveral),
      ...wrong(!areSeveral && set.has(name), name, CHOOSE.needsClientId),
    ]),
    ...wrong(areSeveral && !set.has("SLACK_TEAM_IDS"), "SLACK_TEAM_IDS", CHOOSE.whichMayInstall),
  ];
}

/** Of values that have been checked. */
function settingsOf(values: Values): SlackSettings {
  const value = (name: Name): string => values[name] ?? "";
  const appToken = values["SLACK_APP_TOKEN"];
  return {
    events:
      appToken === undefined
        ? { by: "http", signingSecret: value("SLACK_SIGNING_SECRET") }
        : { by: "socket", appToken },
    workspaces:
      values["SLACK_CLIENT_ID"] === undefined
        ? { are: "one", botToken: value("SLACK_BOT_TOKEN") }
        : {
            are: "several",
            clientId: value("SLACK_CLIENT_ID"),
            clientSecret: value("SLACK_CLIENT_SECRET"),
            stateSecret: value("SLACK_STATE_SECRET"),
            encryptionKey: value("SLACK_ENCRYPTION_KEY"),
          },
    teams: value("SLACK_TEAM_IDS")
      .split(",")
      .map((team) => team.trim())
      .filter((team) => team !== ""),
    app: values["SLACK_APP_ID"],
    apiUrl: values["SLACK_API_URL"],
  };
}

function isKey(text: string): boolean {
  return /^[0-9a-f]{64}$/i.test(text) || /^[A-Za-z0-9+/]{43}=$/.test(text);
}

/** Tokens go there: never in the clear over a network. */
function isSafe(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, hostname } = new URL(address);
  return protocol === "https:" || ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
}
