import { afterEach, describe, expect, it, vi } from "vitest";
import { leaveTo, navigate } from "./routes";

const list = { page: "list", table: "bd_valuemap" } as const;
const deal = { page: "record", table: "opportunity", id: "d1" } as const;

describe("leaveTo", () => {
  afterEach(() => {
    window.history.replaceState(null, "", "/");
  });

  it("leaveTo_RecordCreatedFromADeal_GoesBackToTheDeal", async () => {
    await navigate(deal);
    await navigate({ page: "record", table: "bd_valuemap" });
    await navigate({ page: "record", table: "bd_valuemap", id: "m1" }, { replace: true });

    await leaveTo(list);

    await vi.waitFor(() => { expect(window.location.search).toContain("id=d1"); });
  });

  it("leaveTo_RecordOpenedByItsAddress_GoesToTheList", async () => {
    await navigate({ page: "record", table: "bd_valuemap", id: "m1" }, { replace: true });

    await leaveTo(list);

    expect(window.location.search).toContain("pagetype=entitylist");
  });
});
