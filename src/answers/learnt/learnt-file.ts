/**
 * What has been learnt, as a file: JSON, with the rows as signed bytes in base64. Each row has a scale
 * of its own, so that little is lost by it.
 */
import { createHash } from "node:crypto";
import { z } from "zod";
import type { Learnt } from "./learnt.ts";

const content = z.strictObject({
  /** Of the questions that it was learnt from. */
  version: z.string(),
  dimensions: z.int().min(1).max(512),
  features: z.array(z.string()),
  rarity: z.string(),
  featureScales: z.string(),
  featureRows: z.string(),
  labels: z.array(z.string()),
  labelScales: z.string(),
  labelRows: z.string(),
});
type Content = z.infer<typeof content>;

/** The content, and what tells that none of it has been changed since. */
const file = content.extend({ digest: z.string() });

/** What was learnt, and from which questions. */
export interface LearntFile {
  readonly version: string;
  readonly learnt: Learnt;
}

/** One line, without its end. */
export function writtenLearnt({ version, learnt }: LearntFile): string {
  const { dimensions, features, rarity, featureRows, featureScales, labels, labelRows } = learnt;
  const ofFeatures =
    featureRows instanceof Int8Array
      ? { bytes: featureRows, scales: featureScales ?? new Float32Array(features.size).fill(1) }
      : inBytes(featureRows, dimensions);
  const ofLabels = inBytes(labelRows, dimensions);
  const written: Content = {
    version,
    dimensions,
    features: [...features.keys()],
    rarity: base64(rarity),
    featureScales: base64(ofFeatures.scales),
    featureRows: base64(ofFeatures.bytes),
    labels: [...labels],
    labelScales: base64(ofLabels.scales),
    labelRows: base64(ofLabels.bytes),
  };
  return JSON.stringify({ ...written, digest: digestOf(written) });
}

/** Undefined for a text that is no such file, that was changed, or whose parts do not fit each other. */
export function readLearnt(text: string): LearntFile | undefined {
  const parsed = file.safeParse(jsonOf(text));
  if (!parsed.success) return undefined;
  const { digest, ...read } = parsed.data;
  if (digest !== digestOf(read)) return undefined;
  const { version, dimensions, features, labels, ...data } = read;
  const rarity = floatsOf(data.rarity);
  // As bytes they take a quarter of the memory, for as long as the service runs.
  const featureRows = new Int8Array(Buffer.from(data.featureRows, "base64"));
  const featureScales = floatsOf(data.featureScales);
  const labelRows = fromBytes(data.labelRows, floatsOf(data.labelScales), dimensions);
  const fits =
    rarity.length === features.length &&
    featureRows.length === features.length * dimensions &&
    featureScales.length === features.length &&
    labelRows.length === labels.length * dimensions;
  if (!fits) return undefined;
  const places = new Map(features.map((feature, place) => [feature, place]));
  return {
    version,
    learnt: { dimensions, features: places, rarity, featureRows, featureScales, labels, labelRows },
  };
}

/** SHA-256 of all parts. */
function digestOf(parts: Content): string {
  const hash = createHash("sha256");
  for (const name of PARTS) {
    const part = parts[name];
    // Long texts as they are: to write them as JSON once more takes longer than all the rest.
    const text = typeof part === "string" ? part : JSON.stringify(part);
    hash.update(`${name} ${String(text.length)} `).update(text);
  }
  return hash.digest("hex");
}

const PARTS = content.keyof().options;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const MOST = 127;

function inBytes(
  rows: Float32Array,
  dimensions: number,
): { bytes: Int8Array; scales: Float32Array } {
  const scales = Float32Array.from({ length: rows.length / dimensions }, (_, row) => {
    const own = rows.subarray(row * dimensions, (row + 1) * dimensions);
    return own.reduce((most, one) => Math.max(most, Math.abs(one)), 0) / MOST;
  });
  const bytes = Int8Array.from(rows, (one, at) => {
    const scale = scales[Math.floor(at / dimensions)] ?? 0;
    return scale === 0 ? 0 : Math.round(one / scale);
  });
  return { bytes, scales };
}

function fromBytes(text: string, scales: Float32Array, dimensions: number): Float32Array {
  const bytes = new Int8Array(Buffer.from(text, "base64"));
  const rows = new Float32Array(bytes.length);
  for (let at = 0; at < bytes.length; at += 1)
    rows[at] = (bytes[at] ?? 0) * (scales[Math.floor(at / dimensions)] ?? 0);
  return rows;
}

function base64(numbers: Float32Array | Int8Array): string {
  return Buffer.from(numbers.buffer, numbers.byteOffset, numbers.byteLength).toString("base64");
}

function floatsOf(text: string): Float32Array {
  const bytes = Buffer.from(text, "base64");
  return Float32Array.from({ length: Math.floor(bytes.length / 4) }, (_, at) =>
    bytes.readFloatLE(at * 4),
  );
}
