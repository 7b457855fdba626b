import { element } from "../cards/element";
import { refusal } from "../page/page";
import { callCustomApi } from "../platform/customApi";
import { customApis } from "../platform/names";
import type { StepBackPattern } from "./contract";

/** What the steps back of the caller's deals have in common, with how many share it. Its refusal stands in its place only. */
export async function stepBacks(xrm: Xrm.XrmStatic): Promise<HTMLElement> {
  const shown = await callCustomApi<{ Pattern: string }>(xrm, customApis.stepBackPattern, {}).then(
    ({ Pattern: json }) => parts(JSON.parse(json) as StepBackPattern),
    (error: unknown) => [refusal(error)],
  );
  return element("section", { className: "pattern" }, ...shown);
}

function parts({ title, summary, advice, causes }: StepBackPattern): HTMLElement[] {
  return [
    element("h2", {}, title),
    element("p", {}, summary),
    ...(causes.length > 1 ? [element("ul", {}, ...causes.map(({ text, count }) => element("li", {}, `${text}: ${String(count)}`)))] : []),
    ...(advice === null ? [] : [element("p", { className: "notice" }, advice)]),
  ];
}
