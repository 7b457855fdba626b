import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { NotificationBars } from "../dialogs/DialogHost";
import { readApp, type AppDefinition } from "../server/app";
import { Content } from "./Content";
import { Header } from "./Header";
import { Pending } from "./Pending";
import { navigate, useRoute } from "./routes";
import { useSession } from "./SessionContext";
import { routeTo, SiteMap } from "./SiteMap";
import { useAnswer } from "./useAnswer";

const useStyles = makeStyles({
  shell: { display: "grid", gridTemplateColumns: "auto minmax(0, 1fr)", gridTemplateRows: "auto minmax(0, 1fr)", height: "100vh", backgroundColor: tokens.colorNeutralBackground3 },
  header: { gridColumn: "1 / -1" },
  main: { overflow: "auto", padding: "8px 16px 16px", display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
});

/** Header, site map, and the page that the address names. */
export function Shell() {
  const styles = useStyles();
  const { session } = useSession();
  const { value: app, failure } = useAnswer(readApp, [session.user.id]);
  const route = useRoute();
  const first = app && firstPage(app);

  useEffect(() => {
    document.title = session.app.name;
    document.documentElement.lang = session.user.lcid === 1031 ? "de" : "en";
  }, [session]);
  useEffect(() => {
    if (route.page === "start" && first !== undefined) {
      void navigate(first, { replace: true });
    }
  }, [route.page, first]);

  return (
    <div className={styles.shell}>
      <div className={styles.header}><Header /></div>
      {app === undefined ? <nav /> : <SiteMap app={app} route={route} />}
      <main className={styles.main}>
        <NotificationBars />
        {app === undefined ? <Pending failure={failure} /> : <Content key={session.now + session.user.id} route={route} />}
      </main>
    </div>
  );
}

function firstPage({ areas }: AppDefinition) {
  const subarea = areas.flatMap(({ groups }) => groups).flatMap(({ subareas }) => subareas)[0];
  return subarea && routeTo(subarea);
}
