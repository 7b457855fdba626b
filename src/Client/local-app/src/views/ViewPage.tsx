import { Button, makeStyles, Menu, MenuButton, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, SearchBox, ToggleButton, Toolbar, tokens } from "@fluentui/react-components";
import { AddRegular, ArrowClockwiseRegular, DataPieRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import { ChartPane } from "../charts/ChartPane";
import { readCharts } from "../server/charts";
import { Pending } from "../shell/Pending";
import { navigate } from "../shell/routes";
import { useSession } from "../shell/SessionContext";
import { useAnswer } from "../shell/useAnswer";
import { publicView, quickFindView, readTable, readViews, type TableDefinition, type ViewDefinition } from "../server/tables";
import { quickFindColumns, refine } from "./fetch";
import { Grid } from "./Grid";
import { Pager } from "./Pager";
import { standardView } from "./standardView";
import { useViewRows } from "./useViewRows";

const pageSize = 50;

const useStyles = makeStyles({
  card: { backgroundColor: tokens.colorNeutralBackground1, borderRadius: tokens.borderRadiusXLarge, boxShadow: tokens.shadow4, padding: "8px" },
  bar: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px", padding: "4px 8px" },
  panes: { display: "flex", alignItems: "flex-start" },
  rows: { flex: 1, minWidth: 0 },
  beforeSearch: { marginRight: "8px" },
  title: { fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
});

/** A table's views: pick one, look for words, sort, page, open a row, make a new one. */
export function ViewPage({ table, viewId }: { table: string; viewId?: string }) {
  const { value, failure } = useAnswer(() => Promise.all([readTable(table), readViews(table)]), [table]);
  const standard = useMemo(() => value && standardView(value[0]), [value]);
  if (value === undefined) {
    return <Pending failure={failure} />;
  }
  const [definition, views] = value;
  const listed = views.filter(({ queryType }) => queryType === publicView);
  const view = listed.find(({ id }) => id === viewId) ?? listed.find(({ isDefault }) => isDefault) ?? listed[0] ?? standard;
  return view === undefined ? null : <View key={view.id} table={definition} views={listed} view={view} find={findColumns(definition, views)} />;
}

function View({ table, views, view, find }: { table: TableDefinition; views: ViewDefinition[]; view: ViewDefinition; find: string[] }) {
  const styles = useStyles();
  const { texts, lcid } = useSession();
  const [sort, setSort] = useState<{ column: string; descending: boolean }>();
  const [words, setWords] = useState("");
  const [page, setPage] = useState<{ number: number; cookie?: string }>({ number: 1 });
  const refinement = { sort, find: { columns: find, text: words }, page: page.number, pageSize, pagingCookie: page.cookie };
  const { shown, failure, isUpToDate, again } = useViewRows(table, view, refinement, lcid);
  const { value: charts = [] } = useAnswer(() => readCharts(table.logicalName), [table]);
  const [charted, setCharted] = useState(false);
  const found = useMemo(() => ({ ...view, fetchXml: refine(view.fetchXml, { find: { columns: find, text: words } }) }), [view, find, words]);
  const first = { number: 1 };

  return (
    <section className={styles.card} aria-label={table.collectionLabel}>
      <div className={styles.bar}>
        <Menu checkedValues={{ view: [view.id] }} onCheckedValueChange={(_event, { checkedItems }) => void navigate({ page: "list", table: table.logicalName, view: checkedItems[0] })}>
          <MenuTrigger disableButtonEnhancement>
            <MenuButton appearance="subtle" className={styles.title} aria-label={`${texts("view")}: ${view.name}`}>{view.name}</MenuButton>
          </MenuTrigger>
          <MenuPopover>
            <MenuList>{views.map(({ id, name }) => <MenuItemRadio key={id} name="view" value={id}>{name}</MenuItemRadio>)}</MenuList>
          </MenuPopover>
        </Menu>
        <Toolbar aria-label={texts("command")}>
          {table.privileges.create && (
            <Button appearance="subtle" icon={<AddRegular />} onClick={() => void navigate({ page: "record", table: table.logicalName })}>{texts("add", table.label)}</Button>
          )}
          <Button appearance="subtle" icon={<ArrowClockwiseRegular />} onClick={again}>{texts("refresh")}</Button>
          {charts.length > 0 && <ToggleButton appearance="subtle" className={styles.beforeSearch} icon={<DataPieRegular />} checked={charted} onClick={() => setCharted(!charted)}>{texts("chart")}</ToggleButton>}
          <SearchBox
            aria-label={texts("filter")}
            placeholder={texts("filter")}
            onChange={(_event, { value }) => {
              if (value === "") {
                setPage(first);
                setWords("");
              }
            }}
            onKeyDown={(event) => {
              if (event.key === "Enter") {
                setPage(first);
                setWords((event.target as HTMLInputElement).value);
              }
            }}
          />
        </Toolbar>
      </div>
      {shown === undefined ? <Pending failure={failure} /> : (
        <div className={styles.panes}>
          <div className={styles.rows}>
            <Grid
              label={view.name}
              table={table}
              columns={shown.columns}
              rows={shown.page.rows}
              icons={shown.icons}
              problem={shown.problem}
              sort={sort}
              onSort={(column) => {
                setPage(first);
                setSort({ column, descending: sort?.column === column && !sort.descending });
              }}
            />
            <Pager page={page.number} shown={shown.page} isUpToDate={isUpToDate} onPage={(number) => setPage({ number, cookie: number > page.number ? shown.page.pagingCookie : undefined })} />
          </div>
          {charted && <ChartPane table={table} view={found} charts={charts} />}
        </div>
      )}
    </section>
  );
}

function findColumns(table: TableDefinition, views: ViewDefinition[]): string[] {
  const view = views.find(({ queryType }) => queryType === quickFindView);
  const columns = view === undefined ? [] : quickFindColumns(view.fetchXml);
  return columns.length > 0 ? columns : [table.primaryName];
}
