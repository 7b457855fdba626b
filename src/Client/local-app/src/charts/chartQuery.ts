import { parseXml } from "../views/layout";
import type { ChartDefinition } from "./chartXml";

/** The alias under which a date grouping's year (or month) comes beside the part that the chart groups by. */
export const partAlias = (alias: string, part: string) => `${alias}_${part}`;

/** Larger parts that tell apart what falls together when only one part of a date is grouped by: March of two years. */
const largerParts: Record<string, string[]> = { day: ["month", "year"], week: ["year"], month: ["year"], quarter: ["year"], year: [] };

/** The figures of a chart over the rows of a view: the chart's query with the view's conditions and joins, as the platform combines them. */
export function chartQuery(chart: ChartDefinition, viewFetchXml: string): string {
  const document = parseXml(chart.fetchXml, "fetchXml");
  const entity = document.querySelector("fetch > entity");
  const view = parseXml(viewFetchXml, "fetchXml");
  const viewed = view.querySelector("fetch > entity");
  if (entity === null || viewed === null) {
    throw new Error("A chart and its view each need a query with one <entity>.");
  }
  for (const part of viewed.querySelectorAll(":scope > filter, :scope > link-entity")) {
    entity.append(withoutColumns(document.importNode<Element>(part, true)));
  }
  if (view.documentElement.getAttribute("distinct") === "true") {
    findOnce(entity);
  }
  for (const group of [chart.category, chart.series]) {
    addLargerParts(entity, group?.alias);
  }
  return new XMLSerializer().serializeToString(document);
}

function withoutColumns(part: Element): Element {
  part.querySelectorAll("attribute, all-attributes, order").forEach((column) => column.remove());
  return part;
}

/** A view that lists each row once, however often its joins find it: what it is joined with only has to exist, or does not matter. */
function findOnce(entity: Element) {
  for (const link of entity.querySelectorAll(":scope > link-entity")) {
    const alias = link.getAttribute("alias");
    if (link.getAttribute("link-type") !== "outer") {
      link.setAttribute("link-type", "exists");
    } else if (entity.querySelector(`condition[entityname="${alias ?? ""}"]`) === null) {
      link.remove();
    }
  }
}

function addLargerParts(entity: Element, alias: string | undefined) {
  const attribute = [...entity.querySelectorAll("attribute[dategrouping]")].find((candidate) => candidate.getAttribute("alias") === alias);
  for (const part of largerParts[attribute?.getAttribute("dategrouping") ?? "year"] ?? []) {
    const larger = attribute?.cloneNode() as Element;
    larger.setAttribute("dategrouping", part);
    larger.setAttribute("alias", partAlias(alias ?? "", part));
    attribute?.after(larger);
  }
}
