import { columnOf, type LookupTarget, readTable } from "../../server/tables";
import { retrieveMultiple } from "../../server/webApi";
import type { LookupValue } from "../values";

const mostHits = 25;

/** Active records of each target table whose primary name holds the words, by name. */
export function searchTargets(targets: LookupTarget[], words: string): Promise<{ label: string; rows: LookupValue[] }[]> {
  return Promise.all(
    targets.map(async ({ table }) => {
      const definition = await readTable(table);
      const { primaryId, primaryName, collectionLabel, entitySetName } = definition;
      const conditions = [
        ...(words.trim() === "" ? [] : [`contains(${primaryName},'${words.trim().replaceAll("'", "''")}')`]),
        ...(columnOf(definition, "statecode") === undefined ? [] : ["statecode eq 0"]),
      ];
      const filter = conditions.length === 0 ? "" : `&$filter=${encodeURIComponent(conditions.join(" and "))}`;
      const { rows } = await retrieveMultiple(entitySetName, `?$select=${primaryId},${primaryName}&$orderby=${primaryName}&$top=${mostHits}${filter}`);
      return { label: collectionLabel, rows: rows.map((row) => ({ id: String(row[primaryId]), entityType: table, name: String((row[primaryName] as string | null) ?? "") })) };
    }),
  );
}
