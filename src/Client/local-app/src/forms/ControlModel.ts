import type { AttributeModel } from "./AttributeModel";
import type { FormCell } from "./formXml";

/** What a subgrid on the screen lets the form do with it. */
export interface GridOnScreen {
  refresh(): void;
  total(): number;
}

/** What a person typed that is not the column's value (yet). */
export interface Draft {
  text: string;
  /** Why it cannot become the value, in the person's language; while there is one, the form is not saved. */
  problem?: string;
}

/** One control of the form: what it shows and how scripts changed it. */
export class ControlModel {
  visible: boolean;
  disabled: boolean;
  label: string;
  draft: Draft | undefined;
  /** What scripts say is wrong with the control, and the notice that it is empty. */
  readonly notifications = new Map<string, string>();
  /** Handlers of a subgrid's OnLoad event. */
  readonly onGridLoad: (() => void)[] = [];
  grid: GridOnScreen | undefined;
  /** The window of a web resource, once its page has loaded. */
  readonly contentWindow: Promise<Window>;
  private frameLoaded: (window: Window) => void = () => undefined;

  constructor(
    readonly cell: FormCell,
    readonly attribute: AttributeModel | undefined,
  ) {
    this.visible = cell.visible;
    this.disabled = cell.control.disabled;
    this.label = cell.label || attribute?.column.label || cell.control.id;
    this.contentWindow = new Promise((resolve) => {
      this.frameLoaded = resolve;
    });
  }

  /** What is wrong with the input, beside being empty. */
  get problems(): string[] {
    const said = [...this.notifications].filter(([key]) => key !== requiredNotice).map(([, text]) => text);
    return this.draft?.problem === undefined ? said : [this.draft.problem, ...said];
  }

  get id(): string {
    return this.cell.control.id;
  }

  /** Says that the web resource's page is there. */
  loaded(window: Window): void {
    this.frameLoaded(window);
  }
}

/** Key of the notice that a required column is empty; its sentence is the app's. */
export const requiredNotice = "required";
