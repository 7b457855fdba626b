import type { ControlModel } from "../forms/ControlModel";
import { sourceOf } from "../forms/controls/WebResource";
import type { FormModel } from "../forms/FormModel";
import type { Handler } from "./attributes";
import { strict } from "./strict";

const types = { subgrid: "subgrid", webResource: "webresource", lookup: "lookup", choice: "optionset" } as Record<string, string>;

/** A control as scripts see it, with what its kind adds. */
export function scriptControl(model: FormModel, name: string, control: ControlModel, attributeOf: (name: string) => unknown, raise: (handler: Handler) => void) {
  const { kind, parameters } = control.cell.control;
  const change = (apply: () => void) => {
    apply();
    model.changed();
  };
  const common = {
    getName: () => name,
    getControlType: () => types[kind] ?? "standard",
    getLabel: () => control.label,
    setLabel: (label: string) => change(() => (control.label = label)),
    getVisible: () => control.visible,
    setVisible: (visible: boolean) => change(() => (control.visible = visible)),
  };
  switch (kind) {
    case "webResource":
      return strict(`control(${name})`, { ...common, getSrc: () => sourceOf(control), getContentWindow: () => control.contentWindow });
    case "subgrid":
      return strict(`control(${name})`, {
        ...common,
        addOnLoad: (handler: Handler) => control.onGridLoad.push(() => raise(handler)),
        refresh: () => control.grid?.refresh(),
        getEntityName: () => parameters["TargetEntityType"] ?? "",
        getGrid: () => strict("grid", { getTotalRecordCount: () => control.grid?.total() ?? 0 }),
      });
    default:
      return strict(`control(${name})`, {
        ...common,
        getAttribute: () => (control.attribute === undefined ? null : attributeOf(control.attribute.name)),
        getDisabled: () => control.disabled,
        setDisabled: (disabled: boolean) => change(() => (control.disabled = disabled)),
        setNotification: (text: string, id: string) => change(() => control.notifications.set(id, text)),
        clearNotification: (id?: string) => change(() => (id === undefined ? control.notifications.clear() : control.notifications.delete(id))),
        addNotification: ({ messages, uniqueId, notificationLevel = "ERROR" }: { messages: string[]; uniqueId: string; notificationLevel?: string }) => {
          // A recommendation lets the form be saved and offers an action; only errors are shown here.
          if (notificationLevel !== "ERROR") {
            throw new Error(`addNotification of level ${notificationLevel} (control ${name}) is not available in the local app.`);
          }
          change(() => control.notifications.set(uniqueId, messages.join(" ")));
        },
      });
  }
}
