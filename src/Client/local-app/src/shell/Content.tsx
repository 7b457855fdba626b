import { DashboardPage } from "../dashboards/DashboardPage";
import { RecordPage } from "../forms/RecordPage";
import { ViewPage } from "../views/ViewPage";
import type { Route } from "./routes";
import { xrmFor } from "../scripts/xrm";
import { useSession } from "./SessionContext";

/** The page a route names. */
export function Content({ route }: { route: Route }) {
  switch (route.page) {
    case "list":
      return <ViewPage key={route.table} table={route.table} viewId={route.view} />;
    case "record":
      return <RecordPage key={`${route.table}/${route.id ?? "new"}`} table={route.table} id={route.id} parent={route.parent} />;
    case "webresource":
      return <WebResourcePage key={route.name} name={route.name} />;
    case "dashboard":
      return <DashboardPage key={route.id} id={route.id} />;
    case "start":
      return null;
  }
}

/** A web resource as a page of the app; it finds the client API in the frame around it. */
function WebResourcePage({ name }: { name: string }) {
  window.Xrm = xrmFor(useSession());
  return <iframe title={name} src={`/WebResources/${name}`} style={{ flex: 1, border: 0, background: "white" }} />;
}
