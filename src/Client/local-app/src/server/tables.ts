import { getJson } from "./http";

/** What the app needs to know of a table; labels in the user's language. */
export interface TableDefinition {
  logicalName: string;
  entitySetName: string;
  primaryId: string;
  primaryName: string;
  label: string;
  collectionLabel: string;
  columns: ColumnDefinition[];
  oneToMany: OneToMany[];
  privileges: { create: boolean; read: boolean; write: boolean; delete: boolean };
}

export type ColumnType =
  | "Uniqueidentifier" | "String" | "Memo" | "Integer" | "BigInt" | "Decimal" | "Double" | "Money" | "Boolean" | "DateTime"
  | "Picklist" | "MultiSelectPicklist" | "State" | "Status" | "Lookup" | "Customer" | "Owner" | "PartyList" | "EntityName";

export interface ColumnDefinition {
  logicalName: string;
  type: ColumnType;
  label: string;
  description?: string | null;
  maxLength?: number | null;
  min?: number | null;
  max?: number | null;
  precision?: number | null;
  required: boolean | string;
  secured: boolean;
  validForCreate: boolean;
  validForUpdate: boolean;
  format?: string | null;
  dateOnly?: boolean | null;
  options?: Option[] | null;
  targets?: LookupTarget[] | null;
}

export interface Option {
  value: number;
  label: string;
  color?: string | null;
  state?: number | null;
}

export interface LookupTarget {
  table: string;
  entitySetName: string;
  primaryName: string;
  /** Single-valued navigation property that a lookup to this table is bound by. */
  navigation: string;
}

/** A relationship in which this table is the parent. */
export interface OneToMany {
  schemaName: string;
  table: string;
  column: string;
  navigation: string;
}

export interface ViewDefinition {
  id: string;
  name: string;
  queryType: number;
  isDefault: boolean;
  fetchXml: string;
  layoutXml: string;
}

export interface FormXml {
  id: string;
  name: string;
  formXml: string;
}

/** Query types of views that people pick, and of the one that names the quick-find columns. */
export const publicView = 0;
export const quickFindView = 4;

const answers = new Map<string, Promise<unknown>>();

export const readTable = (table: string) => readOnce<TableDefinition>(`/local/tables/${table}`);
export const readViews = (table: string) => readOnce<ViewDefinition[]>(`/local/tables/${table}/views`);
export const readForms = (table: string, type: "main" | "quickCreate") => readOnce<FormXml[]>(`/local/tables/${table}/forms?type=${type}`);

/** The column of this name. */
export function columnOf(table: TableDefinition, name: string): ColumnDefinition | undefined {
  return table.columns.find(({ logicalName }) => logicalName === name);
}

/** Whether a form must not be saved while this column is empty. */
export function isRequired({ required }: ColumnDefinition): boolean {
  return required === true || required === "ApplicationRequired" || required === "SystemRequired";
}

/** Forgets every definition, for tests and after the solution changed. */
export function forgetDefinitions(): void {
  answers.clear();
}

/** Definitions do not change while the page is open: each is asked for once; a failed answer is not kept. */
export function readOnce<Answer>(path: string): Promise<Answer> {
  let answer = answers.get(path);
  if (answer === undefined) {
    answer = getJson<Answer>(path);
    answer.catch(() => answers.delete(path));
    answers.set(path, answer);
  }
  return answer as Promise<Answer>;
}
