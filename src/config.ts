/** The settings, read from the environment once; the only reader of process.env. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { parseEnv } from "node:util";
import { z } from "zod";
import { readModelSettings, type ModelSettings } from "./answers/model/settings.ts";
import { readSlackSettings, type SlackSettings } from "./channels/slack/settings.ts";
import { openToOthers, readTeamsSettings, type TeamsSettings } from "./channels/teams/settings.ts";
import { KNOWLEDGE_DIRECTORY } from "./knowledge/directory.ts";
import type { Text } from "./knowledge/schema/base.ts";
import { LOG_LEVELS, type LogLevel } from "./log.ts";

export interface Config {
  /** Absolute path; the folder need not exist yet. */
  readonly dataDir: string;
  /** A PostgreSQL server; may hold a password. Undefined: what is kept is in a file in dataDir. */
  readonly databaseUrl: string | undefined;
  readonly knowledgeDir: string;
  readonly logLevel: LogLevel;
  /** False when the person has asked for no colour; a terminal may lack it all the same. */
  readonly color: boolean;
  /** Where the HTTP server listens; port 0: any that is free. */
  readonly host: string;
  readonly port: number;
  /** How the server is reached from outside, without a slash at the end; undefined: only from here. */
  readonly publicUrl: string | undefined;
  /** Undefined: Slack is not used. */
  readonly slack: SlackSettings | undefined;
  /** E-mail addresses in lower case: whoever the platform knows by one of them has the coordinator's rights. */
  readonly coordinators: ReadonlySet<string>;
  /** Undefined: Teams is not used. */
  readonly teams: TeamsSettings | undefined;
  /** Whoever shows it may read the metrics from another machine; undefined: nobody may. */
  readonly metricsToken: string | undefined;
  /** Undefined: no language model takes part in answers. */
  readonly model: ModelSettings | undefined;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Settings that cannot be used: every one of them, none with its value, as that may be secret. */
export class ConfigError extends Error {
  readonly mistakes: readonly Mistake[];

  constructor(mistakes: readonly Mistake[]) {
    super(mistakes.map(({ setting, message }) => `${setting}: ${message.en}`).join("; "));
    this.name = "ConfigError";
    this.mistakes = mistakes;
  }
}

export interface Mistake {
  readonly setting: string;
  readonly message: Text;
}

const MESSAGES = {
  LOG_LEVEL: {
    sv: `skriv ${LOG_LEVELS.join(", ")}`,
    en: `write one of ${LOG_LEVELS.join(", ")}`,
  },
  DATA_DIR: {
    sv: "pekar på en fil: ange en mapp",
    en: "is a file: give a folder",
  },
  DATABASE_URL: {
    sv: "skriv postgres://användare:lösenord@server:5432/databas, med särskilda tecken kodade (@ som %40)",
    en: "write postgres://user:password@server:5432/database, with special characters encoded (@ as %40)",
  },
  KNOWLEDGE_DIR: {
    sv: "mappen finns inte: ange mappen med kunskapsbasens YAML-filer",
    en: "no such folder: give the folder with the knowledge base's YAML files",
  },
  PORT: {
    sv: "skriv ett heltal från 0 till 65535",
    en: "write an integer from 0 to 65535",
  },
  PUBLIC_URL: {
    sv: "skriv en adress som börjar med https:// eller http://",
    en: "write an address that begins with https:// or http://",
  },
  COORDINATORS: {
    sv: "skriv e-postadresser med komma emellan",
    en: "write e-mail addresses with commas between them",
  },
  METRICS_TOKEN: {
    sv: "hitta på minst 16 slumpmässiga tecken, utan mellanslag",
    en: "make up at least 16 random characters, without spaces",
  },
} as const satisfies Record<string, Text>;

const Settings = z.object({
  DATA_DIR: z.string().default("./data").transform(absolute).refine(mayBeFolder),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  KNOWLEDGE_DIR: z.string().default(KNOWLEDGE_DIRECTORY).transform(absolute).refine(isFolder),
  LOG_LEVEL: z.enum(LOG_LEVELS).default("info"),
  NO_COLOR: z.string().optional(),
  HOST: z.string().optional(),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/)
    .default("3978")
    .transform(Number)
    .refine((port) => port <= 65_535),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/ })
    .transform((url) => url.replace(/\/+$/, ""))
    .optional(),
  COORDINATORS: z
    .string()
    .default("")
    .transform((list) => list.split(/[\s,;]+/).filter((address) => address !== ""))
    .pipe(z.array(z.email().toLowerCase()))
    .transform((addresses) => new Set(addresses)),
  METRICS_TOKEN: z
    .string()
    .regex(/^\S{16,}$/)
    .optional(),
});

/** A chat platform must reach the service; until one is configured, nobody else need. */
const EVERYWHERE = "0.0.0.0";
const LOOPBACK = "127.0.0.1";

/** Reads the settings. A setting that is empty counts as left out. Throws ConfigError. */
export function readConfig(environment: Environment): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const result = Settings.safeParse(set);
  const slack = readSlackSettings(set);
  const teams = readTeamsSettings(set);
  const model = readModelSettings(set);
  const isReached = teams.settings?.dev === false || slack.settings?.events.by === "http";
  const host = set["HOST"] ?? (isReached ? EVERYWHERE : LOOPBACK);
  const mistakes = [
    ...(result.success ? [] : mistakesIn(result.error)),
    ...slack.mistakes,
    ...teams.mistakes,
    ...openToOthers(teams.settings, host),
    ...model.mistakes,
  ];
  if (!result.success || mistakes.length > 0) throw new ConfigError(mistakes);
  const { DATA_DIR, DATABASE_URL, KNOWLEDGE_DIR, LOG_LEVEL, NO_COLOR, PORT, PUBLIC_URL } =
    result.data;
  const { COORDINATORS, METRICS_TOKEN } = result.data;
  return {
    dataDir: DATA_DIR,
    databaseUrl: DATABASE_URL,
    knowledgeDir: KNOWLEDGE_DIR,
    logLevel: LOG_LEVEL,
    color: NO_COLOR === undefined,
    host,
    port: PORT,
    publicUrl: PUBLIC_URL,
    slack: slack.settings,
    coordinators: COORDINATORS,
    teams: teams.settings,
    metricsToken: METRICS_TOKEN,
    model: model.settings,
  };
}

/** The process's environment, with what .env adds to it; where both set something, .env yields. */
export function currentEnvironment(file = ".env"): Environment {
  if (!existsSync(file)) return process.env;
  return { ...parseEnv(readFileSync(file, "utf8")), ...process.env };
}

/** The mistakes, a line each, in both languages: which one the reader speaks is not known yet. */
export function mistakesReport(mistakes: readonly Mistake[]): string {
  return mistakes
    .map(({ setting, message }) => `${setting}: ${message.sv} / ${message.en}`)
    .join("\n");
}

function mistakesIn(error: z.ZodError): Mistake[] {
  const wrong = new Set(error.issues.map((issue) => issue.path[0]));
  return Object.entries(MESSAGES)
    .filter(([setting]) => wrong.has(setting))
    .map(([setting, message]) => ({ setting, message }));
}

/** Relative to the directory in which the program was started. */
function absolute(path: string): string {
  return resolve(path);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

function mayBeFolder(path: string): boolean {
  return !existsSync(path) || isFolder(path);
}
