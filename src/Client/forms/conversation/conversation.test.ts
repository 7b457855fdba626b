import { beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { FormPage } from "../page/formPage";
import { buttonOf, fakeApis } from "../testing/apis";
import { showPage } from "../testing/pages";
import { onLoad } from "./activity";

describe("conversation on an appointment or phone call", () => {
  const id = "ac000000-0000-0000-0000-000000000001";
  const feedback = { title: "After the conversation", wellLabel: "Done well", well: "You agreed.", changeLabel: "To change", change: "Ask Carla.", stakeholderId: "s1", privacy: "Only you." };
  const perspective = (name: string, more = {}) => ({ id: name, kindText: "Asset", name, text: null, why: null, url: null, howToClipUrl: null, dealsMovedForward: 0, ...more });
  const recommend = (answer: object) => ({
    bd_RecommendPerspectives: () => ({ Perspectives: JSON.stringify({ workedToday: [], perspectives: [], emptyText: null, texts: { title: "Bring along", more: "{0} more", moved: "Moved: {0}", source: "Source", clip: "Clip" }, ...answer }) }),
  });
  const connect = (xrm: Xrm.XrmStatic) => (window as unknown as { setClientApiContext(xrm: Xrm.XrmStatic, form: unknown): FormPage }).setClientApiContext(xrm, { data: { entity: { getId: () => `{${id.toUpperCase()}}` } } });
  const quiet = () => [...document.querySelectorAll(".quiet")].map(({ textContent }) => textContent);

  beforeAll(async () => { await import("./conversation"); });
  beforeEach(() => { showPage("conversation"); });

  it("refresh_Held_ShowsOneThingWellAndOneToChangeThatOpensItsPerson", async () => {
    const { xrm, calls, opened } = fakeApis({ bd_GetConversationFeedback: () => ({ Feedback: JSON.stringify(feedback) }) });
    await connect(xrm).refresh();
    buttonOf("Ask Carla.").click();

    expect(calls).toEqual([{ name: "bd_GetConversationFeedback", parameters: { ActivityId: id } }]);
    expect(document.querySelector(".well")?.textContent).toBe("Done wellYou agreed.");
    expect(opened).toEqual([{ entityName: "bd_stakeholder", entityId: "s1" }]);
    expect(quiet()).toEqual(["Only you."]);
  });

  it("refresh_NoFeedbackYet_ShowsTheFewToBringAlongAndQuietlyWhy", async () => {
    const perspectives = ["A", "B", "C", "D"].map((name) => perspective(name, { dealsMovedForward: name === "A" ? 2 : 0, url: name === "B" ? "javascript:alert(1)" : "https://example.com/c" }));
    const { xrm } = fakeApis(recommend({ workedToday: [perspective("Today's")], perspectives }));
    await connect(xrm).refresh();

    expect([...document.querySelectorAll("main > .perspectives strong")].map(({ textContent }) => textContent)).toEqual(["A", "B", "C"]);
    expect(document.querySelector("section .perspectives strong")?.textContent).toBe("Today's");
    expect(document.querySelector("details summary")?.textContent).toBe("1 more");
    expect(document.querySelector(".about")?.textContent).toBe("Asset");
    expect(document.querySelector("main > .perspectives .about")?.textContent).toBe("Asset · Moved: 2");
    expect([...document.querySelectorAll("a")].map(({ href }) => href)).toEqual(Array(3).fill("https://example.com/c"));
    expect(quiet()).toEqual(["bd_GetConversationFeedback is refused."]);
  });

  it("refresh_BothRefusedAlike_SaysItOnce", async () => {
    const refused = () => { throw new Error("Not about a deal."); };
    await connect(fakeApis({ bd_GetConversationFeedback: refused, bd_RecommendPerspectives: refused }).xrm).refresh();

    expect(quiet()).toEqual(["Not about a deal."]);
    expect(document.querySelector("[role=alert]")).toBeNull();
  });

  it("onLoad_NewThenSaved_ShowsThePageOnceThereIsARow", async () => {
    const refresh = vi.fn(() => Promise.resolve());
    let rowId = "";
    let saved: () => void = () => undefined;
    vi.stubGlobal("Xrm", {});
    const page = { getControlType: () => "webresource", getSrc: () => "bd_/conversation/conversation.html", getContentWindow: () => Promise.resolve({ setClientApiContext: () => ({ refresh }) }) };
    const form = { data: { entity: { getId: () => rowId, addOnPostSave: (handler: () => void) => { saved = handler; } } }, ui: { controls: { get: () => [page] } } };
    await onLoad({ getFormContext: () => form } as unknown as Xrm.Events.EventContext);
    expect(refresh).not.toHaveBeenCalled();

    rowId = `{${id}}`;
    saved();
    await vi.waitFor(() => { expect(refresh).toHaveBeenCalledTimes(1); });
  });
});
