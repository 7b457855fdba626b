import { callAction } from "../server/webApi";

/** States of an opportunity. */
export const won = 1;
export const lost = 2;

export interface Closing {
  state: typeof won | typeof lost;
  /** Status reason of that state. */
  status: number;
  subject: string;
  revenue: number | null;
  /** yyyy-MM-dd */
  closedOn: string;
  description: string;
}

/** Closes a deal as won or lost; the platform writes the closing activity. */
export async function closeOpportunity(id: string, { state, status, subject, revenue, closedOn, description }: Closing): Promise<void> {
  await callAction(state === won ? "WinOpportunity" : "LoseOpportunity", {
    Status: status,
    OpportunityClose: {
      "@odata.type": "Microsoft.Dynamics.CRM.opportunityclose",
      "opportunityid@odata.bind": `/opportunities(${id})`,
      subject,
      actualrevenue: revenue,
      actualend: closedOn,
      ...(description === "" ? {} : { description }),
    },
  });
}
