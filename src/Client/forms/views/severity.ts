const images: Record<number, string> = {
  717700000: "bd_/icons/info.svg",
  717700001: "bd_/icons/warning.svg",
  717700002: "bd_/icons/critical.svg",
};

/**
 * Icon of a severity column in a view: the row's own severity (alerts) or that of a deal's top card.
 * Called by the grid for each row; the tooltip is the localised label that the row carries already.
 * @param rowData JSON of the row: each column's formatted value, and its raw value under `<column>_Value`.
 * @returns web resource name and tooltip; both empty where nothing is open.
 */
export function severityIcon(rowData: string): [image: string, tooltip: string] {
  const row = JSON.parse(rowData) as Record<string, unknown>;
  const column = Object.keys(row).find((key) => /(^|\.)bd_(top)?severity$/.test(key) && row[`${key}_Value`] != null);
  if (column === undefined) {
    return ["", ""];
  }
  const label = row[column];
  return [images[Number(row[`${column}_Value`])] ?? "", typeof label === "string" ? label : ""];
}
