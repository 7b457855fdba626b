import type { Choice, Journey } from "../journey/contract";
import type { Actions } from "./actions";
import { button, choiceList, element, labelled } from "./element";
import { keep } from "./keep";
import type { Perform } from "./performing";
import type { Texts } from "./texts";

const waved = new Set<string>();

/** Going back is part of buying: asks once, in passing, what happened. 'Later' leaves it be until the page is opened again. */
export function stepBackQuestion(journey: Journey, page: Element, texts: Texts, actions: Actions, perform: Perform): HTMLElement | null {
  const transition = journey.lastTransition;
  if (transition?.askReason !== true || waved.has(transition.id)) {
    return null;
  }
  return keep(page, [transition, journey.transitionReasons, journey.texts], () => question(transition.id, journey.transitionReasons, texts, actions, perform));
}

function question(transitionId: string, reasons: Choice[], texts: Texts, actions: Actions, perform: Perform): HTMLElement {
  const reason = choiceList(reasons);
  const note = element("input", { attributes: { type: "text", maxlength: "2000" } });
  const place = element("div", { className: "panel" });
  const save = button(
    texts.get("save"),
    () => { perform(() => actions.explainStepBack(transitionId, Number(reason.value), note.value), place); },
    "button primary",
  );
  save.disabled = true;
  reason.addEventListener("change", () => { save.disabled = reason.value === ""; });
  const asked = element(
    "section",
    { className: "question", attributes: { "aria-label": texts.get("askReasonTitle") } },
    element("h3", {}, texts.get("askReasonTitle")),
    element("p", {}, texts.get("askReasonText")),
    labelled(texts.get("reason"), reason),
    labelled(texts.get("note"), note),
    save,
    button(texts.get("later"), () => {
      waved.add(transitionId);
      asked.remove();
    }),
    place,
  );
  return asked;
}
