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
    // jsdom lays nothing out; the page only needs to be able to ask.
    Element.prototype.scrollIntoView = () => undefined;
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

  it("act_OnOneCard_KeepsWhatWasBegunInAnother", async () => {
    const other = sampleCard({ id: "00000000-0000-0000-0000-0000000000a2", title: "Another" });
    today.cards = [...today.cards, { dealId: "d2", dealName: "Helvion", card: other }];
    await show(xrm);
    const dismiss = [...document.querySelectorAll("button")].filter(({ textContent }) => textContent === "dismiss")[1];
    dismiss?.click();
    const comment = document.querySelector<HTMLInputElement>("article input");
    comment?.focus();
    today.cards = today.cards.slice(1);
    [...document.querySelectorAll("button")].find(({ textContent }) => textContent === "Act")?.click();

    await vi.waitFor(() => { expect(document.querySelectorAll("article")).toHaveLength(1); });
    expect(document.activeElement).toBe(comment);
  });

  it("show_AnAnswerOvertakenByALaterOne_IsNotShown", async () => {
    const answers: (() => void)[] = [];
    const slow = {
      ...xrm,
      WebApi: { online: { execute: () => new Promise((resolve) => {
        const json = JSON.stringify(today);
        answers.push(() => { resolve({ status: 200, json: () => Promise.resolve({ Today: json }) }); });
      }) } },
    } as unknown as Xrm.XrmStatic;
    const overtaken = show(slow);
    today = { ...today, cards: [], openCards: 0 };
    const latest = show(slow);
    answers[1]?.();
    await latest;
    answers[0]?.();
    await overtaken;

    expect(document.querySelector(".calm h3")?.textContent).toBe("Calm");
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
