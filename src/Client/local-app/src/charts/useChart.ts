import { useMemo } from "react";
import { useSession } from "../shell/SessionContext";
import { useAnswer } from "../shell/useAnswer";
import type { ChartXml } from "../server/charts";
import { readTable, type TableDefinition, type ViewDefinition } from "../server/tables";
import { fetchRows } from "../server/webApi";
import { type ChartData, chartData } from "./chartData";
import { chartQuery } from "./chartQuery";
import { type ChartDefinition, readChart } from "./chartXml";

/** A chart with its figures over the rows of a view that the person may see. */
export function useChart(table: TableDefinition, view: ViewDefinition, chart: ChartXml) {
  const { texts, locale } = useSession();
  const { value, failure } = useAnswer(async () => {
    const definition = readChart(chart);
    const [rows, tables] = await Promise.all([fetchRows(table.entitySetName, chartQuery(definition, view.fetchXml)), tablesOf(definition)]);
    return { definition, data: chartData(definition, rows.rows, { tables, locale, texts }) };
  }, [table, view, chart, locale]);
  return { shown: useMemo(() => value, [value]), failure };
}

async function tablesOf({ category, series, measures }: ChartDefinition) {
  const names = [...new Set([category, ...(series === undefined ? [] : [series]), ...measures].map(({ table }) => table))];
  return new Map(await Promise.all(names.map(async (name): Promise<[string, TableDefinition]> => [name, await readTable(name)])));
}

/** A chart in one sentence: its name and every figure. */
export function inWords(name: string, { categories, series }: ChartData): string {
  const figures = categories.map(({ label }, index) => {
    const known = series.flatMap(({ name: of, figures: values }) => {
      const figure = values[index];
      return figure === undefined ? [] : [series.length > 1 ? `${of} ${figure.text}` : figure.text];
    });
    return `${label}: ${known.join(", ")}`;
  });
  return `${name}. ${figures.join("; ")}`;
}
