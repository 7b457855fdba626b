import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { ColumnDefinition, ColumnType, TableDefinition } from "../server/tables";
import { parseXml } from "../views/layout";

const entities = join(import.meta.dirname, "../../../../../solution/Entities");

/** A table with the columns that the shipped forms of the table name. */
export function tableOf(table: string): TableDefinition {
  const forms = definitionsOf(table, "FormXml/main").map((form) => parseXml(form, "form"));
  const named = forms.flatMap((form) => [...form.querySelectorAll("control[datafieldname]")].map((control) => control.getAttribute("datafieldname") ?? ""));
  const relationships = forms.flatMap((form) => [...form.querySelectorAll("RelationshipName")].map((name) => name.textContent ?? ""));
  return {
    logicalName: table,
    entitySetName: table === "opportunity" ? "opportunities" : `${table}s`,
    primaryId: `${table}id`,
    primaryName: table === "opportunity" ? "name" : "bd_name",
    label: table,
    collectionLabel: table,
    columns: [...new Set(["statecode", ...named])].map(column),
    oneToMany: relationships.map((schemaName) => ({ schemaName, table: "", column: "bd_opportunityid", navigation: "bd_opportunityid" })),
    privileges: { create: true, read: true, write: true, delete: true },
  };
}

/** The shipped forms of a table, as the server answers them. */
export function formsOf(table: string) {
  return definitionsOf(table, "FormXml/main").map((form) => ({ id: table, name: "Buying Dynamics", formXml: elementText(form, "form") }));
}

/** The shipped views of a table, as the server answers them. */
export function viewsOf(table: string) {
  return definitionsOf(table, "SavedQueries").map((xml) => {
    const view = parseXml(xml, "view");
    const text = (tag: string) => view.querySelector(tag)?.textContent?.trim() ?? "";
    return {
      id: text("savedqueryid").replace(/[{}]/g, ""),
      name: view.querySelector("LocalizedName")?.getAttribute("description") ?? "",
      queryType: Number(text("querytype")),
      isDefault: text("isdefault") === "1",
      fetchXml: elementText(xml, "fetch"),
      layoutXml: elementText(xml, "grid"),
    };
  });
}

/** The shipped charts of a table, as the server answers them. */
export function chartsOf(table: string) {
  return definitionsOf(table, "Visualizations").map((xml) => ({
    id: textOf(xml, "savedqueryvisualizationid"),
    name: /LocalizedName description="([^"]*)"/.exec(xml)?.[1] ?? "",
    isDefault: false,
    dataDescription: elementText(xml, "datadefinition"),
    presentationDescription: elementText(xml, "Chart"),
  }));
}

/** The shipped dashboards, as the server answers them, by English name. */
export function dashboardsOf() {
  const folder = join(entities, "../Dashboards");
  return readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8")).map((xml) => ({
    id: textOf(xml, "FormId"),
    name: /LocalizedName description="([^"]*)"/.exec(xml)?.[1] ?? "",
    formXml: elementText(xml, "form"),
  }));
}

const types: Record<string, ColumnType> = { statecode: "State", statuscode: "Status", ownerid: "Owner", estimatedvalue: "Money", bd_important: "Boolean", bd_changedecision: "Picklist" };

/** Required as in the platform's metadata: also what nobody can fill on the form. */
const required = new Set(["name", "statecode", "statuscode", "ownerid"]);

function column(logicalName: string): ColumnDefinition {
  const type = types[logicalName] ?? (logicalName.endsWith("id") ? "Lookup" : logicalName.endsWith("on") ? "DateTime" : "String");
  return {
    logicalName, type, label: logicalName, required: required.has(logicalName), secured: false, validForCreate: true, validForUpdate: true, dateOnly: type === "DateTime",
    options: type === "Picklist" ? [{ value: 717700000, label: "Not decided" }, { value: 717700001, label: "Yes" }] : null,
    targets: type === "Lookup" || type === "Owner" ? [{ table: "account", entitySetName: "accounts", primaryName: "name", navigation: logicalName }] : null,
  };
}

/** The first element of this name, as the server takes form, query and layout out of the solution's files. */
function elementText(xml: string, tag: string): string {
  return new RegExp(`<${tag}[ >][\\s\\S]*</${tag}>`).exec(xml)?.[0] ?? "";
}

/** The id that the first element of this name holds. */
function textOf(xml: string, tag: string): string {
  return new RegExp(`<${tag}>{?([^<}]*)`).exec(xml)?.[1] ?? "";
}

/** The shipped definitions of a table; none where the solution brings none of the kind. */
function definitionsOf(table: string, kind: string): string[] {
  const folder = join(entities, readdirSync(entities).find((name) => name.toLowerCase() === table) ?? "", kind);
  return existsSync(folder) && kind !== "" && folder.toLowerCase().includes(table) ? readdirSync(folder).map((file) => readFileSync(join(folder, file), "utf8")) : [];
}
