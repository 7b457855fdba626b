import { Link, makeStyles, MessageBar, MessageBarBody, Table, TableBody, TableCell, TableCellLayout, TableHeader, TableHeaderCell, TableRow, Text, tokens, Tooltip } from "@fluentui/react-components";
import { addressOf, navigate } from "../shell/routes";
import { useSession } from "../shell/SessionContext";
import { lookupOf, type Row, textOf } from "../server/webApi";
import type { TableDefinition } from "../server/tables";
import type { Icon } from "./imageColumn";
import type { ViewColumn } from "./layout";

const useStyles = makeStyles({
  scroll: { overflowX: "auto" },
  row: { cursor: "pointer" },
  empty: { display: "block", padding: "32px", textAlign: "center", color: tokens.colorNeutralForeground3 },
  // A label longer than its column ends in dots, as on the platform, and does not run into the next one.
  head: { minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  cell: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
});

export interface GridColumn extends ViewColumn {
  label: string;
}

/** How far columns give way, of the width that the view wants, before the list is scrolled sideways. */
const narrowest = 0.85;

interface GridProps {
  label: string;
  table: TableDefinition;
  columns: GridColumn[];
  rows: Row[];
  icons: Map<string, Icon>;
  problem: string | undefined;
  sort?: { column: string; descending: boolean };
  onSort?: (column: string) => void;
}

/** Rows of a view. A click or Enter opens a row; a column's head sorts by it. */
export function Grid({ label, table, columns, rows, icons, problem, sort, onSort }: GridProps) {
  const styles = useStyles();
  const { texts } = useSession();
  const wanted = columns.reduce((sum, { width }) => sum + width, 0);
  if (rows.length === 0) {
    return <Text className={styles.empty}>{texts("noRows")}</Text>;
  }
  return (
    <div className={styles.scroll}>
      {problem !== undefined && <MessageBar intent="error"><MessageBarBody>{problem}</MessageBarBody></MessageBar>}
      <Table aria-label={label} size="medium" sortable={onSort !== undefined} style={{ minWidth: narrowest * wanted }}>
        <TableHeader>
          <TableRow>
            {columns.map((column) => (
              <TableHeaderCell
                key={column.name}
                style={{ width: `${(100 * column.width) / wanted}%` }}
                sortDirection={sort?.column === column.name ? (sort.descending ? "descending" : "ascending") : undefined}
                sortable={column.sortable && onSort !== undefined}
                onClick={column.sortable && onSort ? () => onSort(column.name) : undefined}
              >
                <span className={styles.head} title={column.label}>{column.label}</span>
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {rows.map((row, index) => {
            const id = row[table.primaryId] as string;
            return (
              <TableRow key={id} className={styles.row} onClick={() => void navigate({ page: "record", table: table.logicalName, id })}>
                {columns.map((column) => (
                  <TableCell key={column.name} className={styles.cell}>
                    <TableCellLayout truncate>
                      <Cell table={table} column={column} row={row} id={id} icon={icons.get(`${index}/${column.name}`)} />
                    </TableCellLayout>
                  </TableCell>
                ))}
              </TableRow>
            );
          })}
        </TableBody>
      </Table>
    </div>
  );
}

function Cell({ table, column, row, id, icon }: { table: TableDefinition; column: GridColumn; row: Row; id: string; icon?: Icon }) {
  const { texts } = useSession();
  if (column.image !== undefined) {
    return icon === undefined ? null : (
      <Tooltip content={icon.tooltip} relationship="label"><img src={icon.source} alt={icon.tooltip} width={16} height={16} style={{ verticalAlign: "middle" }} /></Tooltip>
    );
  }
  const text = textOf(row, column.name);
  const lookup = lookupOf(row, column.name);
  if (column.name === table.primaryName) {
    return <RecordLink table={table.logicalName} id={id} text={text || texts("noName")} />;
  }
  return lookup === null ? <span title={text}>{text}</span> : <RecordLink table={lookup.table} id={lookup.id} text={lookup.name || texts("noName")} />;
}

function RecordLink({ table, id, text }: { table: string; id: string; text: string }) {
  const route = { page: "record", table, id } as const;
  return (
    <Link
      href={addressOf(route)}
      title={text}
      onClick={(event) => {
        event.preventDefault();
        event.stopPropagation();
        void navigate(route);
      }}
    >
      {text}
    </Link>
  );
}
