import { columns, tables } from "../platform/names";

/**
 * Form script of a value map line. A line that is added from a value map takes over the map's deal: what else is chosen on the
 * form (whose line it is, which option it amounts to) is offered by it.
 */
export async function onLoad(context: Xrm.Events.EventContext): Promise<void> {
  const form = context.getFormContext();
  form.getAttribute<Xrm.Attributes.LookupAttribute>(columns.valueMap)?.addOnChange(() => void takeDeal(form));
  await takeDeal(form);
}

async function takeDeal(form: Xrm.FormContext): Promise<void> {
  const deal = form.getAttribute<Xrm.Attributes.LookupAttribute>(columns.deal);
  const [map] = form.getAttribute<Xrm.Attributes.LookupAttribute>(columns.valueMap)?.getValue() ?? [];
  if (map === undefined || deal === null || deal.getValue() !== null) {
    return;
  }
  const column = `_${columns.deal}_value`;
  const row: Record<string, unknown> = await Xrm.WebApi.retrieveRecord<Record<string, unknown>>(tables.valueMap, map.id, `?$select=${column}`);
  const id = row[column];
  // Meanwhile a person may have chosen one, or another value map: their choice stays.
  const isStillWanted = deal.getValue() === null && form.getAttribute<Xrm.Attributes.LookupAttribute>(columns.valueMap)?.getValue()?.[0]?.id === map.id;
  if (typeof id === "string" && isStillWanted) {
    deal.setValue([{ id, entityType: tables.deal, name: String(row[`${column}@OData.Community.Display.V1.FormattedValue`]) }]);
  }
}
