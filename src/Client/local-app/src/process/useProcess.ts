import { useState } from "react";
import type { FormModel } from "../forms/FormModel";
import { useAttempt } from "../shell/useAttempt";
import { useAnswer } from "../shell/useAnswer";
import { type Process, readProcess, setActiveStage } from "../server/process";

export interface ProcessOnForm {
  process: Process | undefined;
  /** Position of the active stage; -1 where no process is under way. */
  active: number;
  /** Makes a stage the active one: saves first, then asks the platform, then shows the record as it is now. Answers whether it happened. */
  activate(stageId: string): Promise<boolean>;
  again(): void;
}

/** The record's business process. `save` saves the form as the person would and answers whether it is saved. */
export function useProcess(model: FormModel, save: () => Promise<boolean>): ProcessOnForm {
  const { attempt } = useAttempt();
  const [asked, setAsked] = useState(0);
  const { value: process } = useAnswer(() => (model.id === undefined ? Promise.resolve(undefined) : readProcess(model.table.logicalName, model.id)), [model.id, asked]);
  const again = () => setAsked((count) => count + 1);
  const instance = process?.instance;
  const active = process?.stages.findIndex(({ id }) => id === instance?.activeStageId) ?? -1;

  const activate = async (stageId: string) => {
    let moved = false;
    await attempt(async () => {
      if (instance == null || model.id === undefined || (model.isDirty && !(await save()))) {
        return;
      }
      await setActiveStage(instance, stageId);
      moved = true;
      await model.catchUp();
      again();
      model.onStageChange.forEach((handler) => handler(undefined));
    });
    return moved;
  };
  return { process, active, activate, again };
}
