/** "Gäller plikten alla nyanlända?": not, where it is told for which of them it is. */
import type { Fact } from "../../../knowledge/fact.ts";
import type { ConceptId } from "../../../knowledge/schema/base.ts";
import type { Question } from "../../question.ts";
import { SORTS } from "../seats/party-sorts.ts";

/** The fact tells whom something is for, and speaks of nobody else, while it is asked of everybody. */
export function isOnlyForSome({ on, text, gap }: Fact, question: Question): boolean {
  const { language, mendedText, negated, terms } = question;
  if (gap || negated || !on.includes(TARGET_GROUP)) return false;
  // "… alla som behöver det?" may be the very ones.
  if (!OF_ALL.test(mendedText) || WHO.test(mendedText) || OF_ALL.test(text[language])) return false;
  return (
    WHO.test(text[language]) &&
    !terms.some((term) => term.concepts.some((concept) => SORTS.has(concept)))
  );
}

const TARGET_GROUP = "target-group" as ConceptId;
const OF_ALL =
  /(?<!\p{L})(alla|samtliga|varje|var och en|vem som helst|all|every|everyone|everybody|anyone|anybody)(?!\p{L})/iu;
/** What tells which of them. */
const WHO = /(?<!\p{L})(?<!vem )(som|who|whose|judged|aged)(?!\p{L})/iu;
