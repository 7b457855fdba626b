import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import type { FormPage } from "../page/formPage";
import "./consensus";
import type { Consensus } from "./contract";

describe("consensus page", () => {
  const consensus: Consensus = {
    percentNow: 48,
    percentThen: 100,
    isReached: false,
    isOneConversationAway: true,
    title: "One conversation away",
    summary: "CFO alone: 48 → 100%",
    steps: [{ stakeholderId: "s", name: "Carla", percentAfter: 100, reach: "Nobody of us has spoken with her." }],
    story: { title: "What you share", sentences: ["One port, one plan."], print: "Print" },
  };
  const xrm = {
    WebApi: { online: { execute: () => Promise.resolve({ status: 200, json: () => Promise.resolve({ Consensus: JSON.stringify(consensus) }) }) } },
    Utility: { getGlobalContext: () => ({ userSettings: { languageId: 1033 } }) },
  } as unknown as Xrm.XrmStatic;
  const form = { data: { entity: { getId: () => "{D0000000-0000-0000-0000-000000000001}" } } } as unknown as Xrm.FormContext;

  beforeEach(() => {
    document.documentElement.innerHTML = readFileSync(join(import.meta.dirname, "../static/consensus.html"), "utf8");
  });

  it("refresh_OneConversationAway_SaysWithWhomAndKeepsThePageForTheCustomerApart", async () => {
    const page = window as unknown as { setClientApiContext(xrm: Xrm.XrmStatic, form: Xrm.FormContext): FormPage };
    await page.setClientApiContext(xrm, form).refresh();

    expect(document.querySelector(".way h3")?.textContent).toBe("One conversation away");
    expect(document.querySelector(".way")?.textContent).toContain("Carla");
    expect(document.querySelector(".story")?.textContent).toContain("One port, one plan.");
    expect(document.querySelector(".story")?.textContent).not.toContain("48");
  });
});
