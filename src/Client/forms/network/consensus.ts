import { button, element } from "../cards/element";
import { takePart } from "../page/formPage";
import { localeOf, present } from "../page/page";
import { callCustomApi, guid } from "../platform/customApi";
import { customApis } from "../platform/names";
import type { Consensus, SharedStory } from "./contract";

async function ask(xrm: Xrm.XrmStatic, dealId: string): Promise<string> {
  return (await callCustomApi<{ Consensus: string }>(xrm, customApis.consensus, { OpportunityId: guid(dealId) })).Consensus;
}

/** Shows the way to a shared Yes, and apart from it the page for the customer. */
function draw(json: string, xrm: Xrm.XrmStatic): void {
  const consensus = JSON.parse(json) as Consensus;
  present(
    localeOf(xrm),
    consensus.title,
    element(
      "section",
      { className: consensus.isReached ? "way reached" : "way" },
      element("h3", {}, consensus.title),
      element("p", { className: "summary" }, consensus.summary),
      consensus.steps.length > 0 && element("ol", {}, ...consensus.steps.map((step) => element("li", {}, element("strong", {}, step.name), ` ${step.reach}`))),
    ),
    ...(consensus.story.sentences.length > 0 ? [storyElement(consensus.story)] : []),
  );
}

/** The only part that is printed. */
function storyElement(story: SharedStory): HTMLElement {
  return element(
    "section",
    { className: "story" },
    element("h3", {}, story.title),
    element("ul", {}, ...story.sentences.map((sentence) => element("li", {}, sentence))),
    button(story.print, () => { window.print(); }),
  );
}

takePart(ask, draw);
