import type { AttributeModel } from "./AttributeModel";
import type { FormCell } from "./formXml";

/** What a subgrid on the screen lets the form do with it. */
export interface GridOnScreen {
  refresh(): void;
  total(): number;
}

/** One control of the form: what it shows and how scripts changed it. */
export class ControlModel {
  visible: boolean;
  disabled: boolean;
  label: string;
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

  get id(): string {
    return this.cell.control.id;
  }

  /** Says that the web resource's page is there. */
  loaded(window: Window): void {
    this.frameLoaded(window);
  }
}
