import { makeStyles, Menu, MenuButton, MenuItemRadio, MenuList, MenuPopover, MenuTrigger, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useSession } from "../shell/SessionContext";
import type { ChartXml } from "../server/charts";
import type { TableDefinition, ViewDefinition } from "../server/tables";
import { Chart } from "./Chart";

const height = 320;

const useStyles = makeStyles({
  pane: { width: "min(420px, 40%)", flexShrink: 0, paddingLeft: "12px", borderLeft: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** A chart of the rows that a list shows, and the way to the table's other charts. */
export function ChartPane({ table, view, charts }: { table: TableDefinition; view: ViewDefinition; charts: ChartXml[] }) {
  const styles = useStyles();
  const { texts } = useSession();
  const [chosen, setChosen] = useState<string>();
  const chart = charts.find(({ id }) => id === chosen) ?? charts.find(({ isDefault }) => isDefault) ?? charts[0];
  return chart === undefined ? null : (
    <aside className={styles.pane} aria-label={texts("chart")}>
      <Menu checkedValues={{ chart: [chart.id] }} onCheckedValueChange={(_event, { checkedItems }) => setChosen(checkedItems[0])}>
        <MenuTrigger disableButtonEnhancement>
          <MenuButton appearance="subtle" aria-label={`${texts("chart")}: ${chart.name}`}>{chart.name}</MenuButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>{charts.map(({ id, name }) => <MenuItemRadio key={id} name="chart" value={id}>{name}</MenuItemRadio>)}</MenuList>
        </MenuPopover>
      </Menu>
      <Chart key={chart.id} name={chart.name} table={table} view={view} chart={chart} height={height} />
    </aside>
  );
}
