import { create, retrieve, type Row, update } from "../server/webApi";
import type { ColumnType, TableDefinition } from "../server/tables";
import { columnOf } from "../server/tables";
import { AttributeModel } from "./AttributeModel";
import { ControlModel, type Draft, requiredNotice } from "./ControlModel";
import type { FormCell, FormDefinition } from "./formXml";
import { partyChanges, partyColumns, readParties } from "./parties";
import { Turns } from "./turns";
import { propertyOf, same } from "./values";

export type Level = "ERROR" | "WARNING" | "INFO";

/** What a save event tells its handlers, and lets them stop. */
export interface SaveEvent {
  mode: number;
  prevented: boolean;
}

/** What became of a save, for the handlers that are told afterwards. */
export interface PostSaveEvent {
  succeeded: boolean;
}

type Handlers<Event> = ((event: Event) => unknown)[];

/** Columns that every form needs to know, whether it shows them or not. */
const alwaysRead = ["statecode", "statuscode", "transactioncurrencyid"];
const active = 0;

/** States in which a record is open: an appointment that is scheduled still is. */
const openStates: Record<string, unknown[]> = { appointment: [active, 3] };

/** What the platform gives a new record where nobody gives it anything. */
const filledByThePlatform = new Set<ColumnType>(["State", "Status", "Owner"]);

/** Why a save did not happen. */
export type SaveOutcome = { saved: true; created: boolean } | { saved: false; missing: AttributeModel[]; faulty: ControlModel[] };

const isParty = ({ column }: AttributeModel) => column.type === "PartyList";

/** A record open on a form. React shows it, scripts change it; both are told by `version` that something changed. */
export class FormModel {
  id: string | undefined;
  row: Row = {};
  readonly attributes = new Map<string, AttributeModel>();
  readonly controls = new Map<string, ControlModel>();
  readonly hidden = new Set<object>();
  readonly notifications = new Map<string, { level: Level; text: string }>();
  readonly onSave: Handlers<SaveEvent> = [];
  readonly onPostSave: Handlers<PostSaveEvent> = [];
  readonly onDataLoad: Handlers<undefined> = [];
  readonly onStageChange: Handlers<undefined> = [];
  tab: string | undefined;
  version = 0;
  /** Whether a person changed something since the record was begun or read. */
  private typed = false;
  private readonly saves = new Turns(() => this.changed());
  /** How often the record was asked for: an answer that was overtaken is dropped. */
  private reads = 0;
  private readonly listeners = new Set<() => void>();

  constructor(
    readonly table: TableDefinition,
    readonly form: FormDefinition,
  ) {
    const cells = [...form.header, ...form.tabs.flatMap((tab) => tab.columns.flatMap(({ sections }) => sections.flatMap((section) => section.cells)))];
    cells.forEach((cell) => this.addControl(cell));
    alwaysRead.forEach((name) => this.attribute(name));
    this.attribute(table.primaryName);
  }

  get isDirty(): boolean {
    return [...this.attributes.values()].some(({ isDirty }) => isDirty) || [...this.controls.values()].some(({ draft }) => draft?.problem !== undefined);
  }

  /** Whether leaving would lose what somebody typed: a new record starts with values that nobody did. */
  get holdsInput(): boolean {
    return this.id === undefined ? this.typed : this.isDirty || [...this.controls.values()].some(({ draft }) => draft !== undefined);
  }

  get saving(): boolean {
    return this.saves.open > 0;
  }

  /** Resolves when no save is under way. */
  get settled(): Promise<unknown> {
    return this.saves.settled;
  }

  /** A record that is closed or inactive cannot be edited. */
  get isActive(): boolean {
    return (openStates[this.table.logicalName] ?? [active]).includes(this.attributes.get("statecode")?.value ?? active);
  }

  get canWrite(): boolean {
    return this.id === undefined ? this.table.privileges.create : this.table.privileges.write && this.isActive;
  }

  /** The attribute of this column, made when it is first asked for; undefined where the table has no such column. */
  attribute(name: string): AttributeModel | undefined {
    const attribute = this.attributes.get(name) ?? AttributeModel.of(this.table, name);
    if (attribute !== undefined) {
      this.attributes.set(name, attribute);
    }
    return attribute;
  }

  /** Whether a control takes input now. */
  isEditable({ disabled, attribute }: ControlModel): boolean {
    const column = attribute?.column;
    return !disabled && this.canWrite && column !== undefined && (this.id === undefined ? column.validForCreate : column.validForUpdate);
  }

  change(attribute: AttributeModel, value: AttributeModel["value"]): void {
    attribute.value = value;
    this.typed = true;
    this.controlsOf(attribute).forEach((control) => {
      control.draft = undefined;
      control.notifications.delete(requiredNotice);
    });
    attribute.onChange.forEach((handler) => handler());
    this.changed();
  }

  /** Keeps what a person typed without taking it as the column's value; undefined forgets it. */
  keep(control: ControlModel, draft: Draft | undefined): void {
    control.draft = draft;
    this.typed ||= draft !== undefined;
    this.changed();
  }

  controlsOf(attribute: AttributeModel): ControlModel[] {
    return [...this.controls.values()].filter((control) => control.attribute === attribute);
  }

  /** Reads the record anew; unsaved changes are lost. */
  load(id: string): Promise<void> {
    return this.read(id);
  }

  /** Reads the record anew; what a person changed and did not save yet stays as it is on the screen. */
  async catchUp(): Promise<void> {
    if (this.id !== undefined) {
      await this.read(this.id, ({ isDirty }) => isDirty);
    }
  }

  /**
   * Saves what changed; one that is asked for while another is under way comes after it. Handlers of OnSave may stop it; required
   * columns that are empty and input that is no value do.
   * @throws ServerError when the server refuses.
   */
  save(mode = 1): Promise<SaveOutcome> {
    return this.saves.take(() => this.saveNow(mode));
  }

  /** Tells who waits for the end of a save. */
  tellSaved(event: PostSaveEvent): void {
    this.onPostSave.forEach((handler) => handler(event));
  }

  /** Forgets unsaved changes: the record is gone or about to be read anew. */
  discard(): void {
    this.takeRow();
  }

  changed(): void {
    this.version += 1;
    this.listeners.forEach((listener) => listener());
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  private async read(id: string, keepsValue?: (attribute: AttributeModel) => boolean): Promise<void> {
    this.id = id;
    this.reads += 1;
    const read = this.reads;
    // Who takes part in an activity is no property of its row.
    const inRow = [...this.attributes.values()].filter((attribute) => !isParty(attribute));
    const columns = [this.table.primaryId, ...inRow.map(({ column }) => propertyOf(column))];
    const row = await retrieve(this.table.entitySetName, id, `?$select=${[...new Set(columns)].join(",")}`);
    const whole = inRow.length === this.attributes.size ? row : { ...row, ...partyColumns(await readParties(id)) };
    if (read !== this.reads) {
      return;
    }
    this.row = whole;
    this.takeRow(keepsValue);
    this.onDataLoad.forEach((handler) => handler(undefined));
  }

  private async saveNow(mode: number): Promise<SaveOutcome> {
    const missing = [...this.attributes.values()].filter((attribute) => this.mustBeFilled(attribute));
    missing.forEach((attribute) => this.controlsOf(attribute).forEach(({ notifications }) => notifications.set(requiredNotice, "")));
    const faulty = [...this.controls.values()].filter((control) => this.isEditable(control) && control.problems.length > 0);
    if (missing.length > 0 || faulty.length > 0) {
      this.changed();
      return { saved: false, missing, faulty };
    }
    const event: SaveEvent = { mode, prevented: false };
    for (const handler of this.onSave) {
      await handler(event);
    }
    return event.prevented ? { saved: false, missing: [], faulty: [] } : this.write();
  }

  /** Whether this column is empty, and a person has to fill it and can. */
  private mustBeFilled(attribute: AttributeModel): boolean {
    const platformFills = this.id === undefined && filledByThePlatform.has(attribute.column.type);
    return attribute.isMissing && !platformFills && this.controlsOf(attribute).some((control) => this.isEditable(control));
  }

  /** Shows what the server holds, but for the values that shall stay and what is being typed; without `keepsValue` nothing stays. */
  private takeRow(keepsValue?: (attribute: AttributeModel) => boolean): void {
    this.attributes.forEach((attribute) => attribute.load(this.row, keepsValue?.(attribute)));
    if (keepsValue === undefined) {
      this.controls.forEach((control) => {
        control.draft = undefined;
      });
    }
    this.typed = keepsValue !== undefined && this.isDirty;
    this.changed();
  }

  private async write(): Promise<SaveOutcome> {
    const created = this.id === undefined;
    const sent = new Map([...this.attributes.values()].map((attribute) => [attribute, attribute.value]));
    const isNewer = (attribute: AttributeModel) => sent.has(attribute) && !same(attribute.value, sent.get(attribute) ?? null);
    try {
      const dirty = [...this.attributes.values()].filter(({ isDirty }) => isDirty);
      const changes = Object.assign({}, ...dirty.filter((attribute) => !isParty(attribute)).map((attribute) => attribute.changes())) as Row;
      if (dirty.some(isParty)) {
        Object.assign(changes, await partyChanges(this.table, [...this.attributes.values()].filter(isParty), this.row));
      }
      if (this.id === undefined) {
        this.id = await create(this.table.entitySetName, changes);
      } else if (Object.keys(changes).length > 0) {
        await update(this.table.entitySetName, this.id, changes);
      }
      await this.read(this.id, isNewer);
    } catch (error) {
      this.tellSaved({ succeeded: false });
      throw error;
    }
    this.tellSaved({ succeeded: true });
    return { saved: true, created };
  }

  private addControl(cell: FormCell): void {
    const { column, id } = cell.control;
    const attribute = column === undefined ? undefined : this.attribute(column);
    // A column shown twice gets its second control under the platform's numbered name.
    let name = id;
    for (let copy = 1; this.controls.has(name); copy += 1) {
      name = `${id}${copy}`;
    }
    this.controls.set(name, new ControlModel(cell, column !== undefined && columnOf(this.table, column) === undefined ? undefined : attribute));
  }
}
