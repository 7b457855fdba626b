import { Input } from "@fluentui/react-components";
import { useSession } from "../../shell/SessionContext";
import type { AttributeModel } from "../AttributeModel";
import { useModel } from "../useModel";
import { localDate } from "../values";
import type { ColumnControlProps } from "./ColumnControl";

// The platform's earliest date, and the last that date inputs write with four digits.
const earliest = "1753-01-01";
const latest = "9999-12-31";

/** A date, or a date with a time in the person's time zone. A date that is not complete stays as it was typed. */
export function DateControl({ control, properties, attribute, readOnly }: ColumnControlProps & { attribute: AttributeModel; readOnly: boolean }) {
  const model = useModel();
  const { texts, locale } = useSession();
  const dateOnly = attribute.column.dateOnly === true || attribute.column.format === "DateOnly" || attribute.column.format === "date";
  const value = attribute.value instanceof Date ? attribute.value : undefined;
  const date = value === undefined ? "" : localDate(value);
  const time = value === undefined ? "" : value.toTimeString().slice(0, 5);
  const shown = dateOnly || date === "" ? date : `${date}T${time}`;
  const read = (text: string) => new Date(dateOnly ? `${text}T00:00:00` : text);
  const inWords = (day: string) => new Date(`${day}T00:00:00`).toLocaleDateString(locale);

  // The input says nothing about what it holds while a part of the date is missing; only that it holds something.
  const take = ({ value: text, validity }: HTMLInputElement, typing: boolean) => {
    const taken = text === "" ? null : read(text);
    if (validity.badInput || validity.rangeUnderflow || validity.rangeOverflow || Number.isNaN(taken?.getTime() ?? 0)) {
      const problem = typing ? control.draft?.problem : texts("date", control.label, inWords(earliest), inWords(latest));
      model.keep(control, { text, problem });
    } else if (control.draft !== undefined || text !== shown) {
      model.change(attribute, taken);
    }
  };

  return (
    <Input
      {...properties}
      appearance="filled-darker"
      type={dateOnly ? "date" : "datetime-local"}
      readOnly={readOnly}
      min={dateOnly ? earliest : `${earliest}T00:00`}
      max={dateOnly ? latest : `${latest}T23:59`}
      value={control.draft?.text ?? shown}
      onChange={(event) => take(event.target, true)}
      onBlur={(event) => !readOnly && take(event.target, false)}
    />
  );
}
