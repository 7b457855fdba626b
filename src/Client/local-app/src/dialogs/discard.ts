import type { Texts } from "../language/texts";
import { openDialog } from "./dialogs";

/** Asks whether what was typed and not saved shall be lost. */
export function askToDiscard(texts: Texts): Promise<boolean> {
  return openDialog({ title: texts("unsavedTitle"), text: texts("unsavedText"), confirmLabel: texts("discard"), cancelLabel: texts("cancel") });
}
