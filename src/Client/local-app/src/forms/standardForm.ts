import type { ColumnDefinition, ColumnType, TableDefinition } from "../server/tables";
import { isRequired } from "../server/tables";
import type { FormCell, FormDefinition } from "./formXml";

const shownTypes = new Set<ColumnType>(["String", "Memo", "Integer", "Decimal", "Double", "Money", "Boolean", "DateTime", "Picklist", "Lookup", "Customer", "Owner"]);
const cellsAbreast = 2;

/**
 * A form for a standard table that no solution brought one for (in a real environment Microsoft's apps do): its name,
 * then what people may write, by label.
 */
export function standardForm(table: TableDefinition): FormDefinition {
  const columns = table.columns
    .filter(({ type, validForCreate, validForUpdate, logicalName }) => shownTypes.has(type) && validForCreate && validForUpdate && logicalName !== table.primaryId)
    .sort((one, other) => rank(table, one) - rank(table, other) || one.label.localeCompare(other.label));
  const section = { name: "general", label: table.label, showLabel: true, visible: true, columns: cellsAbreast, cells: columns.map(cellOf) };
  return { tabs: [{ name: "general", label: table.label, visible: true, columns: [{ width: "100%", sections: [section] }] }], header: [], libraries: [], handlers: [] };
}

function rank({ primaryName }: TableDefinition, column: ColumnDefinition): number {
  return column.logicalName === primaryName ? 0 : isRequired(column) ? 1 : 2;
}

function cellOf({ logicalName, label }: ColumnDefinition): FormCell {
  const control = { id: logicalName, kind: "text", classId: "", column: logicalName, disabled: false, parameters: {} } as const;
  return { label, showLabel: true, visible: true, rowSpan: 1, colSpan: 1, control };
}
