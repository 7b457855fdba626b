import type { ColumnDefinition, TableDefinition } from "../server/tables";
import { lookupOf, lookupProperty, type Row } from "../server/webApi";

/** A lookup's value as the client API gives it. */
export interface LookupValue {
  id: string;
  entityType: string;
  name: string;
}

/** A column's value on a form, in the types of the client API. */
export type Value = string | number | boolean | Date | LookupValue[] | number[] | null;

const lookupTypes = new Set(["Lookup", "Customer", "Owner"]);

export const isLookup = ({ type }: ColumnDefinition) => lookupTypes.has(type);

/** The property to read a column by. */
export function propertyOf(column: ColumnDefinition): string {
  return isLookup(column) ? lookupProperty(column.logicalName) : column.logicalName;
}

/** A column's value out of a row of the Web API. */
export function readValue(row: Row, column: ColumnDefinition): Value {
  if (isLookup(column)) {
    const found = lookupOf(row, column.logicalName);
    return found && [{ id: found.id, entityType: found.table, name: found.name }];
  }
  if (column.type === "PartyList") {
    return (row[column.logicalName] ?? null) as LookupValue[] | null;
  }
  const value = (row[column.logicalName] ?? null) as string | number | boolean | null;
  if (typeof value === "string" && column.type === "DateTime") {
    return new Date(column.dateOnly ? `${value.slice(0, 10)}T00:00:00` : value);
  }
  if (typeof value === "string" && column.type === "MultiSelectPicklist") {
    return value.split(",").map(Number);
  }
  return value;
}

/** What the Web API is sent for a changed column; `before` tells which lookup to empty. */
export function writeValue(table: TableDefinition, column: ColumnDefinition, value: Value, before: Value): Row {
  if (isLookup(column)) {
    const [target] = (value ?? []) as LookupValue[];
    const [previous] = (before ?? []) as LookupValue[];
    const targets = column.targets ?? [];
    const bound = targets.find(({ table: name }) => name === (target ?? previous)?.entityType) ?? targets[0];
    if (bound === undefined) {
      throw new Error(`${table.logicalName}.${column.logicalName} is a lookup without targets.`);
    }
    return { [`${bound.navigation}@odata.bind`]: target === undefined ? null : `/${bound.entitySetName}(${target.id})` };
  }
  if (value instanceof Date) {
    return { [column.logicalName]: column.dateOnly ? localDate(value) : value.toISOString() };
  }
  return { [column.logicalName]: Array.isArray(value) ? (value as number[]).join(",") : value };
}

/** Whether two values are the same to a person. */
export function same(one: Value, other: Value): boolean {
  return comparable(one) === comparable(other);
}

/** A calendar date as written in date inputs: yyyy-MM-dd, in the person's time zone. */
export function localDate(date: Date): string {
  const two = (number: number) => String(number).padStart(2, "0");
  return `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

function comparable(value: Value): string {
  if (value === null || value === "") {
    return "";
  }
  return Array.isArray(value) ? value.map((item) => (typeof item === "number" ? item : item.id.toLowerCase())).join(",") : value instanceof Date ? value.toISOString() : String(value);
}
