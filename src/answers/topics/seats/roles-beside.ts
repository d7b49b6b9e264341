/** Roles that a question names beside whose they are: "rektorn från Ängsby", "Skogsbolagets enhetschef". */
import type { Knowledge } from "../../../knowledge/knowledge.ts";
import { isOfName, type Question, type Term } from "../../question.ts";
import { isRole } from "./actors.ts";
import { isOfSeats } from "./outside.ts";

/** Not "ledamot" or "representant", which whoever sits there is. */
export function rolesBeside(question: Question, knowledge: Knowledge): readonly Term[] {
  return question.terms.filter(
    (term) =>
      !term.weak && isRole(term, knowledge) && !isOfSeats(term) && !isOfName(term, question),
  );
}
