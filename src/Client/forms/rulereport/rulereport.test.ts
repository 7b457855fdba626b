import { beforeEach, describe, expect, it, vi } from "vitest";
import { fakeApis } from "../testing/apis";
import { showPage } from "../testing/pages";
import { show } from "./rulereport";

describe("rule report", () => {
  const rule = {
    rule: "change.gate-open", title: "Gate open", raised: 60, acted: 10, actedPercent: 16.7, dismissed: [{ reason: "NotRelevant", text: "Not relevant", count: 13 }],
    notRelevantPercent: 21.7, selfResolved: 30, medianDaysOpen: 2.5, suggestsDemotion: true, hint: "Show it less prominently.",
  };
  const report = (days: number) => ({ Report: JSON.stringify({ days, summary: `In ${String(days)} days`, texts: { unit: "{0} %" }, rules: days === 30 ? [] : [rule] }) });

  beforeEach(() => {
    showPage("rulereport");
  });

  it("show_ARuleNobodyNeeds_ShowsItsFiguresAndTheSuggestion", async () => {
    await show(fakeApis({ bd_GetRuleReport: () => report(90) }, 1031).xrm);

    const cells = [...document.querySelectorAll("tbody tr > *")].map(({ textContent }) => textContent);
    expect(cells).toEqual(["Gate openchange.gate-open", "60", "1016,7 %", "Not relevant: 13", "21,7 %", "30", "2,5", "Show it less prominently."]);
    expect(document.querySelector("tr.demote")).not.toBeNull();
  });

  it("period_Changed_CountsAnew", async () => {
    const { xrm, calls } = fakeApis({ bd_GetRuleReport: ({ Days: days }) => report((days as number | undefined) ?? 90) });
    await show(xrm);
    const period = document.querySelector("select");
    if (period !== null) {
      period.value = "30";
      period.dispatchEvent(new Event("change"));
    }

    await vi.waitFor(() => { expect(document.querySelector(".summary")?.textContent).toBe("In 30 days"); });
    expect(calls.at(-1)?.parameters).toEqual({ Days: 30 });
    expect(document.querySelector("table")).toBeNull();
  });
});
