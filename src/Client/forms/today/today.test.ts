import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { sampleCard } from "../journey/journey.sample";
import type { Today } from "./contract";
import { show } from "./today";

describe("page of today", () => {
  let today: Today;
  let calls: string[];
  const openForm = vi.fn<(options: unknown) => Promise<unknown>>();

  beforeEach(() => {
    document.documentElement.innerHTML = readFileSync(join(import.meta.dirname, "../static/today.html"), "utf8");
    calls = [];
    openForm.mockReset().mockResolvedValue(undefined);
    today = {
      now: "2027-01-11T09:00:00Z",
      cards: [{ dealId: "d0000000-0000-0000-0000-000000000001", dealName: "Nordhafen", card: sampleCard() }],
      openCards: 3,
      texts: { title: "Today", act: "Act", calmTitle: "Calm", onDeals: "{0} more" },
      dismissalReasons: [],
    };
  });

  const xrm = {
    WebApi: {
      online: {
        execute: (request: { getMetadata(): { operationName: string } }) => {
          calls.push(request.getMetadata().operationName);
          return Promise.resolve({ status: 200, json: () => Promise.resolve({ Today: JSON.stringify(today) }) });
        },
      },
    },
    Navigation: { openForm },
    Utility: { getGlobalContext: () => ({ userSettings: { languageId: 1031 } }) },
  } as unknown as Xrm.XrmStatic;

  it("show_ACard_StandsUnderItsDealWhichItOpens", async () => {
    await show(xrm);
    document.querySelector<HTMLButtonElement>(".deal")?.click();

    expect(document.querySelector("h1")?.textContent).toBe("Today");
    expect(document.documentElement.lang).toBe("de");
    expect(document.querySelector("article")?.textContent).toContain("No value mapping chart");
    expect(document.querySelector(".rest")?.textContent).toBe("2 more");
    expect(openForm).toHaveBeenCalledWith({ entityName: "opportunity", entityId: "d0000000-0000-0000-0000-000000000001" });
  });

  it("show_ACardWithManyFacts_FoldsAllButThree", async () => {
    today.cards = [{ dealId: "d", dealName: "Nordhafen", card: sampleCard({ facts: ["1", "2", "3", "4", "5"] }) }];
    await show(xrm);

    expect(document.querySelectorAll("article > .facts li")).toHaveLength(3);
    expect(document.querySelectorAll("details .facts li")).toHaveLength(2);
  });

  it("act_OnACard_ShowsWhatComesNext", async () => {
    await show(xrm);
    today.cards = [];
    today.openCards = 0;
    [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Act")?.click();

    await vi.waitFor(() => { expect(document.querySelector(".calm h3")?.textContent).toBe("Calm"); });
    expect(calls).toEqual(["bd_GetToday", "bd_ActOnAlert", "bd_GetToday"]);
  });
});
