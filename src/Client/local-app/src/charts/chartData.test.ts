// @vitest-environment node
import { describe, expect, it } from "vitest";
import { textsFor } from "../language/texts";
import type { TableDefinition } from "../server/tables";
import { chartData } from "./chartData";
import type { ChartDefinition } from "./chartXml";
import { inWords } from "./useChart";

describe("figures of a chart", () => {
  const formatted = "@OData.Community.Display.V1.FormattedValue";
  const options = ["Info", "Warning", "Critical"].map((label, value) => ({ value, label }));
  const table = { logicalName: "bd_alert", collectionLabel: "Alerts", columns: [{ logicalName: "bd_severity", label: "Severity", options }] } as unknown as TableDefinition;
  const reading = { tables: new Map([["bd_alert", table]]), locale: "en-US", texts: textsFor(1033) };
  const group = (column: string, dateGrouping?: string) => ({ alias: column, table: "bd_alert", column, dateGrouping });
  const chart = (part: Partial<ChartDefinition>): ChartDefinition => ({
    fetchXml: "", kind: "bar", stacked: true, palette: [], category: group("owner"), series: undefined,
    measures: [{ alias: "count", table: "bd_alert", column: "bd_alertid", aggregate: "count" }], ...part,
  });
  const row = (owner: string, severity: number, count: number) => ({ owner, [`owner${formatted}`]: owner, bd_severity: severity, [`bd_severity${formatted}`]: options[severity]?.label, count });

  it("comparison_SeverityMissingForSomeone_KeepsColoursAndLeavesAGap", () => {
    const rows = [row("Rita", 2, 4), row("Rita", 1, 1200), row("Olaf", 2, 3)];

    const data = chartData(chart({ series: group("bd_severity") }), rows, reading);

    expect(data.categories.map(({ label }) => label)).toEqual(["Rita", "Olaf"]);
    expect(data.series.map(({ name, colour, figures }) => [name, colour, figures.map((figure) => figure?.text)])).toEqual([
      ["Warning", 1, ["1,200", undefined]],
      ["Critical", 2, ["4", "3"]],
    ]);
  });

  it("category_RowsWithoutValue_AreNamedSo", () => {
    const data = chartData(chart({}), [{ count: 2 }, row("Rita", 0, 1)], reading);

    expect(inWords("Alerts by owner", data)).toBe("Alerts by owner. (no value): 2; Rita: 1");
  });

  it("category_MonthsOfTwoYears_StandInTimeAndAreNamed", () => {
    const rows = [{ on: 1, on_year: 2027, count: 1 }, { on: 12, on_year: 2026, count: 5 }, { on: 1, on_year: 2026, count: 2 }];

    const data = chartData(chart({ category: group("on", "month") }), rows, reading);

    expect(data.categories.map(({ label }) => label)).toEqual(["Jan 2026", "Dec 2026", "Jan 2027"]);
    expect(data.series[0]?.figures.map((figure) => figure?.value)).toEqual([2, 5, 1]);
  });

  it("measure_Money_IsWrittenAsTheServerDoes", () => {
    const value = { alias: "value", table: "bd_alert", column: "bd_severity", aggregate: "sum" };

    const data = chartData(chart({ measures: [value] }), [{ owner: "Rita", value: 950000, [`value${formatted}`]: "€950,000.00" }], reading);

    expect(data.series).toEqual([{ name: "Severity", colour: 0, figures: [{ value: 950000, text: "€950,000.00" }] }]);
  });
});
