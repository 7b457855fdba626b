import { XrmMockGenerator } from "xrm-mock";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { sampleJourney } from "../journey/journey.sample";
import type { CardsPage } from "./cardsControl";
import { onLoad, onSave } from "./journey";

const dealId = "{DDDDDDDD-0000-0000-0000-000000000001}";

describe("opportunity form script", () => {
  const execute = vi.fn<(request: Record<string, unknown> & { getMetadata(): { operationName: string } }) => Promise<unknown>>();
  const cards = { busy: vi.fn<CardsPage["busy"]>(), refresh: vi.fn<CardsPage["refresh"]>() };
  let form: Xrm.FormContext;
  let afterSave: (() => void)[];
  const grid = (table: string) => ({ getControlType: () => "subgrid", getEntityName: () => table, addOnLoad: vi.fn<(handler: () => void) => void>(), refresh: vi.fn() });
  let grids: ReturnType<typeof grid>[];

  beforeEach(() => {
    vi.useFakeTimers();
    execute.mockReset().mockResolvedValue({ status: 200, json: () => Promise.resolve({}) });
    cards.busy.mockReset();
    cards.refresh.mockReset().mockResolvedValue(sampleJourney());
    const xrm = XrmMockGenerator.initialise();
    Object.assign(xrm.WebApi, { online: { execute } });
    form = XrmMockGenerator.getFormContext();
    afterSave = [];
    grids = [];
    Object.assign(form.data, { process: { addOnStageChange: vi.fn() } });
    Object.assign(form.data.entity, { getId: () => dealId, addOnPostSave: (handler: () => void) => afterSave.push(handler) });
    const page = {
      getControlType: () => "webresource",
      getSrc: () => "../bd_/cards/cards.html",
      getContentWindow: () => Promise.resolve({ setClientApiContext: () => cards }),
    };
    Object.assign(form.ui.controls, { get: () => [page, ...grids] });
  });

  const context = () => XrmMockGenerator.getEventContext() as unknown as Xrm.Events.SaveEventContext;

  it("onLoad_ExistingDeal_EvaluatesItAndRefreshesTheCards", async () => {
    onLoad(context());
    await vi.runAllTimersAsync();

    expect(execute).toHaveBeenCalledOnce();
    const request = execute.mock.calls[0]?.[0];
    expect(request?.getMetadata().operationName).toBe("bd_EvaluateOpportunity");
    expect(request?.["OpportunityId"]).toBe("dddddddd-0000-0000-0000-000000000001");
    expect(cards.refresh).toHaveBeenCalledOnce();
  });

  it("onLoad_NewDeal_CallsNothing", async () => {
    Object.assign(form.data.entity, { getId: () => "" });
    onLoad(context());
    await vi.runAllTimersAsync();

    expect(execute).not.toHaveBeenCalled();
  });

  it("afterSave_SeveralEventsAtOnce_AreOneEvaluation", async () => {
    onLoad(context());
    await vi.runAllTimersAsync();
    execute.mockClear();

    afterSave.forEach((handler) => { handler(); });
    afterSave.forEach((handler) => { handler(); });
    await vi.runAllTimersAsync();

    expect(execute).toHaveBeenCalledOnce();
  });

  it("gridChanged_PeoplesRows_EvaluatesAndRefreshesWhatTheSystemWrites", async () => {
    grids = [grid("bd_stakeholder"), grid("bd_alert")];
    onLoad(context());
    await vi.runAllTimersAsync();
    execute.mockClear();
    grids[1]?.refresh.mockClear();

    grids[0]?.addOnLoad.mock.calls[0]?.[0]();
    await vi.runAllTimersAsync();

    expect(execute).toHaveBeenCalledOnce();
    expect(grids[1]?.refresh).toHaveBeenCalledOnce();
    expect(grids[1]?.addOnLoad).not.toHaveBeenCalled();
  });

  it("evaluation_LostAgainstAnotherOne_RunsAgain", async () => {
    execute.mockRejectedValueOnce(new Error("duplicate key"));
    const notified = vi.spyOn(form.ui, "setFormNotification");
    onLoad(context());
    await vi.runAllTimersAsync();

    expect(execute).toHaveBeenCalledTimes(2);
    expect(cards.refresh).toHaveBeenCalledOnce();
    expect(notified).not.toHaveBeenCalled();
  });

  it("evaluation_FailsTwice_SaysSoAndGoesAwayWithTheNextSuccess", async () => {
    execute.mockRejectedValueOnce(new Error("busy")).mockRejectedValueOnce(new Error("The service is busy."));
    const notified = vi.spyOn(form.ui, "setFormNotification");
    const cleared = vi.spyOn(form.ui, "clearFormNotification");
    onLoad(context());
    await vi.runAllTimersAsync();
    expect(notified).toHaveBeenCalledWith("The service is busy.", "WARNING", "evaluation_failed");
    expect(cards.refresh).toHaveBeenCalledOnce();

    afterSave.forEach((handler) => { handler(); });
    await vi.runAllTimersAsync();
    expect(cleared).toHaveBeenCalledWith("evaluation_failed");
  });

  it("evaluation_FailsAndSoDoTheCards_DimsThemNoLonger", async () => {
    execute.mockRejectedValue(new Error("The service is busy."));
    cards.refresh.mockRejectedValue(new Error("The service is busy."));
    const notified = vi.spyOn(form.ui, "setFormNotification");
    onLoad(context());
    await vi.runAllTimersAsync();

    expect(cards.busy).toHaveBeenLastCalledWith(false);
    expect(notified).toHaveBeenCalledExactlyOnceWith("The service is busy.", "WARNING", "evaluation_failed");
  });

  it("evaluation_FailsOnThePlatformAfterASave_SaysThatTheDealIsSaved", async () => {
    cards.refresh.mockResolvedValue(sampleJourney({ texts: { notEvaluated: "The deal is saved. Not up to date: {0}" } }));
    const notified = vi.spyOn(form.ui, "setFormNotification");
    onLoad(context());
    await vi.runAllTimersAsync();
    const fault = Object.assign(new Error("SQL timeout"), { errorCode: -2147204783 });
    execute.mockRejectedValueOnce(fault).mockRejectedValueOnce(fault);
    afterSave.forEach((handler) => { handler(); });
    await vi.runAllTimersAsync();
    expect(notified).toHaveBeenCalledWith("The deal is saved. Not up to date: SQL timeout", "WARNING", "evaluation_failed");

    const ours = Object.assign(new Error("The deal is saved, but its cards are not."), { errorCode: -2147220891 });
    execute.mockRejectedValueOnce(ours).mockRejectedValueOnce(ours);
    afterSave.forEach((handler) => { handler(); });
    await vi.runAllTimersAsync();
    expect(notified).toHaveBeenLastCalledWith("The deal is saved, but its cards are not.", "WARNING", "evaluation_failed");
  });

  it("notifications_SentByTheJourney_AreShownOnTheForm", async () => {
    cards.refresh.mockResolvedValue(sampleJourney({ notifications: [{ id: "bd_frozen", level: "INFO", text: "Closed deals are not evaluated." }] }));
    const notified = vi.spyOn(form.ui, "setFormNotification");
    onLoad(context());
    await vi.runAllTimersAsync();

    expect(notified).toHaveBeenCalledExactlyOnceWith("Closed deals are not evaluated.", "INFO", "bd_frozen");
  });

  it("afterSave_CardsOnATabThatNobodyOpened_EvaluatesAndShowsThemOnceItIs", async () => {
    let open: (frame: unknown) => void = () => undefined;
    const opened = new Promise((resolve) => { open = resolve; });
    const page = { getControlType: () => "webresource", getSrc: () => "../bd_/cards/cards.html", getContentWindow: () => opened };
    Object.assign(form.ui.controls, { get: () => [page] });
    onLoad(context());
    await vi.runAllTimersAsync();

    afterSave.forEach((handler) => { handler(); });
    await vi.runAllTimersAsync();
    expect(execute).toHaveBeenCalledTimes(2);
    expect(cards.refresh).not.toHaveBeenCalled();

    open({ setClientApiContext: () => cards });
    await vi.runAllTimersAsync();
    expect(cards.refresh).toHaveBeenCalledOnce();
  });

  it("onSave_CardsOnTheForm_ShowThatTheyAreLookedAtAgain", async () => {
    onSave(context());
    await vi.runAllTimersAsync();

    expect(cards.busy).toHaveBeenCalledExactlyOnceWith(true);
  });
});
