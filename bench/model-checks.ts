/**
 * Prints the table of docs/model-checks.md: of true sentences of the knowledge base that are
 * falsified in every way of test/answers/model/mutations.ts, how many the checks refuse.
 */
import { buildLexicon } from "../src/answers/lexicon/lexicon.ts";
import { judge } from "../src/answers/model/check/check.ts";
import { evidenceOf, Retrieved } from "../src/answers/model/evidence.ts";
import { understand } from "../src/answers/understand.ts";
import { knowledgeAt } from "../src/cli/knowledge-at.ts";
import { KNOWLEDGE_DIRECTORY } from "../src/knowledge/directory.ts";
import { LANGUAGES, type Language } from "../src/knowledge/schema/base.ts";
import { MUTATIONS, type Falsified, type Truth } from "../test/answers/model/mutations.ts";

const ROUNDS = 3;
const lexicon = buildLexicon(knowledgeAt(KNOWLEDGE_DIRECTORY));
const facts = [...lexicon.knowledge.facts.values()];
const anything = { sv: understand("?", lexicon), en: understand("?", lexicon, { language: "en" }) };

/** Numbers that look random and are the same at every run (a linear congruential generator). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648);
}

function truth(at: number, language: Language, next: () => number): Truth | undefined {
  const fact = facts[at];
  if (fact === undefined) return undefined;
  const others = Array.from({ length: 8 }, () => facts[next() % facts.length]);
  const pick: Truth["pick"] = (from) => from[Math.floor(next() / 7) % from.length];
  const known = others.filter((one) => one !== undefined && one !== fact) as (typeof fact)[];
  return { fact, language, lexicon, others: known, pick };
}

function isCaught({ text, facts: ids }: Falsified, { fact, others, language }: Truth): boolean {
  const retrieved = new Retrieved();
  for (const one of [fact, ...others]) retrieved.add(evidenceOf(one, language));
  const question = anything[language];
  return !judge({ text, facts: ids }, { question, language, lexicon, retrieved, prompt: "" })
    .isCarried;
}

console.log(
  "| what is done to a true sentence | tried | refused | share |\n| --- | ---: | ---: | ---: |",
);
for (const [name, mutate] of Object.entries(MUTATIONS)) {
  const next = numbers(7);
  const missed: string[] = [];
  let tried = 0;
  for (let round = 0; round < ROUNDS; round += 1)
    for (const at of facts.keys())
      for (const language of LANGUAGES) {
        const one = truth(at, language, next);
        const falsified = one && mutate(one);
        if (one === undefined || falsified === undefined) continue;
        if (
          falsified.text === one.fact.text[language] &&
          falsified.facts[0] === one.fact.id &&
          falsified.facts.length === 1
        )
          continue;
        tried += 1;
        if (!isCaught(falsified, one))
          missed.push(`${one.fact.text[language]}\n    → ${falsified.text}`);
      }
  const share = tried === 0 ? 0 : (100 * (tried - missed.length)) / tried;
  console.log(
    `| ${name} | ${tried} | ${tried - missed.length} | ${share.toFixed(share === 100 ? 0 : 2)} % |`,
  );
  if (process.argv.includes("--missed"))
    for (const one of missed.slice(0, 8)) console.log(`    ${one}`);
}
