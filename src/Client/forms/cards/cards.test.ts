import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import type { Journey } from "../journey/contract";
import { sampleCard, sampleJourney } from "../journey/journey.sample";
import "./cards";

type Request = Record<string, unknown> & { getMetadata(): { operationName: string } };

describe("cards page", () => {
  let journey: Journey;
  let calls: { name: string; request: Request }[];
  let refusal: string | undefined;
  let delay: Promise<void> | undefined;
  const scrolled = vi.fn();

  beforeEach(() => {
    // The page as shipped, so that script and markup are tested together.
    document.documentElement.innerHTML = readFileSync(join(import.meta.dirname, "../static/cards.html"), "utf8");
    // jsdom lays nothing out; the page only needs to be able to ask.
    Element.prototype.scrollIntoView = scrolled;
    scrolled.mockReset();
    journey = sampleJourney();
    calls = [];
    refusal = undefined;
    delay = undefined;
  });

  const xrm = {
    WebApi: {
      online: {
        execute: (request: Request) => {
          const name = request.getMetadata().operationName;
          calls.push({ name, request });
          const said = JSON.stringify(journey);
          const answer = { status: 200, json: () => Promise.resolve({ Journey: said }) };
          return name !== "bd_GetJourney" && refusal !== undefined ? Promise.reject(new Error(refusal)) : (delay ?? Promise.resolve()).then(() => answer);
        },
      },
    },
    Utility: { getGlobalContext: () => ({ userSettings: { languageId: 1033 } }) },
  } as unknown as Xrm.XrmStatic;
  const form = { data: { entity: { getId: () => "{D0000000-0000-0000-0000-000000000001}" } } } as unknown as Xrm.FormContext;

  const open = () => window.setClientApiContext(xrm, form).refresh();
  const button = (label: string) => {
    const found = [...document.querySelectorAll("button")].find(({ textContent }) => textContent === label);
    if (found === undefined) {
      throw new Error(`No button '${label}' on the page.`);
    }
    return found;
  };
  const choose = (select: HTMLSelectElement | null, value: string) => {
    if (select === null) {
      throw new Error("No list of choices on the page.");
    }
    select.value = value;
    select.dispatchEvent(new Event("change"));
  };
  const settled = () => vi.waitFor(() => { expect(calls.at(-1)?.name).toBe("bd_GetJourney"); });

  it("refresh_NothingOpen_IsCalm", async () => {
    await open();

    expect(document.querySelector(".calm h3")?.textContent).toBe("All calm");
    expect(document.querySelector("[aria-current=step]")?.textContent).toContain("Buying");
    expect(document.querySelector(".standing")?.textContent).toContain("10 days");
  });

  it("refresh_AllSetAside_SaysSoInsteadOfAllCalm", async () => {
    journey.setAside = "2 set aside";
    journey.texts["setAsideTitle"] = "Nothing new";
    await open();

    expect(document.querySelector(".calm h3")?.textContent).toBe("Nothing new");
    expect(document.querySelector(".calm p")?.textContent).toBe("2 set aside");
  });

  it("refresh_FiveFindings_ShowsThreeAndFoldsTheRest", async () => {
    journey.cards = [1, 2, 3, 4, 5].map((number) => sampleCard({ title: `Finding ${String(number)}` }));
    await open();

    expect(document.querySelectorAll(".cards > article")).toHaveLength(3);
    expect(document.querySelector(".rest summary")?.textContent).toBe("2 more");
    expect(document.querySelectorAll(".rest article")).toHaveLength(2);
  });

  it("refresh_TwelveFacts_ShowsFourAndFoldsTheRestSoThatTheButtonsStayInTheFrame", async () => {
    journey.cards = [sampleCard({ facts: Array.from({ length: 12 }, (_none, number) => `Fact ${String(number)}`) })];
    await open();

    expect(document.querySelectorAll("article > .facts > li")).toHaveLength(4);
    expect(document.querySelector(".more-facts summary")?.textContent).toBe("8 more");
    expect(document.querySelectorAll(".more-facts li")).toHaveLength(8);
  });

  it("snooze_Asked_BringsItsChoicesIntoTheFrame", async () => {
    journey.cards = [sampleCard()];
    await open();
    button("Snooze").click();

    expect(scrolled.mock.contexts).toEqual([document.querySelector("article .panel")]);
  });

  it("refresh_MarkupInASentence_IsShownAsText", async () => {
    journey.cards = [sampleCard({ title: "<img src=x onerror=alert(1)>" })];
    await open();

    expect(document.querySelector("article img")).toBeNull();
    expect(document.querySelector("article h3")?.textContent).toContain("<img");
  });

  it("dismiss_WithoutReason_CannotBeSaved", async () => {
    journey.cards = [sampleCard()];
    await open();
    button("Dismiss").click();

    expect(button("Save").disabled).toBe(true);
  });

  it("dismiss_WithReason_CallsTheApiAndRefreshes", async () => {
    journey.cards = [sampleCard()];
    await open();
    button("Dismiss").click();
    choose(document.querySelector("select"), "717700000");
    button("Save").click();
    await settled();

    expect(calls.find(({ name }) => name === "bd_DismissAlert")?.request).toMatchObject({ AlertId: sampleCard().id, Reason: 717700000 });
  });

  it("snooze_OneHour_CountsFromTheEnvironmentsClock", async () => {
    journey.cards = [sampleCard()];
    await open();
    button("Snooze").click();
    button("1 hour").click();
    await settled();

    expect(calls.find(({ name }) => name === "bd_SnoozeAlert")?.request["Until"]).toEqual(new Date("2027-01-11T10:00:00Z"));
  });

  it("act_Refused_ShowsThePlatformsSentence", async () => {
    journey.cards = [sampleCard()];
    refusal = "This finding belongs to another team.";
    await open();
    button("Act").click();

    await vi.waitFor(() => { expect(document.querySelector("[role=alert]")?.textContent).toBe(refusal); });
  });

  it("refresh_NothingNewAboutACard_KeepsTheDismissalThatAPersonHasBegun", async () => {
    journey.cards = [sampleCard()];
    await open();
    button("Dismiss").click();
    choose(document.querySelector("select"), "717700000");
    const save = button("Save");
    save.focus();

    journey.now = "2027-01-11T09:01:00Z";
    journey.cards = [sampleCard({ id: "00000000-0000-0000-0000-0000000000a2", title: "A graver one" }), ...journey.cards];
    await open();

    expect(document.querySelectorAll(".cards > article")).toHaveLength(2);
    expect(document.querySelector("select")?.value).toBe("717700000");
    expect(save.isConnected).toBe(true);
    expect(document.activeElement).toBe(save);
  });

  it("refresh_ACardWhoseFactsChanged_ShowsTheNewOnesAndKeepsWhatWasBegun", async () => {
    journey.cards = [sampleCard()];
    await open();
    button("Dismiss").click();
    choose(document.querySelector("select"), "717700000");
    const save = button("Save");
    save.focus();
    journey.cards = [sampleCard({ facts: ["Four deciders, no line."] })];
    await open();

    expect(document.querySelector(".facts li")?.textContent).toBe("Four deciders, no line.");
    expect(document.querySelectorAll("article")).toHaveLength(1);
    expect(document.querySelector("article select")).toMatchObject({ value: "717700000" });
    expect(document.activeElement).toBe(save);
  });

  it("act_ClickedTwice_IsOneAct", async () => {
    journey.cards = [sampleCard()];
    await open();
    button("Act").click();
    button("Act").click();
    await settled();

    expect(calls.map(({ name }) => name)).toEqual(["bd_GetJourney", "bd_ActOnAlert", "bd_GetJourney"]);
  });

  it("dismiss_Refused_KeepsWhatWasWritten", async () => {
    journey.cards = [sampleCard()];
    refusal = "This finding belongs to another team.";
    await open();
    button("Dismiss").click();
    choose(document.querySelector("select"), "717700000");
    Object.assign(document.querySelector("article input") ?? {}, { value: "Settled by phone" });
    button("Save").click();

    await vi.waitFor(() => { expect(document.querySelector("[role=alert]")?.textContent).toBe(refusal); });
    expect(document.querySelector("article input")).toMatchObject({ value: "Settled by phone" });
    expect(button("Save").disabled).toBe(false);
  });

  it("act_CardStaysOpen_IsMadeAnewWithoutItsWaitingText", async () => {
    journey.cards = [sampleCard()];
    await open();
    button("Act").click();
    await vi.waitFor(() => { expect(document.querySelector(".panel")?.textContent).toBe(""); });

    expect(calls.map(({ name }) => name)).toEqual(["bd_GetJourney", "bd_ActOnAlert", "bd_GetJourney"]);
  });

  it("refresh_AnAnswerOvertakenByALaterOne_IsNotShown", async () => {
    let release: () => void = () => undefined;
    delay = new Promise((resolve) => { release = resolve; });
    journey.cards = [sampleCard({ title: "Old" })];
    const overtaken = open();
    delay = undefined;
    journey.cards = [sampleCard({ title: "New" })];
    await open();
    release();

    expect((await overtaken).cards[0]?.title).toBe("New");
    expect(document.querySelector("article h3")?.textContent).toContain("New");
  });

  it("snooze_AfterAnHourOnAnUnchangedCard_CountsFromThen", async () => {
    journey.cards = [sampleCard()];
    await open();
    journey.now = "2027-01-11T10:00:00Z";
    await open();
    button("Snooze").click();
    button("1 hour").click();
    await settled();

    expect(calls.find(({ name }) => name === "bd_SnoozeAlert")?.request["Until"]).toEqual(new Date("2027-01-11T11:00:00Z"));
  });

  it("stepBack_RefreshedWhileAPersonWrites_KeepsTheNote", async () => {
    journey.lastTransition = { id: "00000000-0000-0000-0000-0000000000f3", fromStage: "Propose", toStage: "Develop", on: journey.now, askReason: true };
    await open();
    const note = document.querySelector<HTMLInputElement>(".question input");
    note?.focus();
    Object.assign(note ?? {}, { value: "Their budget round" });
    journey.now = "2027-01-11T09:01:00Z";
    await open();

    expect(document.querySelector<HTMLInputElement>(".question input")?.value).toBe("Their budget round");
    expect(document.activeElement).toBe(note);
  });

  it("stepBack_ReasonNotStated_AsksAndRecordsIt", async () => {
    journey.lastTransition = { id: "00000000-0000-0000-0000-0000000000f1", fromStage: "Propose", toStage: "Develop", on: journey.now, askReason: true };
    await open();
    choose(document.querySelector(".question select"), "717700004");
    button("Save").click();
    await settled();

    expect(calls.find(({ name }) => name === "bd_StateTransitionReason")?.request).toMatchObject({ Reason: 717700004 });
  });

  it("stepBack_Later_IsNotAskedAgainOnThisPage", async () => {
    journey.lastTransition = { id: "00000000-0000-0000-0000-0000000000f2", fromStage: "Propose", toStage: "Develop", on: journey.now, askReason: true };
    await open();
    button("Later").click();
    await open();

    expect(document.querySelector(".question")).toBeNull();
  });
});
