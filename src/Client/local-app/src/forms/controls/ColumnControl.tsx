import { type FieldControlProps, Input, Select } from "@fluentui/react-components";
import { useSession } from "../../shell/SessionContext";
import { textOf } from "../../server/webApi";
import type { ControlModel } from "../ControlModel";
import { useModel } from "../useModel";
import { DateControl } from "./DateControl";
import { LookupControl } from "./LookupControl";
import { NumberControl } from "./NumberControl";
import { PartyControl } from "./PartyControl";
import { TextControl } from "./TextControl";

export interface ColumnControlProps {
  control: ControlModel;
  properties: FieldControlProps;
}

/** The input for a column, by the column's type: the class id on a form only says how it is laid out. */
export function ColumnControl({ control, properties }: ColumnControlProps) {
  const model = useModel();
  const { texts } = useSession();
  const attribute = control.attribute;
  if (attribute === undefined) {
    return null;
  }
  const { column, value } = attribute;
  const readOnly = !model.isEditable(control);
  switch (column.type) {
    case "String":
    case "Memo":
      return <TextControl control={control} properties={properties} attribute={attribute} readOnly={readOnly} />;
    case "Integer":
    case "BigInt":
    case "Decimal":
    case "Double":
    case "Money":
      return <NumberControl control={control} properties={properties} attribute={attribute} readOnly={readOnly} />;
    case "Picklist":
    case "State":
    case "Status":
      return (
        <Select {...properties} appearance="filled-darker" disabled={readOnly} value={typeof value === "number" ? String(value) : ""} onChange={(_event, data) => model.change(attribute, data.value === "" ? null : Number(data.value))}>
          <option value="">---</option>
          {column.options?.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
        </Select>
      );
    case "Boolean":
      return (
        <Select {...properties} appearance="filled-darker" disabled={readOnly} value={String(value === true)} onChange={(_event, data) => model.change(attribute, data.value === "true")}>
          <option value="false">{column.options?.find((option) => option.value === 0)?.label ?? texts("no")}</option>
          <option value="true">{column.options?.find((option) => option.value === 1)?.label ?? texts("yes")}</option>
        </Select>
      );
    case "DateTime":
      return <DateControl control={control} properties={properties} attribute={attribute} readOnly={readOnly} />;
    case "Lookup":
    case "Customer":
    case "Owner":
      return <LookupControl control={control} properties={properties} attribute={attribute} readOnly={readOnly} />;
    case "PartyList":
      return <PartyControl control={control} properties={properties} attribute={attribute} readOnly={readOnly} />;
    default:
      return <Input {...properties} appearance="filled-darker" readOnly value={textOf(model.row, column.logicalName)} />;
  }
}
