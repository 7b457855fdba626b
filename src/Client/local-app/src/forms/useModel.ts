import { createContext, useContext, useSyncExternalStore } from "react";
import type { FormModel } from "./FormModel";

export const ModelContext = createContext<FormModel | undefined>(undefined);

/** The form around this component, shown anew whenever it changes. */
export function useModel(): FormModel {
  const model = useContext(ModelContext);
  if (model === undefined) {
    throw new Error("useModel needs a ModelContext above it.");
  }
  useSyncExternalStore(model.subscribe, () => model.version);
  return model;
}
