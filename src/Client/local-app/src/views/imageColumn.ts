import { functionNamed, loadScript } from "../scripts/scriptLoader";
import { lookupOf, type Row, textOf } from "../server/webApi";
import type { ViewColumn } from "./layout";

export interface Icon {
  source: string;
  tooltip: string;
}

/** Asks each image column's function for the icons of the rows: by row index and column name. */
export async function iconsOf(columns: ViewColumn[], rows: Row[], lcid: number): Promise<Map<string, Icon>> {
  const icons = new Map<string, Icon>();
  for (const { name, image } of columns) {
    if (image === undefined) {
      continue;
    }
    await loadScript(image.webResource);
    const provide = functionNamed(image.function);
    for (const [index, row] of rows.entries()) {
      const [source, tooltip] = (await provide(JSON.stringify(rowData(row, columns)), lcid)) as [string, string];
      if (source) {
        icons.set(`${index}/${name}`, { source: `/WebResources/${source}`, tooltip });
      }
    }
  }
  return icons;
}

/** The row as image functions are given it: formatted value by column, raw value under `<column>_Value`. */
export function rowData(row: Row, columns: ViewColumn[]): Row {
  const data: Row = {};
  for (const { name } of columns) {
    const lookup = lookupOf(row, name);
    const raw = lookup === null ? row[name] : { Id: lookup.id, LogicalName: lookup.table, Name: lookup.name };
    if (raw !== undefined && raw !== null) {
      data[name] = textOf(row, name);
      data[`${name}_Value`] = raw;
    }
  }
  return data;
}
