import { element } from "../cards/element";
import type { Texts } from "../cards/texts";
import type { Perspective, Recommendation } from "./contract";

const shownAtOnce = 3;

/** What to bring into the conversation: what worked today first, then the few that fit best; the others on request. */
export function recommendationParts({ workedToday, perspectives, emptyText }: Recommendation, texts: Texts): HTMLElement[] {
  const further = perspectives.slice(shownAtOnce);
  return [
    element("h2", {}, texts.get("title")),
    ...(emptyText === null ? [] : [element("p", {}, emptyText)]),
    ...(workedToday.length === 0 ? [] : [element("section", {}, element("h3", {}, texts.get("workedToday")), list(workedToday, texts))]),
    ...(perspectives.length === 0 ? [] : [list(perspectives.slice(0, shownAtOnce), texts)]),
    ...(further.length === 0 ? [] : [element("details", {}, element("summary", {}, texts.get("more", further.length)), list(further, texts))]),
  ];
}

function list(perspectives: Perspective[], texts: Texts): HTMLElement {
  return element("ul", { className: "perspectives" }, ...perspectives.map((perspective) => perspectiveElement(perspective, texts)));
}

function perspectiveElement({ kindText, name, text, why, url, howToClipUrl, dealsMovedForward }: Perspective, texts: Texts): HTMLElement {
  const about = [kindText, ...(dealsMovedForward > 0 ? [texts.get("moved", dealsMovedForward)] : [])].join(" · ");
  return element(
    "li",
    {},
    element("strong", {}, name),
    element("span", { className: "about" }, about),
    text !== null && text !== name && element("p", {}, text),
    why !== null && element("p", { className: "why" }, why),
    (url !== null || howToClipUrl !== null) && element("p", { className: "commands" }, link(url, texts.get("source")), link(howToClipUrl, texts.get("clip"))),
  );
}

/** A way out of the app; nothing where there is no address, or one that is no web page. */
function link(address: string | null, label: string): HTMLElement | false {
  return address !== null && /^https?:\/\//i.test(address) && element("a", { className: "link", attributes: { href: address, target: "_blank", rel: "noopener noreferrer" } }, label);
}
