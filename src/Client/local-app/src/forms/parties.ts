import { readTable, type TableDefinition } from "../server/tables";
import { lookupOf, retrieveMultiple, type Row } from "../server/webApi";
import type { AttributeModel } from "./AttributeModel";
import type { LookupValue } from "./values";

/** The platform's number of each way to take part in an activity, by the column that holds it. */
const participations: Record<string, number> = {
  from: 1, to: 2, cc: 3, bcc: 4, requiredattendees: 5, optionalattendees: 6, organizer: 7, resources: 10, customers: 11, partners: 12,
};

const partyTable = "activityparty";

/** One who takes part, and how. */
interface Party {
  participation: number;
  who: LookupValue;
}

/** Everybody who takes part in an activity, in the ways that a form can change. */
export async function readParties(activity: string): Promise<Party[]> {
  const { entitySetName } = await readTable(partyTable);
  const { rows } = await retrieveMultiple(entitySetName, `?$select=_partyid_value,participationtypemask&$filter=${encodeURIComponent(`_activityid_value eq ${activity}`)}`);
  const known = new Set(Object.values(participations));
  return rows.flatMap((row) => {
    const who = lookupOf(row, "partyid");
    const participation = Number(row["participationtypemask"]);
    return who === null || !known.has(participation) ? [] : [{ participation, who: { id: who.id, entityType: who.table, name: who.name } }];
  });
}

/** The parties as columns of the activity's row. */
export function partyColumns(parties: Party[]): Row {
  return Object.fromEntries(
    Object.entries(participations).map(([column, number]) => {
      const taking = parties.filter(({ participation }) => participation === number).map(({ who }) => who);
      return [column, taking.length === 0 ? null : taking];
    }),
  );
}

/** What to send so that the activity has the parties of its form: all of them, those in columns that the form does not show included. */
export async function partyChanges(table: TableDefinition, attributes: AttributeModel[], before: Row): Promise<Row> {
  const { columns } = await readTable(partyTable);
  const targets = columns.find(({ logicalName }) => logicalName === "partyid")?.targets ?? [];
  const now: Row = { ...before, ...Object.fromEntries(attributes.map(({ name, value }) => [name, value])) };
  const parties = Object.entries(participations).flatMap(([column, participation]) =>
    ((now[column] ?? []) as LookupValue[]).map(({ id, entityType }) => {
      const target = targets.find(({ table: name }) => name === entityType);
      if (target === undefined) {
        throw new Error(`A record of ${entityType} cannot take part in an activity.`);
      }
      return { participationtypemask: participation, [`${target.navigation}@odata.bind`]: `/${target.entitySetName}(${id})` };
    }),
  );
  return { [`${table.logicalName}_activity_parties`]: parties };
}
