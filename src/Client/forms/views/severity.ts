import { severities, severityColumns, webResources } from "../platform/names";

const images: Record<number, string> = {
  [severities.info]: webResources.info,
  [severities.warning]: webResources.warning,
  [severities.critical]: webResources.critical,
};

/**
 * Icon of a severity column in a view: the row's own severity (alerts) or that of a deal's top card.
 * Called by the grid for each row; the tooltip is the localised label that the row carries already.
 * @param rowData JSON of the row: each column's formatted value, and its raw value under `<column>_Value`.
 * @returns web resource name and tooltip; both empty where nothing is open.
 */
export function severityIcon(rowData: string): [image: string, tooltip: string] {
  const row = JSON.parse(rowData) as Record<string, unknown>;
  const column = Object.keys(row).find((key) => severityColumns.includes(columnOf(key)) && row[`${key}_Value`] != null);
  if (column === undefined) {
    return ["", ""];
  }
  const label = row[column];
  return [images[Number(row[`${column}_Value`])] ?? "", typeof label === "string" ? label : ""];
}

/** The column's name without the alias of a joined table. */
function columnOf(key: string): string {
  return key.slice(key.lastIndexOf(".") + 1);
}
