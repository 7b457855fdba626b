import { button, element } from "../cards/element";
import type { Texts } from "../cards/texts";
import type { ComparedDeal } from "./contract";

/** What has a row of its own; that days were granted against the rank stands with the days. */
type Shown = Exclude<keyof ComparedDeal, "isGrantedAgainstRank">;

/** What stands in a row, by the key of its label. */
const rows: Record<string, Shown> = {
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
  daysAsked: "daysAsked",
  daysGranted: "daysGranted",
};

/** Here nothing means that the deal asks for none, which is known. */
const asksForNone = new Set<Shown>(["daysAsked", "daysGranted"]);

/** The deals beside each other: a column each, so that one reads across. */
export function comparisonTable(deals: ComparedDeal[], texts: Texts, locale: string, open: (id: string) => void): HTMLElement {
  const head = element(
    "tr",
    {},
    element("th", { attributes: { scope: "col" } }, texts.get("deal")),
    ...deals.map(({ id, name }) => element("th", { attributes: { scope: "col" } }, button(name, () => { open(id); }, "link", { title: texts.get("open") }))),
  );
  const body = Object.entries(rows).map(([label, column]) =>
    element("tr", {}, element("th", { attributes: { scope: "row" } }, texts.get(label)), ...deals.map((deal) => cell(deal, column, texts, locale))),
  );
  return element("div", { className: "wide" }, element("table", {}, element("thead", {}, head), element("tbody", {}, ...body)));
}

function cell(deal: ComparedDeal, column: Shown, texts: Texts, locale: string): HTMLElement {
  const value = deal[column];
  if (value === null) {
    return element("td", { className: "unknown" }, asksForNone.has(column) ? "–" : texts.get("unknown"));
  }
  if (typeof value === "number") {
    const isFlagged = column === "daysGranted" && deal.isGrantedAgainstRank;
    return element("td", {}, value.toLocaleString(locale, { maximumFractionDigits: 1 }), isFlagged && element("p", { className: "flag" }, texts.get("againstRank")));
  }
  return element("td", {}, column === "customerDecisionOn" ? texts.date(value) : value);
}
