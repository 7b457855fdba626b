import { button, element, labelled } from "../cards/element";
import { Texts } from "../cards/texts";
import { fill, localeOf, present, start } from "../page/page";
import { callCustomApi } from "../platform/customApi";
import { customApis, tables } from "../platform/names";
import { comparisonTable } from "./comparisonTable";
import type { ComparableDeal, Comparison } from "./contract";
import { stepBacks } from "./stepBacks";

/** Shows the deals to choose from; those chosen stand beside each other below. */
export async function show(xrm: Xrm.XrmStatic): Promise<void> {
  const comparison = await ask(xrm);
  const locale = localeOf(xrm);
  const texts = new Texts(comparison.texts, locale);
  const result = element("section", { className: "result", attributes: { "aria-live": "polite" } });
  const compare = (ids: string[]) => {
    void fill(result, texts.get("working"), ask(xrm, ids).then(({ deals }) => [
      comparisonTable(deals, texts, locale, (entityId) => { void xrm.Navigation.openForm({ entityName: tables.deal, entityId }); }),
    ]));
  };
  present(
    locale,
    texts.get("title"),
    element("h1", {}, texts.get("title")),
    comparison.choices.length === 0 ? element("p", {}, texts.get("none")) : chooser(comparison, texts, compare),
    result,
    await stepBacks(xrm),
  );
}

async function ask(xrm: Xrm.XrmStatic, ids?: string[]): Promise<Comparison> {
  const { Comparison: json } = await callCustomApi<{ Comparison: string }>(
    xrm,
    customApis.compare,
    ids === undefined ? {} : { OpportunityIds: { type: "Edm.String", value: ids.join(",") } },
  );
  return JSON.parse(json) as Comparison;
}

function chooser({ choices, fewest, most }: Comparison, texts: Texts, compare: (ids: string[]) => void): HTMLElement {
  const chosen = new Set<string>();
  const count = element("p", { className: "count", attributes: { role: "status" } });
  const go = button(texts.get("compare"), () => { compare([...chosen]); }, "button primary");
  const boxes: HTMLInputElement[] = [];
  const update = () => {
    count.textContent = texts.get("chosen", chosen.size);
    go.disabled = chosen.size < fewest || chosen.size > most;
    for (const box of boxes) {
      box.disabled = !box.checked && chosen.size >= most;
    }
  };
  const entries = choices.map((deal) => {
    const box = element("input", { attributes: { type: "checkbox" } });
    box.addEventListener("change", () => {
      if (box.checked) {
        chosen.add(deal.id);
      } else {
        chosen.delete(deal.id);
      }
      update();
    });
    boxes.push(box);
    return choice(deal, box);
  });
  const filter = element("input", { attributes: { type: "search" } });
  filter.addEventListener("input", () => {
    const wanted = filter.value.trim().toLowerCase();
    for (const { entry, words } of entries) {
      entry.hidden = !words.includes(wanted);
    }
  });
  update();
  return element(
    "section",
    { className: "chooser" },
    element("p", {}, texts.get("choose")),
    labelled(texts.get("filter"), filter),
    element("div", { className: "choices" }, ...entries.map(({ entry }) => entry)),
    element("div", { className: "commands" }, go, count),
  );
}

function choice({ name, owner, phaseText }: ComparableDeal, box: HTMLInputElement): { entry: HTMLElement; words: string } {
  return {
    entry: element("label", { className: "choice" }, box, element("span", { className: "name" }, name), element("span", { className: "about" }, [owner, phaseText].filter((word) => word !== null).join(" · "))),
    words: `${name} ${owner ?? ""}`.toLowerCase(),
  };
}

start(show);
