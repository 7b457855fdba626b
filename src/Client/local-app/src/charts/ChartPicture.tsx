import { BarChart, FunnelChart, LineChart, PieChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use as register } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef } from "react";
import type { ChartOption } from "./chartOption";

register([BarChart, LineChart, PieChart, FunnelChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

/** Pixels, where nothing is laid out: tests. */
const usualWidth = 480;

/** The picture of a chart; `description` is what those who do not see it are told. */
export function ChartPicture({ option, height, description }: { option: ChartOption; height: number; description: string }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = frame.current as HTMLDivElement;
    const width = () => element.clientWidth || usualWidth;
    const chart = init(element, null, { renderer: "svg", width: width(), height });
    chart.setOption(option);
    const observer = new ResizeObserver(() => chart.resize({ width: width(), height }));
    observer.observe(element);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [option, height]);
  return <div ref={frame} role="img" aria-label={description} style={{ width: "100%", height }} />;
}
