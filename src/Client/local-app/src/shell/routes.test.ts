import { act, renderHook } from "@testing-library/react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { guardPage, leaveTo, navigate, useRoute } from "./routes";

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

describe("going back from a page that holds input", () => {
  afterEach(() => {
    window.history.replaceState(null, "", "/");
  });

  const openTwoPages = async () => {
    await navigate(list);
    await navigate(deal);
    return renderHook(() => useRoute());
  };
  const settled = (search: string) => vi.waitFor(() => { expect(window.location.search).toContain(search); });

  it("back_PersonWantsToStay_StaysOnThePage", async () => {
    const { result, unmount } = await openTwoPages();
    const ask = vi.fn(() => Promise.resolve(false));
    const release = guardPage(ask);
    window.history.back();
    await vi.waitFor(() => { expect(ask).toHaveBeenCalledOnce(); });
    expect(result.current).toMatchObject(deal);
    await settled("id=d1");
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));

    expect(result.current).toMatchObject(deal);
    release();
    unmount();
  });

  it("back_PersonLeaves_GoesBack", async () => {
    const { result, unmount } = await openTwoPages();
    const release = guardPage(() => Promise.resolve(true));
    act(() => { window.history.back(); });
    await vi.waitFor(() => { expect(result.current).toMatchObject(list); });

    release();
    unmount();
  });
});
