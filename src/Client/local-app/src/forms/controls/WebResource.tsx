import type { ControlModel } from "../ControlModel";

const rowHeight = 36;

/** An HTML web resource in a frame of as many rows as the form gives it. */
export function WebResource({ control }: { control: ControlModel }) {
  const { cell } = control;
  return (
    <iframe
      title={control.label}
      src={sourceOf(control)}
      style={{ width: "100%", height: Math.max(4, cell.rowSpan) * rowHeight, border: 0 }}
      onLoad={({ currentTarget }) => currentTarget.contentWindow && control.loaded(currentTarget.contentWindow)}
    />
  );
}

/** Address of the web resource that a control shows. */
export function sourceOf({ cell }: ControlModel): string {
  return `/WebResources/${(cell.control.parameters["Url"] ?? "").replace(/^\$webresource:/, "")}`;
}
