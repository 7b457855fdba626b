import { button, element } from "../cards/element";
import { Texts } from "../cards/texts";
import { takePart } from "../page/formPage";
import { localeOf, present } from "../page/page";
import { callCustomApi, guid } from "../platform/customApi";
import { customApis, tables } from "../platform/names";
import type { Analysis } from "./contract";

async function ask(xrm: Xrm.XrmStatic, dealId: string): Promise<string> {
  return (await callCustomApi<{ Analysis: string }>(xrm, customApis.analyze, { OpportunityId: guid(dealId) })).Analysis;
}

/** Shows what the chart tells: what they share, what contradicts with every side named, what is open. */
function draw(json: string, xrm: Xrm.XrmStatic): void {
  const analysis = JSON.parse(json) as Analysis;
  const locale = localeOf(xrm);
  const texts = new Texts(analysis.texts, locale);
  present(
    locale,
    texts.get("story"),
    section("story", texts, analysis.story.map((sentence) => element("li", {}, sentence)), "noStory"),
    element("p", { className: "summary" }, analysis.summary),
    analysis.lines > 0 && section("inconsistencies", texts, analysis.inconsistencies.map((found) => contradiction(found, texts)), "noInconsistencies"),
    (analysis.lines > 0 || analysis.gaps.length > 0) && section("gaps", texts, analysis.gaps.map((gap) => gapElement(gap, texts, xrm)), "noGaps"),
  );
}

function section(kind: string, texts: Texts, entries: HTMLElement[], none: string): HTMLElement {
  return element(
    "section",
    { className: `part ${kind}` },
    element("h2", {}, texts.get(kind)),
    entries.length === 0 ? element("p", {}, texts.get(none)) : element("ul", {}, ...entries),
  );
}

function contradiction({ text, sides, hasWeight }: Analysis["inconsistencies"][number], texts: Texts): HTMLElement {
  return element(
    "li",
    {},
    element("strong", {}, text),
    hasWeight && element("span", { className: "weight" }, texts.get("decides")),
    element("ul", { className: "sides" }, ...sides.map((side) => element("li", {}, side))),
  );
}

function gapElement({ text, stakeholderId, lineId }: Analysis["gaps"][number], texts: Texts, xrm: Xrm.XrmStatic): HTMLElement {
  const id = lineId ?? stakeholderId;
  const open = () => { void xrm.Navigation.openForm({ entityName: lineId === null ? tables.stakeholder : tables.valueMapLine, entityId: id ?? "" }); };
  return element("li", {}, text, ...(id === null ? [] : [" ", button(texts.get("open"), open, "link", { "aria-label": `${texts.get("open")}: ${text}` })]));
}

takePart(ask, draw);
