import { refusal, working } from "../page/page";
import { forget } from "./keep";
import type { Texts } from "./texts";

/** Runs a person's action, then shows anew what there is; a refusal is shown in its place. */
export type Perform = (action: () => Promise<unknown>, place: HTMLElement) => void;

/** Runs one action of a card (or question) at a time: until it is answered, its buttons wait. What a refused action was given stays. */
export function performing(texts: Texts, showAnew: () => Promise<unknown>): Perform {
  return (action, place) => {
    const begun = [...place.childNodes].filter((node) => !(node instanceof Element && node.classList.contains("refusal")));
    const release = disable(place.parentElement ?? place);
    place.replaceChildren(working(texts.get("working")));
    action().then(
      () => {
        forget(place);
        showAnew().catch((error: unknown) => { place.replaceChildren(refusal(error)); });
      },
      (error: unknown) => {
        release();
        place.replaceChildren(...begun, refusal(error));
      },
    );
  };
}

/** Takes the buttons away until the answer. */
function disable(place: HTMLElement): () => void {
  const buttons = [...place.querySelectorAll("button")].filter((button) => !button.disabled);
  for (const button of buttons) {
    button.disabled = true;
  }
  return () => {
    for (const button of buttons) {
      button.disabled = false;
    }
  };
}
