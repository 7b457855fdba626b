import type { BarSeriesOption, FunnelSeriesOption, LineSeriesOption, PieSeriesOption } from "echarts/charts";
import type { AriaComponentOption, GridComponentOption, LegendComponentOption, TooltipComponentOption } from "echarts/components";
import type { ComposeOption } from "echarts/core";
import type { ChartData, Figure } from "./chartData";
import type { ChartDefinition } from "./chartXml";

export type ChartOption = ComposeOption<
  BarSeriesOption | LineSeriesOption | PieSeriesOption | FunnelSeriesOption | GridComponentOption | LegendComponentOption | TooltipComponentOption | AriaComponentOption
>;

const text = { color: "#424242", fontFamily: "'Segoe UI', system-ui, sans-serif", fontSize: 12 };
const fallback = ["#0f6cbd", "#5e60a0", "#107c64", "#c45a31", "#8a8886"];
const longestLabel = 190;

/** The chart as the library draws it, its axis written as people of that language write numbers. */
export function chartOption(chart: ChartDefinition, { categories, series }: ChartData, locale: string): ChartOption {
  const palette = chart.palette.length > 0 ? chart.palette : fallback;
  const colourAt = (position: number) => palette[position % palette.length] as string;
  // As text, not as HTML: names of groups are what people typed.
  const base: ChartOption = { animation: false, textStyle: text, tooltip: { trigger: "item", confine: true, renderMode: "richText" } };
  if (chart.kind === "pie" || chart.kind === "doughnut" || chart.kind === "funnel") {
    const data = categories.map(({ label, colour }, index) => ({ name: label, itemStyle: { color: colourAt(colour) }, ...drawn(series[0]?.figures[index]) }));
    return {
      ...base,
      legend: { bottom: 0, type: "scroll", textStyle: text },
      series: chart.kind === "funnel"
        ? [{ type: "funnel", sort: "none", top: 8, bottom: 36, data }]
        : [{ type: "pie", radius: chart.kind === "pie" ? "72%" : ["44%", "72%"], center: ["50%", "44%"], data }],
    };
  }
  const lying = chart.kind === "bar";
  const compared = series.length > 1 || chart.series !== undefined;
  const names = {
    type: "category" as const,
    data: categories.map(({ label }) => label),
    axisTick: { show: false },
    axisLabel: { ...text, interval: 0, overflow: lying ? "truncate" as const : "break" as const, width: lying ? longestLabel : undefined },
  };
  const figures = { type: "value" as const, minInterval: 1, axisLabel: { ...text, formatter: (value: number) => value.toLocaleString(locale) }, splitLine: { lineStyle: { color: "#e8e8e8" } } };
  const position = chart.stacked ? "inside" as const : lying ? "right" as const : "top" as const;
  return {
    ...base,
    grid: { left: 8, right: 28, top: 20, bottom: compared ? 36 : 8, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    legend: compared ? { bottom: 0, type: "scroll", textStyle: text } : undefined,
    xAxis: lying ? figures : names,
    // The first category stands on top, as in a table.
    yAxis: lying ? { ...names, inverse: true } : figures,
    series: series.map(({ name, colour, figures: values }) => ({
      ...shape(chart),
      name,
      data: values.map(drawn),
      itemStyle: { color: colourAt(colour) },
      label: { show: true, position, color: chart.stacked ? "#ffffff" : text.color },
    })),
  };
}

function shape({ kind, stacked }: ChartDefinition) {
  const stack = stacked ? "all" : undefined;
  return kind === "bar" || kind === "column"
    ? { type: "bar" as const, stack, barMaxWidth: 40 }
    : { type: "line" as const, stack, areaStyle: kind === "area" ? {} : undefined };
}

/** A figure with the text that people read; "-" leaves a gap. */
function drawn(figure: Figure | undefined) {
  return { value: figure?.value ?? ("-" as const), label: { show: figure !== undefined, formatter: figure?.text ?? "" }, tooltip: { valueFormatter: () => figure?.text ?? "" } };
}
