import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { FormModel } from "../FormModel";
import { readForm } from "../formXml";
import { fakeServer } from "../../testing/fakeServer";
import { tableWith } from "../../testing/formFixture";
import { searchTargets } from "./lookupSearch";
import { relatedRecords } from "./relatedRecords";

const deal = { id: "d1", entityType: "opportunity", name: "Nordhafen" };
const stakeholders = [{ table: "bd_stakeholder", entitySetName: "bd_stakeholders", primaryName: "name", navigation: "bd_stakeholderid" }];
const relationship = "bd_opportunity_stakeholder_opportunity";

describe("lookup that depends on another column", () => {
  const tables: Record<string, unknown> = {
    opportunity: tableWith([], { logicalName: "opportunity", oneToMany: [{ schemaName: relationship, table: "bd_stakeholder", column: "bd_opportunityid", navigation: "" }] }),
    bd_stakeholder: tableWith([{ logicalName: "statecode" }], { logicalName: "bd_stakeholder", entitySetName: "bd_stakeholders", primaryId: "bd_stakeholderid" }),
  };
  let server: ReturnType<typeof fakeServer>;

  beforeEach(() => {
    server = fakeServer({ override: ({ path }) => (path.startsWith("/local/tables/") ? { body: tables[path.slice("/local/tables/".length)] } : undefined) });
  });
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  const control = (column: string, parameters = "") => `<row><cell><control id="${column}" classid="{270BD3DB-D9AF-4782-9025-509E298DEC0A}" datafieldname="${column}"><parameters>${parameters}</parameters></control></cell></row>`;
  const formWith = (dependent: string, type = "lookup") => {
    const filter = `<FilterRelationshipName>${relationship}</FilterRelationshipName><DependentAttributeName>${dependent}</DependentAttributeName><DependentAttributeType>${type}</DependentAttributeType>`;
    const xml = `<form><tabs><tab><columns><column><sections><section><rows>${control("bd_opportunityid")}${control("bd_stakeholderid", filter)}</rows></section></sections></column></columns></tab></tabs></form>`;
    const table = tableWith([{ logicalName: "bd_opportunityid", type: "Lookup" }, { logicalName: "bd_stakeholderid", type: "Lookup" }], { logicalName: "bd_valuemapitem" });
    return new FormModel(table, readForm(xml, 1033));
  };
  const restriction = (model: FormModel) => {
    const lookup = model.controls.get("bd_stakeholderid");
    return lookup && relatedRecords(model, lookup);
  };

  it("relatedRecords_DealChosen_AreThoseOfTheDeal", () => {
    const model = formWith("bd_valuemapitem.bd_opportunityid");
    model.attributes.get("bd_opportunityid")!.value = [deal];

    expect(restriction(model)).toEqual({ relationship, parent: deal });
  });

  it("relatedRecords_DealNotChosen_AreAll", () => {
    expect(restriction(formWith("bd_valuemapitem.bd_opportunityid"))).toBeUndefined();
  });

  it("relatedRecords_DependencyOfAnotherKind_IsRefused", () => {
    expect(() => restriction(formWith("bd_valuemapitem.bd_opportunityid", "customer"))).toThrow("cannot filter by");
  });

  it("search_WithinADeal_AsksForItsStakeholdersOnly", async () => {
    await searchTargets(stakeholders, "fin", { relationship, parent: deal });

    const asked = server.sent.filter(({ path }) => path.includes("bd_stakeholders?"));
    expect(asked.map(({ path }) => /\$filter=(.*)$/.exec(path)?.[1])).toEqual(["contains(name,'fin') and _bd_opportunityid_value eq d1 and statecode eq 0"]);
  });

  it("search_RelationshipThatLeadsElsewhere_IsRefused", async () => {
    await expect(searchTargets(stakeholders, "", { relationship: "bd_unknown", parent: deal })).rejects.toThrow("bd_unknown");
  });
});
