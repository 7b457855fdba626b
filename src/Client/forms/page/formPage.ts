import { content, present, refusal } from "./page";

/** What a page on a form offers to the form that shows it. */
export interface FormPage {
  /** Reads anew and shows it; what is refused stands on the page. */
  refresh(): Promise<void>;
}

/**
 * Takes part in the form as the platform documents it: the form hands over the client API. The form has the page read anew whenever it
 * likes: an answer that says nothing new leaves the page as a person left it, and one that was overtaken is dropped.
 * @param ask what the page shows of a record, as text
 * @param draw shows such an answer
 */
export function takePart(ask: (xrm: Xrm.XrmStatic, recordId: string) => Promise<string>, draw: (answer: string, xrm: Xrm.XrmStatic) => void): void {
  let asked = 0;
  let shown: { question: number; drawn: string | undefined } = { question: 0, drawn: undefined };
  const refresh = async (xrm: Xrm.XrmStatic, recordId: string): Promise<void> => {
    asked += 1;
    const question = asked;
    const put = (answer: string | undefined, show: () => void) => {
      if (question > shown.question) {
        if (answer === undefined || answer !== shown.drawn) {
          show();
        }
        shown = { question, drawn: answer };
        content().setAttribute("aria-busy", "false");
      }
    };
    await ask(xrm, recordId).then(
      (answer) => { put(answer, () => { draw(answer, xrm); }); },
      (error: unknown) => { put(undefined, () => { present(document.documentElement.lang, document.title, refusal(error)); }); },
    );
  };
  const connect = (xrm: Xrm.XrmStatic, form: Xrm.FormContext): FormPage => ({ refresh: () => refresh(xrm, form.data.entity.getId()) });
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
