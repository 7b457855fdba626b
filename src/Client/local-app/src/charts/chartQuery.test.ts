import { describe, expect, it } from "vitest";
import { parseXml } from "../views/layout";
import { chartQuery } from "./chartQuery";
import { readChart } from "./chartXml";

describe("query of a chart over a view", () => {
  const chart = (attributes: string) =>
    readChart({
      id: "1", name: "Deals", isDefault: false,
      dataDescription: `<datadefinition><fetchcollection><fetch aggregate="true"><entity name="opportunity">${attributes}</entity></fetch></fetchcollection><categorycollection><category alias="group"><measurecollection><measure alias="figure" /></measurecollection></category></categorycollection></datadefinition>`,
      presentationDescription: "<Chart />",
    });
  const count = '<attribute name="opportunityid" aggregate="count" alias="figure" />';
  const byPhase = '<attribute name="bd_journeyphase" groupby="true" alias="group" />';
  const view = (inside: string, distinct = "") =>
    `<fetch ${distinct}><entity name="opportunity"><attribute name="name" /><order attribute="name" />${inside}</entity></fetch>`;
  const attributes = (fetchXml: string) => [...parseXml(fetchXml, "fetchXml").querySelectorAll("attribute")].map((one) => one.getAttribute("alias") ?? one.getAttribute("name"));

  it("view_FilterAndJoin_NarrowTheChartWithoutTheViewsColumns", () => {
    const joined = '<filter><condition attribute="statecode" operator="eq" value="0" /></filter><link-entity name="bd_dealstate" from="bd_dealstateid" to="bd_dealstateid" alias="ds"><attribute name="bd_rank" /><order attribute="bd_rank" /><filter><condition attribute="bd_opencards" operator="gt" value="0" /></filter></link-entity>';

    const query = chartQuery(chart(byPhase + count), view(joined));

    expect(attributes(query)).toEqual(["group", "figure"]);
    expect(query).toContain('attribute="statecode"');
    expect(query).toContain('attribute="bd_opencards"');
    expect(query).not.toContain("<order");
  });

  it("view_ListsRowsOnceThatItsJoinsFindSeveralTimes_EachCountsOnce", () => {
    const joins = '<link-entity name="bd_alert" from="bd_opportunityid" to="opportunityid" link-type="inner" alias="finding" /><link-entity name="bd_dealstate" from="bd_dealstateid" to="bd_dealstateid" link-type="outer" alias="ds" />';

    const links = parseXml(chartQuery(chart(byPhase + count), view(joins, 'distinct="true"')), "fetchXml").querySelectorAll("link-entity");

    expect([...links].map((link) => [link.getAttribute("name"), link.getAttribute("link-type")])).toEqual([["bd_alert", "exists"]]);
  });

  it.each([
    ["month", ["group", "group_year", "figure"]],
    ["day", ["group", "group_year", "group_month", "figure"]],
    ["year", ["group", "figure"]],
  ])("category_DatesBy%s_AlsoGroupsByTheLargerParts", (part, expected) => {
    const dates = `<attribute name="createdon" groupby="true" dategrouping="${part}" alias="group" />`;

    expect(attributes(chartQuery(chart(dates + count), view("")))).toEqual(expected);
  });
});
