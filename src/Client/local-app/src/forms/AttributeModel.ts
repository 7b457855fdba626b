import { columnOf, isRequired, type ColumnDefinition, type TableDefinition } from "../server/tables";
import { type Row } from "../server/webApi";
import { readValue, same, type Value, writeValue } from "./values";

export type RequiredLevel = "none" | "recommended" | "required";

/** One column of the record on the form: its value, the saved one, and whether it must be filled. */
export class AttributeModel {
  value: Value = null;
  requiredLevel: RequiredLevel;
  readonly onChange: (() => void)[] = [];
  private saved: Value = null;

  constructor(
    private readonly table: TableDefinition,
    readonly column: ColumnDefinition,
  ) {
    this.requiredLevel = isRequired(column) ? "required" : column.required === "Recommended" ? "recommended" : "none";
  }

  static of(table: TableDefinition, name: string): AttributeModel | undefined {
    const column = columnOf(table, name);
    return column && new AttributeModel(table, column);
  }

  get name(): string {
    return this.column.logicalName;
  }

  get isDirty(): boolean {
    return !same(this.value, this.saved);
  }

  /** Whether it must be filled and is empty; two options are never empty: they show the first. */
  get isMissing(): boolean {
    return this.requiredLevel === "required" && this.column.type !== "Boolean" && same(this.value, null);
  }

  /** Takes over what the server holds; with `keepsValue` only as what is saved, and the value stays a change of it. */
  load(row: Row, keepsValue = false): void {
    this.saved = readValue(row, this.column);
    if (!keepsValue) {
      this.value = this.saved;
    }
  }

  /** What to send to the server for this column. */
  changes(): Row {
    return writeValue(this.table, this.column, this.value === "" ? null : this.value, this.saved);
  }
}
