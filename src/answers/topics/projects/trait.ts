/** What is known of a project where some of them are asked for. */
import type { Fact } from "../../../knowledge/fact.ts";
import type { Subject } from "../../../knowledge/knowledge.ts";

export type Project = Extract<Subject, { kindOf: "project" }>;

/** Whether a project is one of those asked for, and what tells it; undefined where nothing does. */
export type Trait = (project: Project) => Known | undefined;

export interface Known {
  readonly isSo: boolean;
  readonly facts: readonly Fact[];
}
