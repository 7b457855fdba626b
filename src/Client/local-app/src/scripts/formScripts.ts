import type { FormModel } from "../forms/FormModel";
import type { SignedIn } from "../shell/SessionContext";
import { executionContext, formContextOf, type FormPage } from "./formContext";
import { functionNamed, loadScript } from "./scriptLoader";
import { xrmFor } from "./xrm";

declare global {
  interface Window {
    /** The client API, as form scripts find it. */
    Xrm?: unknown;
  }
}

/** Loads a form's scripts, connects its events, and raises OnLoad. @throws naming what a script or handler lacks. */
export async function runFormScripts(model: FormModel, page: FormPage, signedIn: SignedIn): Promise<void> {
  window.Xrm = xrmFor(signedIn);
  const context = formContextOf(model, page);
  for (const library of model.form.libraries) {
    await loadScript(library);
  }
  const loads: (() => unknown)[] = [];
  for (const { event, column, functionName, passContext } of model.form.handlers) {
    const handler = functionNamed(functionName);
    const call = (save?: Parameters<typeof executionContext>[1]) => (passContext ? handler(executionContext(context, save)) : handler());
    if (event === "onload") {
      loads.push(call);
    } else if (event === "onsave") {
      model.onSave.push(call);
    } else if (column !== undefined) {
      model.attribute(column)?.onChange.push(() => void call());
    }
  }
  for (const load of loads) {
    await load();
  }
}
