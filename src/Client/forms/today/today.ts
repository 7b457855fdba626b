import { Actions } from "../cards/actions";
import { cardElement, type Perform } from "../cards/card";
import { button, element } from "../cards/element";
import { forget, keep } from "../cards/keep";
import { Texts } from "../cards/texts";
import { content, localeOf, present, refusal, start, working } from "../page/page";
import { callCustomApi } from "../platform/customApi";
import { customApis, tables } from "../platform/names";
import type { Today, TodayCard } from "./contract";

const factsAtOnce = 3;

/** The environment's present moment as last heard; empty before the first answer. */
let now = "";

/** Shows the caller's list of today; again after each action, so that what comes next moves up. */
export async function show(xrm: Xrm.XrmStatic): Promise<void> {
  const { Today: json } = await callCustomApi<{ Today: string }>(xrm, customApis.today, {});
  const today = JSON.parse(json) as Today;
  const locale = localeOf(xrm);
  const texts = new Texts(today.texts, locale);
  const actions = new Actions(xrm);
  const perform: Perform = (action, place) => {
    place.replaceChildren(working(texts.get("working")));
    action()
      .then(() => {
        forget(place);
        return show(xrm);
      })
      .catch((error: unknown) => { place.replaceChildren(refusal(error)); });
  };
  now = today.now;
  const rest = today.openCards - today.cards.length;
  present(
    locale,
    texts.get("title"),
    element("h1", {}, texts.get("title")),
    today.cards.length === 0
      ? element("section", { className: "calm" }, element("h3", {}, texts.get("calmTitle")), element("p", {}, texts.get("calmText")))
      : element("section", { className: "cards" }, ...today.cards.map((entry) => entryElement(entry, today, texts, actions, perform, xrm))),
    ...(rest > 0 ? [element("p", { className: "rest" }, texts.get("onDeals", rest))] : []),
  );
}

function entryElement(entry: TodayCard, today: Today, texts: Texts, actions: Actions, perform: Perform, xrm: Xrm.XrmStatic): HTMLElement {
  const context = { now: () => now, dismissalReasons: today.dismissalReasons, factsAtOnce };
  const open = () => { void xrm.Navigation.openForm({ entityName: tables.deal, entityId: entry.dealId }); };
  return element(
    "div",
    { className: "entry" },
    button(entry.dealName, open, "deal", { title: texts.get("deal") }),
    keep(content(), [entry, today.dismissalReasons, today.texts], () => cardElement(entry.card, context, texts, actions, perform)),
  );
}

start(show);
