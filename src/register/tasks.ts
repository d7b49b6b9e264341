/** What is left to do after a change in the register. */
import type { Day } from "./membership.ts";
import type { Register } from "./records.ts";
import { accepted, refusal, refused, type Decision } from "./refusal.ts";
import type { Task } from "./task.ts";

/** Tasks that nobody has marked as done, the oldest first. */
export function openTasks({ tasks }: Pick<Register, "tasks">): Task[] {
  return [...tasks.values()]
    .filter(({ done }) => done === undefined)
    .sort((one, other) => compare(one.opened, other.opened) || compare(one.id, other.id));
}

/** Marks a task as done; a task that is done already stays as it is. */
export function completeTask(register: Register, id: Task["id"], today: Day): Decision {
  const task = register.tasks.get(id);
  if (task === undefined)
    return refused(
      refusal(
        "unknown-task",
        `Ingen uppgift heter "${id}": se "ask register tasks".`,
        `No task is called "${id}": see "ask register tasks".`,
      ),
    );
  return accepted(
    task.done === undefined ? [{ kind: "task", id, after: { ...task, done: today } }] : [],
  );
}

/** Sorts texts by their code units, the same on every machine. */
function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
