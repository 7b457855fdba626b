import type { Card, Journey } from "../journey/contract";
import { type Actions, hoursAfter } from "./actions";
import { button, choiceList, element, labelled } from "./element";
import type { Texts } from "./texts";

/** Runs a person's action, then shows the journey anew; a refusal is shown in its place. */
export type Perform = (action: () => Promise<unknown>, place: HTMLElement) => void;

/** One finding: its facts, why it matters now, and the one next thing (or one question with two options). */
export function cardElement(card: Card, journey: Journey, texts: Texts, actions: Actions, perform: Perform): HTMLElement {
  const panel = element("div", { className: "panel" });
  const show = (...content: HTMLElement[]) => {
    panel.replaceChildren(...content);
    panel.querySelector<HTMLElement>("select, input, button")?.focus();
  };
  const later = (until: Date) => { perform(() => actions.snooze(card.id, until), panel); };
  return element(
    "article",
    { className: `card ${card.severity.toLowerCase()}`, attributes: { "data-rule": card.rule } },
    element("h3", {}, element("span", { className: "severity" }, texts.get(`severity${card.severity}`)), card.title),
    card.facts.length > 0 && element("ul", { className: "facts", attributes: { "aria-label": texts.get("facts") } }, ...card.facts.map((fact) => element("li", {}, fact))),
    paragraph(texts.get("whyNow"), card.reason),
    paragraph(texts.get("whatToDo"), card.action),
    card.options.length > 0 && element("ul", { className: "options", attributes: { "aria-label": texts.get("options") } }, ...card.options.map((option) => element("li", {}, option))),
    element(
      "div",
      { className: "commands" },
      button(texts.get("act"), () => { perform(() => actions.act(card.id), panel); }, "button primary"),
      button(texts.get("snooze"), () => { show(...snoozeChoices(journey, texts, later)); }),
      button(texts.get("dismiss"), () => { show(dismissalForm(card, journey, texts, actions, perform, panel)); }),
    ),
    panel,
  );
}

function paragraph(label: string, text: string | null): HTMLElement | null {
  return text === null || text === "" ? null : element("p", {}, element("strong", {}, `${label} `), text);
}

function snoozeChoices(journey: Journey, texts: Texts, snooze: (until: Date) => void): HTMLElement[] {
  const tomorrow = hoursAfter(journey.now, 24);
  const date = element("input", { attributes: { type: "date", min: tomorrow.toISOString().slice(0, 10) } });
  date.addEventListener("change", () => {
    if (date.value !== "" && date.value >= date.min) {
      snooze(new Date(`${date.value}T00:00:00`));
    }
  });
  return [
    button(texts.get("snoozeHour"), () => { snooze(hoursAfter(journey.now, 1)); }),
    button(texts.get("snoozeDay"), () => { snooze(tomorrow); }),
    labelled(texts.get("snoozeDate"), date),
  ];
}

function dismissalForm(card: Card, journey: Journey, texts: Texts, actions: Actions, perform: Perform, panel: HTMLElement): HTMLElement {
  const reason = choiceList(journey.dismissalReasons);
  const comment = element("input", { attributes: { type: "text", maxlength: "1000" } });
  const save = button(texts.get("save"), () => { perform(() => actions.dismiss(card.id, Number(reason.value), comment.value), panel); }, "button primary");
  save.disabled = true;
  reason.required = true;
  reason.addEventListener("change", () => { save.disabled = reason.value === ""; });
  return element(
    "div",
    { className: "dismissal" },
    labelled(texts.get("dismissTitle"), reason),
    labelled(texts.get("comment"), comment),
    save,
    button(texts.get("cancel"), () => { panel.replaceChildren(); }),
  );
}
