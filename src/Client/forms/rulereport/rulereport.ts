import { element, labelled } from "../cards/element";
import { Texts } from "../cards/texts";
import { fill, localeOf, present, start } from "../page/page";
import { callCustomApi } from "../platform/customApi";
import { customApis } from "../platform/names";
import type { RuleReport, RuleResult } from "./contract";

const periods = [30, 90, 180, 365];
const columns = ["rule", "raised", "acted", "dismissed", "notRelevant", "selfResolved", "medianDaysOpen", "hint"];

/** Shows how each rule did; again for another period. */
export async function show(xrm: Xrm.XrmStatic): Promise<void> {
  const report = await ask(xrm);
  const locale = localeOf(xrm);
  const texts = new Texts(report.texts, locale);
  const result = element("section", { className: "result", attributes: { "aria-live": "polite" } });
  const period = element("select", {}, ...periods.map((days) => element("option", { attributes: { value: String(days) } }, String(days))));
  period.value = String(report.days);
  period.addEventListener("change", () => {
    void fill(result, texts.get("working"), ask(xrm, Number(period.value)).then((again) => parts(again, texts, locale)));
  });
  result.replaceChildren(...parts(report, texts, locale));
  present(locale, texts.get("title"), element("h1", {}, texts.get("title")), labelled(texts.get("days"), period), result);
}

async function ask(xrm: Xrm.XrmStatic, days?: number): Promise<RuleReport> {
  const { Report: json } = await callCustomApi<{ Report: string }>(
    xrm,
    customApis.ruleReport,
    days === undefined ? {} : { Days: { type: "Edm.Int32", value: days } },
  );
  return JSON.parse(json) as RuleReport;
}

function parts(report: RuleReport, texts: Texts, locale: string): Node[] {
  const summary = element("p", { className: "summary" }, report.summary);
  return report.rules.length === 0
    ? [summary]
    : [
        summary,
        element(
          "div",
          { className: "wide" },
          element(
            "table",
            {},
            element("thead", {}, element("tr", {}, ...columns.map((column) => element("th", { attributes: { scope: "col" } }, texts.get(column))))),
            element("tbody", {}, ...report.rules.map((rule) => row(rule, texts, locale))),
          ),
        ),
      ];
}

function row(rule: RuleResult, texts: Texts, locale: string): HTMLElement {
  const number = (value: number | null) => (value === null ? "" : value.toLocaleString(locale, { maximumFractionDigits: 1 }));
  const share = (value: number | null) => (value === null ? "" : texts.get("unit", number(value)));
  return element(
    "tr",
    { className: rule.suggestsDemotion ? "demote" : "" },
    element("th", { attributes: { scope: "row" } }, rule.title, element("span", { className: "code" }, rule.rule)),
    element("td", {}, number(rule.raised)),
    element("td", {}, number(rule.acted), rule.actedPercent !== null && element("span", { className: "share" }, share(rule.actedPercent))),
    element("td", {}, ...rule.dismissed.map(({ text, count }) => element("div", {}, `${text}: ${number(count)}`))),
    element("td", {}, share(rule.notRelevantPercent)),
    element("td", {}, number(rule.selfResolved)),
    element("td", {}, number(rule.medianDaysOpen)),
    element("td", {}, rule.hint),
  );
}

start(show);
