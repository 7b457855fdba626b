import { button, element } from "../cards/element";
import { callCustomApi, guid } from "../platform/customApi";
import { customApis, webResources } from "../platform/names";
import type { Consensus, SharedStory } from "./contract";

const german = 1031;

/** What the consensus page offers to the form that shows it. */
export interface ConsensusPage {
  refresh(): Promise<void>;
}

/** Takes part in the form as the platform documents it: the form hands over the client API. */
function connect(xrm: Xrm.XrmStatic, form: Xrm.FormContext): ConsensusPage {
  return {
    refresh: async () => {
      const { Consensus: json } = await callCustomApi<{ Consensus: string }>(xrm, customApis.consensus, { OpportunityId: guid(form.data.entity.getId()) });
      document.documentElement.lang = xrm.Utility.getGlobalContext().userSettings.languageId === german ? "de" : "en";
      show(JSON.parse(json) as Consensus);
    },
  };
}

Object.assign(window, { setClientApiContext: connect });

function show(consensus: Consensus): void {
  const main = document.querySelector("main");
  if (main === null) {
    throw new Error(`${webResources.consensus} has no <main>.`);
  }
  main.setAttribute("aria-busy", "false");
  main.replaceChildren(
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
