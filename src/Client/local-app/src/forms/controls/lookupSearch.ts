import { columnOf, type LookupTarget, readTable } from "../../server/tables";
import { lookupProperty, retrieveMultiple } from "../../server/webApi";
import type { LookupValue } from "../values";
import { type RelatedRecords, restrictions } from "./relatedRecords";

const mostHits = 25;

/** Active records of each target table whose primary name holds the words, by name; only those related to what the lookup depends on. */
export async function searchTargets(targets: LookupTarget[], words: string, related?: RelatedRecords): Promise<{ label: string; rows: LookupValue[] }[]> {
  const restricted = related === undefined ? new Map<string, string>() : await restrictions(targets, related);
  return Promise.all(
    targets.map(async ({ table }) => {
      const definition = await readTable(table);
      const { primaryId, primaryName, collectionLabel, entitySetName } = definition;
      const conditions = [
        ...(words.trim() === "" ? [] : [`contains(${primaryName},'${words.trim().replaceAll("'", "''")}')`]),
        ...(related === undefined || !restricted.has(table) ? [] : [`${lookupProperty(restricted.get(table) ?? "")} eq ${related.parent.id}`]),
        ...(columnOf(definition, "statecode") === undefined ? [] : ["statecode eq 0"]),
      ];
      const filter = conditions.length === 0 ? "" : `&$filter=${encodeURIComponent(conditions.join(" and "))}`;
      const { rows } = await retrieveMultiple(entitySetName, `?$select=${primaryId},${primaryName}&$orderby=${primaryName}&$top=${mostHits}${filter}`);
      return { label: collectionLabel, rows: rows.map((row) => ({ id: String(row[primaryId]), entityType: table, name: String((row[primaryName] as string | null) ?? "") })) };
    }),
  );
}
