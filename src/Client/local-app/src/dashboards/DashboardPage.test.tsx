import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { cleanup, configure, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { App } from "../App";
import { chartsOf, dashboardsOf } from "../testing/shippedDefinitions";
import { fakeServer } from "../testing/fakeServer";

configure({ defaultHidden: true, asyncUtilTimeout: 30_000 });

describe("dashboard", { timeout: 120_000 }, () => {
  const formatted = "@OData.Community.Display.V1.FormattedValue";

  beforeEach(() => {
    // jsdom lays nothing out; Fluent and the charts only need to be able to ask.
    vi.stubGlobal("ResizeObserver", class { observe() {} unobserve() {} disconnect() {} });
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
    window.history.replaceState(null, "", "/");
  });

  const open = (name: string, lcid: number, address?: string) => {
    const dashboard = dashboardsOf().find((one) => one.name === name);
    const server = fakeServer({
      lcid,
      override: ({ path }) => {
        if (path === "/local/dashboards") {
          return { body: dashboardsOf().map(({ id, name: title }) => ({ id, name: title })) };
        }
        if (path.startsWith("/local/dashboards/")) {
          return { body: dashboard };
        }
        const charts = /^\/local\/tables\/(\w+)\/charts$/.exec(path)?.[1];
        if (charts !== undefined) {
          return { body: chartsOf(charts) };
        }
        if (path.includes('alias="reason"')) {
          return { body: { value: [{ reason: 717700003, [`reason${formatted}`]: "Sponsor changed", transitions: 2 }] } };
        }
        return path.includes('alias="severity"') ? { body: { value: [{ severity: 717700002, [`severity${formatted}`]: "Critical", alerts: 3 }, { severity: 717700001, [`severity${formatted}`]: "Warning", alerts: 9 }] } } : undefined;
      },
    });
    window.history.replaceState(null, "", address ?? `/main.aspx?pagetype=dashboard&id=${dashboard?.id ?? ""}`);
    render(<FluentProvider theme={webLightTheme}><App /></FluentProvider>);
    return server;
  };

  it("rep_OpensHers_SeesChartsInWordsAsPictureAndAsTable", async () => {
    const { sent } = open("My deals and cards", 1033);

    await screen.findByRole("img", { name: "My open cards by severity. Critical: 3; Warning: 9" });
    await waitFor(() => expect(screen.getByRole("img", { name: /^My open cards by severity/ }).querySelector("svg")).toBeTruthy());
    expect(sent.some(({ path }) => path.includes('alias="severity"') && path.includes("eq-userid"))).toBe(true);

    fireEvent.click(screen.getByRole("button", { name: "Show as table: My open cards by severity" }));
    const table = within(screen.getByRole("table", { name: "My open cards by severity" }));
    expect(table.getAllByRole("row").slice(1).map(({ textContent }) => textContent)).toEqual(["Critical3", "Warning9"]);
  });

  it("rep_OpensTheAddressOfAnothersDashboard_IsToldInASentence", async () => {
    fakeServer({ override: ({ path }) => (path === "/local/dashboards" ? { body: [] } : path.startsWith("/local/dashboards/") ? { status: 404, body: { error: { code: "0x80040217", message: "Table 'systemform' has no row." } } } : undefined) });
    window.history.replaceState(null, "", "/main.aspx?pagetype=dashboard&id=d1");
    render(<FluentProvider theme={webLightTheme}><App /></FluentProvider>);

    expect((await screen.findByRole("alert")).textContent).toContain("This dashboard is not for your role");
  });

  it("list_ChartAskedFor_ShowsItOverTheRowsOfTheView", async () => {
    const { sent } = open("My deals and cards", 1033, "/main.aspx?pagetype=entitylist&etn=bd_phasetransition");
    fireEvent.click(await screen.findByRole("button", { name: "Chart" }));

    expect(await screen.findByRole("img", { name: "Transitions by reason. Sponsor changed: 2" })).toBeTruthy();
    expect(sent.some(({ path }) => path.includes('alias="reason"') && path.includes('attribute="statecode"'))).toBe(true);
  });

  it("german_OpensHis_ReadsGermanTitlesAndFriendlyEmptyTiles", async () => {
    open("My deals and cards", 1031);

    expect(await screen.findByRole("heading", { name: "Fällige Bestätigungen" })).toBeTruthy();
    const tile = (name: string) => within(screen.getByRole("region", { name }));
    expect(await tile("Meine offenen Karten nach Dynamik").findByText("Hier gibt es noch nichts zu zählen.")).toBeTruthy();
    expect(await tile("Fällige Bestätigungen").findByText("Hier gibt es nichts anzuzeigen.")).toBeTruthy();
  });
});
