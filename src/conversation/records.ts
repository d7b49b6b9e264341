/** What is kept of the conversations: the part of the store that they state. */
import type { Day } from "../register/membership.ts";
import type { Account, AccountId } from "./account.ts";
import type { OpenQuestion, QuestionId, QuestionOverflow } from "./open-question.ts";

/** After the latest change. */
export interface Talking {
  readonly accounts: ReadonlyMap<AccountId, Account>;
  readonly questions: ReadonlyMap<QuestionId, OpenQuestion>;
  readonly overflows: ReadonlyMap<Day, QuestionOverflow>;
}

export type TalkingWrite =
  | { readonly kind: "account"; readonly id: AccountId; readonly after: Account | undefined }
  | {
      readonly kind: "question";
      readonly id: QuestionId;
      readonly after: OpenQuestion | undefined;
    }
  | {
      readonly kind: "question-overflow";
      readonly id: Day;
      readonly after: QuestionOverflow | undefined;
    };
