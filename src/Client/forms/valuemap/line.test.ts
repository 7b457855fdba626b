// @vitest-environment node
import { XrmMockGenerator } from "xrm-mock";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { onLoad } from "./line";

describe("value map line form script", () => {
  const retrieveRecord = vi.fn<(table: string, id: string, options?: string) => Promise<unknown>>();
  let form: Xrm.FormContext;

  beforeEach(() => {
    const xrm = XrmMockGenerator.initialise();
    form = XrmMockGenerator.getFormContext();
    retrieveRecord.mockReset().mockResolvedValue({ _bd_opportunityid_value: "d1", "_bd_opportunityid_value@OData.Community.Display.V1.FormattedValue": "Nordhafen" });
    Object.assign(xrm.WebApi, { retrieveRecord });
  });

  const lookup = (name: string, value: Xrm.LookupValue[] | null) => XrmMockGenerator.Attribute.createLookup(name, value as Xrm.LookupValue[]);
  const dealOf = () => form.getAttribute<Xrm.Attributes.LookupAttribute>("bd_opportunityid")?.getValue();
  const map = { id: "m1", entityType: "bd_valuemap", name: "Map" };

  it("onLoad_AddedFromAValueMap_TakesTheMapsDeal", async () => {
    lookup("bd_valuemapid", [map]);
    lookup("bd_opportunityid", null);
    await onLoad(XrmMockGenerator.getEventContext());

    expect(retrieveRecord).toHaveBeenCalledWith("bd_valuemap", "m1", "?$select=_bd_opportunityid_value");
    expect(dealOf()).toEqual([{ id: "d1", entityType: "opportunity", name: "Nordhafen" }]);
  });

  it("onLoad_PersonChoosesADealMeanwhile_KeepsTheirs", async () => {
    const chosen = { id: "d3", entityType: "opportunity", name: "Chosen" };
    lookup("bd_valuemapid", [map]);
    const deal = lookup("bd_opportunityid", null);
    const loaded = onLoad(XrmMockGenerator.getEventContext());
    deal.setValue([chosen]);
    await loaded;

    expect(dealOf()).toEqual([chosen]);
  });

  it("onLoad_AddedFromTheDeal_AsksNothing", async () => {
    const deal = { id: "d2", entityType: "opportunity", name: "Helvion" };
    lookup("bd_valuemapid", [map]);
    lookup("bd_opportunityid", [deal]);
    await onLoad(XrmMockGenerator.getEventContext());

    expect(retrieveRecord).not.toHaveBeenCalled();
    expect(dealOf()).toEqual([deal]);
  });
});
