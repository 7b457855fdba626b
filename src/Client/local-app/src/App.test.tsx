import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { App } from "./App";
import { dealId, fakeServer } from "./testing/fakeServer";

// Whether an element is hidden costs jsdom seconds to find out, and is the browser tests' business.
configure({ defaultHidden: true, asyncUtilTimeout: 30_000 });

describe("app", { timeout: 120_000 }, () => {
  beforeEach(() => {
    // jsdom lays nothing out; Fluent only needs to be able to ask.
    vi.stubGlobal("ResizeObserver", class { observe() {} unobserve() {} disconnect() {} });
    // Scripts are web resources of the server; here each form script does nothing.
    const severityIcon = () => ["bd_/icons/warning.svg", "Warning"];
    Object.assign(window, { BuyingDynamics: { Views: { severityIcon }, Opportunity: { onLoad: vi.fn(), onSave: vi.fn() } } });
    vi.spyOn(document.head, "append").mockImplementation((...nodes) => nodes.forEach((node) => void setTimeout(() => (node as Node).dispatchEvent(new Event("load")))));
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
    window.history.replaceState(null, "", "/");
  });

  const start = (address: string) => {
    window.history.replaceState(null, "", address);
    render(<FluentProvider theme={webLightTheme}><App /></FluentProvider>);
  };
  const openDeal = async () => {
    start(`/main.aspx?pagetype=entityrecord&etn=opportunity&id=${dealId}`);
    await screen.findByText(/Nordhafen Logistik/, { selector: "h1" });
  };

  it("start_NoPageNamed_OpensTheFirstSubareasViewWithIcons", async () => {
    fakeServer();
    start("/");

    expect(await screen.findByRole("link", { name: "Nordhafen Logistik" })).toBeTruthy();
    expect(screen.getByRole("img", { name: "Warning" }).getAttribute("src")).toBe("/WebResources/bd_/icons/warning.svg");
    expect(screen.getByText("€420,000.00")).toBeTruthy();
  });

  it("row_Clicked_OpensTheShippedForm", async () => {
    fakeServer();
    start("/main.aspx?pagetype=entitylist&etn=opportunity");
    fireEvent.click(await screen.findByRole("link", { name: "Nordhafen Logistik" }));

    expect(await screen.findByRole("tab", { name: "Journey" })).toBeTruthy();
    expect(screen.getByTitle("Journey and cards").getAttribute("src")).toBe("/WebResources/bd_/cards/cards.html");
  });

  it("form_GermanUser_IsGerman", async () => {
    fakeServer({ lcid: 1031 });
    await openDeal();

    expect(screen.getByRole("tab", { name: "Kundenreise" })).toBeTruthy();
    expect(screen.getByRole("button", { name: "Speichern" })).toBeTruthy();
  });

  it("save_OneColumnChanged_SendsThatColumnOnly", async () => {
    const server = fakeServer();
    await openDeal();
    const topic = screen.getByLabelText(/^Topic/);
    fireEvent.change(topic, { target: { value: "Nordhafen 2" } });
    fireEvent.click(screen.getByText("Save"));

    await waitFor(() => expect(server.changes()).toEqual([{ method: "PATCH", path: `/api/data/v9.2/opportunities(${dealId})`, body: { name: "Nordhafen 2" } }]));
  });

  it("save_RequiredColumnEmpty_SendsNothingAndNamesIt", async () => {
    const server = fakeServer();
    await openDeal();
    fireEvent.change(screen.getByLabelText(/^Topic/), { target: { value: "" } });
    fireEvent.click(screen.getByText("Save"));

    expect(await screen.findByText("Some required fields are empty: Topic.")).toBeTruthy();
    expect(server.changes()).toEqual([]);
  });

  it("newDeal_TopicFilled_IsCreatedThoughItsStatusIsEmptyAndFixed", async () => {
    const server = fakeServer();
    start("/main.aspx?pagetype=entityrecord&etn=opportunity");
    fireEvent.change(await screen.findByLabelText(/^Topic/), { target: { value: "Hafenkran" } });
    fireEvent.click(screen.getByText("Save"));

    await waitFor(() => expect(server.changes()).toHaveLength(1));
    expect(server.changes()[0]).toMatchObject({ method: "POST", path: "/api/data/v9.2/opportunities", body: { name: "Hafenkran" } });
    expect(server.changes()[0]?.body).not.toHaveProperty("statuscode");
  });

  it("save_AmountIsNoNumber_SendsNothingAndNamesIt", async () => {
    const server = fakeServer();
    await openDeal();
    const amount = screen.getByLabelText<HTMLInputElement>("Est. revenue");
    fireEvent.change(amount, { target: { value: "many" } });
    fireEvent.blur(amount);
    fireEvent.click(screen.getByText("Save"));

    await waitFor(() => expect(screen.getAllByText("Est. revenue: this is not a number.")).toHaveLength(2));
    expect(amount.value).toBe("many");
    expect(server.changes()).toEqual([]);
  });

  it("back_ChangesNotSaved_AsksAndStaysWhereThePersonWants", async () => {
    fakeServer();
    start("/main.aspx?pagetype=entitylist&etn=opportunity");
    fireEvent.click(await screen.findByText("Nordhafen Logistik"));
    const topic = await screen.findByLabelText<HTMLInputElement>(/^Topic/);
    fireEvent.change(topic, { target: { value: "Nordhafen 2" } });
    fireEvent.click(screen.getByLabelText("Back"));
    fireEvent.click(await screen.findByText("Cancel"));

    await waitFor(() => expect(window.location.search).toContain(dealId));
    expect(screen.getByLabelText<HTMLInputElement>(/^Topic/).value).toBe("Nordhafen 2");
  });

  it("nextPage_ClickedTwice_IsAskedForOnce", async () => {
    const cookie = '<cookie pagenumber="1" pagingcookie="one" />';
    let open: () => void = () => undefined;
    const later = new Promise<void>((resolve) => { open = resolve; });
    const rows = [{ opportunityid: dealId, name: "Nordhafen Logistik" }];
    const server = fakeServer({
      override: ({ path }) => path.startsWith("/api/data/v9.2/opportunities?") ? { body: { value: rows, "@Microsoft.Dynamics.CRM.morerecords": true, "@Microsoft.Dynamics.CRM.fetchxmlpagingcookie": cookie } } : undefined,
      until: ({ path }) => (path.includes('page="2"') ? later : undefined),
    });
    start("/main.aspx?pagetype=entitylist&etn=opportunity");
    const next = await screen.findByLabelText("Next page");
    fireEvent.click(next);
    fireEvent.click(next);
    open();

    await screen.findByText("Page 2");
    expect(server.sent.filter(({ path }) => path.includes('page="3"'))).toEqual([]);
  });

  it("save_PluginRefuses_ShowsItsSentenceAndKeepsTheChange", async () => {
    fakeServer({ override: ({ method }) => (method === "PATCH" ? { status: 400, body: { error: { code: "0x80040265", message: "The customer has not decided yet." } } } : undefined) });
    await openDeal();
    fireEvent.change(screen.getByLabelText("Change decision"), { target: { value: "717700001" } });
    fireEvent.click(screen.getByText("Save"));

    const dialog = await screen.findByRole("alertdialog");
    expect(within(dialog).getByText(/The customer has not decided yet/)).toBeTruthy();
    fireEvent.click(within(dialog).getByRole("button", { name: "OK" }));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toContain("Unsaved");
  });

  const openActivity = (table: string, row: Record<string, unknown>) => {
    const id = "ac000000-0000-0000-0000-000000000001";
    let state: Record<string, unknown> = { statecode: 0, ...row };
    const server = fakeServer({
      override: ({ method, path, body }) => {
        if (method === "PATCH") {
          state = { ...state, ...body };
          return undefined;
        }
        return path.startsWith(`/api/data/v9.2/${table}s(${id})`) ? { body: { activityid: id, subject: "Call Carla", ...state } } : undefined;
      },
    });
    start(`/main.aspx?pagetype=entityrecord&etn=${table}&id=${id}`);
    return server;
  };

  it.each([
    ["task", {}, { statecode: 1, statuscode: 5 }],
    ["phonecall", { directioncode: true }, { statecode: 1, statuscode: 2 }],
    ["phonecall", { directioncode: false }, { statecode: 1, statuscode: 4 }],
    ["appointment", { statecode: 3 }, { statecode: 1, statuscode: 3 }],
    ["email", {}, { statecode: 1, statuscode: 2 }],
  ])("markComplete_%s%j_SetsTheStateAndStatusOfDynamics", async (table, row, change) => {
    const server = openActivity(table, row);
    fireEvent.click(await screen.findByText("Mark complete"));

    await waitFor(() => expect(server.changes()).toHaveLength(1));
    expect(server.changes()[0]?.body).toEqual(change);
    await waitFor(() => expect(screen.queryByText("Mark complete")).toBeNull());
    expect(screen.queryByText("Activate")).toBeNull();
  });

  it("cancelActivity_Clicked_CancelsAndNothingOffersToDeactivate", async () => {
    const server = openActivity("task", {});
    fireEvent.click(await screen.findByText("Cancel activity"));

    await waitFor(() => expect(server.changes().map(({ body }) => body)).toEqual([{ statecode: 2, statuscode: 6 }]));
    expect(screen.queryByText("Deactivate")).toBeNull();
  });

  it("nextStage_Clicked_SetsTheActiveStageOfTheInstance", async () => {
    const stages = [{ id: "1", name: "Develop", category: 1 }, { id: "2", name: "Propose", category: 2 }];
    const instance = { table: "opportunitysalesprocess", entitySetName: "opportunitysalesprocesses", id: "p1", activeStageId: "1" };
    const server = fakeServer({ override: ({ path }) => (path.startsWith("/local/process/") ? { body: { instance, stages } } : undefined) });
    await openDeal();
    fireEvent.click(await screen.findByLabelText("Develop (active)"));
    fireEvent.click(await screen.findByText("Next stage"));

    await waitFor(() => expect(server.changes()).toEqual([{ method: "PATCH", path: "/api/data/v9.2/opportunitysalesprocesses(p1)", body: { "activestageid@odata.bind": "/processstages(2)" } }]));
  });
});
