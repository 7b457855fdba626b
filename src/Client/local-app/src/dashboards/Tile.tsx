import { Caption1, Link, makeStyles, MessageBar, MessageBarBody, Subtitle2, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { Chart } from "../charts/Chart";
import type { FormCell } from "../forms/formXml";
import { readCharts } from "../server/charts";
import { readTable, readViews, type TableDefinition, type ViewDefinition } from "../server/tables";
import { Pending } from "../shell/Pending";
import { addressOf, navigate } from "../shell/routes";
import { useSession } from "../shell/SessionContext";
import { useAnswer } from "../shell/useAnswer";
import { Grid } from "../views/Grid";
import { useViewRows } from "../views/useViewRows";

/** Pixels that one row of a dashboard's section is high. */
const rowHeight = 32;
const usualRows = 10;

const useStyles = makeStyles({
  tile: { flex: 1, minWidth: 0, display: "flex", flexDirection: "column", gap: "4px", padding: "12px 16px", backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusXLarge, boxShadow: tokens.shadow4 },
  head: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: "8px" },
  more: { whiteSpace: "nowrap" },
});

/** One component of a dashboard: a view as a list, or a chart over a view. */
export function Tile({ cell }: { cell: FormCell }) {
  const styles = useStyles();
  const { texts } = useSession();
  const { TargetEntityType: table = "", ViewId: viewId = "", VisualizationId: chartId = "", ChartGridMode: mode = "Grid" } = cell.control.parameters;
  const { value, failure } = useAnswer(() => Promise.all([readTable(table), readViews(table), mode === "Grid" ? [] : readCharts(table)]), [table, mode]);
  const definition = value?.[0];
  const view = value?.[1].find(({ id }) => isSame(id, viewId));
  const chart = value?.[2].find(({ id }) => isSame(id, chartId));
  const content = () => {
    if (cell.control.kind !== "subgrid" || (value !== undefined && (view === undefined || (mode !== "Grid" && chart === undefined)))) {
      return <MessageBar intent="warning"><MessageBarBody>{texts("cannotShow", cell.label, chartId || viewId || cell.control.classId)}</MessageBarBody></MessageBar>;
    }
    if (definition === undefined || view === undefined) {
      return <Pending failure={failure} />;
    }
    return (
      <>
        {chart !== undefined && <Chart name={cell.label} table={definition} view={view} chart={chart} height={cell.rowSpan * rowHeight} />}
        {mode !== "Chart" && <List label={cell.label} table={definition} view={view} pageSize={Number(cell.control.parameters["RecordsPerPage"]) || usualRows} />}
      </>
    );
  };
  return (
    <section className={styles.tile} aria-label={cell.label}>
      <div className={styles.head}>
        <Subtitle2 as="h2">{cell.label}</Subtitle2>
        {definition !== undefined && view !== undefined && <ViewLink label={cell.label} table={definition} view={view} />}
      </div>
      {content()}
    </section>
  );
}

function List({ label, table, view, pageSize }: { label: string; table: TableDefinition; view: ViewDefinition; pageSize: number }) {
  const { texts, lcid } = useSession();
  const refinement = useMemo(() => ({ pageSize }), [pageSize]);
  const { shown, failure } = useViewRows(table, view, refinement, lcid);
  return shown === undefined ? <Pending failure={failure} /> : (
    <>
      <Grid label={label} table={table} columns={shown.columns} rows={shown.page.rows} icons={shown.icons} problem={shown.problem} />
      {shown.page.moreRecords && <Caption1>{texts("rowsOf", shown.page.rows.length, shown.page.total ?? "")}</Caption1>}
    </>
  );
}

/** The way from a tile to all rows of its view. */
function ViewLink({ label, table, view }: { label: string; table: TableDefinition; view: ViewDefinition }) {
  const styles = useStyles();
  const { texts } = useSession();
  const route = { page: "list", table: table.logicalName, view: view.id } as const;
  return (
    <Link
      className={styles.more}
      href={addressOf(route)}
      aria-label={`${texts("showAll")}: ${label}`}
      onClick={(event) => {
        event.preventDefault();
        void navigate(route);
      }}
    >
      {texts("showAll")}
    </Link>
  );
}

function isSame(id: string, reference: string): boolean {
  return id.toLowerCase() === reference.replace(/[{}]/g, "").toLowerCase();
}
