import { Button, MessageBar, MessageBarBody, Subtitle2, Toolbar } from "@fluentui/react-components";
import { AddRegular, ArrowClockwiseRegular } from "@fluentui/react-icons";
import { useEffect, useState } from "react";
import { Pending } from "../../shell/Pending";
import { navigate, type Parent } from "../../shell/routes";
import { useSession } from "../../shell/SessionContext";
import { useAnswer } from "../../shell/useAnswer";
import { readForms, readTable, readViews, type TableDefinition, type ViewDefinition } from "../../server/tables";
import { textOf } from "../../server/webApi";
import { Grid } from "../../views/Grid";
import { useViewRows } from "../../views/useViewRows";
import type { ControlModel } from "../ControlModel";
import { QuickCreate } from "../QuickCreate";
import { useModel } from "../useModel";

const pageSize = 50;

/** Rows of a related table in one of its views, with a way to add one. */
export function Subgrid({ control }: { control: ControlModel }) {
  const model = useModel();
  const { texts } = useSession();
  const { TargetEntityType: table = "", ViewId: viewId = "", RelationshipName: relationship = "" } = control.cell.control.parameters;
  const { value, failure } = useAnswer(() => Promise.all([readTable(table), readViews(table)]), [table]);
  const link = model.table.oneToMany.find(({ schemaName }) => schemaName.toLowerCase() === relationship.toLowerCase());

  if (relationship !== "" && link === undefined) {
    return <MessageBar intent="warning"><MessageBarBody>{texts("cannotShow", control.label, relationship)}</MessageBarBody></MessageBar>;
  }
  if (value === undefined) {
    return <Pending failure={failure} />;
  }
  const [definition, views] = value;
  const wanted = viewId.replace(/[{}]/g, "").toLowerCase();
  const view = views.find(({ id }) => id.toLowerCase() === wanted);
  if (view === undefined) {
    return <MessageBar intent="warning"><MessageBarBody>{texts("cannotShow", control.label, viewId)}</MessageBarBody></MessageBar>;
  }
  if (model.id === undefined) {
    return <Subtitle2 as="h3">{control.label}</Subtitle2>;
  }
  const name = textOf(model.row, model.table.primaryName);
  return <RelatedRows control={control} table={definition} view={view} parent={link && { column: link.column, table: model.table.logicalName, id: model.id, name }} />;
}

function RelatedRows({ control, table, view, parent }: { control: ControlModel; table: TableDefinition; view: ViewDefinition; parent: Parent | undefined }) {
  const model = useModel();
  const { texts, lcid } = useSession();
  const [adding, setAdding] = useState(false);
  const { shown, failure, again } = useViewRows(table, view, { parent, pageSize }, lcid);
  const { value: quickForms = [] } = useAnswer(() => readForms(table.logicalName, "quickCreate"), [table]);
  const label = control.label;

  useEffect(() => {
    control.grid = { refresh: again, total: () => shown?.page.total ?? shown?.page.rows.length ?? 0 };
    if (shown !== undefined) {
      control.onGridLoad.forEach((handler) => handler());
    }
    // The event is told once for each answer of the server.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [shown]);

  const [quickForm] = quickForms;
  const add = () => (quickForm === undefined ? void navigate({ page: "record", table: table.logicalName, parent }) : setAdding(true));
  return (
    <div>
      <div style={{ display: "flex", justifyContent: "space-between", alignItems: "center" }}>
        <Subtitle2 as="h3">{label}</Subtitle2>
        <Toolbar aria-label={`${texts("command")}: ${label}`} size="small">
          {table.privileges.create && model.canWrite && <Button appearance="subtle" icon={<AddRegular />} onClick={add}>{texts("add", table.label)}</Button>}
          <Button appearance="subtle" icon={<ArrowClockwiseRegular />} aria-label={`${texts("refresh")}: ${label}`} onClick={again} />
        </Toolbar>
      </div>
      {shown === undefined ? <Pending failure={failure} /> : <Grid label={label} table={table} columns={shown.columns} rows={shown.page.rows} icons={shown.icons} problem={shown.problem} />}
      {adding && quickForm !== undefined && (
        <QuickCreate
          table={table}
          formXml={quickForm.formXml}
          parent={parent}
          onClose={(created) => {
            setAdding(false);
            if (created) {
              again();
            }
          }}
        />
      )}
    </div>
  );
}
