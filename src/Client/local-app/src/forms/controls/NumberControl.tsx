import { Input } from "@fluentui/react-components";
import { useState } from "react";
import { useSession } from "../../shell/SessionContext";
import type { AttributeModel } from "../AttributeModel";
import { lookupOf } from "../../server/webApi";
import { useModel } from "../useModel";
import type { ColumnControlProps } from "./ColumnControl";
import { formatNumber, parseNumber } from "./numbers";

const notice = "number";

/** A number written as the person's language writes it; money carries its currency. */
export function NumberControl({ control, properties, attribute, readOnly }: ColumnControlProps & { attribute: AttributeModel; readOnly: boolean }) {
  const model = useModel();
  const { texts, locale } = useSession();
  const [typed, setTyped] = useState<string>();
  const { column } = attribute;
  const places = column.type === "Integer" || column.type === "BigInt" ? 0 : (column.precision ?? 2);
  const shown = typeof attribute.value === "number" ? formatNumber(attribute.value, places, locale) : "";
  const currency = column.type === "Money" ? lookupOf(model.row, "transactioncurrencyid")?.name : undefined;

  const take = (text: string) => {
    const number = parseNumber(text, locale);
    const { min, max } = column;
    const problem = number === undefined
      ? texts("number", control.label)
      : number !== null && ((min != null && number < min) || (max != null && number > max)) ? texts("range", control.label, min ?? "", max ?? "") : undefined;
    if (problem !== undefined || number === undefined) {
      control.notifications.set(notice, problem ?? "");
      model.changed();
      return;
    }
    control.notifications.delete(notice);
    setTyped(undefined);
    model.change(attribute, number);
  };

  return (
    <Input
      {...properties}
      appearance="filled-darker"
      inputMode="decimal"
      readOnly={readOnly}
      value={typed ?? shown}
      contentAfter={currency}
      onChange={(_event, data) => setTyped(data.value)}
      onBlur={() => typed !== undefined && take(typed)}
      onKeyDown={(event) => event.key === "Enter" && typed !== undefined && take(typed)}
    />
  );
}
