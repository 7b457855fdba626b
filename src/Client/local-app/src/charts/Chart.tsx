import { Button, makeStyles, Table, TableBody, TableCell, TableHeader, TableHeaderCell, TableRow, Text, tokens } from "@fluentui/react-components";
import { DataBarVerticalRegular, TableRegular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import { Pending } from "../shell/Pending";
import { useSession } from "../shell/SessionContext";
import type { ChartXml } from "../server/charts";
import type { TableDefinition, ViewDefinition } from "../server/tables";
import type { ChartData } from "./chartData";
import { chartOption } from "./chartOption";
import { ChartPicture } from "./ChartPicture";
import { inWords, useChart } from "./useChart";

const useStyles = makeStyles({
  empty: { display: "block", padding: "48px 16px", textAlign: "center", color: tokens.colorNeutralForeground3 },
  bar: { display: "flex", justifyContent: "flex-end" },
  table: { overflow: "auto" },
});

interface ChartProps {
  /** What the chart is called where it stands; a tile may call it otherwise than the solution does. */
  name: string;
  table: TableDefinition;
  view: ViewDefinition;
  chart: ChartXml;
  height: number;
}

/** A chart of the solution over the rows of a view, as a picture or as a table of the same figures. */
export function Chart({ name, table, view, chart, height }: ChartProps) {
  const styles = useStyles();
  const { texts, locale } = useSession();
  const [asTable, setAsTable] = useState(false);
  const { shown, failure } = useChart(table, view, chart);
  const option = useMemo(() => shown && chartOption(shown.definition, shown.data, locale), [shown, locale]);
  if (shown === undefined || option === undefined) {
    return <Pending failure={failure} />;
  }
  if (shown.data.categories.length === 0) {
    return <Text className={styles.empty}>{texts("chartEmpty")}</Text>;
  }
  return (
    <div>
      <div className={styles.bar}>
        <Button
          appearance="subtle"
          size="small"
          icon={asTable ? <DataBarVerticalRegular /> : <TableRegular />}
          aria-label={`${texts(asTable ? "showAsChart" : "showAsTable")}: ${name}`}
          title={texts(asTable ? "showAsChart" : "showAsTable")}
          onClick={() => setAsTable(!asTable)}
        />
      </div>
      {asTable
        ? <div className={styles.table} style={{ height }}><Figures name={name} data={shown.data} /></div>
        : <ChartPicture option={option} height={height} description={inWords(name, shown.data)} />}
    </div>
  );
}

function Figures({ name, data: { categories, series } }: { name: string; data: ChartData }) {
  return (
    <Table aria-label={name} size="small">
      <TableHeader>
        <TableRow>
          <TableHeaderCell>{name}</TableHeaderCell>
          {series.map((one) => <TableHeaderCell key={one.name}>{one.name}</TableHeaderCell>)}
        </TableRow>
      </TableHeader>
      <TableBody>
        {categories.map(({ label }, index) => (
          <TableRow key={label}>
            <TableCell>{label}</TableCell>
            {series.map((one) => <TableCell key={one.name}>{one.figures[index]?.text ?? ""}</TableCell>)}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
