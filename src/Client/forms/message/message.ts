import { button, element, labelled } from "../cards/element";
import { Texts } from "../cards/texts";
import type { Comparison } from "../compare/contract";
import { fill, localeOf, present, start } from "../page/page";
import { callCustomApi, guid, type Parameter } from "../platform/customApi";
import { customApis } from "../platform/names";
import type { MessageReport, Span } from "./contract";

const lines = 12;

/** Checks a message for its writer alone: nothing is stored. */
export async function show(xrm: Xrm.XrmStatic): Promise<void> {
  const [empty, { Comparison: json }] = await Promise.all([check(xrm, "", ""), callCustomApi<{ Comparison: string }>(xrm, customApis.compare, {})]);
  const locale = localeOf(xrm);
  const texts = new Texts(empty.texts, locale);
  const message = element("textarea", { attributes: { rows: String(lines) } });
  const deal = element(
    "select",
    {},
    element("option", { attributes: { value: "" } }, texts.get("anyDeal")),
    ...(JSON.parse(json) as Comparison).choices.map(({ id, name }) => element("option", { attributes: { value: id } }, name)),
  );
  const result = element("section", { className: "result", attributes: { "aria-live": "polite" } });
  const go = button(
    texts.get("check"),
    () => {
      const text = message.value;
      void fill(result, texts.get("working"), check(xrm, text, deal.value).then((report) => verdict(report, text, texts)));
    },
    "button primary",
  );
  go.disabled = true;
  message.addEventListener("input", () => { go.disabled = message.value.trim() === ""; });
  present(
    locale,
    texts.get("title"),
    element("h1", {}, texts.get("title")),
    element("p", { className: "notice" }, texts.get("private")),
    labelled(texts.get("deal"), deal),
    labelled(texts.get("text"), message),
    element("div", { className: "commands" }, go),
    result,
  );
}

async function check(xrm: Xrm.XrmStatic, text: string, deal: string): Promise<MessageReport> {
  const parameters: Record<string, Parameter> = { Text: { type: "Edm.String", value: text } };
  if (deal !== "") {
    parameters["OpportunityId"] = guid(deal);
  }
  const { Result: json } = await callCustomApi<{ Result: string }>(xrm, customApis.checkMessage, parameters);
  return JSON.parse(json) as MessageReport;
}

function verdict(report: MessageReport, text: string, texts: Texts): (Node | false)[] {
  return [
    element("p", { className: "summary" }, element("strong", {}, report.focusText), ` ${texts.get("score", report.score)}`),
    report.strength !== null && section(texts.get("wellDone"), "good", report.strength),
    report.change !== null && section(texts.get("change"), "bad", report.change),
    report.spans.length === 0
      ? element("p", {}, texts.get("nothing"))
      : element("div", {}, element("h2", {}, texts.get("passages")), marked(text, report.spans), reasons(text, report.spans)),
  ];
}

function section(title: string, kind: string, text: string): HTMLElement {
  return element("div", { className: `verdict ${kind}` }, element("h3", {}, title), element("p", {}, text));
}

/** The message with what counted marked; where two parts overlap, the earlier one is marked. */
function marked(text: string, spans: Span[]): HTMLElement {
  const parts: (Node | string)[] = [];
  let from = 0;
  for (const span of [...spans].sort((one, other) => one.start - other.start)) {
    if (span.start >= from) {
      parts.push(text.slice(from, span.start), element("mark", { className: kindOf(span), attributes: { title: span.text } }, text.slice(span.start, span.start + span.length)));
      from = span.start + span.length;
    }
  }
  return element("p", { className: "message" }, ...parts, text.slice(from));
}

function reasons(text: string, spans: Span[]): HTMLElement {
  return element(
    "ul",
    { className: "reasons" },
    ...spans.map((span) =>
      element("li", {}, element("span", { className: `points ${kindOf(span)}` }, `${span.points > 0 ? "+" : ""}${String(span.points)}`), " ", element("q", {}, text.slice(span.start, span.start + span.length)), " ", span.text),
    ),
  );
}

function kindOf({ points }: Span): string {
  return points < 0 ? "bad" : "good";
}

start(show);
