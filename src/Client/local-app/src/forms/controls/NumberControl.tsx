import { Input } from "@fluentui/react-components";
import { useSession } from "../../shell/SessionContext";
import type { AttributeModel } from "../AttributeModel";
import { lookupOf } from "../../server/webApi";
import { useModel } from "../useModel";
import type { ColumnControlProps } from "./ColumnControl";
import { formatNumber, parseNumber } from "./numbers";

/** A number written as the person's language writes it; money carries its currency. What is no number stays as it was typed. */
export function NumberControl({ control, properties, attribute, readOnly }: ColumnControlProps & { attribute: AttributeModel; readOnly: boolean }) {
  const model = useModel();
  const { texts, locale } = useSession();
  const { column } = attribute;
  const isWhole = column.type === "Integer" || column.type === "BigInt";
  const places = isWhole ? 0 : (column.precision ?? 2);
  const write = (value: number) => formatNumber(value, places, locale);
  const shown = typeof attribute.value === "number" ? write(attribute.value) : "";
  const currency = column.type === "Money" ? lookupOf(model.row, "transactioncurrencyid")?.name : undefined;

  const problemOf = (number: number | null): string | undefined => {
    const { min, max } = column;
    if (number !== null && isWhole && !Number.isInteger(number)) {
      return texts("whole", control.label);
    }
    const isOutside = number !== null && ((min != null && number < min) || (max != null && number > max));
    return isOutside ? texts("range", control.label, min == null ? "" : write(min), max == null ? "" : write(max)) : undefined;
  };
  const take = (text: string) => {
    const number = parseNumber(text, locale);
    const problem = number === undefined ? texts("number", control.label) : problemOf(number);
    if (problem !== undefined || number === undefined) {
      model.keep(control, { text, problem });
    } else {
      model.change(attribute, number);
    }
  };

  // What was typed last counts, also before the screen shows it: handlers ask the control, not what was drawn.
  const takeDraft = () => control.draft !== undefined && take(control.draft.text);
  return (
    <Input
      {...properties}
      appearance="filled-darker"
      inputMode="decimal"
      readOnly={readOnly}
      value={control.draft?.text ?? shown}
      contentAfter={currency}
      onChange={(_event, data) => model.keep(control, { text: data.value, problem: control.draft?.problem })}
      onBlur={takeDraft}
      onKeyDown={(event) => event.key === "Enter" && takeDraft()}
    />
  );
}
