import type { Journey } from "../journey/contract";
import { content, localeOf } from "../page/page";
import { callCustomApi, guid } from "../platform/customApi";
import { customApis } from "../platform/names";
import "../opportunity/cardsControl";
import { Actions } from "./actions";
import { cardElement } from "./card";
import { customerSteps } from "./customerSteps";
import { element } from "./element";
import { journeyBand } from "./journeyBand";
import { arrange, keep, keepingFocus } from "./keep";
import { performing } from "./performing";
import { stepBackQuestion } from "./stepBack";
import { Texts } from "./texts";

const cardsAtOnce = 3;

// More would push what to do about it out of the page's frame, whose height the form fixes.
const factsAtOnce = 4;

/** The latest journey that came, and the number of its question: answers may overtake each other. */
let latest: { journey: Journey; question: number } | undefined;
let questions = 0;

window.setClientApiContext = (xrm, form) => ({
  busy: (isBusy) => { content().setAttribute("aria-busy", String(isBusy)); },
  refresh: () => refresh(xrm, form),
});

async function refresh(xrm: Xrm.XrmStatic, form: Xrm.FormContext): Promise<Journey> {
  questions += 1;
  const question = questions;
  const parameters = { OpportunityId: guid(form.data.entity.getId()) };
  const { Journey: json } = await callCustomApi<{ Journey: string }>(xrm, customApis.journey, parameters);
  if (latest === undefined || latest.question < question) {
    const journey = JSON.parse(json) as Journey;
    latest = { journey, question };
    keepingFocus(() => { show(journey, xrm, form); });
  }
  return latest.journey;
}

function show(journey: Journey, xrm: Xrm.XrmStatic, form: Xrm.FormContext): void {
  const locale = localeOf(xrm);
  const texts = new Texts(journey.texts, locale);
  const actions = new Actions(xrm);
  const perform = performing(texts, () => refresh(xrm, form));
  const { dismissalReasons } = journey;
  const context = { now: () => latest?.journey.now ?? journey.now, dismissalReasons, factsAtOnce };
  const cards = journey.cards.map((card) => keep(content(), [card, dismissalReasons, journey.texts], () => cardElement(card, context, texts, actions, perform)));
  document.documentElement.lang = locale;
  content().setAttribute("aria-busy", "false");
  arrange(
    content(),
    [
      journeyBand(journey, texts),
      stepBackQuestion(journey, content(), texts, actions, perform),
      cardList(journey, cards, texts),
      customerSteps(journey, texts),
    ].filter((part) => part !== null),
  );
}

function cardList({ setAside }: Journey, cards: HTMLElement[], texts: Texts): HTMLElement {
  if (cards.length === 0) {
    return element(
      "section",
      { className: "calm" },
      element("h3", {}, texts.get(setAside === null ? "calmTitle" : "setAsideTitle")),
      element("p", {}, setAside ?? texts.get("calmText")),
    );
  }
  const list: HTMLElement = content().querySelector(".cards") ?? element("section", { className: "cards" });
  arrange(list, [
    ...cards.slice(0, cardsAtOnce),
    ...(cards.length > cardsAtOnce ? [folded(cards.slice(cardsAtOnce), texts)] : []),
    ...(setAside === null ? [] : [element("p", { className: "set-aside" }, setAside)]),
  ]);
  return list;
}

function folded(cards: HTMLElement[], texts: Texts): HTMLElement {
  const rest = content().querySelector<HTMLElement>(".rest") ?? element("details", { className: "rest" });
  arrange(rest, [element("summary", {}, texts.get("moreCards", cards.length)), ...cards]);
  return rest;
}
