import { beforeEach, describe, expect, it, vi } from "vitest";
import { buttonOf, fakeApis } from "../testing/apis";
import { showPage } from "../testing/pages";
import { show } from "./message";

describe("message check", () => {
  const texts = { check: "Check", anyDeal: "no deal", score: "Score {0}", private: "Only you see this." };
  const report = { score: -3, focusText: "About us.", strength: null, change: "Name a fact.", spans: [{ start: 4, length: 7, points: -3, text: "Brag." }], texts };
  const deal = "d0000000-0000-0000-0000-000000000001";

  beforeEach(() => {
    showPage("message");
  });

  it("check_AMessageOnADeal_MarksWhatCountsAndSaysWhatToChange", async () => {
    const { xrm, calls } = fakeApis({
      bd_CheckMessage: ({ Text: text }) => ({ Result: JSON.stringify(text === "" ? { ...report, spans: [] } : report) }),
      bd_CompareDeals: () => ({ Comparison: JSON.stringify({ choices: [{ id: deal, name: "Nordhafen" }] }) }),
    });
    await show(xrm);
    expect(buttonOf("Check").disabled).toBe(true);
    const message = document.querySelector("textarea");
    const about = document.querySelector("select");
    if (message !== null && about !== null) {
      message.value = "Our leading product";
      message.dispatchEvent(new Event("input"));
      about.value = deal;
    }
    buttonOf("Check").click();

    await vi.waitFor(() => { expect(document.querySelector("mark")?.textContent).toBe("leading"); });
    expect(calls.at(-1)).toEqual({ name: "bd_CheckMessage", parameters: { Text: "Our leading product", OpportunityId: deal } });
    expect(document.querySelector(".summary")?.textContent).toBe("About us. Score -3");
    expect(document.querySelector(".verdict.bad")?.textContent).toContain("Name a fact.");
    expect(document.querySelector(".verdict.good")).toBeNull();
    expect(document.querySelector(".notice")?.textContent).toBe("Only you see this.");
  });
});
