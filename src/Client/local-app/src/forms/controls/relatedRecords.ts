import { type LookupTarget, readTable } from "../../server/tables";
import type { ControlModel } from "../ControlModel";
import type { FormModel } from "../FormModel";
import type { LookupValue } from "../values";

/** The form offers only records that this one is the parent of, in this relationship. */
export interface RelatedRecords {
  relationship: string;
  parent: LookupValue;
}

/**
 * What a lookup is restricted to by the column it depends on. As on the platform, it is not restricted while that column
 * is empty or not on the form.
 * @throws when the form declares a dependency that this app does not know.
 */
export function relatedRecords(model: FormModel, control: ControlModel): RelatedRecords | undefined {
  const { FilterRelationshipName: relationship = "", DependentAttributeName: dependent = "", DependentAttributeType: type = "lookup" } = control.cell.control.parameters;
  if (relationship === "") {
    return undefined;
  }
  const [table, column] = dependent.split(".");
  if (type !== "lookup" || table !== model.table.logicalName || column === undefined) {
    throw new Error(`The lookup ${control.id} depends on ${dependent} (${type}), which this app cannot filter by.`);
  }
  const [parent] = (model.attributes.get(column)?.value ?? []) as LookupValue[];
  return parent && { relationship, parent };
}

/**
 * The lookup column of each target table that must hold the parent; tables outside the relationship are not restricted.
 * @throws when no target is a child in the relationship.
 */
export async function restrictions(targets: LookupTarget[], { relationship, parent }: RelatedRecords): Promise<Map<string, string>> {
  const { oneToMany } = await readTable(parent.entityType);
  const links = oneToMany.filter(({ schemaName, table }) => schemaName.toLowerCase() === relationship.toLowerCase() && targets.some((target) => target.table === table));
  if (links.length === 0) {
    throw new Error(`The relationship ${relationship} does not lead from ${parent.entityType} to what this lookup shows.`);
  }
  return new Map(links.map(({ table, column }) => [table, column]));
}
