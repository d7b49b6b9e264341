/** The settings, read from the environment once; the only reader of process.env. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { parseEnv } from "node:util";
import { z } from "zod";
import { readModelSettings, type ModelSettings } from "./answers/model/settings.ts";
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
} as const satisfies Record<string, Text>;

const Settings = z.object({
  DATA_DIR: z.string().default("./data").transform(absolute).refine(mayBeFolder),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  KNOWLEDGE_DIR: z.string().default(KNOWLEDGE_DIRECTORY).transform(absolute).refine(isFolder),
  LOG_LEVEL: z.enum(LOG_LEVELS).default("info"),
  NO_COLOR: z.string().optional(),
  HOST: z.string().default("127.0.0.1"),
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
});

/** Reads the settings. A setting that is empty counts as left out. Throws ConfigError. */
export function readConfig(environment: Environment): Config {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ""));
  const result = Settings.safeParse(set);
  const model = readModelSettings(set);
  const mistakes = [...(result.success ? [] : mistakesIn(result.error)), ...model.mistakes];
  if (!result.success || mistakes.length > 0) throw new ConfigError(mistakes);
  const { DATA_DIR, DATABASE_URL, KNOWLEDGE_DIR, LOG_LEVEL, NO_COLOR, HOST, PORT, PUBLIC_URL } =
    result.data;
  return {
    dataDir: DATA_DIR,
    databaseUrl: DATABASE_URL,
    knowledgeDir: KNOWLEDGE_DIR,
    logLevel: LOG_LEVEL,
    color: NO_COLOR === undefined,
    host: HOST,
    port: PORT,
    publicUrl: PUBLIC_URL,
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
