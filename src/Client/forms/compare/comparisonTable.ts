import { button, element } from "../cards/element";
import type { Texts } from "../cards/texts";
import type { ComparedDeal } from "./contract";

/** What stands in a row, by the key of its label. */
const rows: Record<string, keyof ComparedDeal> = {
  owner: "owner",
  phase: "phaseText",
  stage: "stage",
  customerDecisionOn: "customerDecisionOn",
  weightedYesPercent: "weightedYesPercent",
  coveragePercent: "coveragePercent",
  contextScore: "contextScore",
  stakeholders: "stakeholders",
  ownPeople: "ownPeople",
  iterations: "iterations",
  openCards: "openCards",
  score: "score",
  rank: "rank",
  verdict: "verdictText",
};

/** The deals beside each other: a column each, so that one reads across. */
export function comparisonTable(deals: ComparedDeal[], texts: Texts, locale: string, open: (id: string) => void): HTMLElement {
  const head = element(
    "tr",
    {},
    element("th", { attributes: { scope: "col" } }, texts.get("deal")),
    ...deals.map(({ id, name }) => element("th", { attributes: { scope: "col" } }, button(name, () => { open(id); }, "link", { title: texts.get("open") }))),
  );
  const body = Object.entries(rows).map(([label, column]) =>
    element("tr", {}, element("th", { attributes: { scope: "row" } }, texts.get(label)), ...deals.map((deal) => cell(deal[column], column, texts, locale))),
  );
  return element("div", { className: "wide" }, element("table", {}, element("thead", {}, head), element("tbody", {}, ...body)));
}

function cell(value: string | number | null, column: keyof ComparedDeal, texts: Texts, locale: string): HTMLElement {
  if (value === null) {
    return element("td", { className: "unknown" }, texts.get("unknown"));
  }
  if (typeof value === "number") {
    return element("td", {}, value.toLocaleString(locale, { maximumFractionDigits: 1 }));
  }
  return element("td", {}, column === "customerDecisionOn" ? texts.date(value) : value);
}
