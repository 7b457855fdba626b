import { element } from "../cards/element";

const german = 1031;

/** The language of the page: what the caller reads, as an HTML language code. */
export function localeOf(xrm: Xrm.XrmStatic): "de" | "en" {
  return xrm.Utility.getGlobalContext().userSettings.languageId === german ? "de" : "en";
}

/** The one place of the page that changes. */
export function content(): HTMLElement {
  const main = document.querySelector("main");
  if (main === null) {
    throw new Error("The page has no <main>.");
  }
  return main;
}

/** Puts the page's parts on the screen and says that it is complete. */
export function present(locale: string, title: string, ...parts: (Node | false)[]): void {
  document.documentElement.lang = locale;
  document.title = title;
  content().setAttribute("aria-busy", "false");
  content().replaceChildren(...parts.filter((part): part is Node => part !== false));
}

/** What the product refused, in its own sentence. */
export function refusal(error: unknown): HTMLElement {
  return element("p", { className: "refusal", attributes: { role: "alert" } }, (error as Error).message);
}

/** That something is on its way. */
export function working(text: string): HTMLElement {
  return element("p", { className: "working", attributes: { role: "status" } }, text);
}

/** Shows in a place what comes of a call: meanwhile that it is under way, and its refusal if it is refused. */
export function fill(place: HTMLElement, meanwhile: string, parts: Promise<(Node | false)[]>): Promise<void> {
  place.replaceChildren(working(meanwhile));
  return parts.then(
    (shown) => { place.replaceChildren(...shown.filter((part): part is Node => part !== false)); },
    (error: unknown) => { place.replaceChildren(refusal(error)); },
  );
}

/** Starts a page of the app: it stands in the app's frame, whose client API it uses. Alone, it has nothing to show. */
export function start(show: (xrm: Xrm.XrmStatic) => Promise<void>): void {
  const app = (window.parent as unknown as { Xrm?: Xrm.XrmStatic }).Xrm;
  if (app !== undefined) {
    show(app).catch((error: unknown) => { content().replaceChildren(refusal(error)); });
  }
}
