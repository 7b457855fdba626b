import type { AttributeModel, RequiredLevel } from "../forms/AttributeModel";
import type { FormModel } from "../forms/FormModel";
import type { Value } from "../forms/values";
import type { ColumnType } from "../server/tables";
import { collection, strict } from "./strict";

const types: Partial<Record<ColumnType, string>> = {
  Boolean: "boolean", DateTime: "datetime", Decimal: "decimal", Double: "double", Integer: "integer", BigInt: "integer", Lookup: "lookup", Customer: "lookup",
  Owner: "lookup", PartyList: "lookup", Memo: "memo", Money: "money", Picklist: "optionset", State: "optionset", Status: "optionset", MultiSelectPicklist: "multiselectoptionset", String: "string",
};

/** An attribute as scripts see it. */
export function scriptAttribute(model: FormModel, attribute: AttributeModel, controlOf: (name: string) => unknown, raise: (handler: Handler) => void) {
  const handlers = new Map<Handler, () => void>();
  const controls = () => [...model.controls].filter(([, control]) => control.attribute === attribute).map(([name]): [string, unknown] => [name, controlOf(name)]);
  return strict(`attribute(${attribute.name})`, {
    getName: () => attribute.name,
    getValue: () => attribute.value,
    setValue: (value: Value) => {
      attribute.value = value;
      model.controlsOf(attribute).forEach((control) => model.keep(control, undefined));
      model.changed();
    },
    getIsDirty: () => attribute.isDirty,
    getAttributeType: () => types[attribute.column.type] ?? "string",
    getRequiredLevel: () => attribute.requiredLevel,
    setRequiredLevel: (level: RequiredLevel) => {
      attribute.requiredLevel = level;
      model.changed();
    },
    getOptions: () => (attribute.column.options ?? []).map(({ value, label }) => ({ value, text: label })),
    getText: () => attribute.column.options?.find(({ value }) => value === attribute.value)?.label ?? "",
    addOnChange: (handler: Handler) => {
      const run = () => raise(handler);
      handlers.set(handler, run);
      attribute.onChange.push(run);
    },
    removeOnChange: (handler: Handler) => {
      const run = handlers.get(handler);
      attribute.onChange.splice(0, attribute.onChange.length, ...attribute.onChange.filter((existing) => existing !== run));
    },
    fireOnChange: () => attribute.onChange.forEach((run) => run()),
    controls: collection(controls),
  });
}

export type Handler = (context: unknown) => unknown;
