import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fakeServer } from "../testing/fakeServer";
import { sessionFor } from "../testing/formFixture";
import { Clock } from "./Clock";
import { guardPage } from "./routes";
import { SessionContext } from "./SessionContext";

describe("clock of the environment", { timeout: 60_000 }, () => {
  let server: ReturnType<typeof fakeServer>;

  beforeEach(() => {
    vi.stubGlobal("ResizeObserver", class { observe() {} unobserve() {} disconnect() {} });
    server = fakeServer();
    render(<FluentProvider theme={webLightTheme}><SessionContext.Provider value={sessionFor()}><Clock /></SessionContext.Provider></FluentProvider>);
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  it.each([[true, 1], [false, 0]])("oneDay_PageMayBeLeft%s_MovesTheClock%dTimes", async (mayLeave, moves) => {
    const ask = vi.fn(() => Promise.resolve(mayLeave));
    const release = guardPage(ask);
    fireEvent.click(screen.getByRole("button"));
    fireEvent.click(await screen.findByText("+1 day"));

    await waitFor(() => { expect(ask).toHaveBeenCalledOnce(); });
    await new Promise((resolve) => setTimeout(resolve));
    await waitFor(() => { expect(server.changes()).toHaveLength(moves); });
    release();
  });
});
