import { parseXml } from "./layout";

/** What a person added to a view: order, words to look for, a page, a parent record. */
export interface Refinement {
  sort?: { column: string; descending: boolean };
  /** Columns that quick find looks in, and the words. */
  find?: { columns: string[]; text: string };
  page?: number;
  pageSize?: number;
  pagingCookie?: string;
  /** Only rows whose lookup holds this id. */
  parent?: { column: string; id: string };
}

/** The view's FetchXML with a person's refinements; the view itself stays as the solution wrote it. */
export function refine(fetchXml: string, { sort, find, page, pageSize, pagingCookie, parent }: Refinement): string {
  const document = parseXml(fetchXml, "fetchXml");
  const fetch = document.documentElement;
  const entity = fetch.querySelector(":scope > entity");
  if (entity === null) {
    throw new Error("This view's fetchXml has no <entity>.");
  }
  if (pageSize !== undefined) {
    fetch.setAttribute("count", String(pageSize));
    fetch.setAttribute("page", String(page ?? 1));
    fetch.setAttribute("returntotalrecordcount", "true");
    if (pagingCookie !== undefined) {
      fetch.setAttribute("paging-cookie", decodeCookie(pagingCookie));
    }
  }
  if (sort !== undefined) {
    entity.querySelectorAll("order").forEach((order) => order.remove());
    entity.append(element(document, "order", { attribute: sort.column, descending: String(sort.descending) }));
  }
  if (parent !== undefined) {
    entity.append(filter(document, "and", [condition(document, parent.column, "eq", parent.id)]));
  }
  if (find !== undefined && find.text.trim() !== "") {
    const pattern = `%${escapeLike(find.text.trim())}%`;
    entity.append(filter(document, "or", find.columns.map((column) => condition(document, column, "like", pattern))));
  }
  return new XMLSerializer().serializeToString(document);
}

/** The columns that a quick-find view looks in: those its marked filter compares with the words ({0}). */
export function quickFindColumns(fetchXml: string): string[] {
  const conditions = parseXml(fetchXml, "fetchXml").querySelectorAll('filter[isquickfindfields="1"] > condition, filter[isquickfindfields="true"] > condition');
  return [...conditions].map((found) => found.getAttribute("attribute") ?? "").filter((name) => name !== "");
}

/** Alias of each linked table of a view, with the table's name. */
export function linkedTables(fetchXml: string): Map<string, string> {
  const links = parseXml(fetchXml, "fetchXml").querySelectorAll("link-entity[alias]");
  return new Map([...links].map((link) => [link.getAttribute("alias") ?? "", link.getAttribute("name") ?? ""]));
}

/** The server answers the cookie inside an XML attribute, URL-encoded twice; a request wants the inner text. */
export function decodeCookie(cookie: string): string {
  const encoded = /pagingcookie="([^"]*)"/.exec(cookie)?.[1];
  return encoded === undefined ? cookie : decodeURIComponent(decodeURIComponent(encoded));
}

/** Words are looked for as they are: the wildcards of LIKE lose their meaning. */
function escapeLike(text: string): string {
  return text.replace(/[[%_]/g, (wildcard) => `[${wildcard}]`);
}

function filter(document: Document, type: string, conditions: Element[]): Element {
  const created = element(document, "filter", { type });
  created.append(...conditions);
  return created;
}

function condition(document: Document, attribute: string, operator: string, value: string): Element {
  return element(document, "condition", { attribute, operator, value });
}

function element(document: Document, name: string, attributes: Record<string, string>): Element {
  const created = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => created.setAttribute(key, value));
  return created;
}
