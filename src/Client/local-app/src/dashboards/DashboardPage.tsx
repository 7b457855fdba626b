import { makeStyles, Menu, MenuButton, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { readForm } from "../forms/formXml";
import { Pending } from "../shell/Pending";
import { navigate } from "../shell/routes";
import { useSession } from "../shell/SessionContext";
import { useAnswer } from "../shell/useAnswer";
import { unlessThere } from "../server/http";
import { type DashboardName, type DashboardXml, readDashboard, readDashboards } from "../server/dashboards";
import { Tile } from "./Tile";

const narrow = "@media (max-width: 1100px)";

const useStyles = makeStyles({
  heading: { margin: 0 },
  title: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  section: { display: "grid", gap: "12px", [narrow]: { gridTemplateColumns: "minmax(0, 1fr) !important" } },
  cell: { minWidth: 0, display: "flex", [narrow]: { gridColumn: "1 / -1 !important" } },
});

/** A dashboard of the solution, and the way to the others that the person is shown. */
export function DashboardPage({ id }: { id: string }) {
  const { texts } = useSession();
  const { value, failure } = useAnswer(() => Promise.all([readDashboard(id).catch(unlessThere(texts("dashboardNotThere"))), readDashboards()]), [id]);
  return value === undefined ? <Pending failure={failure} /> : <Dashboard dashboard={value[0]} all={value[1]} />;
}

function Dashboard({ dashboard, all }: { dashboard: DashboardXml; all: DashboardName[] }) {
  const styles = useStyles();
  const { texts, lcid } = useSession();
  const sections = useMemo(
    () => readForm(dashboard.formXml, lcid).tabs.flatMap(({ columns }) => columns).flatMap(({ sections: found }) => found),
    [dashboard, lcid],
  );
  return (
    <>
      <h1 className={styles.heading}>
        <Menu checkedValues={{ dashboard: [dashboard.id] }} onCheckedValueChange={(_event, { checkedItems }) => void navigate({ page: "dashboard", id: checkedItems[0] ?? dashboard.id })}>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton appearance="subtle" className={styles.title} aria-label={`${texts("dashboard")}: ${dashboard.name}`}>{dashboard.name}</MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>{all.map(({ id, name }) => <MenuItemRadio key={id} name="dashboard" value={id}>{name}</MenuItemRadio>)}</MenuList>
          </MenuPopover>
        </Menu>
      </h1>
      {sections.map(({ name, columns, cells }) => (
        <div key={name} className={styles.section} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}>
          {cells.map((cell) => (
            <div key={cell.control.id} className={styles.cell} style={{ gridColumn: `span ${cell.colSpan}` }}><Tile cell={cell} /></div>
          ))}
        </div>
      ))}
    </>
  );
}
