import type { Journey } from "../journey/contract";
import type { ConsensusPage } from "../network/consensus";
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
  const frame = await frameOf(form, webResources.cards);
  return frame?.setClientApiContext(Xrm, form);
}

/** The consensus page on this form, likewise. */
export async function consensusOf(form: Xrm.FormContext): Promise<ConsensusPage | undefined> {
  const frame = await frameOf(form, webResources.consensus);
  return (frame as unknown as ConsensusFrame | undefined)?.setClientApiContext(Xrm, form);
}

/** The same way in, to another page. */
interface ConsensusFrame {
  setClientApiContext(xrm: Xrm.XrmStatic, form: Xrm.FormContext): ConsensusPage;
}

async function frameOf(form: Xrm.FormContext, page: string): Promise<Window | undefined> {
  const control = form.ui.controls
    .get()
    .find((candidate) => candidate.getControlType() === "webresource" && (candidate as Xrm.Controls.IframeControl).getSrc().includes(page));
  return control === undefined ? undefined : (control as Xrm.Controls.FramedControl).getContentWindow();
}
