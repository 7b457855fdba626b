import { getJson } from "./http";

/** A dashboard that the signed-in person is shown, named in their language. */
export interface DashboardName {
  id: string;
  name: string;
}

export interface DashboardXml extends DashboardName {
  formXml: string;
}

export const readDashboards = () => getJson<DashboardName[]>("/local/dashboards");
export const readDashboard = (id: string) => getJson<DashboardXml>(`/local/dashboards/${id}`);
