import { act, cleanup, fireEvent, render, screen, waitFor } from "@testing-library/react";
import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DialogHost } from "../dialogs/DialogHost";
import { fakeServer } from "../testing/fakeServer";
import { sessionFor, showForm, tableWith } from "../testing/formFixture";
import { SessionContext } from "../shell/SessionContext";
import { QuickCreate } from "./QuickCreate";

/** A door that a request waits at until the test opens it. */
function door() {
  let open: () => void = () => undefined;
  const opened = new Promise<void>((resolve) => { open = resolve; });
  return { opened, open: () => { open(); } };
}

describe("saving while a person goes on", { timeout: 60_000 }, () => {
  let row: Record<string, unknown>;
  let server: ReturnType<typeof fakeServer>;
  let slow: ReturnType<typeof door> | undefined;

  beforeEach(() => {
    vi.stubGlobal("ResizeObserver", class { observe() {} unobserve() {} disconnect() {} });
    row = { bd_thingid: "t1", name: "Before", bd_note: "" };
    slow = undefined;
    server = fakeServer({
      override: ({ method, path, body }) => {
        if (method === "PATCH") {
          row = { ...row, ...body };
          return {};
        }
        return path.startsWith("/api/data/v9.2/bd_things(t1)") ? { body: row } : undefined;
      },
      until: ({ method }) => (method === "GET" ? undefined : slow?.opened),
    });
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  const note = () => screen.getByLabelText<HTMLInputElement>("Note");
  const openThing = async () => {
    const model = showForm(tableWith([{ logicalName: "bd_note", label: "Note" }]));
    await act(() => model.load("t1"));
    return model;
  };
  const type = (input: HTMLInputElement, text: string) => { fireEvent.change(input, { target: { value: text } }); };

  it("type_WhileASaveIsUnderWay_StaysAndIsSavedNext", async () => {
    const model = await openThing();
    slow = door();
    type(note(), "first");
    const saved = model.save();
    await waitFor(() => { expect(server.changes()).toHaveLength(1); });
    type(note(), "first and second");
    slow.open();
    await act(() => saved);

    expect(note().value).toBe("first and second");
    expect(model.isDirty).toBe(true);
    await act(() => model.save());
    expect(server.changes().map(({ body }) => body)).toEqual([{ bd_note: "first" }, { bd_note: "first and second" }]);
    expect(model.isDirty).toBe(false);
  });

  it("typeNumber_WhileASaveIsUnderWay_IsNotTakenAway", async () => {
    const model = showForm(tableWith([{ logicalName: "bd_rate", label: "Rate", type: "Decimal" }]));
    await act(() => model.load("t1"));
    slow = door();
    type(screen.getByLabelText("Name"), "After");
    const saved = model.save();
    await waitFor(() => { expect(server.changes()).toHaveLength(1); });
    type(screen.getByLabelText("Rate"), "7.");
    slow.open();
    await act(() => saved);

    expect(screen.getByLabelText<HTMLInputElement>("Rate").value).toBe("7.");
    expect(model.holdsInput).toBe(true);
  });

  it("save_AskedForTwiceOfANewRecord_CreatesOne", async () => {
    const model = showForm(tableWith([{ logicalName: "bd_note", label: "Note" }]));
    type(note(), "new");
    await act(() => Promise.all([model.save(), model.save()]));

    expect(server.changes().map(({ method }) => method)).toEqual(["POST"]);
  });

  it("load_AnAnswerOvertakenByALaterOne_IsDropped", async () => {
    const model = await openThing();
    const late = door();
    const answers = [late.opened, undefined];
    server = fakeServer({ override: ({ path }) => (path.includes("(t1)") ? { body: row } : undefined), until: () => answers.shift() });
    row = { ...row, name: "Old" };
    const overtaken = model.load("t1");
    row = { ...row, name: "New" };
    await act(() => model.load("t1"));
    late.open();
    await act(() => overtaken);

    expect(screen.getByLabelText<HTMLInputElement>("Name").value).toBe("New");
  });

  it("postSave_ServerRefuses_IsToldThatItFailed", async () => {
    const model = await openThing();
    const told = vi.fn();
    model.onPostSave.push(told);
    fakeServer({ override: ({ method }) => (method === "PATCH" ? { status: 400, body: { error: { code: "0x80040265", message: "No." } } } : undefined) });
    type(note(), "refused");
    await act(() => model.save().catch(() => undefined));

    expect(told).toHaveBeenCalledExactlyOnceWith({ succeeded: false });
    expect(note().value).toBe("refused");
  });

  describe("in a quick create panel", () => {
    const onClose = vi.fn<(created: boolean) => void>();
    beforeEach(() => {
      onClose.mockReset();
      const control = '<control id="bd_note" classid="{4273EDBD-AC1D-40D3-9FB2-095C621B552D}" datafieldname="bd_note" />';
      const formXml = `<form><tabs><tab><columns><column><sections><section><rows><row><cell>${control}</cell></row></rows></section></sections></column></columns></tab></tabs></form>`;
      const users = [{ table: "systemuser", entitySetName: "systemusers", primaryName: "fullname", navigation: "ownerid" }];
      const owner = { logicalName: "ownerid", type: "Owner", targets: users } as const;
      render(
        <FluentProvider theme={webLightTheme}>
          <SessionContext.Provider value={sessionFor()}>
            <QuickCreate table={tableWith([owner, { logicalName: "bd_note", label: "Note" }])} formXml={formXml} parent={undefined} onClose={onClose} />
            <DialogHost />
          </SessionContext.Provider>
        </FluentProvider>,
      );
    });

    it("saveAndClose_DoubleClicked_CreatesOneRow", async () => {
      type(screen.getByLabelText("Note"), "new");
      const button = screen.getByRole("button", { name: "Save & close" });
      fireEvent.click(button);
      fireEvent.click(button);

      await waitFor(() => { expect(onClose).toHaveBeenCalledWith(true); });
      expect(server.changes()).toHaveLength(1);
      expect(onClose).toHaveBeenCalledOnce();
    });

    it("cancel_AfterTyping_AsksFirst", async () => {
      type(screen.getByLabelText("Note"), "half a sentence");
      fireEvent.click(screen.getByRole("button", { name: "Cancel" }));
      fireEvent.click(await screen.findByRole("button", { name: "Discard changes" }));

      await waitFor(() => { expect(onClose).toHaveBeenCalledExactlyOnceWith(false); });
    });

    it("cancel_NothingTyped_ClosesAtOnce", async () => {
      fireEvent.click(screen.getByRole("button", { name: "Cancel" }));

      await waitFor(() => { expect(onClose).toHaveBeenCalledExactlyOnceWith(false); });
    });
  });
});
