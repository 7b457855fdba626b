import { Input, Textarea } from "@fluentui/react-components";
import { useSession } from "../../shell/SessionContext";
import type { AttributeModel } from "../AttributeModel";
import { useModel } from "../useModel";
import type { ColumnControlProps } from "./ColumnControl";

const fewestLines = 2;

/** A line of text, or several. What is longer than the column holds stays whole on the screen and is not taken. */
export function TextControl({ control, properties, attribute, readOnly }: ColumnControlProps & { attribute: AttributeModel; readOnly: boolean }) {
  const model = useModel();
  const { texts } = useSession();
  const { type, maxLength } = attribute.column;
  const value = control.draft?.text ?? (typeof attribute.value === "string" ? attribute.value : "");
  const take = (text: string) => {
    if (maxLength != null && text.length > maxLength) {
      model.keep(control, { text, problem: texts("tooLong", control.label, maxLength, text.length) });
    } else {
      model.change(attribute, text);
    }
  };
  const common = { ...properties, appearance: "filled-darker", readOnly, value } as const;
  return type === "Memo"
    ? <Textarea {...common} resize="vertical" rows={Math.max(fewestLines, control.cell.rowSpan)} onChange={(_event, data) => take(data.value)} />
    : <Input {...common} onChange={(_event, data) => take(data.value)} />;
}
