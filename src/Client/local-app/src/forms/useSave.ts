import { useMemo } from "react";
import { showRefusal } from "../dialogs/refusal";
import { useSession } from "../shell/SessionContext";
import { navigate } from "../shell/routes";
import type { FormModel } from "./FormModel";

const notice = "save";

/** Saving a form as the person means it. */
export interface Save {
  /** Saves; a refusal is shown, and the answer is whether the record is saved. */
  orShow: () => Promise<boolean>;
  /** Saves for a script: rejects with the refusal. */
  orThrow: () => Promise<void>;
}

export function useSave(model: FormModel): Save {
  const { texts } = useSession();
  return useMemo(() => {
    const save = async () => {
      model.notifications.delete(notice);
      const outcome = await model.save();
      if (!outcome.saved) {
        const labels = outcome.missing.map((attribute) => model.controlsOf(attribute)[0]?.label ?? attribute.name);
        const sentences = [...(labels.length > 0 ? [texts("requiredMissing", labels.join(", "))] : []), ...new Set(outcome.faulty.flatMap(({ problems }) => problems))];
        if (sentences.length > 0) {
          model.notifications.set(notice, { level: "ERROR", text: sentences.join(" ") });
        }
        model.changed();
        return false;
      }
      if (outcome.created && model.id !== undefined) {
        // The saved record opens as such: its scripts and its process start there.
        await navigate({ page: "record", table: model.table.logicalName, id: model.id }, { replace: true });
      }
      return true;
    };
    return {
      orShow: async () => {
        try {
          return await save();
        } catch (error) {
          await showRefusal(error, texts);
          return false;
        }
      },
      orThrow: async () => {
        if (!(await save())) {
          throw new Error(model.notifications.get(notice)?.text ?? "The save was stopped by a handler.");
        }
      },
    };
  }, [model, texts]);
}
