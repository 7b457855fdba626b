import { Field, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons";
import { useSession } from "../shell/SessionContext";
import { type ControlModel, requiredNotice } from "./ControlModel";
import { ColumnControl } from "./controls/ColumnControl";
import { Subgrid } from "./controls/Subgrid";
import { WebResource } from "./controls/WebResource";
import type { FormCell } from "./formXml";
import { useModel } from "./useModel";

/** One cell of a section: the control with its label, or the notice that this app cannot show it. */
export function Cell({ cell }: { cell: FormCell }) {
  const model = useModel();
  const control = [...model.controls.values()].find((candidate) => candidate.cell === cell);
  if (control === undefined || !control.visible) {
    return null;
  }
  return (
    <div style={{ gridColumn: `span ${cell.colSpan}`, minWidth: 0 }}>
      <Content control={control} />
    </div>
  );
}

function Content({ control }: { control: ControlModel }) {
  const { texts } = useSession();
  const { kind, classId } = control.cell.control;
  switch (kind) {
    case "subgrid":
      return <Subgrid control={control} />;
    case "webResource":
      return <WebResource control={control} />;
    default:
      return control.attribute === undefined || kind === "unsupported"
        ? <MessageBar intent="warning"><MessageBarBody>{texts("cannotShow", control.label, control.attribute === undefined ? control.id : classId)}</MessageBarBody></MessageBar>
        : <LabelledControl control={control} />;
  }
}

/** A drop-down asks for the width of its longest option; the cell decides. */
const withinCell = { gridTemplateColumns: "minmax(0, 1fr)" };

/** A column under its label, with what is wrong with it. */
export function LabelledControl({ control }: { control: ControlModel }) {
  const { texts } = useSession();
  const { attribute, notifications, problems, label, cell } = control;
  const notices = [...(notifications.has(requiredNotice) ? [texts("required", label)] : []), ...problems];
  return (
    <Field
      label={attribute?.column.secured
        ? { children: <><LockClosedRegular aria-label={texts("secured")} /> {label}</> }
        : cell.showLabel ? label : { children: label, style: { position: "absolute", clipPath: "inset(50%)" } }}
      required={attribute?.requiredLevel === "required"}
      validationState={notices.length > 0 ? "error" : "none"}
      validationMessage={notices.length > 0 ? notices.join(" ") : undefined}
      hint={undefined}
      style={withinCell}
    >
      {(properties) => <ColumnControl control={control} properties={properties} />}
    </Field>
  );
}
