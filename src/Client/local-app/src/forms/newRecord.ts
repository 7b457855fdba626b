import type { Parent } from "../shell/routes";
import type { User } from "../server/session";
import { FormModel } from "./FormModel";

/** Fills in what a new record starts with: who owns it, and the record it is created from. */
export function startNew(model: FormModel, user: User, parent: Parent | undefined): void {
  const owner = model.attribute("ownerid");
  if (owner !== undefined) {
    owner.value = [{ id: user.id, entityType: "systemuser", name: user.name }];
  }
  const lookup = parent && model.attribute(parent.column);
  if (parent !== undefined && lookup !== undefined) {
    lookup.value = [{ id: parent.id, entityType: parent.table, name: parent.name }];
  }
}
