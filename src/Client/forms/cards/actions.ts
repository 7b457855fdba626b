import { callCustomApi, guid, type Parameter } from "../platform/customApi";
import { customApis } from "../platform/names";

const hour = 60 * 60 * 1000;

/** What a person can do with a finding. Each answers when the platform has taken it, or fails with the platform's sentence. */
export class Actions {
  constructor(private readonly xrm: Xrm.XrmStatic) {}

  act(alertId: string): Promise<unknown> {
    return callCustomApi(this.xrm, customApis.act, { AlertId: guid(alertId) });
  }

  snooze(alertId: string, until: Date): Promise<unknown> {
    return callCustomApi(this.xrm, customApis.snooze, { AlertId: guid(alertId), Until: { type: "Edm.DateTimeOffset", value: until } });
  }

  dismiss(alertId: string, reason: number, comment: string): Promise<unknown> {
    return callCustomApi(this.xrm, customApis.dismiss, {
      AlertId: guid(alertId),
      Reason: { type: "Edm.Int32", value: reason },
      ...optionalText("Comment", comment),
    });
  }

  explainStepBack(transitionId: string, reason: number, note: string): Promise<unknown> {
    return callCustomApi(this.xrm, customApis.stateReason, {
      TransitionId: guid(transitionId),
      Reason: { type: "Edm.Int32", value: reason },
      ...optionalText("Note", note),
    });
  }
}

/** The moment this many hours after the environment's present one. */
export function hoursAfter(nowIso: string, hours: number): Date {
  return new Date(new Date(nowIso).getTime() + hours * hour);
}

function optionalText(name: string, text: string): Record<string, Parameter> {
  return text.trim() === "" ? {} : { [name]: { type: "Edm.String", value: text.trim() } };
}
