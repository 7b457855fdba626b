import { button, element } from "../cards/element";
import { takePart } from "../page/formPage";
import { localeOf, present } from "../page/page";
import { callCustomApi, guid } from "../platform/customApi";
import { customApis } from "../platform/names";
import type { PromiseLink, PromiseThread, Promises } from "./contract";

async function ask(xrm: Xrm.XrmStatic, dealId: string): Promise<string> {
  return (await callCustomApi<{ Promises: string }>(xrm, customApis.promises, { OpportunityId: guid(dealId) })).Promises;
}

/** Shows what became of each promise of the deal: six links in a row, each opening what stands behind it. */
function draw(json: string, xrm: Xrm.XrmStatic): void {
  const promises = JSON.parse(json) as Promises;
  present(
    localeOf(xrm),
    promises.title,
    element("h2", {}, promises.title),
    element("p", { className: "summary" }, promises.summary),
    ...promises.threads.map((thread) => threadElement(thread, xrm)),
  );
}

function threadElement({ stakeholder, isUnbroken, links }: PromiseThread, xrm: Xrm.XrmStatic): HTMLElement {
  return element(
    "section",
    { className: isUnbroken ? "thread" : "thread torn", attributes: { "aria-label": stakeholder } },
    element("h3", {}, stakeholder),
    element("ol", { className: "links" }, ...links.map((link) => linkElement(link, xrm))),
  );
}

function linkElement({ kindText, state, stateText, text, name, table, rowId }: PromiseLink, xrm: Xrm.XrmStatic): HTMLElement {
  const open = () => { void xrm.Navigation.openForm({ entityName: table ?? "", entityId: rowId ?? "" }); };
  return element(
    "li",
    { className: state.toLowerCase() },
    element("span", { className: "kind" }, kindText),
    element("span", { className: "state" }, stateText),
    rowId === null ? element("span", {}, text) : button(text, open, "link", name === null ? {} : { title: name }),
    name !== null && element("span", { className: "name" }, name),
  );
}

takePart(ask, draw);
