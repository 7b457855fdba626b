import { useState } from "react";
import { messageOf } from "../dialogs/refusal";
import { useAnswer } from "../shell/useAnswer";
import { columnOf, readTable, type TableDefinition, type ViewDefinition } from "../server/tables";
import { fetchRows } from "../server/webApi";
import { linkedTables, refine, type Refinement } from "./fetch";
import type { GridColumn } from "./Grid";
import { type Icon, iconsOf } from "./imageColumn";
import { columnsOf } from "./layout";

/** A view's columns with their labels, in the user's language; those of linked tables come from there. */
async function labelledColumns(table: TableDefinition, view: ViewDefinition): Promise<GridColumn[]> {
  const links = linkedTables(view.fetchXml);
  return Promise.all(
    columnsOf(view.layoutXml).map(async (column) => {
      const [alias, linkedColumn] = column.name.split(".");
      const linkedTable = linkedColumn === undefined ? undefined : links.get(alias ?? "");
      const owner = linkedTable === undefined ? table : await readTable(linkedTable);
      return { ...column, label: columnOf(owner, linkedColumn ?? column.name)?.label ?? column.name };
    }),
  );
}

/** A page of a view's rows with columns and icons (or the problem with the icons: rows are shown all the same); `again` asks the server anew; `isUpToDate` says whether they answer what is asked now. */
export function useViewRows(table: TableDefinition, view: ViewDefinition, refinement: Refinement, lcid: number) {
  const [asked, setAsked] = useState(0);
  const question = JSON.stringify(refinement);
  const { value, failure } = useAnswer(async () => {
    const [columns, page] = await Promise.all([labelledColumns(table, view), fetchRows(table.entitySetName, refine(view.fetchXml, refinement))]);
    const icons = await iconsOf(columns, page.rows, lcid).catch(messageOf);
    return { columns, page, question, ...(typeof icons === "string" ? { icons: new Map<string, Icon>(), problem: icons } : { icons, problem: undefined }) };
  }, [table, view, question, lcid, asked]);
  return { shown: value, failure, isUpToDate: value?.question === question, again: () => setAsked((count) => count + 1) };
}
