import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { render } from "@testing-library/react";
import { FormBody } from "../forms/FormBody";
import { FormModel } from "../forms/FormModel";
import { standardForm } from "../forms/standardForm";
import { ModelContext } from "../forms/useModel";
import type { ColumnDefinition, TableDefinition } from "../server/tables";
import { SessionContext, signedIn } from "../shell/SessionContext";

/** A table with these columns, every right, and its name in `name`. */
export function tableWith(columns: Partial<ColumnDefinition>[], more: Partial<TableDefinition> = {}): TableDefinition {
  const usual = { required: false, secured: false, validForCreate: true, validForUpdate: true };
  const name = { logicalName: "name", type: "String", label: "Name", ...usual } as const;
  return {
    logicalName: "bd_thing", entitySetName: "bd_things", primaryId: "bd_thingid", primaryName: "name", label: "Thing", collectionLabel: "Things",
    columns: [name, ...columns.map((column): ColumnDefinition => ({ logicalName: "bd_column", type: "String", label: "Column", ...usual, ...column }))],
    oneToMany: [], privileges: { create: true, read: true, write: true, delete: true }, ...more,
  };
}

/** A rep, signed in. */
export function sessionFor(lcid = 1033) {
  const user = { id: "u1", name: "Rita Rep", title: null, lcid, roles: [] };
  return signedIn({ user, users: [user], now: "2027-01-11T09:00:00Z", clockMoved: false, app: { uniqueName: "app", name: "App" } }, () => Promise.resolve());
}

/** Shows a new record of this table on its standard form (or another), and answers the form's model. */
export function showForm(table: TableDefinition, lcid = 1033, form = standardForm(table)): FormModel {
  const model = new FormModel(table, form);
  render(
    <FluentProvider theme={webLightTheme}>
      <SessionContext.Provider value={sessionFor(lcid)}>
        <ModelContext.Provider value={model}><FormBody /></ModelContext.Provider>
      </SessionContext.Provider>
    </FluentProvider>,
  );
  return model;
}
