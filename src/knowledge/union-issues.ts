/** Which of a union's forms the writer most likely meant. */
import type { z } from "zod";

type Issue = z.core.$ZodIssue;

/**
 * A union's issue says nothing by itself: the issues of the form that was most likely meant do.
 * The issue is kept where no form resembles what was written.
 */
export function withoutUnions(issue: Issue): Issue[] {
  if (issue.code !== "invalid_union") return [issue];
  const meant = issue.errors
    .map((errors) => ({ errors, off: remoteness(errors) }))
    .sort((one, other) => one.off - other.off)[0];
  if (meant === undefined || meant.off >= OTHER_TYPE) return [issue];
  return meant.errors.flatMap((inner) =>
    withoutUnions({ ...inner, path: [...issue.path, ...inner.path] }),
  );
}

const OTHER_TYPE = 1000;

/** How far a form of a union is from what was written: another type altogether is furthest. */
function remoteness(errors: readonly Issue[]): number {
  const otherType = errors.some(
    ({ code, path }) => path.length === 0 && (code === "invalid_type" || code === "invalid_value"),
  );
  const mistakes = errors.flatMap((error) =>
    error.code === "unrecognized_keys" ? error.keys : [error.code],
  );
  return (otherType ? OTHER_TYPE : 0) + mistakes.length;
}
