/** Secrets at rest: AES-256-GCM (NIST SP 800-38D), a new nonce each time, bound to what they are for. */
import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

const CIPHER = "aes-256-gcm";
const NONCE = 12;
const TAG = 16;

/** A key of the settings: 32 bytes, in base64 or as hexadecimal digits. */
export function keyOf(text: string): Buffer {
  const key = Buffer.from(text, /^[0-9a-f]{64}$/i.test(text) ? "hex" : "base64");
  if (key.length !== 32) throw new Error("a key must have 32 bytes");
  return key;
}

/** `purpose` must be the same when it is opened: a sealed text cannot be put in another's place. */
export function seal(plain: string, key: Buffer, purpose: string): string {
  const nonce = randomBytes(NONCE);
  const cipher = createCipheriv(CIPHER, key, nonce, { authTagLength: TAG });
  cipher.setAAD(Buffer.from(purpose));
  const sealed = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64");
}

/** Throws when it was sealed with another key or for another purpose, or has been changed. */
export function unseal(sealed: string, key: Buffer, purpose: string): string {
  const bytes = Buffer.from(sealed, "base64");
  const nonce = bytes.subarray(0, NONCE);
  const decipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG });
  decipher.setAAD(Buffer.from(purpose));
  decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
  const plain = [decipher.update(bytes.subarray(NONCE + TAG)), decipher.final()];
  return Buffer.concat(plain).toString("utf8");
}
