import { Button, Caption1Strong, Link, makeStyles, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronUpDownRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { AppDefinition, Subarea } from "../server/app";
import { addressOf, navigate, type Route } from "./routes";
import { useSession } from "./SessionContext";

const useStyles = makeStyles({
  nav: { width: "216px", display: "flex", flexDirection: "column", padding: "12px 8px", borderRight: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2 },
  groups: { flex: 1, overflow: "auto" },
  group: { padding: "8px 12px 4px", color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  entry: { display: "block", padding: "8px 12px", borderRadius: tokens.borderRadiusMedium, color: tokens.colorNeutralForeground1, borderLeft: "3px solid transparent", ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover, textDecoration: "none" } },
  current: { backgroundColor: tokens.colorNeutralBackground1Selected, borderLeftColor: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
  area: { justifyContent: "space-between", width: "100%" },
});

/** The page a subarea of the site map leads to. */
export function routeTo({ table, url, dashboardId }: Subarea): Route {
  if (table != null) {
    return { page: "list", table };
  }
  return dashboardId != null ? { page: "dashboard", id: dashboardId } : { page: "webresource", name: (url ?? "").replace(/^\$webresource:/, "") };
}

/** The app's areas, groups and subareas; the area that holds the present page is open. */
export function SiteMap({ app, route }: { app: AppDefinition; route: Route }) {
  const styles = useStyles();
  const { texts } = useSession();
  const here = app.areas.find(({ groups }) => groups.some(({ subareas }) => subareas.some((subarea) => leadsTo(subarea, route))));
  const [chosen, setChosen] = useState<string>();
  const area = app.areas.find(({ id }) => id === chosen) ?? here ?? app.areas[0];

  return (
    <nav className={styles.nav} aria-label={texts("navigation")}>
      <div className={styles.groups}>
        {area?.groups.map(({ id, title, subareas }) => (
          <section key={id} aria-label={title}>
            <Caption1Strong as="h2" block className={styles.group}>{title}</Caption1Strong>
            <ul className={styles.list}>
              {subareas.map((subarea) => (
                <li key={subarea.id}>
                  <Link
                    href={addressOf(routeTo(subarea))}
                    className={mergeClasses(styles.entry, leadsTo(subarea, route) && styles.current)}
                    aria-current={leadsTo(subarea, route) ? "page" : undefined}
                    onClick={(event) => {
                      event.preventDefault();
                      void navigate(routeTo(subarea));
                    }}
                  >
                    {subarea.title}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      {app.areas.length > 1 && area !== undefined && (
        <Menu>
          <MenuTrigger disableButtonEnhancement>
            <Button className={styles.area} appearance="subtle" icon={<ChevronUpDownRegular />} iconPosition="after" aria-label={`${texts("areas")}: ${area.title}`}>{area.title}</Button>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>
              {app.areas.map(({ id, title }) => <MenuItem key={id} onClick={() => setChosen(id)}>{title}</MenuItem>)}
            </MenuList>
          </MenuPopover>
        </Menu>
      )}
    </nav>
  );
}

function leadsTo(subarea: Subarea, route: Route): boolean {
  return route.page === "list" || route.page === "record" ? subarea.table === route.table : addressOf(routeTo(subarea)) === addressOf(route);
}
