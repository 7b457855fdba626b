import type { Journey } from "../journey/contract";
import { callCustomApi, guid } from "../platform/customApi";
import { customApis, webResources } from "../platform/names";
import "../opportunity/cardsControl";
import { Actions } from "./actions";
import { cardElement, type Perform } from "./card";
import { customerSteps } from "./customerSteps";
import { element } from "./element";
import { journeyBand } from "./journeyBand";
import { stepBackQuestion } from "./stepBack";
import { Texts } from "./texts";

const cardsAtOnce = 3;

// More would push what to do about it out of the page's frame, whose height the form fixes.
const factsAtOnce = 4;
const german = 1031;

/** The journey on screen; null when what is on screen has to be made anew. */
let shown: string | null = null;

window.setClientApiContext = (xrm, form) => {
  shown = null;
  return {
    busy: () => { content().setAttribute("aria-busy", "true"); },
    refresh: () => refresh(xrm, form),
  };
};

async function refresh(xrm: Xrm.XrmStatic, form: Xrm.FormContext): Promise<Journey> {
  const parameters = { OpportunityId: guid(form.data.entity.getId()) };
  const { Journey: json } = await callCustomApi<{ Journey: string }>(xrm, customApis.journey, parameters);
  const journey = JSON.parse(json) as Journey;
  if (json === shown) {
    // What a person has begun in a card stays when nothing new was found.
    content().setAttribute("aria-busy", "false");
  } else {
    show(journey, xrm, form);
    shown = json;
  }
  return journey;
}

function show(journey: Journey, xrm: Xrm.XrmStatic, form: Xrm.FormContext): void {
  const locale = xrm.Utility.getGlobalContext().userSettings.languageId === german ? "de" : "en";
  const texts = new Texts(journey.texts, locale);
  const actions = new Actions(xrm);
  const perform: Perform = (action, place) => {
    place.replaceChildren(element("p", { attributes: { role: "status" } }, texts.get("working")));
    shown = null;
    action()
      .then(() => refresh(xrm, form))
      .catch((error: unknown) => {
        place.replaceChildren(element("p", { className: "refusal", attributes: { role: "alert" } }, (error as Error).message));
      });
  };
  const cards = journey.cards.map((card) => cardElement(card, { ...journey, factsAtOnce }, texts, actions, perform));
  document.documentElement.lang = locale;
  content().setAttribute("aria-busy", "false");
  content().replaceChildren(
    ...[
      journeyBand(journey, texts),
      stepBackQuestion(journey, texts, actions, perform),
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
  const rest = cards.slice(cardsAtOnce);
  return element(
    "section",
    { className: "cards" },
    ...cards.slice(0, cardsAtOnce),
    rest.length > 0 && element("details", { className: "rest" }, element("summary", {}, texts.get("moreCards", rest.length)), ...rest),
    setAside !== null && element("p", { className: "set-aside" }, setAside),
  );
}

function content(): HTMLElement {
  const main = document.querySelector("main");
  if (main === null) {
    throw new Error(`${webResources.cards} has no <main>.`);
  }
  return main;
}
