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

/** Marks an entry of the browser's history that the app made: the one before it is a page of the app. */
const reachedInside = { reachedInside: true };

let guard: Guard | undefined;
const listeners = new Set<() => void>();

/** While it is set, leaving the page asks this first. Answers the function that takes it away. */
export function guardPage(ask: Guard): () => void {
  guard = ask;
  return () => {
    if (guard === ask) {
      guard = undefined;
    }
  };
}

/** Goes to a page, unless the present one has something to keep. */
export async function navigate(route: Route, { replace = false } = {}): Promise<void> {
  if (guard !== undefined && !(await guard())) {
    return;
  }
  window.history[replace ? "replaceState" : "pushState"](replace ? window.history.state : reachedInside, "", addressOf(route));
  listeners.forEach((listener) => listener());
}

/** Goes back to where the page was opened from; to this route where that was outside the app. */
export async function leaveTo(route: Route): Promise<void> {
  if ((window.history.state as typeof reachedInside | null)?.reachedInside === true) {
    window.history.back();
  } else {
    await navigate(route);
  }
}

/** The address in the browser's bar, as a route. */
export function useRoute(): Route {
  return routeOf(useSyncExternalStore(listen, () => window.location.search));
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  window.addEventListener("popstate", listener);
  return () => {
    listeners.delete(listener);
    window.removeEventListener("popstate", listener);
  };
}

function address(parameters: Record<string, string | undefined>): string {
  const present = Object.entries(parameters).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return `/main.aspx?${new URLSearchParams(present).toString()}`;
}

function parentOf(query: URLSearchParams): Parent | undefined {
  const parent = query.get("parent");
  return parent === null ? undefined : (JSON.parse(parent) as Parent);
}
