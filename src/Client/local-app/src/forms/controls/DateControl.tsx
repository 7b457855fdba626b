import { Input } from "@fluentui/react-components";
import type { AttributeModel } from "../AttributeModel";
import { useModel } from "../useModel";
import { localDate } from "../values";
import type { ColumnControlProps } from "./ColumnControl";

/** A date, or a date with a time in the person's time zone. */
export function DateControl({ properties, attribute, readOnly }: ColumnControlProps & { attribute: AttributeModel; readOnly: boolean }) {
  const model = useModel();
  const dateOnly = attribute.column.dateOnly === true || attribute.column.format === "DateOnly" || attribute.column.format === "date";
  const value = attribute.value instanceof Date ? attribute.value : undefined;
  const date = value === undefined ? "" : localDate(value);
  const time = value === undefined ? "" : value.toTimeString().slice(0, 5);

  const take = (text: string) => {
    const taken = text === "" ? null : new Date(dateOnly ? `${text}T00:00:00` : text);
    if (taken === null || !Number.isNaN(taken.getTime())) {
      model.change(attribute, taken);
    }
  };

  return (
    <Input
      {...properties}
      appearance="filled-darker"
      type={dateOnly ? "date" : "datetime-local"}
      readOnly={readOnly}
      max={dateOnly ? "9999-12-31" : "9999-12-31T23:59"}
      value={dateOnly || date === "" ? date : `${date}T${time}`}
      onChange={(_event, data) => take(data.value)}
    />
  );
}
