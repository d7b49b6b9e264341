/** Finds known phrases (names, aliases, concept words) in a row of words. */
import { tokensOf, type Token } from "../language/tokens.ts";

/** A word of phrases, after the words before it. Phrases that begin alike share their first words. */
interface Step<T> {
  /** The steps after it, by all forms of the next word taken together … */
  byWord?: Map<string, Step<T>>;
  /** … and by each of its forms. */
  byForm?: Map<string, Step<T>[]>;
  /** Of the phrases that end here. */
  readonly values: T[];
}

export interface Found<T> {
  /** First token and the one after the last. */
  readonly start: number;
  readonly end: number;
  readonly values: readonly T[];
}

export class Phrases<T> {
  readonly #root: Step<T> = { values: [] };

  add(text: string, value: T): void {
    this.addWords(
      tokensOf(text).map((token) => token.keys),
      value,
    );
  }

  addWords(words: readonly (readonly string[])[], value: T): void {
    let here = this.#root;
    for (const forms of words) here = after(here, forms);
    if (here !== this.#root && !here.values.includes(value)) here.values.push(value);
  }

  /** Every place where a phrase stands; the longest first, then from left to right. */
  all(tokens: readonly Token[]): Found<T>[] {
    const found: Found<T>[] = [];
    for (const start of tokens.keys()) {
      let steps: readonly Step<T>[] = [this.#root];
      for (let end = start; end < tokens.length;) {
        steps = following(steps, tokens[end]?.forms ?? []);
        if (steps.length === 0) break;
        end += 1;
        const values = valuesOf(steps);
        if (values.length > 0) found.push({ start, end, values });
      }
    }
    return found.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  }
}

/** The step from here over a word, made when no phrase has gone there before. */
function after<T>(from: Step<T>, forms: readonly string[]): Step<T> {
  const word = forms.join(" ");
  const byWord = (from.byWord ??= new Map<string, Step<T>>());
  const known = byWord.get(word);
  if (known !== undefined) return known;
  const made: Step<T> = { values: [] };
  byWord.set(word, made);
  const byForm = (from.byForm ??= new Map<string, Step<T>[]>());
  for (const form of new Set(forms)) {
    const filed = byForm.get(form);
    if (filed === undefined) byForm.set(form, [made]);
    else filed.push(made);
  }
  return made;
}

function following<T>(steps: readonly Step<T>[], forms: readonly string[]): Step<T>[] {
  const reached: Step<T>[] = [];
  for (const { byForm } of steps)
    for (const form of byForm === undefined ? [] : forms)
      for (const step of byForm?.get(form) ?? []) reached.push(step);
  return reached.length < 2 ? reached : [...new Set(reached)];
}

/** Each once. Mostly only one step holds any, and hundreds of subjects may bear one name. */
function valuesOf<T>(steps: readonly Step<T>[]): readonly T[] {
  const filled = steps.filter((step) => step.values.length > 0);
  const [first] = filled;
  if (first === undefined) return [];
  return filled.length === 1 ? first.values : [...new Set(filled.flatMap((step) => step.values))];
}

/** Of overlapping finds the longest is kept. `found` must come longest first. */
export function withoutOverlap<T>(found: readonly Found<T>[]): Found<T>[] {
  const taken = new Set<number>();
  const kept: Found<T>[] = [];
  for (const place of found) {
    const positions = Array.from(
      { length: place.end - place.start },
      (_, index) => place.start + index,
    );
    if (positions.some((position) => taken.has(position))) continue;
    for (const position of positions) taken.add(position);
    kept.push(place);
  }
  return kept.sort((a, b) => a.start - b.start);
}
