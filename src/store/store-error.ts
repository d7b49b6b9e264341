/** Why the store cannot be used, and what to do about it. */
import type { Text } from "../knowledge/schema/base.ts";

/** What a person can mend. Tells where the store is, never a user name or a password. */
export class StoreError extends Error {
  readonly text: Text;

  constructor(text: Text, options?: ErrorOptions) {
    super(text.en, options);
    this.name = "StoreError";
    this.text = text;
  }
}

type Fault =
  | "not-a-database"
  | "not-writable"
  | "full"
  | "busy"
  | "no-answer"
  | "not-let-in"
  | "no-such-database"
  | "not-allowed";

/** SQLite's result codes (sqlite.org/rescode.html), without what extends them. */
const SQLITE: Readonly<Record<number, Fault>> = {
  5: "busy",
  6: "busy",
  8: "not-writable",
  11: "not-a-database",
  13: "full",
  14: "not-writable",
  26: "not-a-database",
};

/** The system's codes, and PostgreSQL's (appendix A of its manual). */
const CODES: Readonly<Record<string, Fault>> = {
  EACCES: "not-writable",
  EEXIST: "not-writable",
  ENOTDIR: "not-writable",
  EPERM: "not-writable",
  EROFS: "not-writable",
  ENOSPC: "full",
  ECONNREFUSED: "no-answer",
  ECONNRESET: "no-answer",
  EHOSTUNREACH: "no-answer",
  ENETUNREACH: "no-answer",
  ENOENT: "no-answer",
  ENOTFOUND: "no-answer",
  EAI_AGAIN: "no-answer",
  EPIPE: "no-answer",
  ETIMEDOUT: "no-answer",
  "08006": "no-answer",
  "28000": "not-let-in",
  "28P01": "not-let-in",
  "3D000": "no-such-database",
  "42501": "not-allowed",
  "53100": "full",
  "53300": "busy",
  "55P03": "busy",
  "57P01": "no-answer",
  "57P03": "no-answer",
};

/** What `pg` throws without a code when the server is silent or hangs up. */
const SILENCE = /timeout|terminated|not queryable/i;

/** The same fault as a StoreError where a person can mend it; others as they are. */
export function explained(error: unknown, place: string): unknown {
  if (error instanceof StoreError || !(error instanceof Error)) return error;
  const fault = faultOf(error);
  return fault === undefined ? error : new StoreError(textOf(fault, place), { cause: error });
}

function faultOf(error: Error): Fault | undefined {
  if ("errcode" in error && typeof error.errcode === "number") return SQLITE[error.errcode & 0xff];
  if ("code" in error && typeof error.code === "string") return CODES[error.code];
  return SILENCE.test(error.message) ? "no-answer" : undefined;
}

function textOf(fault: Fault, place: string): Text {
  switch (fault) {
    case "not-a-database":
      return {
        sv: `${place} är ingen databas, eller är skadad: lägg tillbaka en säkerhetskopia, eller ange en annan mapp med DATA_DIR`,
        en: `${place} is not a database, or is damaged: put a backup back, or give another folder with DATA_DIR`,
      };
    case "not-writable":
      return {
        sv: `${place} kan inte skrivas: ge den som kör programmet rätt till mappen, eller ange en annan med DATA_DIR`,
        en: `${place} cannot be written: give whoever runs the program the right to the folder, or give another with DATA_DIR`,
      };
    case "full":
      return {
        sv: `${place} får inte plats: frigör diskutrymme`,
        en: `${place} has no room: free disk space`,
      };
    case "busy":
      return {
        sv: `${place} är upptagen av ett annat program: försök igen om en stund`,
        en: `${place} is busy with another program: try again in a while`,
      };
    case "no-answer":
      return {
        sv: `${place} svarar inte: kontrollera att servern är igång och att adressen i DATABASE_URL stämmer`,
        en: `${place} does not answer: check that the server runs and that the address in DATABASE_URL is right`,
      };
    case "not-let-in":
      return {
        sv: `${place} släpper inte in oss: kontrollera användare och lösenord i DATABASE_URL`,
        en: `${place} does not let us in: check user and password in DATABASE_URL`,
      };
    case "no-such-database":
      return {
        sv: `${place} finns inte på servern: skapa databasen, eller rätta namnet i DATABASE_URL`,
        en: `${place} does not exist on the server: create the database, or correct its name in DATABASE_URL`,
      };
    case "not-allowed":
      return {
        sv: `${place} låter oss inte skapa eller ändra tabeller: ge användaren i DATABASE_URL rätt till schemat`,
        en: `${place} does not let us create or change tables: grant the user of DATABASE_URL rights on the schema`,
      };
  }
}
