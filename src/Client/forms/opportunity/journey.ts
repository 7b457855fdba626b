import { cardsOf } from "./cardsControl";
import { Evaluation } from "./evaluation";

/**
 * Form script of the opportunity. Shows what the product found about the deal after it was opened, saved, moved to another
 * stage, or a row was changed in one of its grids. It decides nothing: findings and sentences come from the Custom APIs.
 */
export function onLoad(context: Xrm.Events.EventContext): void {
  const form = context.getFormContext();
  if (form.data.entity.getId() === "") {
    return;
  }
  const evaluation = new Evaluation(Xrm, form);
  const evaluate = () => void evaluation.request();

  form.data.entity.addOnPostSave(evaluate);
  form.data.process.addOnStageChange(evaluate);
  form.ui.controls.forEach((control) => {
    if (control.getControlType() === "subgrid") {
      (control as Xrm.Controls.GridControl).addOnLoad(evaluate);
    }
  });
  evaluate();
}

/** While a save is under way, the cards say that they are being looked at again. */
export function onSave(context: Xrm.Events.SaveEventContext): void {
  void cardsOf(context.getFormContext()).then((cards) => {
    cards?.busy();
  });
}
