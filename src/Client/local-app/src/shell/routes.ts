import { useSyncExternalStore } from "react";

/** The pages of the app, addressed as a model-driven app addresses them. */
export type Route =
  | { page: "list"; table: string; view?: string }
  | { page: "record"; table: string; id?: string; parent?: Parent }
  | { page: "webresource"; name: string }
  | { page: "dashboard"; id: string }
  | { page: "start" };

/** The record that a new one is created from: its lookup is filled in. */
export interface Parent {
  column: string;
  table: string;
  id: string;
  name: string;
}

export function routeOf(search: string): Route {
  const query = new URLSearchParams(search);
  const table = query.get("etn") ?? "";
  switch (query.get("pagetype")) {
    case "entitylist":
      return { page: "list", table, view: query.get("viewid") ?? undefined };
    case "entityrecord":
      return { page: "record", table, id: query.get("id") ?? undefined, parent: parentOf(query) };
    case "webresource":
      return { page: "webresource", name: query.get("webresourceName") ?? "" };
    case "dashboard":
      return { page: "dashboard", id: query.get("id") ?? "" };
    default:
      return { page: "start" };
  }
}

export function addressOf(route: Route): string {
  switch (route.page) {
    case "list":
      return address({ pagetype: "entitylist", etn: route.table, viewid: route.view });
    case "record":
      return address({ pagetype: "entityrecord", etn: route.table, id: route.id, ...(route.parent && { parent: JSON.stringify(route.parent) }) });
    case "webresource":
      return address({ pagetype: "webresource", webresourceName: route.name });
    case "dashboard":
      return address({ pagetype: "dashboard", id: route.id });
    case "start":
      return "/main.aspx";
  }
}

/** Asked before the page is left; answers whether it may be. */
type Guard = () => Promise<boolean>;

/** What the app writes into an entry of the browser's history: how many of its own pages lie before it. */
interface Entry {
  depth: number;
}

let guard: Guard | undefined;
/** The page that stays on the screen while it is asked whether it may be left; the browser has gone on already. */
let held: { search: string; depth: number; isReturning: boolean } | undefined;
/** Where the guarded page stands. */
let guarded = { search: "", depth: 0 };
const listeners = new Set<() => void>();

/** While it is set, leaving the page asks this first. Answers the function that takes it away. */
export function guardPage(ask: Guard): () => void {
  guard = ask;
  guarded = { search: window.location.search, depth: depth() };
  return () => {
    if (guard === ask) {
      guard = undefined;
    }
  };
}

/** Whether the page may be left, or read anew for somebody else or another day. */
export function mayLeavePage(): Promise<boolean> {
  return guard === undefined ? Promise.resolve(true) : guard();
}

/** Goes to a page, unless the present one has something to keep. */
export async function navigate(route: Route, { replace = false } = {}): Promise<void> {
  if (guard !== undefined && !(await guard())) {
    return;
  }
  const entry: Entry = { depth: depth() + (replace ? 0 : 1) };
  window.history[replace ? "replaceState" : "pushState"](entry, "", addressOf(route));
  tell();
}

/** Goes back to where the page was opened from; to this route where that was outside the app. */
export async function leaveTo(route: Route): Promise<void> {
  if (depth() > 0) {
    window.history.back();
  } else {
    await navigate(route);
  }
}

/** The address in the browser's bar, as a route. */
export function useRoute(): Route {
  return routeOf(useSyncExternalStore(listen, () => held?.search ?? window.location.search));
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  if (listeners.size === 1) {
    window.addEventListener("popstate", moved);
  }
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) {
      window.removeEventListener("popstate", moved);
    }
  };
}

/** The browser went back or forward. It cannot be stopped, so a page that must not be left is gone back to. */
function moved(): void {
  if (held?.isReturning === true) {
    held = undefined;
  } else if (held !== undefined) {
    return;
  } else if (guard !== undefined) {
    held = { ...guarded, isReturning: false };
    void guard().then(leaveOrReturn);
    return;
  }
  tell();
}

function leaveOrReturn(mayLeave: boolean): void {
  const back = held === undefined ? 0 : held.depth - depth();
  if (mayLeave || held === undefined || back === 0) {
    held = undefined;
    tell();
  } else {
    held.isReturning = true;
    window.history.go(back);
  }
}

function depth(): number {
  return (window.history.state as Entry | null)?.depth ?? 0;
}

function tell(): void {
  listeners.forEach((listener) => listener());
}

function address(parameters: Record<string, string | undefined>): string {
  const present = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `/main.aspx?${new URLSearchParams(present).toString()}`;
}

function parentOf(query: URLSearchParams): Parent | undefined {
  const parent = query.get("parent");
  return parent === null ? undefined : (JSON.parse(parent) as Parent);
}
