import { beforeEach, describe, expect, it, vi } from "vitest";
import { buttonOf, fakeApis } from "../testing/apis";
import { showPage } from "../testing/pages";
import { show } from "./rulepreview";

describe("rule preview", () => {
  const rules = {
    texts: { preview: "Show", reset: "Reset", unchanged: "Nothing is changed yet.", writesNothing: "This is a preview.", total: "{0} deals: {1} open, {2} close, {3} wait", closes: "Would close", findings: "{0} findings", moreDeals: "and {0} more" },
    severities: [{ name: "Warning", text: "Warning" }, { name: "Critical", text: "Critical" }],
    surfaces: [{ name: "Card", text: "Card" }],
    rules: [{ rule: "change.decision-stalled", title: "Stalled", reason: "Why", isEnabled: true, severity: "Warning", surface: "Card", graceDays: 0, thresholds: [{ name: "complexDays", text: "Days, Complex", value: 60 }] }],
  };
  const closing = (from: number, count: number) => ({ rule: "change.decision-stalled", title: "Stalled", count, dealIds: Array.from({ length: count }, (_, place) => `d${String(from + place)}`), deals: [{ id: `d${String(from)}`, name: `Deal ${String(from)}` }] });
  const apis = () => fakeApis({
    bd_GetAlertRules: () => ({ Rules: JSON.stringify(rules) }),
    bd_PreviewRule: ({ ContinueFrom: from }) => from === undefined
      ? { Preview: JSON.stringify({ deals: 500, opens: [], closes: [closing(1, 2)], waiting: [] }), HasMore: true, ContinueFrom: "2" }
      : { Preview: JSON.stringify({ deals: 7, opens: [], closes: [closing(3, 3)], waiting: [] }), HasMore: false, ContinueFrom: null },
  });

  beforeEach(() => {
    showPage("rulepreview");
  });

  it("preview_OfAThreshold_AsksWithWhatChangedAndAddsUpAllPages", async () => {
    const { xrm, calls } = apis();
    await show(xrm);
    const days = document.querySelectorAll<HTMLInputElement>("input[type=number]")[1];
    if (days !== undefined) {
      days.value = "90";
    }
    buttonOf("Show").click();

    await vi.waitFor(() => { expect(document.querySelector(".result .summary")?.textContent).toBe("507 deals: 0 open, 5 close, 0 wait"); });
    const settings = JSON.stringify({ thresholds: { complexDays: 90 } });
    expect(calls.filter(({ name }) => name === "bd_PreviewRule").map(({ parameters }) => parameters)).toEqual([
      { Rule: "change.decision-stalled", Settings: settings, MaxDeals: 500 },
      { Rule: "change.decision-stalled", Settings: settings, MaxDeals: 500, ContinueFrom: "2" },
    ]);
    expect([...document.querySelectorAll(".closes li")].map(({ textContent }) => textContent)).toEqual(["Deal 1", "Deal 3", "and 3 more"]);
    expect(document.querySelector(".notice")?.textContent).toBe("This is a preview.");
  });

  it("preview_ResetBeforeItsAnswer_IsNotShownAfterwards", async () => {
    const { xrm, calls } = apis();
    await show(xrm);
    document.querySelector<HTMLInputElement>("input[type=checkbox]")?.click();
    buttonOf("Show").click();
    buttonOf("Reset").click();
    await vi.waitFor(() => { expect(calls.filter(({ name }) => name === "bd_PreviewRule")).toHaveLength(2); });
    await new Promise((resolve) => setTimeout(resolve));

    expect(document.querySelector(".result")?.textContent).toBe("");
  });

  it("preview_OfNothingChanged_SaysSoAndAsksNobody", async () => {
    const { xrm, calls } = apis();
    await show(xrm);
    buttonOf("Show").click();

    expect(document.querySelector(".result")?.textContent).toBe("Nothing is changed yet.");
    expect(calls.map(({ name }) => name)).toEqual(["bd_GetAlertRules"]);
  });

  it("reset_AfterAChange_ShowsTheRuleAsItIsSet", async () => {
    await show(apis().xrm);
    const enabled = () => document.querySelector<HTMLInputElement>("input[type=checkbox]");
    enabled()?.click();
    buttonOf("Reset").click();

    expect(enabled()?.checked).toBe(true);
  });
});
