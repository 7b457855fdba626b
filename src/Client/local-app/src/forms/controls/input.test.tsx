import { act, cleanup, configure, fireEvent, screen, waitFor } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { ColumnDefinition } from "../../server/tables";
import { fakeServer } from "../../testing/fakeServer";
import { showForm, tableWith } from "../../testing/formFixture";
import { readForm } from "../formXml";

configure({ defaultHidden: true });

describe("input that is no value", { timeout: 60_000 }, () => {
  let server: ReturnType<typeof fakeServer>;

  beforeEach(() => {
    vi.stubGlobal("ResizeObserver", class { observe() {} unobserve() {} disconnect() {} });
    server = fakeServer();
  });
  afterEach(() => {
    cleanup();
    vi.unstubAllGlobals();
  });

  const typeInto = (label: string, text: string) => {
    const input = screen.getByLabelText<HTMLInputElement>(label, { selector: "input, textarea" });
    fireEvent.change(input, { target: { value: text } });
    fireEvent.blur(input);
    return input;
  };
  const save = (model: ReturnType<typeof showForm>) => act(() => model.save());

  it.each<[string, Partial<ColumnDefinition>, string, string]>([
    ["NoNumber", { type: "Decimal" }, "abc", "Hurdle rate: this is not a number."],
    ["NoAmount", { type: "Money" }, "much", "Hurdle rate: this is not a number."],
    ["TooGreat", { type: "Integer", min: 1, max: 5 }, "9", "Hurdle rate: enter a number from 1 to 5."],
    ["NotWhole", { type: "Integer" }, "2.5", "Hurdle rate: enter a whole number."],
    ["UnknownRecord", { type: "Lookup", targets: [] }, "Nobody", "Hurdle rate: choose a record, or remove 'Nobody'."],
    ["TooLongText", { type: "String", maxLength: 300 }, "x".repeat(400), "Hurdle rate: at most 300 characters; these are 400."],
    ["TooLongMemo", { type: "Memo", maxLength: 300 }, "x".repeat(400), "Hurdle rate: at most 300 characters; these are 400."],
  ])("save_%s_IsRefusedAndTheTextStays", async (_case, column, text, sentence) => {
    const model = showForm(tableWith([{ logicalName: "bd_rate", label: "Hurdle rate", ...column }]));
    const input = typeInto("Hurdle rate", text);

    const outcome = await save(model);

    expect(outcome.saved ? [] : outcome.faulty.flatMap(({ problems }) => problems)).toEqual([sentence]);
    expect(server.changes()).toEqual([]);
    expect(input.value).toBe(text);
    expect(screen.getByText(sentence)).toBeTruthy();
  });

  it.each<[string, Partial<ColumnDefinition>, string]>([
    ["Number", { type: "Decimal" }, "Rate: this is not a number."],
    ["Lookup", { type: "Lookup", targets: [] }, "Rate: choose a record, or remove 'abc'."],
  ])("save_%sLeftBeforeTheScreenShowedWhatWasTyped_IsRefused", async (_case, column, sentence) => {
    const model = showForm(tableWith([{ logicalName: "bd_rate", label: "Rate", ...column }]));
    const [control] = model.controlsOf(model.attribute("bd_rate")!);
    control!.draft = { text: "abc" };
    fireEvent.blur(screen.getByLabelText("Rate", { selector: "input" }));

    const outcome = await save(model);

    expect(outcome.saved ? [] : outcome.faulty.flatMap(({ problems }) => problems)).toEqual([sentence]);
  });

  it("save_DateWithoutYear_IsRefused", async () => {
    const model = showForm(tableWith([{ logicalName: "bd_due", label: "Due", type: "DateTime", dateOnly: true }]));
    const input = screen.getByLabelText<HTMLInputElement>("Due");
    // What a browser reports for a date of which a part is missing.
    Object.defineProperty(input, "validity", { value: { badInput: true } });
    fireEvent.blur(input);

    expect(await save(model)).toMatchObject({ saved: false, faulty: [{ label: "Due" }] });
    expect(screen.getByText("Due: enter a complete date from 1/1/1753 to 12/31/9999.")).toBeTruthy();
  });

  it("date_YearBegun_IsNotWrittenOver", () => {
    showForm(tableWith([{ logicalName: "bd_due", label: "Due", type: "DateTime", dateOnly: true }]));
    const input = screen.getByLabelText<HTMLInputElement>("Due");
    fireEvent.change(input, { target: { value: "0020-03-04" } });

    expect(input.value).toBe("0020-03-04");
  });

  it("save_InputCorrected_WritesTheValue", async () => {
    const model = showForm(tableWith([{ logicalName: "bd_rate", label: "Hurdle rate", type: "Decimal" }]));
    typeInto("Hurdle rate", "abc");
    await save(model);
    typeInto("Hurdle rate", "7.5");
    await save(model);

    expect(server.changes().map(({ body }) => body)).toEqual([{ bd_rate: 7.5 }]);
  });

  it("load_InputLeftFaulty_IsForgotten", () => {
    const model = showForm(tableWith([{ logicalName: "bd_rate", label: "Hurdle rate", type: "Decimal" }]));
    const input = typeInto("Hurdle rate", "abc");
    expect(model.isDirty).toBe(true);
    act(() => { model.discard(); });

    expect(model.isDirty).toBe(false);
    expect(input.value).toBe("");
  });

  it("load_ActivityWithParticipants_DoesNotAskForThemAsAColumn", async () => {
    const model = showForm(tableWith([{ logicalName: "from", type: "PartyList" }]));
    model.attribute("from");
    await act(() => model.load("t1"));

    expect(server.sent.map(({ path }) => path)).toContain("/api/data/v9.2/bd_things(t1)?$select=bd_thingid,name");
  });

  it("save_OneMoreParticipant_SendsAllOfTheActivityThoseNotOnTheFormIncluded", async () => {
    const table = "@Microsoft.Dynamics.CRM.lookuplogicalname";
    const party = (who: string, mask: number) => ({ _partyid_value: who, [`_partyid_value${table}`]: "contact", participationtypemask: mask });
    const targets = [{ table: "contact", entitySetName: "contacts", primaryName: "fullname", navigation: "partyid_contact" }];
    const definition = tableWith([{ logicalName: "partyid", type: "Lookup", targets }], { logicalName: "activityparty", entitySetName: "activityparties" });
    server = fakeServer({
      override: ({ path }) => path === "/local/tables/activityparty" ? { body: definition }
        : path.includes("/activityparties?") ? { body: { value: [party("organiser", 7), party("carla", 5), party("owner", 9)] } }
        : undefined,
    });
    const model = showForm(tableWith([{ logicalName: "requiredattendees", label: "Required", type: "PartyList" }], { logicalName: "appointment" }));
    const required = model.attribute("requiredattendees");
    await act(() => model.load("t1"));
    expect(required?.value).toEqual([{ id: "carla", entityType: "contact", name: "carla" }]);

    act(() => { if (required) { model.change(required, [{ id: "carla", entityType: "contact", name: "Carla" }, { id: "ivo", entityType: "contact", name: "Ivo" }]); } });
    await save(model);

    const bind = "partyid_contact@odata.bind";
    expect(server.changes().at(-1)?.body).toEqual({
      appointment_activity_parties: [
        { participationtypemask: 5, [bind]: "/contacts(carla)" },
        { participationtypemask: 5, [bind]: "/contacts(ivo)" },
        { participationtypemask: 7, [bind]: "/contacts(organiser)" },
      ],
    });
  });

  it("participant_FormChangesWhileItIsPressed_IsStillTheSameButton", () => {
    const cell = '<cell><control id="requiredattendees" classid="{CBFB742C-14E7-4A17-96BB-1A13F7F64AA2}" datafieldname="requiredattendees" /></cell>';
    const form = readForm(`<form><tabs><tab><columns><column><sections><section><rows><row>${cell}</row></rows></section></sections></column></columns></tab></tabs></form>`, 1033);
    const model = showForm(tableWith([{ logicalName: "requiredattendees", label: "Required", type: "PartyList" }], { logicalName: "appointment" }), 1033, form);
    const required = model.attribute("requiredattendees")!;
    act(() => { model.change(required, [{ id: "carla", entityType: "contact", name: "Carla" }]); });
    const button = screen.getByRole("button", { name: /Carla/ });
    act(() => { model.changed(); });

    expect(screen.getByRole("button", { name: /Carla/ })).toBe(button);
  });

  it("lookup_OtherWordsTyped_OffersNothingThatDoesNotFitThem", async () => {
    const contacts = [{ table: "contact", entitySetName: "contacts", primaryName: "fullname", navigation: "contact" }];
    const contact = tableWith([], { logicalName: "contact", entitySetName: "contacts", primaryId: "contactid", primaryName: "fullname" });
    let open: () => void = () => undefined;
    const later = new Promise<void>((resolve) => { open = resolve; });
    const found = (fullname: string) => ({ contactid: fullname, fullname });
    server = fakeServer({
      override: ({ path }) => path === "/local/tables/contact" ? { body: contact }
        : path.includes("'Ca'") ? { body: { value: [found("Carla"), found("Carl")] } }
        : path.includes("'Carl '") || path.includes("'Carl'") ? { body: { value: [found("Carl")] } } : undefined,
      until: ({ path }) => (path.includes("'Carl'") ? later : undefined),
    });
    showForm(tableWith([{ logicalName: "bd_contactid", label: "Contact", type: "Lookup", targets: contacts }]));
    const input = screen.getByRole("combobox", { name: "Contact" });
    fireEvent.change(input, { target: { value: "Ca" } });
    expect(screen.getByRole("option").textContent).toBe("Loading");
    expect(await screen.findByRole("option", { name: "Carla" })).toBeTruthy();
    fireEvent.change(input, { target: { value: "Nils" } });
    expect(screen.queryByRole("option", { name: "Carla" })).toBeNull();
    fireEvent.change(input, { target: { value: "Carl" } });
    open();

    await waitFor(() => { expect(screen.getAllByRole("option").map(({ textContent }) => textContent)).toEqual(["Carl"]); });
  });

  it("save_ScriptSaysWhatIsWrong_IsRefused", async () => {
    const model = showForm(tableWith([]));
    model.controls.get("name")?.notifications.set("script", "Name is taken.");

    expect(await save(model)).toMatchObject({ saved: false, faulty: [{ label: "Name" }] });
  });
});
