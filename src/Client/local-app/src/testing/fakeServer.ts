import { vi } from "vitest";
import { forgetDefinitions } from "../server/tables";
import { formsOf, tableOf, viewsOf } from "./shippedDefinitions";

/** A request the app sent. */
export interface Sent {
  method: string;
  path: string;
  body: Record<string, unknown> | undefined;
}

type Answer = { status?: number; body?: unknown; headers?: Record<string, string> } | undefined;

export const dealId = "d0000000-0000-0000-0000-000000000001";
const repId = "a0000000-0000-0000-0000-000000000001";
const formatted = "@OData.Community.Display.V1.FormattedValue";

const deal = {
  opportunityid: dealId,
  name: "Nordhafen Logistik",
  statecode: 0,
  [`statecode${formatted}`]: "Open",
  _ownerid_value: repId,
  [`_ownerid_value${formatted}`]: "Rita Rep",
  "_ownerid_value@Microsoft.Dynamics.CRM.lookuplogicalname": "systemuser",
  estimatedvalue: 420000,
  [`estimatedvalue${formatted}`]: "€420,000.00",
  "ds.bd_topseverity": 717700001,
  [`ds.bd_topseverity${formatted}`]: "Warning",
  bd_changedecision: 717700000,
};

interface FakeServerOptions {
  lcid?: number;
  override?: (sent: Sent) => Answer;
  /** What the answer to a request waits for. */
  until?: (sent: Sent) => Promise<void> | undefined;
}

/**
 * Answers the app's requests in a test with the shipped solution's own forms and views. `override` answers first;
 * what nobody answers is a failure of the test, not an empty page.
 */
export function fakeServer({ lcid = 1033, override = () => undefined, until = () => undefined }: FakeServerOptions = {}) {
  const sent: Sent[] = [];
  forgetDefinitions();
  vi.stubGlobal("fetch", (address: string, init: RequestInit) => {
    const body = typeof init.body === "string" ? (JSON.parse(init.body) as Sent["body"]) : undefined;
    const request = { method: init.method ?? "GET", path: decodeURIComponent(address), body };
    sent.push(request);
    const answer = override(request) ?? answerTo(request, lcid);
    if (answer === undefined) {
      throw new Error(`The fake server has no answer to ${request.method} ${request.path}.`);
    }
    const text = answer.body === undefined ? null : JSON.stringify(answer.body);
    const response = new Response(text, { status: answer.status ?? (text === null ? 204 : 200), headers: answer.headers });
    return Promise.resolve(until(request)).then(() => response);
  });
  return { sent, changes: () => sent.filter(({ method }) => method !== "GET") };
}

function answerTo({ method, path }: Sent, lcid: number): Answer {
  if (method === "PATCH") {
    return {};
  }
  if (method === "POST") {
    return { headers: { "OData-EntityId": `http://127.0.0.1/api/data/v9.2/rows(${dealId})` } };
  }
  if (path === "/local/session") {
    const user = { id: repId, name: "Rita Rep", title: "Account Executive", lcid, roles: ["BD Rep"] };
    return { body: { user, users: [user], now: "2027-01-11T09:00:00Z", clockMoved: true, app: { uniqueName: "bd_BuyingDynamics", name: "Buying Dynamics" } } };
  }
  if (path === "/local/app") {
    const subareas = [{ id: "deals", title: "Opportunities", table: "opportunity" }];
    return { body: { name: "Buying Dynamics", areas: [{ id: "sales", title: "Sales", groups: [{ id: "work", title: "My work", subareas }] }] } };
  }
  if (path.startsWith("/local/process/")) {
    return { body: { instance: null, stages: [] } };
  }
  const [, table = "", rest = ""] = /^\/local\/tables\/(\w+)(.*)$/.exec(path) ?? [];
  if (table !== "") {
    return { body: rest === "" ? tableOf(table) : rest === "/views" ? viewsOf(table) : rest.endsWith("=main") ? formsOf(table) : [] };
  }
  if (path.startsWith(`/api/data/v9.2/opportunities(${dealId})`)) {
    return { body: deal };
  }
  return path.startsWith("/api/data/v9.2/") ? { body: { value: path.startsWith("/api/data/v9.2/opportunities?") ? [deal] : [] } } : undefined;
}
