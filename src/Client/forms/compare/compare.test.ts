import { beforeEach, describe, expect, it, vi } from "vitest";
import { buttonOf, fakeApis } from "../testing/apis";
import { showPage } from "../testing/pages";
import { show } from "./compare";

describe("page to compare deals", () => {
  const names = ["Nordhafen", "Helvion", "Trios", "Almar", "Vedra", "Sixth"];
  const page = {
    texts: { title: "Compare deals", compare: "Compare", chosen: "{0} chosen", unknown: "not known", weightedYesPercent: "Weighted Yes", daysAsked: "Days asked", daysGranted: "Days granted", againstRank: "against the rank" },
    choices: names.map((name) => ({ id: `id-${name}`, name, owner: name === "Trios" ? "Rita" : "Ben", phaseText: "Buying", weightedYesPercent: null })),
    deals: [],
    fewest: 2,
    most: 5,
  };
  const apis = () => fakeApis({
    bd_CompareDeals: ({ OpportunityIds: ids }) => ({
      Comparison: JSON.stringify(ids === undefined
        ? page
        : { ...page, choices: [], deals: (ids as string).split(",").map((id) => ({ id, name: id.slice(3), weightedYesPercent: id === "id-Helvion" ? null : 48.3, owner: "Ben", daysAsked: null, daysGranted: 5, isGrantedAgainstRank: id === "id-Helvion" })) }),
    }),
    bd_GetStepBackPattern: () => ({ Pattern: JSON.stringify(pattern) }),
  });
  const pattern = { title: "In common", summary: "3 of 4 steps back: CFO.", advice: "Invite the CFO earlier.", causes: [{ text: "CFO", count: 3 }, { text: "Budget", count: 2 }] };

  beforeEach(() => {
    showPage("compare");
  });

  const tick = (...places: number[]) => {
    for (const place of places) {
      document.querySelectorAll<HTMLInputElement>(".choice input")[place]?.click();
    }
  };

  it("compare_TwoChosen_StandBesideEachOtherAndOpen", async () => {
    const { xrm, calls, opened } = apis();
    await show(xrm);
    tick(0, 1);
    buttonOf("Compare").click();

    await vi.waitFor(() => { expect(document.querySelectorAll("thead th")).toHaveLength(3); });
    expect(calls.at(-1)?.parameters).toEqual({ OpportunityIds: "id-Nordhafen,id-Helvion" });
    const row = [...document.querySelectorAll("tbody tr")].find((tr) => tr.querySelector("th")?.textContent === "Weighted Yes");
    expect([...(row?.querySelectorAll("td") ?? [])].map(({ textContent }) => textContent)).toEqual(["48.3", "not known"]);
    buttonOf("Nordhafen").click();
    expect(opened).toEqual([{ entityName: "opportunity", entityId: "id-Nordhafen" }]);
  });

  it("compare_DaysGrantedAgainstTheRank_AreFlaggedAtThatDealOnly", async () => {
    await show(apis().xrm);
    tick(0, 1);
    buttonOf("Compare").click();

    await vi.waitFor(() => { expect(document.querySelectorAll("thead th")).toHaveLength(3); });
    const cells = (label: string) => {
      const row = [...document.querySelectorAll("tbody tr")].find((tr) => tr.querySelector("th")?.textContent === label);
      return [...(row?.querySelectorAll("td") ?? [])].map(({ textContent }) => textContent);
    };
    expect(cells("Days asked")).toEqual(["–", "–"]);
    expect(cells("Days granted")).toEqual(["5", "5against the rank"]);
  });

  it("show_StepsBackInCommon_StandWithHowManyShareThem", async () => {
    await show(apis().xrm);

    expect([...document.querySelectorAll(".pattern h2, .pattern p, .pattern li")].map(({ textContent }) => textContent)).toEqual(["In common", "3 of 4 steps back: CFO.", "CFO: 3", "Budget: 2", "Invite the CFO earlier."]);
  });

  it("show_PatternRefused_LeavesTheDealsToCompare", async () => {
    const { xrm } = fakeApis({ bd_CompareDeals: () => ({ Comparison: JSON.stringify(page) }) });
    await show(xrm);

    expect(document.querySelector(".pattern [role=alert]")?.textContent).toBe("bd_GetStepBackPattern is refused.");
    expect(document.querySelectorAll(".choice")).toHaveLength(6);
  });

  it("choose_FewerThanTwoOrMoreThanFive_IsNotOffered", async () => {
    await show(apis().xrm);
    tick(0);
    expect(buttonOf("Compare").disabled).toBe(true);

    tick(1, 2, 3, 4);
    expect(buttonOf("Compare").disabled).toBe(false);
    expect(document.querySelectorAll<HTMLInputElement>(".choice input")[5]?.disabled).toBe(true);
    expect(document.querySelector(".count")?.textContent).toBe("5 chosen");
  });

  it("filter_ByOwner_LeavesTheirDeals", async () => {
    await show(apis().xrm);
    const filter = document.querySelector<HTMLInputElement>("input[type=search]");
    if (filter !== null) {
      filter.value = "rita";
      filter.dispatchEvent(new Event("input"));
    }

    expect([...document.querySelectorAll<HTMLElement>(".choice")].filter(({ hidden }) => !hidden).map((entry) => entry.querySelector(".name")?.textContent)).toEqual(["Trios"]);
  });
});
