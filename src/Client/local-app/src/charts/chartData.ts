import type { Texts } from "../language/texts";
import { columnOf, type TableDefinition } from "../server/tables";
import { type Row, textOf } from "../server/webApi";
import { partAlias } from "./chartQuery";
import type { ChartDefinition, ChartGroup, ChartMeasure } from "./chartXml";
import { dateGroupOf } from "./dateParts";

/** A figure, and how people read it. */
export interface Figure {
  value: number;
  text: string;
}

export interface ChartSeries {
  name: string;
  /** Position in the chart's palette. */
  colour: number;
  /** A figure for each category, undefined where there is none. */
  figures: (Figure | undefined)[];
}

/** The figures of a chart, ready to be drawn or written down. */
export interface ChartData {
  categories: { label: string; colour: number }[];
  series: ChartSeries[];
}

interface Group {
  key: string;
  label: string;
  order: number;
  colour: number;
}

/** The key of rows without a value in the column. */
const noKey = "";

/** What figures are named with: the definitions of the tables they come from, and the reader's language. */
interface Reading {
  tables: Map<string, TableDefinition>;
  locale: string;
  texts: Texts;
}

/** Sorts the rows that a chart's query answered into categories and series. */
export function chartData(chart: ChartDefinition, rows: Row[], reading: Reading): ChartData {
  const categories = groupsOf(chart.category, rows, reading);
  const figures = (measure: ChartMeasure | undefined, isOfSeries: (row: Row) => boolean) =>
    categories.map(({ key }) => figureOf(rows.find((row) => keyOf(row, chart.category) === key && isOfSeries(row)), measure, reading));
  const { series, measures } = chart;
  return {
    categories: categories.map(({ label, colour }) => ({ label, colour })),
    series: series === undefined
      ? measures.map((measure, index) => ({ name: nameOf(measure, reading), colour: index, figures: figures(measure, () => true) }))
      : groupsOf(series, rows, reading)
        .sort((one, other) => one.colour - other.colour)
        .map(({ key, label, colour }) => ({ name: label, colour, figures: figures(measures[0], (row) => keyOf(row, series) === key) })),
  };
}

/** The groups as the server sorted them; groups of dates in time. A choice keeps its colour whichever of its options have rows. */
function groupsOf(group: ChartGroup, rows: Row[], { tables, locale, texts }: Reading): Group[] {
  const options = columnOf(tables.get(group.table) as TableDefinition, group.column)?.options ?? [];
  const found = new Map<string, Group>();
  for (const row of rows) {
    const key = keyOf(row, group);
    if (!found.has(key)) {
      const option = options.findIndex(({ value }) => value === row[group.alias]);
      const date = group.dateGrouping === undefined || key === noKey ? undefined : dateGroupOf(row, group, locale, texts);
      const label = key === noKey ? texts("noValue") : date?.label ?? textOf(row, group.alias);
      found.set(key, { key, label, order: date?.order ?? 0, colour: option < 0 ? found.size : option });
    }
  }
  return group.dateGrouping === undefined ? [...found.values()] : [...found.values()].sort((one, other) => one.order - other.order);
}

function keyOf(row: Row, { alias, dateGrouping }: ChartGroup): string {
  const parts = dateGrouping === undefined ? [] : ["year", "month"].map((part) => row[partAlias(alias, part)]);
  return row[alias] === undefined || row[alias] === null ? noKey : [...parts, row[alias]].map(String).join("/");
}

function figureOf(row: Row | undefined, measure: ChartMeasure | undefined, { locale }: Reading): Figure | undefined {
  const value = measure === undefined ? undefined : row?.[measure.alias];
  return typeof value === "number" && row !== undefined && measure !== undefined
    ? { value, text: measure.aggregate.startsWith("count") ? value.toLocaleString(locale) : textOf(row, measure.alias) }
    : undefined;
}

function nameOf({ table, column, aggregate }: ChartMeasure, { tables }: Reading): string {
  const definition = tables.get(table) as TableDefinition;
  return aggregate === "count" ? definition.collectionLabel : columnOf(definition, column)?.label ?? column;
}
