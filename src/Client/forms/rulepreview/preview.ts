import { callCustomApi, type Parameter } from "../platform/customApi";
import { customApis } from "../platform/names";
import type { Preview, PreviewedRule, RuleChange } from "./contract";

const dealsPerCall = 500;

interface Page {
  Preview: string;
  HasMore: boolean;
  ContinueFrom: string | null;
}

/** What the change would do today, over all deals: page after page, added up. */
export async function preview(xrm: Xrm.XrmStatic, rule: string, change: RuleChange): Promise<Preview> {
  const total: Preview = { deals: 0, opens: [], closes: [], waiting: [] };
  let from: string | null = null;
  do {
    const parameters: Record<string, Parameter> = {
      Rule: { type: "Edm.String", value: rule },
      Settings: { type: "Edm.String", value: JSON.stringify(change) },
      MaxDeals: { type: "Edm.Int32", value: dealsPerCall },
    };
    if (from !== null) {
      parameters["ContinueFrom"] = { type: "Edm.String", value: from };
    }
    const page: Page = await callCustomApi<Page>(xrm, customApis.previewRule, parameters);
    const found = JSON.parse(page.Preview) as Preview;
    total.deals += found.deals;
    add(total.opens, found.opens);
    add(total.closes, found.closes);
    add(total.waiting, found.waiting);
    from = page.HasMore ? page.ContinueFrom : null;
  } while (from !== null);
  return total;
}

function add(total: PreviewedRule[], found: PreviewedRule[]): void {
  for (const rule of found) {
    const known = total.find((one) => one.rule === rule.rule);
    if (known === undefined) {
      total.push(rule);
    } else {
      known.count += rule.count;
      known.dealIds.push(...rule.dealIds);
      known.deals.push(...rule.deals);
    }
  }
}
