import { getJson, send } from "./http";

/** A row as the Web API answers it: values, and their annotations beside them. */
export type Row = Record<string, unknown>;

export interface Page {
  rows: Row[];
  moreRecords: boolean;
  pagingCookie: string | undefined;
  total: number | undefined;
}

const root = "/api/data/v9.2";
const annotations = { Prefer: 'odata.include-annotations="*"' };

/** One row by id, with formatted values and lookup tables. */
export function retrieve(entitySet: string, id: string, options = ""): Promise<Row> {
  return getJson<Row>(`${root}/${entitySet}(${id})${options}`, annotations);
}

/** Rows by OData options ("?$select=…"). */
export async function retrieveMultiple(entitySet: string, options = ""): Promise<Page> {
  return pageOf(await getJson<Row>(`${root}/${entitySet}${options}`, annotations));
}

/** Rows by FetchXML, one page. */
export function fetchRows(entitySet: string, fetchXml: string): Promise<Page> {
  return retrieveMultiple(entitySet, `?fetchXml=${encodeURIComponent(fetchXml)}`);
}

/** Creates a row and answers its id. */
export async function create(entitySet: string, values: Row): Promise<string> {
  const response = await send("POST", `${root}/${entitySet}`, values);
  const id = /\(([0-9a-f-]{36})\)/i.exec(response.headers.get("OData-EntityId") ?? "")?.[1];
  if (id === undefined) {
    throw new Error("The server created the row but did not say its id (OData-EntityId).");
  }
  return id;
}

/** Changes these columns of an existing row; never creates one. */
export async function update(entitySet: string, id: string, values: Row): Promise<void> {
  await send("PATCH", `${root}/${entitySet}(${id})`, values, { "If-Match": "*" });
}

export async function remove(entitySet: string, id: string): Promise<void> {
  await send("DELETE", `${root}/${entitySet}(${id})`);
}

/** Calls an unbound action; the response as the server gave it. */
export function callAction(name: string, parameters: Row): Promise<Response> {
  return send("POST", `${root}/${name}`, parameters);
}

/** Calls an unbound function. */
export function callFunction(name: string, parameters: Row): Promise<Response> {
  const names = Object.keys(parameters);
  const aliases = names.map((parameter, index) => `${parameter}=@p${index}`).join(",");
  const values = names.map((parameter, index) => `@p${index}=${encodeURIComponent(JSON.stringify(parameters[parameter]))}`).join("&");
  return send("GET", `${root}/${name}(${aliases})${values === "" ? "" : `?${values}`}`);
}

const formatted = "@OData.Community.Display.V1.FormattedValue";
const lookupTable = "@Microsoft.Dynamics.CRM.lookuplogicalname";

/** A column's value as people read it: its label, its name, its date in their format. */
export function textOf(row: Row, column: string): string {
  const value = row[`${column}${formatted}`] ?? row[`${lookupProperty(column)}${formatted}`] ?? row[column];
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? String(value) : "";
}

/** A lookup's target, or null where it is empty. */
export function lookupOf(row: Row, column: string): { id: string; table: string; name: string } | null {
  const property = [lookupProperty(column), column].find((name) => typeof row[name] === "string" && typeof row[`${name}${lookupTable}`] === "string");
  return property === undefined ? null : { id: row[property] as string, table: row[`${property}${lookupTable}`] as string, name: textOf(row, property) };
}

/** The property a lookup column's id is read from. */
export function lookupProperty(column: string): string {
  return `_${column}_value`;
}

function pageOf(answer: Row): Page {
  const cookie = answer["@Microsoft.Dynamics.CRM.fetchxmlpagingcookie"];
  const total = answer["@Microsoft.Dynamics.CRM.totalrecordcount"] ?? answer["@odata.count"];
  return {
    rows: answer["value"] as Row[],
    moreRecords: answer["@Microsoft.Dynamics.CRM.morerecords"] === true || answer["@odata.nextLink"] !== undefined,
    pagingCookie: typeof cookie === "string" ? cookie : undefined,
    total: typeof total === "number" && total >= 0 ? total : undefined,
  };
}
