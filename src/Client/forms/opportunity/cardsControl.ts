import type { Journey } from "../journey/contract";
import { webResources } from "../platform/names";

/** What the cards page (bd_/cards/cards.html) offers to the form that shows it. */
export interface CardsPage {
  /** Reads the journey anew and shows it. */
  refresh(): Promise<Journey>;
  /** Says that a fresh look is on its way. */
  busy(): void;
}

declare global {
  interface Window {
    /** A web resource that takes part in the form is handed the client API this way, as the platform documents. */
    setClientApiContext(xrm: Xrm.XrmStatic, form: Xrm.FormContext): CardsPage;
  }
}

/** The cards page on this form, given the client API that it needs; undefined on a form without it. */
export async function cardsOf(form: Xrm.FormContext): Promise<CardsPage | undefined> {
  const control = form.ui.controls
    .get()
    .find((candidate) => candidate.getControlType() === "webresource" && (candidate as Xrm.Controls.IframeControl).getSrc().includes(webResources.cards));
  if (control === undefined) {
    return undefined;
  }
  const frame = await (control as Xrm.Controls.FramedControl).getContentWindow();
  return frame.setClientApiContext(Xrm, form);
}
