import type { ChartXml } from "../server/charts";
import { parseXml } from "../views/layout";

/** How a chart is drawn. */
export type ChartKind = "column" | "bar" | "line" | "area" | "pie" | "doughnut" | "funnel";

/** A column that rows are grouped by. */
export interface ChartGroup {
  alias: string;
  table: string;
  column: string;
  dateGrouping: string | undefined;
}

/** A figure of each group. */
export interface ChartMeasure {
  alias: string;
  table: string;
  column: string;
  aggregate: string;
}

/** A chart, read: what it counts, along which axis, in which series, and its look. */
export interface ChartDefinition {
  fetchXml: string;
  kind: ChartKind;
  stacked: boolean;
  category: ChartGroup;
  /** The second grouping of a comparison: one series for each of its values. */
  series: ChartGroup | undefined;
  measures: ChartMeasure[];
  /** Colours as CSS, in the order of the series (or slices). */
  palette: string[];
}

/** Chart types of the presentation description that this app draws. */
const kinds: Record<string, { kind: ChartKind; stacked: boolean }> = {
  Column: { kind: "column", stacked: false },
  StackedColumn: { kind: "column", stacked: true },
  Bar: { kind: "bar", stacked: false },
  StackedBar: { kind: "bar", stacked: true },
  Line: { kind: "line", stacked: false },
  Area: { kind: "area", stacked: false },
  StackedArea: { kind: "area", stacked: true },
  Pie: { kind: "pie", stacked: false },
  Doughnut: { kind: "doughnut", stacked: false },
  Funnel: { kind: "funnel", stacked: false },
};

/** Reads a chart of the solution. @throws when it is of a type, or of a shape, that this app cannot draw. */
export function readChart({ name, dataDescription, presentationDescription }: ChartXml): ChartDefinition {
  const data = parseXml(dataDescription, "data description");
  const presentation = parseXml(presentationDescription, "presentation description");
  const fetches = [...data.querySelectorAll("fetchcollection > fetch")];
  const categories = [...data.querySelectorAll("categorycollection > category")];
  const [fetch] = fetches;
  const [shown] = categories;
  if (fetch === undefined || shown === undefined || fetches.length > 1 || categories.length > 1) {
    throw new Error(`${name}: this app draws charts with one query and one category axis.`);
  }
  const groups = [...fetch.querySelectorAll('attribute[groupby="true"]')].map(groupOf);
  const category = groups.find(({ alias }) => alias === shown.getAttribute("alias")) ?? groups[0];
  const type = presentation.querySelector("Chart > Series > Series")?.getAttribute("ChartType") ?? "Column";
  const drawn = kinds[type];
  if (category === undefined || groups.length > 2) {
    throw new Error(`${name}: this app draws charts that group by one or two columns.`);
  }
  if (drawn === undefined) {
    throw new Error(`${name}: this app cannot draw the chart type '${type}'.`);
  }
  return {
    ...drawn,
    fetchXml: new XMLSerializer().serializeToString(fetch),
    category,
    series: groups.find((group) => group !== category),
    measures: [...shown.querySelectorAll("measurecollection > measure")].map((measure) => measureOf(fetch, measure.getAttribute("alias") ?? "", name)),
    palette: paletteOf(presentation),
  };
}

function groupOf(attribute: Element): ChartGroup {
  return { ...columnOf(attribute), dateGrouping: attribute.getAttribute("dategrouping") ?? undefined };
}

function measureOf(fetch: Element, alias: string, chart: string): ChartMeasure {
  const attribute = [...fetch.querySelectorAll("attribute[aggregate]")].find((candidate) => candidate.getAttribute("alias") === alias);
  if (attribute === undefined) {
    throw new Error(`${chart}: the query does not answer the measure '${alias}'.`);
  }
  return { ...columnOf(attribute), aggregate: attribute.getAttribute("aggregate") ?? "" };
}

function columnOf(attribute: Element) {
  return {
    alias: attribute.getAttribute("alias") ?? "",
    table: attribute.closest("link-entity, entity")?.getAttribute("name") ?? "",
    column: attribute.getAttribute("name") ?? "",
  };
}

/** "91,151,213; 237,125,49" as CSS colours. */
function paletteOf(presentation: Document): string[] {
  const colours = presentation.documentElement.getAttribute("PaletteCustomColors") ?? "";
  return colours.split(";").map((colour) => colour.trim()).filter((colour) => colour !== "").map((colour) => `rgb(${colour})`);
}
