/** The settings of the language model: which there are, and which go together. */
import { z } from "zod";

export interface ModelSettings {
  /** Undefined: the endpoint asks for none. */
  readonly apiKey: string | undefined;
  /** Undefined: OpenAI's own. */
  readonly baseUrl: string | undefined;
  readonly model: string;
  /** Tokens, sent and received, that a workspace may use in a day (UTC). */
  readonly dailyTokens: number;
}

/** A setting that cannot be used, and what to do about it. */
export interface SettingMistake {
  readonly setting: string;
  readonly message: { readonly sv: string; readonly en: string };
}

type Values = Readonly<Record<string, string | undefined>>;

const Settings = z.object({
  ANSWERS: z.enum(["deterministic", "assisted"]).optional(),
  OPENAI_API_KEY: z.string().regex(/^\S+$/).optional(),
  OPENAI_BASE_URL: z.url({ protocol: /^https?$/ }).optional(),
  OPENAI_MODEL: z
    .string()
    .regex(/^\S{1,200}$/)
    .optional(),
  OPENAI_DAILY_TOKENS: z
    .string()
    .regex(/^[1-9]\d{0,11}$/)
    .default("200000")
    .transform(Number),
});

const HOW_TO_WRITE: Readonly<Record<keyof z.infer<typeof Settings>, SettingMistake["message"]>> = {
  ANSWERS: { sv: "skriv deterministic eller assisted", en: "write deterministic or assisted" },
  OPENAI_API_KEY: { sv: "skriv nyckeln utan mellanslag", en: "write the key without spaces" },
  OPENAI_BASE_URL: {
    sv: "skriv en adress som börjar med https:// eller http:// och slutar som tjänsten anger, ofta med /v1",
    en: "write an address that begins with https:// or http:// and ends as the service says, often with /v1",
  },
  OPENAI_MODEL: {
    sv: "skriv modellens namn utan mellanslag",
    en: "write the model's name without spaces",
  },
  OPENAI_DAILY_TOKENS: { sv: "skriv ett heltal från 1", en: "write an integer from 1" },
};

const NEEDS_ENDPOINT = {
  setting: "ANSWERS",
  message: {
    sv: "assisted behöver en språkmodell: skriv OPENAI_API_KEY eller OPENAI_BASE_URL, eller ANSWERS=deterministic",
    en: "assisted needs a language model: write OPENAI_API_KEY or OPENAI_BASE_URL, or ANSWERS=deterministic",
  },
} as const;
const NEEDS_MODEL = {
  setting: "OPENAI_MODEL",
  message: {
    sv: "behövs när OPENAI_API_KEY eller OPENAI_BASE_URL är satt: skriv modellens namn, eller ANSWERS=deterministic",
    en: "is needed when OPENAI_API_KEY or OPENAI_BASE_URL is set: write the model's name, or ANSWERS=deterministic",
  },
} as const;

/**
 * `settings` is undefined when answers are to be given without a language model: ANSWERS says so, or
 * neither key nor address is set.
 */
export function readModelSettings(values: Values): {
  readonly settings: ModelSettings | undefined;
  readonly mistakes: readonly SettingMistake[];
} {
  const read = Settings.safeParse(values);
  if (!read.success) {
    const wrong = new Set(read.error.issues.map(({ path }) => path[0]));
    const mistakes = Object.entries(HOW_TO_WRITE)
      .filter(([setting]) => wrong.has(setting))
      .map(([setting, message]) => ({ setting, message }));
    return { settings: undefined, mistakes };
  }
  const { ANSWERS, OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_MODEL, OPENAI_DAILY_TOKENS } = read.data;
  const isAt = OPENAI_API_KEY !== undefined || OPENAI_BASE_URL !== undefined;
  if (ANSWERS === "deterministic" || (ANSWERS === undefined && !isAt))
    return { settings: undefined, mistakes: [] };
  if (!isAt) return { settings: undefined, mistakes: [NEEDS_ENDPOINT] };
  if (OPENAI_MODEL === undefined) return { settings: undefined, mistakes: [NEEDS_MODEL] };
  const settings = {
    apiKey: OPENAI_API_KEY,
    baseUrl: OPENAI_BASE_URL,
    model: OPENAI_MODEL,
    dailyTokens: OPENAI_DAILY_TOKENS,
  };
  return { settings, mistakes: [] };
}
