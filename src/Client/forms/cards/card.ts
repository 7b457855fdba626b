import type { Card, Choice } from "../journey/contract";
import { type Actions, hoursAfter } from "./actions";
import { button, choiceList, element, labelled } from "./element";
import { keep } from "./keep";
import type { Perform } from "./performing";
import type { Texts } from "./texts";

/** What a card needs of the answer it came with. */
export interface CardContext {
  /** The environment's present moment when asked, ISO, UTC: snoozes are counted from it. */
  now: () => string;
  dismissalReasons: Choice[];
  /** Facts shown at once, the rest folded; all when left out. */
  factsAtOnce?: number;
}

/** One finding: its facts, why it matters now, and the one next thing (or one question with two options). */
export function cardElement(card: Card, context: CardContext, texts: Texts, actions: Actions, perform: Perform): HTMLElement {
  // What a person has begun with this finding stays, also when its facts have changed meanwhile.
  const panel = keep(document.body, ["panel", card.id, context.dismissalReasons], () => element("div", { className: "panel" }));
  const show = (...content: HTMLElement[]) => {
    panel.replaceChildren(...content);
    panel.querySelector<HTMLElement>("select, input, button")?.focus();
    // The page stands in a frame of fixed height: what was asked for may lie below its edge.
    panel.scrollIntoView({ block: "nearest" });
  };
  const later = (until: Date) => { perform(() => actions.snooze(card.id, until), panel); };
  return element(
    "article",
    { className: `card ${card.severity.toLowerCase()}`, attributes: { "data-rule": card.rule } },
    element("h3", {}, element("span", { className: "severity" }, texts.get(`severity${card.severity}`)), card.title),
    ...factLists(card.facts, context.factsAtOnce ?? card.facts.length, texts),
    paragraph(texts.get("whyNow"), card.reason),
    paragraph(texts.get("whatToDo"), card.action),
    card.options.length > 0 && element("ul", { className: "options", attributes: { "aria-label": texts.get("options") } }, ...card.options.map((option) => element("li", {}, option))),
    element(
      "div",
      { className: "commands" },
      button(texts.get("act"), () => { perform(() => actions.act(card.id), panel); }, "button primary"),
      button(texts.get("snooze"), () => { show(...snoozeChoices(context, texts, later)); }),
      button(texts.get("dismiss"), () => { show(dismissalForm(card, context, texts, actions, perform, panel)); }),
    ),
    panel,
  );
}

function factLists(facts: string[], atOnce: number, texts: Texts): HTMLElement[] {
  const list = (some: string[]) => element("ul", { className: "facts", attributes: { "aria-label": texts.get("facts") } }, ...some.map((fact) => element("li", {}, fact)));
  const rest = facts.slice(atOnce);
  return [
    ...(facts.length > 0 ? [list(facts.slice(0, atOnce))] : []),
    ...(rest.length > 0 ? [element("details", { className: "more-facts" }, element("summary", {}, texts.get("moreCards", rest.length)), list(rest))] : []),
  ];
}

function paragraph(label: string, text: string | null): HTMLElement | null {
  return text === null || text === "" ? null : element("p", {}, element("strong", {}, `${label} `), text);
}

function snoozeChoices(context: CardContext, texts: Texts, snooze: (until: Date) => void): HTMLElement[] {
  const tomorrow = hoursAfter(context.now(), 24);
  const date = element("input", { attributes: { type: "date", min: tomorrow.toISOString().slice(0, 10) } });
  date.addEventListener("change", () => {
    if (date.value !== "" && date.value >= date.min) {
      snooze(new Date(`${date.value}T00:00:00`));
    }
  });
  return [
    button(texts.get("snoozeHour"), () => { snooze(hoursAfter(context.now(), 1)); }),
    button(texts.get("snoozeDay"), () => { snooze(tomorrow); }),
    labelled(texts.get("snoozeDate"), date),
  ];
}

function dismissalForm(card: Card, context: CardContext, texts: Texts, actions: Actions, perform: Perform, panel: HTMLElement): HTMLElement {
  const reason = choiceList(context.dismissalReasons);
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
