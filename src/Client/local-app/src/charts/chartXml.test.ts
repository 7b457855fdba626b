import { describe, expect, it } from "vitest";
import { chartsOf } from "../testing/shippedDefinitions";
import { readChart } from "./chartXml";

describe("chart of the solution", () => {
  const shipped = ["bd_alert", "opportunity", "bd_phasetransition"].flatMap((table) => chartsOf(table).map((chart) => ({ table, chart })));
  const described = (data: string, presentation = '<Chart><Series><Series ChartType="Column" /></Series></Chart>') =>
    readChart({ id: "1", name: "Deals", isDefault: false, dataDescription: `<datadefinition>${data}</datadefinition>`, presentationDescription: presentation });
  const fetch = '<fetchcollection><fetch aggregate="true"><entity name="opportunity"><attribute name="createdon" groupby="true" dategrouping="month" alias="month" /><attribute name="opportunityid" aggregate="count" alias="deals" /></entity></fetch></fetchcollection>';
  const category = "<categorycollection><category><measurecollection><measure alias=\"deals\" /></measurecollection></category></categorycollection>";

  it("read_EveryShippedChart_HasItsTablesColumns", () => {
    expect(shipped.length).toBeGreaterThan(8);
    for (const { table, chart } of shipped) {
      const read = readChart(chart);
      expect([read.category.table, read.measures.length, read.palette.length > 0]).toEqual([table, 1, true]);
    }
  });

  it("read_Comparison_HasTheSecondGroupAsSeries", () => {
    const chart = shipped.find(({ chart: { name } }) => name === "Alerts by owner and severity")?.chart;

    expect(chart && readChart(chart)).toMatchObject({ kind: "bar", stacked: true, category: { column: "ownerid" }, series: { column: "bd_severity" }, measures: [{ aggregate: "count" }] });
  });

  it("read_CategoryWithoutAlias_IsTheFirstGroup", () => {
    expect(described(fetch + category).category).toEqual({ alias: "month", table: "opportunity", column: "createdon", dateGrouping: "month" });
  });

  it.each([
    ["a type this app does not draw", fetch + category, '<Chart><Series><Series ChartType="Radar" /></Series></Chart>', "'Radar'"],
    ["a measure the query does not answer", fetch + category.replace("deals", "value"), undefined, "'value'"],
    ["two queries", fetch.replace("</fetchcollection>", "<fetch /></fetchcollection>") + category, undefined, "one query"],
    ["no group", fetch.replace('groupby="true"', "") + category, undefined, "group by"],
  ])("read_%s_IsRefusedByName", (_what, data, presentation, named) => {
    expect(() => described(data, presentation)).toThrow(named);
  });
});
