import { columnOf, publicView, type TableDefinition, type ViewDefinition } from "../server/tables";

const columnWidth = 200;

/** Columns that people look for first in the standard tables, as far as a table has them. */
const usualColumns = ["jobtitle", "parentcustomerid", "emailaddress1", "telephone1", "address1_city", "ownerid", "createdon"];

/** A view for a standard table that no solution brought one for (in a real environment Microsoft's apps do). */
export function standardView(table: TableDefinition): ViewDefinition {
  const columns = [table.primaryName, ...usualColumns.filter((name) => columnOf(table, name) !== undefined)];
  const attributes = [table.primaryId, ...columns].map((name) => `<attribute name="${name}" />`).join("");
  const active = columnOf(table, "statecode") === undefined ? "" : '<filter><condition attribute="statecode" operator="eq" value="0" /></filter>';
  return {
    id: "standard",
    name: table.collectionLabel,
    queryType: publicView,
    isDefault: true,
    fetchXml: `<fetch><entity name="${table.logicalName}">${attributes}<order attribute="${table.primaryName}" />${active}</entity></fetch>`,
    layoutXml: `<grid><row>${columns.map((name) => `<cell name="${name}" width="${columnWidth}" />`).join("")}</row></grid>`,
  };
}
