import { element } from "../cards/element";
import { arrange } from "../cards/keep";

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
export function present(locale: string, title: string, ...parts: (Element | false)[]): void {
  document.documentElement.lang = locale;
  document.title = title;
  content().setAttribute("aria-busy", "false");
  arrange(content(), parts.filter((part): part is Element => part !== false));
}

/** What the product refused, in its own sentence. */
export function refusal(error: unknown): HTMLElement {
  return element("p", { className: "refusal", attributes: { role: "alert" } }, (error as Error).message);
}

/** That something is on its way. */
export function working(text: string): HTMLElement {
  return element("p", { className: "working", attributes: { role: "status" } }, text);
}

/** What each place waits for. */
const awaited = new WeakMap<HTMLElement, unknown>();

/** Shows in a place what comes of a call: meanwhile that it is under way, and its refusal if it is refused. A later call counts. */
export function fill(place: HTMLElement, meanwhile: string, parts: Promise<(Node | false)[]>): Promise<void> {
  empty(place, working(meanwhile));
  awaited.set(place, parts);
  const put = (...shown: Node[]) => {
    if (awaited.get(place) === parts) {
      place.replaceChildren(...shown);
    }
  };
  return parts.then(
    (shown) => { put(...shown.filter((part): part is Node => part !== false)); },
    (error: unknown) => { put(refusal(error)); },
  );
}

/** Leaves nothing (or only this) in a place; what it waited for is no longer shown. */
export function empty(place: HTMLElement, ...instead: Node[]): void {
  awaited.delete(place);
  place.replaceChildren(...instead);
}

/** Starts a page of the app: it stands in the app's frame, whose client API it uses. Alone, it has nothing to show. */
export function start(show: (xrm: Xrm.XrmStatic) => Promise<void>): void {
  const app = (window.parent as unknown as { Xrm?: Xrm.XrmStatic }).Xrm;
  if (app !== undefined) {
    show(app).catch((error: unknown) => { present(document.documentElement.lang, document.title, refusal(error)); });
  }
}
