/** "Får ersättaren rösta när den ordinarie också är där?": a substitute decides in the member's absence. */
import type { Draft } from "../../answer.ts";
import { withVerdict } from "../../verdict-word.ts";
import { inLanguage, stated, touches, type Asked } from "../topic.ts";
import type { Rule } from "./enough-parties.ts";
import { factOfRule, noBy } from "./rule-facts.ts";

/** Yes where the member is said to be away, no where both are there; undefined where neither is said. */
export function besideTheMember(quorum: Rule, asked: Asked): Draft | undefined {
  const { question } = asked;
  const { yesNo, mendedText, language } = question;
  if (!yesNo || !touches(question, "substitute")) return undefined;
  if (BOTH.test(mendedText) && AWAY.test(mendedText)) return withBothAway(quorum, asked);
  const [main = "", clause = ""] = mendedText.split(CLAUSE);
  if (!DECIDES.test(main) || AWAY.test(main)) return undefined;
  const rule = factOfRule(quorum, "substitute", asked);
  if (AWAY.test(clause))
    return MEMBER.test(clause) && rule
      ? told({ lead: [withVerdict("yes", stated(rule, language), { language })] }, quorum)
      : undefined;
  const areBothThere = BOTH.test(main) || (MEMBER.test(clause) && THERE.test(clause));
  return areBothThere ? noBy(rule, quorum, asked) : undefined;
}

function withBothAway(quorum: Rule, asked: Asked): Draft {
  const { language } = asked.question;
  const views = factOfRule(quorum, "written-views", asked);
  if (views !== undefined) return told({ lead: [stated(views, language)] }, quorum);
  const text = inLanguage(
    language,
    "Vad som gäller när båda är borta står inte i överenskommelserna.",
    "The agreements do not say what applies when both are away.",
  );
  return { outcome: "unknown", lead: [{ text, facts: [] }], about: [quorum.group] };
}

function told(draft: Pick<Draft, "lead">, { group }: Rule): Draft {
  return { outcome: "answered", ...draft, about: [group] };
}

const CLAUSE =
  /(?<!\p{L})(?:när|om|fast|även om|trots att|if|when|even|while|although|though)(?!\p{L})/iu;
const DECIDES =
  /(?<!\p{L})(rösta|röst|rösträtt|besluta|beslutar|beslut|beslutsfäll?ig\p{L}*|vote|votes|decide|decides|decisions?)(?!\p{L})/iu;
const AWAY =
  /(?<!\p{L})(inte|ej|borta|frånvarande|frånvaro|sjuk|sjuka|förhinder|förhindrad|not|cannot|absent|absence|away|ill|sick)(?!\p{L})|n't(?!\p{L})/iu;
const MEMBER = /(?<!\p{L})(ordinarie|ledamoten|member|ordinary one)(?!\p{L})/iu;
const BOTH =
  /(?<!\p{L})(?:både|båda|both)(?!\p{L}).*(?<!\p{L})(ordinarie|ledamot\p{L}*|member)(?!\p{L})/iu;
const THERE =
  /(?<!\p{L})(också|ändå|själv|är (där|med|här|på plats|närvarande)|sitter med|närvarar|deltar|kommer|(is|are) (also )?(there|present|here|attending)|attends|comes|too)(?!\p{L})/iu;
