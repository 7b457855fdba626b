import { getJson } from "./http";
import { update } from "./webApi";

/** The business process flow of a record: its stages in their order, and the instance that is under way. */
export interface Process {
  instance: { table: string; entitySetName: string; id: string; activeStageId: string | null } | null;
  stages: Stage[];
}

export interface Stage {
  id: string;
  name: string;
  /** Qualify 0, Develop 1, Propose 2, Close 3: the order of stages. */
  category: number | null;
}

/** The process of a record, its stages in the order in which they are gone through. */
export async function readProcess(table: string, id: string): Promise<Process> {
  const process = await getJson<Process>(`/local/process/${table}/${id}`);
  return { ...process, stages: [...process.stages].sort((one, other) => (one.category ?? 0) - (other.category ?? 0)) };
}

/** Makes another stage the active one. The platform's plugins may refuse it. */
export function setActiveStage({ entitySetName, id }: NonNullable<Process["instance"]>, stageId: string): Promise<void> {
  return update(entitySetName, id, { "activestageid@odata.bind": `/processstages(${stageId})` });
}
