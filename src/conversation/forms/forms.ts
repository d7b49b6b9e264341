/** Every kind of form. A new one is a file and a line here. */
import type { FormKind } from "./form-kind.ts";
import { viewsForm } from "./views.ts";

export const FORMS: readonly FormKind[] = [viewsForm];
