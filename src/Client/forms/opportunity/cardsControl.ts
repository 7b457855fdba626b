import type { Journey } from "../journey/contract";
import { type FormPage, frameOf, pageOn } from "../page/formPage";
import { webResources } from "../platform/names";

/** What the cards page (bd_/cards/cards.html) offers to the form that shows it. */
export interface CardsPage {
  /** Reads the journey anew and shows it. */
  refresh(): Promise<Journey>;
  /** Says whether a fresh look is on its way. */
  busy(isBusy: boolean): void;
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

/** The pages of other tabs, in no particular order. */
export const otherPages = [webResources.consensus, webResources.chart, webResources.promises] as const;

/** One of them on this form, likewise; resolves when its tab was opened. */
export function pageOf(form: Xrm.FormContext, page: (typeof otherPages)[number]): Promise<FormPage | undefined> {
  return pageOn(form, page);
}
