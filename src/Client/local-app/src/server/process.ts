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
  /** Qualify 0, Develop 1, Propose 2, Close 3. */
  category: number | null;
}

/** The process of a record; the server orders its stages. */
export function readProcess(table: string, id: string): Promise<Process> {
  return getJson<Process>(`/local/process/${table}/${id}`);
}

/** Makes another stage the active one. The platform's plugins may refuse it. */
export function setActiveStage({ entitySetName, id }: NonNullable<Process["instance"]>, stageId: string): Promise<void> {
  return update(entitySetName, id, { "activestageid@odata.bind": `/processstages(${stageId})` });
}
