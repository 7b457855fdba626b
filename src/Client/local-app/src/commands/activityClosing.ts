import type { FormModel } from "../forms/FormModel";
import { update } from "../server/webApi";

const completed = 1;
const canceled = 2;
const made = 2;
const received = 4;

/** Status reasons that Dynamics gives an activity as it ends, by table. */
const endings: Record<string, { completed: (model: FormModel) => number; canceled: number }> = {
  task: { completed: () => 5, canceled: 6 },
  phonecall: { completed: (model) => (model.attributes.get("directioncode")?.value === false ? received : made), canceled: 3 },
  appointment: { completed: () => 3, canceled: 4 },
  email: { completed: () => 2, canceled: 5 },
};

/** Whether this table's rows are completed and canceled, not deactivated. */
export function isActivity(table: string): boolean {
  return table in endings;
}

/** Marks the activity as completed. */
export const complete = (model: FormModel) => end(model, completed, (ending) => ending.completed(model));

/** Marks the activity as canceled. */
export const cancel = (model: FormModel) => end(model, canceled, (ending) => ending.canceled);

async function end({ table, id }: FormModel, statecode: number, statusOf: (ending: (typeof endings)[string]) => number): Promise<void> {
  const ending = endings[table.logicalName];
  if (ending === undefined || id === undefined) {
    throw new Error(`A row of ${table.logicalName} is not completed or canceled.`);
  }
  await update(table.entitySetName, id, { statecode, statuscode: statusOf(ending) });
}
