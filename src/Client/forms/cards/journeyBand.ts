import type { Journey, Phase } from "../journey/contract";
import { element } from "./element";
import type { Texts } from "./texts";

/** The customer's journey: three phases with the customer's question, and where the deal stands in it. */
export function journeyBand(journey: Journey, texts: Texts): HTMLElement {
  return element(
    "section",
    { className: "band", attributes: { "aria-label": texts.get("journey") } },
    element("ol", { className: "phases" }, ...journey.phases.map(phaseStep)),
    element("p", { className: "standing" }, ...standing(journey, texts)),
  );
}

function phaseStep({ name, question, state }: Phase): HTMLElement {
  const attributes: Record<string, string> = state === "current" ? { "aria-current": "step" } : {};
  return element(
    "li",
    { className: `phase ${state}`, attributes },
    element("span", { className: "phase-name" }, name),
    element("span", { className: "phase-question" }, question),
  );
}

function standing(journey: Journey, texts: Texts): HTMLElement[] {
  const parts: string[] = [];
  if (journey.stage !== null) {
    parts.push(`${texts.get("stage")}: ${journey.stage}`);
  }
  const since = journey.stageEnteredOn ?? journey.phaseEnteredOn;
  if (since !== null) {
    const days = Math.max(0, Math.floor((Date.parse(journey.now) - Date.parse(since)) / 86_400_000));
    parts.push(texts.get("since", texts.date(since)), texts.get("days", days));
  }
  if (journey.iterations > 0) {
    parts.push(texts.get("iterations", journey.iterations));
  }
  return parts.map((part) => element("span", {}, part));
}
