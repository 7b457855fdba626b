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
