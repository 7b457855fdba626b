import { button, element, labelled } from "../cards/element";
import { Texts } from "../cards/texts";
import { empty, fill, localeOf, present, start } from "../page/page";
import { callCustomApi } from "../platform/customApi";
import { customApis, tables } from "../platform/names";
import type { Preview, PreviewedRule, RuleList } from "./contract";
import { preview } from "./preview";
import { RuleFields } from "./settings";

const dealsAtOnce = 10;

/** Shows how a rule is set, and what it would do today if it were set otherwise. Nothing is written, and the page says so. */
export async function show(xrm: Xrm.XrmStatic): Promise<void> {
  const { Rules: json } = await callCustomApi<{ Rules: string }>(xrm, customApis.alertRules, {});
  const rules = JSON.parse(json) as RuleList;
  const locale = localeOf(xrm);
  const texts = new Texts(rules.texts, locale);
  const place = element("div", {});
  const result = element("section", { className: "result", attributes: { "aria-live": "polite" } });
  const choice = element("select", {}, ...rules.rules.map(({ rule, title }) => element("option", { attributes: { value: rule } }, title)));
  let fields: RuleFields | undefined;
  const choose = () => {
    const rule = rules.rules.find((one) => one.rule === choice.value);
    fields = rule && new RuleFields(rule, rules, texts);
    place.replaceChildren(...(fields === undefined ? [] : [fields.fields]));
    empty(result);
  };
  const look = () => {
    const change = fields?.change();
    if (change === undefined) {
      empty(result, element("p", {}, texts.get("unchanged")));
      return;
    }
    void fill(result, texts.get("working"), preview(xrm, choice.value, change).then((found) => effect(found, texts, xrm)));
  };
  choice.addEventListener("change", choose);
  choose();
  present(
    locale,
    texts.get("title"),
    element("h1", {}, texts.get("title")),
    element("p", {}, texts.get("intro")),
    element("p", { className: "notice" }, texts.get("writesNothing")),
    labelled(texts.get("rule"), choice),
    place,
    element("div", { className: "commands" }, button(texts.get("preview"), look, "button primary"), button(texts.get("reset"), choose)),
    result,
  );
}

function effect(found: Preview, texts: Texts, xrm: Xrm.XrmStatic): (Node | false)[] {
  const count = (rules: PreviewedRule[]) => rules.reduce((sum, rule) => sum + rule.count, 0);
  const changes = count(found.opens) + count(found.closes) + count(found.waiting);
  return [
    element("p", { className: "summary" }, texts.get("total", found.deals, count(found.opens), count(found.closes), count(found.waiting))),
    changes === 0 && element("p", {}, texts.get("nothing")),
    group("opens", found.opens, texts, xrm),
    group("closes", found.closes, texts, xrm),
    group("waiting", found.waiting, texts, xrm),
  ];
}

function group(label: string, rules: PreviewedRule[], texts: Texts, xrm: Xrm.XrmStatic): Node | false {
  return rules.length > 0 && element(
    "section",
    { className: label },
    element("h2", {}, texts.get(label)),
    ...rules.map((rule) => element("div", { className: "rule" }, element("h3", {}, rule.title), element("p", {}, texts.get("findings", rule.count)), deals(rule, texts, xrm))),
  );
}

function deals(rule: PreviewedRule, texts: Texts, xrm: Xrm.XrmStatic): HTMLElement {
  const shown = rule.deals.slice(0, dealsAtOnce);
  const rest = new Set(rule.dealIds).size - shown.length;
  return element(
    "ul",
    {},
    ...shown.map(({ id, name }) => element("li", {}, button(name, () => { void xrm.Navigation.openForm({ entityName: tables.deal, entityId: id }); }, "link"))),
    rest > 0 && element("li", {}, texts.get("moreDeals", rest)),
  );
}

start(show);
