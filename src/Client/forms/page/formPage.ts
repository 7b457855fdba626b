import { content, refusal } from "./page";

/** What a page on a form offers to the form that shows it. */
export interface FormPage {
  /** Reads anew and shows it; what is refused stands on the page. */
  refresh(): Promise<void>;
}

/** Takes part in the form as the platform documents it: the form hands over the client API. */
export function takePart(show: (xrm: Xrm.XrmStatic, recordId: string) => Promise<void>): void {
  const connect = (xrm: Xrm.XrmStatic, form: Xrm.FormContext): FormPage => ({
    refresh: () => show(xrm, form.data.entity.getId()).catch((error: unknown) => {
      content().setAttribute("aria-busy", "false");
      content().replaceChildren(refusal(error));
    }),
  });
  Object.assign(window, { setClientApiContext: connect });
}

/** A page that takes part in this form, given the client API that it needs; undefined on a form without it. */
export async function pageOn(form: Xrm.FormContext, page: string): Promise<FormPage | undefined> {
  const frame = await frameOf(form, page);
  return (frame as unknown as FormPageFrame | undefined)?.setClientApiContext(Xrm, form);
}

/** The window of a page on this form; resolves when the page has loaded, which on a tab of its own may take its opening. */
export async function frameOf(form: Xrm.FormContext, page: string): Promise<Window | undefined> {
  const control = form.ui.controls
    .get()
    .find((candidate) => candidate.getControlType() === "webresource" && (candidate as Xrm.Controls.IframeControl).getSrc().includes(page));
  return control === undefined ? undefined : (control as Xrm.Controls.FramedControl).getContentWindow();
}

interface FormPageFrame {
  setClientApiContext(xrm: Xrm.XrmStatic, form: Xrm.FormContext): FormPage;
}
