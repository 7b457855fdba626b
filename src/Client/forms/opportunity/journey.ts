import { tables } from "../platform/names";
import { cardsOf } from "./cardsControl";
import { Evaluation } from "./evaluation";

/** Rows that an evaluation writes: their grids are shown anew after it, and do not ask for another one. */
const writtenByTheSystem = new Set<string>([tables.alert, tables.phaseTransition]);

/**
 * Form script of the opportunity. Shows what the product found about the deal after it was opened, saved, moved to another
 * stage, or a row was changed in one of its grids. It decides nothing: findings and sentences come from the Custom APIs.
 */
export function onLoad(context: Xrm.Events.EventContext): void {
  const form = context.getFormContext();
  if (form.data.entity.getId() === "") {
    return;
  }
  const grids = form.ui.controls.get().filter((control) => control.getControlType() === "subgrid") as Xrm.Controls.GridControl[];
  const written = grids.filter((grid) => writtenByTheSystem.has(grid.getEntityName()));
  const evaluation = new Evaluation(Xrm, form);
  const evaluate = () => void evaluation.request().then(() => { written.forEach((grid) => { grid.refresh(); }); });

  form.data.entity.addOnPostSave(evaluate);
  form.data.process.addOnStageChange(evaluate);
  grids
    .filter((grid) => !written.includes(grid))
    .forEach((grid) => { grid.addOnLoad(evaluate); });
  evaluate();
}

/** While a save is under way, the cards say that they are being looked at again. */
export function onSave(context: Xrm.Events.SaveEventContext): void {
  void cardsOf(context.getFormContext()).then((cards) => {
    cards?.busy(true);
  });
}
