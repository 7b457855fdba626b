import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { buttonOf, fakeApis } from "../testing/apis";
import { showPage } from "../testing/pages";
import type { FormPage } from "./formPage";

describe("pages on the deal form", () => {
  const form = { data: { entity: { getId: () => "{D0000000-0000-0000-0000-000000000001}" } } } as unknown as Xrm.FormContext;
  const connect = (xrm: Xrm.XrmStatic) => (window as unknown as { setClientApiContext(xrm: Xrm.XrmStatic, form: Xrm.FormContext): FormPage }).setClientApiContext(xrm, form);
  
  describe("promise thread", () => {
    beforeAll(async () => {
      vi.resetModules();
      await import("../promises/promises");
    });
    beforeEach(() => { showPage("promises"); });

    it("refresh_ABrokenThread_SaysWhichLinkAndOpensItsRow", async () => {
      const links = [
        { kindText: "Line", state: "Kept", stateText: "there", text: "Our assumption", name: "90,000 a year", table: "bd_valuemapitem", rowId: "l1" },
        { kindText: "Business case", state: "Broken", stateText: "broken", text: "Sold without a case", name: null, table: null, rowId: null },
      ];
      const { xrm, calls, opened } = fakeApis({
        bd_GetPromiseThread: () => ({ Promises: JSON.stringify({ title: "Promise thread", summary: "1 promise", threads: [{ stakeholder: "Carla", isUnbroken: false, links }] }) }),
      });
      await connect(xrm).refresh();
      buttonOf("Our assumption").click();

      expect(calls[0]?.parameters).toEqual({ OpportunityId: "d0000000-0000-0000-0000-000000000001" });
      expect(document.querySelector(".thread.torn h3")?.textContent).toBe("Carla");
      expect(document.querySelector(".broken")?.textContent).toBe("Business casebrokenSold without a case");
      expect(opened).toEqual([{ entityName: "bd_valuemapitem", entityId: "l1" }]);
    });

    it("refresh_NothingNew_LeavesThePageAsAPersonLeftIt", async () => {
      const links = [{ kindText: "Line", state: "Kept", stateText: "there", text: "Our assumption", name: null, table: "bd_valuemapitem", rowId: "l1" }];
      let summary = "1 promise";
      const { xrm } = fakeApis({
        bd_GetPromiseThread: () => ({ Promises: JSON.stringify({ title: "Promise thread", summary, threads: [{ stakeholder: "Carla", isUnbroken: true, links }] }) }),
      });
      const page = connect(xrm);
      await page.refresh();
      const link = buttonOf("Our assumption");
      link.focus();
      await page.refresh();
      expect(document.activeElement).toBe(link);

      summary = "2 promises";
      await page.refresh();
      expect(document.querySelector(".summary")?.textContent).toBe("2 promises");
    });

    it("refresh_AnAnswerOvertakenByALaterOne_IsNotShown", async () => {
      const answers: (() => void)[] = [];
      const answering = (summary: string) => new Promise((resolve) => {
        answers.push(() => { resolve({ status: 200, json: () => Promise.resolve({ Promises: JSON.stringify({ title: "Promise thread", summary, threads: [] }) }) }); });
      });
      const { xrm } = fakeApis({});
      const execute = vi.spyOn(xrm.WebApi.online, "execute" as never) as unknown as { mockReturnValueOnce(answer: unknown): void };
      execute.mockReturnValueOnce(answering("old"));
      execute.mockReturnValueOnce(answering("new"));
      const page = connect(xrm);
      const overtaken = page.refresh();
      const latest = page.refresh();
      answers[1]?.();
      await latest;
      answers[0]?.();
      await overtaken;

      expect(document.querySelector(".summary")?.textContent).toBe("new");
    });

    it("refresh_Refused_ShowsTheSentence", async () => {
      await connect(fakeApis({}).xrm).refresh();

      expect(document.querySelector("[role=alert]")?.textContent).toBe("bd_GetPromiseThread is refused.");
    });
  });

  describe("value map analysis", () => {
    beforeAll(async () => {
      vi.resetModules();
      await import("../chart/chart");
    });
    beforeEach(() => { showPage("chart"); });

    it("refresh_AContradiction_NamesEverySideAfterWhatTheyShare", async () => {
      const { xrm, opened } = fakeApis({
        bd_AnalyzeValueMap: () => ({
          Analysis: JSON.stringify({
            summary: "Partial: 48%",
            lines: 3,
            story: ["One port, one plan."],
            inconsistencies: [{ text: "Operating cost: opposite directions", sides: ["CFO: lower", "Operations: raise"], hasWeight: true }],
            gaps: [{ text: "The CIO has no line.", stakeholderId: "s1", lineId: null }],
            texts: { story: "What they share", decides: "decides", open: "Open" },
          }),
        }),
      });
      await connect(xrm).refresh();
      buttonOf("Open").click();

      expect([...document.querySelectorAll("h2")][0]?.textContent).toBe("What they share");
      expect([...document.querySelectorAll(".sides li")].map(({ textContent }) => textContent)).toEqual(["CFO: lower", "Operations: raise"]);
      expect(document.querySelector(".weight")?.textContent).toBe("decides");
      expect(opened).toEqual([{ entityName: "bd_stakeholder", entityId: "s1" }]);
    });
  });
});
