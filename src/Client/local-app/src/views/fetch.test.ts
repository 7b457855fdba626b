import { describe, expect, it } from "vitest";
import { decodeCookie, linkedTables, quickFindColumns, refine } from "./fetch";
import { columnsOf } from "./layout";

const deals = `<fetch version="1.0"><entity name="opportunity"><attribute name="name" /><order attribute="name" />
  <filter type="and"><condition attribute="statecode" operator="eq" value="0" /></filter>
  <link-entity name="bd_dealstate" from="bd_dealstateid" to="bd_dealstateid" alias="ds"><order attribute="bd_rank" /></link-entity></entity></fetch>`;

const parsed = (xml: string) => new DOMParser().parseFromString(xml, "text/xml");

describe("refine", () => {
  it("refine_Sort_ReplacesEveryOrderOfTheView", () => {
    const orders = [...parsed(refine(deals, { sort: { column: "estimatedvalue", descending: true } })).querySelectorAll("order")];

    expect(orders.map((order) => [order.getAttribute("attribute"), order.getAttribute("descending")])).toEqual([["estimatedvalue", "true"]]);
  });

  it("refine_ParentAndWords_KeepTheViewsOwnFilter", () => {
    const xml = refine(deals, { parent: { column: "parentaccountid", id: "a1" }, find: { columns: ["name"], text: "50%" } });
    const conditions = [...parsed(xml).querySelectorAll("condition")].map((found) => found.getAttribute("value"));

    expect(conditions).toEqual(["0", "a1", "%50[%]%"]);
  });

  it("refine_SecondPage_CarriesThePageAndItsCookie", () => {
    const fetch = parsed(refine(deals, { page: 2, pageSize: 50, pagingCookie: '<cookie pagenumber="2" pagingcookie="%253ccookie%2520page%253d%25221%2522%253e" />' })).documentElement;

    expect(fetch.getAttribute("page")).toBe("2");
    expect(fetch.getAttribute("paging-cookie")).toBe('<cookie page="1">');
  });

  it("refine_BrokenXml_SaysWhatIsBroken", () => {
    expect(() => refine("<fetch><entity>", {})).toThrow("fetchXml is not well-formed");
  });
});

describe("view definitions", () => {
  it("quickFindColumns_MarkedFilter_AreItsColumns", () => {
    const view = '<fetch><entity name="account"><filter type="or" isquickfindfields="1"><condition attribute="name" operator="like" value="{0}"/></filter></entity></fetch>';

    expect(quickFindColumns(view)).toEqual(["name"]);
  });

  it("linkedTables_Alias_NamesItsTable", () => {
    expect(linkedTables(deals).get("ds")).toBe("bd_dealstate");
  });

  it("decodeCookie_PlainCookie_StaysAsItIs", () => {
    expect(decodeCookie("<cookie page='1'/>")).toBe("<cookie page='1'/>");
  });

  it("columnsOf_ImageCell_NamesScriptAndFunction", () => {
    const layout = '<grid><row><cell name="ds.bd_topseverity" width="60" imageproviderwebresource="$webresource:bd_/views/severity.js" imageproviderfunctionname="severityIcon"/><cell name="name" width="260"/><cell name="x" ishidden="1"/></row></grid>';

    expect(columnsOf(layout)).toEqual([
      { name: "ds.bd_topseverity", width: 60, sortable: false, image: { webResource: "bd_/views/severity.js", function: "severityIcon" } },
      { name: "name", width: 260, sortable: true, image: undefined },
    ]);
  });
});
