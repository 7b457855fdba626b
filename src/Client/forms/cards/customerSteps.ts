import type { Journey } from "../journey/contract";
import { element } from "./element";
import type { Texts } from "./texts";

/** What the customer still has to settle before Buying, and the milestones with what the customer confirmed. */
export function customerSteps(journey: Journey, texts: Texts): HTMLElement | null {
  const missing = journey.gate.applies && !journey.gate.met ? journey.gate.items : [];
  if (missing.length === 0 && journey.milestones.length === 0) {
    return null;
  }
  const done = journey.milestones.filter(({ status }) => status === "ConfirmedByCustomer").length;
  return element(
    "div",
    { className: "steps" },
    missing.length > 0 &&
      folded(`${texts.get("missing")} (${String(missing.filter(({ met }) => !met).length)})`, missing.map(({ text, met }) => row(text, met))),
    journey.milestones.length > 0 &&
      folded(
        `${texts.get("milestones")} (${String(done)}/${String(journey.milestones.length)})`,
        journey.milestones.map(({ name, status, statusText }) =>
          row(statusText === null ? name : `${name}: ${statusText}`, status === "ConfirmedByCustomer"),
        ),
      ),
  );
}

function folded(title: string, rows: HTMLElement[]): HTMLElement {
  return element("details", {}, element("summary", {}, title), element("ul", { className: "checks" }, ...rows));
}

function row(text: string, met: boolean): HTMLElement {
  return element("li", { className: met ? "met" : "open" }, element("span", { attributes: { "aria-hidden": "true" } }, met ? "✓" : "○"), ` ${text}`);
}
