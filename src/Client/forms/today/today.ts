import { Actions } from "../cards/actions";
import { cardElement } from "../cards/card";
import { button, element } from "../cards/element";
import { arrange, keep } from "../cards/keep";
import { performing, type Perform } from "../cards/performing";
import { Texts } from "../cards/texts";
import { content, localeOf, present, start } from "../page/page";
import { callCustomApi } from "../platform/customApi";
import { customApis, tables } from "../platform/names";
import type { Today, TodayCard } from "./contract";

const factsAtOnce = 3;

/** The environment's present moment as last heard; empty before the first answer. */
let now = "";

/** How often the list was asked for, and the number of the question whose answer is shown: answers may overtake each other. */
let asked = 0;
let shown = 0;

/** Shows the caller's list of today; again after each action, so that what comes next moves up. */
export async function show(xrm: Xrm.XrmStatic): Promise<void> {
  asked += 1;
  const question = asked;
  const { Today: json } = await callCustomApi<{ Today: string }>(xrm, customApis.today, {});
  if (question < shown) {
    return;
  }
  shown = question;
  const today = JSON.parse(json) as Today;
  const locale = localeOf(xrm);
  const texts = new Texts(today.texts, locale);
  const actions = new Actions(xrm);
  const perform = performing(texts, () => show(xrm));
  now = today.now;
  const rest = today.openCards - today.cards.length;
  present(
    locale,
    texts.get("title"),
    element("h1", {}, texts.get("title")),
    today.cards.length === 0
      ? element("section", { className: "calm" }, element("h3", {}, texts.get("calmTitle")), element("p", {}, texts.get("calmText")))
      : entryList(today.cards.map((entry) => entryElement(entry, today, texts, actions, perform, xrm))),
    ...(rest > 0 ? [element("p", { className: "rest" }, texts.get("onDeals", rest))] : []),
  );
}

function entryList(entries: HTMLElement[]): HTMLElement {
  const list = content().querySelector<HTMLElement>(".cards") ?? element("section", { className: "cards" });
  arrange(list, entries);
  return list;
}

function entryElement(entry: TodayCard, today: Today, texts: Texts, actions: Actions, perform: Perform, xrm: Xrm.XrmStatic): HTMLElement {
  const context = { now: () => now, dismissalReasons: today.dismissalReasons, factsAtOnce };
  const open = () => { void xrm.Navigation.openForm({ entityName: tables.deal, entityId: entry.dealId }); };
  return keep(content(), [entry, today.dismissalReasons, today.texts], () => element(
    "div",
    { className: "entry" },
    button(entry.dealName, open, "deal", { title: texts.get("deal") }),
    cardElement(entry.card, context, texts, actions, perform),
  ));
}

start(show);
