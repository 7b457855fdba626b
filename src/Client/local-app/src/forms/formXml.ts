import { parseXml } from "../views/layout";
import { type ControlKind, kindOf } from "./controlKinds";

/** A form as the solution defines it, its labels in one language. */
export interface FormDefinition {
  tabs: FormTab[];
  header: FormCell[];
  libraries: string[];
  handlers: FormHandler[];
}

export interface FormTab {
  name: string;
  label: string;
  visible: boolean;
  columns: { width: string; sections: FormSection[] }[];
}

export interface FormSection {
  name: string;
  label: string;
  showLabel: boolean;
  visible: boolean;
  /** Cells side by side. */
  columns: number;
  cells: FormCell[];
}

export interface FormCell {
  label: string;
  showLabel: boolean;
  visible: boolean;
  rowSpan: number;
  colSpan: number;
  control: FormControl;
}

export interface FormControl {
  id: string;
  kind: ControlKind;
  classId: string;
  column: string | undefined;
  disabled: boolean;
  parameters: Record<string, string>;
}

/** A script function that an event of the form calls. */
export interface FormHandler {
  event: "onload" | "onsave" | "onchange";
  /** Column whose change calls it (onchange only). */
  column: string | undefined;
  functionName: string;
  passContext: boolean;
}

/** Reads FormXml. @throws when it is not well-formed. */
export function readForm(formXml: string, lcid: number): FormDefinition {
  const document = parseXml(formXml, "formXml");
  return {
    tabs: all(document, "tabs > tab").map((tab) => readTab(tab, lcid)),
    header: all(document, "header > rows > row > cell").flatMap((cell) => readCell(cell, lcid)),
    libraries: all(document, "formLibraries > Library").map((library) => attribute(library, "name")),
    handlers: all(document, "events > event").flatMap(readHandlers),
  };
}

function readTab(tab: Element, lcid: number): FormTab {
  return {
    name: attribute(tab, "name"),
    label: labelOf(tab, lcid),
    visible: attribute(tab, "visible") !== "false",
    columns: all(tab, ":scope > columns > column").map((column) => ({
      width: attribute(column, "width"),
      sections: all(column, ":scope > sections > section").map((section) => readSection(section, lcid)),
    })),
  };
}

function readSection(section: Element, lcid: number): FormSection {
  return {
    name: attribute(section, "name"),
    label: labelOf(section, lcid),
    showLabel: attribute(section, "showlabel") !== "false",
    visible: attribute(section, "visible") !== "false",
    // columns="11" is the format's way to say two.
    columns: Math.max(1, attribute(section, "columns").length),
    cells: all(section, ":scope > rows > row > cell").flatMap((cell) => readCell(cell, lcid)),
  };
}

function readCell(cell: Element, lcid: number): FormCell[] {
  const control = cell.querySelector(":scope > control");
  if (control === null) {
    return [];
  }
  const classId = attribute(control, "classid");
  return [
    {
      label: labelOf(cell, lcid),
      showLabel: attribute(cell, "showlabel") !== "false",
      visible: attribute(cell, "visible") !== "false",
      rowSpan: Number(attribute(cell, "rowspan") || 1),
      colSpan: Number(attribute(cell, "colspan") || 1),
      control: {
        id: attribute(control, "id"),
        kind: kindOf(classId),
        classId,
        column: control.getAttribute("datafieldname") ?? undefined,
        disabled: attribute(control, "disabled") === "true",
        parameters: Object.fromEntries(all(control, ":scope > parameters > *").map((parameter) => [parameter.tagName, parameter.textContent ?? ""])),
      },
    },
  ];
}

function readHandlers(event: Element): FormHandler[] {
  const name = attribute(event, "name");
  if (name !== "onload" && name !== "onsave" && name !== "onchange") {
    return [];
  }
  return all(event, "Handlers > Handler")
    .filter((handler) => attribute(handler, "enabled") !== "false")
    .map((handler) => ({
      event: name,
      column: event.getAttribute("attribute") ?? undefined,
      functionName: attribute(handler, "functionName"),
      passContext: attribute(handler, "passExecutionContext") === "true",
    }));
}

/** The label in this language, else in English, else the first. */
function labelOf(owner: Element, lcid: number): string {
  const labels = all(owner, ":scope > labels > label");
  const inLanguage = (code: number) => labels.find((label) => attribute(label, "languagecode") === String(code));
  const label = inLanguage(lcid) ?? inLanguage(1033) ?? labels[0];
  return label === undefined ? "" : attribute(label, "description");
}

function all(owner: ParentNode, selector: string): Element[] {
  return [...owner.querySelectorAll(selector)];
}

function attribute(element: Element, name: string): string {
  return element.getAttribute(name) ?? "";
}
